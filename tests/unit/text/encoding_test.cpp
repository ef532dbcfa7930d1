#include "baocao/encoding.hpp"

#include <catch2/catch.hpp>
#include <chrono>
#include <random>
#include <string>
#include <vector>

#include "baocao/text.hpp"
#include "legacy_text.hpp"

using namespace baocao;
using namespace baocao::tests;
using text::Legacy;

namespace {

constexpr TextEncoding kTextEncodings[] = {TextEncoding::tcvn3, TextEncoding::vni, TextEncoding::viscii,
                                           TextEncoding::vps, TextEncoding::windows_1258};

TextSource detect(std::string_view text, std::optional<TextEncoding> declared = std::nullopt, std::size_t step = 1000) {
  EncodingDetector detector(declared);
  for (std::size_t at = 0; at < text.size(); at += step) detector.add(text.substr(at, step));
  return detector.result();
}

// Words of reports, plans and everyday prose.
constexpr std::string_view kSyllables =
    "ban thường vụ tỉnh ủy lãnh đạo chỉ đạo các cấp ngành tập trung thực hiện nhiệm vụ giải pháp khắc phục hạn chế "
    "khuyết điểm kết quả đạt được trong năm qua kinh tế xã hội tiếp tục phát triển đời sống nhân dân được cải thiện "
    "công tác xây dựng đảng và hệ thống chính trị có nhiều chuyển biến tuy nhiên vẫn còn một số mặt chưa chuyển mạnh "
    "tiến độ giải phóng mặt bằng chậm vốn đầu tư thấp môi trường nước thải rác khu công nghiệp cụm xí nghiệp nông thôn "
    "mới thủy sản lúa dừa tôm cá chăn nuôi trồng trọt người lao động việc làm giáo dục y tế trường học bệnh viện quốc "
    "phòng an ninh trật tự tội phạm ma túy tai nạn giao thông khiếu nại tố cáo thanh tra kiểm tra giám sát kỷ luật "
    "quyết định nghị quyết kế hoạch chương trình báo cáo tờ trình công văn hướng dẫn quy chế phối hợp giữa ủy ban mặt "
    "trận đoàn thể phụ nữ thanh niên cựu chiến binh mưa nắng gió biển sông núi rừng cây hoa chim trời đất mẹ cha anh "
    "chị em bạn bè thương yêu nhớ mong đợi chờ ngủ thức ăn uống nghỉ ngơi khỏe mạnh đẹp xấu cao thấp nhanh chậm";

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string make_sentence(std::mt19937& random, const std::vector<std::string>& words) {
  std::string sentence = "Trong";
  for (std::size_t left = 9 + random() % 8; left > 0; --left) {
    sentence += random() % 8 == 0 ? ", " : " ";
    sentence += words[random() % words.size()];
  }
  return sentence + ".";
}

constexpr std::string_view kForeign[] = {
    "L'été dernier, nous étions à Genève où le théâtre présentait une pièce très gaie; ça m'a plu, malgré la chaleur.",
    "Le maire a déclaré que l'hôtel de ville serait fermé dès août; où êtes-vous allés, là-bas, à Noël? Cœur naïf, "
    "œuvre.",
    "Die schönsten Gärten für müde Füße gehören natürlich den Österreichern; größtenteils blühen dort Äpfel und "
    "Öllilien.",
    "Über die Straße führt eine Brücke, an der früher Händler Käse, Brötchen und süße Früchte verkauften.",
    "The naïve café owner in São Paulo paid £5 for a résumé; the façade cost €20 ± 2 µm, Ø16 mm, 30 °C, © 2004 ®.",
    "El niño comió piñas y bebió té en el jardín; ¿qué más pasó? Mañana habrá elecciones según la compañía española.",
    "A comissão não aprovou as exceções; há razões históricas, porém a situação é difícil: órgãos, mães, cães, irmãos.",
    "Þórður fór til Reykjavíkur með Ásu og Óðni; það var kalt á höfninni og öll húsin voru græn, svört eða rauð.",
    "Smørrebrød på øen: årets første rejer, rødgrød med fløde, blåbær og æbler; Åse sagde nej tak til øllet.",
    "Perché la città è così bella? L'università è già lì, più su c'è il caffè; però martedì sarà chiusa, cioè.",
    "for (size_t i = 0; i < n; ++i) { out[i] = a[i] ^ 0xC3; } // größer als µ, naïve façade, © 2003 Müller & Söhne",
    "int main(void) { printf(\"hello, world\\n\"); return 0; } /* plain source code without any mark at all */",
};

}  // namespace

TEST_CASE("what a thousand sentences of each encoding are in") {
  std::mt19937 random(1999);
  const std::vector<std::string> words = split(kSyllables);
  for (std::size_t i = 0; i < std::size(kEncodings); ++i) {
    const Encoder encoder(kEncodings[i]);
    int right = 0;
    for (int n = 0; n < 1000; ++n) {
      const std::string sentence = make_sentence(random, words);
      const std::string bytes = encoder.to_bytes(sentence);
      const std::string characters = encoder.to_characters(sentence);
      const TextSource of_bytes = detect(bytes);
      const TextSource of_characters = detect(characters);
      right += of_bytes.encoding == kTextEncodings[i] && normalize(to_unicode(bytes, of_bytes)) == sentence &&
                       of_characters.encoding == kTextEncodings[i] &&
                       normalize(to_unicode(characters, of_characters)) == sentence
                   ? 1
                   : 0;
    }
    CAPTURE(text::to_string(kEncodings[i]));
    CHECK(right >= 995);
  }
}

TEST_CASE("a thousand sentences of Unicode stay") {
  std::mt19937 random(2003);
  const std::vector<std::string> words = split(kSyllables);
  for (int n = 0; n < 1000; ++n) {
    const std::string sentence = make_sentence(random, words);
    CAPTURE(sentence);
    REQUIRE(detect(sentence) == TextSource{});
  }
}

TEST_CASE("text in other languages is never changed") {
  for (const std::string_view text : kForeign) {
    CAPTURE(text);
    CHECK(detect(text) == TextSource{});
    std::string latin1;
    for (std::size_t at = 0; at < text.size();) {
      const text::Decoded next = text::decode_at(text, at);
      at += next.size;
      latin1 += static_cast<char>(text::code_of(next.code_point));
    }
    CHECK(detect(latin1) == TextSource{});
  }
}

TEST_CASE("a declared encoding") {
  struct Case {
    const char* rule;
    std::string text;
    TextEncoding declared;
    TextSource want;
  };
  const Case kCases[] = {
      {"bytes", "C\xE9ng ho\xB5", TextEncoding::tcvn3, {TextEncoding::tcvn3, TextForm::bytes}},
      {"characters", "Céng hoµ", TextEncoding::tcvn3, {TextEncoding::tcvn3, TextForm::characters}},
      {"Unicode stays", "Cộng hòa xã hội", TextEncoding::tcvn3, {}},
      {"ASCII", "ban", TextEncoding::vni, {TextEncoding::vni, TextForm::bytes}},
      {"1258 is bytes", "Céng", TextEncoding::windows_1258, {TextEncoding::windows_1258, TextForm::bytes}},
      {"utf-8", "Céng hoµ", TextEncoding::utf_8, {}},
  };
  for (const Case& c : kCases) DYNAMIC_SECTION(c.rule) {
      CHECK(detect(c.text, c.declared) == c.want);
    }
}

TEST_CASE("every letter comes back where the encoding is declared") {
  for (std::size_t i = 0; i < std::size(kEncodings); ++i) {
    const Encoder encoder(kEncodings[i]);
    for (const char32_t letter : all_letters()) {
      if (!encoder.has(letter)) continue;
      std::string want;
      text::append(want, letter);
      CAPTURE(text::to_string(kEncodings[i]), want);
      CHECK(normalize(to_unicode(encoder.to_bytes(want), {kTextEncodings[i], TextForm::bytes})) == want);
      // A no-break space by itself is one, and in a word `Õ` of VISCII.
      const std::string word = "B" + want;
      CHECK(normalize(to_unicode(encoder.to_characters(word), {kTextEncodings[i], TextForm::characters})) == word);
    }
  }
}

TEST_CASE("text without a space, byte by byte") {
  // Looking for a space from the beginning of what is pending each time would take minutes.
  const auto begin = std::chrono::steady_clock::now();
  EncodingDetector detector;
  for (int i = 0; i < 500'000; ++i) detector.add("\xE9");
  CHECK(detector.result() == TextSource{});
  CHECK(std::chrono::steady_clock::now() - begin < std::chrono::seconds(15));
}

TEST_CASE("detection in pieces, marks and short text") {
  const std::string tcvn3 = "Céng hoµ x· héi chñ nghÜa ViÖt Nam, ®éc lËp - tù do - h¹nh phóc";
  const TextSource want{TextEncoding::tcvn3, TextForm::characters};
  for (const std::size_t step : {1u, 2u, 3u, 7u, 4096u}) CHECK(detect(tcvn3, std::nullopt, step) == want);
  std::string much;
  for (int i = 0; i < 2000; ++i) much += tcvn3 + '\n';
  CHECK(detect(much, std::nullopt, 999) == want);
  CHECK(detect("\xEF\xBB\xBF" + tcvn3) == TextSource{});
  CHECK(detect("Céng hoµ x· héi") == TextSource{});
  CHECK(detect("") == TextSource{});
  CHECK(to_unicode("Cộng hoà, Céng hoµ", {TextEncoding::tcvn3, TextForm::characters, true}) == "Cộng hoà, Cộng hoà");
}
