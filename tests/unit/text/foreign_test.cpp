// Text that is not Vietnamese is never changed: made sentences, many more marks in them than in real ones, and source
// code.
#include <catch2/catch.hpp>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <random>
#include <string>
#include <vector>

#include "baocao/encoding.hpp"
#include "text/legacy.hpp"
#include "text/legacy_codes.hpp"
#include "text/utf8.hpp"

using namespace baocao;

namespace {

struct Language {
  const char* name;
  const char* words;
};

const Language kLanguages[] = {
    {"French",
     "à là où ça été né née près très après dès même être fête forêt tête bête hôtel hôpital côté bientôt plutôt île "
     "connaître naître maître goût août sûr mûr brûler français leçon garçon reçu façade élève élevé école état étude "
     "évêque préféré déjà voilà mère père frère célèbre problème système crème scène époque époux égalité liberté "
     "société vérité Noël naïf maïs haïr ambiguë cœur sœur œuvre bœuf vœu événement réunion sécurité économique "
     "général généraux théâtre âge âme bâtiment château gâteau pâte tâche décidé arrêté créé"},
    {"German",
     "für über müde süß Füße Straße groß größer schön schöner können müssen dürfen wäre hätte würde Mädchen Märchen "
     "Käse Bär Tür Brücke Glück zurück Stück früh grün Öl Österreich Übung Änderung Ärger Äpfel Bäume Häuser Länder "
     "Männer Wörter Löffel Köln München Zürich natürlich möglich nötig gehört geöffnet erklärt bestätigt heißt weiß "
     "Fuß Gruß Maß Größe Lösung Höhe Nähe Wärme Fähigkeit Tätigkeit ähnlich fünf zwölf dreißig hören stören führen"},
    {"English",
     "the café naïve résumé façade fiancé cliché touché déjà vu exposé soufflé sauté née rôle élite émigré coöperate "
     "reëlect zoölogy Brontë Zoë jalapeño piñata El Niño São Paulo Zürich Åland Malmö crème brûlée tête hors "
     "£5 €20 ±2 5µm 30°C ½ © ® ™ and of to in we have been with that this from they which would there"},
    {"Spanish",
     "año niño mañana señor español compañía está también más según después café así aquí allí corazón canción "
     "razón nación político público último árbol época índice óptimo útil pingüino vergüenza ¿qué? ¡sí! él tú"},
    {"Portuguese",
     "não são mãe irmão coração nação ação opção razões órgão você está água história até só avó à às além "
     "português público difícil câmara três mês pôr lâmpada açúcar eleições também já é há São João"},
};

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    words.emplace_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string to_bytes(std::string_view text) {
  std::string bytes;
  for (std::size_t at = 0; at < text.size();) {
    const text::Decoded next = text::decode_at(text, at);
    at += next.size;
    bytes += static_cast<char>(text::code_of(next.code_point));
  }
  return bytes;
}

TextSource detect(std::string_view text) {
  EncodingDetector detector;
  detector.add(text);
  return detector.result();
}

std::string decoded_document(const std::string& text) {
  text::RawText raw;
  raw.fonts = {"Times New Roman"};
  raw.paragraphs.emplace_back().text = text;
  raw.paragraphs[0].runs.push_back({0, 0, 0});
  text::decode(raw);
  return raw.paragraphs[0].text;
}

void check_stays(const std::string& text) {
  CAPTURE(text);
  REQUIRE(detect(text) == TextSource{});
  REQUIRE(decoded_document(text) == text);
}

}  // namespace

TEST_CASE("a thousand sentences of other languages stay") {
  std::mt19937 random(1789);
  for (const Language& language : kLanguages) {
    const std::vector<std::string> words = split(language.words);
    for (int n = 0; n < 1000; ++n) {
      std::string sentence;
      for (std::size_t left = 4 + random() % 30; left > 0; --left)
        sentence += words[random() % words.size()] + (random() % 8 == 0 ? ", " : " ");
      CAPTURE(language.name);
      check_stays(sentence);
      REQUIRE(detect(to_bytes(sentence)) == TextSource{});
    }
  }
}

TEST_CASE("source code stays") {
  int files = 0;
  for (const char* folder : {"/lib", "/include", "/tools"})
    for (const auto& entry : std::filesystem::recursive_directory_iterator(BAOCAO_SOURCE_DIR + std::string(folder))) {
      if (!entry.is_regular_file()) continue;
      std::ifstream in(entry.path(), std::ios::binary);
      const std::string text{std::istreambuf_iterator<char>(in), {}};
      if (text.empty()) continue;
      CAPTURE(entry.path().string());
      CHECK(detect(text) == TextSource{});
      CHECK(decoded_document(text) == text);
      ++files;
    }
  CHECK(files > 200);
}
