#include "client/app/app.hpp"

#include "client/app/library_screen.hpp"
#include "client/model/glossary.hpp"

#include <cstdlib>

namespace frenemy::client {

bool App::press_overlay(const std::string& id)
{
    if (id == "table.menu") {
        overlay_ = Overlay::Menu;
    } else if (id == "menu.resume" || id == "overlay.close") {
        overlay_ = Overlay::None;
    } else if (id == "menu.settings") {
        overlay_ = Overlay::Settings;
    } else if (id == "menu.keys") {
        overlay_ = Overlay::Keys;
    } else if (id == "alone") {
        attention_.alone = !attention_.alone;
    } else if (id == "library") {
        return open_library(nullptr);
    } else if (id == "menu.start") {
        leave(Outcome::Then::Home);
    } else if (id == "menu.quit") {
        leave(Outcome::Then::Quit);
    } else if (id == "leaving.stay") {
        overlay_ = Overlay::None;
    } else if (id == "leaving.go") {
        depart();
    } else {
        return false;
    }
    return true;
}

std::string_view App::ends_with_leaving() const
{
    for (const auto& screen : screens_)
        if (const auto what = screen->ends_with_it(); !what.empty()) return what;
    return {};
}

void App::leave(Outcome::Then how)
{
    leaving_ = how;
    overlay_ = Overlay::Leaving;
    if (ends_with_leaving().empty()) depart();
}

void App::depart()
{
    overlay_ = Overlay::None;
    if (leaving_ == Outcome::Then::Home) screens_.resize(1);
    else quit_ = true;
}

bool App::press(const std::string& id)
{
    if (const Control* control = find_control(controls_, id); control && !control->enabled) {
        notice_ = control->why_not;
        refused_ = id;
        return true;
    }
    say({});
    if (Settings changed = settings_; client::press(changed, id)) {
        set(changed);
        return true;
    }
    if (press_overlay(id) || follow(screens_.back()->press(id, words_))) return true;
    // What only explains leads to its term.
    const Term* term = term_of(id);
    return term && open_library(term);
}

bool App::open_library(const Term* term)
{
    overlay_ = Overlay::None;
    Library library{words_, screens_.back()->present()};
    if (term) library.open_term(term->id);
    return follow(Outcome::open(std::make_unique<LibraryScreen>(std::move(library))));
}

void App::press_chosen()
{
    // A copy: what is pressed may clear the list it stands in.
    const Control* control = attention_.keyboard ? find_control(controls_, attention_.focused) : nullptr;
    if (!control) control = primary_control(controls_);
    if (control) press(std::string{control->id});
}

void App::escape()
{
    if (overlay_ != Overlay::None)
        overlay_ = Overlay::None;
    else if (attention_.alone)
        attention_.alone = false;
    else if (follow(screens_.back()->escape()))
        return;
    else if (attention_.keyboard && find_control(controls_, attention_.focused))
        attention_ = {};
    else
        overlay_ = Overlay::Menu;
}

bool App::key(KeyName name)
{
    const auto move = [&](Point direction) {
        attention_.focused = neighbour(controls_, attention_.focused, direction);
        attention_.keyboard = true;
    };
    const auto step = [&](int by) {
        attention_.focused = next_control(controls_, attention_.focused, by);
        attention_.keyboard = true;
    };
    const bool carried = !attention_.carried.empty();
    let_go();
    if (carried && name == KeyName::Escape) return true;
    if (overlay_ == Overlay::None && follow(screens_.back()->key(name, words_))) return true;
    switch (name) {
    case KeyName::Tab: step(1); break;
    case KeyName::BackTab: step(-1); break;
    case KeyName::Left: move({-1, 0}); break;
    case KeyName::Right: move({1, 0}); break;
    case KeyName::Up: move({0, -1}); break;
    case KeyName::Down: move({0, 1}); break;
    case KeyName::Enter:
    case KeyName::Space: press_chosen(); break;
    case KeyName::Escape: escape(); break;
    case KeyName::FullScreen:
        press(settings_.full_screen ? "settings.window" : "settings.full_screen");
        break;
    case KeyName::TextLarger: press("settings.text.more"); break;
    case KeyName::TextSmaller: press("settings.text.less"); break;
    case KeyName::Help: overlay_ = Overlay::Keys; break;
    case KeyName::Library:
        return open_library(term_of(attention_.hovered.empty() ? attention_.focused
                                                               : attention_.hovered));
    case KeyName::Backspace:
    case KeyName::PageUp:
    case KeyName::PageDown:
    case KeyName::SwitchHangul: return false;
    }
    attention_.hovered.clear();
    return true;
}

bool App::pressed_at(Point at)
{
    attention_.keyboard = false;
    const Control* control = control_at(controls_, at);
    if (!control) return true;
    const std::string id = control->id;
    attention_.focused = id;
    attention_.hovered.clear(); // its hint would lie over what comes of it
    if (overlay_ == Overlay::None && control->enabled && screens_.back()->lifts(id)) {
        // Whether it is pressed or carried is known once the button is let go.
        held_ = id;
        held_from_ = at;
    } else {
        constexpr int hesitation = 450; // a tap is one step
        turning_ = id.ends_with(".more") || id.ends_with(".less") ? id : "";
        turns_in_ = hesitation;
        press(id);
    }
    return true;
}

/// A number whose knob is held down turns on, up to its end.
bool App::turn_on(int milliseconds)
{
    constexpr int apart = 60;
    bool turned = false;
    for (turns_in_ -= milliseconds; turns_in_ <= 0 && !turning_.empty(); turns_in_ += apart) {
        const Control* knob = find_control(controls_, turning_);
        if (!knob || !knob->enabled) turning_.clear();
        else press(std::string{turning_});
        turned = true;
    }
    return turned;
}

bool App::moved_to(Point at)
{
    if (const Control* knob = find_control(controls_, turning_); knob && !knob->area.contains(at))
        turning_.clear();
    constexpr int far = 6; // a hand that presses is never quite still
    if (!held_.empty()
        && std::max(std::abs(at.x - held_from_.x), std::abs(at.y - held_from_.y)) >= far)
        attention_.carried = held_;
    if (!attention_.carried.empty()) {
        attention_.pointer = at;
        return true;
    }
    const Control* control = control_at(controls_, at);
    const std::string id = control ? control->id : std::string{};
    if (id == attention_.hovered) return false;
    attention_.hovered = id;
    return true;
}

bool App::released_at(Point at)
{
    turning_.clear();
    const std::string held = std::exchange(held_, {});
    if (attention_.carried.empty()) return !held.empty() && (press(held), true);
    attention_.carried.clear();
    DropPlaces below;
    for (const DropPlace& each : places_)
        if (each.area.contains(at)) below.insert(below.begin(), each);
    say({});
    follow(screens_.back()->put_down(held, below, words_));
    return true;
}

void App::let_go()
{
    held_.clear();
    turning_.clear();
    attention_.carried.clear();
}

bool App::handle(const Input& input)
{
    if (std::holds_alternative<Closed>(input)) {
        // Closed once more while it asks: it is meant.
        if (overlay_ == Overlay::Leaving) quit_ = true;
        else leave(Outcome::Then::Quit);
        return true;
    }
    if (const auto* size = std::get_if<Resized>(&input)) {
        if (!settings_.full_screen) {
            settings_.width = size->width;
            settings_.height = size->height;
        }
        return true;
    }
    if (const auto* hover = std::get_if<Hover>(&input)) return moved_to({hover->x, hover->y});
    if (const auto* pressed = std::get_if<Press>(&input)) return pressed_at({pressed->x, pressed->y});
    if (const auto* released = std::get_if<Release>(&input)) return released_at({released->x, released->y});
    if (const auto* name = std::get_if<Key>(&input)) return key(name->name);
    if (overlay_ != Overlay::None) return false;
    if (const auto* wheel = std::get_if<Wheel>(&input))
        return follow(screens_.back()->wheel(wheel->steps, words_));
    if (const auto* pasted = std::get_if<Pasted>(&input))
        return follow(screens_.back()->paste(pasted->text, words_));
    if (const auto* typed = std::get_if<Typed>(&input)) {
        if (follow(screens_.back()->type(typed->character, words_))) return true;
        if (typed->character == U'?') return key(KeyName::Help);
    }
    return false;
}

} // namespace frenemy::client
