#include "client/app/lesson_file.hpp"

#include "engine/files/match_file.hpp"

#include <nlohmann/json.hpp>

#include <algorithm>

#include <fstream>

namespace frenemy::client {
namespace {

constexpr std::size_t most_hints = 64;

std::string text(const nlohmann::json& json, const char* name)
{
    const auto found = json.find(name);
    return found != json.end() && found->is_string() ? found->get<std::string>() : std::string{};
}

std::optional<int> number(const nlohmann::json& json, const char* name, int low, int high)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number_integer()) return {};
    const auto value = found->get<std::int64_t>();
    if (value < low || value > high) return {};
    return static_cast<int>(value);
}

std::optional<Hint> hint(const nlohmann::json& json)
{
    if (!json.is_object()) return {};
    const auto round = number(json, "round", 1, max_rounds);
    const auto at = name_of_moment.find(text(json, "at"));
    const auto recorded = json.find("recorded");
    Hint hint{text(json, "say"), round.value_or(0), at.value_or(Moment::Deals), text(json, "point"),
              text(json, "press"), recorded != json.end() && *recorded == true};
    if (!round || !at || hint.say.empty() || hint.point.empty()) return {};
    return hint;
}

/// A match of these rules with one person, which its record leads through.
std::optional<MatchLog> record(const std::filesystem::path& file)
{
    ReadMatch read = read_match_file(file);
    if (read.unreadable || read.decoded.error != MatchFileError::None) return {};
    MatchLog& log = read.decoded.log;
    const auto is_person = [](const SeatPlayer& player) { return player.bot == 0; };
    if (std::ranges::count_if(log.players, is_person) != 1 || replay(log).divergence) return {};
    return std::move(log);
}

} // namespace

std::optional<Lesson> read_lesson()
{
    return read_lesson(std::string{FRENEMY_ASSETS} + "/lessons/first.json");
}

std::optional<Lesson> read_lesson(const std::filesystem::path& file)
{
    auto played = record(std::filesystem::path{file}.replace_extension(".frenemy"));
    auto hints = read_hints(file);
    if (!played || !hints) return {};
    return Lesson{std::move(*played), std::move(*hints)};
}

std::optional<std::vector<Hint>> read_hints(const std::filesystem::path& file)
{
    std::ifstream stream{file};
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) return {};
    const auto list = json.find("hints");
    if (list == json.end() || !list->is_array() || list->size() > most_hints) return {};
    std::vector<Hint> hints;
    for (const auto& each : *list) {
        auto one = hint(each);
        if (!one) return {};
        hints.push_back(std::move(*one));
    }
    return hints;
}

} // namespace frenemy::client
