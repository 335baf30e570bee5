#include "engine/debrief/charts.hpp"
#include "engine/debrief/outside_option.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>
#include <array>

// 계약 위반 efficient breach: what was left of a broken deal, at the difference between its price and
// the partner's outside option: the most the breaker could gain elsewhere, and the most its
// partner lost. Damages, prepayment returned above par included, move from one to the other.

namespace frenemy::debrief {
namespace {

using Served = std::vector<std::array<int, max_clauses>>; ///< units that came or were lost, by deal

struct Broken {
    int round = 0;
    const Deal* deal = nullptr;
    SeatId breaker = no_seat; ///< umpire: both
    int gain = 0;
    int damages = 0;
};

int forgone(const Story& story, const Deal& deal, const std::array<int, max_clauses>& served,
            SeatId breaker, int round)
{
    int gain = 0;
    for (std::size_t i = 0; i < deal.terms.count; ++i) {
        const Clause& goods = deal.terms.clauses[i];
        if (!is_goods(goods)) continue;
        const int left = units_of(goods) - served[i];
        const SeatId seller = seat_of(deal, goods.giver);
        const SeatId buyer = seat_of(deal, other(goods.giver));
        const OutsideOption outside =
            outside_option(story, round, goods, seller, role_of(story, buyer));
        gain += left * std::max(0, breaker == seller ? outside.ceiling - goods.amount
                                                     : goods.amount - outside.floor);
    }
    return gain;
}

/// What the breaker paid its partner in that settlement over this deal, less what came back.
int damages_of(const Story& story, const Broken& broken)
{
    int sum = 0;
    each<CashMoved>(story, [&](int round, const CashMoved& paid) {
        if (round != broken.round || paid.deal != broken.deal->id) return;
        if (paid.reason != Reason::Penalty && paid.reason != Reason::Refund) return;
        sum += paid.from == party(broken.breaker) ? paid.amount.count : -paid.amount.count;
    });
    return sum;
}

std::vector<Broken> broken_deals(const Story& story)
{
    std::vector<Broken> list;
    Served served(story.deals.size());
    for (const auto& [round, event] : story.happenings) {
        if (const auto* came = std::get_if<ClauseServed>(&event))
            served[static_cast<std::size_t>(came->deal.value - 1)][came->clause] +=
                came->delivered + came->lost;
        const auto* ended = std::get_if<DealEnded>(&event);
        if (!ended || ended->how != DealEnd::Breached) continue;
        const auto at = static_cast<std::size_t>(ended->deal.value - 1);
        Broken broken{round, &story.deals[at], ended->breaker};
        if (broken.breaker != umpire) {
            broken.gain = forgone(story, *broken.deal, served[at], broken.breaker, round);
            broken.damages = damages_of(story, broken);
        }
        list.push_back(broken);
    }
    return list;
}

} // namespace

std::optional<Chart> breach(const Story& story)
{
    const auto list = broken_deals(story);
    if (list.empty()) return {};
    Table table;
    for (const char* name : {"round", "breaker", "partner", "gain", "damages", "net", "harm"})
        table.head.push_back(text(key_of(Term::Breach, name)));
    int paid_off = 0;
    for (const Broken& each : list) {
        const bool both = each.breaker == umpire;
        const SeatId first = both ? each.deal->from : each.breaker;
        std::vector<Table::Cell> row{Phrase{"debrief.round", {whole(each.round)}},
                                     text(name_key(story, first.value)),
                                     text(name_key(story, partner_of(*each.deal, first).value))};
        if (both) {
            row.push_back(text(key_of(Term::Breach, "both")));
            row.resize(table.head.size());
        } else {
            for (const int amount : {each.gain, each.damages, each.gain - each.damages,
                                     each.gain - each.damages})
                row.push_back(whole(amount));
            if (each.gain > each.damages) ++paid_off;
        }
        table.rows.push_back(row);
    }
    return Chart{Term::Breach,
                 {key_of(Term::Breach, "title"),
                  {whole(static_cast<int>(list.size())), whole(paid_off)}},
                 {table}};
}

std::optional<Chart> breach(const Tables& tables)
{
    const auto told = of_each<TableParts>(tables, [](const Story& story) {
        int paid_off = 0, all = 0;
        for (const Broken& each : broken_deals(story)) {
            ++all;
            if (each.breaker != umpire && each.gain > each.damages) ++paid_off;
        }
        return std::optional{TableParts{{paid_off, all - paid_off}, all}};
    });
    if (std::all_of(told.begin(), told.end(), [](const auto& each) { return each->headline == 0; }))
        return {};
    return parts_by_table(
        {.term = Term::Breach,
         .plot = {.form = Form::Stacks, .y = {text("debrief.axis.broken_deals"), 0, {}}},
         .parts = {text(key_of(Term::Breach, "paid_off")), text(key_of(Term::Breach, "cost_more"))}},
        told);
}

} // namespace frenemy::debrief
