#include "engine/bots/remark.hpp"
#include "engine/match/visible.hpp"
#include "tests/support/bot_play.hpp"
#include "tests/support/other_secrets.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

namespace {

constexpr Bot fair{Temper::Fair, 1};

/// What the fair bot at that seat says to the one offer that lies before it.
Remark said_to(Table& table, SeatId from, SeatId to, std::initializer_list<Clause> clauses)
{
    table.must(from, MakeOffer{to, terms_of(clauses)});
    const View view = view_for(table.state, to);
    const Command command = decide(table.scenario, fair, view);
    REQUIRE(std::holds_alternative<DeclineOffer>(command));
    return remark_on(table.scenario, fair, view, command);
}

} // namespace

TEST_CASE("A bot says which way the price is wrong, with the number that was offered")
{
    Table table{quiet_three()};
    CHECK(said_to(table, fabless, big_tech, {chips(Side::From, Chip::Accelerator, 2, 12, 2)})
          == Remark{RemarkKind::PriceTooHigh, 12});
    CHECK(said_to(table, fabless, foundry, {wafer(Side::To, Node::Mature, 2, 3, 1)})
          == Remark{RemarkKind::PriceTooLow, 3});
}

TEST_CASE("A bot says when money is short, and that it lets nobody out of a deal")
{
    Table table{quiet_three()};
    CHECK(said_to(table, foundry, fabless, {wafer(Side::From, Node::Leading, 1, 9, 1, 3),
                                            wafer(Side::From, Node::Mature, 4, 6, 1, 3)})
              .kind
          == RemarkKind::NoMoney);
    const DealId deal = table.sign(foundry, fabless, {wafer(Side::From, Node::Mature, 1, 3, 1)});
    CHECK(said_to(table, foundry, fabless, {cancel(deal)}).kind == RemarkKind::KeepsTheDeal);
}

TEST_CASE("A counter-offer says what is to be otherwise")
{
    Table table{quiet_three()};
    table.must(fabless, MakeOffer{big_tech, terms_of({chips(Side::From, Chip::Accelerator, 2, 12, 2)})});
    const View view = view_for(table.state, big_tech);
    const OfferId offer = view.offers[0].id;
    const auto said = [&](const Clause& instead) {
        return remark_on(table.scenario, fair, view, CounterOffer{offer, terms_of({instead})});
    };
    constexpr Chip a = Chip::Accelerator;
    CHECK(said(chips(Side::To, a, 2, 10, 2)) == Remark{RemarkKind::OtherPrice, 10});
    CHECK(said(chips(Side::To, a, 1, 12, 2)) == Remark{RemarkKind::OtherQuantity, 1});
    CHECK(said(chips(Side::To, a, 2, 12, 3)) == Remark{RemarkKind::OtherRound, 3});
}

TEST_CASE("No bot refuses without a reason, and none of the reasons tells a secret")
{
    int said = 0;
    std::array<int, remark_kinds> kinds{};
    for (std::uint64_t seed = 1; seed <= 4; ++seed) {
        Chance chance{seed};
        const Scenario scenario = random_scenario(chance);
        std::array<Bot, max_seats> bots{};
        for (std::size_t i = 0; i < bots.size(); ++i)
            bots[i] = {static_cast<Temper>((i + seed) % tempers), seed + i, 4};
        play_bots(scenario, seed, bots,
                  [&](const State& before, SeatId seat, const Command& command, const Objection&) {
                      const Bot& bot = bots[seat.value];
                      const Remark remark =
                          remark_on(scenario, bot, view_for(before, seat), command);
                      const bool disappoints = std::holds_alternative<DeclineOffer>(command)
                                               || std::holds_alternative<CounterOffer>(command);
                      CHECK((remark.kind != RemarkKind::None) == disappoints);
                      if (!disappoints) return;
                      ++said;
                      ++kinds[static_cast<std::size_t>(remark.kind)];
                      const State other = with_other_secrets(before, seat, chance);
                      CHECK(remark_on(scenario, bot, view_for(other, seat), command) == remark);
                  });
    }
    CHECK(said > 50);
    CHECK(std::count_if(kinds.begin(), kinds.end(), [](int n) { return n > 0; }) >= 4);
}
