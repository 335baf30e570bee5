#include "client/app/settings_file.hpp"

#include <nlohmann/json.hpp>

#include <cstdlib>
#include <fstream>
#include <string>

namespace frenemy::client {
namespace {

constexpr std::size_t largest_file = 16 * 1024;

void read(const nlohmann::json& json, const char* name, bool& value)
{
    if (const auto found = json.find(name); found != json.end() && found->is_boolean())
        value = found->get<bool>();
}

void read(const nlohmann::json& json, const char* name, int& value, int low, int high)
{
    const auto found = json.find(name);
    if (found == json.end() || !found->is_number_unsigned()) return;
    const auto number = found->get<std::uint64_t>();
    if (number >= static_cast<std::uint64_t>(low) && number <= static_cast<std::uint64_t>(high))
        value = static_cast<int>(number);
}

} // namespace

std::filesystem::path settings_file()
{
    std::filesystem::path folder;
    if (const char* config = std::getenv("XDG_CONFIG_HOME"); config && *config)
        folder = config;
    else if (const char* home = std::getenv("HOME"); home && *home)
        folder = std::filesystem::path{home} / ".config";
    return folder / "frenemy" / "settings.json";
}

Settings read_settings(const std::filesystem::path& file, Settings usual)
{
    std::ifstream stream{file, std::ios::binary};
    if (!stream) return usual;
    std::string text(largest_file + 1, '\0');
    stream.read(text.data(), static_cast<std::streamsize>(text.size()));
    text.resize(static_cast<std::size_t>(stream.gcount()));
    if (text.size() > largest_file) return usual;
    const auto json = nlohmann::json::parse(text, nullptr, false);
    if (!json.is_object()) return usual;

    Settings settings = usual;
    if (const auto found = json.find("language"); found != json.end()) {
        if (*found == "ko") settings.language = Language::Korean;
        if (*found == "en") settings.language = Language::English;
    }
    read(json, "text_percent", settings.text_percent, least_text, most_text);
    read(json, "light", settings.light);
    read(json, "reduced_motion", settings.reduced_motion);
    read(json, "sound", settings.sound);
    read(json, "volume", settings.volume, 10, 100);
    read(json, "width", settings.width, least_width, most_pixels);
    read(json, "height", settings.height, least_height, most_pixels);
    read(json, "full_screen", settings.full_screen);
    return settings;
}

bool write_settings(const std::filesystem::path& file, const Settings& settings)
{
    const nlohmann::ordered_json json{
        {"language", settings.language == Language::Korean ? "ko" : "en"},
        {"text_percent", settings.text_percent},
        {"light", settings.light},
        {"reduced_motion", settings.reduced_motion},
        {"sound", settings.sound},
        {"volume", settings.volume},
        {"width", settings.width},
        {"height", settings.height},
        {"full_screen", settings.full_screen},
    };
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    const std::filesystem::path beside = file.string() + ".new";
    {
        std::ofstream stream{beside, std::ios::binary | std::ios::trunc};
        stream << json.dump(2) << '\n';
        if (!stream.flush()) return false;
    }
    std::filesystem::rename(beside, file, error);
    return !error;
}

} // namespace frenemy::client
