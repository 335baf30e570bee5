#pragma once

#include "client/words/words.hpp"

#include <string_view>

namespace frenemy::client {

inline constexpr int least_width = 800;
inline constexpr int least_height = 500;
inline constexpr int least_text = 100; ///< percent
inline constexpr int most_text = 175;
inline constexpr int most_pixels = 16'000;

/// What a person wants of every match, remembered from one start of the game to the next.
struct Settings {
    Language language = Language::Korean;
    int text_percent = 100;      ///< least_text to most_text
    bool light = false;          ///< for projectors
    bool reduced_motion = false; ///< nothing moves by itself; bots move at once
    bool sound = true;
    int volume = 60;             ///< percent
    int width = 1280;            ///< of the window, when it does not fill the screen
    int height = 800;
    bool full_screen = false;

    friend bool operator==(const Settings&, const Settings&) = default;
};

/// A control of the settings was pressed, "settings.text.more" for one. False when it is none of
/// them.
bool press(Settings& settings, std::string_view id);

} // namespace frenemy::client
