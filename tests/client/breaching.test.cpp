#include "client/model/breaching.hpp"

#include "client/app/room_match.hpp"
#include "client/model/start.hpp"
#include "client/model/table.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/transition.hpp"
#include "engine/match/visible.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// A firm of three, before anybody has said a word, and what it sees once the fabless firm has sold
/// four A chips of round 3 for 8 C each, 15 C of which are paid ahead.
struct Sold {
    Table table;
    View view;
    DealId deal{};

    explicit Sold(int seat)
        : table(match_for(seat))
        , view(table.view())
    {
        Offer offer;
        offer.from = seat_at(1);
        offer.to = seat_at(2);
        offer.terms += chips(Side::From, Chip::Accelerator, 4, 8, 3);
        offer.terms += prepay(Side::To, 15);
        State state = visible(view);
        Events events;
        Transition transition{table.scenario(), state, &events};
        sign(transition, offer);
        for (const Event& event : events) evolve(view, event);
        REQUIRE(view.deals.count == 1);
        deal = view.deals[0].id;
    }

    static std::unique_ptr<RoomMatch> match_for(int seat)
    {
        client::Start start = read_start();
        REQUIRE_FALSE(choose(start, "three"));
        start.seat = seat;
        start.seed = 7;
        return std::make_unique<RoomMatch>(setup_of(start, false));
    }
};

} // namespace

TEST_CASE("Breaking costs the seller the penalty and one and a half times what was paid ahead")
{
    const Sold sold{1};
    const int penalty = sold.view.deals[0].penalty;
    REQUIRE(penalty > 0);
    CHECK(breach_price(sold.table.scenario(), sold.view, sold.deal) == penalty + 22);

    View mistrusted = sold.view; // points that are not there are paid for
    mistrusted.companies[1].trust = 1;
    CHECK(breach_price(sold.table.scenario(), mistrusted, sold.deal)
          == penalty + 22 + sold.table.scenario().deals.trust_price);
}

TEST_CASE("Breaking costs the buyer the penalty, out of what was paid ahead first")
{
    const Sold sold{2};
    CHECK(breach_price(sold.table.scenario(), sold.view, sold.deal) == sold.view.deals[0].penalty);
}

TEST_CASE("What a round is expected to bring counts its breaches")
{
    const Sold sold{1};
    const Scenario& scenario = sold.table.scenario();
    Plan plan = sold.table.expected_plan();
    const Expected kept = expected_of(scenario, sold.view, plan);
    CHECK(kept.breaches == 0);
    CHECK(kept.forecast == forecast(scenario, sold.view, plan));

    plan.broken[plan.breaches++] = sold.deal;
    const Expected broken = expected_of(scenario, sold.view, plan);
    CHECK(broken.breaches == -breach_price(scenario, sold.view, sold.deal));
    CHECK(broken.forecast.result == kept.forecast.result + broken.breaches);
}
