#include "client/app/replay_screen.hpp"

#include "client/app/debrief_screen.hpp"
#include "client/app/match_folder.hpp"
#include "client/app/what_if_screen.hpp"
#include "client/scene/replay_scene.hpp"
#include "engine/files/match_file.hpp"

namespace frenemy::client {

void ReplayScreen::draw(Painter& painter, const Rect& window)
{
    draw_replay(painter, window, replay_);
}

Outcome ReplayScreen::tick(const Words&)
{
    return replay_.play_on() ? Outcome::redraw() : Outcome::unknown();
}

Outcome ReplayScreen::press(std::string_view id, const Words& say)
{
    if (id == "replay.here") {
        auto screen = play_on(replay_.log(), replay_.entry(), replay_.sitting());
        return screen ? Outcome::open(std::move(screen)) : Outcome::says(say("replay.diverges"));
    }
    if (id == "final.start") return Outcome::go(Outcome::Then::Home);
    if (id == "final.debrief" || id == "replay.debrief")
        return Outcome::open(std::make_unique<DebriefScreen>(replay_.log()));
    if (id == "final.replay") id = "replay.start";
    return replay_.press(id) ? Outcome::redraw() : Outcome::unknown();
}

std::variant<std::unique_ptr<Screen>, std::string> open_replay(const std::filesystem::path& file,
                                                               const Words& say)
{
    ReadMatch read = read_match_file(file);
    if (read.unreadable) return say("file.unreadable", file.string());
    if (read.decoded.error != MatchFileError::None)
        return say("file." + std::string{name_of_match_file_error(read.decoded.error)},
                   file.string());
    return std::make_unique<ReplayScreen>(std::move(read.decoded.log));
}

std::filesystem::path newest_match()
{
    std::filesystem::path newest;
    std::filesystem::file_time_type when;
    std::error_code ignored;
    for (const auto& file : std::filesystem::directory_iterator{match_folder(), ignored}) {
        const auto written = file.last_write_time(ignored);
        if (file.path().extension() != ".frenemy" || (!newest.empty() && written <= when)) continue;
        newest = file.path();
        when = written;
    }
    return newest;
}

Outcome open_newest_replay(const Words& say)
{
    const std::filesystem::path newest = newest_match();
    if (newest.empty()) return Outcome::says(say("start.no_replay"));
    auto opened = open_replay(newest, say);
    if (auto* no = std::get_if<std::string>(&opened)) return Outcome::says(std::move(*no));
    return Outcome::open(std::get<std::unique_ptr<Screen>>(std::move(opened)));
}

} // namespace frenemy::client
