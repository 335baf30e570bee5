#pragma once

#include "engine/scenario/scenario.hpp"
#include "server/protocol/message.hpp"

#include <deque>
#include <optional>
#include <string>
#include <vector>

namespace frenemy::client {

/// Whether a phase ends by itself: one without a limit can be paused, too.
constexpr bool has_limit(server::ClockState state, std::uint32_t left_ms)
{
    return state == server::ClockState::Running || (state == server::ClockState::Paused && left_ms > 0);
}
constexpr bool has_limit(const server::Clock& clock)
{
    return has_limit(clock.state, clock.left_ms);
}
constexpr bool has_limit(const server::TableLine& line)
{
    return has_limit(line.clock, line.left_ms);
}

/// A class as far as one has been told of it.
class Classroom {
public:
    const server::ClassNow& now() const { return now_; }
    const std::vector<server::Person>& people() const { return people_; } ///< by label
    const std::vector<server::TableNow>& tables() const { return tables_; } ///< by number
    const std::vector<server::TableLine>& lines() const { return lines_; } ///< for teachers
    const std::vector<server::RankLine>& ranks() const { return ranks_; }
    const std::deque<server::Said>& said() const { return said_; } ///< newest last
    /// How much has been said, all in all.
    std::size_t heard() const { return heard_; }
    const std::string& announcement() const { return announcement_; }
    const server::Clock& clock() const { return clock_; }
    /// Pupils who ask to be let back into their seat, for teachers.
    const std::vector<server::Label>& asking() const { return asking_; }

    /// Which of the six named companies a seat runs. Line-ups as in RankLine: 0 is the class's scenario.
    int company(std::uint8_t line_up, SeatId seat) const;
    /// Of a table, as far as its seats tell.
    std::uint8_t line_up(server::TableId table) const;
    /// A scenario with the companies of that line-up; null where this program has none of its name.
    const Scenario* scenario(std::uint8_t line_up) const;

    const server::Person* person(server::Label label) const;
    const server::TableNow* table(server::TableId id) const;
    bool over(server::TableId table) const;

    /// What one is told. False when it is not about the class.
    bool hear(const server::ServerMessage& message);
    /// The present phase's clock runs on.
    void pass(std::uint32_t milliseconds);
    void put_announcement_away() { announcement_.clear(); }
    void answered(server::Label asking);

private:
    template <class Other> bool take(const Other&) { return false; }
    bool take(const server::Lobby& lobby);
    bool take(const server::ClassNow& now);
    bool take(const server::PersonNow& person);
    bool take(const server::PersonGone& person);
    bool take(const server::TableNow& table);
    bool take(const server::Clock& clock);
    bool take(const server::Said& said);
    bool take(const server::Announced& announced);
    bool take(const server::TableOver& over);
    bool take(const server::Ranks& ranks);
    bool take(const server::Monitor& monitor);
    bool take(const server::ReentryAsked& asked);

    server::ClassNow now_;
    std::optional<Scenario> scenario_; ///< now_ names it
    std::optional<Scenario> small_;    ///< of three who were left over
    std::vector<server::Person> people_;
    std::vector<server::TableNow> tables_;
    std::vector<server::TableLine> lines_;
    std::vector<server::RankLine> ranks_;
    std::deque<server::Said> said_;
    std::size_t heard_ = 0;
    std::string announcement_;
    server::Clock clock_;
    std::vector<server::Label> asking_;
    std::vector<server::TableId> over_;
};

} // namespace frenemy::client
