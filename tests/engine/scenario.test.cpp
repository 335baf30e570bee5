#include "engine/scenario/scenario_reader.hpp"
#include "engine/scenario/well_formed.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>
#include <unistd.h>

using namespace frenemy;

namespace {

/// A folder of scenario files with `six` in it, gone when the test is.
struct Folder {
    std::filesystem::path path =
        std::filesystem::temp_directory_path() / ("frenemy" + std::to_string(getpid()));

    Folder()
    {
        std::filesystem::create_directories(path);
        std::filesystem::copy_file(scenario_folder() + "/six.json", path / "six.json");
    }
    ~Folder() { std::filesystem::remove_all(path); }

    std::string write(const std::string& name, const std::string& content) const
    {
        std::ofstream{path / name} << content;
        return (path / name).string();
    }
};

std::string said_of_file(const std::string& path)
{
    const ScenarioResult result = read_scenario(path);
    const auto* error = std::get_if<ScenarioError>(&result);
    return error ? sentence(*error) : "";
}

/// What the reader says of a file that differs from `six` in these lines, the first of them the
/// third.
std::string said_of(const std::string& lines)
{
    const Folder folder;
    return said_of_file(
        folder.write("mine.json", "{\n  \"extends\": \"six\",\n  " + lines + "\n}\n"));
}

/// The content of `six`, without the line that holds `key`.
std::string six_without(const std::string& key)
{
    std::ifstream in{scenario_folder() + "/six.json"};
    std::string whole;
    for (std::string line; std::getline(in, line);)
        if (line.find('"' + key + '"') == std::string::npos) whole += line + '\n';
    return whole;
}

} // namespace

TEST_CASE("Every shipped scenario can be read and played, and speaks both languages")
{
    const auto names = scenario_names();
    CHECK(names.size() >= 11);
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
        // What is told of the world has a date and somebody who published it.
        CHECK_FALSE(file.facts.empty());
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
    CHECK(said_of("\"services\": {\"low\": 9, \"high\": 4}")
              .find("it needs services.low no higher than services.high")
          != std::string::npos);
    CHECK(said_of("\"rounds\": 13").find("from 2 to 12") != std::string::npos);
    CHECK(said_of("\"seats\": []").find("from 2 to 8") != std::string::npos);
    CHECK(said_of("\"extends\": 3,").find("mine.json") == 0);
    CHECK(said_of("\"titan\": { \"price\": NaN }") == "mine.json:3: is not well-formed JSON here");
    CHECK(said_of("\"titan\": { \"price\": 1e400 }")
          == "mine.json: holds a number nobody can read, beyond 1e308");
    CHECK(said_of("\"titan\": { \"price\": 9,\n \"price\": 8 }")
          == "mine.json:4: the key titan.price stands here a second time");
    CHECK(said_of("\"titan\": { \"price\": 9 },\n  \"titan\": { \"stock\": 8 }")
          == "mine.json:4: the key titan stands here a second time");
    CHECK(said_of("\"layer\": \"basic\"")
          == "mine.json:3: cannot be played: it needs the standard layer, or agendas to be false");
    CHECK(said_of("\"news\": [\"quiet\", \"quiet\", \"quiet\", \"quiet\",\n \"fund\","
                  " \"quiet\", \"quiet\", \"quiet\"]")
          == "mine.json:4: cannot be played: it needs the full layer for the card fund");
    CHECK(said_of("nonsense") == "mine.json:3: is not well-formed JSON here");
}

TEST_CASE("A file that is no file, no JSON or no object gets one sentence")
{
    CHECK(said_of_file("no/such.json") == "no/such.json: cannot be opened");
    CHECK(said_of_file("/dev/zero") == "/dev/zero: cannot be opened");
    const Folder folder;
    CHECK(said_of_file(folder.path.string() + "/") == folder.path.string() + "/: cannot be opened");
    CHECK(said_of_file(folder.write("empty.json", "")) == "empty.json: is empty");
    CHECK(said_of_file(folder.write("blank.json", " \n")) == "blank.json: is empty");
    CHECK(said_of_file(folder.write("list.json", "[]"))
          == "list.json:1: must be one JSON object, {\"key\": value, …}");
    CHECK(said_of_file(folder.write("bytes.json", "{\n\"name\": \"\xff\"}"))
          == "bytes.json:2: is not well-formed JSON here");
    const auto nested = [](int levels) {
        std::string inside = "1";
        for (int k = 0; k < levels; ++k)
            inside = "{\"a\": " + inside + "}";
        return inside;
    };
    CHECK(said_of_file(folder.write("deep.json", nested(9)))
          == "deep.json:1: nests more than 8 levels deep");
    CHECK(said_of_file(folder.write("deeper.json", std::string(120'000, '[')))
          == "deeper.json:1: is not well-formed JSON here");
    CHECK(said_of_file(folder.write("deepest.json", "{\"a\": " + std::string(100'000, '[')
                                                        + std::string(100'000, ']') + "}"))
          == "deepest.json:1: nests more than 8 levels deep");
    // A mark of its encoding and a typewriter's line ends are nobody's mistake.
    CHECK(said_of_file(folder.write("marked.json", "\xef\xbb\xbf{\r\n\"extends\": \"six\"\r\n,"
                                                   "\"titan\": {\"price\": 70}}"))
          == "marked.json:3: titan.price is 70, but must be from 0 to 50");
    const auto large = folder.write("large.json", std::string(300'000, ' '));
    CHECK(said_of_file(large) == large + ": is larger than 262144 bytes");
}

TEST_CASE("A file that extends nothing holds every number")
{
    const Folder folder;
    const std::string from = "whole.json";
    CHECK(said_of_file(folder.write(from, six_without("no such key"))) == "");
    const std::string missing = said_of_file(folder.write(from, six_without("share_up")));
    CHECK(missing.find("whole.json:") == 0);
    CHECK(missing.find(": the key titan.share_up is missing") != std::string::npos);
    CHECK(said_of_file(folder.write(from, six_without("layer")))
          == "whole.json: the key layer is missing");
    CHECK(said_of_file(folder.write(from, six_without("demand")))
          == "whole.json: the key demand is missing");
}

TEST_CASE("A chain of files is short, and an error is laid at the file that has it")
{
    const Folder folder;
    folder.write("back.json", "{\"extends\": \"round\"}");
    CHECK(said_of_file(folder.write("round.json", "{\"extends\": \"back\"}"))
          == "back.json:1: extends more than 4 files in a row");
    CHECK(said_of_file(folder.write("alone.json", "{\"extends\": \"alone\"}"))
              .find("alone.json:1: extends what is no scenario; there are ai-alliance")
          == 0);
    const auto own = read_scenario(folder.write("three.json", "{\"extends\": \"three\"}"));
    REQUIRE(std::holds_alternative<ScenarioFile>(own));
    CHECK(std::get<ScenarioFile>(own).scenario.seats.size() == 3);
    CHECK(said_of_file(folder.write("lost.json", "{\"extends\": \"nowhere\"}"))
              .find("lost.json:1: extends what is no scenario; there are ai-alliance, bullwhip")
          == 0);
    CHECK(said_of_file(folder.write("typed.json", "{\n\"extends\": 3}"))
          == "typed.json:2: extends must be text");
    folder.write("base.json", "{\n\"extends\": \"six\",\n\n\"titan\": {\"price\": 99}\n}");
    CHECK(
        said_of_file(folder.write("top.json", "{\"extends\": \"base\", \"titan\": {\"stock\": 3}}"))
        == "base.json:4: titan.price is 99, but must be from 0 to 50");
    CHECK(said_of_file(
              folder.write("well.json", "{\"extends\": \"base\", \"titan\": {\"price\": 9}}"))
          == "");
    // The file that says it is named, not the one that was asked for.
    folder.write("typed.json", "{\n\n\"extends\": 3}");
    CHECK(said_of_file(folder.write("over.json", "{\"extends\": \"typed\"}"))
          == "typed.json:3: extends must be text");
    folder.write("lost.json", "{\n\"extends\": \"nowhere\"}");
    CHECK(said_of_file(folder.write("over.json", "{\"extends\": \"lost\"}"))
              .find("lost.json:2: extends what is no scenario")
          == 0);
    // Where there is none beside it, the shipped one is meant.
    std::filesystem::remove(folder.path / "six.json");
    CHECK(said_of_file(folder.write("alone.json", "{\"extends\": \"six\"}")) == "");
    CHECK(said_of_file("sixx").find("sixx: is no scenario; there are ai-alliance, bullwhip") == 0);
}

TEST_CASE("Seats, demand and cards are named one by one")
{
    const std::string seats =
        "\"seats\": [\n"
        "    {\"role\": \"foundry\", \"company\": 0, \"par\": 0, \"scale\": 20},\n"
        "    {\"role\": \"fabless\", \"company\": 2, \"par\": 0, \"scale\": 20}\n"
        "  ]";
    const auto with = [&](std::string from, const std::string& to) {
        std::string changed = seats;
        return said_of(changed.replace(changed.rfind(from), from.size(), to));
    };
    CHECK(said_of(seats) == "");
    CHECK(with("\"scale\": 20", "\"scale\": 0")
          == "mine.json:5: seats[1].scale is 0, but must be from 1 to 999");
    CHECK(with("\"company\": 2", "\"company\": 6")
          == "mine.json:5: seats[1].company is 6, but must be from 0 to 5");
    CHECK(with("fabless", "bank")
          == "mine.json:5: seats[1].role must be one of: foundry, fabless, big_tech");
    CHECK(with("\"par\"", "\"pars\"")
          == "mine.json:5: the key seats[1].pars is unknown; the nearest is seats[1].par");
    CHECK(with(", \"scale\": 20", "") == "mine.json:5: the key seats[1].scale is missing");
    CHECK(said_of("\"seats\": [1, 2]") == "mine.json:3: seats must be a list of seats");
    CHECK(said_of("\"seats\": 2") == "mine.json:3: seats must be a list");
    CHECK(said_of("\"demand\": [8, 9]")
          == "mine.json:3: demand is 2 items, but must be from 8 to 12");
    CHECK(said_of("\"demand\": [1, 2, 3,\n 400, 5, 6, 7, 8]")
          == "mine.json:4: demand[3] is 400, but must be from 0 to 99");
    CHECK(said_of("\"news\": [\"quiet\",\n\n \"flood\"]")
              .find("mine.json:5: news[1] must be one of: boom")
          == 0);
}

TEST_CASE("A fact has a date, a source and both languages")
{
    const std::string fact = "{\"date\": \"2024\", \"source\": \"s\", \"ko\": \"k\", \"en\": \"e\"}";
    CHECK(said_of("\"facts\": []") == "");
    CHECK(said_of("\"facts\": [" + fact + "]") == "");
    CHECK(said_of("\"facts\": [" + fact + ",\n {\"date\": \"2024\", \"ko\": \"k\", \"en\": \"e\"}]")
          == "mine.json:4: the key facts[1].source is missing");
    CHECK(said_of("\"facts\": [{\"dates\": 1}]")
          == "mine.json:3: the key facts[0].dates is unknown; the nearest is facts[0].date");
    CHECK(said_of("\"facts\": [{\"date\": 2024, \"source\": \"s\", \"ko\": \"k\", \"en\": \"e\"}]")
          == "mine.json:3: facts[0].date must be text");
    CHECK(said_of("\"facts\": 3") == "mine.json:3: facts must be a list");
}

TEST_CASE("A name can name a file, a flag is a flag, a section is known")
{
    CHECK(said_of("\"name\": \"../mine\"")
          == "mine.json:3: name must be small letters, digits and hyphens");
    CHECK(said_of("\"name\": \"\"")
          == "mine.json:3: name must be small letters, digits and hyphens");
    CHECK(said_of("\"name\": 3") == "mine.json:3: name must be text");
    CHECK(said_of("\"agendas\": 1") == "mine.json:3: agendas must be true or false");
    CHECK(said_of("\"titans\": {}").find("mine.json:3: the key titans is unknown; the nearest is")
          == 0);
    CHECK(said_of("\"titan\": {\"low\": 30}").find("cannot be played") != std::string::npos);
    CHECK(
        said_of("\"start\": {\"fabless\": {\"mature_lines\": 1}}").find("lines for foundries only")
        != std::string::npos);
}
