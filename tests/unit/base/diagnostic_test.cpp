#include <catch2/catch.hpp>

#include "base/diagnostics.hpp"

using namespace baocao;

TEST_CASE("diagnostics that repeat are summed up") {
  std::vector<Diagnostic> many;
  for (int i = 0; i < 2500; ++i) {
    many.push_back({DiagnosticCode::empty_row, "a", std::nullopt});
    if (i % 1000 == 0) many.push_back({DiagnosticCode::joined_row, "b", std::nullopt});
  }
  sum_up_repeated(many);
  REQUIRE(many.size() == 1000 + 3 + 1);
  CHECK(many[1].code == DiagnosticCode::joined_row);
  CHECK(many.back().code == DiagnosticCode::empty_row);
  CHECK(many.back().message == "1500 more of these");
  CHECK_FALSE(many.back().at);
}

TEST_CASE("a thousand of one code are told") {
  std::vector<Diagnostic> many(1000, {DiagnosticCode::empty_row, "a", std::nullopt});
  sum_up_repeated(many);
  CHECK(many.size() == 1000);
}
