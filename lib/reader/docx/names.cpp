// Prefix and local name → Tag. The table of tags is an open-addressing hash built by the compiler; a look-up is one
// pass over the name and, nearly always, one comparison of numbers.
#include "reader/docx/names.hpp"

#include <array>
#include <charconv>
#include <cstring>

namespace baocao::reader::docx {

namespace {

struct NamespaceUri {
  std::string_view uri;
  Namespace ns;
};

// Transitional first, then strict (ECMA-376 part 1, annex A).
constexpr NamespaceUri kNamespaces[] = {
    {"http://schemas.openxmlformats.org/wordprocessingml/2006/main", Namespace::word},
    {"http://purl.oclc.org/ooxml/wordprocessingml/main", Namespace::word},
    {"http://schemas.openxmlformats.org/officeDocument/2006/math", Namespace::math},
    {"http://purl.oclc.org/ooxml/officeDocument/math", Namespace::math},
    {"http://schemas.openxmlformats.org/markup-compatibility/2006", Namespace::compatibility},
    {"http://schemas.openxmlformats.org/drawingml/2006/main", Namespace::drawing},
    {"http://purl.oclc.org/ooxml/drawingml/main", Namespace::drawing},
    {"http://schemas.openxmlformats.org/drawingml/2006/picture", Namespace::picture},
    {"http://purl.oclc.org/ooxml/drawingml/picture", Namespace::picture},
    {"http://schemas.openxmlformats.org/drawingml/2006/chart", Namespace::chart},
    {"http://purl.oclc.org/ooxml/drawingml/chart", Namespace::chart},
    {"http://schemas.openxmlformats.org/drawingml/2006/diagram", Namespace::diagram},
    {"http://purl.oclc.org/ooxml/drawingml/diagram", Namespace::diagram},
    {"urn:schemas-microsoft-com:vml", Namespace::vml},
};

// wps, wpg, wpc, wp14, w14 and later: text boxes and run properties that this reader can follow.
constexpr std::string_view kExtensionPrefix = "http://schemas.microsoft.com/office/word/";

Namespace namespace_of(std::string_view uri) noexcept {
  for (const NamespaceUri& known : kNamespaces)
    if (known.uri == uri) return known.ns;
  return uri.starts_with(kExtensionPrefix) ? Namespace::extension : Namespace::unknown;
}

// A local name that is looked up: its first bytes as a number, so that names are compared without a loop.
struct LocalName {
  std::uint64_t head = 0;
  std::size_t size = 0;

  constexpr bool operator==(const LocalName&) const noexcept = default;
};

constexpr LocalName local_name(const char* text) noexcept {
  LocalName name;
  for (unsigned shift = 0; shift < 8 * sizeof name.head && text[name.size] != '\0'; shift += 8)
    name.head |= std::uint64_t{static_cast<unsigned char>(text[name.size++])} << shift;
  while (text[name.size] != '\0') ++name.size;
  return name;
}

struct TagRow {
  Namespace ns;
  const char* local;
  LocalName key = local_name(local);
};

constexpr TagRow kTags[] = {
    {Namespace::unknown, ""},
#define BAOCAO_DOCX_TAG(ns, local, id) {Namespace::ns, local},
#include "reader/docx/tags.inc"
#undef BAOCAO_DOCX_TAG
};

constexpr std::uint32_t kSlots = 512;

// The golden ratio spreads the bytes of the head over the upper bits (Knuth, volume 3, section 6.4).
constexpr std::size_t slot_of(Namespace ns, const LocalName& name) noexcept {
  const std::uint64_t key = name.head + name.size + (static_cast<std::uint64_t>(ns) << 56);
  return static_cast<std::size_t>((key * 0x9E3779B97F4A7C15u) >> 32) % kSlots;
}

consteval std::array<std::uint8_t, kSlots> build_slots() {
  std::array<std::uint8_t, kSlots> slots{};
  static_assert(std::size(kTags) < 256);
  for (std::size_t i = 1; i < std::size(kTags); ++i) {
    std::size_t slot = slot_of(kTags[i].ns, kTags[i].key);
    while (slots[slot] != 0) slot = (slot + 1) % kSlots;
    slots[slot] = static_cast<std::uint8_t>(i);
  }
  return slots;
}

constexpr std::array<std::uint8_t, kSlots> kSlotTable = build_slots();

// `local` is the name whose key is `key`.
Tag find_tag(Namespace ns, const char* local, const LocalName& key) noexcept {
  for (std::size_t slot = slot_of(ns, key); kSlotTable[slot] != 0; slot = (slot + 1) % kSlots) {
    const TagRow& row = kTags[kSlotTable[slot]];
    if (row.ns != ns || row.key != key) continue;
    if (key.size <= sizeof key.head || std::string_view(row.local) == local) return static_cast<Tag>(kSlotTable[slot]);
  }
  return Tag::other;
}

// A file that declares more than this is none that any producer writes; look-ups stay short.
constexpr std::size_t kMaxBindings = 256;

}  // namespace

void Names::declare(std::string_view prefix, std::string_view uri) {
  const Namespace ns = namespace_of(uri);
  // What was not known before and is not known now needs no entry.
  if (ns == find(prefix) || bindings_.size() >= kMaxBindings) return;
  bindings_.push_back({prefix, ns});
}

std::size_t Names::enter(pugi::xml_node element) {
  const std::size_t mark = bindings_.size();
  for (pugi::xml_attribute a = element.first_attribute(); a; a = a.next_attribute()) {
    const char* name = a.name();
    if (name[0] != 'x' || std::strncmp(name, "xmlns", 5) != 0) continue;
    if (name[5] == ':') declare(name + 6, a.value());
    if (name[5] == '\0') declare("", a.value());
  }
  if (bindings_.size() != mark) settle_word_prefix();
  return mark;
}

void Names::leave(std::size_t mark) {
  if (bindings_.size() == mark) return;
  bindings_.resize(mark);
  settle_word_prefix();
}

void Names::settle_word_prefix() noexcept {
  has_word_ = false;
  for (std::size_t i = bindings_.size(); i-- > 0 && !has_word_;) {
    if (bindings_[i].ns != Namespace::word) continue;
    if (find(bindings_[i].prefix) != Namespace::word) continue;
    word_prefix_ = bindings_[i].prefix;
    has_word_ = true;
  }
}

Namespace Names::find(std::string_view prefix) const noexcept {
  for (std::size_t i = bindings_.size(); i-- > 0;)
    if (bindings_[i].prefix == prefix) return bindings_[i].ns;
  return Namespace::unknown;
}

Tag Names::tag(pugi::xml_node element) const noexcept {
  const char* const name = element.name();
  // Nearly every element has the prefix of WordprocessingML.
  if (const char* const local = behind_word_prefix(name); local != nullptr)
    return find_tag(Namespace::word, local, local_name(local));
  const char* const colon = std::strrchr(name, ':');
  const std::string_view prefix =
      colon == nullptr ? "" : std::string_view(name, static_cast<std::size_t>(colon - name));
  const char* const local = colon == nullptr ? name : colon + 1;
  const Namespace ns = find(prefix);
  return ns == Namespace::unknown ? Tag::other : find_tag(ns, local, local_name(local));
}

// Null where `name` has another prefix.
const char* Names::behind_word_prefix(const char* name) const noexcept {
  if (!has_word_) return nullptr;
  for (const char c : word_prefix_)
    if (*name++ != c) return nullptr;
  if (word_prefix_.empty()) return std::strchr(name, ':') == nullptr ? name : nullptr;
  return *name == ':' ? name + 1 : nullptr;
}

const char* attribute(pugi::xml_node element, std::string_view local) noexcept {
  for (pugi::xml_attribute a = element.first_attribute(); a; a = a.next_attribute()) {
    const std::string_view name = a.name();
    if (!name.ends_with(local)) continue;
    if (name.size() == local.size() || name[name.size() - local.size() - 1] == ':') return a.value();
  }
  return nullptr;
}

std::string_view value(pugi::xml_node element) noexcept {
  const char* text = attribute(element, "val");
  return text == nullptr ? std::string_view() : std::string_view(text);
}

bool is_on(pugi::xml_node element) noexcept {
  const char* text = attribute(element, "val");
  if (text == nullptr) return true;
  const std::string_view val = text;
  // "none" is what some producers write for a toggle that is off.
  return val != "0" && val != "false" && val != "off" && val != "none";
}

std::int64_t number(const char* text, std::int64_t fallback) noexcept {
  if (text == nullptr) return fallback;
  while (*text == ' ' || *text == '+') ++text;
  std::int64_t result = 0;
  const auto [end, error] = std::from_chars(text, text + std::strlen(text), result);
  return error == std::errc() ? result : fallback;
}

pugi::xml_node child(const Names& names, pugi::xml_node parent, Tag tag) noexcept {
  for (pugi::xml_node node = parent.first_child(); node; node = node.next_sibling())
    if (node.type() == pugi::node_element && names.tag(node) == tag) return node;
  return {};
}

}  // namespace baocao::reader::docx
