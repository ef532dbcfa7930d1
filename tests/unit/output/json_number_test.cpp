#include "output/json_number.hpp"

#include <catch2/catch.hpp>
#include <limits>
#include <string>

using baocao::output::to_json_number;

namespace {

struct Case {
  const char* rule;
  double value;
  const char* want;
};

constexpr Case kCases[] = {
    {"an integer has no point", 63, "63"},
    {"a fraction is the shortest that reads back", 22.27, "22.27"},
    {"the sum that is not 0.3", 0.1 + 0.2, "0.30000000000000004"},
    {"thousands", 4000, "4000"},
    {"millions are written out", 4'257'581, "4257581"},
    {"a round billion is written out", 1e9, "1000000000"},
    {"below zero", -5.44, "-5.44"},
    {"nothing", 0, "0"},
    {"nothing from below", -0.0, "-0"},
    {"whole up to 2^53", 9007199254740991, "9007199254740991"},
    {"whole beyond", 9007199254740992, "9007199254740992"},
    {"whole below zero", -4'257'581, "-4257581"},
    {"small, written out", 0.00001, "0.00001"},
    {"the largest written out", 1e20, "100000000000000000000"},
    {"beyond that with an exponent", 1e21, "1e+21"},
    {"smaller with an exponent", 1e-7, "1e-07"},
    {"the largest double fits", std::numeric_limits<double>::max(), "1.7976931348623157e+308"},
    {"the smallest double fits", std::numeric_limits<double>::denorm_min(), "5e-324"},
    {"not a number", std::numeric_limits<double>::quiet_NaN(), "null"},
    {"without end", std::numeric_limits<double>::infinity(), "null"},
};

}  // namespace

TEST_CASE("numbers are the shortest decimals that read back") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(to_json_number(c.value).view() == c.want);
    }
}
