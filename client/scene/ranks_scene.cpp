#include "client/model/class_saying.hpp"
#include "client/scene/lobby_scene.hpp"

#include <algorithm>
#include <cstdlib>

namespace frenemy::client {

void draw_ranks(Painter& p, const Rect& area, const Classroom& classroom, server::Label self)
{
    Rect rest = area;
    p.text(cut_top(rest, p.line(TextSize::Body), p.px(4)), p.say("class.ranks"), TextSize::Body, p.theme.ink,
           Weight::Bold);
    cut_top(rest, p.paragraph({rest.x, rest.y, rest.w, 2 * p.line(TextSize::Small)}, p.say("class.ranks_hint"),
                              TextSize::Small, p.theme.ink_quiet),
            p.px(8));
    // A company's name, then whoever ran it, the best first.
    std::vector<const server::RankLine*> lines;
    std::vector<bool> heads;
    for (const server::RankLine& each : classroom.ranks()) {
        if (each.rank == 0) continue;
        if (lines.empty() || lines.back()->seat != each.seat || lines.back()->line_up != each.line_up) {
            lines.push_back(&each);
            heads.push_back(true);
        }
        lines.push_back(&each);
        heads.push_back(false);
    }
    if (lines.empty()) {
        p.text(cut_top(rest, p.line(TextSize::Body)), p.say("class.no_ranks"), TextSize::Body, p.theme.ink_quiet);
        return;
    }
    const int text = p.limit_text(120); // many lines, little room
    const int high = p.line(TextSize::Small) + p.px(7);
    const int most = std::max(1, rest.h / high);
    const int count = static_cast<int>(lines.size());
    const int columns = std::clamp((count + most - 1) / most, 1, std::max(1, rest.w / p.px(280)));
    // Columns of one length: the eye compares them.
    const int room = std::min(most, (count + columns - 1) / columns + (columns > 1 ? 1 : 0));
    for (int i = 0; i < std::min(count, room * columns); ++i) {
        const server::RankLine& each = *lines[static_cast<std::size_t>(i)];
        const Rect all = column(rest, i / room, columns, p.px(14));
        Rect line{all.x, all.y + i % room * high, all.w, high - p.px(3)};
        if (i + 1 == room * columns && count > room * columns) {
            p.text(line, p.say("class.more_ranks", count - i), TextSize::Small, p.theme.ink_quiet);
            break;
        }
        if (heads[static_cast<std::size_t>(i)]) {
            p.text(line, p.say("company." + std::to_string(each.seat.value)), TextSize::Small, p.theme.ink,
                   Weight::Bold);
            continue;
        }
        const bool mine = self != server::no_label
                          && std::find(each.pupils.begin(), each.pupils.end(), self) != each.pupils.end();
        p.canvas.fill(line, mine ? mix(p.theme.card, p.theme.accent, 30) : p.theme.well, p.px(6));
        line = line.inset(p.px(8), 0);
        p.text(cut_left(line, p.width(p.say("final.place", 88), TextSize::Small, Weight::Bold), p.px(6)),
               p.say("final.place", each.rank), TextSize::Small, p.theme.ink, Weight::Bold);
        const std::string total = (each.total < 0 ? "−" : "") + std::to_string(std::abs(each.total));
        p.text(cut_right(line, std::max(p.px(36), p.width(total, TextSize::Small, Weight::Bold)), p.px(6)), total,
               TextSize::Small, p.theme.ink, Weight::Bold, Align::Right);
        p.text(line, p.say("class.rank_line", holders_name(p.say, classroom, {{}, {}, each.pupils}), each.table.value + 1),
               TextSize::Small, p.theme.ink, mine ? Weight::Bold : Weight::Regular);
    }
    p.set_text(text);
}

} // namespace frenemy::client
