#pragma once

#include "client/model/synth.hpp"

#include <string>

namespace frenemy::client {

/// assets/sounds/sounds.json: notes by cue. A cue that is missing or beyond its bounds is silent.
SoundBook read_sounds();
SoundBook read_sounds(const std::string& file);

} // namespace frenemy::client
