#include "output/stored_report.hpp"

namespace baocao::output {

namespace {

// Recursion is as deep as the levels of ordinals in one table, a handful.
void walk(const Json& items, const WalkedItem* parent, const std::string& pointer,
          const std::function<void(const WalkedItem&)>& visit) {
  if (!items.IsArray()) return;
  for (rapidjson::SizeType i = 0; i < items.Size(); ++i) {
    const WalkedItem item{items[i], parent, pointer + "/items/" + std::to_string(i)};
    visit(item);
    walk(member(items[i], "items"), &item, item.pointer, visit);
  }
}

}  // namespace

const Json& member(const Json& object, const char* name) noexcept {
  static const Json null;
  if (!object.IsObject()) return null;
  const auto found = object.FindMember(name);
  return found == object.MemberEnd() ? null : found->value;
}

std::string_view text_of(const Json& value) noexcept {
  if (!value.IsString()) return {};
  return {value.GetString(), value.GetStringLength()};
}

void for_each_item(const Json& report, const std::function<void(const WalkedItem&)>& visit) {
  walk(member(report, "items"), nullptr, "", visit);
}

}  // namespace baocao::output
