#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {

State visible(const View& view)
{
    State state;
    state.seats = view.seats;
    state.round = view.round;
    state.phase = view.phase;
    state.next_deal = view.next_deal;
    state.titan = view.titan;
    state.supply = view.supply;
    state.news = view.news;
    state.alliance = view.alliance;
    state.companies = view.companies;
    state.deals = view.deals;
    state.offers = view.offers;
    if (view.viewer.value >= view.seats) return state;
    state.secrets[view.viewer.value] = view.own;
    std::copy(view.offered.begin(), view.offered.end(),
              state.offers_made.begin() + static_cast<std::ptrdiff_t>(pair_of(view.viewer, {})));
    return state;
}

} // namespace frenemy
