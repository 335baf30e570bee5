#include "client/model/class_saying.hpp"
#include "client/scene/lobby_scene.hpp"

#include <algorithm>
#include <cstdlib>

namespace frenemy::client {
namespace {

/// Where each line stands in columns of `room` lines, the last place behind them: a heading does not
/// stand alone at a column's foot.
std::vector<int> places_in(const std::vector<bool>& heads, int room)
{
    std::vector<int> places;
    int at = 0;
    for (const bool head : heads) {
        if (head && room > 1 && at % room == room - 1) ++at;
        places.push_back(at++);
    }
    places.push_back(at);
    return places;
}

} // namespace

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
    int room = std::min(most, (count + columns - 1) / columns + (columns > 1 ? 1 : 0));
    std::vector<int> places = places_in(heads, room);
    while (room < most && places.back() > room * columns) places = places_in(heads, ++room);
    const int last = room * columns - 1;
    for (int i = 0; i < count; ++i) {
        const server::RankLine& each = *lines[static_cast<std::size_t>(i)];
        const bool next_is_person = i + 1 < count && !heads[static_cast<std::size_t>(i) + 1];
        const bool full = places.back() > last + 1
                          && places[static_cast<std::size_t>(i)] + (heads[static_cast<std::size_t>(i)] && next_is_person) >= last;
        const int place = full ? last : places[static_cast<std::size_t>(i)];
        const Rect all = column(rest, place / room, columns, p.px(14));
        Rect line{all.x, all.y + place % room * high, all.w, high - p.px(3)};
        if (full) {
            const auto people = std::count(heads.begin() + i, heads.end(), false);
            p.text(line, p.say("class.more_ranks", static_cast<int>(people)), TextSize::Small, p.theme.ink_quiet);
            break;
        }
        if (heads[static_cast<std::size_t>(i)]) {
            const std::string company = company_name(p.say, classroom, each);
            p.text(line, each.line_up == 0 ? company : p.say("class.small_table", company), TextSize::Small,
                   p.theme.ink, Weight::Bold);
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
