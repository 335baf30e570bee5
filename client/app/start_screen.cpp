#include "client/app/start_screen.hpp"

#include "client/app/join_screen.hpp"
#include "client/app/lesson_screen.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/room_match.hpp"
#include "client/app/table_screen.hpp"
#include "client/model/scenario_trouble.hpp"
#include "client/scene/start_scene.hpp"

#include <algorithm>
#include <ctime>

namespace frenemy::client {

StartScreen::StartScreen(const Options& options)
    : start_(read_start())
{
    start_.seed = options.seed.value_or(static_cast<std::uint64_t>(std::time(nullptr)) % 10'000);
}

std::optional<std::string> StartScreen::choose(const Options& options, const Words& say)
{
    if (!options.scenario.empty())
        if (const auto error = client::choose(start_, options.scenario)) return scenario_trouble(say, *error);
    if (start_.scenarios.empty()) return say("start.no_scenarios");
    const int seats = static_cast<int>(start_.scenario().scenario.seats.size());
    if (options.seat > seats) return say("options.bad_seat", options.seat, seats);
    if (options.seat > 0) start_.seat = options.seat - 1;
    start_.seat = std::min(start_.seat, seats - 1);
    if (options.thinking) start_.thinking = *options.thinking;
    if (static_cast<int>(options.bots.size()) > seats)
        return say("options.too_many_bots", static_cast<int>(options.bots.size()), seats);
    if (!options.bots.empty())
        for (std::size_t i = 0; i < start_.tempers.size(); ++i)
            start_.tempers[i] = options.bots[i % options.bots.size()];
    return {};
}

std::unique_ptr<Screen> StartScreen::match(bool watch) const
{
    return std::make_unique<TableScreen>(std::make_unique<RoomMatch>(setup_of(start_, watch)));
}

std::string StartScreen::warning(const Words& say) const
{
    return has_foreign_pars(start_) ? say("start.foreign_pars") : std::string{};
}

void StartScreen::draw(Painter& painter, const Rect& window)
{
    start_.any_kept = !newest_match().empty();
    draw_start(painter, window, start_);
}

Outcome StartScreen::press(std::string_view id, const Words& say)
{
    if (id == "start.play" || id == "start.watch") {
        Outcome begun = Outcome::open(match(id == "start.watch"));
        begun.notice = warning(say);
        return begun;
    }
    if (id == "start.quit") return Outcome::go(Outcome::Then::Quit);
    if (id == "start.join") return Outcome::open(std::make_unique<JoinScreen>());
    if (id == "start.lesson") return open_lesson(say);
    if (id == "start.replay") return open_newest_replay(say);
    return client::press(start_, id) ? Outcome::redraw() : Outcome::unknown();
}

} // namespace frenemy::client
