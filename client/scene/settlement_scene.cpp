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

/// The steps in the order of the rules, each a place one can go back to, with its name below.
void draw_steps(Painter& p, const Rect& area, const Rect& names, const Playback& playback)
{
    const int count = static_cast<int>(playback.parts.size());
    const int apart = area.w / std::max(1, count);
    const int radius = std::min(area.h / 2, apart * 2 / 5);
    const auto centre_of = [&](int i) {
        return Point{area.x + apart / 2 + apart * i, area.centre().y};
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
        p.text({at.x - apart / 2, names.y, apart, names.h}, p.say("step_short." + name),
               TextSize::Small, i == now ? p.theme.ink : p.theme.ink_quiet,
               i == now ? Weight::Bold : Weight::Regular, Align::Centre);
    }
}

struct Line {
    std::string text;
    bool own;
};

/// Lines in one column or two, as many as find room.
class Columns {
public:
    Columns(Painter& painter, const Rect& area, const std::vector<Line>& lines)
        : p_(painter)
        , area_(area)
        , lines_(lines)
        , count_(height_of_all() > area.h ? 2 : 1)
    {
    }

    /// Each line finds room in a column of its own.
    bool hold_each() const
    {
        return std::all_of(lines_.begin(), lines_.end(), [&](const Line& line) {
            return height_of(line, column(area_, 0, count_, p_.px(16)).w) <= area_.h;
        });
    }
    bool hold_all() const { return lay_out(0, false) == lines_.size(); }
    /// Where each page begins.
    std::vector<std::size_t> pages() const
    {
        std::vector<std::size_t> starts{0};
        for (;;) {
            const std::size_t next = lay_out(starts.back(), false);
            if (next >= lines_.size() || next == starts.back()) return starts;
            starts.push_back(next);
        }
    }
    /// From the line `first` on; returns the first that is not shown.
    std::size_t draw(std::size_t first) { return lay_out(first, true); }

private:
    int height_of(const Line& line, int width) const
    {
        const TextStyle how = p_.style(TextSize::Small, line.own ? Weight::Bold : Weight::Regular);
        return static_cast<int>(wrap(p_.metrics, line.text, how, width - pad()).size())
               * p_.metrics.line_height(how);
    }
    int height_of_all() const
    {
        int all = 0;
        for (const Line& line : lines_)
            all += height_of(line, area_.w) + p_.px(2);
        return all;
    }
    int pad() const { return p_.px(8); }
    std::size_t lay_out(std::size_t first, bool seen) const
    {
        for (int i = 0; i < count_; ++i) {
            Rect place = column(area_, i, count_, p_.px(16));
            for (; first < lines_.size(); ++first) {
                const Line& line = lines_[first];
                const int high = height_of(line, place.w);
                if (high > place.h) break;
                const Rect box = cut_top(place, high, p_.px(2));
                if (seen) draw_line(line, box);
            }
        }
        return first;
    }
    void draw_line(const Line& line, Rect box) const
    {
        if (line.own) {
            p_.canvas.fill(box, mix(p_.theme.card, p_.theme.accent, 22), p_.px(4));
            p_.canvas.fill({box.x, box.y, p_.px(3), box.h}, p_.theme.accent, p_.px(2));
        }
        cut_left(box, pad());
        p_.paragraph(box, line.text, TextSize::Small, p_.theme.ink,
                     line.own ? Weight::Bold : Weight::Regular);
    }

    Painter& p_;
    Rect area_;
    const std::vector<Line>& lines_;
    int count_;
};

/// What happened in the step; where that is much, a page at a time.
void draw_lines(Painter& p, Rect area, const std::vector<Line>& lines, int turned)
{
    if (lines.empty())
        p.text({area.x, area.y, area.w, p.line(TextSize::Small)}, p.say("settlement.nothing"),
               TextSize::Small, p.theme.ink_quiet);
    if (Columns all{p, area, lines}; all.hold_all()) {
        all.draw(0);
        return;
    }
    const Rect foot =
        cut_bottom(area, std::max(p.px(28), p.line(TextSize::Small) + p.px(4)), p.px(4));
    const int text = p.fit_text([&] { return Columns{p, area, lines}.hold_each(); });
    Columns some{p, area, lines};
    const auto pages = some.pages();
    const std::size_t first = pages[static_cast<std::size_t>(turned) % pages.size()];
    const std::size_t end = some.draw(first);
    p.set_text(text);
    const std::string more =
        p.say("settlement.more", static_cast<int>(lines.size() - (end - first)));
    const int wide = std::min(foot.w, p.width(more, TextSize::Body) + p.px(40));
    p.button({foot.x, foot.y, wide, foot.h}, "settlement.more", more, Look::Plain, true, {},
             p.say("deals.more_hint"));
}

} // namespace

void draw_settlement(Painter& p, const Rect& area, const Table& table)
{
    const Playback& playback = table.playback();
    const SeatId seat = table.seat();
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    const int text = p.limit_text(100); // a name is not cut for its size
    const Rect stops = cut_top(rest, p.px(30), p.px(2));
    const Rect names = cut_top(rest, p.line(TextSize::Small), p.px(6));
    if (playback.at > 0) draw_steps(p, stops, names, playback);
    p.set_text(text);
    Rect side = cut_right(rest, p.px(170), p.px(16));
    p.button(cut_bottom(side, foot_height(p), p.px(8)), "settlement.next", p.say("settlement.next"),
             Look::Primary);
    p.button(cut_bottom(side, button_height(p), p.px(8)), "settlement.pause",
             p.say(playback.moving() ? "settlement.pause" : "settlement.run"), Look::Plain,
             playback.moving() || !playback.finished(), p.say("settlement.last"));
    p.button(cut_bottom(side, button_height(p), p.px(8)), "settlement.back", p.say("settlement.back"),
             Look::Plain, playback.at > 1, p.say("settlement.first"));
    p.button(cut_bottom(side, button_height(p), p.px(8)), "settlement.skip", p.say("settlement.skip"));
    if (playback.at == 0 || playback.parts.empty()) return;
    const Playback::Part& part = playback.parts[std::min(playback.at, playback.parts.size()) - 1];

    const std::string step{name_of_step(part.step)};
    p.limit_text(130); // what happened has more to say than its heading
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

    p.set_text(text);
    std::vector<Line> lines;
    for (const Event& event : part.events)
        if (std::string line = told(p.say, table.scenario(), event); !line.empty())
            lines.push_back({std::move(line), seat != no_seat && concerns(event, seat)});
    std::stable_partition(lines.begin(), lines.end(), [](const Line& line) { return line.own; });
    p.controls.push_back(
        {"settlement.told", rest, title}); // nothing to press: a bubble keeps off it
    draw_lines(p, rest, lines, table.turned(Stack::Lines));
}

} // namespace frenemy::client
