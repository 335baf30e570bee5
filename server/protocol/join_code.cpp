#include "server/protocol/join_code.hpp"

#include <algorithm>

namespace frenemy::server {
namespace {

constexpr std::string_view letters = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
static_assert(letters.size() == 32);

constexpr std::size_t code_letters = 6;
constexpr std::size_t mark_letters = mark_bits / 5;

/// The last `count · 5` bits, most significant first.
void write_letters(std::uint64_t number, char* to, std::size_t count)
{
    for (std::size_t i = count; i-- > 0; number >>= 5U)
        to[i] = letters[number & 31U];
}

/// The letter of the list that is meant, or 0.
char meant(char typed)
{
    char letter = typed;
    if (letter >= 'a' && letter <= 'z') letter = static_cast<char>(letter - 'a' + 'A');
    if (letter == 'O') return '0';
    if (letter == 'I' || letter == 'L') return '1';
    return letters.find(letter) == std::string_view::npos ? '\0' : letter;
}

} // namespace

std::string text_of(const JoinCode& code)
{
    const auto& c = code.code.text;
    std::string text{c.begin(), c.begin() + 3};
    text += '-';
    text.append(c.begin() + 3, c.end());
    return code.mark ? text + '-' + mark_text(*code.mark) : text;
}

std::string mark_text(CertificateMark mark)
{
    std::array<char, mark_letters> all{};
    write_letters(mark, all.data(), all.size());
    std::string text;
    for (std::size_t i = 0; i < all.size(); i += 4) {
        if (i > 0) text += '-';
        text.append(all.data() + i, 4);
    }
    return text;
}

std::optional<CertificateMark> read_mark(std::string_view text)
{
    // A code needs a class: any will do.
    const auto code = read_join_code("000000" + std::string{text});
    return code ? code->mark : std::nullopt;
}

std::optional<JoinCode> read_join_code(std::string_view text)
{
    std::string found;
    for (const char typed : text) {
        if (typed == '-' || typed == ' ') continue;
        const char letter = meant(typed);
        if (letter == '\0' || found.size() == code_letters + mark_letters) return {};
        found += letter;
    }
    if (found.size() != code_letters && found.size() != code_letters + mark_letters) return {};
    JoinCode code;
    std::copy_n(found.begin(), code_letters, code.code.text.begin());
    if (found.size() == code_letters) return code;
    std::uint64_t mark = 0;
    for (const char letter : found.substr(code_letters))
        mark = mark << 5U | letters.find(letter);
    code.mark = mark;
    return code;
}

ClassCode code_of(std::uint64_t random)
{
    ClassCode code;
    write_letters(random, code.text.data(), code.text.size());
    return code;
}

bool is_code(const ClassCode& code)
{
    return std::ranges::all_of(
        code.text, [](char letter) { return letters.find(letter) != std::string_view::npos; });
}

} // namespace frenemy::server
