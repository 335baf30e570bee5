#include "tests/support/lesson.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>

#include <sstream>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

/// Rows of a CSV file by its columns' names; fails the test without the mark or with a row too short.
std::vector<std::map<std::string, std::string>> rows_of(const Bytes& file)
{
    std::string text{reinterpret_cast<const char*>(file.data()), file.size()};
    REQUIRE(text.starts_with("\xEF\xBB\xBF"));
    std::istringstream in{text.substr(3)};
    std::vector<std::vector<std::string>> cells;
    for (std::string line; std::getline(in, line);) {
        REQUIRE(line.ends_with('\r'));
        line.pop_back();
        std::vector<std::string> row{""};
        bool quoted = false;
        for (const char letter : line) {
            if (letter == '"') quoted = !quoted;
            else if (letter == ',' && !quoted) row.emplace_back();
            else row.back() += letter;
        }
        REQUIRE((cells.empty() || cells.front().size() == row.size()));
        cells.push_back(row);
    }
    std::vector<std::map<std::string, std::string>> rows;
    for (std::size_t i = 1; i < cells.size(); ++i)
        for (std::size_t k = 0; k < cells[i].size(); ++k)
            (k == 0 ? rows.emplace_back() : rows.back())[cells[0][k]] = cells[i][k];
    return rows;
}

ClassResults played_lesson(int pupils)
{
    ClassSettings settings;
    settings.scenario = "three";
    settings.bot_pace_ms = 0;
    settings.seed = 4;
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    for (int i = 0; i < pupils; ++i)
        lesson.join(Label{static_cast<std::uint16_t>(10 + i)});
    lesson.use(teacher, StartMatches{});
    while (lesson.play_a_while()) {}
    lesson.join();
    return lesson.it().results();
}

} // namespace

TEST_CASE("Results have a row for each pupil, and ranks against the same seat")
{
    const ClassResults results = played_lesson(5);
    const auto rows = rows_of(file_of(results, Download::Players, no_table));
    REQUIRE(rows.size() == 5);
    for (std::size_t i = 0; i < rows.size(); ++i) {
        auto row = rows[i];
        CHECK(row["label"] == std::to_string(10 + i));
        CHECK(std::stoi(row["rank"]) >= 1);
        CHECK(std::stoi(row["rank"]) <= std::stoi(row["of"]));
        CHECK(std::stoi(row["moves"]) > 10);
        CHECK_FALSE(row["score"].empty());
        CHECK(std::stod(row["mean_seconds_a_move"]) > 0.5); // a move a second, unless a phase began
    }
}

TEST_CASE("Every round and every deal has its row, and every command its line")
{
    const ClassResults results = played_lesson(3);
    const MatchLog& log = results.tables[0].log;
    const auto rounds = rows_of(file_of(results, Download::Rounds, no_table));
    CHECK(rounds.size() == 8 * 3);
    CHECK(rounds.back().at("round") == "8");

    int signed_deals = 0;
    State state = begin(log.scenario, log.seed);
    static Events events;
    for (const auto& entry : log.entries) {
        events.clear();
        apply(log.scenario, state, entry.seat, entry.command, &events);
        for (const Event& event : events)
            signed_deals += std::holds_alternative<DealSigned>(event) ? 1 : 0;
    }
    const auto deals = rows_of(file_of(results, Download::Deals, no_table));
    CHECK(deals.size() == static_cast<std::size_t>(signed_deals));
    for (auto row : deals)
        CHECK(nlohmann::json::parse(row["terms"], nullptr, false).is_discarded()); // quotes undone

    const Bytes file = file_of(results, Download::Commands, no_table);
    std::istringstream lines{std::string{reinterpret_cast<const char*>(file.data()), file.size()}};
    std::size_t count = 0;
    for (std::string line; std::getline(lines, line); ++count) {
        const auto json = nlohmann::json::parse(line);
        CHECK(json["entry"] == count + 1);
        CHECK(json["by"] == "person");
        CHECK(json["label"].get<int>() >= 10);
        CHECK(json["took_ms"].get<int>() >= 0);
        CHECK(json["at"].get<std::string>().starts_with("2023-11-1"));
    }
    CHECK(count == log.entries.size());
}

TEST_CASE("Every decision has its row with the time it took, and every pupil a mark")
{
    const ClassResults results = played_lesson(5);
    const auto decisions = rows_of(file_of(results, Download::Decisions, no_table));
    std::size_t entries = 0;
    for (const auto& table : results.tables)
        entries += table.log.entries.size();
    REQUIRE(decisions.size() == entries);
    std::map<std::string, int> moves;
    for (auto row : decisions) {
        CHECK(row["at"].starts_with("2023-11-1"));
        CHECK(std::stod(row["seconds"]) >= 0);
        CHECK_FALSE(row["command"].empty());
        CHECK((row["by"] == "person") == !row["label"].empty());
        ++moves[row["label"]];
    }
    for (auto row : rows_of(file_of(results, Download::Players, no_table)))
        CHECK(std::stoi(row["moves"]) == moves[row["label"]]);

    const auto marks = rows_of(file_of(results, Download::Gradebook, no_table));
    REQUIRE(marks.size() == 5);
    for (auto row : marks) {
        const int of = std::stoi(row["of"]);
        const int rank = std::stoi(row["rank"]);
        CHECK(std::stoi(row["mark"]) == (200 * (of - rank + 1) + of) / (2 * of));
        CHECK(row["plans_sealed"] == "8");
        CHECK(row["rounds"] == "8");
    }
}

TEST_CASE("A match file tells the seats of pupils from those of bots")
{
    const ClassResults results = played_lesson(2);
    const MatchLog log = decode_match(file_of(results, Download::Match, TableId{0})).log;
    REQUIRE(log.players.count == 3);
    for (std::size_t i = 0; i < 3; ++i)
        CHECK((log.players[i].bot == 0) == (results.tables[0].seats[i].pupils[0] != no_label));
    CHECK_FALSE(replay(log).divergence);
}

TEST_CASE("Nothing of a table that still plays is in the results")
{
    ClassSettings settings;
    settings.scenario = "three";
    Lesson lesson{settings, quiet_three()};
    FakeClient& teacher = lesson.teacher();
    lesson.join();
    lesson.use(teacher, StartMatches{});
    lesson.play_a_while();
    const ClassResults results = lesson.it().results();
    CHECK(rows_of(file_of(results, Download::Rounds, no_table)).empty());
    CHECK(file_of(results, Download::Commands, no_table).empty());
    CHECK(file_of(results, Download::Match, TableId{0}).empty());
    CHECK(rows_of(file_of(results, Download::Players, no_table))[0].at("score").empty());
}
