#include "engine/debrief/charts.hpp"
#include "engine/debrief/outside_option.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>

// 홀드업: what was agreed for an L lot, by the round of signing, inside the outside options; before
// the buyer's designs had a home foundry and after. Prices as printed, without fees.

namespace frenemy::debrief {
namespace {

struct Average {
    int sum = 0;
    int count = 0;

    Figure tenths() const { return {count > 0 ? (10 * sum + count / 2) / count : 0, 1}; }
};

/// The best foundry's ceiling: what a buyer would pay at most in that round.
OutsideOption widest(const Story& story, int round)
{
    OutsideOption range{};
    each_seat(story, Role::Foundry, [&](int seat) {
        const auto each = outside_option(story, round, wafer(Side::From, Node::Leading, 1, 0, round),
                                         seat_at(seat), Role::Fabless);
        range = {each.floor, std::max(range.ceiling, each.ceiling)};
    });
    return range;
}

} // namespace

std::optional<Chart> agreed_price(const Story& story)
{
    Series before{{Subject::Kind::Part, 0}, text(key_of(Term::AgreedPrice, "before")), {}};
    Series after{{Subject::Kind::Part, 1}, text(key_of(Term::AgreedPrice, "after")), {}};
    Average free, bound;
    std::array<bool, max_seats> ported{};
    for (const auto& [round, event] : story.happenings) {
        if (const auto* home = std::get_if<HomePorted>(&event)) ported[home->seat.value] = true;
        const auto* signed_now = std::get_if<DealSigned>(&event);
        if (!signed_now || round > story.rounds()) continue;
        for (const Clause& clause : signed_now->deal.terms) {
            if (clause.kind != ClauseKind::Wafer || node_of(clause) != Node::Leading) continue;
            const SeatId buyer = seat_of(signed_now->deal, other(clause.giver));
            const bool locked_in = ported[buyer.value];
            (locked_in ? after : before).points.push_back({round - 1, clause.amount});
            Average& average = locked_in ? bound : free;
            average.sum += clause.amount;
            ++average.count;
        }
    }
    if (free.count + bound.count == 0) return {};

    Series floor{{Subject::Kind::Part, 2}, text(key_of(Term::AgreedPrice, "floor")), {}};
    Series ceiling{{Subject::Kind::Part, 3}, text(key_of(Term::AgreedPrice, "ceiling")), {}};
    for (int round = 1; round <= story.rounds(); ++round) {
        const OutsideOption range = widest(story, round);
        floor.points.push_back({round - 1, range.floor});
        ceiling.points.push_back({round - 1, range.ceiling});
    }
    Plot agreed{.form = Form::Points,
              .x = round_axis(),
              .y = {text("debrief.axis.lot_price"), 0, {}},
              .categories = round_names(story.rounds())};
    for (const Series& series : {before, after})
        if (!series.points.empty()) agreed.series.push_back(series);
    agreed.levels = {floor, ceiling};

    Phrase title{key_of(Term::AgreedPrice, "title.both"), {free.tenths(), bound.tenths()}};
    if (bound.count == 0) title = {key_of(Term::AgreedPrice, "title.before"), {free.tenths()}};
    if (free.count == 0) title = {key_of(Term::AgreedPrice, "title.after"), {bound.tenths()}};
    return Chart{Term::AgreedPrice, title, {agreed}};
}

std::optional<Chart> agreed_price(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::AgreedPrice,
         .plot = {.form = Form::Bars, .y = {text("debrief.axis.lot_price"), 1, {}}},
         .parts = {text(key_of(Term::AgreedPrice, "before")), text(key_of(Term::AgreedPrice, "after"))},
         .headline_decimals = 1},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = agreed_price(story);
            if (!chart) return {};
            std::array<Average, 2> parts;
            for (const Series& series : std::get<Plot>(chart->panels[0]).series)
                for (const Point& point : series.points) {
                    Average& part = parts[static_cast<std::size_t>(series.subject.index)];
                    part.sum += point.y;
                    ++part.count;
                }
            const Average all{parts[0].sum + parts[1].sum, parts[0].count + parts[1].count};
            const auto amount = [](const Average& part) {
                return part.count > 0 ? std::optional{part.tenths().value} : std::nullopt;
            };
            return TableParts{{amount(parts[0]), amount(parts[1])}, all.tenths().value};
        }));
}

} // namespace frenemy::debrief
