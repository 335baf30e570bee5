#include "client/model/control_id.hpp"
#include "client/model/table.hpp"

namespace frenemy::client {

std::vector<ReportLine> report_of(const Playback& playback, SeatId seat)
{
    std::vector<ReportLine> lines;
    for (const Playback::Part& part : playback.parts) {
        if (part.step == Step::News) continue;
        for (const Event& event : part.events) {
            const auto* moved = std::get_if<CashMoved>(&event);
            if (!moved || (moved->from != party(seat) && moved->to != party(seat))) continue;
            ReportLine* line = nullptr;
            for (ReportLine& each : lines)
                if (each.reason == moved->reason) line = &each;
            if (!line) line = &lines.emplace_back(ReportLine{moved->reason, 0, {}});
            line->amount += moved->to == party(seat) ? moved->amount.count : -moved->amount.count;
            line->events.push_back(event);
        }
    }
    return lines;
}

bool Table::press_settlement(std::string_view id)
{
    if (id == "settlement.more") {
        turn_on(Stack::Lines);
        playback_.clock = Playback::whole;
        playback_.paused = true; // somebody reads
        return true;
    }
    turned_[static_cast<std::size_t>(Stack::Lines)] = 0;
    if (id == "settlement.next") {
        if (playback_.at < playback_.parts.size()) {
            ++playback_.at;
            playback_.clock = motion_ && !playback_.paused ? 0 : Playback::whole;
        } else {
            page_ = Page::Report;
        }
        return true;
    }
    if (id == "settlement.back") {
        if (playback_.at > 1) --playback_.at;
        playback_.clock = Playback::whole;
        playback_.paused = true;
        return true;
    }
    if (id == "settlement.pause") {
        playback_.paused = !playback_.paused;
        if (!playback_.paused && playback_.clock >= Playback::whole && !playback_.finished()) {
            ++playback_.at;
            playback_.clock = 0;
        }
        return true;
    }
    if (id == "settlement.skip") {
        page_ = Page::Report;
        return true;
    }
    if (id == "report.again") {
        playback_.at = playback_.parts.empty() ? 0 : 1;
        playback_.paused = false;
        playback_.clock = motion_ ? 0 : Playback::whole;
        page_ = Page::Settlement;
        return true;
    }
    if (id == "report.on") {
        page_ = match_->over() ? Page::Final : Page::Play;
        return true;
    }
    if (under(id, "settlement.to.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (at < 1 || at > playback_.parts.size()) return false;
        playback_.at = at;
        playback_.clock = Playback::whole;
        playback_.paused = true;
        return true;
    }
    return false;
}

} // namespace frenemy::client
