#include "client/model/synth.hpp"

#include <algorithm>
#include <cmath>

namespace frenemy::client {
namespace {

constexpr double circle = 6.283185307179586;
constexpr double swell = 0.006; ///< seconds

double wave(Shape shape, double phase)
{
    if (shape == Shape::Sine) return std::sin(circle * phase);
    const double x = phase - std::floor(phase);
    return x < 0.5 ? 4 * x - 1 : 3 - 4 * x;
}

/// From the beginning of a note to its end: up quickly, then down all the way.
double loudness(double at, double length)
{
    const double up = std::min(1.0, at / swell);
    const double left = std::max(0.0, 1 - at / length);
    return up * left;
}

} // namespace

std::vector<std::int16_t> samples_of(std::span<const Note> notes)
{
    std::vector<std::int16_t> samples;
    std::uint32_t chance = 0x2545F491; // the same hiss every time
    for (const Note& note : notes) {
        const int count = sample_rate / 1000 * note.ms;
        const double length = note.ms / 1000.0;
        double phase = 0;
        double hiss = 0;
        for (int i = 0; i < count; ++i) {
            const double at = static_cast<double>(i) / sample_rate;
            const double pitch = note.from + (note.to - note.from) * at / length;
            double value = 0;
            if (note.shape == Shape::Noise) {
                chance ^= chance << 13;
                chance ^= chance >> 17;
                chance ^= chance << 5;
                const double white = chance / 2147483648.0 - 1;
                hiss += (white - hiss) * std::min(1.0, circle * pitch / sample_rate);
                value = hiss;
            } else {
                value = wave(note.shape, phase);
                phase += pitch / sample_rate;
            }
            value *= loudness(at, length) * note.percent / 100.0;
            samples.push_back(static_cast<std::int16_t>(std::clamp(value, -1.0, 1.0) * 32'000));
        }
    }
    return samples;
}

} // namespace frenemy::client
