#include "engine/match/visible.hpp"

#include <algorithm>

// A client follows events that a server sent. `evolve` asks nothing, so here it is asked first
// whether the event speaks of seats, deals and alliances that are there, and of lists with room.

namespace frenemy {
namespace {

bool at_table(const State& state, SeatId seat)
{
    return seat.value < state.seats;
}
bool at_table(const State& state, Party party)
{
    return !is_seat(party) || index(party) < state.seats;
}

bool has_clause(const State& state, DealId id, std::uint8_t clause)
{
    const Deal* deal = find_by_id(state.deals, id);
    return deal && clause < deal->terms.count;
}

bool is_member(const State& state, SeatId seat, AllianceId id)
{
    return at_table(state, seat) && id != AllianceId::None
           && company(state, seat).membership.alliance == id
           && state.alliance[static_cast<std::size_t>(index(id))].members > 0;
}

// One answer for each event: a new one does not compile until it has its own.

bool fits(const State&, const PhaseBegan& event)
{
    return event.round >= 1 && event.round <= max_rounds;
}
bool fits(const State& state, const CardTurned& event)
{
    return !event.has_next || state.round < max_rounds;
}
bool fits(const State& state, const OfferMade& event)
{
    return !state.offers.full() && !find_by_id(state.offers, event.offer.id)
           && at_table(state, event.offer.from) && at_table(state, event.offer.to);
}
bool fits(const State& state, const OfferEnded& event)
{
    return find_by_id(state.offers, event.offer);
}
bool fits(const State& state, const DealSigned& event)
{
    return !state.deals.full() && !find_by_id(state.deals, event.deal.id)
           && at_table(state, event.deal.from) && at_table(state, event.deal.to);
}
bool fits(const State& state, const DealEnded& event)
{
    return find_by_id(state.deals, event.deal) && at_table(state, event.from)
           && at_table(state, event.to);
}
bool fits(const State& state, const ChipsLocked& event)
{
    return has_clause(state, event.deal, event.clause);
}
bool fits(const State& state, const ClauseServed& event)
{
    return has_clause(state, event.deal, event.clause);
}
bool fits(const State& state, const CreditSettled& event)
{
    return has_clause(state, event.deal, event.clause);
}
bool fits(const State& state, const DealDefaulted& event)
{
    return find_by_id(state.deals, event.deal) && at_table(state, event.seat);
}
bool fits(const State& state, const ExclusiveWaived& event)
{
    return find_by_id(state.deals, event.deal) && at_table(state, event.seat);
}
bool fits(const State& state, const DealsFinished& event) { return at_table(state, event.seat); }
bool fits(const State& state, const PlanSealed& event) { return at_table(state, event.seat); }
bool fits(const State& state, const CashMoved& event)
{
    return at_table(state, event.from) && at_table(state, event.to);
}
bool fits(const State& state, const ChipsMoved& event)
{
    return at_table(state, event.from) && at_table(state, event.to);
}
bool fits(const State& state, const LotsStarted& event)
{
    return at_table(state, event.foundry) && at_table(state, event.buyer);
}
bool fits(const State& state, const SlotsSold& event) { return at_table(state, event.foundry); }
bool fits(const State& state, const HomePorted& event)
{
    return at_table(state, event.seat) && at_table(state, event.foundry);
}
bool fits(const State& state, const Arrived& event) { return at_table(state, event.seat); }
bool fits(const State& state, const LinesDelayed& event) { return at_table(state, event.seat); }
bool fits(const State& state, const TitanRationed& event) { return at_table(state, event.seat); }
bool fits(const State&, const TitanPriced&) { return true; }
bool fits(const State&, const ServicesPriced&) { return true; }
bool fits(const State&, const EMarketPriced&) { return true; }
bool fits(const State& state, const ServicesSold& event) { return at_table(state, event.seat); }
bool fits(const State& state, const ActionTaken& event) { return at_table(state, event.seat); }
bool fits(const State& state, const PolicySwitched& event) { return at_table(state, event.seat); }
bool fits(const State& state, const FundTaken& event) { return at_table(state, event.seat); }
bool fits(const State& state, const AllianceJoined& event)
{
    return at_table(state, event.seat)
           && company(state, event.seat).membership.alliance == AllianceId::None;
}
bool fits(const State& state, const AllianceLeft& event)
{
    return is_member(state, event.seat, event.alliance);
}
bool fits(const State& state, const Contributed& event) { return at_table(state, event.seat); }
bool fits(const State&, const PotShared&) { return true; }
bool fits(const State& state, const LedgerMoved& event) { return at_table(state, event.seat); }
bool fits(const State&, const TierReached&) { return true; }
bool fits(const State& state, const TrustChanged& event) { return at_table(state, event.seat); }
bool fits(const State& state, const AuditShown& event)
{
    return at_table(state, event.seat) && at_table(state, event.member);
}
bool fits(const State& state, const AgendaKept& event) { return at_table(state, event.seat); }
bool fits(const State&, const RoundEnded&) { return true; }

} // namespace

bool evolve(View& view, const Event& event)
{
    State state = visible(view);
    if (!std::visit([&](const auto& each) { return fits(state, each); }, event)) return false;
    evolve(state, event);
    const std::uint8_t known = view.known_news;
    const auto news = view.news;
    view = view_for(state, view.viewer);
    // The State made from a View knows no news to come; a turned card tells the next headline.
    view.news = news;
    view.known_news = known;
    const auto* turned = std::get_if<CardTurned>(&event);
    if (!turned) return true;
    view.known_news = static_cast<std::uint8_t>(std::min<int>(view.round + 1, max_rounds));
    if (turned->has_next) view.news[view.round] = turned->next;
    return true;
}

} // namespace frenemy
