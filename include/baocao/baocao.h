#ifndef BAOCAO_BAOCAO_H
#define BAOCAO_BAOCAO_H

/** @file
 * The C ABI of baocao: for C, and for languages that call C.
 *
 *     baocao_input *input = baocao_open("report.docx", NULL);
 *     for (size_t i = 0; i < baocao_document_count(input); ++i) {
 *       const baocao_document *document = baocao_document_at(input, i);
 *       if (baocao_document_error(document))
 *         fprintf(stderr, "%s\n", baocao_document_error_message(document));
 *       else
 *         for (size_t r = 0; r < baocao_report_count(document); ++r) {
 *           const char *title = baocao_report_title(baocao_report_at(document, r));
 *           puts(title ? title : "(no title)");
 *         }
 *     }
 *     baocao_free(input);
 *
 * Text is UTF-8, ended by a zero byte, in normal form; spans count code points, the end exclusive. No exception crosses
 * this border. Calls on different inputs are safe from several threads; one input may be read from several threads at
 * once, but freed only when none uses it.
 *
 * Ownership: what baocao_open and baocao_open_memory give is freed by baocao_free, and with it everything that was
 * reached from it. Functions that give `char *` give a string of the caller's own, for baocao_string_free; those that give
 * `const char *`, and those that fill a structure, lend strings that live as long as the input.
 *
 * What is not there: a function that gives a string gives NULL, a string in a filled structure is "". NULL for an input,
 * document, report or item is allowed everywhere and gives NULL or 0, so does an index beyond the end. Functions that
 * fill `*out` give 1 where they did, else 0 and leave it alone.
 *
 * Structures that are filled may grow at their ends with the number of the binary interface (SONAME), not before. */

#include <stddef.h>
#include <stdint.h>

#include "baocao/export.hpp" /* macros alone, plain C too */

#ifdef __cplusplus
extern "C" {
#endif

typedef struct baocao_input baocao_input; /**< a file, or an archive of several documents */
typedef struct baocao_document baocao_document; /**< a document, or why it could not be read */
typedef struct baocao_report baocao_report; /**< a report table with its heading */
typedef struct baocao_item baocao_item; /**< a group or task */

/** Limits; 0 is the default of each (docs/limits.md). Set `size` to sizeof(baocao_options), so that the structure may grow. */
typedef struct baocao_options {
  size_t size; /**< sizeof(baocao_options) */
  uint64_t input_bytes; /**< of a file or entry */
  uint64_t unpacked_bytes; /**< all that one package unpacks to */
  uint64_t timeout_ms; /**< for one document */
  uint32_t entries; /**< of one archive */
  uint32_t archive_depth; /**< archives inside archives, at most 16 */
  uint64_t rows; /**< of all tables of a document */
  uint64_t cells; /**< of all tables of a document, spans counted in full */
  uint32_t columns; /**< of one table */
  uint32_t ratio; /**< unpacked to packed size, for entries over 1 MiB */
  uint32_t nesting; /**< tables inside tables, at most 1,000 */
  uint32_t markup_depth; /**< elements inside elements, at most 10,000 */
  uint64_t memory_bytes; /**< for one document, beside eight times what it unpacks to */
} baocao_options;

/** "0.1.0": of the library that is loaded. */
BAOCAO_API const char *baocao_version(void);

/** Reads a file. `options` may be NULL. Gives NULL only without memory or without a path: what cannot be read is a
 * document with an error. */
BAOCAO_API baocao_input *baocao_open(const char *path, const baocao_options *options);
/** The same for bytes in memory, which are no longer needed afterwards; `name` stands for the path. */
BAOCAO_API baocao_input *baocao_open_memory(const void *bytes, size_t size, const char *name, const baocao_options *options);
/** Frees an input and everything that was reached from it. NULL is allowed. */
BAOCAO_API void baocao_free(baocao_input *input);

/** How many documents the input holds: one for a plain file, one an entry for an archive. */
BAOCAO_API size_t baocao_document_count(const baocao_input *input);
/** A document, in the order of the input; lives as long as the input. */
BAOCAO_API const baocao_document *baocao_document_at(const baocao_input *input, size_t index);
/** The path as given; `archive.zip!/entry` inside an archive. */
BAOCAO_API const char *baocao_document_path(const baocao_document *document);
/** "docx", "html" …; NULL where it is not known. */
BAOCAO_API const char *baocao_document_format(const baocao_document *document);
/** How many bytes the file or entry has. */
BAOCAO_API uint64_t baocao_document_bytes(const baocao_document *document);
/** SHA-256 of those bytes in small hexadecimal digits; NULL where they could not be read. */
BAOCAO_API const char *baocao_document_sha256(const baocao_document *document);
/** How many encodings its text was decoded from. */
BAOCAO_API size_t baocao_document_encoding_count(const baocao_document *document);
/** "utf-8", "tcvn3" … */
BAOCAO_API const char *baocao_document_encoding_at(const baocao_document *document, size_t index);
/** "corrupt-document" … (the codes of docs/diagnostics.md); NULL where it was read. */
BAOCAO_API const char *baocao_document_error(const baocao_document *document);
/** What is wrong, and in brackets what to do; NULL where it was read. */
BAOCAO_API const char *baocao_document_error_message(const baocao_document *document);
/** The part or position inside the document; may be "". */
BAOCAO_API const char *baocao_document_error_place(const baocao_document *document);

/** How much a diagnostic matters. */
typedef enum baocao_severity { BAOCAO_INFO = 0, BAOCAO_WARNING = 1, BAOCAO_ERROR = 2 } baocao_severity;

/** What is worth knowing of a document that was read. */
typedef struct baocao_diagnostic {
  const char *code; /**< a code of docs/diagnostics.md */
  const char *message; /**< one line, English */
  int32_t severity; /**< baocao_severity */
  int32_t table; /**< of the document, from 0, nested ones counted; -1 for the document as a whole */
  uint32_t row; /**< of the table, from 0 */
  uint32_t column; /**< of the table, from 0 */
} baocao_diagnostic;

/** How many diagnostics a document has. */
BAOCAO_API size_t baocao_diagnostic_count(const baocao_document *document);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_diagnostic_at(const baocao_document *document, size_t index, baocao_diagnostic *out);

/** Which JSON: the tree of groups and tasks, or paragraphs and tables as the file holds them. */
typedef enum baocao_layer { BAOCAO_LAYER_REPORT = 0, BAOCAO_LAYER_DOCUMENT = 1 } baocao_layer;

/** The JSON of a layer (`baocao schema` describes it); NULL for a document with an error. */
BAOCAO_API char *baocao_document_json(const baocao_document *document, baocao_layer layer, int pretty);
/** Frees a string of the caller's own. NULL is allowed. */
BAOCAO_API void baocao_string_free(char *text);

/** How many report tables the document holds; 0 for one with an error. */
BAOCAO_API size_t baocao_report_count(const baocao_document *document);
/** A report, in the order of the document; lives as long as the input. */
BAOCAO_API const baocao_report *baocao_report_at(const baocao_document *document, size_t index);
/** The title lines joined by one space; NULL where the heading has none. */
BAOCAO_API const char *baocao_report_title(const baocao_report *report);
/** The body that reports; NULL where the heading names none. */
BAOCAO_API const char *baocao_report_issuer(const baocao_report *report);
/** The year whose shortcomings are told; 0 where the heading names none. */
BAOCAO_API int32_t baocao_report_assessment_year(const baocao_report *report);
/** The year in which the shortcomings were mended; 0 where the heading names none. */
BAOCAO_API int32_t baocao_report_remediation_year(const baocao_report *report);

/** How many lines stand above the table. */
BAOCAO_API size_t baocao_report_heading_count(const baocao_report *report);
/** A line above the table as it stands. */
BAOCAO_API const char *baocao_report_heading_line(const baocao_report *report, size_t index);
/** How many lines the issuing side of the document's letterhead has; 0 where there is none. */
BAOCAO_API size_t baocao_report_letterhead_count(const baocao_report *report);
/** A line of it, the outermost body first. */
BAOCAO_API const char *baocao_report_letterhead_line(const baocao_report *report, size_t index);
/** "PHỤ LỤC 6"; NULL where the heading names none. */
BAOCAO_API const char *baocao_report_appendix(const baocao_report *report);
/** How many columns the table has. */
BAOCAO_API size_t baocao_report_column_count(const baocao_report *report);
/** "ordinal", "task", "result", "note", "agency", "deadline" or "other"; columns count from the left. */
BAOCAO_API const char *baocao_report_column_role(const baocao_report *report, size_t index);
/** The text of a column's header; NULL where it has none. */
BAOCAO_API const char *baocao_report_column_text(const baocao_report *report, size_t index);

/** How many items stand at the top of a report. */
BAOCAO_API size_t baocao_report_item_count(const baocao_report *report);
/** An item at the top of a report; lives as long as the input. */
BAOCAO_API const baocao_item *baocao_report_item_at(const baocao_report *report, size_t index);
/** How many items stand inside an item. */
BAOCAO_API size_t baocao_item_count(const baocao_item *item);
/** An item inside an item; lives as long as the input. */
BAOCAO_API const baocao_item *baocao_item_at(const baocao_item *item, size_t index);
/** 1 for a group of tasks, 0 for a task. */
BAOCAO_API int baocao_item_is_group(const baocao_item *item);
/** "IV", "1.2"; NULL where the row has none. */
BAOCAO_API const char *baocao_item_ordinal(const baocao_item *item);

/** A row of the source that an item was read from. */
typedef struct baocao_row {
  uint32_t table; /**< of the document, from 0, nested ones counted */
  uint32_t row; /**< of the table, from 0 */
} baocao_row;

/** How many rows of the source an item was read from. */
BAOCAO_API size_t baocao_row_count(const baocao_item *item);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_row_at(const baocao_item *item, size_t index, baocao_row *out);

/** A column of text of an item. Those that are neither ordinal, task, result nor note follow from BAOCAO_COLUMN_OTHER on:
 * BAOCAO_COLUMN_OTHER + n is the n-th of baocao_other_count. */
typedef enum baocao_column {
  BAOCAO_COLUMN_TASK = 0,
  BAOCAO_COLUMN_RESULT = 1,
  BAOCAO_COLUMN_NOTE = 2,
  BAOCAO_COLUMN_OTHER = 3
} baocao_column;

/** How many other columns an item has text of. */
BAOCAO_API size_t baocao_other_count(const baocao_item *item);
/** The text of such a column's header; NULL where it has none. */
BAOCAO_API const char *baocao_other_column(const baocao_item *item, size_t index);

/** How many paragraphs an item has in a column (baocao_column); for a group its title is the task. */
BAOCAO_API size_t baocao_paragraph_count(const baocao_item *item, uint32_t column);
/** A paragraph without its marker. */
BAOCAO_API const char *baocao_paragraph_text(const baocao_item *item, uint32_t column, size_t index);
/** "-", "a)"; NULL where it has none. */
BAOCAO_API const char *baocao_paragraph_marker(const baocao_item *item, uint32_t column, size_t index);

/** A style that words are set in. */
typedef enum baocao_style { BAOCAO_ITALIC = 0, BAOCAO_BOLD = 1, BAOCAO_UNDERLINE = 2 } baocao_style;

/** A stretch of a paragraph's text that is set in a style. */
typedef struct baocao_emphasis {
  int32_t style; /**< baocao_style */
  uint32_t start; /**< first code point */
  uint32_t end; /**< behind the last one */
} baocao_emphasis;

/** How many such stretches a paragraph has. */
BAOCAO_API size_t baocao_emphasis_count(const baocao_item *item, uint32_t column, size_t index);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_emphasis_at(const baocao_item *item, uint32_t column, size_t index, size_t stretch, baocao_emphasis *out);

/** A cell merged over several items whose text stands at an earlier one. */
typedef struct baocao_shared {
  const char *column; /**< "note", or the text of another column's header */
  const char *at; /**< JSON Pointer from the report to where the text stands */
} baocao_shared;

/** How many such cells an item has. */
BAOCAO_API size_t baocao_shared_count(const baocao_item *item);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_shared_at(const baocao_item *item, size_t index, baocao_shared *out);

/** Where an entity stands: `text` is exactly [start, end) of the paragraph that the JSON Pointer `at` names. */
typedef struct baocao_place {
  const char *text; /**< the stretch itself */
  const char *at; /**< JSON Pointer from the report to the paragraph */
  uint32_t start; /**< first code point */
  uint32_t end; /**< behind the last one */
} baocao_place;

/** A document that a text cites. Strings are "" where the text gives none. */
typedef struct baocao_citation {
  const char *kind; /**< full name, capitalised: "Quyết định" */
  const char *number; /**< "738-QĐ/TU": no spaces, plain hyphens */
  const char *date; /**< "2022-12-14", "2022-12" */
  const char *issuer; /**< as the text has it */
  const char *title; /**< what follows “về”, “ban hành” … */
  baocao_place place; /**< where it stands */
} baocao_citation;

/** A number with what it counts or measures. */
typedef struct baocao_quantity {
  double value; /**< as a number: 5,44 is 5.44 */
  double of; /**< of a fraction or rank, else 0 */
  int32_t change; /**< 1 increase, -1 decrease, else 0 */
  const char *unit; /**< "%", "ha", "tỷ đồng" … */
  baocao_place place; /**< where it stands */
} baocao_quantity;

/** A day, a month or a year. */
typedef struct baocao_date {
  const char *value; /**< "2023-05-11", "2023-05", "2023"; "" where there is no such day */
  baocao_place place; /**< where it stands */
} baocao_date;

/** A stretch of years, which are 0 where the text gives none. */
typedef struct baocao_period {
  int32_t from; /**< first year */
  int32_t to; /**< last year */
  int32_t horizon; /**< the year a plan looks ahead to */
  const char *kind; /**< "giai đoạn", "nhiệm kỳ" or "" */
  baocao_place place; /**< where it stands */
} baocao_period;

/** How many documents a report cites, in the order of the text. */
BAOCAO_API size_t baocao_citation_count(const baocao_report *report);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_citation_at(const baocao_report *report, size_t index, baocao_citation *out);
/** The document of “theo Kế hoạch số …” in the heading; gives 0 where there is none. */
BAOCAO_API int baocao_report_plan(const baocao_report *report, baocao_citation *out);
/** The document of “kèm Báo cáo số …” in the heading; gives 0 where there is none. */
BAOCAO_API int baocao_report_attached_to(const baocao_report *report, baocao_citation *out);
/** How many figures the text gives. */
BAOCAO_API size_t baocao_quantity_count(const baocao_report *report);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_quantity_at(const baocao_report *report, size_t index, baocao_quantity *out);
/** How many days, months and years the text names, those of citations too. */
BAOCAO_API size_t baocao_date_count(const baocao_report *report);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_date_at(const baocao_report *report, size_t index, baocao_date *out);
/** How many stretches of years the text names. */
BAOCAO_API size_t baocao_period_count(const baocao_report *report);
/** Fills `*out` and gives 1; gives 0 beyond the end. */
BAOCAO_API int baocao_period_at(const baocao_report *report, size_t index, baocao_period *out);

/** The normal form of `size` bytes; invalid UTF-8 becomes U+FFFD. NULL without memory. */
BAOCAO_API char *baocao_normalize(const char *text, size_t size);
/** The matching key; without marks where `ignore_diacritics` is not 0. */
BAOCAO_API char *baocao_fold(const char *text, size_t size, int ignore_diacritics);
/** The audit of the reports of all inputs as JSON (schema baocao/audit/1). */
BAOCAO_API char *baocao_audit_json(const baocao_input *const *inputs, size_t count);

#ifdef __cplusplus
}
#endif

#endif
