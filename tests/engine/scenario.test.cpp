#include "engine/scenario/scenario_reader.hpp"
#include "engine/scenario/well_formed.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace frenemy;

namespace {

/// A scenario file that differs from `six` in one line, and what the reader says of it.
std::string said_of(const std::string& line)
{
    const auto folder = std::filesystem::temp_directory_path() / ("frenemy" + std::to_string(getpid()));
    std::filesystem::create_directories(folder);
    std::filesystem::copy_file(scenario_folder() + "/six.json", folder / "six.json",
                               std::filesystem::copy_options::overwrite_existing);
    const auto path = folder / "mine.json";
    std::ofstream{path} << "{\n  \"extends\": \"six\",\n  " << line << "\n}\n";
    const ScenarioResult result = read_scenario(path.string());
    std::filesystem::remove_all(folder);
    const auto* error = std::get_if<ScenarioError>(&result);
    return error ? sentence(*error) : "";
}

} // namespace

TEST_CASE("Every shipped scenario can be read and played, and speaks both languages")
{
    const auto names = scenario_names();
    CHECK(names.size() >= 7);
    for (const std::string& name : names) {
        CAPTURE(name);
        const ScenarioResult result = read_scenario(name);
        if (const auto* error = std::get_if<ScenarioError>(&result)) FAIL(sentence(*error));
        const auto& file = std::get<ScenarioFile>(result);
        CHECK(file.scenario.name == name);
        CHECK(is_well_formed(file.scenario));
        for (const ScenarioText& text : {file.korean, file.english}) {
            CHECK_FALSE(text.title.empty());
            CHECK_FALSE(text.aim.empty());
            CHECK_FALSE(text.simplifies.empty());
        }
    }
}

TEST_CASE("The standard tables are what the rulebook prints")
{
    const auto six = std::get<ScenarioFile>(read_scenario("six")).scenario;
    CHECK(six.seats.size() == 6);
    CHECK(six.layer == Layer::Standard);
    CHECK(six.rounds == 8);
    CHECK(six.prices.leading.list == 9);
    const auto lesson = std::get<ScenarioFile>(read_scenario("six-lesson")).scenario;
    CHECK(lesson.rounds == 6);
    CHECK(lesson.layer == Layer::Basic);
    CHECK(lesson.alliance.tier_round == 4);
    const auto three = std::get<ScenarioFile>(read_scenario("three")).scenario;
    CHECK(three.seats.size() == 3);
    CHECK(three.score.dependence_high == 60);
}

TEST_CASE("A wrong file gets one sentence with file, line, key and limit")
{
    CHECK(said_of("\"name\": \"mine\"") == "");
    CHECK(said_of("\"titan\": { \"price\": 70 }")
          == "mine.json:3: titan.price is 70, but must be from 0 to 50");
    CHECK(said_of("\"titan\": { \"prise\": 7 }")
          == "mine.json:3: the key titan.prise is unknown; the nearest is titan.price");
    CHECK(said_of("\"titan\": { \"price\": \"8\" }")
          == "mine.json:3: titan.price must be a whole number");
    CHECK(said_of("\"titan\": { \"price\": 99999999999999999999 }")
          == "mine.json:3: titan.price must be a whole number");
    CHECK(said_of("\"titan\": { \"price\": 1e3 }")
          == "mine.json:3: titan.price must be a whole number");
    CHECK(said_of("\"layer\": \"hard\"")
          == "mine.json:3: layer must be one of: basic, standard, full");
    CHECK(said_of("\"deck\": [\"quiet\"]").find("a card for every round") != std::string::npos);
    CHECK(said_of("\"rounds\": 13").find("from 2 to 12") != std::string::npos);
    CHECK(said_of("\"seats\": []").find("from 2 to 8") != std::string::npos);
    CHECK(said_of("\"extends\": 3,").find("mine.json") == 0);
    CHECK(said_of("nonsense") == "mine.json:3: is not well-formed JSON here");
    const ScenarioResult none = read_scenario("no/such.json");
    CHECK(sentence(std::get<ScenarioError>(none)) == "no/such.json: cannot be opened");
}
