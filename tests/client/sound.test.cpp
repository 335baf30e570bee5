#include "client/app/sound_file.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>

using namespace frenemy;
using namespace frenemy::client;

TEST_CASE("Every cue has a sound, which begins and ends in silence and is short")
{
    const SoundBook book = read_sounds();
    for (int i = 0; i < cues; ++i) {
        INFO(name_of_cue(static_cast<Cue>(i)));
        const auto samples = samples_of(book[static_cast<std::size_t>(i)]);
        REQUIRE_FALSE(samples.empty());
        CHECK(samples.size() <= static_cast<std::size_t>(sample_rate));
        CHECK(std::abs(samples.front()) < 300);
        CHECK(std::abs(samples.back()) < 300);
        CHECK(*std::max_element(samples.begin(), samples.end()) > 1000);
    }
}

TEST_CASE("A cue whose notes are beyond their bounds is silent, the others are heard")
{
    const std::string file = std::filesystem::temp_directory_path() / "frenemy-sounds.json";
    std::ofstream{file} << R"({
        "offer": [{"shape": "sine", "from": 440, "to": 440, "ms": 100, "percent": 50}],
        "seal": [{"shape": "sine", "from": 440, "to": 440, "ms": 100000, "percent": 50}],
        "tear": [{"shape": "square", "from": 440, "to": 440, "ms": 10, "percent": 50}],
        "chip": 7})";
    const SoundBook book = read_sounds(file);
    CHECK(book[static_cast<std::size_t>(Cue::Offer)]
          == std::vector<Note>{{Shape::Sine, 440, 440, 100, 50}});
    CHECK(book[static_cast<std::size_t>(Cue::Seal)].empty());
    CHECK(book[static_cast<std::size_t>(Cue::Tear)].empty());
    CHECK(book[static_cast<std::size_t>(Cue::Chip)].empty());
    CHECK(read_sounds("no such file")[0].empty());
}

TEST_CASE("One hears the most important of what happened")
{
    DealEnded broken;
    broken.how = DealEnd::Breached;
    DealEnded done;
    done.how = DealEnd::Completed;
    CHECK(cue_of(std::vector<Event>{OfferMade{}, broken, PlanSealed{}}) == Cue::Tear);
    CHECK(cue_of(std::vector<Event>{OfferMade{}, DealSigned{}}) == Cue::Accept);
    CHECK_FALSE(cue_of(std::vector<Event>{done, PhaseBegan{Phase::Deals, 2}}));
    CHECK(cue_of(std::vector<Event>{PhaseBegan{Phase::Over, 8}}) == Cue::Over);
}
