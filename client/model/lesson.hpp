#pragma once

#include "client/model/table.hpp"

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// Where in a round a hint belongs.
enum class Moment : std::uint8_t { Deals, Planning, Settlement, Report };
inline constexpr auto name_of_moment = names<Moment>("deals", "planning", "settlement", "report");

/// A word at the elbow: what to look at, and what to press.
struct Hint {
    std::string say;   ///< its words are "lesson.<say>"
    int round = 1;
    Moment at{};
    std::string point; ///< how the id of the control begins that it points at
    std::string press; ///< how the id of the press begins that it waits for; empty: a nod
    bool recorded = false; ///< true of the recorded match alone
};

/// An annotated match: who presses what the hints point at makes the recorded moves, and meets with
/// the recorded answers.
struct Lesson {
    MatchLog record; ///< has one person
    std::vector<Hint> hints;
};

/// The hints of a lesson, one at a time. A hint blocks nothing: whatever else the person does, the
/// match goes on; hints whose moment has passed are dropped, and those that were true of the record
/// alone once the person has left it.
class Tutor {
public:
    explicit Tutor(std::vector<Hint> hints)
        : hints_(std::move(hints))
    {
    }

    /// The hint for now, or nothing: its moment is still to come, or there are no more.
    const Hint* hint() const { return waiting_ || over() ? nullptr : &now_; }
    bool over() const { return next_ >= hints_.size(); }
    std::size_t given() const { return given_; }

    /// To be told of every press that was taken, and of the table after it or after time passed.
    void pressed(std::string_view id);
    void follow(const Table& table);
    void stop() { next_ = hints_.size(); }

private:
    const Hint* at() const { return over() ? nullptr : &hints_[next_]; }

    std::vector<Hint> hints_;
    Hint now_; ///< the next one; points at one offer where the record knows which
    std::size_t next_ = 0;
    std::size_t given_ = 0; ///< hints that were followed or nodded at
    bool waiting_ = false;
};

} // namespace frenemy::client
