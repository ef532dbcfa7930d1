#include <catch2/catch.hpp>
#include <string>

#include "baocao/error.hpp"
#include "support/make_odt.hpp"
#include "support/outline.hpp"

using namespace baocao;

namespace {

std::string cell(const std::string& text, const std::string& attributes = "") {
  return "<table:table-cell " + attributes + "><text:p>" + text + "</text:p></table:table-cell>";
}
std::string row(const std::string& cells, const std::string& attributes = "") {
  return "<table:table-row " + attributes + ">" + cells + "</table:table-row>";
}
std::string table(const std::string& rows) {
  return "<table:table><table:table-column table:number-columns-repeated=\"2\"/>" + rows + "</table:table>";
}

const std::string kCovered = "<table:covered-table-cell/>";
const std::string kTwoColumns = "table:number-columns-spanned=\"2\"";
const std::string kTwoRows = "table:number-rows-spanned=\"2\"";

}  // namespace

TEST_CASE("the grid of tables") {
  struct Case {
    const char* rule;
    std::string body;
    const char* want;
  };
  const Case kCases[] = {
      {"rows and cells", table(row(cell("a") + cell("b")) + row(cell("c") + cell("d"))), "[a | b / c | d]"},
      {"header rows",
       table("<table:table-header-rows>" + row(cell("a")) + "</table:table-header-rows>" + row(cell("b"))),
       "[H: a / b]"},
      {"row groups", table("<table:table-rows>" + row(cell("a")) + "</table:table-rows>"), "[a]"},
      {"merged columns", table(row(cell("a", kTwoColumns) + kCovered + cell("b"))), "[<2,1>a | b]"},
      {"merged columns without covered cells", table(row(cell("a", kTwoColumns) + cell("b"))), "[<2,1>a | b]"},
      {"merged rows", table(row(cell("a", kTwoRows) + cell("b")) + row(kCovered + cell("c"))), "[<1,2>a | b / @1 c]"},
      {"merged rows without covered cells", table(row(cell("a", kTwoRows) + cell("b")) + row(cell("c"))),
       "[<1,2>a | b / @1 c]"},
      {"a span beyond the table is cut", table(row(cell("a", "table:number-rows-spanned=\"1000000000\""))), "[a]"},
      {"repeated cells and rows",
       table(row(cell("a", "table:number-columns-repeated=\"2\""), "table:number-rows-repeated=\"2\"")),
       "[a | a / a | a]"},
      {"a table inside a cell", table(row("<table:table-cell>" + table(row(cell("x"))) + "</table:table-cell>")),
       "[[x]]"},
      {"text in a covered cell goes to the cell that covers it",
       table(row(cell("a", kTwoColumns) + "<table:covered-table-cell><text:p>b</text:p></table:covered-table-cell>")),
       "[<2,1>a ¶ b]"},
      {"a hidden row", table(row(cell("x"), "table:visibility=\"collapse\"") + row(cell("a"))), "[a]"},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(test::outline(test::read_odt({.body = c.body}).blocks) == c.want);
    }
}

TEST_CASE("repeats are bounded") {
  const std::string kMany = "table:number-columns-repeated=\"1000000000\"";
  const std::string kManyRows = "table:number-rows-repeated=\"1000000000\"";
  const std::string long_text(100'000, 'x');
  const std::string kCases[] = {
      table(row(cell("a", kMany))),
      table(row(cell("a"), kManyRows)),
      table(row("<table:covered-table-cell table:number-columns-repeated=\"4000\"/>", kManyRows)),
      table(row(cell(long_text, "table:number-columns-repeated=\"4000\""), "table:number-rows-repeated=\"1000\"")),
  };
  for (const std::string& body : kCases) {
    try {
      test::read_odt({.body = body});
      FAIL("no limit");
    } catch (const Error& error) {
      CHECK(error.code() == ErrorCode::limit_exceeded);
    }
  }
}
