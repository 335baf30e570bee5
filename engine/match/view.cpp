#include "engine/match/view.hpp"

#include <algorithm>

namespace frenemy {

View view_for(const State& state, SeatId viewer)
{
    View view;
    view.viewer = viewer;
    view.seats = state.seats;
    view.round = state.round;
    view.phase = state.phase;
    view.next_deal = state.next_deal;
    view.known_news = static_cast<std::uint8_t>(std::min<int>(state.round + 1, max_rounds));
    std::copy_n(state.news.begin(), view.known_news, view.news.begin());
    std::fill(view.news.begin() + view.known_news, view.news.end(), Card::Quiet);
    view.titan = state.titan;
    view.supply = state.supply;
    view.alliance = state.alliance;
    std::copy_n(state.companies.begin(), state.seats, view.companies.begin());
    view.deals = state.deals;
    if (viewer.value >= state.seats) return view;

    view.own = state.secrets[viewer.value];
    std::copy_n(state.offers_made.begin() + static_cast<std::ptrdiff_t>(pair_of(viewer, {})),
                max_seats, view.offered.begin());
    for (const Offer& offer : state.offers)
        if (offer.from == viewer || offer.to == viewer) view.offers.push_back(offer);
    return view;
}

} // namespace frenemy
