#pragma once

#include "engine/match/match_log.hpp"
#include "engine/match/rules.hpp"
#include "engine/match/view.hpp"

#include <memory>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// What one looks for on a timeline.
enum class Mark : std::uint8_t { Card, Deal, Breach, Betrayal };
inline constexpr auto name_of_mark = names<Mark>("card", "deal", "breach", "betrayal");

/// A finished match, walked through forward and back: by event, by entry of the log, by round.
class ReplayViewer {
public:
    explicit ReplayViewer(MatchLog log);

    const MatchLog& log() const { return log_; }
    const Scenario& scenario() const { return log_.scenario; }
    /// Entries that could be followed; all of them unless the rules part from the record.
    std::size_t entries() const { return states_.size() - 1; }
    std::size_t entry() const { return entry_; }
    bool whole() const { return entries() == log_.entries.size(); }
    bool at_end() const { return entry_ == entries() && event_ == 0; }

    /// Through whose eyes; no_seat: everything, as only who looks back may see it.
    SeatId seat() const { return seat_; }
    /// Who sits down to play on from here: that seat, or the first that a person had.
    SeatId sitting() const;
    View view() const;
    /// What the entry that is being walked through has caused so far, or else all that the last one
    /// did, as far as `seat` may know it; newest last.
    std::vector<Event> told() const;
    /// The same, and before it what earlier entries of the match caused, as far as it fits into
    /// `most` or a little more; newest last.
    std::vector<Event> told_lately(std::size_t most) const;
    /// The whole state where the replay stands.
    State state() const;
    /// The news of a round.
    Card card_of(int round) const { return states_[0].news[static_cast<std::size_t>(round - 1)]; }
    /// The round of each entry, for the timeline.
    int round_of(std::size_t entry) const { return states_[entry].round; }

    struct Marked {
        std::size_t entry = 0; ///< of the log, from 1: what the mark shows happened in it
        Mark mark{};
    };
    const std::vector<Marked>& marks() const { return marks_; }

    /// A phase of a round: where it begins.
    struct Stretch {
        std::size_t entry = 0;
        int round = 0;
        Phase phase{};
    };
    /// In order; the first begins at 0.
    const std::vector<Stretch>& stretches() const { return stretches_; }
    /// The one in which the replay stands.
    std::size_t stretch() const;

    bool playing() const { return playing_; }
    int speed() const { return speed_; } ///< 1, 2 or 4 moves at a time
    /// One more move while it plays; stops at the end.
    bool play_on();

    /// A control was pressed, "replay.event.next" for one. False when it is none of these.
    bool press(std::string_view id);

private:
    void step_event(int step);
    void step_entry(int step);
    void step_round(int step);
    void go_to_next(Mark mark);
    void load();
    std::vector<Event> caused_by(std::size_t entry) const;

    MatchLog log_;
    std::vector<State> states_; ///< after each entry; seeking is looking up
    std::size_t entry_ = 0;
    std::size_t event_ = 0; ///< events of the next entry already shown
    std::unique_ptr<Events> events_ = std::make_unique<Events>(); ///< of the next entry
    SeatId seat_ = no_seat;
    std::vector<Marked> marks_;
    std::vector<Stretch> stretches_;
    bool playing_ = false;
    int speed_ = 1;
};

} // namespace frenemy::client
