#include "text/legacy.hpp"

#include <catch2/catch.hpp>
#include <string>
#include <vector>

#include "baocao/text.hpp"
#include "legacy_text.hpp"
#include "text/legacy_font.hpp"
#include "text/legacy_scan.hpp"
#include "text/utf8.hpp"

using namespace baocao;
using namespace baocao::tests;
using text::Legacy;

namespace {

struct Piece {
  const char* font;
  const char* text;
};

struct Case {
  const char* rule;
  std::vector<std::vector<Piece>> paragraphs;  // of one block
  std::vector<const char*> want;
};

text::RawText make(const std::vector<std::vector<Piece>>& paragraphs) {
  text::RawText raw;
  for (const auto& pieces : paragraphs) {
    text::RawParagraph& paragraph = raw.paragraphs.emplace_back();
    for (const Piece& piece : pieces) {
      const auto known = std::find(raw.fonts.begin(), raw.fonts.end(), piece.font);
      const auto font = static_cast<std::uint16_t>(known - raw.fonts.begin());
      if (known == raw.fonts.end()) raw.fonts.emplace_back(piece.font);
      paragraph.runs.push_back({static_cast<std::uint32_t>(paragraph.text.size()), font, 0});
      paragraph.text += piece.text;
    }
  }
  return raw;
}

constexpr const char* kUnicode = "Cộng hòa xã hội chủ nghĩa Việt Nam, Độc lập - Tự do - Hạnh phúc";

const Case kCases[] = {
    {"TCVN3 by its font",
     {{{".VnTime", "Céng hoµ x· héi chñ nghÜa ViÖt Nam"}}},
     {"Cộng hoà xã hội chủ nghĩa Việt Nam"}},
    {"VNI by its font", {{{"VNI-Times", "UÛY BAN NHAÂN DAÂN TÆNH"}}}, {"ỦY BAN NHÂN DÂN TỈNH"}},
    {"the soft hyphen is ư",
     {{{".VnTime", "ñy ban nh©n d©n, t\u00AD ph¸p, ch\u00AD\u00ACng tr×nh"}}},
     {"ủy ban nhân dân, tư pháp, chương trình"}},
    {"small letters of a font of capitals", {{{".VnTimeH", "céng hoµ"}}}, {"CỘNG HOÀ"}},
    {"ASCII in a font of capitals", {{{".VnTimeH", "ban 35"}}}, {"BAN 35"}},
    {"a word over two fonts", {{{".VnTime", "P"}, {".VnTimeH", "h¸t triÓn"}}}, {"PHÁT TRIỂN"}},
    {"a capital in the font of the text", {{{"Times New Roman", "Đ"}, {".VnTime", "¶ng bé tØnh"}}}, {"Đảng bộ tỉnh"}},
    {"a VNI pair over two runs", {{{"VNI-Times", "Ha"}, {"VNI-Helve", "ø Noäi"}}}, {"Hà Nội"}},
    {"subset prefix, case", {{{"ABCDEF+.vntime", "Hµ Néi"}}}, {"Hà Nội"}},
    {"an abbreviation", {{{".VnTime", "N§-CP, Q§-UB, §Ò ¸n"}}}, {"NĐ-CP, QĐ-UB, Đề án"}},
    {"punctuation of windows-1252", {{{".VnTime", "“D©n chñ” – ‘®æi míi’…"}}}, {"“Dân chủ” – ‘đổi mới’…"}},
    {"look-alikes out of PDF", {{{".VnTime", "t− ph¸p x∙ héi"}}}, {"tư pháp xã hội"}},
    {"Unicode in a legacy font", {{{".VnTime", kUnicode}}}, {kUnicode}},
    {"Unicode of Latin-1 letters in a legacy font", {{{".VnTime", "Hà Nam, xã, là"}}}, {"Hà Nam, xã, là"}},
    {"Unicode in VNI-Times, as web pages have it", {{{"VNI-Times", kUnicode}}}, {kUnicode}},
    {"a short word follows its font", {{{".VnTime", "Tæng céng"}}}, {"Tổng cộng"}},
    {"both in one paragraph", {{{".VnTime", "ViÖt Nam "}, {"Times New Roman", "Việt Nam"}}}, {"Việt Nam Việt Nam"}},
    {"two legacy encodings in one paragraph",
     {{{".VnTime", "Céng hoµ x· héi "}, {"VNI-Times", "chuû nghóa Vieät Nam"}}},
     {"Cộng hoà xã hội chủ nghĩa Việt Nam"}},
    {"without a font, by the letters",
     {{{"", "Céng hoµ x· héi chñ nghÜa ViÖt Nam"}}},
     {"Cộng hoà xã hội chủ nghĩa Việt Nam"}},
    {"a font that lies",
     {{{"Times New Roman", "ñy ban nh©n d©n tØnh BÕn Tre b¸o c¸o kÕt qu¶ thùc hiÖn"}}},
     {"ủy ban nhân dân tỉnh Bến Tre báo cáo kết quả thực hiện"}},
    {"a legacy font with another encoding",
     {{{"VNSTCVN3", "Keá hoaïch phaùt trieån kinh teá xaõ hoäi cuûa tænh naêm 2005"}}},
     {"Kế hoạch phát triển kinh tế xã hội của tỉnh năm 2005"}},
    {"two encodings without a space between",
     {{{".VnTime", "Céng hoµ x· héi, thµnh–"}, {"VNI-Times", "phoá Vónh Long, ñoäc laäp"}}},
     {"Cộng hoà xã hội, thành–phố Vĩnh Long, độc lập"}},
    {"a quotation mark of another font says nothing about its word",
     {{{"Arial", "“"}, {".VnTime", "D©n chñ ë c¬ së"}, {"Arial", "” – quy chÕ thùc hiÖn cña tØnh"}}},
     {"“Dân chủ ở cơ sở” – quy chế thực hiện của tỉnh"}},
    {"words that may be either are what stands beside them",
     {{{"Arial", "Chó ý thùc hiÖn nhiÖm vô ph¸t triÓn kinh tÕ cña tØnh cã hiÖu qu¶"}},
      {{"Arial", "Đàn chó được tiêm phòng, có dịch bệnh ở một số xã của huyện"}},
      {{"Arial", "mét sè cÊp ñy "}, {"Arial", "có một số hạn chế trong lãnh đạo"}}},
     {"Chú ý thực hiện nhiệm vụ phát triển kinh tế của tỉnh có hiệu quả",
      "Đàn chó được tiêm phòng, có dịch bệnh ở một số xã của huyện", "một số cấp ủy có một số hạn chế trong lãnh đạo"}},
    {"signs by themselves", {{{".VnTime", "Céng hoµ x· héi ∙ tØnh − huyÖn"}}}, {"Cộng hoà xã hội ∙ tỉnh − huyện"}},
    {"too short without a font", {{{"", "Céng hoµ x· héi"}}}, {"Céng hoµ x· héi"}},
    {"French stays",
     {{{"", "L'été dernier, où j'étais à Genève, la fête a été très gaie: ça m'a plu, naïveté à part"}}},
     {"L'été dernier, où j'étais à Genève, la fête a été très gaie: ça m'a plu, naïveté à part"}},
    {"German stays",
     {{{"", "Die schönsten Gärten für müde Füße gehören natürlich Österreichern, größtenteils"}}},
     {"Die schönsten Gärten für müde Füße gehören natürlich Österreichern, größtenteils"}},
    {"units stay",
     {{{"", "Độ dày 5 µm, 6 µm, 7 µm; Ø16, Ø18 ± 2; 30 °C ® ©"}}},
     {"Độ dày 5 µm, 6 µm, 7 µm; Ø16, Ø18 ± 2; 30 °C ® ©"}},
};

std::vector<std::string> texts_of(const text::RawText& raw) {
  std::vector<std::string> texts;
  for (const text::RawParagraph& paragraph : raw.paragraphs) texts.push_back(paragraph.text);
  return texts;
}

}  // namespace

TEST_CASE("text in legacy fonts") {
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      text::RawText raw = make(c.paragraphs);
      text::decode(raw);
      CHECK(texts_of(raw) == std::vector<std::string>(c.want.begin(), c.want.end()));
    }
}

// VISCII and VPS have letters where windows-1252 has quotation marks, so these come from another font or stand for
// themselves.
TEST_CASE("quotation marks that the encoding lacks") {
  const std::string text = "“Đồng khởi mới”, ‘Dân chủ’ và “hộ nghèo” – thực hiện ở xã Hữu Định";
  for (const Legacy encoding : {Legacy::viscii, Legacy::vps}) {
    const std::string codes = Encoder(encoding).to_characters(text);
    CAPTURE(text::to_string(encoding), codes);
    for (const char* font : {"VISCII Times", "VPS Times", "Arial"}) {
      text::RawText raw = make({{{font, codes.c_str()}}});
      text::decode(raw);
      CHECK(raw.paragraphs[0].text == text);
    }
  }
}

TEST_CASE("a mark by itself") {
  struct Case {
    Legacy encoding;
    const char* font;
    const char* want;
  };
  const Case kMarks[] = {
      {Legacy::tcvn3, ".VnTime", "ô tô, ô nhiễm, ở tỉnh – huyện, nhà máy — xí nghiệp • hợp tác xã …"},
      {Legacy::viscii, "VISCII Times", "Ở tỉnh, nhà máy • hợp tác xã – thực hiện đúng tiến độ"},
      {Legacy::vps, "VPS Times", "Ở tỉnh, nhà máy • hợp tác xã – thực hiện đúng tiến độ — kế hoạch"},
  };
  for (const Case& c : kMarks) {
    const std::string codes = Encoder(c.encoding).to_characters(c.want);
    CAPTURE(text::to_string(c.encoding), codes);
    text::RawText raw = make({{{c.font, codes.c_str()}}});
    text::decode(raw);
    CHECK(raw.paragraphs[0].text == c.want);
  }
}

// VISCII has `Õ` at A0. A no-break space is one where its word is nothing but syllables with it.
TEST_CASE("the no-break space in VISCII") {
  struct Word {
    const char* want;
    bool space;  // the no-break space is put for the space, and for Õ otherwise
  };
  const std::string block = "Ban Chấp hành Đảng bộ tỉnh khóa tám, nhiệm kỳ này: ";
  const Encoder encoder(Legacy::viscii);
  for (const Word& word :
       {Word{"VÕ VĂN TÕM", false}, Word{"ĐÕ LÕM", false}, Word{"xã hội", true}, Word{"Bộ Y tế", true}}) {
    std::string codes = encoder.to_characters(block + word.want);
    if (word.space) {
      for (std::size_t at = block.size(); (at = codes.find(' ', at)) != std::string::npos;) codes.replace(at, 1, " ");
    }
    CAPTURE(word.want, codes);
    for (const char* font : {"VISCII Times", "Arial"}) {
      text::RawText raw = make({{{font, codes.c_str()}}});
      text::decode(raw);
      CHECK(normalize(raw.paragraphs[0].text) == block + word.want);
    }
  }
  text::RawText alone = make({{{"VISCII Times", "Ban "}, {"VISCII Times", " "}, {"VISCII Times", "   xã"}}});
  text::decode(alone);
  CHECK(normalize(alone.paragraphs[0].text) == "Ban xã");
}

TEST_CASE("short blocks follow the rest of the document") {
  const std::vector<std::vector<Piece>> paragraphs = {
      {{"Arial", "B¸o c¸o kÕt qu¶ thùc hiÖn nhiÖm vô n¨m 2003 cña tØnh"}},
      {{"Arial", "Néi dung"}},
      {{"Arial", "NÐ-CP"}}};
  text::RawText raw = make(paragraphs);
  raw.paragraphs[1].block = 1;
  raw.paragraphs[2].block = 2;
  const std::vector<text::LegacyUse> uses = text::decode(raw);
  CHECK(raw.paragraphs[1].text == "Nội dung");
  REQUIRE(uses.size() == 1);
  CHECK(uses[0].encoding == Legacy::tcvn3);
  CHECK(uses[0].guessed);
  CHECK(raw.fonts[uses[0].font] == "Arial");
}

// Tones of windows-1258 stand behind a vowel; Vietnamese words with a letter of their own there are no sign of them.
TEST_CASE("signs of legacy text") {
  CHECK(text::count_legacy_characters("gia đình, con đò, ĐÌNH, ĐÒ, dòng, tìm", 3) == 0);
  CHECK(text::count_legacy_characters("hoì, caò, êÌ", 3) == 3);
  CHECK(text::count_legacy_characters("Céng hßa x· héi chñ nghÜa", 100) ==
        3);  // ß ñ Ü; é and · stand in Unicode text too
}

TEST_CASE("signs of legacy text wherever they stand") {
  constexpr std::u32string_view kUsual = U"\u00A0§©«\u00AD®°±²³´·»¼½¾ÀÁÂÃÈÉÊÌÍÒÓÔÕÙÚÝàáâãèéêìíòóôõùúý×÷";
  constexpr std::u32string_view kTones = U"ÌÒìò";
  struct Before {
    std::string text;
    bool vowel;
  };
  const Before befores[] = {{"", false}, {"x", false}, {"a", true},  {"Y", true},
                            {"ế", true}, {"đ", false}, {"Đ", false}, {" ", false}};
  const std::string around = "Quyết định số 12 của Sở Nội vụ, gửi";
  for (char32_t c = 0x80; c < 0x100; ++c)
    for (const Before& before : befores)
      for (std::size_t front = 0; front < 20; ++front) {
        const bool tone = kTones.find(c) != std::u32string_view::npos && before.vowel;
        const bool strange = tone || kUsual.find(c) == std::u32string_view::npos;
        std::string text = std::string(front, '.') + before.text;
        text::append(text, c);
        for (const std::size_t behind : {std::size_t{0}, front, around.size()})
          REQUIRE(text::count_legacy_characters(text + around.substr(0, behind), 100) == (strange ? 1u : 0u));
      }
}

TEST_CASE("runs keep their text") {
  text::RawText raw = make({{{"VNI-Times", "Ta"}, {"VNI-Helve", "ù"}, {"VNI-Times", "m xa"}, {"VNI-Helve", "õ Hoäi"}}});
  const std::vector<text::LegacyUse> uses = text::decode(raw);
  const text::RawParagraph& paragraph = raw.paragraphs[0];
  CHECK(paragraph.text == "Tám xã Hội");
  REQUIRE(paragraph.runs.size() == 3);
  CHECK(paragraph.text.substr(0, paragraph.runs[1].begin) == "Tá");
  CHECK(paragraph.text.substr(paragraph.runs[2].begin) == " Hội");
  CHECK(paragraph.runs[2].font == 2);
  REQUIRE(uses.size() == 2);
  CHECK_FALSE(uses[0].guessed);
}

TEST_CASE("the 134 letters in every encoding come out of a document") {
  for (const Legacy encoding : kEncodings) {
    const Encoder encoder(encoding);
    const char* font = encoding == Legacy::tcvn3    ? ".VnTime"
                       : encoding == Legacy::vni    ? "VNI-Times"
                       : encoding == Legacy::vps    ? "VPS Times"
                       : encoding == Legacy::viscii ? "VISCII Times"
                                                    : "Times New Roman";
    for (const char32_t letter : all_letters()) {
      if (!encoder.has(letter)) continue;
      // A syllable with the letter in it: đi, thỳ, thằn.
      const char32_t base = text::take_apart(letter).base;
      std::string word = base == 0 ? "" : "th";
      text::append(word, letter);
      word += base == 0 ? "i" : base == U'y' ? "" : "n";
      // The block's other words say what the encoding is.
      const std::string block = "Tiến độ thực hiện nhiệm vụ của Đảng bộ tỉnh trong năm: ";
      const std::string codes = encoder.to_characters(block + word);
      text::RawText raw = make({{{font, codes.c_str()}}});
      text::decode(raw);
      CAPTURE(text::to_string(encoding), word);
      CHECK(raw.paragraphs[0].text == block + word);
    }
  }
}

// The other convention of TCVN3: the 60 capitals with a tone are small letters in a font of capitals, the seven without
// are either.
TEST_CASE("capitals of TCVN3 through fonts of capitals") {
  const Encoder encoder(Legacy::tcvn3);
  const std::string block = "Tiến độ thực hiện nhiệm vụ của Đảng bộ tỉnh trong năm: ";
  int toned = 0;
  for (const char32_t letter : all_letters()) {
    const text::VietnameseLetter parts = text::take_apart(letter);
    if (!parts.upper && letter != U'Đ') continue;
    toned += encoder.has(letter) ? 0 : 1;
    std::string small;
    text::append(small, letter == U'Đ' ? U'đ' : text::put_together({parts.base, parts.tone, false}));
    std::string want;
    text::append(want, letter);
    for (const std::string& given : {small, want}) {
      if (given == want && !encoder.has(letter)) continue;
      const std::string codes = encoder.to_characters(given);
      const std::string before = encoder.to_characters(block);
      text::RawText raw = make({{{".VnTime", before.c_str()}, {".VnTimeH", "th"}, {".VnTimeH", codes.c_str()}}});
      text::decode(raw);
      CAPTURE(given, codes);
      CHECK(raw.paragraphs[0].text == block + "TH" + want);
    }
  }
  CHECK(toned == 60);
}

TEST_CASE("hints of font names") {
  struct Hint {
    const char* name;
    std::optional<Legacy> encoding;
    bool capitals;
  };
  const Hint kHints[] = {
      {".VnTime", Legacy::tcvn3, false},      {".VnTimeH", Legacy::tcvn3, true},
      {".vnavanth", Legacy::tcvn3, true},     {".VnArial NarrowH", Legacy::tcvn3, true},
      {".VnTimeH Bold", Legacy::tcvn3, true}, {"XYZABC+.VnTime", Legacy::tcvn3, false},
      {"VNSTCVN3", Legacy::tcvn3, false},     {"VNI-Times", Legacy::vni, false},
      {"VNI Helve", Legacy::vni, false},      {"VPS Times", Legacy::vps, false},
      {"VPSLongXuyen", Legacy::vps, false},   {"Times New Roman", std::nullopt, false},
      {"Vnifont", std::nullopt, false},       {"", std::nullopt, false},
      {"UVN Ai Cap", std::nullopt, false},    {"Cambria Math", std::nullopt, false},
  };
  for (const Hint& c : kHints) DYNAMIC_SECTION(c.name) {
      const text::FontHint hint = text::hint_of_font(c.name);
      CHECK(hint.encoding == c.encoding);
      CHECK(hint.capitals == c.capitals);
    }
}
