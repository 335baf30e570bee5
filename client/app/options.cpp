#include "client/app/options.hpp"

#include "client/model/address.hpp"
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

/// A whole number from `low` to `high`, and nothing else.
template <class Number>
bool read_number(const std::string& text, Number& number, Number low, Number high)
{
    Number read{};
    const char* end = text.data() + text.size();
    const auto how = std::from_chars(text.data(), end, read);
    if (how.ec != std::errc{} || how.ptr != end || read < low || read > high) return false;
    number = read;
    return true;
}

std::string names_of(const auto& all)
{
    std::string names;
    for (const auto& each : all)
        names += (names.empty() ? "" : ", ") + std::string{each};
    return names;
}

/// What is wrong with the command line, as CLI11 found it, in one sentence.
std::string sentence(const Words& say, const CLI::App& app, const CLI::ParseError& error)
{
    const std::string what = error.what();
    if (dynamic_cast<const CLI::ExtrasError*>(&error))
        return say("options.unknown", names_of(app.remaining()));
    if (dynamic_cast<const CLI::ExcludesError*>(&error)) {
        constexpr std::string_view between = " excludes ";
        if (const auto at = what.find(between); at != std::string::npos)
            return say("options.excludes", what.substr(0, at), what.substr(at + between.size()));
    }
    if (dynamic_cast<const CLI::ArgumentMismatch*>(&error))
        return say("options.no_value", what.substr(0, what.find(':')));
    return say("options.wrong", what);
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
    std::string seat;
    std::string seed;
    std::string size;
    std::string text_size;
    std::string bots;
    std::string thinking;
    app.set_help_flag("--help,-h", say("options.help"));
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
    auto* server = app.add_option("--server", options.server, say("options.server"));
    app.add_option("--scenario", options.scenario, say("options.scenario"));
    app.add_option("--seat", seat, say("options.seat"));
    app.add_option("--seed", seed, say("options.seed"));
    app.add_option("--bots", bots, say("options.bots", names_of(name_of_temper.text)));
    app.add_option("--think", thinking, say("options.think"));
    app.add_option("--lang", language, say("options.lang"));
    app.add_option("--size", size, say("options.size"));
    app.add_option("--text-size", text_size, say("options.text_size"));
    const auto refuse = [&](const std::string& why) {
        std::cerr << "frenemy: " << why << '\n';
        status = 2;
        return std::nullopt;
    };
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        status = app.exit(help);
        return {};
    } catch (const CLI::ParseError& error) {
        return refuse(sentence(say, app, error));
    }
    const auto bad_value = [&](const char* option, const std::string& value,
                               const std::string& allowed) {
        return refuse(say("options.bad_value", option, value, allowed));
    };
    if (!options.only.empty() && options.screenshots.empty())
        return refuse(say("options.needs", "--only", "--screenshots"));
    if (server->count() > 0 && !read_address(options.server))
        return refuse(say("options.bad_address", options.server));
    if (!seat.empty() && !read_number(seat, options.seat, 1, max_seats))
        return bad_value("--seat", seat, "1–" + std::to_string(max_seats));
    if (!seed.empty()) {
        std::uint64_t number = 0;
        if (!read_number<std::uint64_t>(seed, number, 0, UINT64_MAX))
            return bad_value("--seed", seed, "0–" + std::to_string(UINT64_MAX));
        options.seed = number;
    }
    if (!text_size.empty() && !read_number(text_size, settings.text_percent, least_text, most_text))
        return bad_value("--text-size", text_size,
                         std::to_string(least_text) + "–" + std::to_string(most_text));
    if (!language.empty() && language != "ko" && language != "en")
        return bad_value("--lang", language, "ko, en");
    if (!size.empty()) {
        char rest = 0;
        if (std::sscanf(size.c_str(), "%dx%d%c", &settings.width, &settings.height, &rest) != 2
            || settings.width > most_pixels || settings.height > most_pixels)
            return refuse(say("options.bad_size", size));
        if (settings.width < least_width || settings.height < least_height)
            return refuse(say("options.small", size, least_width, least_height));
    }
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < thinkings.size(); ++i) {
        known.push_back(thinkings[i].name);
        if (thinkings[i].name == thinking) options.thinking = i;
    }
    if (!thinking.empty() && !options.thinking)
        return bad_value("--think", thinking, names_of(known));
    std::istringstream names{bots};
    for (std::string name; std::getline(names, name, ',');) {
        const auto temper = name_of_temper.find(name);
        if (!temper) return bad_value("--bots", name, names_of(name_of_temper.text));
        options.bots.push_back(*temper);
    }
    return options;
}

} // namespace frenemy::client
