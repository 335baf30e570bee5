#include "engine/scenario/well_formed.hpp"

#include "engine/scenario/numbers.hpp"

#include <algorithm>

namespace frenemy {
namespace {

bool seats_fit(const Scenario& scenario)
{
    if (scenario.seats.size() < 2) return false;
    for (const SeatSetup& seat : scenario.seats)
        if (seat.company >= companies_named || seat.par < lowest_par || seat.par > highest_par
            || seat.scale < 1 || seat.scale > highest_scale)
            return false;
    return true;
}

bool starts_fit(const Scenario& scenario)
{
    bool fit = true;
    for (const Start& start : scenario.start)
        for_each_start_number(start, [&](auto, int number, int low, int high) {
            fit = fit && number >= low && number <= high;
        });
    for (const Role role : {Role::Fabless, Role::BigTech}) {
        const Start& start = scenario.start[static_cast<std::size_t>(role)];
        fit = fit && start.leading_lines == 0 && start.mature_lines == 0
              && start.leading_line_ready_in == 0;
    }
    return fit;
}

/// What only a higher layer plays with cannot be on a lower one's table.
bool layer_fits(const Scenario& scenario)
{
    if (scenario.agendas && scenario.layer < Layer::Standard) return false;
    const auto holds_fund = [](const auto& list) {
        return std::find(list.begin(), list.end(), Card::Fund) != list.end();
    };
    return scenario.layer == Layer::Full
           || !(scenario.news_fixed ? holds_fund(scenario.news) : holds_fund(scenario.deck));
}

} // namespace

bool is_well_formed(const Scenario& scenario)
{
    bool fit = seats_fit(scenario) && starts_fit(scenario) && layer_fits(scenario);
    for_each_number(scenario, [&](auto, auto, int number, int low, int high) {
        fit = fit && number >= low && number <= high;
    });
    if (!fit) return false;
    for (const int demand : scenario.services.demand)
        if (demand < 0 || demand > 99) return false;
    const auto rounds = static_cast<std::size_t>(scenario.rounds);
    const auto& market = scenario.services;
    return (scenario.news_fixed ? scenario.news.size() : scenario.deck.size()) >= rounds
           && market.low <= market.high && scenario.devices.e_low <= scenario.devices.e_high
           && scenario.titan.low <= scenario.titan.high;
}

} // namespace frenemy
