#include "client/app/join_screen.hpp"

#include "client/app/host_screen.hpp"
#include "client/app/seat_file.hpp"
#include "client/app/teach_screen.hpp"
#include "client/scene/join_scene.hpp"

namespace frenemy::client {
namespace {

constexpr std::uint32_t asking_ms = 1500; ///< from one question to the network to the next

} // namespace

JoinScreen::JoinScreen()
    : form_(read_seats(seat_file()))
{
}

void JoinScreen::go(std::string_view code, std::string_view address)
{
    form_.fill(code, address);
    form_.press("join.go");
}

void JoinScreen::draw(Painter& painter, const Rect& window)
{
    draw_join(painter, window, form_);
}

Outcome JoinScreen::press(std::string_view id, const Words&)
{
    if (id == "join.back") return Outcome::go(Outcome::Then::Back);
    if (id == "join.host") return Outcome::open(std::make_unique<HostScreen>(Hosting::Lesson));
    if (id == "join.teach") return Outcome::open(std::make_unique<TeachScreen>(form_.address().text()));
    if (!form_.press(id)) return Outcome::unknown();
    if (form_.wanted()) until_asking_ = 0;
    return Outcome::redraw();
}

Outcome JoinScreen::tick(const Words&)
{
    const std::uint32_t passed = watch_.lap();
    const bool looking = form_.looking();
    form_.advance(passed);
    bool changed = looking != form_.looking();
    if (until_asking_ <= passed) {
        nearby_.ask(form_.wanted());
        until_asking_ = asking_ms;
    } else {
        until_asking_ -= passed;
    }
    for (const NearbyClass& found : nearby_.take()) {
        form_.find(found);
        changed = true;
    }
    if (const auto going = form_.take_going()) return open_class(*going);
    Outcome outcome;
    outcome.changed = changed;
    return outcome;
}

Outcome JoinScreen::key(KeyName name, const Words&)
{
    switch (name) {
    case KeyName::Backspace: form_.backspace(); return Outcome::redraw();
    case KeyName::Space: return Outcome::redraw(); // a character, or nothing
    default: return {};
    }
}

Outcome JoinScreen::type(char32_t character, const Words&)
{
    form_.type(character);
    return Outcome::redraw();
}

Outcome JoinScreen::paste(std::string_view text, const Words&)
{
    form_.paste(text);
    return Outcome::redraw();
}

} // namespace frenemy::client
