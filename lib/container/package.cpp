#include "container/package.hpp"

#include <zip.h>

#include <algorithm>
#include <unordered_map>

#include "base/ascii.hpp"
#include "base/percent.hpp"
#include "container/inflate.hpp"
#include "container/zip_directory.hpp"

namespace baocao::container {

namespace {

struct CloseFile {
  void operator()(zip_file_t* file) const noexcept { zip_fclose(file); }
};
using FileHandle = std::unique_ptr<zip_file_t, CloseFile>;

constexpr std::uint64_t kRatioCounts = 1u << 20;  // smaller entries may pack as well as they like

std::string describe(int code) {
  zip_error_t error;
  zip_error_init_with_code(&error, code);
  std::string text = zip_error_strerror(&error);
  zip_error_fini(&error);
  return text;
}

ErrorCode code_of(int zip_error) {
  switch (zip_error) {
    case ZIP_ER_NOPASSWD:
    case ZIP_ER_WRONGPASSWD:
      return ErrorCode::encrypted;
    case ZIP_ER_COMPNOTSUPP:
    case ZIP_ER_ENCRNOTSUPP:
      return ErrorCode::unsupported_format;
    default:
      return ErrorCode::corrupt_archive;
  }
}

// OPC part names (ECMA-376 part 2, §6.2.2.3): ASCII letters compare without case, the root slash is left. They are
// URIs; some producers decode them for the archive.
std::string part_key(std::string_view name) {
  while (name.starts_with('/')) name.remove_prefix(1);
  std::string key = lower_ascii(decode_percent(name));
  std::replace(key.begin(), key.end(), '\\', '/');
  return key;
}

}  // namespace

struct Package::State {
  struct Discard {
    void operator()(zip_t* open) const noexcept { zip_discard(open); }
  };

  std::string name;
  Limits limits;
  std::unique_ptr<zip_t, Discard> archive;
  std::vector<std::string> names;
  std::vector<zip_uint64_t> indices;  // beside names: the entry's number in the archive
  std::unordered_map<std::string, std::size_t> by_key;
  std::uint64_t size = 0;  // of the whole archive
  std::uint64_t unpacked = 0;
  Inflater inflater;

  [[noreturn]] void fail(ErrorCode code, std::string place, std::string what) const {
    throw Error(code, name, std::move(place), std::move(what));
  }

  // The content of an entry that is what its directory says; nothing where the long way has to find out. One call of
  // libdeflate takes half the time of libzip's pieces through zlib.
  std::optional<Buffer> inflate_whole(std::size_t index, const zip_stat_t& stat) {
    constexpr zip_uint64_t kKnown = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_CRC;
    if ((stat.valid & kKnown) != kKnown || stat.comp_method != ZIP_CM_DEFLATE || stat.comp_size > size)
      return std::nullopt;
    const FileHandle file(zip_fopen_index(archive.get(), indices[index], ZIP_FL_COMPRESSED));
    if (!file) return std::nullopt;
    Buffer deflated(static_cast<std::size_t>(stat.comp_size));
    const zip_int64_t got = zip_fread(file.get(), deflated.data(), deflated.size());
    if (got != static_cast<zip_int64_t>(deflated.size())) return std::nullopt;
    return inflater.inflate(deflated, static_cast<std::size_t>(stat.size), stat.crc);
  }

  void check_entries(std::uint64_t count) const {
    if (count > limits.entries)
      fail(ErrorCode::limit_exceeded, "",
           "holds " + std::to_string(count) + " entries, over the limit of " + std::to_string(limits.entries) +
               " (raise --max-entries)");
  }
};

Package::Package(std::string_view bytes, std::string name, const Limits& limits) : state_(std::make_unique<State>()) {
  state_->name = std::move(name);
  state_->limits = limits;
  state_->size = bytes.size();
  state_->check_entries(claimed_entries(bytes));
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr)
    state_->fail(ErrorCode::internal, "", "cannot set up the archive (please report this as a defect)");
  state_->archive.reset(zip_open_from_source(source, ZIP_RDONLY, &error));
  if (!state_->archive) {
    zip_source_free(source);
    const std::string why = zip_error_strerror(&error);
    zip_error_fini(&error);
    state_->fail(ErrorCode::corrupt_archive, "",
                 "is a broken or cut off zip archive: " + why + " (get the file again)");
  }
  zip_error_fini(&error);
  const zip_int64_t count = zip_get_num_entries(state_->archive.get(), 0);
  state_->check_entries(static_cast<std::uint64_t>(std::max<zip_int64_t>(count, 0)));
  for (zip_uint64_t index = 0; index < static_cast<zip_uint64_t>(count); ++index) {
    const char* entry = zip_get_name(state_->archive.get(), index, ZIP_FL_ENC_GUESS);
    if (entry == nullptr || std::string_view(entry).ends_with('/')) continue;
    state_->by_key.try_emplace(part_key(entry), state_->names.size());
    state_->names.emplace_back(entry);
    state_->indices.push_back(index);
  }
}

Package::~Package() = default;
Package::Package(Package&&) noexcept = default;
Package& Package::operator=(Package&&) noexcept = default;

const std::vector<std::string>& Package::names() const noexcept {
  return state_->names;
}
const std::string& Package::name() const noexcept {
  return state_->name;
}

std::uint64_t Package::unpacked_bytes() const noexcept {
  return state_->unpacked;
}

std::optional<std::size_t> Package::find(std::string_view name) const {
  const auto found = state_->by_key.find(part_key(name));
  if (found == state_->by_key.end()) return std::nullopt;
  return found->second;
}

Buffer Package::read(std::size_t index) const {
  State& state = *state_;
  const std::string& entry = state.names.at(index);
  zip_stat_t stat;
  zip_stat_init(&stat);
  if (zip_stat_index(state.archive.get(), state.indices[index], 0, &stat) != 0)
    state.fail(ErrorCode::corrupt_archive, entry, "the archive says nothing of this entry (get the file again)");
  if ((stat.valid & ZIP_STAT_ENCRYPTION_METHOD) != 0 && stat.encryption_method != ZIP_EM_NONE)
    state.fail(ErrorCode::encrypted, entry, "is encrypted (save it without a password)");

  // What the directory claims is checked before it is believed, and again while inflating.
  const std::uint64_t left = state.limits.unpacked_bytes - state.unpacked;
  const std::uint64_t packed = (stat.valid & ZIP_STAT_COMP_SIZE) != 0 ? stat.comp_size : 0;
  const std::uint64_t by_ratio = std::max(kRatioCounts, packed * state.limits.ratio);
  const std::uint64_t most = std::min(left, by_ratio);
  const auto fail_size = [&] {
    const bool ratio = by_ratio < left;
    state.fail(
        ErrorCode::limit_exceeded, entry,
        ratio ? "unpacks to more than " + std::to_string(state.limits.ratio) + " times its size (raise --max-ratio)"
              : "unpacks to more than the limit of " + std::to_string(state.limits.unpacked_bytes) +
                    " bytes (raise --max-unpacked)");
  };
  const std::uint64_t claimed = (stat.valid & ZIP_STAT_SIZE) != 0 ? stat.size : 0;
  if (claimed > most) fail_size();

  if (std::optional<Buffer> content = state.inflate_whole(index, stat)) {
    state.unpacked += content->size();
    return std::move(*content);
  }
  FileHandle file(zip_fopen_index(state.archive.get(), state.indices[index], 0));
  if (!file) {
    const int code = zip_error_code_zip(zip_get_error(state.archive.get()));
    state.fail(code_of(code), entry, describe(code) + " (pack it again, by deflate and without a password)");
  }
  Buffer content(static_cast<std::size_t>(claimed));
  std::size_t filled = 0;
  while (true) {
    // One byte more than claimed tells an entry that lies about its size.
    if (filled == content.size())
      content.resize(filled + (filled == claimed ? 1 : std::max<std::size_t>(filled, 65536)));
    const zip_int64_t got = zip_fread(file.get(), content.data() + filled, content.size() - filled);
    if (got < 0)
      state.fail(ErrorCode::corrupt_archive, entry,
                 describe(zip_error_code_zip(zip_file_get_error(file.get()))) + " (get the file again)");
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
    if (filled > most) fail_size();
  }
  if ((stat.valid & ZIP_STAT_SIZE) != 0 && filled != claimed)
    state.fail(ErrorCode::corrupt_archive, entry, "is not of the size the archive says (get the file again)");
  content.resize(filled);
  state.unpacked += filled;
  return content;
}

}  // namespace baocao::container
