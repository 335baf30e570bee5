#include "client/model/saying.hpp"
#include "client/scene/icon_set.hpp"
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

/// The steps in the order of the rules, each a place one can go back to.
void draw_steps(Painter& p, const Rect& area, const Playback& playback)
{
    const int count = static_cast<int>(playback.parts.size());
    const int radius = std::min(area.h / 2, area.w / std::max(1, 2 * count + count / 2));
    const auto centre_of = [&](int i) {
        return Point{area.x + radius + (area.w - 2 * radius) * i / std::max(1, count - 1),
                     area.centre().y};
    };
    const int now = static_cast<int>(playback.at) - 1;
    if (count > 1) {
        const int y = area.centre().y - p.px(1);
        p.canvas.fill({centre_of(0).x, y, centre_of(count - 1).x - centre_of(0).x, p.px(3)},
                      p.theme.well);
        p.canvas.fill({centre_of(0).x, y, centre_of(std::max(0, now)).x - centre_of(0).x, p.px(3)},
                      p.theme.accent);
    }
    for (int i = 0; i < count; ++i) {
        const Playback::Part& part = playback.parts[static_cast<std::size_t>(i)];
        const std::string name{name_of_step(part.step)};
        const Point at = centre_of(i);
        p.canvas.disc(at, radius, i <= now ? p.theme.accent : p.theme.well);
        if (i == now) p.canvas.ring(at, radius, std::max(2, p.px(2)), p.theme.ink);
        const int half = radius * 6 / 10;
        draw_icon(p, name, {at.x - half, at.y - half, 2 * half, 2 * half},
                  i <= now ? p.theme.on_accent : p.theme.ink_quiet);
        p.touchable({at.x - radius, at.y - radius, 2 * radius, 2 * radius},
                    "settlement.to." + std::to_string(i + 1), p.say("step." + name),
                    p.say("step." + name), radius);
    }
}

struct Line {
    std::string text;
    bool own;
};

void draw_lines(Painter& p, const Rect& area, const std::vector<Line>& lines)
{
    const int height = p.line(TextSize::Small);
    const int pad = p.px(8);
    const auto room_for = [&](const Line& line, int width) {
        return static_cast<int>(
                   wrap(p.metrics, line.text, p.style(TextSize::Small, Weight::Bold), width - pad)
                       .size())
               * height;
    };
    int all = 0;
    for (const Line& line : lines)
        all += room_for(line, area.w) + p.px(2);
    const int columns = all > area.h ? 2 : 1;
    std::size_t shown = 0;
    for (int i = 0; i < columns; ++i) {
        Rect place = column(area, i, columns, p.px(16));
        while (shown < lines.size()) {
            const Line& line = lines[shown];
            const int high = room_for(line, place.w);
            // The last place is for how many more there are.
            const bool last = i + 1 == columns && shown + 1 < lines.size();
            if (high + (last ? height + p.px(2) : 0) > place.h) break;
            Rect box = cut_top(place, high, p.px(2));
            if (line.own) {
                p.canvas.fill(box, mix(p.theme.card, p.theme.accent, 22), p.px(4));
                p.canvas.fill({box.x, box.y, p.px(3), box.h}, p.theme.accent, p.px(2));
            }
            cut_left(box, pad);
            p.paragraph(box, line.text, TextSize::Small, p.theme.ink,
                        line.own ? Weight::Bold : Weight::Regular);
            ++shown;
        }
        if (i + 1 == columns && shown < lines.size())
            p.text(cut_top(place, height),
                   p.say("settlement.more", static_cast<int>(lines.size() - shown)),
                   TextSize::Small, p.theme.ink_quiet);
    }
    if (lines.empty())
        p.text({area.x, area.y, area.w, height}, p.say("settlement.nothing"), TextSize::Small,
               p.theme.ink_quiet);
}

} // namespace

void draw_settlement(Painter& p, const Rect& area, const Scenario& scenario,
                     const Playback& playback, SeatId seat)
{
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    Rect side = cut_right(rest, p.px(170), p.px(16));
    p.button(cut_bottom(side, p.px(50), p.px(8)), "settlement.next", p.say("settlement.next"),
             Look::Primary);
    p.button(cut_bottom(side, p.px(40), p.px(8)), "settlement.pause",
             p.say(playback.moving() ? "settlement.pause" : "settlement.run"), Look::Plain,
             playback.moving() || !playback.finished(), p.say("settlement.last"));
    p.button(cut_bottom(side, p.px(40), p.px(8)), "settlement.back", p.say("settlement.back"),
             Look::Plain, playback.at > 1, p.say("settlement.first"));
    p.button(cut_bottom(side, p.px(40), p.px(8)), "settlement.skip", p.say("settlement.skip"));
    if (playback.at == 0 || playback.parts.empty()) return;
    const Playback::Part& part = playback.parts[std::min(playback.at, playback.parts.size()) - 1];
    draw_steps(p, cut_top(rest, p.px(34), p.px(6)), playback);

    const std::string step{name_of_step(part.step)};
    Rect head = cut_top(rest, p.line(TextSize::Title), p.px(6));
    const std::string title = p.say("step." + step);
    p.text(cut_left(head, p.width(title, TextSize::Title, Weight::Bold), p.px(14)), title,
           TextSize::Title, p.theme.ink, Weight::Bold);
    const std::string about = p.say("step_text." + step);
    if (p.width(about, TextSize::Small) <= head.w) {
        head.y += p.px(3);
        p.text(head, about, TextSize::Small, p.theme.ink_quiet);
    } else {
        p.text(cut_top(rest, p.line(TextSize::Small), p.px(4)), about, TextSize::Small,
               p.theme.ink_quiet);
    }

    std::vector<Line> lines;
    for (const Event& event : part.events)
        if (std::string line = told(p.say, scenario, event); !line.empty())
            lines.push_back({std::move(line), seat != no_seat && concerns(event, seat)});
    std::stable_partition(lines.begin(), lines.end(), [](const Line& line) { return line.own; });
    draw_lines(p, rest, lines);
}

} // namespace frenemy::client
