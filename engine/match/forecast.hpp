#pragma once

#include "engine/commands/plan.hpp"
#include "engine/deals/clause.hpp"
#include "engine/match/view.hpp"

namespace frenemy {

/// What a round would bring the viewer under one plan, as far as it can see: other seats are
/// taken to use, sell and order as they did. C; negative is paid.
struct Forecast {
    std::int32_t dues = 0;        ///< deals of this round: goods, instalments, credit
    std::int32_t production = 0;  ///< lot cost, packaging, porting, offshore, unsold slots
    std::int32_t titan = 0;
    std::int32_t services = 0;    ///< with power
    std::int32_t devices = 0;
    std::int32_t e_market = 0;
    std::int32_t spot = 0;
    std::int32_t action = 0;
    std::int32_t upkeep = 0;
    std::int32_t interest = 0;
    std::int32_t bank = 0;
    std::int32_t service_price = 0; ///< expected
    std::int32_t e_price = 0;
    std::int32_t titan_delivered = 0;
    std::int32_t result = 0;      ///< all but bank
    std::int32_t cash = 0;        ///< expected at the end of the settlement
    std::int32_t assets = 0;      ///< change in stock and wafers at what they may be worth

    friend bool operator==(const Forecast&, const Forecast&) = default;
};

/// Requires: the viewer is a seat.
Forecast forecast(const Scenario& scenario, const View& view, const Plan& plan);

/// What signing these terms is worth, to each side, as the viewer can reckon it.
struct DealWorth {
    std::int32_t mine = 0;
    std::int32_t theirs = 0;
    std::int32_t breaking_costs_me = 0; ///< penalty if broken at once
};

/// `side` is the viewer's in these terms; `partner` the other seat.
DealWorth worth_of(const Scenario& scenario, const View& view, const Terms& terms, Side side,
                   SeatId partner);
/// The same for who weighs many: `state` is what `visible` makes of the viewer's View.
DealWorth worth_of(const Scenario& scenario, const State& state, SeatId viewer, const Terms& terms,
                   Side side, SeatId partner);

/// What one more A chip will sell for, by what all can see: just below Titan's price while big
/// techs can use more than there will be, down to the spot price where they cannot.
std::int32_t expected_chip_price(const Scenario& scenario, const State& state);

/// What an A chip earns a big tech in `round` that will then `have` as many, this one included.
std::int32_t chip_worth(const Scenario& scenario, const State& state, int round, int have);

} // namespace frenemy
