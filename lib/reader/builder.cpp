#include "reader/builder.hpp"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "base/ascii.hpp"
#include "base/diagnostics.hpp"
#include "text/legacy.hpp"
#include "text/legacy_font.hpp"
#include "text/letters.hpp"
#include "text/marker.hpp"
#include "text/normal_form.hpp"
#include "text/valid_utf8.hpp"

namespace baocao::reader {

namespace {

// What each comes to up to the report, here, in the Document and there; measured over files of nothing else.
constexpr std::uint64_t kParagraphBytes = 330;
constexpr std::uint64_t kCellBytes = 90;
constexpr std::uint64_t kRowBytes = 800;
constexpr std::uint64_t kTableBytes = 360;
constexpr std::uint64_t kNoteBytes = 360;
constexpr std::uint64_t kRunBytes = 64;    // of each but a paragraph's first
constexpr std::uint64_t kNameBytes = 240;  // of a style or font, or a label, beside its text
constexpr std::uint64_t kTextCopies = 2;
constexpr std::uint64_t kNumberBytes = 250;  // of what its number makes an entity
constexpr std::uint64_t kBulletBytes = 480;  // of the paragraph that a glued bullet begins
constexpr std::uint64_t kLegacyBytes = 16;   // of what is read in a legacy encoding, a paragraph at a time
constexpr std::uint64_t kLongText = 1u << 20;

std::uint64_t count_numbers(std::string_view text) noexcept {
  std::uint64_t numbers = 0;
  for (std::size_t i = 1; i < text.size(); ++i)
    numbers += is_ascii_digit(text[i]) && !is_ascii_digit(text[i - 1]) ? 1u : 0u;
  return numbers;
}

// The last code point of `text` that is no space; 0 where there is none.
char32_t last_but_spaces(std::string_view text) noexcept {
  while (!text.empty()) {
    const char32_t last = text::decode_before(text, text.size());
    if (u_isUWhiteSpace(static_cast<UChar32>(last)) == 0) return last;
    while (text::is_continuation(text.back())) text.remove_suffix(1);
    text.remove_suffix(1);
  }
  return 0;
}

// More than the report finds, hardly fewer: it asks for a capital behind them, too.
std::uint64_t count_glued_bullets(std::string_view text) noexcept {
  std::uint64_t bullets = 0;
  for (std::size_t at = text::find_possible_bullet(text, 0); at < text.size();
       at = text::find_possible_bullet(text, at + 1)) {
    if (!text::is_glued_bullet(text::decode_at(text, at).code_point)) continue;
    if (text::is_one_of(last_but_spaces(text.substr(0, at)), U".;:!?…”’»)]")) ++bullets;
  }
  return bullets;
}

}  // namespace

DocumentBuilder::DocumentBuilder(ReadContext& context) : context_(context) {
  nodes_.push_back({.kind = NodeKind::root});
  open_.push_back(0);
  font_ids_.emplace("", std::uint16_t{0});
}

std::uint16_t DocumentBuilder::font(std::string_view name) {
  if (const auto found = font_ids_.find(name); found != font_ids_.end()) return found->second;
  // A file with more fonts than this is no document; the font is only a hint.
  if (raw_.fonts.size() >= 0xFFFF) return 0;
  take_memory(kNameBytes + name.size() * kTextCopies);
  const auto id = static_cast<std::uint16_t>(raw_.fonts.size());
  raw_.fonts.emplace_back(name);
  font_ids_.emplace(std::string(name), id);
  return id;
}

void DocumentBuilder::check_time() {
  context_.deadline.check(context_.name);
}

void DocumentBuilder::fail_limit(std::string what) const {
  throw Error(ErrorCode::limit_exceeded, context_.name, "", std::move(what));
}

std::uint32_t DocumentBuilder::add_node(NodeKind kind, std::uint32_t payload) {
  const auto id = static_cast<std::uint32_t>(nodes_.size());
  nodes_.push_back({.kind = kind, .payload = payload});
  Node& parent = nodes_[open_.back()];
  if (parent.last_child == kNone) {
    parent.first_child = id;
  } else {
    nodes_[parent.last_child].next = id;
  }
  parent.last_child = id;
  ++parent.count;
  return id;
}

// The paragraphs of one table's column are judged together when their encoding is decided.
std::uint32_t DocumentBuilder::block_id() const {
  if (tables_.empty()) return 0;
  return 1 + (tables_.back().number << 8) + std::min(tables_.back().column, 255u);
}

void DocumentBuilder::begin_paragraph() {
  end_paragraph();
  check_time();
  take_memory(kParagraphBytes);
  open_paragraph_ = static_cast<std::uint32_t>(raw_.paragraphs.size());
  add_node(NodeKind::paragraph, *open_paragraph_);
  raw_.paragraphs.push_back({.block = block_id()});
  styles_.push_back(0);
}

void DocumentBuilder::text(std::string_view utf8, TextFormat format) {
  if (utf8.empty()) return;
  if (!open_paragraph_) begin_paragraph();
  check_time();
  text::RawParagraph& paragraph = raw_.paragraphs[*open_paragraph_];
  if (paragraph.text.size() + utf8.size() > 0xFFFF'FFF0u)
    fail_limit("holds a paragraph of more than 4 GB (split the file)");
  const auto begin = static_cast<std::uint32_t>(paragraph.text.size());
  if (paragraph.runs.empty() || paragraph.runs.back().font != format.font ||
      paragraph.runs.back().emphasis != format.emphasis)
    add_run(paragraph, {begin, format.font, format.emphasis});
  take_memory(utf8.size() * kTextCopies);
  text_bytes_ += utf8.size();
  paragraph.text += utf8;
}

void DocumentBuilder::add_run(text::RawParagraph& paragraph, const text::RawRun& run) {
  if (!paragraph.runs.empty()) take_memory(kRunBytes);
  paragraph.runs.push_back(run);
}

void DocumentBuilder::set_label(std::string_view label, std::uint16_t font) {
  if (!open_paragraph_) begin_paragraph();
  take_memory(kNameBytes + label.size() * kTextCopies);
  if (label.empty())
    labels_.erase(*open_paragraph_);
  else
    labels_.insert_or_assign(*open_paragraph_, Label{std::string(label), font});
}

void DocumentBuilder::set_style(std::string_view style) {
  if (!open_paragraph_) begin_paragraph();
  auto found = style_ids_.find(style);
  take_memory(style.size() * kTextCopies);  // each paragraph names its style
  if (found == style_ids_.end()) {
    take_memory(kNameBytes + style.size() * kTextCopies);
    found = style_ids_.emplace(style, static_cast<std::uint32_t>(style_names_.size())).first;
    style_names_.push_back(text::to_valid_utf8(style));
  }
  styles_[*open_paragraph_] = found->second;
}

void DocumentBuilder::end_paragraph() {
  open_paragraph_.reset();
}

void DocumentBuilder::begin_table() {
  end_paragraph();
  if (tables_.size() >= context_.limits.nesting)
    fail_limit("tables stand inside tables deeper than " + std::to_string(context_.limits.nesting) +
               " levels (raise --max-nesting)");
  take_memory(kTableBytes);
  const std::uint32_t node = add_node(NodeKind::table, table_count_);
  open_.push_back(node);
  tables_.push_back({.node = node, .number = table_count_++});
}

void DocumentBuilder::begin_row(RowKind kind) {
  end_paragraph();
  check_time();
  if (++row_count_ > context_.limits.rows)
    fail_limit("holds more than " + std::to_string(context_.limits.rows) + " table rows (raise --max-rows)");
  take_memory(kRowBytes);
  OpenTable& table = tables_.back();
  table.row = nodes_[table.node].count;
  table.column = 0;
  const std::uint32_t node = add_node(NodeKind::row, 0);
  nodes_[node].header = kind == RowKind::header;
  open_.push_back(node);
}

DocumentBuilder::CellId DocumentBuilder::begin_cell(CellPlace place) {
  end_paragraph();
  check_time();
  place.column_span = std::max(place.column_span, 1u);
  place.row_span = std::max(place.row_span, 1u);
  const std::uint64_t right = std::uint64_t{place.column} + place.column_span;
  if (right > context_.limits.columns)
    fail_limit("a table is wider than " + std::to_string(context_.limits.columns) + " columns (raise --max-columns)");
  if (places_.size() >= context_.limits.cells)
    fail_limit("holds more than " + std::to_string(context_.limits.cells) + " table cells (raise --max-cells)");
  take_memory(kCellBytes);
  tables_.back().column = place.column;
  widen_row(static_cast<std::uint32_t>(right));
  const auto payload = static_cast<std::uint32_t>(places_.size());
  places_.push_back(place);
  open_.push_back(add_node(NodeKind::cell, payload));
  return open_.back();
}

void DocumentBuilder::end_cell() {
  end_paragraph();
  open_.pop_back();
}

void DocumentBuilder::widen_row(std::uint32_t columns) {
  if (columns > context_.limits.columns)
    fail_limit("a table is wider than " + std::to_string(context_.limits.columns) + " columns (raise --max-columns)");
  Node& table = nodes_[tables_.back().node];
  table.width = std::max(table.width, columns);
}

void DocumentBuilder::end_row() {
  end_paragraph();
  open_.pop_back();
}

void DocumentBuilder::end_table() {
  end_paragraph();
  const Node& table = nodes_[tables_.back().node];
  std::uint32_t rows_left = table.count;
  for (std::uint32_t row = table.first_child; row != kNone; row = nodes_[row].next, --rows_left)
    for (std::uint32_t cell = nodes_[row].first_child; cell != kNone; cell = nodes_[cell].next) {
      CellPlace& place = places_[nodes_[cell].payload];
      place.row_span = std::min(place.row_span, rows_left);
      slot_count_ += std::uint64_t{place.row_span} * place.column_span;
    }
  // Whoever lays the table out has a slot for each row and column of a cell.
  if (slot_count_ > context_.limits.cells)
    fail_limit("merged cells take more than " + std::to_string(context_.limits.cells) + " places (raise --max-cells)");
  open_.pop_back();
  tables_.pop_back();
}

void DocumentBuilder::reopen_cell(CellId cell) {
  end_paragraph();
  tables_.back().column = places_[nodes_[cell].payload].column;
  open_.push_back(cell);
}

void DocumentBuilder::grow_row_span(CellId cell) {
  ++places_[nodes_[cell].payload].row_span;
}

void DocumentBuilder::begin_note(std::string_view number) {
  end_paragraph();
  take_memory(kNoteBytes + number.size() * kTextCopies);
  const auto payload = static_cast<std::uint32_t>(note_numbers_.size());
  note_numbers_.push_back(text::normalize(number, {}));
  open_.push_back(add_node(NodeKind::note, payload));
}

void DocumentBuilder::end_note() {
  end_paragraph();
  open_.pop_back();
}

void DocumentBuilder::diagnose(DiagnosticCode code, std::string message) {
  std::optional<TablePlace> at;
  if (!tables_.empty()) at = TablePlace{tables_.back().number, tables_.back().row, tables_.back().column};
  diagnostics_.push_back({code, std::move(message), at});
}

void DocumentBuilder::add_encoding(std::string_view name) {
  if (!has_encoding(name)) encodings_.emplace_back(name);
}

bool DocumentBuilder::has_encoding(std::string_view name) const {
  return std::find(encodings_.begin(), encodings_.end(), name) != encodings_.end();
}

// Labels of lists are judged with the text, each like a paragraph of its own behind the last.
void DocumentBuilder::decode_legacy_text() {
  const std::size_t count = raw_.paragraphs.size();
  std::vector<Label*> labelled;
  for (auto& [index, label] : labels_) {
    if (!text::hint_of_font(raw_.fonts[label.font]).encoding) continue;
    labelled.push_back(&label);
    raw_.paragraphs.push_back({label.text, {{0, label.font, 0}}, raw_.paragraphs[index].block});
  }
  for (const text::LegacyUse& use : text::decode(raw_)) diagnose_legacy_text(use);
  for (std::size_t i = 0; i < labelled.size(); ++i) labelled[i]->text = std::move(raw_.paragraphs[count + i].text);
  raw_.paragraphs.resize(count);
}

void DocumentBuilder::diagnose_legacy_text(const text::LegacyUse& use) {
  const std::string encoding(text::to_string(use.encoding));
  const std::string& font = raw_.fonts[use.font];
  const std::string where = font.empty() ? "text without a font" : "the font " + text::normalize(font, {});
  // windows-1252 was only how the bytes were shown.
  std::erase(encodings_, "windows-1252");
  add_encoding(encoding);
  diagnose(DiagnosticCode::legacy_encoding_decoded,
           "letters in " + where + " decoded from " + encoding + ": " + std::to_string(use.characters));
  if (use.guessed)
    diagnose(DiagnosticCode::encoding_guessed, "the letters of " + where + " say that it is " + encoding);
}

// What small documents cite is not worth counting, nor are the characters of a short paragraph while they lie apart.
void DocumentBuilder::take_memory_for_text() {
  if (text_bytes_ < kLongText) return;
  std::size_t longest = 0;
  for (const text::RawParagraph& paragraph : raw_.paragraphs) {
    take_memory(count_numbers(paragraph.text) * kNumberBytes + count_glued_bullets(paragraph.text) * kBulletBytes);
    longest = std::max(longest, paragraph.text.size());
  }
  if (longest > kLongText && text::may_be_legacy(raw_)) take_memory(longest * kLegacyBytes);
}

Document DocumentBuilder::finish() {
  end_paragraph();
  take_memory_for_text();
  decode_legacy_text();
  Document document;
  append_blocks(0, document.blocks);
  document.encodings = std::move(encodings_);
  sum_up_repeated(diagnostics_);
  document.diagnostics = std::move(diagnostics_);
  return document;
}

void DocumentBuilder::append_blocks(std::uint32_t parent, std::vector<Block>& out) {
  out.reserve(nodes_[parent].count);
  for (std::uint32_t id = nodes_[parent].first_child; id != kNone; id = nodes_[id].next) {
    const Node& node = nodes_[id];
    if (node.kind == NodeKind::table) {
      out.push_back({make_table(id)});
    } else if (node.kind == NodeKind::note) {
      Note note{.number = std::move(note_numbers_[node.payload]), .blocks = {}};
      append_blocks(id, note.blocks);
      out.push_back({std::move(note)});
    } else if (Paragraph paragraph = make_paragraph(node.payload);
               !paragraph.text.empty() || !paragraph.marker.empty()) {
      out.push_back({std::move(paragraph)});
    }
  }
}

Table DocumentBuilder::make_table(std::uint32_t node) {
  Table table{.columns = nodes_[node].width, .rows = {}};
  table.rows.reserve(nodes_[node].count);
  for (std::uint32_t row_id = nodes_[node].first_child; row_id != kNone; row_id = nodes_[row_id].next) {
    Row& row = table.rows.emplace_back();
    row.header = nodes_[row_id].header;
    row.cells.reserve(nodes_[row_id].count);
    for (std::uint32_t cell_id = nodes_[row_id].first_child; cell_id != kNone; cell_id = nodes_[cell_id].next) {
      const CellPlace& place = places_[nodes_[cell_id].payload];
      Cell& cell = row.cells.emplace_back();
      cell.column = place.column;
      cell.column_span = place.column_span;
      cell.row_span = place.row_span;
      append_blocks(cell_id, cell.blocks);
    }
  }
  return table;
}

namespace {

// In bytes; style by style.
std::vector<Emphasis> emphasized_stretches(const text::RawParagraph& raw) {
  std::vector<Emphasis> stretches;
  for (std::uint8_t bit = 0; bit < 3; ++bit) {
    const auto mask = static_cast<std::uint8_t>(1u << bit);
    bool open = false;
    for (const text::RawRun& run : raw.runs) {
      const bool on = (run.emphasis & mask) != 0;
      if (on && !open) stretches.push_back({static_cast<EmphasisStyle>(bit), {run.begin, 0}});
      if (!on && open) stretches.back().span.end = run.begin;
      open = on;
    }
    if (open) stretches.back().span.end = static_cast<std::uint32_t>(raw.text.size());
  }
  return stretches;
}

}  // namespace

Paragraph DocumentBuilder::make_paragraph(std::uint32_t index) {
  text::RawParagraph raw = std::move(raw_.paragraphs[index]);  // given back when done
  Paragraph paragraph;
  paragraph.emphasis = emphasized_stretches(raw);
  const std::span<std::uint32_t> offsets = ends_.take(paragraph.emphasis);
  if (raw.usual) {
    text::count_offsets(raw.text, offsets);
    paragraph.text = std::move(raw.text);
  } else {
    paragraph.text = text::normalize(std::move(raw.text), offsets);
  }
  ends_.put_back();
  paragraph.style = style_names_[styles_[index]];
  if (const auto label = labels_.find(index); label != labels_.end())
    paragraph.marker = text::normalize(label->second.text, {});
  if (!paragraph.marker.empty()) paragraph.marker_origin = MarkerOrigin::automatic;
  text::tidy_emphasis(paragraph);
  text::take_marker(paragraph);
  return paragraph;
}

}  // namespace baocao::reader
