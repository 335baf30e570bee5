#include "client/model/replay_viewer.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {

namespace {

std::optional<Mark> mark_of(const Event& event)
{
    if (std::holds_alternative<CardTurned>(event)) return Mark::Card;
    if (std::holds_alternative<DealSigned>(event)) return Mark::Deal;
    if (const auto* began = std::get_if<PhaseBegan>(&event); began && began->phase == Phase::Planning)
        return Mark::Planning;
    if (const auto* ended = std::get_if<DealEnded>(&event); ended && ended->how == DealEnd::Breached)
        return Mark::Breach;
    if (const auto* left = std::get_if<AllianceLeft>(&event); left && left->how == Parting::Betrayed)
        return Mark::Betrayal;
    return {};
}

} // namespace

ReplayViewer::ReplayViewer(MatchLog log) : log_(std::move(log))
{
    states_.push_back(begin(log_.scenario, log_.seed));
    for (const MatchLog::Entry& entry : log_.entries) {
        State next = states_.back();
        events_->clear();
        if (apply(log_.scenario, next, entry.seat, entry.command, events_.get())
            || digest_of(next) != entry.digest_after)
            break;
        for (const Event& event : *events_)
            if (const auto mark = mark_of(event)) marks_.push_back({states_.size(), *mark});
        states_.push_back(next);
    }
    load();
}

void ReplayViewer::load()
{
    event_ = 0;
    events_->clear();
    if (entry_ >= entries()) return;
    State next = states_[entry_];
    const MatchLog::Entry& entry = log_.entries[entry_];
    apply(log_.scenario, next, entry.seat, entry.command, events_.get());
}

State ReplayViewer::state() const
{
    State state = states_[entry_];
    for (std::size_t i = 0; i < event_; ++i) evolve(state, (*events_)[i]);
    return state;
}

View ReplayViewer::view() const
{
    return view_for(state(), seat_);
}

std::vector<Event> ReplayViewer::told() const
{
    if (event_ > 0 || entry_ == 0) return {events_->begin(), events_->begin() + event_};
    // Between two entries: all that the last one caused.
    State next = states_[entry_ - 1];
    const MatchLog::Entry& entry = log_.entries[entry_ - 1];
    const auto events = std::make_unique<Events>();
    apply(log_.scenario, next, entry.seat, entry.command, events.get());
    return {events->begin(), events->end()};
}

void ReplayViewer::step_event(int step)
{
    if (step > 0) {
        if (entry_ >= entries()) return;
        if (++event_ < events_->size()) return;
        ++entry_;
        load();
    } else if (event_ > 0) {
        --event_;
    } else if (entry_ > 0) {
        --entry_;
        load();
        event_ = events_->empty() ? 0 : events_->size() - 1;
    }
}

void ReplayViewer::step_entry(int step)
{
    if (step > 0 && entry_ < entries())
        ++entry_;
    else if (step < 0 && event_ == 0 && entry_ > 0)
        --entry_;
    load();
}

void ReplayViewer::step_round(int step)
{
    const int round = round_of(entry_);
    if (step > 0) {
        while (entry_ < entries() && round_of(entry_) == round) ++entry_;
    } else {
        if (entry_ > 0 && round_of(entry_ - 1) == round) {
            while (entry_ > 0 && round_of(entry_ - 1) == round) --entry_;
        } else {
            while (entry_ > 0 && round_of(entry_ - 1) >= round - 1) --entry_;
        }
    }
    load();
}

bool ReplayViewer::play_on()
{
    if (!playing_) return false;
    for (int i = 0; i < speed_; ++i) step_entry(1);
    if (at_end()) playing_ = false;
    return true;
}

bool ReplayViewer::press(std::string_view id)
{
    if (id == "replay.play") {
        playing_ = !playing_ && !at_end();
        return true;
    }
    if (id == "replay.speed") {
        speed_ = speed_ == 4 ? 1 : 2 * speed_;
        return true;
    }
    // Looking elsewhere does not stop it; stepping does.
    if (id != "replay.seat" && !id.starts_with("replay.mark.")) playing_ = false;
    if (id == "replay.start") {
        entry_ = 0;
        load();
    } else if (id == "replay.end") {
        entry_ = entries();
        load();
    } else if (id == "replay.event.next") {
        step_event(1);
    } else if (id == "replay.event.back") {
        step_event(-1);
    } else if (id == "replay.entry.next") {
        step_entry(1);
    } else if (id == "replay.entry.back") {
        step_entry(-1);
    } else if (id == "replay.round.next") {
        step_round(1);
    } else if (id == "replay.round.back") {
        step_round(-1);
    } else if (id == "replay.seat") {
        const int next = seat_ == no_seat ? 0 : index(seat_) + 1;
        seat_ = next < states_[0].seats ? seat_at(next) : no_seat;
    } else if (id.starts_with("replay.mark.")) {
        std::size_t at = 0;
        id.remove_prefix(12);
        std::from_chars(id.data(), id.data() + id.size(), at);
        entry_ = std::min(at, entries());
        load();
    } else {
        return false;
    }
    return true;
}

} // namespace frenemy::client
