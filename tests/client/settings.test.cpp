#include "client/app/settings_file.hpp"

#include <catch2/catch.hpp>

#include <filesystem>
#include <fstream>

using namespace frenemy::client;

namespace {

std::filesystem::path fresh_folder()
{
    const auto folder = std::filesystem::temp_directory_path() / "frenemy-settings-test";
    std::filesystem::remove_all(folder);
    return folder;
}

Settings read_text(const std::string& text)
{
    const auto file = fresh_folder() / "settings.json";
    std::filesystem::create_directories(file.parent_path());
    std::ofstream{file} << text;
    return read_settings(file, Settings{});
}

} // namespace

TEST_CASE("Settings are remembered as they were")
{
    Settings settings;
    for (const char* id : {"language.en", "settings.text.more", "settings.light", "settings.still",
                           "settings.sound_off", "settings.volume.more", "settings.full_screen"})
        CHECK(press(settings, id));
    settings.width = 1600;
    settings.height = 900;
    const auto file = fresh_folder() / "deep" / "settings.json";
    REQUIRE(write_settings(file, settings));
    CHECK(read_settings(file, Settings{}) == settings);
    CHECK_FALSE(settings == Settings{});
    CHECK_FALSE(std::filesystem::exists(file.string() + ".new"));
}

TEST_CASE("A damaged file of settings leaves the usual ones")
{
    const Settings usual;
    CHECK(read_settings(fresh_folder() / "none.json", usual) == usual);
    CHECK(read_text("") == usual);
    CHECK(read_text("[1, 2") == usual);
    CHECK(read_text("[]") == usual);
    CHECK(read_text(R"({"text_percent": 5000, "light": "yes", "width": -3, "volume": 1e99})") == usual);
    CHECK(read_text(std::string(100'000, ' ') + R"({"light": true})") == usual);
    CHECK(read_text(R"({"light": true, "unknown": {}})").light);
}

TEST_CASE("Text grows up to its limit and no further")
{
    Settings settings;
    for (int i = 0; i < 9; ++i) press(settings, "settings.text.more");
    CHECK(settings.text_percent == 175);
    for (int i = 0; i < 9; ++i) press(settings, "settings.text.less");
    CHECK(settings.text_percent == 100);
    CHECK_FALSE(press(settings, "settings.nothing"));
}
