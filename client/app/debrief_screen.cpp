#include "client/app/debrief_screen.hpp"

#include "client/app/debrief_file.hpp"
#include "client/scene/debrief_scene.hpp"

namespace frenemy::client {

void DebriefScreen::draw(Painter& painter, const Rect& window)
{
    draw_debrief(painter, window, debrief_);
}

Outcome DebriefScreen::press(std::string_view id, const Words& say)
{
    if (id == "debrief.close") return Outcome::go(Outcome::Then::Back);
    if (id == "debrief.save") return Outcome::says(save_debrief(say, log_));
    return debrief_.press(id) ? Outcome::redraw() : Outcome::unknown();
}

/// As the match ended.
std::optional<Library::Present> DebriefScreen::present() const
{
    return Library::Present{view_for(replay(log_).state, no_seat), log_.scenario};
}

Outcome DebriefScreen::key(KeyName name, const Words& say)
{
    switch (name) {
    case KeyName::Left:
    case KeyName::PageUp: return press("debrief.back", say);
    case KeyName::Right:
    case KeyName::PageDown: return press("debrief.next", say);
    default: return {};
    }
}

Outcome DebriefScreen::wheel(int steps, const Words& say)
{
    return press(steps > 0 ? "debrief.back" : "debrief.next", say);
}

} // namespace frenemy::client
