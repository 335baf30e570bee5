#include "client/model/saying.hpp"
#include "client/scene/table_scene.hpp"
#include "client/scene/text_layout.hpp"

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
    p.button(cut_bottom(side, p.px(38), p.px(8)), "settlement.pause",
             p.say(playback.moving() ? "settlement.pause" : "settlement.run"), Look::Plain,
             playback.moving() || !playback.finished(), p.say("settlement.last"));
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
    const int height = p.line(TextSize::Small);
    const auto room_for = [&](const std::string& text, int width) {
        return static_cast<int>(wrap(p.metrics, text, p.style(TextSize::Small, Weight::Bold), width).size())
               * height;
    };
    int all = 0;
    for (const Line& line : lines) all += room_for(line.text, rest.w) + p.px(2);
    const int columns = all > rest.h ? 2 : 1;
    std::size_t shown = 0;
    for (int i = 0; i < columns; ++i) {
        Rect place = column(rest, i, columns, p.px(16));
        while (shown < lines.size()) {
            const Line& line = lines[shown];
            const int high = room_for(line.text, place.w);
            // The last place is for how many more there are.
            const bool last = i + 1 == columns && shown + 1 < lines.size();
            if (high + (last ? height + p.px(2) : 0) > place.h) break;
            const Rect box = cut_top(place, high, p.px(2));
            if (line.own)
                p.canvas.fill({box.x - p.px(4), box.y, box.w + p.px(4), box.h},
                              mix(p.theme.card, p.theme.accent, 22), p.px(4));
            p.paragraph(box, line.text, TextSize::Small, p.theme.ink,
                        line.own ? Weight::Bold : Weight::Regular);
            ++shown;
        }
        if (i + 1 == columns && shown < lines.size())
            p.text(cut_top(place, height), p.say("settlement.more", static_cast<int>(lines.size() - shown)),
                   TextSize::Small, p.theme.ink_quiet);
    }
    if (lines.empty())
        p.text(cut_top(rest, height), p.say("settlement.nothing"), TextSize::Small, p.theme.ink_quiet);
}

} // namespace frenemy::client
