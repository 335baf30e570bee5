#include "client/model/solo_match.hpp"

namespace frenemy::client {

SoloMatch::SoloMatch(const SoloSetup& setup)
    : state_(begin(setup.scenario, setup.seed))
    , person_(setup.person)
    , person_plays_(setup.person != no_seat)
{
    log_.rules = rules_version;
    log_.scenario = setup.scenario;
    log_.seed = setup.seed;
    for (std::size_t i = 0; i < state_.seats; ++i) {
        const auto temper = static_cast<std::uint8_t>(setup.tempers[i]);
        const bool bot = !person_plays_ || index(person_) != static_cast<int>(i);
        log_.players.push_back({static_cast<std::uint8_t>(bot ? temper + 1 : 0)});
        bots_[i] = {setup.tempers[i], setup.seed * 31 + i};
    }
}

bool SoloMatch::waits(SeatId seat) const
{
    const Company& own = company(state_, seat);
    return state_.phase == Phase::Deals ? own.done : own.sealed;
}

Objection SoloMatch::carry_out(SeatId seat, const Command& command, Happened& happened)
{
    happened.before = view();
    happened.events.clear();
    events_->clear();
    if (const auto no = apply(log_.scenario, state_, seat, command, events_.get())) return no;
    log_.entries.push_back({seat, command, digest_of(state_)});
    for (const Event& event : *events_)
        if (const auto seen = redact(event, person_)) happened.events.push_back(*seen);
    return {};
}

Objection SoloMatch::ask(const Command& command, Happened& happened)
{
    return carry_out(person_, command, happened);
}

bool SoloMatch::bot_step(Happened& happened)
{
    if (over()) return false;
    for (int k = 1; k <= state_.seats; ++k) {
        const int i = (last_ + k) % state_.seats;
        const SeatId seat = seat_at(i);
        if (waits(seat) || (person_plays_ && seat == person_)) continue;
        last_ = i;
        const Command command =
            decide(log_.scenario, bots_[static_cast<std::size_t>(i)], view_for(state_, seat));
        if (!carry_out(seat, command, happened)) return true;
        // A bot that errs must not hold up the table: what every seat may always say.
        if (state_.phase == Phase::Deals) return !carry_out(seat, FinishDeals{}, happened);
        const Plan plan = default_plan(log_.scenario, company(state_, seat), secret(state_, seat),
                                       state_.round);
        return !carry_out(seat, SealPlan{plan}, happened);
    }
    return false;
}

} // namespace frenemy::client
