#include "client/app/library_screen.hpp"

#include "client/scene/library_scene.hpp"

namespace frenemy::client {

void LibraryScreen::draw(Painter& painter, const Rect& window)
{
    library_.follow_language(painter.say);
    library_.limit_scroll(draw_library(painter, window, library_));
}

Outcome LibraryScreen::press(std::string_view id, const Words& say)
{
    if (id == "library.close") return Outcome::go(Outcome::Then::Back);
    return library_.press(id, say) ? Outcome::redraw() : Outcome::unknown();
}

Outcome LibraryScreen::key(KeyName name, const Words& say)
{
    switch (name) {
    case KeyName::Backspace: return type(U'\b', say);
    case KeyName::SwitchHangul: library_.switch_hangul(); return Outcome::redraw();
    case KeyName::Space: return Outcome::redraw(); // it comes as a character, too
    case KeyName::PageUp: library_.scroll_by(-12); return Outcome::redraw();
    case KeyName::PageDown: library_.scroll_by(12); return Outcome::redraw();
    case KeyName::Library: return escape();
    default: return {};
    }
}

Outcome LibraryScreen::type(char32_t character, const Words& say)
{
    library_.type(character, say);
    return Outcome::redraw();
}

Outcome LibraryScreen::paste(std::string_view text, const Words& say)
{
    library_.paste(text, say);
    return Outcome::redraw();
}

Outcome LibraryScreen::wheel(int steps, const Words&)
{
    library_.scroll_by(-3 * steps);
    return Outcome::redraw();
}

} // namespace frenemy::client
