#include "client/app/app.hpp"

#include "client/app/replay_screen.hpp"
#include "client/app/start_screen.hpp"
#include "client/scene/menu_scene.hpp"

#include <algorithm>
#include <utility>

namespace frenemy::client {

App::App(const Options& options)
    : words_(read_words(options.language))
    , text_percent_(options.text_size)
{
    screens_.push_back(std::make_unique<StartScreen>(options));
}

void App::set_language(Language language)
{
    words_ = read_words(language);
}

std::optional<std::string> App::choose(const Options& options)
{
    return static_cast<StartScreen&>(*screens_.front()).choose(options, words_);
}

std::optional<std::string> App::open_replay(const std::filesystem::path& file)
{
    auto opened = client::open_replay(file, words_);
    if (auto* no = std::get_if<std::string>(&opened)) return std::move(*no);
    open(std::get<std::unique_ptr<Screen>>(std::move(opened)));
    return {};
}

void App::begin_match(bool watch)
{
    notice_.clear();
    open(static_cast<StartScreen&>(*screens_.front()).match(watch));
}

void App::draw(Canvas& canvas, const TextMetrics& metrics, int width, int height)
{
    const Rect window{0, 0, width, height};
    Painter painter{canvas, metrics, theme_, words_, scale_for(width, height, text_percent_),
                    attention_};
    screens_.back()->draw(painter, window);
    if (!notice_.empty()) {
        const int high = painter.line(TextSize::Small) + painter.px(8);
        const int wide = std::min(window.w - painter.px(28), painter.width(notice_, TextSize::Small) + painter.px(24));
        const Rect box{painter.px(14), window.h - high - painter.px(14), std::min(wide, window.w * 6 / 10), high};
        canvas.fill(box, theme_.raised, painter.px(6));
        painter.text(box.inset(painter.px(12), 0), notice_, TextSize::Small, theme_.table_text);
    }
    if (menu_) draw_menu(painter, window, dark_, text_percent_);
    painter.finish(window);
    controls_ = std::move(painter.controls);
}

bool App::take_full_screen()
{
    return std::exchange(full_screen_, false);
}

bool App::tick()
{
    return busy() && follow(screens_.back()->tick(words_));
}

/// Does what came of a press or of time; true when something must be drawn.
bool App::follow(Outcome outcome)
{
    using Then = Outcome::Then;
    if (!outcome.notice.empty()) notice_ = std::move(outcome.notice);
    switch (outcome.then) {
    case Then::Stay: break;
    case Then::Open: open(std::move(outcome.screen)); break;
    case Then::Back:
        if (screens_.size() > 1) screens_.pop_back();
        break;
    case Then::Home: screens_.resize(1); break;
    case Then::Quit: quit_ = true; break;
    }
    return outcome.changed;
}

bool App::press_menu(const std::string& id)
{
    if (id == "table.menu") {
        menu_ = true;
    } else if (id == "menu.resume") {
        menu_ = false;
    } else if (id == "menu.theme") {
        dark_ = !dark_;
        theme_ = dark_ ? dark_theme() : light_theme();
    } else if (id == "menu.text.more") {
        text_percent_ = std::min(175, text_percent_ + 25);
    } else if (id == "menu.text.less") {
        text_percent_ = std::max(100, text_percent_ - 25);
    } else if (id == "menu.start") {
        menu_ = false;
        return follow(Outcome::go(Outcome::Then::Home));
    } else if (id == "menu.quit") {
        return follow(Outcome::go(Outcome::Then::Quit));
    } else {
        return false;
    }
    return true;
}

bool App::press(const std::string& id)
{
    if (const Control* control = find_control(controls_, id); control && !control->enabled) {
        notice_ = control->why_not;
        return true;
    }
    notice_.clear();
    if (id == "language.ko" || id == "language.en") {
        set_language(id == "language.ko" ? Language::Korean : Language::English);
        return true;
    }
    return press_menu(id) || follow(screens_.back()->press(id, words_));
}

bool App::key(KeyName name)
{
    const auto move = [&](Point direction) {
        attention_.focused = neighbour(controls_, attention_.focused, direction);
    };
    const bool shown = attention_.keyboard;
    switch (name) {
    case KeyName::Tab: attention_.focused = next_control(controls_, attention_.focused, 1); break;
    case KeyName::BackTab:
        attention_.focused = next_control(controls_, attention_.focused, -1);
        break;
    case KeyName::Left: move({-1, 0}); break;
    case KeyName::Right: move({1, 0}); break;
    case KeyName::Up: move({0, -1}); break;
    case KeyName::Down: move({0, 1}); break;
    case KeyName::Enter:
    case KeyName::Space:
        if (shown && find_control(controls_, attention_.focused)) press(attention_.focused);
        break;
    case KeyName::Escape:
        if (menu_ || !follow(screens_.back()->escape()))
            menu_ = !menu_ && screens_.size() > 1;
        break;
    case KeyName::FullScreen: full_screen_ = true; return true;
    case KeyName::TextLarger: text_percent_ = std::min(175, text_percent_ + 25); return true;
    case KeyName::TextSmaller: text_percent_ = std::max(100, text_percent_ - 25); return true;
    case KeyName::Help: notice_ = words_("help.keys"); return true;
    case KeyName::Backspace: return false;
    }
    attention_.keyboard = true;
    attention_.hovered.clear();
    return true;
}

bool App::handle(const Input& input)
{
    if (std::holds_alternative<Closed>(input)) {
        quit_ = true;
        return false;
    }
    if (std::holds_alternative<Resized>(input)) return true;
    if (const auto* hover = std::get_if<Hover>(&input)) {
        const Control* control = control_at(controls_, {hover->x, hover->y});
        const std::string id = control ? control->id : std::string{};
        if (id == attention_.hovered) return false;
        attention_.hovered = id;
        return true;
    }
    if (const auto* pressed = std::get_if<Press>(&input)) {
        attention_.keyboard = false;
        const Control* control = control_at(controls_, {pressed->x, pressed->y});
        if (!control) return true;
        const std::string id = control->id;
        attention_.focused = id;
        press(id);
        return true;
    }
    if (const auto* name = std::get_if<Key>(&input)) return key(name->name);
    if (menu_) return false;
    if (const auto* wheel = std::get_if<Wheel>(&input))
        return follow(screens_.back()->wheel(wheel->steps, words_));
    if (const auto* typed = std::get_if<Typed>(&input)) {
        if (follow(screens_.back()->type(typed->character, words_))) return true;
        if (typed->character == U'?') return key(KeyName::Help);
    }
    return false;
}

} // namespace frenemy::client
