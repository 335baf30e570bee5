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

void evolve(View& view, const Event& event)
{
    State state = visible(view);
    evolve(state, event);
    const std::uint8_t known = view.known_news;
    const auto news = view.news;
    view = view_for(state, view.viewer);
    // The State made from a View knows no news to come; a turned card tells the next headline.
    view.news = news;
    view.known_news = known;
    const auto* turned = std::get_if<CardTurned>(&event);
    if (!turned) return;
    view.known_news = static_cast<std::uint8_t>(std::min<int>(view.round + 1, max_rounds));
    if (turned->has_next) view.news[view.round] = turned->next;
}

} // namespace frenemy
