#include "client/app/app.hpp"

#include "client/app/options.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/start_screen.hpp"
#include "client/scene/overlays.hpp"

#include <algorithm>
#include <utility>

namespace frenemy::client {

App::App(const Options& options)
{
    set(options.settings);
    screens_.push_back(std::make_unique<StartScreen>(options));
}

void App::set(const Settings& settings)
{
    if (words_.texts().empty() || settings.language != settings_.language)
        words_ = read_words(settings.language);
    theme_ = settings.light ? light_theme() : dark_theme();
    settings_ = settings;
    for (const auto& screen : screens_) screen->set_motion(!settings.reduced_motion);
}

std::optional<std::string> App::choose(const Options& options)
{
    return static_cast<StartScreen&>(*screens_.front()).choose(options, words_);
}

void App::think_aside()
{
    thinks_aside_ = true;
    for (const auto& screen : screens_) screen->think_aside();
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
    const auto& start = static_cast<StartScreen&>(*screens_.front());
    open(start.match(watch));
    say(start.warning(words_));
}

void App::draw(Canvas& canvas, const TextMetrics& metrics, int width, int height)
{
    const Rect window{0, 0, width, height};
    Painter painter{canvas, metrics, theme_, words_,
                    scale_for(width, height, settings_.text_percent), attention_};
    if (width < least_width || height < least_height) {
        draw_too_small(painter, window);
        controls_.clear();
        places_.clear();
        return;
    }
    screens_.back()->draw(painter, window);
    switch (overlay_) {
    case Overlay::None: break;
    case Overlay::Menu: draw_menu(painter, window, screens_.size() > 1); break;
    case Overlay::Settings: draw_settings(painter, window, settings_); break;
    case Overlay::Keys: draw_keys(painter, window); break;
    case Overlay::Leaving: draw_leave_question(painter, window, ends_with_leaving()); break;
    }
    // Why a control did nothing is over with it.
    if (const Control* control = find_control(painter.controls, refused_);
        !refused_.empty() && (!control || control->enabled || control->why_not != notice_)) {
        notice_.clear();
        refused_.clear();
    }
    if (!notice_.empty()) draw_notice(painter, window, notice_);
    painter.finish(window);
    // Where nothing can be alone any more, the next to come is not.
    if (!find_control(painter.controls, "alone") && overlay_ == Overlay::None) attention_.alone = false;
    controls_ = std::move(painter.controls);
    places_ = std::move(painter.drop_places);
}

int App::pace() const
{
    return settings_.reduced_motion ? screens_.back()->brisk_pace() : screens_.back()->pace();
}

void App::open(std::unique_ptr<Screen> screen)
{
    screen->set_motion(!settings_.reduced_motion);
    if (thinks_aside_) screen->think_aside();
    screens_.push_back(std::move(screen));
}

int App::rest() const
{
    constexpr int frame = 16;
    if (moving()) return frame;
    if (!turning_.empty()) return std::max(1, turns_in_);
    return busy() ? std::max(1, pace() - waited_) : 1000;
}

bool App::advance(int milliseconds)
{
    const bool turned = !turning_.empty() && turn_on(milliseconds);
    for (const auto& screen : screens_)
        if (screen != screens_.back() || overlay_ != Overlay::None) screen->covered();
    const bool moved = (moving() && screens_.back()->animate(milliseconds)) || turned;
    if (!busy()) return moved;
    waited_ += milliseconds;
    if (waited_ < pace()) return moved;
    waited_ = 0;
    return tick() || moved;
}

bool App::tick()
{
    return busy() && follow(screens_.back()->tick(words_));
}

/// Does what came of a press or of time; true when something must be drawn.
bool App::follow(Outcome outcome)
{
    using Then = Outcome::Then;
    if (!outcome.notice.empty()) say(std::move(outcome.notice));
    if (outcome.cue) cue_ = outcome.cue;
    switch (outcome.then) {
    case Then::Stay: break;
    case Then::Open: open(std::move(outcome.screen)); break;
    case Then::Back:
        if (screens_.size() > 1) screens_.pop_back();
        break;
    case Then::Home:
    case Then::Quit: leave(outcome.then); break;
    }
    return outcome.changed;
}

} // namespace frenemy::client
