#include "server/room/room.hpp"

#include <utility>

namespace frenemy::server {
namespace {

MatchLog new_log(const Scenario& scenario, std::uint64_t seed, const std::vector<Sitter>& sitters)
{
    MatchLog log;
    log.rules = rules_version;
    log.scenario = scenario;
    log.seed = seed;
    for (const Sitter& each : sitters)
        log.players.push_back(
            {static_cast<std::uint8_t>(each.bot ? static_cast<int>(each.bot->temper) + 1 : 0)});
    return log;
}

Outcome refused(SeatId seat, const Rejection& why)
{
    return {{}, {{seat, why}}, {}};
}

} // namespace

std::vector<Event> redacted(const Events& events, SeatId viewer)
{
    std::vector<Event> told;
    for (const Event& event : events)
        if (auto shown = redact(event, viewer)) {
            if (told.empty()) told.reserve(events.size());
            told.push_back(*shown);
        }
    return told;
}

Room::Room(MatchLog log, const State& state, std::vector<Sitter> sitters)
    : log_(std::move(log))
    , state_(state)
    , sitters_(std::move(sitters))
{
}

Room::Room(const Scenario& scenario, std::uint64_t seed, std::vector<Sitter> sitters)
    : Room(new_log(scenario, seed, sitters), begin(scenario, seed), sitters)
{
}

std::optional<Room> Room::resume(MatchLog log, std::vector<Sitter> sitters)
{
    if (log.rules != rules_version) return {};
    const Replay played = replay(log);
    if (played.divergence) return {};
    return Room{std::move(log), played.state, std::move(sitters)};
}

Outcome Room::on_command(SeatId seat, const Command& command)
{
    // Closing a phase is the table's own, whoever asks for it.
    if (seat.value >= state_.seats) return refused(seat, {Rejection::Code::UnknownSeat});
    return carry_out(seat, command);
}

Outcome Room::on_time_up()
{
    return carry_out(umpire, ClosePhase{});
}

std::optional<SeatId> Room::next_bot() const
{
    if (state_.phase == Phase::Over) return {};
    for (int i = 0; i < state_.seats; ++i) {
        const Company& own = company(state_, seat_at(i));
        const bool waits = state_.phase == Phase::Deals ? !own.done : !own.sealed;
        if (waits && sitters_[static_cast<std::size_t>(i)].bot) return seat_at(i);
    }
    return {};
}

Outcome Room::on_bot_turn()
{
    const SeatId seat = *next_bot();
    return carry_out(seat, decide(scenario(), *sitters_[seat.value].bot, view(seat)));
}

void Room::seat(SeatId seat, Sitter sitter)
{
    sitters_[seat.value] = std::move(sitter);
}

/// What the bot there says to a person whose offer it does not take.
std::optional<Remarked> Room::refusal(SeatId seat, const Command& command) const
{
    if (seat.value >= state_.seats || !sitter(seat).bot) return {};
    const auto* declined = std::get_if<DeclineOffer>(&command);
    const auto* countered = std::get_if<CounterOffer>(&command);
    if (!declined && !countered) return {};
    const Offer* offer = find_by_id(state_.offers, declined ? declined->offer : countered->offer);
    if (!offer || offer->to != seat || sitter(offer->from).bot) return {};
    return Remarked{seat, offer->from, remark_on(scenario(), *sitter(seat).bot, view(seat), command)};
}

/// What bots say to the table of the deals they broke and the alliances they left.
std::vector<Remarked> Room::partings(const Events& events, int round) const
{
    std::vector<Remarked> said;
    const auto is_bot = [&](SeatId seat) { return seat.value < state_.seats && sitter(seat).bot; };
    for (const Event& event : events) {
        if (const auto* ended = std::get_if<DealEnded>(&event);
            ended && ended->how == DealEnd::Breached && is_bot(ended->breaker))
            said.push_back({ended->breaker, no_seat, remark_on_breach()});
        if (const auto* left = std::get_if<AllianceLeft>(&event);
            left && left->how != Parting::Dissolved && is_bot(left->seat)) {
            const bool betrays = left->how == Parting::Betrayed;
            said.push_back({left->seat, no_seat,
                            remark_on_parting(scenario(), round,
                                              betrays ? Loyalty::Betray : Loyalty::Leave)});
        }
    }
    return said;
}

Outcome Room::carry_out(SeatId seat, const Command& command)
{
    const auto refusal = this->refusal(seat, command);
    const int round = state_.round;
    static thread_local Events events; // large
    events.clear();
    if (const auto no = apply(scenario(), state_, seat, command, &events))
        return refused(seat, *no);
    log_.entries.push_back({seat, command, digest_of(state_)});

    Outcome outcome{log_.entries.back(), {}, partings(events, round)};
    if (refusal) outcome.remarks.push_back(*refusal);
    outcome.answers.reserve(static_cast<std::size_t>(state_.seats) + 1);
    for (int i = -1; i < state_.seats; ++i) {
        const SeatId viewer = i < 0 ? no_seat : seat_at(i);
        std::vector<Event> shown = redacted(events, viewer);
        if (shown.empty()) continue;
        const std::uint64_t digest = i < 0 && !watched_ ? 0 : digest_of(view(viewer));
        outcome.answers.push_back({viewer, Happened{entries(), std::move(shown), digest}});
    }
    return outcome;
}

} // namespace frenemy::server
