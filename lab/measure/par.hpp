#pragma once

#include "lab/measure/simulate.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <optional>
#include <string>
#include <vector>

namespace frenemy {

/// What a seat is measured against: the mean value its role reaches in the hands of fair bots.
struct SeatPar {
    int par = 0;         ///< C
    double deviation = 0;
};

/// One a seat; seats of one role differ by name alone and share it.
std::vector<SeatPar> measure_par(const Scenario& scenario, int matches, std::uint64_t seed,
                                 int threads);

/// Fingerprint of what pars depend on: rules, numbers and bots, as a few matches show them. The
/// pars themselves do not count.
std::string par_digest(const Scenario& scenario);

/// The file's text with these pars and that digest; empty when it has no seats of its own to hold
/// them.
std::optional<std::string> with_pars(std::string text, const std::vector<SeatPar>& pars,
                                     const std::string& digest);

} // namespace frenemy
