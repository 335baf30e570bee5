#include "client/app/projector_screen.hpp"

#include "client/scene/projector_scene.hpp"

namespace frenemy::client {

void ProjectorScreen::draw(Painter& painter, const Rect& window)
{
    draw_projector(painter, window, projector_);
}

Outcome ProjectorScreen::press(std::string_view id, const Words&)
{
    if (id == "projector.back") return Outcome::go(Outcome::Then::Back);
    return projector_.press(id) ? Outcome::redraw() : Outcome::unknown();
}

Outcome ProjectorScreen::tick(const Words&)
{
    return projector_.advance(watch_.lap()) ? Outcome::redraw() : Outcome{};
}

} // namespace frenemy::client
