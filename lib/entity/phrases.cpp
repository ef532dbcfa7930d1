#include "entity/phrases.hpp"

#include "text/utf8.hpp"

namespace baocao::entity {

PhraseWindow::PhraseWindow(std::string_view text, std::size_t at) : text_(text), at_(at) {
  read_word();
}

// Adds the next word to the key, and what stands between it and the one after; whether there was one.
bool PhraseWindow::read_word() {
  if (words_ == kWords) return false;
  const auto& [word, word_key] = KeyedWord(text_, at_);
  if (word.empty() || word.size() > kLongestKeyword) {
    words_ = kWords;
    return false;
  }
  ++words_;
  put(word_key);
  at_ += word.size();
  stops_[stop_count_++] = {key_size_, at_};
  std::size_t next = at_;
  while (next < text_.size() && next - at_ < kBetween) {
    const text::Decoded mark = text::decode_at(text_, next);
    if (is_word_character(mark.code_point)) break;
    put(text_.substr(next, mark.size));
    next += mark.size;
    if (mark.code_point != U' ') stops_[stop_count_++] = {key_size_, next};
  }
  at_ = next;
  return true;
}

std::size_t PhraseWindow::match(std::string_view phrase) {
  const auto agrees = [&] {
    const std::size_t size = std::min(key_size_, phrase.size());
    return key().substr(0, size) == phrase.substr(0, size);
  };
  if (!agrees()) return 0;
  while (key_size_ < phrase.size())
    if (!read_word() || !agrees()) return 0;
  for (std::size_t i = 0; i < stop_count_; ++i)
    if (stops_[i].in_key == phrase.size()) return stops_[i].in_text;
  return 0;
}

}  // namespace baocao::entity
