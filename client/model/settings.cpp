#include "client/model/settings.hpp"

#include <algorithm>

namespace frenemy::client {

bool press(Settings& settings, std::string_view id)
{
    if (id == "language.ko")
        settings.language = Language::Korean;
    else if (id == "language.en")
        settings.language = Language::English;
    else if (id == "settings.text.more")
        settings.text_percent = std::min(most_text, settings.text_percent + 25);
    else if (id == "settings.text.less")
        settings.text_percent = std::max(least_text, settings.text_percent - 25);
    else if (id == "settings.dark")
        settings.light = false;
    else if (id == "settings.light")
        settings.light = true;
    else if (id == "settings.moving")
        settings.reduced_motion = false;
    else if (id == "settings.still")
        settings.reduced_motion = true;
    else if (id == "settings.sound_on")
        settings.sound = true;
    else if (id == "settings.sound_off")
        settings.sound = false;
    else if (id == "settings.volume.more")
        settings.volume = std::min(100, settings.volume + 10);
    else if (id == "settings.volume.less")
        settings.volume = std::max(10, settings.volume - 10);
    else if (id == "settings.window")
        settings.full_screen = false;
    else if (id == "settings.full_screen")
        settings.full_screen = true;
    else
        return false;
    return true;
}

} // namespace frenemy::client
