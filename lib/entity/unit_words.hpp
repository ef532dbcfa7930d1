#pragma once

#include <array>
#include <string_view>

/// The names of units, as word_key gives them.
namespace baocao::entity::units {

// `nghìn tỷ đồng`, `triệu lượt khách`: scales stand in front of what is counted.
inline constexpr auto kScales = std::to_array<std::string_view>({"nghìn", "ngàn", "vạn", "triệu", "tỉ", "trăm"});

inline constexpr auto kMeasures = std::to_array<std::string_view>({// money, sizes, weights, power, parts
                                                                   "đồng",      "usd",        "vnđ",
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

inline constexpr auto kCounted = std::to_array<std::string_view>(
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
     "khách", "trẻ", "thẻ", "sổ", "tờ", "việc", "chục", "chương", "tuổi", "khóm",
     // abbreviated
     "tthc", "dvc", "dvctt", "dn", "clb", "gcn", "hcv", "hcb", "hcđ", "đvhc", "cbcc", "ccvc", "cbccvc", "gplx",
     "vbqppl", "kdc", "tdp"});

// Words behind a number that are no nouns: it counts nothing there.
inline constexpr auto kNoNouns = std::to_array<std::string_view>({// of one syllable, and of several
                                                                  "và",         "của",
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

// What is counted in no other way: `10 bác sĩ/vạn dân`.
inline constexpr auto kRates = std::to_array<std::string_view>({"ngày đêm", "vạn dân", "nghìn dân", "ngàn dân"});

// What is counted in so many of, and from which round number on: `35,6 người/10.000 dân`, `12,5 trẻ/1.000 trẻ`, but `5
// hộ/10 người dân`, `12 vụ/100 người`.
struct Population {
  std::string_view words;
  double least;
};
inline constexpr auto kPopulations = std::to_array<Population>({{"dân", 100},
                                                                {"người dân", 100},
                                                                {"hộ", 100},
                                                                {"hộ dân", 100},
                                                                {"người", 1000},
                                                                {"trẻ", 1000},
                                                                {"trẻ em", 1000},
                                                                {"ca đẻ", 1000},
                                                                {"vạn dân", 1},
                                                                {"nghìn dân", 1},
                                                                {"ngàn dân", 1}});

// What something is counted in one of, behind what is counted too: `01 lần/01 tháng`, `35 học sinh/1 lớp`, but `01
// vụ/01 đối tượng`.
inline constexpr auto kTimes =
    std::to_array<std::string_view>({"tháng", "năm", "năm học", "ngày", "tuần", "quí", "giờ", "phút"});
inline constexpr auto kGroups =
    std::to_array<std::string_view>({"lớp", "hộ", "hộ dân", "hộ gia đình", "nhóm", "phòng", "buổi", "kì", "chuyến"});

// Who and what takes a turn: `12 lượt người`, but `12 lượt tổ chức`.
inline constexpr auto kTakeTurns = std::to_array<std::string_view>(
    {// people
     "người", "người dân", "người lao động", "dân", "nhân dân", "công dân", "khách", "khách du lịch", "du khách",
     "hành khách", "đồng chí", "cán bộ", "công chức", "viên chức", "đảng viên", "đoàn viên", "hội viên", "đội viên",
     "thành viên", "cấp ủy viên", "lao động", "công nhân", "nông dân", "ngư dân", "phụ nữ", "thanh niên", "thiếu nhi",
     "học sinh", "sinh viên", "học viên", "giáo viên", "giảng viên", "chuyên gia", "bác sĩ", "bệnh nhân", "chiến sĩ",
     "dân quân", "quân nhân", "tình nguyện viên", "báo cáo viên", "đại biểu", "cử tri", "đối tượng", "cá nhân",
     "tập thể", "trẻ", "trẻ em", "em", "cháu", "thí sinh", "vận động viên",
     // bodies and things
     "hộ", "hộ dân", "hộ nghèo", "hộ cận nghèo", "hộ gia đình", "gia đình", "doanh nghiệp", "hợp tác xã", "đơn vị",
     "địa phương", "cơ quan", "cơ sở", "chi bộ", "tổ chức đảng", "tổ chức cơ sở đảng", "đoàn", "tổ", "đội", "xã", "xe",
     "phương tiện", "tàu", "tàu cá", "máy bay", "thiết bị"});

}  // namespace baocao::entity::units
