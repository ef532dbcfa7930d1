#include "soffice.hpp"

#include <fstream>
#include <iterator>
#include <string>
#include <system_error>

#include "child_process.hpp"

namespace baocao::tool {

namespace {

namespace fs = std::filesystem;

constexpr std::chrono::minutes kLongest{2};
constexpr std::uint64_t kLargestFile = std::uint64_t{1} << 30;

// No macros, nothing linked is fetched, and whoever asks for the network is sent to a proxy that is not there.
constexpr std::string_view kSettings = R"(<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="MacroSecurityLevel" oor:op="fuse"><value>3</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="DisableMacrosExecution" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Common/Security/Scripting"><prop oor:name="BlockUntrustedRefererLinks" oor:op="fuse"><value>true</value></prop></item>
<item oor:path="/org.openoffice.Office.Writer/Content/Update"><prop oor:name="Link" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetProxyType" oor:op="fuse"><value>2</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPProxyPort" oor:op="fuse"><value>9</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyName" oor:op="fuse"><value>127.0.0.1</value></prop></item>
<item oor:path="/org.openoffice.Inet/Settings"><prop oor:name="ooInetHTTPSProxyPort" oor:op="fuse"><value>9</value></prop></item>
</oor:items>
)";

[[noreturn]] void fail(ErrorCode code, std::string what) {
  throw Error(code, "", "", std::move(what));
}

void write_file(const fs::path& path, std::string_view bytes) {
  std::ofstream file(path, std::ios::binary);
  file.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  file.close();
  if (!file) fail(ErrorCode::io, "cannot be written for conversion to " + path.string() + " (check the disk)");
}

std::string read_result(const fs::path& path, const Limits& limits) {
  std::error_code status;
  const std::uintmax_t size = fs::file_size(path, status);
  if (status) fail(ErrorCode::corrupt_document, "cannot be converted by soffice (open it there and save it as .docx)");
  if (size > limits.input_bytes)
    fail(ErrorCode::limit_exceeded,
         "is converted to more than the limit of " + std::to_string(limits.input_bytes) + " bytes (raise --max-input)");
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

void check(ChildEnd end) {
  if (end == ChildEnd::timed_out)
    fail(ErrorCode::limit_exceeded, "takes soffice longer than the time limit (raise it with --timeout)");
  if (end == ChildEnd::not_started) fail(ErrorCode::io, "soffice cannot be started (see if the system has room)");
  // What a conversion comes to is seen by the file it leaves: soffice exits with 0 after many a failure.
}

std::string convert(std::string_view bytes, std::string_view format, const Limits& limits) {
  const auto program = find_program("soffice");
  if (!program)
    fail(ErrorCode::unsupported_format,
         "is of the format " + std::string(format) +
             ", and the program soffice that would convert it is not installed (install LibreOffice Writer)");
  const TemporaryFolder folder;
  const fs::path input = folder.path() / ("input." + std::string(format));
  const fs::path profile = folder.path() / "profile";
  fs::create_directories(profile / "user");
  write_file(profile / "user" / "registrymodifications.xcu", kSettings);
  write_file(input, bytes);
  const ChildCommand command{
      .program = *program,
      .arguments = {"-env:UserInstallation=file://" + profile.string(), "--headless", "--norestore", "--nolockcheck",
                    "--convert-to", "docx:MS Word 2007 XML", "--outdir", (folder.path() / "out").string(),
                    input.string()},
      .folder = folder.path(),
      .timeout = limits.timeout.count() > 0 ? limits.timeout : std::chrono::milliseconds(kLongest),
      .file_bytes = kLargestFile};
  check(run_child(command));
  return read_result(folder.path() / "out" / "input.docx", limits);
}

}  // namespace

Converter soffice_converter() {
  return convert;
}

}  // namespace baocao::tool
