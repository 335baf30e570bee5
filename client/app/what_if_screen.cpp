#include "client/app/what_if_screen.hpp"

#include "client/app/room_match.hpp"
#include "client/scene/compare_scene.hpp"

namespace frenemy::client {

void WhatIfScreen::draw(Painter& painter, const Rect& window)
{
    const Table& table = match_.table();
    const auto& ending = table.final_state();
    if (compares_ && ending) {
        draw_compare(painter, window, table.scenario(), record_, *ending, table.seat(), from_);
        return;
    }
    match_.draw(painter, window);
    if (table.page() == Page::Final && ending) offer_compare(painter, window);
}

Outcome WhatIfScreen::press(std::string_view id, const Words& say)
{
    if (id == "final.compare" || id == "compare.back") {
        compares_ = id == "final.compare";
        return Outcome::redraw();
    }
    if (id == "compare.replay") return Outcome::go(Outcome::Then::Back);
    return match_.press(id, say);
}

Outcome WhatIfScreen::escape()
{
    if (!compares_) return match_.escape();
    compares_ = false;
    return Outcome::redraw();
}

std::unique_ptr<Screen> play_on(const MatchLog& record, std::size_t entries, SeatId seat)
{
    MatchLog begun = record;
    begun.entries.resize(std::min(entries, record.entries.size()));
    auto match = RoomMatch::resume(std::move(begun), seat);
    if (!match) return {};
    const int round = match->view().round;
    return std::make_unique<WhatIfScreen>(replay(record).state, round, std::move(match));
}

} // namespace frenemy::client
