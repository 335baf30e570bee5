#include "client/app/debrief_screen.hpp"

#include "client/app/debrief_file.hpp"
#include "client/scene/debrief_scene.hpp"

namespace frenemy::client {

DebriefScreen::DebriefScreen(const std::vector<MatchLog>& tables, const std::filesystem::path& own)
    : tables_(tables)
    , own_(own)
    , debrief_(tables)
    , past_(past_classes(own))
{
    std::vector<std::string> names;
    for (const PastClass& each : past_) names.push_back(each.name);
    debrief_.offer(std::move(names));
}

void DebriefScreen::draw(Painter& painter, const Rect& window)
{
    draw_debrief(painter, window, debrief_);
}

Outcome DebriefScreen::press(std::string_view id, const Words& say)
{
    if (id == "debrief.close") return Outcome::go(Outcome::Then::Back);
    if (id == "debrief.save") {
        // A class's lies there since it was opened.
        if (!own_.empty()) return Outcome::says(say("console.debrief_saved", own_.string()));
        return Outcome::says(save_debrief(say, tables_.front()));
    }
    if (!debrief_.press(id)) return Outcome::unknown();
    if (const auto wanted = debrief_.take_wanted()) {
        const PastClass& past = past_[static_cast<std::size_t>(*wanted)];
        if (!debrief_.compare(read_matches(past.folder)))
            return Outcome::says(say("debrief.past_empty", past.name));
    }
    return Outcome::redraw();
}

/// As the match ended.
std::optional<Library::Present> DebriefScreen::present() const
{
    const MatchLog& log = tables_[static_cast<std::size_t>(debrief_.table())];
    return Library::Present{view_for(replay(log).state, no_seat), log.scenario};
}

Outcome DebriefScreen::key(KeyName name, const Words& say)
{
    switch (name) {
    case KeyName::Left:
    case KeyName::PageUp: return press("debrief.back", say);
    case KeyName::Right:
    case KeyName::PageDown: return press("debrief.next", say);
    default: return {};
    }
}

Outcome DebriefScreen::wheel(int steps, const Words& say)
{
    return press(steps > 0 ? "debrief.back" : "debrief.next", say);
}

} // namespace frenemy::client
