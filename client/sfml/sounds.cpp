#include "client/sfml/sounds.hpp"

#include <SFML/Audio/Sound.hpp>
#include <SFML/Audio/SoundBuffer.hpp>

#include <cstdlib>
#include <filesystem>
#include <string_view>

namespace frenemy::client {
namespace {

bool is_there(const std::filesystem::path& file)
{
    std::error_code ignored;
    return std::filesystem::exists(file, ignored);
}

/// A server that mixes what programs play: PulseAudio, or PipeWire in its place.
bool has_sound_server()
{
    if (const char* server = std::getenv("PULSE_SERVER"); server && *server) return true;
    const char* runtime = std::getenv("XDG_RUNTIME_DIR");
    return runtime && *runtime
           && (is_there(std::filesystem::path{runtime} / "pulse" / "native")
               || is_there(std::filesystem::path{runtime} / "pipewire-0"));
}

bool has_sound_card()
{
    std::error_code ignored;
    for (const auto& device : std::filesystem::directory_iterator{"/dev/snd", ignored})
        if (device.path().filename().string().starts_with("pcm")) return true;
    return false;
}

} // namespace

bool sound_available()
{
    if (const char* drivers = std::getenv("ALSOFT_DRIVERS"))
        if (std::string_view{drivers} == "null") return false;
    return has_sound_server() || has_sound_card();
}

struct Sounds::Voices {
    std::array<sf::SoundBuffer, cues> buffers;
    std::array<sf::Sound, cues> sounds; // destroyed before the buffers they play
};

Sounds::Sounds(const SoundBook& book)
    : voices_(std::make_unique<Voices>())
{
    for (std::size_t i = 0; i < book.size(); ++i) {
        const auto samples = samples_of(book[i]);
        if (samples.empty()
            || !voices_->buffers[i].loadFromSamples(samples.data(), samples.size(), 1, sample_rate))
            continue;
        voices_->sounds[i].setBuffer(voices_->buffers[i]);
    }
}

Sounds::~Sounds() = default;

void Sounds::play(Cue cue, int volume)
{
    sf::Sound& sound = voices_->sounds[static_cast<std::size_t>(cue)];
    if (!sound.getBuffer()) return;
    sound.setVolume(static_cast<float>(volume));
    sound.play();
}

} // namespace frenemy::client
