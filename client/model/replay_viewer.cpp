#include "client/model/replay_viewer.hpp"

#include <algorithm>
#include <charconv>

namespace frenemy::client {

namespace {

std::optional<Mark> mark_of(const Event& event)
{
    if (std::holds_alternative<CardTurned>(event)) return Mark::Card;
    if (std::holds_alternative<DealSigned>(event)) return Mark::Deal;
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
    for (std::size_t i = 0; i < states_.size(); ++i)
        if (stretches_.empty() || states_[i].round != stretches_.back().round
            || states_[i].phase != stretches_.back().phase)
            stretches_.push_back({i, states_[i].round, states_[i].phase});
    load();
}

std::size_t ReplayViewer::stretch() const
{
    const auto next = std::upper_bound(stretches_.begin(), stretches_.end(), entry_,
                                       [](std::size_t at, const Stretch& each) { return at < each.entry; });
    return static_cast<std::size_t>(next - stretches_.begin()) - 1;
}

SeatId ReplayViewer::sitting() const
{
    if (seat_ != no_seat) return seat_;
    for (std::size_t i = 0; i < log_.players.size(); ++i)
        if (log_.players[i].bot == 0) return seat_at(static_cast<int>(i));
    return seat_at(0);
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

/// All that one entry caused, counted from 0, as far as the seat may know it.
std::vector<Event> ReplayViewer::caused_by(std::size_t entry) const
{
    State next = states_[entry];
    const MatchLog::Entry& each = log_.entries[entry];
    const auto events = std::make_unique<Events>();
    apply(log_.scenario, next, each.seat, each.command, events.get());
    std::vector<Event> known;
    for (const Event& event : *events)
        if (const auto seen = seat_ == no_seat ? std::optional{event} : redact(event, seat_)) known.push_back(*seen);
    return known;
}

std::vector<Event> ReplayViewer::told() const
{
    if (event_ == 0 && entry_ > 0) return caused_by(entry_ - 1);
    std::vector<Event> known;
    for (std::size_t i = 0; i < event_; ++i)
        if (const auto seen = seat_ == no_seat ? std::optional{(*events_)[i]} : redact((*events_)[i], seat_))
            known.push_back(*seen);
    return known;
}

std::vector<Event> ReplayViewer::told_lately(std::size_t most) const
{
    std::vector<Event> all = told();
    std::size_t before = event_ > 0 ? entry_ : entry_ - (entry_ > 0 ? 1 : 0);
    while (all.size() < most && before > 0) {
        const std::vector<Event> earlier = caused_by(--before);
        all.insert(all.begin(), earlier.begin(), earlier.end());
    }
    return all;
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

/// After the last one comes the first again.
void ReplayViewer::go_to_next(Mark mark)
{
    const auto is = [&](const Marked& each) { return each.mark == mark; };
    auto found = std::find_if(marks_.begin(), marks_.end(), [&](const Marked& each) {
        return is(each) && each.entry > entry_;
    });
    if (found == marks_.end()) found = std::find_if(marks_.begin(), marks_.end(), is);
    if (found == marks_.end()) return;
    entry_ = found->entry;
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
    constexpr std::string_view seat = "replay.seat.";
    if (!id.starts_with(seat) && !id.starts_with("replay.mark.")) playing_ = false;
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
    } else if (id.starts_with("replay.next.")) {
        const auto mark = name_of_mark.find(id.substr(12));
        if (!mark) return false;
        go_to_next(*mark);
    } else if (id == "replay.seat.all") {
        seat_ = no_seat;
    } else if (id.starts_with(seat)) {
        int at = 0;
        id.remove_prefix(seat.size());
        std::from_chars(id.data(), id.data() + id.size(), at);
        if (at < 0 || at >= states_[0].seats) return false;
        seat_ = seat_at(at);
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
