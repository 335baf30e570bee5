#include "client/model/hangul.hpp"

#include <array>
#include <string_view>
#include <utility>

namespace frenemy::client {
namespace {

// The letters of Unicode's syllable block, in its order: a syllable is
// 0xAC00 + (initial · 21 + vowel) · 28 + final + 1.
constexpr std::u32string_view initials = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ";
constexpr std::u32string_view vowels = U"ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ";
constexpr std::u32string_view finals = U"ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ";

constexpr std::u32string_view keys = U"rRseEfaqQtTdwWczxvgkoiOjpuPhynbml";
constexpr std::u32string_view letters = U"ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅑㅒㅓㅔㅕㅖㅗㅛㅜㅠㅡㅣ";

struct Pair {
    char32_t first;
    char32_t second;
    char32_t both;
};
constexpr std::array vowel_pairs{
    Pair{U'ㅗ', U'ㅏ', U'ㅘ'}, Pair{U'ㅗ', U'ㅐ', U'ㅙ'}, Pair{U'ㅗ', U'ㅣ', U'ㅚ'},
    Pair{U'ㅜ', U'ㅓ', U'ㅝ'}, Pair{U'ㅜ', U'ㅔ', U'ㅞ'}, Pair{U'ㅜ', U'ㅣ', U'ㅟ'},
    Pair{U'ㅡ', U'ㅣ', U'ㅢ'},
};
constexpr std::array final_pairs{
    Pair{U'ㄱ', U'ㅅ', U'ㄳ'}, Pair{U'ㄴ', U'ㅈ', U'ㄵ'}, Pair{U'ㄴ', U'ㅎ', U'ㄶ'},
    Pair{U'ㄹ', U'ㄱ', U'ㄺ'}, Pair{U'ㄹ', U'ㅁ', U'ㄻ'}, Pair{U'ㄹ', U'ㅂ', U'ㄼ'},
    Pair{U'ㄹ', U'ㅅ', U'ㄽ'}, Pair{U'ㄹ', U'ㅌ', U'ㄾ'}, Pair{U'ㄹ', U'ㅍ', U'ㄿ'},
    Pair{U'ㄹ', U'ㅎ', U'ㅀ'}, Pair{U'ㅂ', U'ㅅ', U'ㅄ'},
};

constexpr int place(std::u32string_view table, char32_t letter)
{
    const auto at = table.find(letter);
    return at == std::u32string_view::npos ? -1 : static_cast<int>(at);
}
constexpr char32_t at(std::u32string_view table, int i)
{
    return table[static_cast<std::size_t>(i)];
}

template <class Pairs>
char32_t joined(const Pairs& pairs, char32_t first, char32_t second)
{
    for (const Pair& pair : pairs)
        if (pair.first == first && pair.second == second) return pair.both;
    return 0;
}
/// The two halves of a letter; {0, letter} when it is not made of two.
template <class Pairs>
std::pair<char32_t, char32_t> halves(const Pairs& pairs, char32_t both)
{
    for (const Pair& pair : pairs)
        if (pair.both == both) return {pair.first, pair.second};
    return {0, both};
}

char32_t letter_of(char32_t key)
{
    int found = place(keys, key);
    // Shift matters for a few keys only; elsewhere it is a slip.
    if (found < 0 && key >= U'A' && key <= U'Z') found = place(keys, key - U'A' + U'a');
    return found < 0 ? 0 : at(letters, found);
}

} // namespace

std::u32string Hangul::open() const
{
    if (initial_ >= 0 && vowel_ >= 0)
        return {static_cast<char32_t>(0xAC00 + (initial_ * 21 + vowel_) * 28 + final_ + 1)};
    if (initial_ >= 0) return {at(initials, initial_)};
    if (vowel_ >= 0) return {at(vowels, vowel_)};
    return {};
}

std::u32string Hangul::close()
{
    std::u32string closed = open();
    initial_ = vowel_ = final_ = -1;
    return closed;
}

std::u32string Hangul::type(char32_t key)
{
    const char32_t letter = letter_of(key);
    if (letter == 0) {
        std::u32string closed = close();
        closed += key;
        return closed;
    }
    if (const int vowel = place(vowels, letter); vowel >= 0) return type_vowel(vowel);
    return type_consonant(place(initials, letter));
}

std::u32string Hangul::type_consonant(int letter)
{
    const char32_t typed = at(initials, letter);
    if (initial_ >= 0 && vowel_ >= 0) {
        if (final_ < 0 && place(finals, typed) >= 0) {
            final_ = place(finals, typed);
            return {};
        }
        if (final_ >= 0)
            if (const char32_t both = joined(final_pairs, at(finals, final_), typed)) {
                final_ = place(finals, both);
                return {};
            }
    }
    std::u32string closed = close();
    initial_ = letter;
    return closed;
}

std::u32string Hangul::type_vowel(int vowel)
{
    const char32_t typed = at(vowels, vowel);
    if (final_ >= 0) {
        // The last consonant moves on to the new syllable: 각 + ㅏ is 가가.
        const auto [stays, moves] = halves(final_pairs, at(finals, final_));
        final_ = stays == 0 ? -1 : place(finals, stays);
        std::u32string closed = close();
        initial_ = place(initials, moves);
        vowel_ = vowel;
        return closed;
    }
    if (vowel_ >= 0) {
        if (const char32_t both = joined(vowel_pairs, at(vowels, vowel_), typed)) {
            vowel_ = place(vowels, both);
            return {};
        }
        std::u32string closed = close();
        vowel_ = vowel;
        return closed;
    }
    vowel_ = vowel;
    return {};
}

bool Hangul::backspace()
{
    if (final_ >= 0) {
        const char32_t first = halves(final_pairs, at(finals, final_)).first;
        final_ = first == 0 ? -1 : place(finals, first);
    } else if (vowel_ >= 0) {
        const char32_t first = halves(vowel_pairs, at(vowels, vowel_)).first;
        vowel_ = first == 0 ? -1 : place(vowels, first);
    } else if (initial_ >= 0) {
        initial_ = -1;
    } else {
        return false;
    }
    return true;
}

std::string initials_of(std::string_view text)
{
    // A syllable is three bytes long, and so is the letter that takes its place.
    std::string all;
    for (std::size_t i = 0; i < text.size(); ++i) {
        const auto byte = [&](std::size_t k) { return static_cast<unsigned char>(text[i + k]); };
        if (byte(0) >> 4 != 0xE || i + 2 >= text.size()) {
            all += text[i];
            continue;
        }
        const int code = (byte(0) & 0xF) << 12 | (byte(1) & 0x3F) << 6 | (byte(2) & 0x3F);
        const bool syllable = code >= 0xAC00 && code <= 0xD7A3;
        const char32_t letter = syllable ? at(initials, (code - 0xAC00) / (21 * 28))
                                         : static_cast<char32_t>(code);
        for (const char32_t part : {0xE0 | letter >> 12, 0x80 | (letter >> 6 & 0x3F), 0x80 | (letter & 0x3F)})
            all += static_cast<char>(part);
        i += 2;
    }
    return all;
}

} // namespace frenemy::client
