#pragma once

#include "server/classroom/class.hpp"
#include "tests/support/memory_folder.hpp"

#include <algorithm>
#include <array>
#include <memory>
#include <stdexcept>
#include <string>
#include <vector>

namespace frenemy::testing {

using namespace frenemy::server;

/// Tokens, seeds and matches one after the other: a lesson that fails fails again.
class CountedFresh final : public Fresh {
public:
    Token token() override;
    std::uint64_t seed() override { return 1000 + ++seeds_; }
    MatchId match() override { return ++matches_; }

private:
    std::uint64_t tokens_ = 0;
    std::uint64_t seeds_ = 0;
    MatchId matches_ = 0;
};

/// What a client knows from what it was told, and what it was told. Following fails the test where
/// an entry is missing or a digest differs.
struct FakeClient {
    PeerId peer = no_peer;
    Token token{};
    Label label;
    std::uint32_t sequence = 0;
    TableId table = no_table;
    SeatId seat = no_seat;
    std::uint32_t entry = 0;
    std::optional<View> view;
    std::vector<ServerMessage> heard;
    Bytes wire; ///< everything, as bytes
    bool cut = false;

    void hear(const ServerMessage& message);

    /// The last message of that kind; fails the test when there was none.
    template <class Kind>
    const Kind& last() const
    {
        for (auto at = heard.rbegin(); at != heard.rend(); ++at)
            if (const auto* found = std::get_if<Kind>(&*at)) return *found;
        throw std::logic_error{"a client never heard what a test looks for"};
    }
    template <class Kind>
    std::size_t count() const
    {
        return static_cast<std::size_t>(std::ranges::count_if(heard, [](const auto& each) {
            return std::holds_alternative<Kind>(each);
        }));
    }
};

/// A class with clients on pipes in memory, a store that keeps or does not, and a clock that a test
/// turns.
class Lesson {
public:
    explicit Lesson(const ClassSettings& settings, const Scenario& scenario,
                    const std::optional<Scenario>& small = {});

    /// Another connection; it has said nothing yet.
    FakeClient& connect();
    FakeClient& join(Label wish = no_label);
    FakeClient& teacher();
    void say(FakeClient& who, const ClientMessage& message);
    void use(FakeClient& teacher, const Power& power) { say(teacher, Use{++requests_, power}); }
    /// The next number, the seat's own view.
    void move(FakeClient& who, const Command& command) { say(who, Move{++who.sequence, command}); }
    void break_off(FakeClient& who);
    /// A new connection with the old one's token.
    FakeClient& resume(const FakeClient& before);

    /// Lets time pass: deadlines, bots.
    void pass(Now milliseconds);
    /// Every pupil who is here makes one move as a bot would; then a second passes. False when all
    /// tables are over.
    bool play_a_while();

    /// The power goes: everything that was not committed is lost, and so are all connections.
    void crash();

    Class& it() { return *class_; }
    Now now = 1'700'000'000'000;
    MemoryDisk disk;
    bool broken = false; ///< a commit has failed: nobody hears anything any more
    Kept kept();         ///< what a restart would find

private:
    void deliver(Effects& effects);
    void let_bots_move();

    CountedFresh fresh_;
    std::unique_ptr<Class> class_;
    std::deque<FakeClient> clients_; ///< addresses do not change
    std::unique_ptr<MatchStore> store_;
    std::uint32_t requests_ = 0;
};

/// Three pupils at one table, whose matches have started, by seat.
struct ThreeAtATable {
    explicit ThreeAtATable(const ClassSettings& settings);
    FakeClient& at(SeatId seat) { return *by_seat[seat.value]; }

    Lesson lesson;
    FakeClient* teacher = nullptr;
    std::vector<FakeClient*> joined;
    std::array<FakeClient*, 3> by_seat{};
};

} // namespace frenemy::testing
