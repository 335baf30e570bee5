#include "client/app/options.hpp"

#include "client/model/start.hpp"

#include <CLI/CLI.hpp>

#include <charconv>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>

namespace frenemy::client {
namespace {

/// Korean unless the system speaks something else.
Language language_of_system()
{
    for (const char* name : {"LC_ALL", "LC_MESSAGES", "LANG"}) {
        const char* value = std::getenv(name);
        if (!value || !*value) continue;
        const std::string_view text{value};
        if (text.starts_with("ko") || text.starts_with("C") || text.starts_with("POSIX"))
            return Language::Korean;
        return Language::English;
    }
    return Language::Korean;
}

} // namespace

Settings usual_settings()
{
    Settings settings;
    settings.language = language_of_system();
    return settings;
}

namespace {

std::string is_seed(const std::string& text)
{
    std::uint64_t seed = 0;
    const char* end = text.data() + text.size();
    const auto read = std::from_chars(text.data(), end, seed);
    return read.ec == std::errc{} && read.ptr == end
               ? ""
               : text + ": 0 … " + std::to_string(UINT64_MAX);
}

} // namespace

std::optional<Options> read_options(int argc, char** argv, const Settings& remembered, int& status)
{
    Options options;
    options.settings = remembered;
    Settings& settings = options.settings;
    std::string language;
    for (int i = 1; i + 1 < argc; ++i)
        if (std::string_view{argv[i]} == "--lang") language = argv[i + 1];
    if (language == "en") settings.language = Language::English;
    if (language == "ko") settings.language = Language::Korean;
    const Words say = read_words(settings.language);

    CLI::App app{say("options.about"), "frenemy"};
    std::string size;
    std::string bots;
    std::string thinking;
    std::uint64_t seed = 0;
    app.add_flag("--text", options.text, say("options.text"));
    app.add_flag("--watch", options.watch, say("options.watch"));
    app.add_flag("--mute", options.mute, say("options.mute"));
    app.add_flag("--lesson", options.lesson, say("options.lesson"));
    app.add_option("--replay", options.replay, say("options.replay"));
    app.add_option("--screenshots", options.screenshots, say("options.screenshots"));
    app.add_option("--only", options.only, say("options.only"));
    auto* host = app.add_flag("--host", options.host, say("options.host"));
    auto* demo = app.add_flag("--demo-class", options.demo_class, say("options.demo_class"));
    auto* teach = app.add_flag("--teach", options.teach, say("options.teach"));
    auto* projector = app.add_option("--projector", options.projector, say("options.projector"));
    auto* join = app.add_option("--join", options.join, say("options.join"));
    for (auto* one : {host, demo, teach, projector, join})
        for (auto* other : {host, demo, teach, projector, join})
            if (one != other) one->excludes(other);
    app.add_option("--server", options.server, say("options.server"));
    app.add_option("--scenario", options.scenario, say("options.scenario"));
    app.add_option("--seat", options.seat, say("options.seat"))->check(CLI::Range(1, 8));
    // The library would read −1, and whatever is too large, as the largest seed there is.
    auto* seed_option = app.add_option("--seed", seed, say("options.seed"))
                            ->check(CLI::Validator{is_seed, "", "seed"});
    app.add_option("--bots", bots, say("options.bots"));
    app.add_option("--think", thinking, say("options.think"))
        ->check(CLI::IsMember({"quick", "usual", "long"}));
    app.add_option("--lang", language, say("options.lang"))->check(CLI::IsMember({"ko", "en"}));
    app.add_option("--size", size, say("options.size"));
    app.add_option("--text-size", settings.text_percent, say("options.text_size"))
        ->check(CLI::Range(100, 175));
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        status = app.exit(help);
        return {};
    } catch (const CLI::ParseError& error) {
        std::cerr << "frenemy: " << say("options.wrong", std::string_view{error.what()}) << '\n';
        status = 2;
        return {};
    }
    if (seed_option->count() > 0) options.seed = seed;
    const auto refuse = [&](std::string_view key, const std::string& what) {
        std::cerr << "frenemy: " << say(key, what) << '\n';
        status = 2;
        return std::nullopt;
    };
    if (!size.empty()) {
        char rest = 0;
        if (std::sscanf(size.c_str(), "%dx%d%c", &settings.width, &settings.height, &rest) != 2
            || settings.width > most_pixels || settings.height > most_pixels)
            return refuse("options.bad_size", size);
        if (settings.width < least_width || settings.height < least_height)
            return refuse("options.small", size);
    }
    for (std::size_t i = 0; i < thinkings.size(); ++i)
        if (thinkings[i].name == thinking) options.thinking = i;
    std::istringstream names{bots};
    for (std::string name; std::getline(names, name, ',');) {
        const auto temper = name_of_temper.find(name);
        if (!temper) return refuse("options.bad_bot", name);
        options.bots.push_back(*temper);
    }
    return options;
}

} // namespace frenemy::client
