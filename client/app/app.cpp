#include "client/app/app.hpp"

#include "client/app/room_match.hpp"
#include "client/scene/menu_scene.hpp"
#include "client/scene/replay_scene.hpp"
#include "client/scene/start_scene.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/files/match_file.hpp"

#include <algorithm>
#include <cstdlib>
#include <ctime>
#include <utility>

namespace frenemy::client {

std::filesystem::path match_folder()
{
    if (const char* data = std::getenv("XDG_DATA_HOME"); data && *data)
        return std::filesystem::path{data} / "frenemy" / "matches";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path{home} / ".local" / "share" / "frenemy" / "matches";
    return std::filesystem::path{"matches"};
}

App::App(const Options& options)
    : words_(read_words(options.language))
    , text_percent_(options.text_size)
    , start_(read_start())
{
    start_.seed = options.seed.value_or(static_cast<std::uint64_t>(std::time(nullptr)) % 10'000);
}

void App::set_language(Language language)
{
    words_ = read_words(language);
}

std::optional<std::string> App::choose(const Options& options)
{
    if (!options.scenario.empty())
        if (const auto error = client::choose(start_, options.scenario)) return sentence(*error);
    if (start_.scenarios.empty()) return words_("start.no_scenarios");
    const int seats = static_cast<int>(start_.scenario().scenario.seats.size());
    if (options.seat > seats) return words_("options.bad_seat", options.seat, seats);
    if (options.seat > 0) start_.seat = options.seat - 1;
    start_.seat = std::min(start_.seat, seats - 1);
    if (!options.bots.empty())
        for (std::size_t i = 0; i < start_.tempers.size(); ++i)
            start_.tempers[i] = options.bots[i % options.bots.size()];
    return {};
}

std::optional<std::string> App::open_replay(const std::filesystem::path& file)
{
    ReadMatch read = read_match_file(file);
    if (read.unreadable) return words_("file.unreadable", file.string());
    if (read.decoded.error != MatchFileError::None)
        return words_("file." + std::string{name_of_match_file_error(read.decoded.error)},
                      file.string());
    replay_.emplace(std::move(read.decoded.log));
    screen_ = Screen::Replay;
    return {};
}

void App::begin_match(bool watch)
{
    table_.emplace(std::make_unique<RoomMatch>(setup_of(start_, watch)));
    screen_ = Screen::Table;
    saved_.clear();
    notice_.clear();
}

void App::save()
{
    if (!table_ || !table_->match().over() || !saved_.empty()) return;
    const MatchLog& log = table_->match().log();
    const std::time_t now = std::time(nullptr);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", std::localtime(&now));
    const auto file = match_folder()
                      / (log.scenario.name + "-" + std::to_string(log.seed) + "-" + stamp + ".frenemy");
    const SaveError error = write_match_file(file, log);
    if (error == SaveError::None) {
        saved_ = file;
        notice_ = words_("file.saved", file.string());
    } else {
        saved_ = "-";
        notice_ = words_("file.save_" + std::string{name_of_save_error(error)}, file.string());
    }
}

void App::draw(Canvas& canvas, const TextMetrics& metrics, int width, int height)
{
    const Rect window{0, 0, width, height};
    Painter painter{canvas, metrics, theme_, words_, scale_for(width, height, text_percent_),
                    attention_};
    switch (screen_) {
    case Screen::Start: draw_start(painter, window, start_); break;
    case Screen::Table: draw_table(painter, window, *table_); break;
    case Screen::Replay: draw_replay(painter, window, *replay_); break;
    }
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

bool App::busy() const
{
    return screen_ == Screen::Table && !menu_;
}

bool App::take_full_screen()
{
    return std::exchange(full_screen_, false);
}

bool App::tick()
{
    if (!busy()) return false;
    const bool changed = table_->tick();
    save();
    return changed;
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
    } else if (id == "start.play" || id == "start.watch") {
        begin_match(id == "start.watch");
    } else if (id == "start.quit" || id == "menu.quit") {
        quit_ = true;
    } else if (id == "start.replay") {
        std::filesystem::path newest;
        std::error_code ignored;
        for (const auto& file : std::filesystem::directory_iterator{match_folder(), ignored})
            if (file.path().extension() == ".frenemy"
                && (newest.empty()
                    || file.last_write_time(ignored) > std::filesystem::last_write_time(newest, ignored)))
                newest = file.path();
        if (newest.empty())
            notice_ = words_("start.no_replay");
        else if (const auto no = open_replay(newest))
            notice_ = *no;
    } else if (id == "table.menu") {
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
    } else if (id == "menu.start" || id == "final.start") {
        menu_ = false;
        screen_ = Screen::Start;
    } else if (id == "final.replay") {
        if (table_ && screen_ == Screen::Table) replay_.emplace(table_->match().log());
        if (replay_) {
            replay_->press("replay.start");
            screen_ = Screen::Replay;
        }
    } else if (screen_ == Screen::Start) {
        return client::press(start_, id);
    } else if (screen_ == Screen::Table) {
        const bool known = table_->press(id);
        save();
        return known;
    } else {
        return replay_->press(id);
    }
    return true;
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
        if (screen_ == Screen::Table && table_->draft() && !menu_)
            table_->press("draft.close");
        else if (screen_ != Screen::Start)
            menu_ = !menu_;
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
    if (const auto* typed = std::get_if<Typed>(&input); typed && typed->character == U'?')
        return key(KeyName::Help);
    return false;
}

} // namespace frenemy::client
