#include "client/scene/chart_parts.hpp"
#include "client/scene/chart_scene.hpp"
#include "client/words/phrase.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

debrief::Subject stretch_subject(std::size_t i)
{
    return {debrief::Subject::Kind::Part, static_cast<int>(i)};
}

} // namespace

void draw_spans(Painter& p, const Rect& area, const debrief::Spans& spans)
{
    Rect rest = area;
    std::vector<LegendEntry> entries;
    for (std::size_t i = 0; i < spans.stretches.size(); ++i)
        entries.push_back({Shape::Bar, colour_of(p.theme, stretch_subject(i)),
                           text_of(p.say, spans.stretches[i])});
    cut_legend(p, rest, entries);

    const int small = p.line(TextSize::Small);
    int rounds = 1, names = 0;
    for (const auto& row : spans.rows) {
        rounds = std::max<int>(rounds, row.ends.back());
        names = std::max(names, p.width(text_of(p.say, row.name), TextSize::Small));
    }
    const Rect foot = cut_bottom(rest, small, p.px(4));
    const Rect left = cut_left(rest, std::min(names, area.w / 3), p.px(12));
    const auto x_at = [&](int round) { return rest.x + rest.w * round / rounds; };
    for (int round = 0; round <= rounds; ++round)
        p.canvas.fill({std::min(x_at(round), rest.right() - 1), rest.y, 1, rest.h},
                      p.theme.card_edge);
    for (int round = 1; round <= rounds; ++round)
        p.text({x_at(round - 1), foot.y, x_at(round) - x_at(round - 1), small},
               text_of(p.say, {"debrief.round", {debrief::whole(round)}}), TextSize::Small,
               p.theme.ink, Weight::Regular, Align::Centre);

    const int count = std::max(1, static_cast<int>(spans.rows.size()));
    for (int i = 0; i < count; ++i) {
        const auto& line = spans.rows[static_cast<std::size_t>(i)];
        const Rect whole = row(rest, i, count, 0);
        p.text({left.x, whole.y, left.w, whole.h}, text_of(p.say, line.name), TextSize::Small,
               p.theme.ink, Weight::Regular, Align::Right);
        const int thick = std::min(p.px(18), whole.h * 7 / 10);
        int from = line.start;
        for (std::size_t k = 0; k < line.ends.size(); ++k) {
            const Rect bar{x_at(from), whole.centre().y - thick / 2,
                           x_at(line.ends[k]) - x_at(from), thick};
            const Colour colour = colour_of(p.theme, stretch_subject(k));
            const bool open = line.open && k + 1 == line.ends.size();
            if (bar.w > 0 && open)
                draw_dashes(p, {bar.x, bar.centre().y}, {bar.right(), bar.centre().y}, colour,
                            thick / 2, p.px(6));
            else if (bar.w > 0)
                p.canvas.fill(bar, colour);
            from = line.ends[k];
        }
    }
}

} // namespace frenemy::client
