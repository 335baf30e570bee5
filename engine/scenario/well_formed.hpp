#pragma once

#include "engine/scenario/scenario.hpp"

namespace frenemy {

/// Numbers a match can be played with: inside the bounds the file reader names one by one. What
/// a match file or a server says about a scenario is asked this before anything is played.
bool is_well_formed(const Scenario& scenario);

} // namespace frenemy
