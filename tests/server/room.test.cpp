#include "engine/match/visible.hpp"
#include "server/room/room.hpp"
#include "server/store/match_store.hpp"
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

/// A store whose disk is full after some entries.
struct SmallStore final : MatchStore {
    int room = 0;
    bool append(const MatchLog::Entry&) override { return room-- > 0; }
};

} // namespace

TEST_CASE("A person and bots play a match to the end in a room")
{
    MemoryStore store;
    Room room{quiet_three(), 5, one_person_and_bots(), store};
    View mine = room.view(foundry);
    int moves = 0;
    const auto follow = [&](const Answers& answers) {
        const Happened& heard = happened(answers, foundry);
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
    CHECK(store.entries == room.log().entries);
    const Replay again = replay(room.log());
    CHECK_FALSE(again.divergence);
    CHECK(again.state == room.state());
}

TEST_CASE("What is refused is told to the asker alone, and changes nothing")
{
    MemoryStore store;
    Room room{quiet_three(), 5, one_person_and_bots(), store};
    const State before = room.state();
    const Answers answers = room.on_command(foundry, SealPlan{});
    REQUIRE(answers.size() == 1);
    CHECK(answers[0].to == foundry);
    CHECK(std::get<Refused>(answers[0].what).why->code == Rejection::Code::WrongPhase);
    CHECK(room.state() == before);
    CHECK(std::holds_alternative<Refused>(room.on_command(umpire, ClosePhase{})[0].what));
    CHECK(store.entries.empty());
}

TEST_CASE("Nobody hears of a move the store could not keep")
{
    SmallStore store;
    Room room{quiet_three(), 5, one_person_and_bots(), store};
    const State before = room.state();
    const Answers answers = room.on_command(foundry, FinishDeals{});
    REQUIRE(answers.size() == 1);
    CHECK_FALSE(std::get<Refused>(answers[0].what).why);
    CHECK(room.state() == before);
    CHECK(room.entries() == 0);
    store.room = 1;
    CHECK(std::holds_alternative<Happened>(room.on_command(foundry, FinishDeals{})[0].what));
}

TEST_CASE("A bot takes over a seat and hands it back")
{
    MemoryStore store;
    Room room{quiet_three(), 5, {{}, {}, {}}, store};
    CHECK_FALSE(room.next_bot());
    room.seat(fabless, {Bot{Temper::Fair, 3}});
    CHECK(room.next_bot() == fabless);
    room.on_bot_turn();
    room.seat(fabless, {});
    CHECK_FALSE(room.next_bot());
}
