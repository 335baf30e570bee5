#include "client/words/particles.hpp"

#include <string>

namespace frenemy::client {
namespace {

/// Last character that is read aloud, as a code point; 0 when there is none.
char32_t last_sound(std::string_view word)
{
    std::size_t end = word.size();
    while (end > 0) {
        std::size_t start = end - 1;
        while (start > 0 && (static_cast<unsigned char>(word[start]) & 0xC0) == 0x80) --start;
        const auto lead = static_cast<unsigned char>(word[start]);
        char32_t code = lead < 0x80 ? lead : lead < 0xE0 ? lead & 0x1F : lead < 0xF0 ? lead & 0xF : lead & 7;
        for (std::size_t i = start + 1; i < end; ++i)
            code = code << 6 | (static_cast<unsigned char>(word[i]) & 0x3F);
        const bool hangul = code >= 0xAC00 && code <= 0xD7A3;
        const bool digit = code >= '0' && code <= '9';
        const bool latin = (code >= 'A' && code <= 'Z') || (code >= 'a' && code <= 'z');
        if (hangul || digit || latin || code == '%') return code;
        end = start;
    }
    return 0;
}

/// Zeros are read as the power of ten they make: 십, 백, 천, 만, 억 all close on a consonant.
Ending ending_of_digit(char32_t digit)
{
    switch (digit) {
    case '1': case '7': case '8': return Ending::Rieul;      // 일 칠 팔
    case '0': case '3': case '6': return Ending::Consonant;  // 영 삼 육
    default: return Ending::Vowel;                           // 이 사 오 구
    }
}

Ending ending_of_latin(char32_t letter)
{
    switch (letter | 0x20) {
    case 'l': case 'r': return Ending::Rieul;     // 엘 알
    case 'm': case 'n': return Ending::Consonant; // 엠 엔
    default: return Ending::Vowel;                // 에이 비 시 …
    }
}

} // namespace

Ending ending_of(std::string_view word)
{
    const char32_t code = last_sound(word);
    if (code >= '0' && code <= '9') return ending_of_digit(code);
    if (code >= 0xAC00 && code <= 0xD7A3) {
        const int final = static_cast<int>((code - 0xAC00) % 28);
        constexpr int rieul = 8;
        return final == 0 ? Ending::Vowel : final == rieul ? Ending::Rieul : Ending::Consonant;
    }
    if (code == '%' || code == 0) return Ending::Vowel; // 퍼센트
    return ending_of_latin(code);
}

std::string_view particle(std::string_view word, std::string_view pair)
{
    const auto slash = pair.find('/');
    if (slash == std::string_view::npos) return pair;
    const std::string_view closed = pair.substr(0, slash);
    const std::string_view open = pair.substr(slash + 1);
    const Ending ending = ending_of(word);
    if (ending == Ending::Vowel) return open;
    if (ending == Ending::Rieul && closed == "으로") return open;
    return closed;
}

} // namespace frenemy::client
