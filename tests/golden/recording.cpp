#include "tests/golden/recording.hpp"

#include "engine/match/view.hpp"
#include "tests/support/table.hpp"

#include <stdexcept>

namespace frenemy::testing {

Recording::Recording(Scenario scenario, std::uint64_t seed)
    : state_(begin(scenario, seed))
{
    log_.rules = rules_version;
    log_.seed = seed;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i)
        log_.players.push_back({});
    log_.scenario = std::move(scenario);
    seat_bots({Temper::Fair});
}

void Recording::must(SeatId seat, const Command& command)
{
    if (const auto no = apply(log_.scenario, state_, seat, command))
        throw std::logic_error{"seat " + std::to_string(seat.value) + " in round "
                               + std::to_string(state_.round) + ": "
                               + std::string{name_of_command(kind_of(command))} + ": "
                               + std::string{name_of(no->code)}};
    log_.entries.push_back({seat, command, digest_of(state_)});
}

DealId Recording::sign(SeatId from, SeatId to, std::initializer_list<Clause> clauses)
{
    const DealId id{state_.next_deal};
    must(from, MakeOffer{to, terms_of(clauses)});
    must(to, AcceptOffer{state_.offers.back().id});
    return id;
}

void Recording::settle_idle()
{
    const int round = state_.round;
    for (int i = 0; i < state_.seats; ++i)
        if (state_.round == round && state_.phase == Phase::Planning
            && !company(state_, seat_at(i)).sealed)
            seal(seat_at(i), Plan{});
}

void Recording::idle_until(int round)
{
    while (state_.round < round && state_.phase != Phase::Over) {
        if (state_.phase == Phase::Deals) close();
        settle_idle();
    }
}

void Recording::seat_bots(std::initializer_list<Temper> tempers)
{
    for (std::size_t i = 0; i < log_.players.size(); ++i) {
        const Temper temper = tempers.begin()[i % tempers.size()];
        bots_[i] = {temper, log_.seed * max_seats + i};
        log_.players[i].bot = static_cast<std::uint8_t>(static_cast<int>(temper) + 1);
    }
}

Command Recording::decided(SeatId seat) const
{
    const Command command =
        decide(log_.scenario, bots_[seat.value], view_for(state_, seat));
    if (alliances_) return command;
    if (const auto* made = std::get_if<MakeOffer>(&command))
        if (find(made->terms, ClauseKind::Ally)) return FinishDeals{};
    if (const auto* accepted = std::get_if<AcceptOffer>(&command))
        if (find(find_by_id(state_.offers, accepted->offer)->terms, ClauseKind::Ally))
            return DeclineOffer{accepted->offer};
    return command;
}

void Recording::play_phase()
{
    const Phase phase = state_.phase;
    const int round = state_.round;
    const auto goes_on = [&] { return state_.phase == phase && state_.round == round; };
    while (goes_on())
        for (int i = 0; i < state_.seats && goes_on(); ++i) {
            const Company& own = company(state_, seat_at(i));
            if (phase == Phase::Deals ? !own.done : !own.sealed) must(seat_at(i), decided(seat_at(i)));
        }
}

void Recording::play_to_end()
{
    while (state_.phase != Phase::Over)
        play_phase();
}

} // namespace frenemy::testing
