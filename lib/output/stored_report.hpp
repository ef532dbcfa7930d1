#pragma once

#include <rapidjson/document.h>

#include <functional>
#include <string>
#include <string_view>
#include <vector>

/// The report layer's JSON, walked by the writers that make rows of it.
namespace baocao::output {

using Json = rapidjson::Value;

/// The member, or null where it is not there.
const Json& member(const Json& object, const char* name) noexcept;
/// Empty for null.
std::string_view text_of(const Json& value) noexcept;

struct WalkedItem {
  const Json& item;
  const WalkedItem* parent;  ///< null at the top
  std::string pointer;       ///< from the report: /items/0/items/2
};

/// Every item of a report, parents first.
void for_each_item(const Json& report, const std::function<void(const WalkedItem&)>& visit);

}  // namespace baocao::output
