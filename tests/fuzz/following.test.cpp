#include "tests/fuzz/following.hpp"
#include "tests/fuzz/spoiled.hpp"

#include "engine/match/view.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::testing;

// A client between two snapshots, in the hands of a server that means no good.

namespace {

struct Told {
    Scenario scenario;
    std::vector<View> views;
    std::vector<Event> events; ///< as the viewers were told them
};

Told told_in(std::uint64_t seed)
{
    Chance chance{seed};
    Told told{random_scenario(chance), {}, {}};
    play_randomly(told.scenario, seed,
                  [&](const State&, SeatId, const Command&, const Objection& no, const State& state,
                      const Events& events) {
                      if (no) return;
                      const SeatId viewer =
                          chance.one_in(6) ? no_seat : seat_at(chance.below(state.seats));
                      if (chance.one_in(4)) told.views.push_back(view_for(state, viewer));
                      for (const Event& event : events)
                          if (const auto shown = redact(event, viewer))
                              told.events.push_back(*shown);
                  });
    return told;
}

template <class T>
const T& any_of(const std::vector<T>& from, Chance& chance)
{
    return from[static_cast<std::size_t>(chance.below(static_cast<int>(from.size())))];
}

} // namespace

TEST_CASE("A view follows any event that can be decoded, or refuses it unchanged")
{
    Chance chance{21};
    int followed = 0;
    int refused = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        const Told told = told_in(seed);
        for (int i = 0; i < 60; ++i) {
            auto view = decode_view(encode(any_of(told.views, chance)));
            if (chance.one_in(3)) view = decode_view(spoiled(encode(*view), chance));
            if (!view) continue;
            // Events of other moments, of other seats' views, and of no match at all.
            for (int k = 0; k < 120; ++k) {
                const Bytes bytes = encode(any_of(told.events, chance));
                const auto event =
                    decode_event(chance.one_in(2) ? spoiled(bytes, chance) : bytes);
                if (event) ++(follows_safely(*view, *event) ? followed : refused);
            }
            asks_safely(told.scenario, *view);
        }
    }
    CHECK(followed > 5000);
    CHECK(refused > 1000);
}

TEST_CASE("Amounts that add up to more than any match holds stay at the edge")
{
    View view = view_for(begin(quiet_scenario({Role::Foundry, Role::BigTech}), 1), seat_at(0));
    const Event money = CashMoved{Party::Bank, party(seat_at(0)), Reason::DealCash, Money{most_money}};
    const Event chips = ChipsMoved{Party::Titan, party(seat_at(0)), Chip::OnDevice, 0, 32767};
    for (int k = 0; k < 100; ++k) {
        REQUIRE(follows_safely(view, money));
        REQUIRE(follows_safely(view, chips));
    }
    CHECK(company(view, seat_at(0)).cash.count == most_money);
    CHECK(company(view, seat_at(0)).stock.e == 32767);
}

TEST_CASE("Events that cannot have happened are refused")
{
    const Scenario scenario = quiet_scenario({Role::Foundry, Role::BigTech}, max_rounds);
    View view = view_for(begin(scenario, 1), seat_at(0));
    const SeatId nobody_there{5};
    CHECK_FALSE(follows_safely(view, DealEnded{DealId{9}}));
    CHECK_FALSE(follows_safely(view, ClauseServed{DealId{9}}));
    CHECK_FALSE(follows_safely(view, OfferEnded{OfferId{9}}));
    CHECK_FALSE(follows_safely(view, DealsFinished{nobody_there}));
    CHECK_FALSE(follows_safely(view, CashMoved{Party::Bank, party(nobody_there)}));
    CHECK_FALSE(follows_safely(view, AllianceLeft{seat_at(1), AllianceId::Open}));

    Offer offer{OfferId{0}, seat_at(0), seat_at(1), {}};
    for (int k = 0; k < max_offers; ++k, ++offer.id.value)
        REQUIRE(follows_safely(view, OfferMade{offer}));
    CHECK_FALSE(follows_safely(view, OfferMade{offer}));

    Deal deal;
    deal.from = seat_at(0);
    deal.to = seat_at(1);
    for (int k = 0; k < max_deals; ++k) {
        ++deal.id.value;
        REQUIRE(follows_safely(view, DealSigned{deal}));
    }
    CHECK_FALSE(follows_safely(view, DealSigned{deal}));
    ++deal.id.value;
    CHECK_FALSE(follows_safely(view, DealSigned{deal}));

    REQUIRE(follows_safely(view, PhaseBegan{Phase::Deals, max_rounds}));
    CHECK_FALSE(follows_safely(view, CardTurned{Card::Quiet, Card::Boom, 1}));
}
