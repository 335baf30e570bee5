#include "server/room/room.hpp"

#include "engine/match/visible.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

std::vector<Sitter> one_person_and_bots()
{
    return {{}, {Bot{Temper::Fair, 1}}, {Bot{Temper::Loyal, 2}}};
}

/// Nothing: it may know nothing of what happened.
const Happened* happened(const Answers& answers, SeatId to)
{
    for (const Answer& answer : answers)
        if (answer.to == to) return &std::get<Happened>(answer.what);
    return nullptr;
}

} // namespace

TEST_CASE("A bot tells the person why it takes no offer, and nobody else")
{
    Room room{quiet_three(), 5, {{Bot{Temper::Fair, 1}}, {}, {Bot{Temper::Fair, 2}}}};
    const std::uint64_t before = digest_of(room.state());
    Room silent{quiet_three(), 5, {{}, {}, {}}};
    const MakeOffer dear{big_tech, terms_of({chips(Side::From, Chip::Accelerator, 2, 12, 2)})};
    CHECK(room.on_command(fabless, dear).remarks.empty());
    silent.on_command(fabless, dear);
    const DeclineOffer no{room.view(big_tech).offers[0].id};
    const Outcome outcome = room.on_command(big_tech, no);
    silent.on_command(big_tech, no);
    REQUIRE(outcome.remarks.size() == 1);
    CHECK(outcome.remarks[0] == Remarked{big_tech, fabless, {RemarkKind::PriceTooHigh, 12}});
    // Talk is no part of the match.
    CHECK(digest_of(room.state()) != before);
    CHECK(digest_of(room.state()) == digest_of(silent.state()));
    CHECK(room.log().entries == silent.log().entries);

    // What bots say to each other nobody hears.
    room.on_command(foundry, MakeOffer{big_tech, terms_of({ally(Side::From, 1)})});
    const Outcome between =
        room.on_command(big_tech, DeclineOffer{room.view(big_tech).offers[0].id});
    CHECK(between.entry);
    CHECK(between.remarks.empty());
}

TEST_CASE("A bot that breaks a deal or an alliance tells the table why, once it has")
{
    Room room{quiet_three(), 5, {{}, {Bot{Temper::Fair, 1}}, {Bot{Temper::Fair, 2}}}};
    const auto sign = [&](const Clause& clause) {
        room.on_command(foundry, MakeOffer{fabless, terms_of({clause})});
        room.on_command(fabless, AcceptOffer{room.view(fabless).offers[0].id});
    };
    sign(wafer(Side::From, Node::Mature, 1, 3, 2));
    sign(ally(Side::From, 1));
    REQUIRE(room.state().deals.size() == 2);
    for (const SeatId seat : {foundry, fabless, big_tech})
        room.on_command(seat, FinishDeals{});
    Plan breaks;
    breaks.breaches = 1;
    breaks.broken[0] = room.state().deals[0].id;
    breaks.loyalty = Loyalty::Betray;
    CHECK(room.on_command(fabless, SealPlan{breaks}).remarks.empty()); // still a secret
    room.on_command(big_tech, SealPlan{});
    const Outcome settled = room.on_command(foundry, SealPlan{});
    REQUIRE(settled.remarks.size() == 2);
    CHECK(settled.remarks[0] == Remarked{fabless, no_seat, {RemarkKind::BreachPays}});
    CHECK(settled.remarks[1] == Remarked{fabless, no_seat, {RemarkKind::BetrayalPays}});
}

TEST_CASE("A person and bots play a match to the end in a room")
{
    Room room{quiet_three(), 5, one_person_and_bots()};
    View mine = room.view(foundry);
    int moves = 0;
    int hidden = 0;
    const auto follow = [&](const Outcome& outcome) {
        CHECK(outcome.entry == room.log().entries.back());
        if (const Happened* heard = happened(outcome.answers, foundry)) {
            for (const Event& event : heard->events)
                evolve(mine, event);
            CHECK(heard->view_digest == digest_of(mine));
        } else {
            ++hidden; // the others, among themselves
        }
        if (digest_of(mine) != digest_of(room.view(foundry))) FAIL("lost track at entry " << moves);
        ++moves;
    };
    while (room.phase() != Phase::Over) {
        REQUIRE(moves < 5000);
        if (room.next_bot()) {
            follow(room.on_bot_turn());
            continue;
        }
        for (const Offer& offer : room.view(foundry).offers)
            if (offer.to == foundry) {
                follow(room.on_command(foundry, DeclineOffer{offer.id}));
                break;
            }
        if (room.phase() == Phase::Deals && !room.view(foundry).companies[0].done)
            follow(room.on_command(foundry, FinishDeals{}));
        else if (room.phase() == Phase::Planning)
            follow(room.on_command(foundry, SealPlan{}));
    }
    CHECK(hidden > 0);
    const Replay again = replay(room.log());
    CHECK_FALSE(again.divergence);
    CHECK(again.state == room.state());
}

TEST_CASE("What is refused is told to the asker alone, and changes nothing")
{
    Room room{quiet_three(), 5, one_person_and_bots()};
    const State before = room.state();
    const Outcome outcome = room.on_command(foundry, SealPlan{});
    CHECK_FALSE(outcome.entry);
    REQUIRE(outcome.answers.size() == 1);
    CHECK(outcome.answers[0].to == foundry);
    CHECK(std::get<Rejection>(outcome.answers[0].what).code == Rejection::Code::WrongPhase);
    CHECK(room.state() == before);
    CHECK_FALSE(room.on_command(umpire, ClosePhase{}).entry);
    CHECK(room.entries() == 0);
}

TEST_CASE("A room that was kept goes on where its log ends")
{
    Room room{quiet_three(), 5, one_person_and_bots()};
    while (room.next_bot())
        room.on_bot_turn();
    auto again = Room::resume(room.log(), one_person_and_bots());
    REQUIRE(again);
    CHECK(again->state() == room.state());
    CHECK(again->on_command(foundry, FinishDeals{}).entry
          == room.on_command(foundry, FinishDeals{}).entry);

    MatchLog forged = room.log();
    forged.entries[1].digest_after ^= 1;
    CHECK_FALSE(Room::resume(forged, one_person_and_bots()));
    forged = room.log();
    ++forged.rules;
    CHECK_FALSE(Room::resume(forged, one_person_and_bots()));
}

TEST_CASE("A bot takes over a seat and hands it back")
{
    Room room{quiet_three(), 5, {{}, {}, {}}};
    CHECK_FALSE(room.next_bot());
    room.seat(fabless, {Bot{Temper::Fair, 3}});
    CHECK(room.next_bot() == fabless);
    room.on_bot_turn();
    room.seat(fabless, {});
    CHECK_FALSE(room.next_bot());
}
