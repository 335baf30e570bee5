#include "client/model/saying.hpp"
#include "client/scene/table_scene.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

bool concerns(const Event& event, SeatId seat)
{
    if (const auto* moved = std::get_if<CashMoved>(&event))
        return moved->from == party(seat) || moved->to == party(seat);
    if (const auto* chips = std::get_if<ChipsMoved>(&event))
        return chips->from == party(seat) || chips->to == party(seat);
    if (const auto* lots = std::get_if<LotsStarted>(&event))
        return lots->buyer == seat || lots->foundry == party(seat);
    if (const auto* titan = std::get_if<TitanRationed>(&event)) return titan->seat == seat;
    if (const auto* arrived = std::get_if<Arrived>(&event)) return arrived->seat == seat;
    if (const auto* trust = std::get_if<TrustChanged>(&event)) return trust->seat == seat;
    return false;
}

} // namespace

void draw_settlement(Painter& p, const Rect& area, const Scenario& scenario,
                     const Playback& playback, SeatId seat)
{
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    Rect side = cut_right(rest, p.px(170), p.px(16));
    p.button(cut_bottom(side, p.px(48), p.px(8)), "settlement.next", p.say("settlement.next"),
             Look::Primary);
    p.button(cut_bottom(side, p.px(38), p.px(8)), "settlement.back", p.say("settlement.back"),
             Look::Plain, playback.at > 1, p.say("settlement.first"));
    p.button(cut_bottom(side, p.px(38), p.px(8)), "settlement.skip", p.say("settlement.skip"));
    if (playback.at == 0 || playback.parts.empty()) return;
    const Playback::Part& part = playback.parts[std::min(playback.at, playback.parts.size()) - 1];

    // One bead a step: where we are in the order of the rules.
    Rect beads = cut_top(rest, p.px(14), p.px(4));
    for (std::size_t i = 0; i < playback.parts.size(); ++i) {
        const Rect bead = column(beads, static_cast<int>(i), static_cast<int>(playback.parts.size()), p.px(4));
        p.canvas.fill({bead.x, bead.y + p.px(4), bead.w, p.px(6)},
                      i < playback.at ? p.theme.accent : p.theme.well, p.px(3));
    }
    const std::string step{name_of_step(part.step)};
    p.text(cut_top(rest, p.line(TextSize::Title) - p.px(2)), p.say("step." + step), TextSize::Title,
           p.theme.ink, Weight::Bold);
    p.text(cut_top(rest, p.line(TextSize::Small), p.px(6)), p.say("step_text." + step),
           TextSize::Small, p.theme.ink_quiet);

    struct Line {
        std::string text;
        bool own;
    };
    std::vector<Line> lines;
    for (const Event& event : part.events)
        if (std::string line = told(p.say, scenario, event); !line.empty())
            lines.push_back({std::move(line), seat != no_seat && concerns(event, seat)});
    std::stable_partition(lines.begin(), lines.end(), [](const Line& line) { return line.own; });
    const int height = p.line(TextSize::Small) + p.px(2);
    const int in_column = std::max(1, rest.h / height);
    const int columns = static_cast<int>(lines.size()) > in_column ? 2 : 1;
    for (std::size_t i = 0; i < lines.size() && static_cast<int>(i) < in_column * columns; ++i) {
        const Rect place = column(rest, static_cast<int>(i) / in_column, columns, p.px(16));
        const Rect line{place.x, place.y + static_cast<int>(i) % in_column * height, place.w, height};
        if (lines[i].own)
            p.canvas.fill({line.x - p.px(4), line.y, line.w + p.px(4), line.h},
                          mix(p.theme.card, p.theme.accent, 22), p.px(4));
        p.text(line, lines[i].text, TextSize::Small, p.theme.ink,
               lines[i].own ? Weight::Bold : Weight::Regular);
    }
    if (lines.empty())
        p.text(cut_top(rest, height), p.say("settlement.nothing"), TextSize::Small, p.theme.ink_quiet);
}

} // namespace frenemy::client
