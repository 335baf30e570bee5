#include "client/scene/text_layout.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// The longest prefix, in whole characters, that fits; at least one character.
std::size_t fitting(const TextMetrics& metrics, std::string_view text, TextStyle style, int width)
{
    std::size_t end = 0;
    while (end < text.size()) {
        const std::size_t next = end + character_size(text, end);
        if (end > 0 && metrics.width(text.substr(0, next), style) > width) break;
        end = next;
    }
    return end;
}

/// Where the next word ends. A figure and its unit, "56 C", are one word.
std::size_t end_of_word(std::string_view text)
{
    const auto is_letter = [&](std::size_t at) {
        return at < text.size()
               && ((text[at] >= 'a' && text[at] <= 'z') || (text[at] >= 'A' && text[at] <= 'Z'));
    };
    auto space = text.find(' ');
    if (space != std::string_view::npos && space > 0 && text[space - 1] >= '0' && text[space - 1] <= '9'
        && space + 1 < text.size() && text[space + 1] == 'C' && !is_letter(space + 2))
        space = text.find(' ', space + 1);
    return space;
}

void wrap_line(const TextMetrics& metrics, std::string_view text, TextStyle style, int width,
               std::vector<std::string>& lines)
{
    std::string line;
    const auto flush = [&] {
        lines.push_back(line);
        line.clear();
    };
    while (!text.empty()) {
        const auto space = end_of_word(text);
        std::string_view word = text.substr(0, space);
        text = space == std::string_view::npos ? std::string_view{} : text.substr(space + 1);
        const std::string longer = line.empty() ? std::string{word} : line + ' ' + std::string{word};
        if (metrics.width(longer, style) <= width) {
            line = longer;
            continue;
        }
        if (!line.empty()) flush();
        while (metrics.width(word, style) > width && character_size(word, 0) < word.size()) {
            const std::size_t fits = fitting(metrics, word, style, width);
            if (fits >= word.size()) break;
            line = word.substr(0, fits);
            word.remove_prefix(fits);
            flush();
        }
        line = word;
    }
    flush();
}

} // namespace

std::size_t character_size(std::string_view text, std::size_t at)
{
    std::size_t size = 1;
    while (at + size < text.size() && (static_cast<unsigned char>(text[at + size]) & 0xC0) == 0x80)
        ++size;
    return size;
}

std::vector<std::string> wrap(const TextMetrics& metrics, std::string_view text, TextStyle style,
                              int width)
{
    std::vector<std::string> lines;
    while (true) {
        const auto end = text.find('\n');
        wrap_line(metrics, text.substr(0, end), style, width, lines);
        if (end == std::string_view::npos) return lines;
        text = text.substr(end + 1);
    }
}

std::string ellipsis(const TextMetrics& metrics, std::string_view text, TextStyle style, int width)
{
    if (metrics.width(text, style) <= width) return std::string{text};
    const std::string_view dots = "…";
    const int room = width - metrics.width(dots, style);
    if (room <= 0) return {};
    std::string kept{text.substr(0, fitting(metrics, text, style, room))};
    while (!kept.empty() && kept.back() == ' ') kept.pop_back();
    return kept + std::string{dots};
}

} // namespace frenemy::client
