// Prints the groups of the reports in a file: groups FILE.
#include <baocao/baocao.hpp>
#include <iostream>

namespace {

void print_groups(const baocao::Report& report) {
  for (const baocao::Item& item : report.items) {
    if (item.kind != baocao::ItemKind::group) continue;
    std::cout << (item.ordinal ? item.ordinal->text : "-") << ' ' << (item.task.empty() ? "" : item.task.front().text)
              << '\n';
  }
}

}  // namespace

int main(int argc, char** argv) {
  if (argc != 2) {
    std::cerr << "usage: groups FILE\n";
    return 2;
  }
  try {
    for (const baocao::Extraction& found : baocao::read_reports(argv[1]).reports) print_groups(found.report);
  } catch (const baocao::Error& error) {
    std::cerr << error.input() << ": " << error.message() << " (" << baocao::to_string(error.code()) << ")\n";
    return 1;
  }
  return 0;
}
