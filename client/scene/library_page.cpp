#include "client/scene/library_page.hpp"

#include "client/model/glossary.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <numeric>
#include <utility>

namespace frenemy::client {
namespace {

/// The widest of the words, where a cell has to be wrapped.
int widest_word(const Painter& p, std::string_view text)
{
    int widest = 0;
    while (!text.empty()) {
        const auto end = text.find(' ');
        widest = std::max(widest, p.width(text.substr(0, end), TextSize::Body, Weight::Bold));
        text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
    }
    return widest;
}

/// What the columns of a table want, and what they need so that no word is broken.
struct Columns {
    std::vector<int> wanted;
    std::vector<int> needed;
};

Columns columns_of(const Painter& p, const std::vector<Block>& blocks, std::size_t from,
                   std::size_t to)
{
    Columns columns;
    for (std::size_t i = from; i < to; ++i)
        for (std::size_t c = 0; c < blocks[i].cells.size(); ++c) {
            if (columns.wanted.size() <= c) {
                columns.wanted.push_back(0);
                columns.needed.push_back(0);
            }
            const std::string& cell = blocks[i].cells[c];
            const int whole = p.width(cell, TextSize::Body, Weight::Bold);
            columns.wanted[c] = std::max(columns.wanted[c], whole + p.px(20));
            columns.needed[c] = std::max(columns.needed[c], widest_word(p, cell) + p.px(20));
        }
    return columns;
}

int sum(const std::vector<int>& widths)
{
    return std::accumulate(widths.begin(), widths.end(), 0);
}

/// Where they want too much, those that want more than they need share what is left.
std::vector<int> widths_of(Columns columns, int width)
{
    auto& [wanted, needed] = columns;
    const int all = sum(wanted);
    if (all <= width) return wanted;
    const int least = sum(needed);
    for (std::size_t c = 0; c < wanted.size(); ++c)
        wanted[c] =
            least <= width
                ? needed[c] + (width - least) * (wanted[c] - needed[c]) / std::max(1, all - least)
                : width * needed[c] / least;
    return wanted;
}

bool is_row(const Block& block)
{
    return block.kind == Block::Kind::Row || block.kind == Block::Kind::Head;
}

/// Draws a page from its top, of which `passed` pixels have gone; what is searched for is marked.
class Page {
public:
    Page(Painter& painter, const Rect& area, int passed, std::string wanted)
        : p_(painter)
        , area_(area)
        , y_(area.y - passed)
        , wanted_(std::move(wanted))
    {
    }

    void paragraph(std::string_view text, TextSize size, Colour colour, Weight weight, int indent)
    {
        const TextStyle how = p_.style(size, weight);
        for (const std::string& line : wrap(p_.metrics, text, how, area_.w - indent)) {
            if (shows(p_.line(size))) {
                mark_hits({area_.x + indent, y_}, line, how, p_.line(size));
                p_.canvas.text({area_.x + indent, y_}, line, how, colour);
            }
            y_ += p_.line(size);
        }
    }

    void row(const Block& block, const std::vector<int>& widths)
    {
        const Weight weight = block.kind == Block::Kind::Head ? Weight::Bold : Weight::Regular;
        const TextStyle how = p_.style(TextSize::Body, weight);
        std::vector<std::vector<std::string>> cells;
        std::size_t lines = 1;
        for (std::size_t c = 0; c < block.cells.size(); ++c) {
            cells.push_back(wrap(p_.metrics, block.cells[c], how, widths[c] - p_.px(20)));
            lines = std::max(lines, cells.back().size());
        }
        const int height = static_cast<int>(lines) * p_.line(TextSize::Body) + p_.px(6);
        int all = 0;
        for (const int each : widths)
            all += each;
        if (shows(height)) {
            if (block.kind == Block::Kind::Head)
                p_.canvas.fill({area_.x, y_, std::min(all, area_.w), height}, p_.theme.well, p_.px(4));
            int x = area_.x + p_.px(8);
            for (std::size_t c = 0; c < cells.size(); ++c) {
                int y = y_ + p_.px(3);
                for (const std::string& line : cells[c]) {
                    mark_hits({x, y}, line, how, p_.line(TextSize::Body));
                    p_.canvas.text({x, y}, line, how, p_.theme.ink);
                    y += p_.line(TextSize::Body);
                }
                x += widths[c];
            }
        }
        y_ += height;
    }

    void gap(int pixels) { y_ += pixels; }
    int y() const { return y_; }
    /// What comes next, as wide as the page.
    Rect room(int height) const { return {area_.x, y_, area_.w, height}; }
    bool shows(int height) const { return y_ + height > area_.y && y_ < area_.bottom(); }

private:
    void mark_hits(Point at, const std::string& line, TextStyle how, int height)
    {
        for (const auto& [from, size] : places_of(line, wanted_)) {
            const int left = p_.metrics.width(std::string_view{line}.substr(0, from), how);
            const int width = p_.metrics.width(std::string_view{line}.substr(from, size), how);
            p_.canvas.fill({at.x + left, at.y, width, height},
                           mix(p_.theme.card, p_.theme.accent, 55), p_.px(3));
        }
    }

    Painter& p_;
    Rect area_;
    int y_;
    std::string wanted_;
};

/// A bar for each company that has some.
void draw_parts(Painter& p, Rect rest, const std::vector<Library::Part>& parts, int line)
{
    int most = 1;
    int names = 0;
    int numbers = 0;
    for (const Library::Part& part : parts) {
        most = std::max(most, part.amount);
        names = std::max(names, p.width(part.name, TextSize::Small));
        numbers = std::max(numbers, p.width(std::to_string(part.amount), TextSize::Small, Weight::Bold));
    }
    for (const Library::Part& part : parts) {
        Rect row = cut_top(rest, line);
        const Colour colour = part.role ? colour_of(p.theme, *part.role) : p.theme.titan;
        p.text(cut_left(row, names, p.px(10)), part.name, TextSize::Small, p.theme.ink);
        const int room = std::min(row.w - numbers - p.px(8), p.px(360));
        const Rect bar{row.x, row.centre().y - p.px(6), std::max(p.px(6), room * part.amount / most), p.px(12)};
        p.canvas.fill(bar, colour, p.px(3));
        p.text({bar.right() + p.px(8), row.y, numbers, row.h}, std::to_string(part.amount),
               TextSize::Small, p.theme.ink, Weight::Bold);
    }
}

void draw_chapter(Painter& p, Page& page, const Chapter& chapter, int width)
{
    page.paragraph(chapter.title, TextSize::Title, p.theme.ink, Weight::Bold, 0);
    page.gap(p.px(10));
    std::vector<int> widths;
    int text = 0;
    for (std::size_t i = 0; i < chapter.blocks.size(); ++i) {
        const Block& block = chapter.blocks[i];
        if (is_row(block)) {
            const bool begins = i == 0 || !is_row(chapter.blocks[i - 1]);
            if (begins) {
                std::size_t end = i;
                while (end < chapter.blocks.size() && is_row(chapter.blocks[end])) ++end;
                // Large text gives way to whole words, and to a column of sentences.
                text = p.fit_text([&] {
                    return sum(columns_of(p, chapter.blocks, i, end).needed) <= width * 3 / 4;
                });
                widths = widths_of(columns_of(p, chapter.blocks, i, end), width);
            }
            page.row(block, widths);
            if (i + 1 == chapter.blocks.size() || !is_row(chapter.blocks[i + 1])) {
                p.set_text(text);
                page.gap(p.px(10));
            }
            continue;
        }
        page.paragraph(block.cells[0], TextSize::Body, p.theme.ink, Weight::Regular,
                       block.kind == Block::Kind::Item ? p.px(16) : 0);
        page.gap(block.kind == Block::Kind::Item ? p.px(3) : p.px(10));
    }
}

/// The term's number in the present match, large, and whose it is.
void draw_present(Painter& p, Page& page, const Library& library, const std::string& key)
{
    const auto number = library.number();
    if (!number) {
        page.paragraph(p.say("library.no_match"), TextSize::Small, p.theme.ink_quiet, Weight::Regular, 0);
        return;
    }
    const auto parts = library.parts(p.say);
    const std::string figure = std::to_string(*number);
    const int pad = p.px(16);
    const int wide = std::max(p.px(96), p.width(figure, TextSize::Title, Weight::Bold) + 2 * pad);
    const int line = std::max(p.px(24), p.line(TextSize::Small) + p.px(4));
    const int head = p.line(TextSize::Small) + p.px(4);
    const std::string sentence = p.say(key + ".now", *number);
    const Rect inside = page.room(0).inset(wide + pad, 0);
    const auto lines = wrap(p.metrics, sentence, p.style(TextSize::Body, Weight::Bold), inside.w);
    const int high = 2 * pad + head + static_cast<int>(lines.size()) * p.line(TextSize::Body)
                     + (parts.empty() ? 0 : p.px(10) + line * static_cast<int>(parts.size()));
    const Rect ground = page.room(high);
    if (page.shows(high)) {
        p.canvas.fill(ground, p.theme.well, p.px(10));
        p.canvas.fill({ground.x, ground.y, p.px(6), ground.h}, p.theme.accent, p.px(3));
        p.text({ground.x, ground.y, wide, ground.h}, figure, TextSize::Title, p.theme.ink,
               Weight::Bold, Align::Centre);
        Rect rest{ground.x + wide, ground.y + pad, ground.w - wide - pad, ground.h - 2 * pad};
        p.text(cut_top(rest, head), p.say("library.now"), TextSize::Small, p.theme.ink_quiet, Weight::Bold);
        p.paragraph(cut_top(rest, static_cast<int>(lines.size()) * p.line(TextSize::Body), p.px(10)),
                    sentence, TextSize::Body, p.theme.ink, Weight::Bold);
        draw_parts(p, rest, parts, line);
    }
    page.gap(high);
}

void draw_term(Painter& p, Page& page, const Library& library)
{
    const std::string key = "glossary." + std::string{glossary()[library.page()].id};
    page.paragraph(p.say(key + ".name"), TextSize::Title, p.theme.ink, Weight::Bold, 0);
    page.gap(p.px(10));
    page.paragraph(p.say(key + ".meaning"), TextSize::Body, p.theme.ink, Weight::Regular, 0);
    page.gap(p.px(18));
    draw_present(p, page, library, key);
    page.gap(p.px(20));
    page.paragraph(p.say("library.fact"), TextSize::Small, p.theme.foundry, Weight::Bold, 0);
    page.paragraph(p.say(key + ".fact"), TextSize::Body, p.theme.ink, Weight::Regular, 0);
    page.gap(p.px(4));
    page.paragraph(p.say("library.source", p.say(key + ".source")), TextSize::Small,
                   p.theme.ink_quiet, Weight::Regular, 0);
}

} // namespace

int draw_library_page(Painter& p, const Rect& area, const Library& library, int passed)
{
    Page page{p, area, passed, library.search().text()};
    if (library.shelf() == Library::Shelf::Rules) draw_chapter(p, page, library.chapter(), area.w);
    else draw_term(p, page, library);
    return page.y() + passed - area.y;
}

} // namespace frenemy::client
