#include "client/app/projector_screen.hpp"

#include "client/net/web_socket_line.hpp"
#include "client/scene/projector_scene.hpp"

#include <utility>

namespace frenemy::client {

void ProjectorScreen::draw(Painter& painter, const Rect& window)
{
    draw_projector(painter, window, projector_, alone_);
}

Outcome ProjectorScreen::press(std::string_view id, const Words&)
{
    if (id == "projector.back")
        return Outcome::go(alone_ ? Outcome::Then::Quit : Outcome::Then::Back);
    return projector_.press(id) ? Outcome::redraw() : Outcome::unknown();
}

Outcome ProjectorScreen::tick(const Words&)
{
    bool changed = projector_.advance(watch_.lap());
    const std::uint32_t second = (projector_.classroom().clock().left_ms + 999) / 1000;
    changed |= std::exchange(second_, second) != second;
    return changed ? Outcome::redraw() : Outcome{};
}

std::unique_ptr<Visit> look_on(const Address& address, const server::ClassCode& code)
{
    return std::make_unique<Visit>(std::make_unique<WebSocketLine>(address),
                                   server::Watch{code, server::no_table});
}

std::unique_ptr<ProjectorScreen> projector_for(std::string_view code, std::string_view address)
{
    const auto read = server::read_join_code(code);
    auto at = read_address(address);
    if (!read || !at) return {};
    if (read->mark) {
        at->mark = read->mark;
        at->encrypted = true;
    }
    auto screen = std::make_unique<ProjectorScreen>(look_on(*at, read->code), server::text_of(*read),
                                                    std::string{address});
    screen->stand_alone();
    return screen;
}

} // namespace frenemy::client
