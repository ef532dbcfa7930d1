#include "text/syllable.hpp"

#include <catch2/catch.hpp>

using namespace baocao;

TEST_CASE("syllables of Vietnamese") {
  for (const std::u32string_view word :
       {U"nghiêng", U"quý",   U"giếng", U"gì",    U"gìn",   U"giữ", U"thuở", U"khuya", U"hoàn",
        U"tuyết",   U"hòa",   U"hoà",   U"quyển", U"quốc",  U"uỷ",  U"yêu",  U"ý",     U"ăn",
        U"đảng",    U"huyện", U"khoẻ",  U"ngoéo", U"xoong", U"kỹ",  U"ghi",  U"nghề",  U"cướp",
        U"hươu",    U"rượu",  U"quạt",  U"quét",  U"quýt",  U"oán", U"uyên"})
    CHECK(text::is_syllable(word));
  for (const std::u32string_view word :
       {U"market", U"office", U"dpo", U"ecabinet", U"kat", U"hát1", U"caa", U"tàp", U"ngi", U"ge", U"zơ", U"fa", U"wa",
        U"hoáá", U"ơn2", U"strong", U"x", U"th", U""})
    CHECK_FALSE(text::is_syllable(word));
}

TEST_CASE("syllables with the tone in its place") {
  for (const std::u32string_view word :
       {U"hòa",  U"hoà", U"thủy",   U"thuỷ",  U"khỏe",  U"khoẻ", U"hoàn", U"quý",   U"quả",
        U"già",  U"gì",  U"giếng",  U"tiến",  U"người", U"của",  U"mía",  U"khuỷu", U"ngoài",
        U"thuở", U"cứu", U"chuyện", U"xoóng", U"báo",   U"mười", U"tuần", U"và",    U"ừ"})
    CHECK(text::is_well_spelled(word));
  for (const std::u32string_view word : {U"hòan", U"qúa", U"baỏ", U"tíên", U"ngừơi", U"gíêng", U"cuả", U"mìa2", U"noì",
                                         U"qùy", U"thuơng3", U"chụyên", U"caâu", U"òai"})
    CHECK_FALSE(text::is_well_spelled(word));
}
