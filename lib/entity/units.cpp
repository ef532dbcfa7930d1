// Units are tables of word keys, as word_key gives them, longer names before the shorter ones they begin with. A
// noun of several words must stand here to be taken whole; of any other noun its first word is the unit.
#include "entity/units.hpp"

#include <algorithm>
#include <array>
#include "entity/number.hpp"
#include "entity/phrases.hpp"
#include "entity/text_view.hpp"

namespace baocao::entity {

namespace {

// `nghìn tỷ đồng`, `triệu lượt khách`: scales stand in front of what is counted.
constexpr auto kScales = std::to_array<std::string_view>({"nghìn", "ngàn", "vạn", "triệu", "tỉ", "trăm"});

constexpr auto kMeasures = std::to_array<std::string_view>({"đồng",      "usd",        "vnđ",
                                                            "vnd",       "đô la",      "eur",
                                                            "đ",         "ha",         "hecta",
                                                            "héc ta",    "km2",        "km²",
                                                            "km",        "m2",         "m²",
                                                            "m3",        "m³",         "m",
                                                            "cm",        "mm",         "mét vuông",
                                                            "mét khối",  "mét",        "tấn",
                                                            "tạ",        "kg",         "gam",
                                                            "lít",       "mw",         "mwp",
                                                            "kwh",       "kw",         "kva",
                                                            "kv",        "gb",         "tb",
                                                            "mb",        "mbps",       "điểm phần trăm",
                                                            "phần trăm", "phần nghìn", "điểm %",
                                                            "tỉ usd",    "công",       "sào",
                                                            "mẫu",       "dặm",        "hải lí",
                                                            "độ",        "giờ",        "phút",
                                                            "giây",      "ml",         "kcal",
                                                            "mg/l",      "mg/m3",      "mg"});

constexpr auto kCounted = std::to_array<std::string_view>(
    {// people
     "đồng chí", "cán bộ", "đảng viên", "đoàn viên", "hội viên", "công chức", "viên chức", "người lao động", "lao động",
     "cấp ủy viên", "ủy viên", "học sinh", "sinh viên", "học viên", "giáo viên", "giảng viên", "bác sĩ", "i sĩ",
     "điều dưỡng", "cử nhân", "kĩ sư", "thạc sĩ", "tiến sĩ", "hộ dân", "dân số", "hộ gia đình", "hộ nghèo",
     "hộ cận nghèo", "nhân khẩu", "nhân dân", "đại biểu", "cử tri", "đối tượng", "trường hợp", "chiến sĩ", "thanh niên",
     "phụ nữ", "nông dân", "cá nhân", "tập thể", "công dân", "bệnh nhân", "khách du lịch", "thành viên", "bị can",
     "bị cáo", "nhân viên", "chuyên gia", "người",
     // bodies and places
     "tổ chức cơ sở đảng", "tổ chức đảng", "tổ chức đoàn", "tổ chức hội", "tổ chức", "cơ quan", "đơn vị", "địa phương",
     "chi bộ", "chi đảng bộ", "đảng bộ", "đảng ủy", "huyện ủy", "tỉnh ủy viên", "cấp ủy", "chi hội", "chi đoàn",
     "chi cục", "doanh nghiệp", "hợp tác xã", "htx", "tổ hợp tác", "tht", "công ti", "trang trại", "cơ sở",
     "tỉnh, thành phố", "tỉnh/thành phố", "tỉnh, thành", "tỉnh/thành", "tỉnh thành", "huyện, thành phố",
     "huyện, thị xã, thành phố", "xã, phường, thị trấn", "xã, phường", "xã, thị trấn", "huyện, thị", "thành phố",
     "xã, phường, đặc khu", "huyện, thị xã", "quận, huyện", "phòng, ban", "ban, phòng", "thôn, tổ dân phố",
     "ấp, khu phố", "thôn, bản", "thôn, xóm", "khóm, ấp", "ấp, khóm", "thị trấn", "thị xã", "khu phố", "khu dân cư",
     "khu công nghiệp", "cụm công nghiệp", "sở, ban, ngành", "sở, ngành", "ban, ngành", "trường học", "bệnh viện",
     "trạm i tế", "phòng học", "quốc gia", "vùng lãnh thổ", "câu lạc bộ", "đội", "tổ dân phố",
     // papers
     "nghị quyết", "quyết định", "qui định", "qui chế", "chỉ thị", "kết luận", "thông báo", "hướng dẫn", "chương trình",
     "kế hoạch", "phương án", "đề án", "dự án", "báo cáo", "biên bản", "tờ trình", "công văn", "công điện", "hợp đồng",
     "văn bản", "hồ sơ", "thủ tục hành chính", "thủ tục", "đơn thư", "đơn", "thư", "í kiến", "kiến nghị", "tin báo",
     "nhiệm vụ", "giải pháp", "nội dung", "chỉ tiêu", "tiêu chí", "mục tiêu", "vấn đề", "hạn chế", "khuyết điểm",
     "lĩnh vực", "nhóm", "danh mục", "tài liệu", "tác phẩm", "tin, bài", "tin bài", "bài viết", "chuyên đề", "đề tài",
     "sáng kiến", "mô hình", "sản phẩm", "giấy chứng nhận", "giấy phép", "bằng khen", "giấy khen", "huân chương",
     "phần mềm", "cơ sở dữ liệu", "dịch vụ công", "dịch vụ",
     // happenings
     "cuộc họp", "cuộc kiểm tra", "cuộc giám sát", "cuộc thanh tra", "cuộc", "hội nghị", "hội thảo", "tọa đàm", "lớp",
     "khóa", "đợt", "buổi", "phiên", "kì họp", "vụ án", "vụ việc", "vụ", "vi phạm", "lượt", "lần", "chuyến", "tai nạn",
     "sự kiện", "hoạt động", "phong trào", "đoàn", "chuyên mục", "chuyên trang",
     // things built, had and grown
     "công trình", "căn nhà", "căn", "nhà ở", "ngôi nhà", "tuyến đường", "tuyến", "gói thầu", "thửa đất", "thửa", "lô",
     "máy", "xe", "phương tiện", "tàu cá", "tàu", "cây", "con", "cái", "chiếc", "bộ", "suất quà", "suất", "phần quà",
     "học bổng", "giống", "loại", "hạng mục",
     // ranks and time
     "bậc", "hạng", "điểm", "vị trí", "phiếu", "ngày", "tuần", "tháng", "năm", "nhiệm kì", "quí", "đầu sách", "cấp",
     "chức danh", "chức vụ", "biên chế", "vị trí việc làm", "đầu mối", "mặt", "khâu", "bước", "trụ cột", "đ/c", "huyện",
     "xã", "phường", "ấp", "thôn", "tỉnh", "hộ", "cháu", "em", "ca", "giường bệnh", "trạm", "trường", "sở", "ban",
     "ngành", "phòng", "tổ", "khu", "cụm",
     // of two syllables, which are no unit by halves
     "di tích", "lễ hội", "huy chương", "huy hiệu", "kỉ niệm chương", "giải thưởng", "thiết bị", "trụ sở", "tài khoản",
     "trẻ em", "thí sinh", "quần chúng", "vướng mắc", "sai phạm", "tín đồ", "gia đình", "làng nghề", "nhà văn hóa",
     "điểm trường", "chủ thể", "doanh nhân", "chi, đảng bộ", "cơ quan, đơn vị", "tủ sách", "chốt kiểm soát", "tổ, đội",
     "ca mắc", "liều vắc xin", "hội trường", "thư viện", "chữ kí", "vụ, việc", "bản án", "quầy thuốc", "chợ đầu mối",
     "siêu thị", "công nhân", "công đoàn", "công an", "công việc", "thư kí", "luật sư", "thẩm phán", "hội thẩm",
     "kiểm sát viên", "chấp hành viên", "điều tra viên", "thanh tra viên", "hòa giải viên", "công chứng viên",
     "báo cáo viên", "tuyên truyền viên", "cộng tác viên", "tình nguyện viên", "vận động viên", "huấn luyện viên",
     "kĩ thuật viên", "hướng dẫn viên", "ứng viên", "ứng cử viên", "đội viên", "thiếu nhi", "thiếu niên", "nghệ nhân",
     "nghệ sĩ", "dược sĩ", "nạn nhân", "quân nhân", "tân binh", "sĩ quan", "dân quân", "liệt sĩ", "thương binh",
     "du khách", "ngư dân", "tiểu thương", "thương nhân", "chức sắc", "chức việc", "phật tử", "trưởng phòng",
     "phó trưởng phòng", "tổ trưởng", "đội trưởng", "nhân sự", "nhà giáo", "nhà thầu", "nhà đầu tư", "nhà khoa học",
     "khẩu đội", "tiểu đội", "trung đội", "đại đội", "tiểu đoàn", "trung đoàn", "hội đồng", "tiểu ban", "tổ công tác",
     "nghiệp đoàn", "phân hội", "bộ phận", "ngân hàng", "cửa hàng", "gian hàng", "cửa khẩu", "khách sạn", "nhà máy",
     "nhà hàng", "nhà vệ sinh", "dòng họ", "khu vực", "địa bàn", "địa điểm", "nghị định", "thông tư", "pháp lệnh",
     "dự thảo", "chính sách", "cơ chế", "chủ trương", "biện pháp", "phương pháp", "nguyên nhân", "nguyên tắc",
     "quan điểm", "bài học", "khó khăn", "tồn tại", "thiếu sót", "bất cập", "hành vi", "hình thức", "tội danh",
     "tiêu chuẩn", "chỉ số", "thành phần", "yếu tố", "phần việc", "đầu việc", "tiểu dự án", "chuyên án", "phiên tòa",
     "phiên họp", "vụ cháy", "tiền án", "tiền sự", "ổ dịch", "ổ nhóm", "băng nhóm", "tụ điểm", "đường dây", "hội thi",
     "hội diễn", "hội trại", "diễn đàn", "tiết mục", "tiểu phẩm", "phóng sự", "tờ rơi", "băng rôn", "pa nô", "áp phích",
     "bóng đèn", "thuê bao", "cây cầu", "ngày công", "mặt hàng", "tài sản", "thương hiệu", "nhãn hiệu", "danh hiệu",
     "chứng chỉ", "chứng thư số", "hệ thống", "ứng dụng", "nền tảng", "tiện ích", "qui trình", "mã số", "hộp thư",
     "máy chủ", "thiết chế", "gia súc", "gia cầm", "cơ số thuốc", "liều vaccine", "ca bệnh", "hài cốt", "ấn phẩm",
     "bản đồ", "bệnh án", "bích chương", "biên lai", "biển báo", "biểu mẫu", "biệt thự", "bưu cục", "cá thể",
     "chi nhánh", "chiến dịch", "chủ đầu tư", "chủ hộ", "chủ rừng", "chủ đề", "chủ tàu", "chủng loại", "chuyên khoa",
     "chuyên viên", "công hàm", "công ước", "cựu chiến binh", "dân phòng", "di sản", "dụng cụ", "điều luật", "điều ước",
     "địa chỉ", "đối tác", "đoàn thể", "đồ án", "đồng bào", "đơn hàng", "giáo án", "giáo xứ", "giấy tờ", "giấy mời",
     "hành khách", "hạt nhân", "hàng rào", "hiện vật", "hiệp định", "hiệp hội", "hình ảnh", "học phần", "hồ chứa",
     "hợp phần", "kế toán", "kĩ năng", "khẩu hiệu", "kì thi", "kịch bản", "kiểm lâm viên", "kinh nghiệm", "lợi thế",
     "luận án", "luận văn", "lực lượng", "mạng lưới", "mặt bằng", "máy bay", "ngành nghề", "nghĩa trang", "nghĩa vụ",
     "nguyên đơn", "nguyện vọng", "nhà trường", "nhà ở xã hội", "nhạc sĩ", "nhân tố", "nhân chứng", "nhật kí",
     "nút giao", "phái đoàn", "phân đội", "phân hiệu", "phân trại", "phân khu", "phần thưởng", "phóng viên", "phong bì",
     "phụ huynh", "qui chuẩn", "qui hoạch", "sà lan", "sổ tay", "sơ đồ", "sự cố", "sự vụ", "tang vật", "tiêu đề",
     "tín chỉ", "tình huống", "tòa nhà", "tội phạm", "tờ khai", "trái phiếu", "trạm biến áp", "trang thiết bị",
     "trọng tài", "trung tâm", "tù nhân", "tư liệu", "ưu đãi", "vắc xin", "vật chứng", "vật nuôi", "vật phẩm",
     "việc làm", "xã viên", "xí nghiệp", "í tưởng", "i tá", "phạm nhân", "sản phụ", "thai phụ", "ban chỉ đạo",
     "ban quản lí", "đồng hồ", "câu hỏi", "câu chuyện", "tham luận", "bộ đàm", "bị hại", "bị đơn", "đề thi", "đề cương",
     "bao gạo", "chủ tịch", "phó chủ tịch", "trưởng ban", "phó trưởng ban", "giám đốc", "phó giám đốc", "bí thư",
     "phó bí thư", "hiệu trưởng", "phó hiệu trưởng",
     // of one syllable
     "khách", "trẻ", "việc", "chục", "chương", "tuổi", "khóm",
     // abbreviated
     "tthc", "dvc", "dvctt", "dn", "clb", "gcn", "hcv", "hcb", "hcđ", "đvhc", "cbcc", "ccvc", "cbccvc", "gplx",
     "vbqppl", "kdc", "tdp"});

// Words behind a number that are no nouns: it counts nothing there.
constexpr auto kNoNouns = std::to_array<std::string_view>({"và",         "của",
                                                           "trong",      "là",
                                                           "thì",        "đến",
                                                           "về",         "ở",
                                                           "cho",        "từ",
                                                           "với",        "so",
                                                           "được",       "đã",
                                                           "có",         "để",
                                                           "tại",        "theo",
                                                           "do",         "bởi",
                                                           "nên",        "vào",
                                                           "này",        "đó",
                                                           "khi",        "mà",
                                                           "hoặc",       "hay",
                                                           "thuộc",      "gồm",
                                                           "như",        "nhưng",
                                                           "còn",        "ra",
                                                           "lên",        "xuống",
                                                           "qua",        "sang",
                                                           "trên",       "dưới",
                                                           "trước",      "sau",
                                                           "nhằm",       "cùng",
                                                           "các",        "những",
                                                           "một",        "mỗi",
                                                           "đang",       "sẽ",
                                                           "chưa",       "không",
                                                           "bị",         "tiếp",
                                                           "đạt",        "tăng",
                                                           "giảm",       "ban hành",
                                                           "phê duyệt",  "thực hiện",
                                                           "triển khai", "tổ chức thực hiện",
                                                           "tham mưu",   "chỉ đạo",
                                                           "phối hợp",   "nghìn tỉ",
                                                           "đồng thời",  "đối với",
                                                           "liên quan",  "nối",
                                                           "bảo đảm",    "phấn đấu",
                                                           "góp phần",   "hoàn thành",
                                                           "chiếm",      "số",
                                                           "tới",        "nay",
                                                           "rồi",        "vẫn",
                                                           "cũng",       "phải",
                                                           "cần",        "rất",
                                                           "quá",        "hơn",
                                                           "kể",         "trở",
                                                           "lại",        "đây",
                                                           "kia",        "tổng",
                                                           "bao",        "nhất",
                                                           "bằng",       "giữa",
                                                           "ngoài",      "xếp",
                                                           "đứng",       "yêu",
                                                           "đề",         "thống",
                                                           "xây",        "nâng",
                                                           "tiến",       "kết nạp",
                                                           "bắt",        "trị giá",
                                                           "nạo vét",    "hỗ trợ",
                                                           "áp dụng",    "toàn quốc",
                                                           "hằng",       "hàng năm",
                                                           "hàng tháng", "hàng quí",
                                                           "hàng tuần",  "rạng",
                                                           "âm lịch",    "công suất",
                                                           "công bố",    "công nhận",
                                                           "công tác",   "công khai",
                                                           "cấp phép",   "cấp phát",
                                                           "đội ngũ",    "con người"});

constexpr PhraseTable kScaleTable(kScales);
constexpr PhraseTable kMeasureTable(kMeasures);
constexpr PhraseTable kCountedTable(kCounted);
constexpr PhraseTable kNoNounTable(kNoNouns);

// What is counted in no other way: `10 bác sĩ/vạn dân`.
constexpr PhraseTable kRateTable(std::to_array<std::string_view>({"ngày đêm", "vạn dân", "nghìn dân", "ngàn dân"}));

// What is counted in so many of: `35,6 người/10.000 dân`, `12,5 trẻ/1.000 trẻ`.
constexpr PhraseTable kPopulationTable(std::to_array<std::string_view>({"dân", "người dân", "trẻ", "ca đẻ", "vạn dân",
                                                                        "nghìn dân", "ngàn dân"}));

// Whether a number of its own follows: `12 tỷ đồng/kế hoạch 10 tỷ đồng` holds two.
bool leads_to_number(std::string_view text, std::size_t at) {
  const std::size_t next = skip_spaces(text, at);
  return next > at && next < text.size() && is_digit(text[next]);
}

// `/01 hộ`, `/1 ha` behind a measure; elsewhere it counts: `01 vụ/01 đối tượng`.
std::size_t match_single_rate(std::string_view text, std::size_t at) {
  const auto number = match_number(text, at);
  if (!number || !number->is_integer || number->value != 1) return 0;
  PhraseWindow window(text, skip_spaces(text, number->end));
  return std::max(kMeasureTable.longest(window), kCountedTable.longest(window));
}

// Behind the rates that follow: `/năm`, `/người/tháng`, `/s`, `/100.000 dân`.
std::size_t skip_rates(std::string_view text, std::size_t at, bool is_measure) {
  for (int rates = 0; rates < 3 && at + 1 < text.size() && text[at] == '/'; ++rates) {
    if ((text[at + 1] == 's' || text[at + 1] == 'h') && word_at(text, at + 1).size() == 1) {
      at += 2;
      continue;
    }
    PhraseWindow window(text, at + 1);
    std::size_t end = 0;
    if (is_digit(text[at + 1])) {
      end = match_population(text, at + 1);
      if (end == 0 && is_measure) end = match_single_rate(text, at + 1);
    } else {
      end = std::max({kMeasureTable.longest(window), kCountedTable.longest(window), kRateTable.longest(window)});
    }
    if (end == 0 || leads_to_number(text, end)) break;
    at = end;
  }
  return at;
}

}  // namespace

std::size_t match_population(std::string_view text, std::size_t at) {
  const auto number = match_number(text, at);
  if (!number || !number->is_integer) return 0;
  double power = number->value;
  while (power >= 10) power /= 10;
  if (power != 1) return 0;
  PhraseWindow window(text, skip_spaces(text, number->end));
  return kPopulationTable.longest(window);
}

std::vector<std::string_view> measures_and_nouns() {
  std::vector<std::string_view> names(kMeasures.begin(), kMeasures.end());
  names.insert(names.end(), kCounted.begin(), kCounted.end());
  return names;
}

std::vector<std::string_view> unit_names() {
  std::vector<std::string_view> names = measures_and_nouns();
  names.insert(names.end(), kScales.begin(), kScales.end());
  names.insert(names.end(), kNoNouns.begin(), kNoNouns.end());
  return names;
}

namespace {

// The size of the sign that the text begins with; 0 without one.
std::size_t match_sign(std::string_view text) {
  for (const std::string_view sign : {"%", "‰", "°C"})
    if (text.starts_with(sign)) return sign.size();
  return 0;
}

// `lượt người`, `lượt phương tiện`: a turn is one of those who take it.
std::size_t match_counted(std::string_view text, PhraseWindow& window) {
  const std::size_t end = kCountedTable.longest(window);
  if (end == 0 || window.first() != "lượt") return end;
  PhraseWindow who(text, skip_spaces(text, end));
  return std::max(end, kCountedTable.longest(who));
}

}  // namespace

std::optional<UnitMatch> match_unit(std::string_view text, std::size_t at) {
  const bool glued = at < text.size() && text[at] != ' ';
  UnitMatch match{.begin = skip_spaces(text, at)};
  if (match.begin >= text.size()) return std::nullopt;
  const std::size_t sign = match_sign(text.substr(match.begin));
  if (sign > 0) {
    match.end = skip_rates(text, match.begin + sign, true);
    match.is_known = true;
    match.is_measure = true;
    return match;
  }
  constexpr int kMostScales = 2;
  std::size_t noun = match.begin;  // behind the scales: `nghìn tỷ đồng`
  PhraseWindow window(text, noun);
  for (int scales = 0; scales < kMostScales; ++scales) {
    const std::size_t end = kScaleTable.longest(window);
    if (end == 0) break;
    noun = skip_spaces(text, end);
    window = PhraseWindow(text, noun);
  }
  const std::size_t measure = kMeasureTable.longest(window);
  const std::size_t counted = match_counted(text, window);
  match.is_measure = measure >= counted && (measure > 0 || noun > match.begin);
  match.end = std::max(measure, counted);
  // `1 công suất`, `2 ban hành`: the noun is but the first half of the word.
  if (match.end > 0 && kNoNounTable.longest(window) > match.end) return std::nullopt;
  if (glued && measure == 0) return std::nullopt;
  match.is_known = match.end > 0 || noun > match.begin;
  if (match.end > 0) {
    match.end = skip_rates(text, match.end, match.is_measure);
    return match;
  }
  if (noun > match.begin) {  // `2,5 triệu`: the scale alone
    match.end = skip_rates(text, skip_spaces_back(text, noun), true);
    return match;
  }
  const std::string_view word = word_at(text, match.begin);
  constexpr std::size_t kLongestWord = 16;  // bytes of the longest Vietnamese syllable, nghiêng with its marks
  if (word.empty() || word.size() > kLongestWord || is_capitalised(word) || is_digit(word.front())) return std::nullopt;
  if (kNoNounTable.longest(window) > 0) return std::nullopt;
  match.end = match.begin + word.size();
  return match;
}

}  // namespace baocao::entity
