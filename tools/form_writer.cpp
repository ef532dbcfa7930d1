#include "form_writer.hpp"

#include <string_view>

#include "output/csv.hpp"
#include "output/json_lines.hpp"
#include "output/json_tree.hpp"
#include "output/store.hpp"

namespace baocao::tool {

FormWriter::FormWriter(Form form, const std::filesystem::path& path) {
  if (form == Form::jsonl || form == Form::csv) file_.emplace(path, output::OutputFile::Begin::anew);
  const output::ByteSink sink = [this](std::string_view bytes) { file_->write(bytes); };
  if (form == Form::jsonl) writer_ = std::make_unique<output::JsonLinesWriter>(sink);
  if (form == Form::csv) writer_ = std::make_unique<output::CsvWriter>(sink);
  if (form == Form::json) writer_ = std::make_unique<output::JsonTreeWriter>(path);
  if (form == Form::sqlite) writer_ = std::make_unique<output::StoreWriter>(path);
}

void FormWriter::finish() {
  writer_->finish();
  if (file_) file_->close();
}

}  // namespace baocao::tool
