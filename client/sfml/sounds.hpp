#pragma once

#include "client/model/synth.hpp"

#include <memory>

namespace frenemy::client {

/// Whether anything could be heard here. Asked before the first sound: without a device the sound
/// library floods stderr and reports nothing.
bool sound_available();

/// The game's sounds, made when it starts. Requires: sound_available().
class Sounds {
public:
    explicit Sounds(const SoundBook& book);
    ~Sounds();
    Sounds(const Sounds&) = delete;
    Sounds& operator=(const Sounds&) = delete;

    /// Beside what is still sounding. Volume in percent.
    void play(Cue cue, int volume);

private:
    struct Voices;
    std::unique_ptr<Voices> voices_;
};

} // namespace frenemy::client
