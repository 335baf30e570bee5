#include "client/app/table_screen.hpp"

#include "client/app/debrief_screen.hpp"
#include "client/app/match_folder.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/thinker.hpp"
#include "client/scene/table_scene.hpp"
#include "engine/files/match_file.hpp"

#include <algorithm>
#include <ctime>
#include <span>
#include <utility>

namespace frenemy::client {

void TableScreen::draw(Painter& painter, const Rect& window)
{
    draw_table(painter, window, table_);
}

void TableScreen::think_aside()
{
    table_.think_with(beside_the_window(&decide));
    table_.consult_with(beside_the_window(&advise));
}

Outcome TableScreen::press(std::string_view id, const Words& say)
{
    if (id == "final.start") return Outcome::go(Outcome::Then::Home);
    if (id == "final.replay" && table_.match().log())
        return Outcome::open(std::make_unique<ReplayScreen>(*table_.match().log()));
    if (id == "final.debrief" && table_.match().log())
        return Outcome::open(std::make_unique<DebriefScreen>(*table_.match().log()));
    Outcome outcome;
    outcome.changed = table_.press(id);
    outcome.notice = save(say);
    outcome.cue = listen();
    return outcome;
}

Outcome TableScreen::tick(const Words& say)
{
    Outcome outcome;
    outcome.changed = table_.tick();
    outcome.notice = save(say);
    outcome.cue = listen();
    return outcome;
}

/// What is to be heard of all that was told or shown since the last time.
std::optional<Cue> TableScreen::listen()
{
    std::optional<Cue> cue;
    const std::vector<Event>& told = table_.chronicle();
    if (heard_ > told.size()) heard_ = 0; // a new round
    cue = cue_of(std::span{told}.subspan(heard_));
    heard_ = told.size();
    const Playback& playback = table_.playback();
    if (table_.page() == Page::Settlement && playback.at > 0 && playback.at != played_)
        cue = std::max(cue, cue_of(playback.parts[playback.at - 1].events));
    played_ = playback.at;
    return cue;
}

Outcome TableScreen::escape()
{
    if (table_.asks_to_confirm())
        table_.press("plan.think");
    else if (table_.draft())
        table_.press("draft.close");
    else if (table_.choosing_breaches())
        table_.press("plan.breaches");
    else
        return {};
    return Outcome::redraw();
}

/// A match is kept once it is over; who only watches bots can see them again by the seed.
std::string_view TableScreen::ends_with_it() const
{
    const Match& match = table_.match();
    const bool played = !table_.watching() || match.shared();
    return played && !match.over() ? "match" : "";
}

Outcome TableScreen::put_down(std::string_view control, std::span<const DropPlace> places,
                              const Words& say)
{
    const auto thing = pick_up(table_, control);
    if (!thing) return Outcome::redraw();
    for (const DropPlace& place : places) {
        if (!laying_on(table_, *thing, place.id)) continue;
        return table_.put_down(*thing, place.id) ? Outcome::redraw() : Outcome::says(say("draft.full"));
    }
    return Outcome::says(say("carry.anywhere"));
}

/// When the match is over; the sentence that says where, or why not. Where the usual folder takes
/// nothing the file goes to the system's for temporary files, so that the match is not lost.
std::string TableScreen::save(const Words& say)
{
    // Where it went well that is said beside the score: nobody looks for files during a settlement.
    if (table_.page() == Page::Final && !where_.empty()) return std::exchange(where_, {});
    if (!saved_.empty() || !trouble_.empty() || !table_.match().log()) return {};
    const MatchLog& log = *table_.match().log();
    const std::time_t now = std::time(nullptr);
    char stamp[32];
    std::strftime(stamp, sizeof stamp, "%Y%m%d-%H%M%S", std::localtime(&now));
    const std::string name =
        log.scenario.name + "-" + std::to_string(log.seed) + "-" + stamp + ".frenemy";
    const auto written = [&](const std::filesystem::path& file) {
        const SaveError error = write_match_file(file, log);
        if (error == SaveError::None)
            saved_ = file;
        else if (trouble_.empty())
            trouble_ = say("file.save_" + std::string{name_of_save_error(error)}, file.string());
        return error == SaveError::None;
    };
    std::error_code ignored;
    if (!written(match_folder() / name)) written(std::filesystem::temp_directory_path(ignored) / name);
    if (trouble_.empty()) {
        where_ = say("file.saved", saved_.string());
        return {};
    }
    return saved_.empty() ? trouble_ : trouble_ + " " + say("file.saved", saved_.string());
}

} // namespace frenemy::client
