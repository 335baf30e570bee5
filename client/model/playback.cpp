#include "client/model/playback.hpp"

#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

Step step_of(Reason reason, Step now)
{
    switch (reason) {
    case Reason::DealCash:
    case Reason::Prepayment:
    case Reason::Goods: return Step::Deals;
    case Reason::LotCost: return now < Step::Unsold ? Step::Unsold : now;
    case Reason::UnsoldSlots: return Step::Unsold;
    case Reason::Packaging:
    case Reason::Porting:
    case Reason::OffshoreLots: return Step::Wafers;
    case Reason::TitanChips: return Step::Titan;
    case Reason::Services:
    case Reason::PolicyBonus:
    case Reason::GenerationBonus:
    case Reason::DataCentreBonus:
    case Reason::BoomBonus:
    case Reason::SharedDemand:
    case Reason::Power: return Step::Services;
    case Reason::Devices: return Step::Devices;
    case Reason::EMarket: return Step::EMarket;
    case Reason::SpotMarket: return Step::Spot;
    case Reason::Royalty: return Step::Royalties;
    case Reason::Investment: return Step::Actions;
    case Reason::Upkeep:
    case Reason::Interest:
    case Reason::Borrowed:
    case Reason::Repaid: return Step::Upkeep;
    default: return now;
    }
}

struct Sorter {
    Step now;

    Step operator()(const CashMoved& event) const { return step_of(event.reason, now); }
    Step operator()(const ClauseServed&) const { return Step::Deals; }
    Step operator()(const SlotsSold&) const { return Step::Unsold; }
    Step operator()(const LotsStarted&) const { return Step::Wafers; }
    Step operator()(const TitanRationed&) const { return Step::Titan; }
    Step operator()(const ServicesPriced&) const { return Step::Services; }
    Step operator()(const EMarketPriced&) const { return Step::EMarket; }
    Step operator()(const ActionTaken&) const { return Step::Actions; }
    Step operator()(const Contributed&) const { return Step::Alliances; }
    Step operator()(const PotShared&) const { return Step::Alliances; }
    Step operator()(const TitanPriced&) const { return Step::Closing; }
    Step operator()(const RoundEnded&) const { return Step::Closing; }
    Step operator()(const PhaseBegan&) const { return now == Step::Closing ? Step::News : now; }
    Step operator()(const CardTurned&) const { return Step::News; }
    template <class Other>
    Step operator()(const Other&) const
    {
        return now;
    }
};

} // namespace

bool settles(const Happened& happened)
{
    return std::any_of(happened.events.begin(), happened.events.end(), [](const Event& event) {
        return std::holds_alternative<RoundEnded>(event);
    });
}

Playback playback_of(const Happened& happened)
{
    Playback playback;
    playback.before = happened.before;
    Step now = Step::Breaches;
    for (const Event& event : happened.events) {
        now = std::max(now, std::visit(Sorter{now}, event));
        if (playback.parts.empty() || playback.parts.back().step != now)
            playback.parts.push_back({now, {}});
        playback.parts.back().events.push_back(event);
    }
    playback.at = playback.parts.empty() ? 0 : 1;
    return playback;
}

View Playback::view() const
{
    View view = before;
    for (std::size_t i = 0; i < at && i < parts.size(); ++i)
        for (const Event& event : parts[i].events) evolve(view, event);
    return view;
}

} // namespace frenemy::client
