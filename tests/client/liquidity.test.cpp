#include "client/model/liquidity.hpp"

#include "client/app/room_match.hpp"
#include "client/model/start.hpp"
#include "client/model/table.hpp"
#include "engine/deals/dues.hpp"
#include "engine/match/forecast.hpp"
#include "engine/match/visible.hpp"

#include <catch2/catch.hpp>

using namespace frenemy;
using namespace frenemy::client;

namespace {

/// The fabless firm of three, before anybody has said a word.
Table first_talks()
{
    client::Start start = read_start();
    REQUIRE_FALSE(choose(start, "three"));
    start.seat = 1;
    start.seed = 7;
    return Table{std::make_unique<RoomMatch>(setup_of(start, false))};
}

/// M lots the firm would buy of the foundry.
Offer lots(int quantity, int price, int round)
{
    Offer offer;
    offer.from = seat_at(0);
    offer.to = seat_at(1);
    offer.terms += wafer(Side::From, Node::Mature, quantity, price, round);
    return offer;
}

} // namespace

TEST_CASE("A deal that leaves nothing to spend is marked with the round and the money")
{
    const Table table = first_talks();
    const View view = table.view();
    const Plan plan = table.expected_plan();
    const auto after = [&](const View& seen, const Offer& offer) {
        return shortfall_after(table.scenario(), seen, plan, offer);
    };
    CHECK_FALSE(after(view, lots(4, 3, 1)));
    CHECK_FALSE(after(view, lots(4, 3, 2)));

    // With 10 C and a round that will cost more than it brings, 12 C are not there next round.
    View poor = view;
    poor.companies[1].cash = Money{10};
    poor.companies[1].stock.e = 0;
    const int left = forecast(table.scenario(), poor, plan).cash;
    const auto shortfall = after(poor, lots(4, 3, 2));
    REQUIRE(shortfall);
    CHECK(shortfall->round == 2);
    CHECK(shortfall->money == left - 12);

    // Money that comes in strains nobody; what cannot be signed is refused elsewhere.
    Offer selling = lots(4, 3, 2);
    selling.terms = {};
    selling.terms += cash(Side::From, 12, 1);
    CHECK_FALSE(after(poor, selling));
    CHECK_FALSE(after(poor, lots(4, 6, 1)));
}
