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
    /// A match that is over has no news.
    Step operator()(const PhaseBegan& event) const
    {
        return now == Step::Closing && event.phase != Phase::Over ? Step::News : now;
    }
    Step operator()(const CardTurned&) const { return Step::News; }
    template <class Other>
    Step operator()(const Other&) const
    {
        return now;
    }
};

/// Whether there is something to see of it or to say about it.
bool shows(const Event& event)
{
    return std::visit(
        [](const auto& each) {
            using E = std::decay_t<decltype(each)>;
            return !std::is_same_v<E, PhaseBegan> && !std::is_same_v<E, DealsFinished>
                   && !std::is_same_v<E, PlanSealed> && !std::is_same_v<E, OfferEnded>
                   && !std::is_same_v<E, ChipsLocked> && !std::is_same_v<E, ClauseServed>
                   && !std::is_same_v<E, CreditSettled> && !std::is_same_v<E, AgendaKept>
                   && !std::is_same_v<E, HomePorted> && !std::is_same_v<E, RoundEnded>;
        },
        event);
}

} // namespace

bool settles(const Happened& happened)
{
    return std::any_of(happened.events.begin(), happened.events.end(), [](const Event& event) {
        return std::holds_alternative<RoundEnded>(event);
    });
}

std::vector<Event> events_of(const Playback& playback)
{
    std::vector<Event> all;
    for (const Playback::Part& part : playback.parts) all.insert(all.end(), part.events.begin(), part.events.end());
    return all;
}

Playback playback_of(const Happened& happened)
{
    Playback playback;
    playback.before = happened.before;
    Step now = Step::Breaches;
    for (const Event& event : happened.events) {
        now = std::max(now, std::visit(Sorter{now}, event));
        if (playback.parts.empty() || playback.parts.back().step != now) {
            // A step of which there is nothing to see goes with the next one.
            auto& parts = playback.parts;
            if (!parts.empty()
                && std::none_of(parts.back().events.begin(), parts.back().events.end(), shows))
                parts.back().step = now;
            else
                parts.push_back({now, {}});
        }
        playback.parts.back().events.push_back(event);
    }
    playback.at = playback.parts.empty() ? 0 : 1;
    return playback;
}

namespace {

constexpr int travel = 300;       ///< milliseconds from one company to another
constexpr int all_departures = 1300; ///< within which everything of a part sets off, if it can
constexpr int most_apart = 240;
constexpr int reading = 600;      ///< left alone at the end of a part
constexpr int tearing = 700;

bool is_broken(const Event& event)
{
    const auto* ended = std::get_if<DealEnded>(&event);
    return ended && ended->how == DealEnd::Breached;
}

/// When each event of a part sets off. Events that show nothing go with the one before them.
std::vector<int> departures(const Playback::Part& part)
{
    int moves = 0;
    for (const Event& event : part.events) moves += flight_of(event) || is_broken(event);
    // What flew in the same lane has landed by then.
    const int apart =
        std::clamp(all_departures / std::max(1, moves), travel / lanes, most_apart);
    std::vector<int> times;
    int now = 0;
    bool first = true;
    for (const Event& event : part.events) {
        if (flight_of(event) || is_broken(event)) {
            if (!first) now += apart;
            first = false;
        }
        times.push_back(now);
    }
    return times;
}

int duration(const Playback::Part& part)
{
    const auto times = departures(part);
    const bool tears = std::any_of(part.events.begin(), part.events.end(), is_broken);
    return (times.empty() ? 0 : times.back()) + (tears ? tearing : travel) + reading;
}

/// Eased permille of the way of what set off at `start`.
int on_the_way(int clock, int start)
{
    return eased_out(std::clamp((clock - start) * 1000 / travel, 0, 1000));
}

} // namespace

bool Playback::moving() const
{
    if (paused || at == 0 || parts.empty() || clock >= whole) return false;
    return at < parts.size() || clock < duration(parts[at - 1]);
}

void Playback::advance(int milliseconds)
{
    if (!moving()) return;
    clock += milliseconds;
    if (clock < duration(parts[at - 1]) || finished()) return;
    ++at;
    clock = 0;
}

std::vector<Event> Playback::told() const
{
    std::vector<Event> told;
    for (std::size_t i = 0; i + 1 < at && i < parts.size(); ++i)
        told.insert(told.end(), parts[i].events.begin(), parts[i].events.end());
    if (at == 0 || at > parts.size()) return told;
    const Part& part = parts[at - 1];
    const auto times = departures(part);
    for (std::size_t i = 0; i < part.events.size(); ++i)
        if (clock >= times[i] + travel) told.push_back(part.events[i]);
    return told;
}

View Playback::view() const
{
    View view = before;
    for (const Event& event : told()) evolve(view, event);
    return view;
}

Motion Playback::motion() const
{
    Motion motion;
    if (at == 0 || at > parts.size()) return motion;
    motion.envelopes = at == 1 ? on_the_way(clock, 0) : 1000;
    for (const Event& event : told()) {
        if (const auto* priced = std::get_if<ServicesPriced>(&event)) motion.services = *priced;
        if (const auto* priced = std::get_if<EMarketPriced>(&event)) motion.e_market = *priced;
    }
    const Part& part = parts[at - 1];
    const auto times = departures(part);
    int lane = 0;
    for (std::size_t i = 0; i < part.events.size(); ++i) {
        const Event& event = part.events[i];
        const int landed = on_the_way(clock, times[i] + travel);
        if (std::holds_alternative<ServicesPriced>(event)) motion.services_glide = landed;
        if (std::holds_alternative<EMarketPriced>(event)) motion.e_market_glide = landed;
        if (std::holds_alternative<TitanPriced>(event)) {
            motion.share_before = before.titan.supplied > 0 ? before.titan.share : 100;
            motion.share_glide = landed;
        }
        if (is_broken(event) && clock >= times[i])
            if (const Deal* deal = find_by_id(before.deals, std::get<DealEnded>(event).deal))
                motion.tears.push_back(
                    {*deal, std::clamp((clock - times[i]) * 1000 / tearing, 0, 1000)});
        auto flight = flight_of(event);
        if (!flight) continue;
        flight->lane = lane++ % lanes;
        if (clock < times[i] || clock >= times[i] + travel) continue;
        flight->permille = on_the_way(clock, times[i]);
        motion.flights.push_back(*flight);
    }
    return motion;
}

} // namespace frenemy::client
