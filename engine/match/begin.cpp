#include "engine/core/dice.hpp"
#include "engine/core/narrow.hpp"
#include "engine/match/transition.hpp"
#include "engine/round/phases.hpp"

#include <algorithm>

namespace frenemy {
namespace {

Company company_of(const Scenario& scenario, Role role)
{
    const Start& start = scenario.start[static_cast<std::size_t>(role)];
    Company made;
    made.role = role;
    made.cash = Money{start.cash};
    made.stock.e = start.e_chips;
    made.trust = narrow<std::uint8_t>(scenario.deals.trust_start);
    made.foundry.leading_lines = start.leading_lines;
    made.foundry.mature_lines = start.mature_lines;
    if (start.leading_line_ready_in > 0) {
        // Ready at News 1 is index 0: the first round opens like any other.
        const auto at = static_cast<std::size_t>(start.leading_line_ready_in - 1);
        made.foundry.leading_coming[at] = made.foundry.leading_given[at] = 1;
    }
    return made;
}

/// The deck without replacement, or the order a teaching scenario fixes.
void draw_news(const Scenario& scenario, State& state)
{
    if (scenario.news_fixed) {
        std::copy(scenario.news.begin(), scenario.news.end(), state.news.begin());
        return;
    }
    auto deck = scenario.deck;
    const Dice dice{state.seed};
    for (int round = 1; round <= scenario.rounds && !deck.empty(); ++round) {
        const auto drawn = dice.below(deck.count, Draw::News, static_cast<std::uint32_t>(round), 0);
        state.news[static_cast<std::size_t>(round - 1)] = deck[drawn];
        deck.erase(deck.begin() + drawn);
    }
    for (int round = 1; round < max_rounds; ++round)
        if (round >= scenario.rounds) state.news[static_cast<std::size_t>(round)] = Card::Quiet;
}

bool is_feasible(const Scenario& scenario, Agenda agenda, Role role)
{
    switch (agenda) {
    case Agenda::OffTitan:
    case Agenda::OpenChampion: return role == Role::BigTech;
    case Agenda::Integration: return role == Role::BigTech && scenario.layer >= Layer::Standard;
    case Agenda::Scale: return role == Role::Foundry;
    case Agenda::Prepaid: return role != Role::BigTech;
    case Agenda::Diversification: return scenario.seats.size() >= 6;
    case Agenda::None: return false;
    default: return true;
    }
}

void deal_agendas(const Scenario& scenario, State& state)
{
    if (!scenario.agendas) return;
    const Dice dice{state.seed};
    for (std::uint32_t seat = 0; seat < state.seats; ++seat) {
        BoundedList<Agenda, agendas> feasible;
        for (int a = 1; a < agendas; ++a)
            if (is_feasible(scenario, static_cast<Agenda>(a), state.companies[seat].role))
                feasible.push_back(static_cast<Agenda>(a));
        for (std::uint32_t k = 0; k < 2; ++k) {
            const auto drawn = dice.below(feasible.count, Draw::Agenda, k, seat);
            state.secrets[seat].offered[k] = feasible[drawn];
            feasible.erase(feasible.begin() + drawn);
        }
    }
}

} // namespace

State begin(const Scenario& scenario, std::uint64_t seed)
{
    State state;
    state.seed = seed;
    state.seats = narrow<std::uint8_t>(scenario.seats.size());
    state.titan.price = scenario.titan.price;
    state.news.fill(Card::Quiet);
    for (std::size_t seat = 0; seat < scenario.seats.size(); ++seat)
        state.companies[seat] = company_of(scenario, scenario.seats[seat].role);
    draw_news(scenario, state);
    deal_agendas(scenario, state);

    Transition transition{scenario, state, nullptr};
    open_round(transition, 1);
    return state;
}

} // namespace frenemy
