#include "client/app/sound_file.hpp"

#include <nlohmann/json.hpp>

#include <fstream>
#include <optional>

namespace frenemy::client {
namespace {

std::optional<int> number(const nlohmann::json& json, const char* name, int low, int high)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number_unsigned()) return {};
    const auto value = found->get<std::uint64_t>();
    if (value < static_cast<std::uint64_t>(low) || value > static_cast<std::uint64_t>(high)) return {};
    return static_cast<int>(value);
}

std::optional<Note> note(const nlohmann::json& json)
{
    if (!json.is_object()) return {};
    const auto name = json.find("shape");
    if (name == json.end() || !name->is_string()) return {};
    const auto shape = name_of_shape.find(name->get<std::string>());
    const auto from = number(json, "from", 0, highest_pitch);
    const auto to = number(json, "to", 0, highest_pitch);
    const auto ms = number(json, "ms", 1, longest_note);
    const auto percent = number(json, "percent", 0, 100);
    if (!shape || !from || !to || !ms || !percent) return {};
    return Note{*shape, *from, *to, *ms, *percent};
}

std::vector<Note> notes(const nlohmann::json& json)
{
    std::vector<Note> all;
    if (!json.is_array() || json.size() > most_notes) return {};
    for (const auto& each : json) {
        const auto one = note(each);
        if (!one) return {};
        all.push_back(*one);
    }
    return all;
}

} // namespace

SoundBook read_sounds()
{
    return read_sounds(std::string{FRENEMY_ASSETS} + "/sounds/sounds.json");
}

SoundBook read_sounds(const std::string& file)
{
    SoundBook book;
    std::ifstream stream{file};
    const auto json = nlohmann::json::parse(stream, nullptr, false);
    if (!json.is_object()) return book;
    for (int i = 0; i < cues; ++i)
        if (const auto found = json.find(name_of_cue(static_cast<Cue>(i))); found != json.end())
            book[static_cast<std::size_t>(i)] = notes(*found);
    return book;
}

} // namespace frenemy::client
