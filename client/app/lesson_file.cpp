#include "client/app/lesson_file.hpp"

#include <nlohmann/json.hpp>

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
    Hint hint{text(json, "say"), round.value_or(0), at.value_or(Moment::Deals), text(json, "point"),
              text(json, "press")};
    if (!round || !at || hint.say.empty() || hint.point.empty()) return {};
    return hint;
}

} // namespace

std::optional<Lesson> read_lesson()
{
    return read_lesson(std::string{FRENEMY_ASSETS} + "/lessons/first.json");
}

std::optional<Lesson> read_lesson(const std::string& file)
{
    std::ifstream stream{file};
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) return {};
    const auto seat = number(json, "seat", 1, max_seats);
    const auto seed = number(json, "seed", 0, 1'000'000);
    const auto hints = json.find("hints");
    Lesson lesson{text(json, "scenario"), seat.value_or(1) - 1,
                  static_cast<std::uint64_t>(seed.value_or(0)), {}};
    if (!seat || !seed || lesson.scenario.empty() || hints == json.end() || !hints->is_array()
        || hints->size() > most_hints)
        return {};
    for (const auto& each : *hints) {
        auto one = hint(each);
        if (!one) return {};
        lesson.hints.push_back(std::move(*one));
    }
    return lesson;
}

} // namespace frenemy::client
