#include "engine/deals/signing.hpp"
#include "engine/match/evolve.hpp"
#include "engine/match/score.hpp"
#include "engine/match/view.hpp"
#include "tests/support/random_play.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// What holds in every match, whoever plays: random line-ups of 2 to 8 seats, every layer, every
// card, commands sensible and absurd.

namespace {

constexpr std::uint64_t matches = 300;

template <class Look>
void in_many_matches(Look look)
{
    for (std::uint64_t seed = 1; seed <= matches; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        CAPTURE(seed, scenario.seats.size(), scenario.rounds, static_cast<int>(scenario.layer));
        play_randomly(scenario, seed, [&](auto&&... seen) { look(scenario, seen...); });
    }
}

/// Everything a table owns that could leak or appear: C net of debt, and chips of each kind.
struct Holdings {
    int money = 0;
    int a = 0;
    int e = 0;

    friend bool operator==(const Holdings&, const Holdings&) = default;
};

Holdings holdings_of(const State& state)
{
    Holdings sum;
    for (const Company& each : state.companies) {
        sum.money += each.cash.count - each.debt.count;
        sum.a += each.stock.accelerators() + each.coming.accelerators();
        sum.e += each.stock.e + each.coming.e;
    }
    return sum;
}

/// What crossed the table's edge, by the events alone.
Holdings crossed(const Events& events)
{
    Holdings sum;
    for (const Event& event : events) {
        if (const auto* cash = std::get_if<CashMoved>(&event)) {
            const bool loan = cash->reason == Reason::Borrowed || cash->reason == Reason::Repaid
                              || cash->reason == Reason::AutomaticLoan;
            if (loan) continue; // cash and debt move together
            if (!is_seat(cash->from)) sum.money += cash->amount.count;
            if (!is_seat(cash->to)) sum.money -= cash->amount.count;
        } else if (const auto* chips = std::get_if<ChipsMoved>(&event)) {
            int& kind = chips->chip == Chip::Accelerator ? sum.a : sum.e;
            if (!is_seat(chips->from)) kind += chips->quantity;
            if (!is_seat(chips->to)) kind -= chips->quantity;
        } else if (const auto* lots = std::get_if<LotsStarted>(&event)) {
            (lots->node == Node::Leading ? sum.a : sum.e) += lots->lots * lots->yield;
        }
    }
    return sum;
}

} // namespace

TEST_CASE("A refusal changes nothing and causes nothing")
{
    int refused = 0;
    int carried_out = 0;
    in_many_matches([&](const Scenario& scenario, const State& before, SeatId seat,
                        const Command& command, const Objection& no, const State& after,
                        const Events& events) {
        if (objection(scenario, before, seat, command) != no) FAIL("asked twice, answered twice");
        (no ? refused : carried_out) += 1;
        if (!no) return;
        if (!(before == after)) FAIL("changed by " << name_of(no->code));
        if (!events.empty()) FAIL("events after " << name_of(no->code));
    });
    CHECK(refused > 10'000);
    CHECK(carried_out > 10'000);
}

TEST_CASE("Events alone rebuild the state")
{
    in_many_matches([](const Scenario&, const State& before, SeatId, const Command&,
                       const Objection&, const State& after, const Events& events) {
        if (events.full()) FAIL("too many events for one command");
        State rebuilt = before;
        for (const Event& event : events)
            evolve(rebuilt, event);
        if (!(rebuilt == after)) FAIL("events do not tell everything");
    });
}

TEST_CASE("Money and chips neither vanish nor appear")
{
    in_many_matches([](const Scenario&, const State& before, SeatId, const Command&,
                       const Objection&, const State& after, const Events& events) {
        const Holdings had = holdings_of(before);
        const Holdings got = crossed(events);
        const Holdings have = holdings_of(after);
        if (!(Holdings{had.money + got.money, had.a + got.a, had.e + got.e} == have))
            FAIL("had " << had.money << ' ' << had.a << ' ' << had.e << ", crossed " << got.money
                        << ' ' << got.a << ' ' << got.e << ", have " << have.money << ' ' << have.a
                        << ' ' << have.e);
    });
}

TEST_CASE("Every slot of a settlement served a deal or other customers, and none did twice")
{
    in_many_matches([](const Scenario&, const State& before, SeatId, const Command&,
                       const Objection&, const State&, const Events& events) {
        int dealt[max_seats][2] = {};
        int started[max_seats][2] = {};
        for (const Event& event : events) {
            if (const auto* sold = std::get_if<SlotsSold>(&event)) {
                const auto node = static_cast<std::size_t>(sold->node);
                dealt[sold->foundry.value][node] += sold->dealt;
                const int lines = company(before, sold->foundry).foundry.lines(sold->node);
                if (sold->slots + sold->dealt != sold->offered) FAIL("a slot was lost");
                if (sold->offered > lines) FAIL("more slots than lines");
            } else if (const auto* lots = std::get_if<LotsStarted>(&event)) {
                if (is_seat(lots->foundry))
                    started[index(lots->foundry)][static_cast<std::size_t>(lots->node)] +=
                        lots->lots;
            }
        }
        for (std::size_t seat = 0; seat < max_seats; ++seat)
            for (std::size_t node = 0; node < 2; ++node)
                if (started[seat][node] != dealt[seat][node])
                    FAIL("seat " << seat << " started " << started[seat][node] << " lots in "
                                 << dealt[seat][node] << " slots");
    });
}

TEST_CASE("Every offer on the table could still be made")
{
    in_many_matches([](const Scenario& scenario, const State&, SeatId, const Command&,
                       const Objection&, const State& state, const Events&) {
        for (const Offer& offer : state.offers)
            if (const auto no =
                    objection_to_terms(scenario, state, offer.from, offer.to, offer.terms))
                FAIL("an offer stays that nobody can sign: " << name_of(no->code));
    });
}

TEST_CASE("Whatever a seat could seal before, the plan it gets by default is one it may seal")
{
    in_many_matches([](const Scenario& scenario, const State&, SeatId, const Command&,
                       const Objection&, const State& state, const Events&) {
        if (state.phase != Phase::Planning) return;
        for (int i = 0; i < state.seats; ++i) {
            const Plan plan = default_plan(scenario, state, seat_at(i));
            if (const auto no = objection(scenario, state, seat_at(i), SealPlan{plan}))
                FAIL("seat " << i << ": " << name_of(no->code));
        }
    });
}

TEST_CASE("Numbers stay inside their bounds")
{
    in_many_matches([](const Scenario& scenario, const State&, SeatId, const Command&,
                       const Objection&, const State& state, const Events&) {
        for (int i = 0; i < state.seats; ++i) {
            const Company& each = company(state, seat_at(i));
            if (state.phase == Phase::Over && each.cash < Money{0}) FAIL("a negative purse");
            if (each.debt < Money{0} || each.trust > 10) FAIL("debt or trust out of bounds");
            for (const int chips : {int{each.stock.a[0]}, int{each.stock.a[1]}, int{each.stock.e},
                                    int{each.stock.own_a}})
                if (chips < 0) FAIL("less than no chips");
            if (each.stock.own_a > each.stock.accelerators()) FAIL("more own chips than chips");
            for (const Chip chip : {Chip::Accelerator, Chip::OnDevice}) {
                int locked = 0;
                for (const Deal& deal : state.deals)
                    for (std::size_t c = 0; c < deal.terms.count; ++c)
                        if (deal.terms.clauses[c].kind == ClauseKind::Chips
                            && chip_of(deal.terms.clauses[c]) == chip
                            && seat_of(deal, deal.terms.clauses[c].giver) == seat_at(i))
                            locked += deal.locked[c];
                if (locked > each.stock.of(chip)) FAIL("more chips set aside than there are");
            }
        }
        if (state.titan.price < scenario.titan.low || state.titan.price > scenario.titan.high)
            FAIL("Titan's price " << state.titan.price);
        for (const Deal& deal : state.deals)
            if (deal.prepaid < 0) FAIL("more credited than prepaid");
    });
}

TEST_CASE("A match is its seed and its commands")
{
    for (std::uint64_t seed = 1; seed <= 20; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        const auto ignore = [](auto&&...) {};
        CHECK(play_randomly(scenario, seed, ignore) == play_randomly(scenario, seed, ignore));
    }
}
