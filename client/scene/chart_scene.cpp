#include "client/scene/chart_scene.hpp"

#include "client/scene/chart_parts.hpp"
#include "client/words/phrase.hpp"

#include <algorithm>
#include <array>
#include <string_view>

namespace frenemy::client {
namespace {

template <class... Kinds>
struct Either : Kinds... {
    using Kinds::operator()...;
};
template <class... Kinds>
Either(Kinds...) -> Either<Kinds...>;

/// Dark enough to be read on paper and apart for colour-blind eyes: they differ in lightness where
/// they come near each other in hue.
constexpr std::array<std::uint32_t, 8> subjects{0x096ec3, 0x873700, 0x0e5b37, 0xc1308b,
                                                0x7e7000, 0x4d379c, 0xa82653, 0x553a6c};

/// Pixels of the widest word.
int longest_word(const Painter& p, std::string_view text)
{
    int widest = 0;
    for (std::size_t from = 0; from < text.size();) {
        const std::size_t end = std::min(text.find(' ', from), text.size());
        widest = std::max(widest, p.width(text.substr(from, end - from), TextSize::Small));
        from = end + 1;
    }
    return widest;
}

} // namespace

Colour colour_of(const Theme& theme, debrief::Subject subject)
{
    if (subject.kind == debrief::Subject::Kind::Titan) return theme.titan;
    return rgb(subjects[static_cast<std::size_t>(subject.index) % subjects.size()]);
}

int height_of(const debrief::Panel& panel)
{
    return std::visit(Either{
                          [](const debrief::Plot&) { return 300; },
                          [](const debrief::Spans& spans) {
                              return 84 + 26 * static_cast<int>(spans.rows.size());
                          },
                          [](const debrief::Network&) { return 480; },
                          [](const debrief::Table& table) {
                              return 52 + 30 * static_cast<int>(table.rows.size());
                          },
                      },
                      panel);
}

namespace {

/// What is drawn to scale needs room beside its text. A table grows with it.
bool leaves_room(const Painter& p, const Rect& area, const debrief::Panel& panel)
{
    const int line = p.line(TextSize::Small);
    return std::visit(
        Either{
            [&](const debrief::Plot& plot) {
                const int slot = area.w / std::max(1, static_cast<int>(plot.categories.size()));
                for (const debrief::Phrase& name : plot.categories)
                    if (longest_word(p, text_of(p.say, name)) > slot - p.px(16)) return false;
                return 9 * line <= area.h;
            },
            [&](const debrief::Spans& spans) {
                return (static_cast<int>(spans.rows.size()) + 2) * line <= area.h;
            },
            [&](const debrief::Network&) { return 13 * line <= area.h; },
            [](const debrief::Table&) { return true; },
        },
        panel);
}

} // namespace

void draw_panel(Painter& p, const Rect& area, const debrief::Panel& panel)
{
    const int text = p.fit_text([&] { return leaves_room(p, area, panel); });
    std::visit(Either{
                   [&](const debrief::Plot& plot) { draw_plot(p, area, plot); },
                   [&](const debrief::Spans& spans) { draw_spans(p, area, spans); },
                   [&](const debrief::Network& network) { draw_network(p, area, network); },
                   [&](const debrief::Table& table) { draw_table_of_figures(p, area, table); },
               },
               panel);
    p.set_text(text);
}

void draw_chart(Painter& p, const Rect& area, const debrief::Chart& chart)
{
    int wanted = 0;
    for (const debrief::Panel& panel : chart.panels)
        wanted += height_of(panel);
    const int gap = p.px(14);
    const int room = area.h - gap * (static_cast<int>(chart.panels.size()) - 1);
    Rect rest = area;
    for (const debrief::Panel& panel : chart.panels)
        draw_panel(p, cut_top(rest, room * height_of(panel) / std::max(1, wanted), gap), panel);
}

} // namespace frenemy::client
