#include "engine/scenario/scenario.hpp"

#include <algorithm>

namespace frenemy {

int count_of(const Scenario& scenario, Role role)
{
    return static_cast<int>(std::count_if(scenario.seats.begin(), scenario.seats.end(),
                                          [&](const SeatSetup& seat) { return seat.role == role; }));
}

const Good& good(const Scenario& scenario, Node node)
{
    return node == Node::Leading ? scenario.prices.leading : scenario.prices.mature;
}

const Good& good(const Scenario& scenario, Chip chip)
{
    return chip == Chip::Accelerator ? scenario.prices.accelerator : scenario.prices.on_device;
}

} // namespace frenemy
