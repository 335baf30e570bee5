#include "client/app/options.hpp"

#include "client/model/start.hpp"

#include <catch2/catch.hpp>

#include <optional>
#include <string>
#include <vector>

using namespace frenemy::client;

namespace {

std::optional<Options> read(std::vector<std::string> words)
{
    words.insert(words.begin(), "frenemy");
    std::vector<char*> pointers;
    for (std::string& word : words) pointers.push_back(word.data());
    int status = 0;
    auto options = read_options(static_cast<int>(pointers.size()), pointers.data(), Settings{}, status);
    CHECK((options || status == 2));
    return options;
}

/// Whether such a command line is taken.
bool taken(std::vector<std::string> words)
{
    return read(std::move(words)).has_value();
}

} // namespace

TEST_CASE("An address is refused where it is typed")
{
    CHECK(taken({"--join", "K7M2", "--server", "127.0.0.1:8470"}));
    CHECK_FALSE(taken({"--join", "K7M2", "--server", "127.0.0.1:99999"}));
    CHECK_FALSE(taken({"--join", "K7M2", "--server", ""}));
}

TEST_CASE("A language is heard however it is written")
{
    CHECK(read({"--lang", "en"})->settings.language == Language::English);
    CHECK(read({"--lang=en"})->settings.language == Language::English);
    CHECK(read({"--lang=ko"})->settings.language == Language::Korean);
}

TEST_CASE("Which screens to draw is asked with where to")
{
    CHECK(taken({"--screenshots", "shots", "--only", "plan"}));
    CHECK_FALSE(taken({"--only", "plan"}));
}

TEST_CASE("What a class has a form for is refused beside it, and a trial class plays what is asked for")
{
    CHECK_FALSE(taken({"--host", "--scenario", "six"}));
    CHECK_FALSE(taken({"--join", "K7M2", "--seat", "2"}));
    CHECK_FALSE(taken({"--demo-class", "--seed", "7"}));
    CHECK(read({"--demo-class", "--scenario", "six-lesson"})->scenario == "six-lesson");
    CHECK_FALSE(taken({"--demo-class", "--scenario", "mine.json"}));
}

TEST_CASE("Pars that were measured with other numbers are told apart")
{
    Start start = read_start();
    for (std::size_t i = 0; i < start.scenarios.size(); ++i) {
        start.chosen = i;
        INFO(start.scenario().scenario.name);
        CHECK_FALSE(has_foreign_pars(start));
    }
    // A copy under another name keeps them, as long as its numbers are the same.
    frenemy::ScenarioFile copied = start.scenarios.front();
    copied.scenario.name = "copied";
    start.scenarios.push_back(copied);
    start.chosen = start.scenarios.size() - 1;
    CHECK_FALSE(has_foreign_pars(start));
    start.scenarios.back().scenario.titan.stock += 1;
    CHECK(has_foreign_pars(start));
    start.scenarios.back().par_digest = "0123456789abcdef"; // measured anew
    CHECK_FALSE(has_foreign_pars(start));
    start.scenarios.back().par_digest.clear();
    CHECK(has_foreign_pars(start));
}
