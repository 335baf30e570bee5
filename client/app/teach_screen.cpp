#include "client/app/teach_screen.hpp"

#include "client/app/console_screen.hpp"
#include "client/net/web_socket_line.hpp"
#include "client/scene/teach_scene.hpp"

namespace frenemy::client {

void TeachScreen::draw(Painter& painter, const Rect& window)
{
    draw_teach(painter, window, form_);
}

Outcome TeachScreen::press(std::string_view id, const Words&)
{
    if (id == "teach.back") return Outcome::go(Outcome::Then::Back);
    if (!form_.press(id)) return Outcome::unknown();
    const auto going = form_.take_going();
    if (!going) return Outcome::redraw();
    auto visit = std::make_shared<Visit>(std::make_unique<WebSocketLine>(going->address),
                                         server::Teach{going->key});
    return Outcome::open(std::make_unique<ConsoleScreen>(std::move(visit), going->address,
                                                         text_of(going->address)));
}

Outcome TeachScreen::key(KeyName name, const Words&)
{
    if (name != KeyName::Backspace) return {};
    form_.backspace();
    return Outcome::redraw();
}

Outcome TeachScreen::type(char32_t character, const Words&)
{
    form_.type(character);
    return Outcome::redraw();
}

Outcome TeachScreen::paste(std::string_view text, const Words&)
{
    form_.paste(text);
    return Outcome::redraw();
}

} // namespace frenemy::client
