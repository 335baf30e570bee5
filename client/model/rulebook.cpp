#include "client/model/rulebook.hpp"

#include <cctype>
#include <fstream>
#include <iterator>

namespace frenemy::client {
namespace {

std::string trimmed(std::string_view text)
{
    while (!text.empty() && text.front() == ' ') text.remove_prefix(1);
    while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
    return std::string{text};
}

/// Without ** * and `.
std::string plain(std::string_view text)
{
    std::string out;
    for (const char c : text)
        if (c != '*' && c != '`') out += c;
    return trimmed(out);
}

std::vector<std::string> cells_of(std::string_view line)
{
    std::vector<std::string> cells;
    line.remove_prefix(1);
    while (!line.empty()) {
        const auto bar = line.find('|');
        cells.push_back(plain(line.substr(0, bar)));
        if (bar == std::string_view::npos) break;
        line.remove_prefix(bar + 1);
    }
    return cells;
}

bool is_rule_under_head(std::string_view line)
{
    return line.find_first_not_of("|-: ") == std::string_view::npos;
}

/// "12. " at the front, its length; 0 when there is none.
std::size_t number_at(std::string_view line)
{
    std::size_t digits = 0;
    while (digits < line.size() && std::isdigit(static_cast<unsigned char>(line[digits]))) ++digits;
    return digits > 0 && line.substr(digits, 2) == ". " ? digits + 2 : 0;
}

void add_line(Chapter& chapter, std::string_view line)
{
    if (line.empty()) return;
    if (line.front() == '|') {
        if (!is_rule_under_head(line))
            chapter.blocks.push_back({Block::Kind::Row, cells_of(line)});
        else if (!chapter.blocks.empty())
            chapter.blocks.back().kind = Block::Kind::Head;
    } else if (line.substr(0, 2) == "- ") {
        chapter.blocks.push_back({Block::Kind::Item, {"· " + plain(line.substr(2))}});
    } else if (number_at(line) > 0) {
        chapter.blocks.push_back({Block::Kind::Item, {plain(line)}});
    } else {
        chapter.blocks.push_back({Block::Kind::Paragraph, {plain(line)}});
    }
}

} // namespace

std::vector<Chapter> chapters_of(std::string_view text)
{
    std::vector<Chapter> chapters;
    while (!text.empty()) {
        const auto end = text.find('\n');
        const std::string_view line = text.substr(0, end);
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
        if (line.substr(0, 3) == "## ")
            chapters.push_back({plain(line.substr(3)), {}});
        else if (line.substr(0, 2) == "# ")
            chapters.push_back({plain(line.substr(2)), {}});
        else if (!chapters.empty())
            add_line(chapters.back(), line);
    }
    return chapters;
}

std::vector<Chapter> read_rulebook(Language language)
{
    std::ifstream stream{std::string{FRENEMY_RULEBOOK}
                         + (language == Language::Korean ? "/RULES.ko.md" : "/RULES.en.md")};
    const std::string text{std::istreambuf_iterator<char>{stream}, {}};
    return chapters_of(text);
}

} // namespace frenemy::client
