#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "entity/kinds.hpp"
#include "entity/phrases.hpp"

/// The words that names of bodies and offices are made of, as Keyword gives them.
namespace baocao::entity::bodies {

// First words of names of bodies, as Keyword gives them.
inline constexpr auto kFirstWords = std::to_array<std::string_view>(
    {"ban",   "bộ",    "sở",    "ủy",   "ubnd",   "hđnd",   "hội",    "thủ",    "chính", "quốc",  "tỉnh",  "thành",
     "huyện", "quận",  "đảng",  "văn",  "bchtw",  "bch",    "trung",  "thường", "chủ",   "mặt",   "liên",  "cục",
     "tổng",  "viện",  "tòa",   "bí",   "đoàn",   "ubkt",   "ubkttw", "bcđ",    "công",  "phòng", "thanh", "kho",
     "ngân",  "bảo",   "kiểm",  "học",  "trường", "chi",    "btv",    "hđqt",   "giám",  "phó",   "tiểu",  "tổ",
     "nhà",   "đại",   "chánh", "quân", "hiệu",   "bệnh",   "trạm",   "trưởng", "tập",   "đài",   "tand",  "vksnd",
     "phân",  "quĩ",   "cơ",    "hạt",  "bhxh",   "mttq",   "lđlđ",   "kbnn",   "ttcp",  "vpcp",  "evn",   "vnpt",
     "bql",   "bqlda", "bchqs", "đồn",  "thuế",   "ubmttq", "nhcsxh"});

// First words of which the half is none: `Thống đốc`, but not `Thống nhất`.
inline constexpr auto kFirstTwoPhrases = std::to_array<std::string_view>(
    {"báo nhân dân", "báo và đài", "bưu chính",      "bưu điện",       "chỉ huy",       "cảng hàng không",
     "cảng vụ",      "cảnh sát",   "hiệp hội",       "hợp tác xã",     "thị trấn",      "thị xã",
     "thị đoàn",     "thị ủy",     "thống kê cơ sở", "thống kê thành", "thống kê tỉnh", "thống đốc",
     "tư lệnh",      "tạp chí",    "viễn thông",     "vườn quốc gia",  "xí nghiệp"});
inline constexpr PhraseTable kFirstTwo(kFirstTwoPhrases);

// Small words inside names: Ban Thường vụ, Ủy ban nhân dân tỉnh, Ban Chấp hành Trung ương Đảng …
inline constexpr auto kInnerWords = std::to_array<std::string_view>(
    {"vụ",   "ủy",   "ban",  "nhân", "dân",  "tỉnh", "thành", "phố",   "huyện",  "quận", "thị", "xã",   "phường",
     "trấn", "hành", "ương", "tra",  "giáo", "vận",  "chức",  "chính", "đạo",    "bộ",   "trị", "thư",  "tướng",
     "phủ",  "hội",  "đồng", "sự",   "đảng", "đoàn", "quân",  "chủ",   "tịch",   "trực", "nội", "khối", "cơ",
     "quan", "các",  "khóa", "khoá", "tối",  "cao",  "nhà",   "nước",  "trương", "lần",  "thứ", "bí",   "đại",
     "biểu", "toàn", "quốc", "sát",  "án",   "chấp", "nghị",  "khu",   "vực"});

// Second syllables in the names of fields, each behind a capitalised first: Sở Y tế, Bộ Văn hóa, Ban Quản lý, Hội đồng
// Thẩm phán.
inline constexpr auto kSecondSyllables = std::to_array<std::string_view>(
    {"tế",    "hóa",    "động",  "nghiệp", "trường", "nguyên", "thông", "dựng",   "thương", "học",  "nghệ",
     "dục",   "tạo",    "pháp",  "giao",   "lịch",   "thao",   "tin",   "hoạch",  "tư",     "tộc",  "hiểm",
     "bạc",   "hàng",   "binh",  "an",     "quan",   "kê",     "lực",   "niên",   "nữ",     "sản",  "lợi",
     "chính", "triển",  "vật",   "tra",    "trưởng", "lệnh",   "đua",   "thưởng", "phán",   "tầng", "lí",
     "sách",  "đốc",    "toán",  "hình",   "lâm",    "trữ",    "vệ",    "mại",    "thuật",  "nuôi", "trọt",
     "sự",    "giáo",   "dưỡng", "luyện",  "phẩm",   "lượng",  "chuẩn", "lường",  "tượng",  "hải",  "tải",
     "điện",  "viện",   "tàng",  "ninh",   "huy",    "mưu",    "cần",   "dược",   "định",   "vấn",  "đình",
     "em",    "vụ",     "trợ",   "chí",    "hội",    "thanh",  "soát",  "trị",    "thập",   "hiệp", "dân",
     "tác",   "nghiệm", "sinh",  "viên",   "thể",    "đai",    "sạch",  "thủy",   "chiến",  "đội",  "cứu",
     "bộ",    "khoán",  "dự",    "phòng",  "hành",   "gia",    "sát",   "hợp",    "bản",    "văn"});

// Of these, what may also be a verb behind a name: only where a word of the name has begun (`Bộ Ngoại giao`, but not
// `UBND huyện Ba Tri giao`).
inline constexpr auto kVerbs = std::to_array<std::string_view>(
    {"giao", "học", "tra", "soát", "định", "lí", "hành", "dự", "thể", "trợ", "bản", "vệ", "dưỡng", "luyện", "nuôi"});

// One word, behind which another begins: `Ban Quản lý`, `Sở Y tế`. Names of places have capitals in all syllables.
inline constexpr auto kWhole = std::to_array<std::string_view>(
    {"sở",   "bộ",   "ban", "phòng", "cục",   "viện", "trường", "trạm",   "tổ", "đội", "hội",
     "đoàn", "đảng", "quĩ", "quận",  "huyện", "xã",   "tỉnh",   "phường", "ấp", "đài", "hạt"});

inline constexpr auto kBeforePlace =
    std::to_array<std::string_view>({"ủy", "phố", "tỉnh", "huyện", "xã", "phường", "quận", "trấn", "ấp", "thôn"});

// What is fought against: `Ban Chỉ đạo Phòng, chống tham nhũng, tiêu cực tỉnh`.
inline constexpr auto kAgainst =
    std::to_array<std::string_view>({"chống", "tham",   "nhũng", "tiêu", "cực",  "tội",  "phạm", "ma",   "túy", "thiên",
                                     "tai",   "dịch",   "bệnh",  "lãng", "phí",  "buôn", "lậu",  "hàng", "giả", "gian",
                                     "lận",   "thương", "mại",   "cháy", "chữa", "tệ",   "nạn",  "xã",   "hội"});

// `Sở Kế hoạch và Đầu tư` is named after its field.
inline constexpr auto kNamedAfterField = std::to_array<std::string_view>({"sở", "bộ", "phòng"});

// What goes on with a name in small letters behind the word that each begins with: `Phòng Cảnh sát giao thông`, `Ban
// Chỉ đạo chuyển đổi số`, `Bệnh viện Đa khoa`. Of these no word ends the name.
inline constexpr auto kGoOnPhrases = std::to_array<std::string_view>(
    {// words of two syllables, and single ones behind others
     "bầu cử", "bệnh phổi", "bệnh viện", "bệnh xá", "bộ đội", "cao tuổi", "cao đẳng", "chi cục", "chi nhánh", "chỉ huy",
     "chủ nhiệm", "cán sự", "công chứng", "công ti", "công trình", "cơ sở", "cảnh sát", "cấp nước", "cổ phần", "cứu hộ",
     "dầu khí", "giám định", "giám đốc", "hiệu trưởng", "huy trưởng", "hàng không", "học viện", "hộ tịch", "khai thác",
     "khuyến công", "khuyến nông", "kinh doanh", "kiến trúc", "kiểm toán", "kỉ luật", "liên hiệp", "liên minh",
     "luật gia", "luật sư", "làm vườn", "lí dự", "lí quĩ", "lương thực", "lợi miền", "mưu trưởng", "mầm non",
     "mẫu giáo", "mặt trận", "nghệ cao", "người mù", "nhi đồng", "nhà báo", "nhà văn", "ninh mạng", "pháp chế",
     "pháp i", "pháp luật", "phân hiệu", "quân chủng", "quĩ đất", "quốc gia", "sát biển", "sát điều", "thiếu nhi",
     "thoát nước", "thôn mới", "thú i", "thập đỏ", "thủ đô", "thủy nông", "thực miền", "triển rừng", "trung cấp",
     "trung tâm", "trung đoàn", "trưởng phòng", "trợ giúp", "tâm thần", "tìm kiếm", "tôn giáo", "tạp chí", "tập đoàn",
     "tổng cục", "tổng giám", "tổng thanh", "viễn thám", "viễn thông", "văn kiện", "vận tải", "vật cảnh", "vệ rừng",
     "xuất bản", "xúc tiến", "xăng dầu", "xổ số", "đa khoa", "đo đạc", "đông i", "đăng kiểm", "đăng kí", "đường sắt",
     "đại học", "địa chính", "địa chất", "đối ngoại", "đồng trường", "đổi mới",
     // whole fields
     "ban cán sự", "văn phòng", "quốc phòng", "ban đoàn kết công giáo", "một thành viên", "đồng thành viên",
     "án đầu tư xây dựng", "dựng công trình", "quĩ đầu tư phát triển", "tâm công nghệ thông tin",
     "dụng công nghệ thông tin", "phòng công nghệ thông tin", "cục công nghệ thông tin", "đạo công nghệ thông tin",
     "đạo thực hiện qui chế dân chủ", "chủ ở cơ sở", "chủ cơ sở", "huy phòng chống", "huy phòng, chống",
     "đạo phòng chống", "đạo phòng, chống", "ban kiểm soát", "ban kiểm tra", "biến, giáo dục", "chánh văn phòng",
     "chính công", "chính và chuyển đổi số", "chức hữu nghị", "công tác liên ngành", "cấp thoát nước", "cục dân số",
     "tâm dân số", "ban dân số", "cựu chiến binh", "cựu thanh niên xung phong", "doanh vốn nhà nước", "dân đặc khu",
     "dục nghề nghiệp", "dục pháp luật", "dục thường xuyên", "giúp pháp lí", "hiệp các tổ chức", "hành chính công",
     "hđnd đặc khu", "học cơ sở", "học cổ truyền", "học nghệ thuật", "học phổ thông", "hội cựu chiến binh",
     "hội phụ nữ", "hợp phổ biến", "khu công nghiệp", "khu kinh tế", "khỏe cán bộ", "kiếm cứu nạn", "kí đất đai",
     "lí bến xe", "lí chất lượng", "lí di tích", "lí khai thác", "lí nhà nước", "lí rừng phòng hộ", "lí thị trường",
     "lí xây dựng", "lí đê điều", "lí đô thị", "lí đường bộ", "lượng nông lâm sản", "mới doanh nghiệp", "mới sáng tạo",
     "nghèo bền vững", "nghệ sinh học", "nghệ số cộng đồng", "người khuyết tật", "nhà xuất bản", "nhân chất độc da cam",
     "ninh kinh tế", "ninh nội địa", "ninh đối ngoại", "nước chi nhánh", "phòng giáo dục", "phòng thủ dân sự",
     "phòng tài chính", "phòng và an ninh", "sinh môi trường", "sinh thực phẩm", "soát bệnh tật", "sát cơ động",
     "sát giao thông", "sát hình sự", "sát kinh tế", "sát môi trường", "sản và thủy sản", "số kiến thiết", "thuế cơ sở",
     "thác công trình thủy lợi", "thác cầu phà", "thường, hỗ trợ", "tiêu quốc gia", "tiến du lịch", "tiến thương mại",
     "tiến đầu tư", "tiếp công dân", "toàn giao thông", "toàn thông tin", "toàn thực phẩm", "toàn vệ sinh thực phẩm",
     "triển du lịch", "triển nông thôn", "triển quĩ đất", "triển đô thị", "trình giao thông", "trình mục tiêu",
     "trình thủy lợi", "trình đô thị", "trường mầm non", "trường nông thôn", "trường tiểu học", "trường trung học",
     "trạm i tế", "trẻ mồ côi", "trợ và tái định cư", "tác chuyển đổi số", "tác cải cách hành chính", "tác liên ngành",
     "tâm bồi dưỡng chính trị", "tâm chính trị", "tâm dịch vụ", "tâm i tế", "tâm khuyến nông", "tâm phát triển quĩ đất",
     "tâm phục vụ hành chính", "tâm văn hóa", "tổ công tác", "tổ giúp việc", "tổng công ti", "ubnd đặc khu",
     "viện kiểm sát", "viện đa khoa", "vệ chính trị nội bộ", "vệ môi trường", "vệ thực vật", "vệ, chăm sóc sức khỏe",
     "vụ việc làm", "đoàn kiểm tra", "đường thủy nội địa", "đạo an toàn", "đạo chuyển đổi số", "đạo các chương trình",
     "đạo cải cách hành chính", "đạo giảm nghèo", "đạo hội nhập quốc tế", "đạo phát triển du lịch", "đạo thi hành án",
     "đạo xây dựng nông thôn", "định giá đất", "định i khoa", "đồng bồi thường", "đồng nghĩa vụ quân sự",
     "đồng quản trị", "đồng thi tuyển công chức", "đồng thi tuyển viên chức", "đồng thi đua, khen thưởng",
     "đồng thẩm định", "đồng tuyển dụng công chức", "đồng tuyển dụng viên chức", "đồng xét duyệt",
     "đồng xét tuyển viên chức", "đồng định giá", "ủy đặc khu"});
inline constexpr PhraseTable kGoOn(kGoOnPhrases);

// Behind `Ban`, but not `Ủy ban`, where it is a verb.
inline constexpr auto kGoOnAtFirstPhrases =
    std::to_array<std::string_view>({"ban chỉ đạo", "ban chỉ huy", "ban quản lí"});
inline constexpr PhraseTable kGoOnAtFirst(kGoOnAtFirstPhrases);

// Phrases that end a name although their words could stand in one.
inline constexpr PhraseTable kNameEnds(std::to_array<std::string_view>(
    {"ban hành", "chỉ đạo", "tổ chức thực hiện", "kiểm tra việc", "thành lập", "tổ chức hội nghị", "tham mưu",
     "phối hợp", "phê duyệt", "thông qua", "công bố", "yêu cầu", "triển khai", "hướng dẫn", "kiểm soát", "vận động",
     "xã hội hóa", "chủ trì", "chủ động"}));

// What ends a name in capital letters, where no small letter does: words that stand in no name, words before a number,
// and phrases. `CỦA CHỦ TỊCH UBND TỈNH THÁNG 6/2024`, but `SỞ NÔNG NGHIỆP VÀ PHÁT TRIỂN NÔNG THÔN`, `HUYỆN ỦY NĂM CĂN`.
inline constexpr auto kInNoName = word_set({"về", "trong", "theo", "tại"});
inline constexpr auto kBeforeNumber = word_set({"năm", "tháng", "quí", "ngày", "từ", "đến"});
inline constexpr PhraseTable kEndsInCapitals(std::to_array<std::string_view>({"giai đoạn", "nhiệm kì", "đối với",
                                                                              "triển khai", "thực hiện"}));

// What the next line of a title begins with, which stands right behind a name: `Huyện ủy Ba Tri` / `BẢNG KẾT QUẢ`.
inline constexpr auto kNextLines = std::to_array<std::string_view>({"bảng", "danh mục", "kết quả", "phụ lục"});

/// What a word can be to a name. Each word is looked up once, in the table of all of them.
struct Roles {
  bool first = false;
  bool first_half = false;  ///< of a phrase of kFirstTwo, and first by nothing else
  bool inner = false;
  bool second_syllable = false;
  bool named_after_field = false;
  bool may_begin_kind = false;
  bool may_end_name = false;
  bool whole = false;
  bool verb = false;
  bool before_place = false;
  bool against = false;
  // Which phrases of kGoOn or kGoOnAtFirst a word begins, and which it is the second word of: a bit for each first
  // word, which several share.
  std::uint64_t first_in_phrases = 0;
  std::uint64_t second_in_phrases = 0;
};

// Without what links it to the first: `giáo` of `biến, giáo dục`, `an` of `phòng và an ninh`.
constexpr std::string_view second_word(std::string_view phrase) noexcept {
  constexpr std::string_view kAnd = "và ";
  phrase.remove_prefix(entity::detail::first_word(phrase).size());
  while (phrase.starts_with(',') || phrase.starts_with(' ')) phrase.remove_prefix(1);
  if (phrase.starts_with(kAnd)) phrase.remove_prefix(kAnd.size());
  return entity::detail::first_word(phrase);
}

// Calls `put(word, role)` for each word of each table.
template <class Put>
constexpr void for_each_role(Put put) {
  const auto put_all = [&](const auto& words, bool Roles::*role) {
    for (const std::string_view word : words) put(word, role);
  };
  put_all(kFirstWords, &Roles::first);
  for (const std::string_view phrase : kFirstTwoPhrases) {
    put(entity::detail::first_word(phrase), &Roles::first);
    put(entity::detail::first_word(phrase), &Roles::first_half);
  }
  put_all(kInnerWords, &Roles::inner);
  put_all(kSecondSyllables, &Roles::second_syllable);
  put_all(kNamedAfterField, &Roles::named_after_field);
  put_all(kWhole, &Roles::whole);
  put_all(kVerbs, &Roles::verb);
  put_all(kBeforePlace, &Roles::before_place);
  put_all(kAgainst, &Roles::against);
  for (const DocumentKind& kind : kDocumentKinds) put(entity::detail::first_word(kind.words), &Roles::may_begin_kind);
  for (std::size_t i = 0; i < kNameEnds.size(); ++i) put(kNameEnds.first_word_of(i), &Roles::may_end_name);
}

// Calls `put(first, second)` for the first two words of each phrase that goes on with a name.
template <class Put>
constexpr void for_each_phrase(Put put) {
  for (const std::string_view phrase : kGoOnPhrases) put(entity::detail::first_word(phrase), second_word(phrase));
  for (const std::string_view phrase : kGoOnAtFirstPhrases)
    put(entity::detail::first_word(phrase), second_word(phrase));
}

// Calls `put(word)` for all these words.
template <class Put>
constexpr void for_each_word(Put put) {
  for_each_role([&](std::string_view word, bool Roles::*) { put(word); });
  for_each_phrase([&](std::string_view first, std::string_view second) {
    put(first);
    put(second);
  });
}

inline constexpr std::size_t kWordCount = [] {
  std::size_t count = 0;
  for_each_word([&](std::string_view) { ++count; });
  return count;
}();

inline constexpr auto kWords = [] {
  std::array<std::string_view, kWordCount> words;
  std::size_t count = 0;
  for_each_word([&](std::string_view word) { words[count++] = word; });
  return words;
}();

inline constexpr entity::detail::WordIndex<kWordCount> kWordIndex([](std::size_t i) { return kWords[i]; });

inline constexpr auto kRoles = [] {
  std::array<Roles, kWordCount> roles;
  for_each_role([&](std::string_view word, bool Roles::*role) { roles[kWordIndex.find(word)].*role = true; });
  for_each_phrase([&](std::string_view first, std::string_view second) {
    const std::uint64_t bit = std::uint64_t{1} << (HashedWord(first).hash % 64);
    roles[kWordIndex.find(first)].first_in_phrases |= bit;
    roles[kWordIndex.find(second)].second_in_phrases |= bit;
  });
  return roles;
}();

inline Roles roles_of(const Keyword& key) noexcept {
  const std::size_t found = kWordIndex.find(key);
  return found == kWordIndex.kNone ? Roles{} : kRoles[found];
}

}  // namespace baocao::entity::bodies
