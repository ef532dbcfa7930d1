// Prints the groups of the reports in a file: node groups.js FILE (the library: BAOCAO_LIBRARY, or libbaocao.so).
// Needs koffi: npm install koffi
const koffi = require('koffi');

const library = koffi.load(process.env.BAOCAO_LIBRARY || 'libbaocao.so');
const baocao = {
  open: library.func('void *baocao_open(const char *path, void *options)'),
  free: library.func('void baocao_free(void *input)'),
  documentCount: library.func('size_t baocao_document_count(void *input)'),
  documentAt: library.func('void *baocao_document_at(void *input, size_t index)'),
  path: library.func('const char *baocao_document_path(void *document)'),
  error: library.func('const char *baocao_document_error(void *document)'),
  errorMessage: library.func('const char *baocao_document_error_message(void *document)'),
  reportCount: library.func('size_t baocao_report_count(void *document)'),
  reportAt: library.func('void *baocao_report_at(void *document, size_t index)'),
  itemCount: library.func('size_t baocao_report_item_count(void *report)'),
  itemAt: library.func('void *baocao_report_item_at(void *report, size_t index)'),
  isGroup: library.func('int baocao_item_is_group(void *item)'),
  ordinal: library.func('const char *baocao_item_ordinal(void *item)'),
  text: library.func('const char *baocao_paragraph_text(void *item, uint32_t column, size_t index)'),
};
const TASK = 0;

function printGroups(report) {
  for (let i = 0; i < baocao.itemCount(report); ++i) {
    const item = baocao.itemAt(report, i);
    if (baocao.isGroup(item)) console.log(`${baocao.ordinal(item) ?? '-'} ${baocao.text(item, TASK, 0) ?? ''}`);
  }
}

function main(path) {
  const input = baocao.open(path, null);
  let failed = input === null;
  for (let d = 0; d < baocao.documentCount(input); ++d) {
    const document = baocao.documentAt(input, d);
    const error = baocao.error(document);
    if (error) {
      console.error(`${baocao.path(document)}: ${baocao.errorMessage(document)} (${error})`);
      failed = true;
    }
    for (let r = 0; r < baocao.reportCount(document); ++r) printGroups(baocao.reportAt(document, r));
  }
  baocao.free(input);
  return failed ? 1 : 0;
}

if (process.argv.length !== 3) {
  console.error('usage: groups.js FILE');
  process.exitCode = 2;
} else {
  process.exitCode = main(process.argv[2]);
}
