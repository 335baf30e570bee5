#include "client/model/text_field.hpp"

namespace frenemy::client {
namespace {

void append_utf8(std::string& text, char32_t c)
{
    const auto byte = [&](char32_t value) { text += static_cast<char>(value); };
    if (c < 0x80) {
        byte(c);
    } else if (c < 0x800) {
        byte(0xC0 | (c >> 6));
        byte(0x80 | (c & 0x3F));
    } else if (c < 0x10000) {
        byte(0xE0 | (c >> 12));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    } else {
        byte(0xF0 | (c >> 18));
        byte(0x80 | ((c >> 12) & 0x3F));
        byte(0x80 | ((c >> 6) & 0x3F));
        byte(0x80 | (c & 0x3F));
    }
}

/// The character at the front, which is taken off; 0 for bytes that are none.
char32_t take_character(std::string_view& text)
{
    const auto lead = static_cast<unsigned char>(text[0]);
    const std::size_t size = lead < 0x80 ? 1 : lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2;
    char32_t c = size == 1 ? lead : lead & (0xFFU >> (size + 1));
    bool whole = (lead & 0xC0) != 0x80 && lead < 0xF8 && size <= text.size();
    for (std::size_t i = 1; whole && i < size; ++i) {
        const auto next = static_cast<unsigned char>(text[i]);
        whole = (next & 0xC0) == 0x80;
        c = (c << 6) | (next & 0x3FU);
    }
    text.remove_prefix(whole ? size : 1);
    return whole && c <= 0x10FFFF && (c < 0xD800 || c > 0xDFFF) ? c : 0;
}

} // namespace

void TextField::append(std::u32string_view characters)
{
    for (const char32_t c : characters)
        if (c >= 32 && c != 127 && text_.size() < most_) text_ += c;
}

void TextField::type(char32_t character)
{
    if (writes_hangul_ && character < 0x80) {
        append(hangul_.type(character));
        // What is being composed needs a place of its own.
        if (text_.size() >= most_) hangul_.close();
        return;
    }
    append(hangul_.close());
    append({&character, 1});
}

void TextField::paste(std::string_view text)
{
    append(hangul_.close());
    while (!text.empty() && text_.size() < most_) {
        const char32_t c = take_character(text);
        append({&c, 1});
    }
}

void TextField::backspace()
{
    if (!hangul_.backspace() && !text_.empty()) text_.pop_back();
}

void TextField::clear()
{
    hangul_.close();
    text_.clear();
}

void TextField::switch_hangul()
{
    append(hangul_.close());
    writes_hangul_ = !writes_hangul_;
}

std::string TextField::text() const
{
    std::string utf8;
    for (const char32_t c : text_)
        append_utf8(utf8, c);
    for (const char32_t c : hangul_.open())
        append_utf8(utf8, c);
    return utf8;
}

} // namespace frenemy::client
