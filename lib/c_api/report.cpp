// Walking a report: its heading, columns and items, and their texts.
#include "c_api/handles.hpp"

namespace {

using namespace baocao;
using namespace baocao::c_api;

const std::vector<Extraction>* reports_of(const baocao_document* document) {
  return document != nullptr && document->file ? &document->file->reports : nullptr;
}

const std::vector<Paragraph>* heading_of(const baocao_report* report) {
  return report != nullptr ? &from_handle(report)->report.heading.lines : nullptr;
}

const std::vector<std::string>* letterhead_of(const baocao_report* report) {
  return report != nullptr ? &from_handle(report)->report.heading.letterhead : nullptr;
}

const std::vector<Column>* columns_of(const baocao_report* report) {
  return report != nullptr ? &from_handle(report)->report.columns : nullptr;
}

const std::vector<Paragraph>* texts_of(const baocao_item* handle, std::uint32_t column) {
  const Item* item = from_handle(handle);
  if (item == nullptr) return nullptr;
  switch (column) {
    case BAOCAO_COLUMN_TASK:
      return &item->task;
    case BAOCAO_COLUMN_RESULT:
      return &item->result;
    case BAOCAO_COLUMN_NOTE:
      return &item->note;
    default: {
      const OtherCell* other = element(&item->other, column - BAOCAO_COLUMN_OTHER);
      return other != nullptr ? &other->paragraphs : nullptr;
    }
  }
}

const std::vector<Emphasis>* emphasis_of(const baocao_item* item, std::uint32_t column, std::size_t index) {
  const Paragraph* paragraph = element(texts_of(item, column), index);
  return paragraph != nullptr ? &paragraph->emphasis : nullptr;
}

}  // namespace

size_t baocao_report_count(const baocao_document* document) {
  return count(reports_of(document));
}

const baocao_report* baocao_report_at(const baocao_document* document, size_t index) {
  return to_handle(element(reports_of(document), index));
}

const char* baocao_report_title(const baocao_report* report) {
  return report != nullptr ? or_null(from_handle(report)->report.heading.title) : nullptr;
}

const char* baocao_report_issuer(const baocao_report* report) {
  return report != nullptr ? or_null(from_handle(report)->issuer) : nullptr;
}

int32_t baocao_report_assessment_year(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->assessment_year.value_or(0) : 0;
}

int32_t baocao_report_remediation_year(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->remediation_year.value_or(0) : 0;
}

size_t baocao_report_heading_count(const baocao_report* report) {
  return count(heading_of(report));
}

const char* baocao_report_heading_line(const baocao_report* report, size_t index) {
  const Paragraph* line = element(heading_of(report), index);
  return line != nullptr ? line->text.c_str() : nullptr;
}

size_t baocao_report_letterhead_count(const baocao_report* report) {
  return count(letterhead_of(report));
}

const char* baocao_report_letterhead_line(const baocao_report* report, size_t index) {
  const std::string* line = element(letterhead_of(report), index);
  return line != nullptr ? line->c_str() : nullptr;
}

const char* baocao_report_appendix(const baocao_report* report) {
  if (report == nullptr) return nullptr;
  const auto& appendix = from_handle(report)->report.heading.appendix;
  return appendix ? appendix->text.c_str() : nullptr;
}

size_t baocao_report_column_count(const baocao_report* report) {
  return count(columns_of(report));
}

const char* baocao_report_column_role(const baocao_report* report, size_t index) {
  const Column* column = element(columns_of(report), index);
  return column != nullptr ? to_string(column->role).data() : nullptr;
}

const char* baocao_report_column_text(const baocao_report* report, size_t index) {
  const Column* column = element(columns_of(report), index);
  return column != nullptr ? or_null(column->text) : nullptr;
}

size_t baocao_report_item_count(const baocao_report* report) {
  return report != nullptr ? from_handle(report)->report.items.size() : 0;
}

const baocao_item* baocao_report_item_at(const baocao_report* report, size_t index) {
  return report != nullptr ? to_handle(element(&from_handle(report)->report.items, index)) : nullptr;
}

size_t baocao_item_count(const baocao_item* item) {
  return item != nullptr ? from_handle(item)->items.size() : 0;
}

const baocao_item* baocao_item_at(const baocao_item* item, size_t index) {
  return item != nullptr ? to_handle(element(&from_handle(item)->items, index)) : nullptr;
}

int baocao_item_is_group(const baocao_item* item) {
  return item != nullptr && from_handle(item)->kind == ItemKind::group ? 1 : 0;
}

const char* baocao_item_ordinal(const baocao_item* item) {
  return item != nullptr && from_handle(item)->ordinal ? from_handle(item)->ordinal->text.c_str() : nullptr;
}

size_t baocao_row_count(const baocao_item* item) {
  return item != nullptr ? from_handle(item)->rows.size() : 0;
}

int baocao_row_at(const baocao_item* item, size_t index, baocao_row* out) {
  const SourceRow* row = item != nullptr ? element(&from_handle(item)->rows, index) : nullptr;
  if (row == nullptr || out == nullptr) return 0;
  *out = {row->table, row->row};
  return 1;
}

size_t baocao_other_count(const baocao_item* item) {
  return item != nullptr ? from_handle(item)->other.size() : 0;
}

const char* baocao_other_column(const baocao_item* item, size_t index) {
  const OtherCell* other = item != nullptr ? element(&from_handle(item)->other, index) : nullptr;
  return other != nullptr ? or_null(other->column) : nullptr;
}

size_t baocao_paragraph_count(const baocao_item* item, uint32_t column) {
  return count(texts_of(item, column));
}

const char* baocao_paragraph_text(const baocao_item* item, uint32_t column, size_t index) {
  const Paragraph* paragraph = element(texts_of(item, column), index);
  return paragraph != nullptr ? paragraph->text.c_str() : nullptr;
}

const char* baocao_paragraph_marker(const baocao_item* item, uint32_t column, size_t index) {
  const Paragraph* paragraph = element(texts_of(item, column), index);
  return paragraph != nullptr ? or_null(paragraph->marker) : nullptr;
}

size_t baocao_emphasis_count(const baocao_item* item, uint32_t column, size_t index) {
  return count(emphasis_of(item, column, index));
}

int baocao_emphasis_at(const baocao_item* item, uint32_t column, size_t index, size_t stretch, baocao_emphasis* out) {
  const Emphasis* emphasis = element(emphasis_of(item, column, index), stretch);
  if (emphasis == nullptr || out == nullptr) return 0;
  *out = {static_cast<int32_t>(emphasis->style), emphasis->span.start, emphasis->span.end};
  return 1;
}

size_t baocao_shared_count(const baocao_item* item) {
  return item != nullptr ? from_handle(item)->shared.size() : 0;
}

int baocao_shared_at(const baocao_item* item, size_t index, baocao_shared* out) {
  const SharedCell* shared = item != nullptr ? element(&from_handle(item)->shared, index) : nullptr;
  if (shared == nullptr || out == nullptr) return 0;
  *out = {shared->column.c_str(), shared->pointer.c_str()};
  return 1;
}
