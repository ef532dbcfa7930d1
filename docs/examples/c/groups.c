/* Prints the groups of the reports in a file: groups FILE.
 * cc -std=c11 groups.c $(pkg-config --cflags --libs baocao) -o groups */
#include <baocao/baocao.h>
#include <stdio.h>

static void print_groups(const baocao_report *report) {
  for (size_t i = 0; i < baocao_report_item_count(report); ++i) {
    const baocao_item *item = baocao_report_item_at(report, i);
    const char *ordinal = baocao_item_ordinal(item);
    const char *title = baocao_paragraph_text(item, BAOCAO_COLUMN_TASK, 0);
    if (baocao_item_is_group(item)) printf("%s %s\n", ordinal ? ordinal : "-", title ? title : "");
  }
}

int main(int argc, char **argv) {
  if (argc != 2) {
    fprintf(stderr, "usage: groups FILE\n");
    return 2;
  }
  baocao_input *input = baocao_open(argv[1], NULL);
  int status = input ? 0 : 1;
  for (size_t i = 0; i < baocao_document_count(input); ++i) {
    const baocao_document *document = baocao_document_at(input, i);
    if (baocao_document_error(document)) {
      fprintf(stderr, "%s: %s (%s)\n", baocao_document_path(document), baocao_document_error_message(document),
              baocao_document_error(document));
      status = 1;
    }
    for (size_t r = 0; r < baocao_report_count(document); ++r) print_groups(baocao_report_at(document, r));
  }
  baocao_free(input);
  return status;
}
