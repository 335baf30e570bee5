#include "engine/scenario/numbers.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <catch2/catch.hpp>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

// rulebook/en.txt and ko.txt: a phrase of the rulebook a line, with a scenario's keys where the
// rulebook has numbers. {titan.price} stands for that number of `six`, {three:titan.price} for that
// of `three`.

using namespace frenemy;

namespace {

using Numbers = std::map<std::string, int>; ///< by key

Numbers numbers_of(const std::string& name)
{
    auto read = read_scenario(name);
    Scenario scenario = std::get<ScenarioFile>(read).scenario;
    Numbers numbers;
    for_each_number(scenario, [&](std::string section, std::string key, auto& number, int, int) {
        numbers[section.empty() ? key : section + "." + key] = number;
    });
    for (int role = 0; role < roles; ++role)
        for_each_start_number(scenario.start[static_cast<std::size_t>(role)],
                              [&](const std::string& key, auto& number, int, int) {
                                  numbers[std::string{name_of_role(static_cast<Role>(role))} + "."
                                          + key] = number;
                              });
    numbers["demand"] = scenario.services.demand[0];
    return numbers;
}

std::string contents(const std::string& path)
{
    std::ifstream file{path};
    return {std::istreambuf_iterator<char>{file}, {}};
}

std::vector<std::string> phrases(const std::string& language)
{
    std::ifstream file{std::string{FRENEMY_PHRASES} + "/" + language + ".txt"};
    std::vector<std::string> lines;
    for (std::string line; std::getline(file, line);)
        lines.push_back(line);
    return lines;
}

const std::regex key_of_number{R"(\{(three:)?([a-z_.]+)\})"};

std::set<std::string> keys_in(const std::string& phrase)
{
    return {std::sregex_token_iterator{phrase.begin(), phrase.end(), key_of_number}, {}};
}

} // namespace

TEST_CASE("Both rulebooks tell the numbers of the standard scenarios")
{
    const Numbers six = numbers_of("six");
    const Numbers three = numbers_of("three");
    for (const std::string language : {"en", "ko"}) {
        const std::string rulebook =
            contents(std::string{FRENEMY_DOCS} + "/RULES." + language + ".md");
        for (std::string phrase : phrases(language)) {
            INFO("docs/RULES." << language << ".md says otherwise: " << phrase);
            for (std::smatch key; std::regex_search(phrase, key, key_of_number);) {
                const int number = (key[1].matched ? three : six).at(key[2]);
                phrase = key.prefix().str() + std::to_string(number) + key.suffix().str();
            }
            INFO(phrase);
            CHECK(rulebook.find(phrase) != std::string::npos);
        }
    }
}

TEST_CASE("Both rulebooks tell the same numbers in the same order")
{
    const auto english = phrases("en");
    const auto korean = phrases("ko");
    REQUIRE(english.size() == korean.size());
    for (std::size_t i = 0; i < english.size(); ++i) {
        INFO(english[i] << " | " << korean[i]);
        CHECK(keys_in(english[i]) == keys_in(korean[i]));
    }
}
