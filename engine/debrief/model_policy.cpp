#include "engine/debrief/charts.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <array>

// 개방형/폐쇄형: what a big tech's choice of policy earned it, by the closed bonus or by its own part
// of the demand open models share, and what that demand gave everybody else.

namespace frenemy::debrief {
namespace {

struct Choice {
    int own_tenths = 0; ///< tenths of a C: open models divide a payment
    int others_tenths = 0;
    int open_rounds = 0;
};

std::array<Choice, max_seats> choices_of(const Story& story)
{
    std::array<Choice, max_seats> choices{};
    std::array<bool, max_seats> open{};
    const auto opened = [&] {
        int count = 0;
        for (const bool each : open)
            count += each ? 1 : 0;
        return count;
    };
    for (const auto& [round, event] : story.happenings) {
        if (const auto* switched = std::get_if<PolicySwitched>(&event))
            open[switched->seat.value] = switched->policy == ModelPolicy::Open;
        if (const auto* sold = std::get_if<ServicesSold>(&event))
            if (open[sold->seat.value]) ++choices[sold->seat.value].open_rounds;
        const auto* paid = std::get_if<CashMoved>(&event);
        if (!paid || !is_seat(paid->to)) continue;
        const auto to = static_cast<std::size_t>(index(paid->to));
        if (paid->reason == Reason::PolicyBonus) choices[to].own_tenths += 10 * paid->amount.count;
        if (paid->reason != Reason::SharedDemand) continue;
        for (std::size_t seat = 0; seat < max_seats; ++seat) {
            if (!open[seat]) continue;
            const int part = 10 * paid->amount.count / opened();
            (seat == to ? choices[seat].own_tenths : choices[seat].others_tenths) += part;
        }
    }
    return choices;
}

} // namespace

std::optional<Chart> model_policy(const Story& story)
{
    if (count_of(story, Role::BigTech) == 0) return {};
    const auto choices = choices_of(story);
    Plot plot{.form = Form::Bars,
              .x = {text("debrief.axis.company"), 0, {}},
              .y = {text("debrief.axis.c"), 1, {}}};
    Series own{{Subject::Kind::Part, 0}, text(key_of(Term::ModelPolicy, "own")), {}};
    Series others{{Subject::Kind::Part, 1}, text(key_of(Term::ModelPolicy, "others")), {}};
    int most_open = -1;
    each_seat(story, Role::BigTech, [&](int seat) {
        const Choice& choice = choices[static_cast<std::size_t>(seat)];
        const int x = static_cast<int>(plot.categories.size());
        plot.categories.push_back({key_of(Term::ModelPolicy, "rounds"),
                                   {name_key(story, seat), whole(choice.open_rounds)}});
        own.points.push_back({x, choice.own_tenths});
        others.points.push_back({x, choice.others_tenths});
        if (choice.open_rounds > 0
            && (most_open < 0
                || choice.open_rounds
                       > choices[static_cast<std::size_t>(most_open)].open_rounds))
            most_open = seat;
    });
    plot.series = {own, others};
    Phrase title = text(key_of(Term::ModelPolicy, "title.closed"));
    if (most_open >= 0) {
        const Choice& choice = choices[static_cast<std::size_t>(most_open)];
        title = {key_of(Term::ModelPolicy, "title.open"),
                 {name_key(story, most_open), whole(choice.open_rounds),
                  Figure{choice.own_tenths, 1}, Figure{choice.others_tenths, 1}}};
    }
    return Chart{Term::ModelPolicy, title, {plot}};
}

std::optional<Chart> model_policy(const Tables& tables)
{
    return parts_by_table(
        {.term = Term::ModelPolicy,
         .plot = {.form = Form::Bars, .y = {text("debrief.axis.c"), 1, {}}},
         .parts = {text(key_of(Term::ModelPolicy, "own")), text(key_of(Term::ModelPolicy, "others"))},
         .headline_decimals = 1},
        of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            const auto chart = model_policy(story);
            if (!chart) return {};
            const auto& parts = std::get<Plot>(chart->panels[0]).series;
            return TableParts{{sum_of(parts[0]), sum_of(parts[1])}, sum_of(parts[1])};
        }));
}

} // namespace frenemy::debrief
