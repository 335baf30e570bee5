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

const Happened& happened(const Answers& answers, SeatId to)
{
    for (const Answer& answer : answers)
        if (answer.to == to) return std::get<Happened>(answer.what);
    FAIL("nothing said to that seat");
    throw 0;
}

} // namespace

TEST_CASE("A person and bots play a match to the end in a room")
{
    Room room{quiet_three(), 5, one_person_and_bots()};
    View mine = room.view(foundry);
    int moves = 0;
    const auto follow = [&](const Outcome& outcome) {
        CHECK(outcome.entry == room.log().entries.back());
        const Happened& heard = happened(outcome.answers, foundry);
        for (const Event& event : heard.events)
            evolve(mine, event);
        if (digest_of(mine) != heard.view_digest) FAIL("lost track at entry " << heard.entry);
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
