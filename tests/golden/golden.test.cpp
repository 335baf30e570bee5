#include "engine/files/match_file.hpp"
#include "engine/match/evolve.hpp"
#include "tests/golden/situations.hpp"
#include "tests/golden/telling.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <set>
#include <sstream>

using namespace frenemy;
using namespace frenemy::testing;

// Recorded matches: played again by these rules, they are the same to the last digest, and what is
// told of them is what a reviewer has read. `tests/golden/make` records them anew.

namespace {

const std::filesystem::path folder = std::filesystem::path{FRENEMY_GOLDEN} / "matches";

std::filesystem::path match_of(const Situation& each)
{
    return folder / (std::string{each.name} + ".frenemy");
}
std::filesystem::path text_of(const Situation& each)
{
    return folder / (std::string{each.name} + ".txt");
}

MatchLog recorded(const Situation& each)
{
    ReadMatch read = read_match_file(match_of(each));
    REQUIRE_FALSE(read.unreadable);
    REQUIRE(read.decoded.error == MatchFileError::None);
    return std::move(read.decoded.log);
}

/// The first line in which two texts differ: a whole match is too long to look at.
std::string first_difference(const std::string& expected, const std::string& actual)
{
    std::istringstream left{expected};
    std::istringstream right{actual};
    std::string a;
    std::string b;
    for (int line = 1;; ++line) {
        const bool more_left = static_cast<bool>(std::getline(left, a));
        const bool more_right = static_cast<bool>(std::getline(right, b));
        if (!more_left && !more_right) return "";
        if (a != b || more_left != more_right)
            return "line " + std::to_string(line) + "\n  was: " + a + "\n  now: " + b;
    }
}

} // namespace

TEST_CASE("Recorded matches play again to the same digests")
{
    for (const Situation& each : situations()) {
        CAPTURE(each.name);
        const Replay again = replay(recorded(each));
        CHECK_FALSE(again.divergence);
        CHECK(again.state.phase == Phase::Over);
    }
}

TEST_CASE("Recorded matches are told as they were")
{
    for (const Situation& each : situations()) {
        CAPTURE(each.name);
        std::ostringstream expected;
        expected << std::ifstream{text_of(each)}.rdbuf();
        CHECK(first_difference(expected.str(), told(recorded(each), each.about)) == "");
    }
}

TEST_CASE("The events of recorded matches rebuild their states")
{
    static Events events; // large
    for (const Situation& each : situations()) {
        const MatchLog log = recorded(each);
        State table = begin(log.scenario, log.seed);
        State rebuilt = table;
        for (const auto& [seat, command, digest] : log.entries) {
            events.clear();
            REQUIRE_FALSE(apply(log.scenario, table, seat, command, &events));
            for (const Event& event : events)
                evolve(rebuilt, event);
            if (digest_of(rebuilt) != digest) FAIL(each.name << ": events do not tell everything");
        }
    }
}

TEST_CASE("Recorded matches hold everything that can happen")
{
    std::set<std::size_t> happened;
    std::set<DealEnd> ends;
    std::set<Parting> partings;
    std::set<Reason> paid;
    static Events events; // large
    for (const Situation& each : situations()) {
        const MatchLog log = recorded(each);
        State state = begin(log.scenario, log.seed);
        for (const auto& [seat, command, digest] : log.entries) {
            events.clear();
            apply(log.scenario, state, seat, command, &events);
            for (const Event& event : events) {
                happened.insert(event.index());
                if (const auto* ended = std::get_if<DealEnded>(&event)) ends.insert(ended->how);
                if (const auto* left = std::get_if<AllianceLeft>(&event)) partings.insert(left->how);
                if (const auto* moved = std::get_if<CashMoved>(&event)) paid.insert(moved->reason);
            }
        }
    }
    for (std::size_t kind = 0; kind < std::variant_size_v<Event>; ++kind)
        if (!happened.contains(kind)) FAIL_CHECK("never: " << name_of_event(kind));
    for (int reason = 0; reason < reasons; ++reason)
        if (!paid.contains(static_cast<Reason>(reason)))
            FAIL_CHECK("never paid: " << name_of_reason(static_cast<Reason>(reason)));
    for (const DealEnd how : {DealEnd::Completed, DealEnd::Breached, DealEnd::Cancelled})
        if (!ends.contains(how)) FAIL_CHECK("no deal ever: " << name_of_deal_end(how));
    CHECK(partings.size() == name_of_parting.text.size());
}

// Hidden: only tests/golden/make asks for it.
TEST_CASE("Record every match anew", "[.record]")
{
    std::filesystem::remove_all(folder);
    for (const Situation& each : situations()) {
        const MatchLog log = each.play();
        REQUIRE(write_match_file(match_of(each), log) == SaveError::None);
        std::ofstream{text_of(each)} << told(log, each.about);
    }
}
