#include "client/app/options.hpp"

#include "client/model/address.hpp"
#include "client/model/start.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <climits>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <sstream>
#include <string>
#include <utility>

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

/// What is typed as text and becomes something else once it is known to be sound.
struct AsTyped {
    std::string language;
    std::string seat;
    std::string seed;
    std::string size;
    std::string text_size;
    std::string bots;
    std::string thinking;
    CLI::Option* server = nullptr;
};

/// The words of the help itself, in the person's language.
void label_help(CLI::App& app, const Words& say)
{
    const auto formatter = app.get_formatter();
    formatter->label("Usage", say("options.label.usage"));
    formatter->label("OPTIONS", say("options.label.options_place"));
    formatter->label("TEXT", "..."); // CLI11 counts bytes: Korean would push the next column
    formatter->label("Excludes", say("options.label.excludes"));
    app.option_defaults()->group(say("options.label.options"));
    app.set_help_flag("--help,-h", say("options.help"))->group(say("options.label.options"));
}

void add_options(CLI::App& app, const Words& say, Options& options, AsTyped& typed)
{
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
    typed.server = app.add_option("--server", options.server, say("options.server"));
    app.add_option("--scenario", options.scenario, say("options.scenario"));
    app.add_option("--seat", typed.seat, say("options.seat"));
    app.add_option("--seed", typed.seed, say("options.seed"));
    app.add_option("--bots", typed.bots, say("options.bots", names_of(name_of_temper.text)));
    app.add_option("--think", typed.thinking, say("options.think"));
    app.add_option("--lang", typed.language, say("options.lang"));
    app.add_option("--size", typed.size, say("options.size"));
    app.add_option("--text-size", typed.text_size, say("options.text_size"));
}

using Trouble = std::optional<std::string>;

Trouble bad_value(const Words& say, const char* option, const std::string& value,
                  const std::string& allowed)
{
    return say("options.bad_value", option, value, allowed);
}

/// The window, the letters and the language.
Trouble take_settings(const Words& say, const AsTyped& typed, Settings& settings)
{
    if (!typed.text_size.empty()
        && !read_number(typed.text_size, settings.text_percent, least_text, most_text))
        return bad_value(say, "--text-size", typed.text_size,
                         std::to_string(least_text) + "–" + std::to_string(most_text));
    if (!typed.language.empty() && typed.language != "ko" && typed.language != "en")
        return bad_value(say, "--lang", typed.language, "ko, en");
    if (typed.size.empty()) return {};
    char rest = 0;
    if (std::sscanf(typed.size.c_str(), "%dx%d%c", &settings.width, &settings.height, &rest) != 2)
        return say("options.bad_size", typed.size);
    if (settings.width < least_width || settings.height < least_height || settings.width > most_pixels
        || settings.height > most_pixels)
        return say("options.size_limits", typed.size, least_width, least_height, most_pixels, most_pixels);
    return {};
}

/// Who sits where, and in which match.
Trouble take_match(const Words& say, const AsTyped& typed, Options& options)
{
    // How many seats there are the scenario knows, which is not read yet.
    if (!typed.seat.empty() && !read_number(typed.seat, options.seat, 1, INT_MAX))
        return say("options.seat_number", typed.seat);
    if (!typed.seed.empty()) {
        std::uint64_t number = 0;
        if (!read_number<std::uint64_t>(typed.seed, number, 0, UINT64_MAX))
            return bad_value(say, "--seed", typed.seed, "0–" + std::to_string(UINT64_MAX));
        options.seed = number;
    }
    std::vector<std::string_view> known;
    for (std::size_t i = 0; i < thinkings.size(); ++i) {
        known.push_back(thinkings[i].name);
        if (thinkings[i].name == typed.thinking) options.thinking = i;
    }
    if (!typed.thinking.empty() && !options.thinking)
        return bad_value(say, "--think", typed.thinking, names_of(known));
    std::istringstream names{typed.bots};
    for (std::string name; std::getline(names, name, ',');) {
        const auto temper = name_of_temper.find(name);
        if (!temper) return bad_value(say, "--bots", name, names_of(name_of_temper.text));
        options.bots.push_back(*temper);
    }
    return {};
}

/// A class has its own form, and its server deals the cards.
Trouble leave_match_to_class(const Words& say, const AsTyped& typed, const Options& options)
{
    using Given = std::pair<const char*, bool>;
    for (const auto& [of_class, given] :
         {Given{"--host", options.host}, Given{"--demo-class", options.demo_class},
          Given{"--teach", options.teach}, Given{"--projector", !options.projector.empty()},
          Given{"--join", !options.join.empty()}})
        for (const auto& [of_match, too] :
             {Given{"--scenario", !options.scenario.empty() && !options.demo_class},
              Given{"--seat", !typed.seat.empty()}, Given{"--seed", !typed.seed.empty()},
              Given{"--bots", !typed.bots.empty()}, Given{"--think", !typed.thinking.empty()}})
            if (given && too) return say("options.excludes", of_class, of_match);
    const auto shipped = scenario_names();
    if (options.demo_class && !options.scenario.empty()
        && std::find(shipped.begin(), shipped.end(), options.scenario) == shipped.end())
        return bad_value(say, "--scenario", options.scenario, names_of(shipped));
    return {};
}

Trouble take(const Words& say, const AsTyped& typed, Options& options)
{
    if (!options.only.empty() && options.screenshots.empty())
        return say("options.needs", "--only", "--screenshots");
    if (typed.server->count() > 0 && !read_address(options.server))
        return say("options.bad_address", options.server);
    if (auto trouble = leave_match_to_class(say, typed, options)) return trouble;
    if (auto trouble = take_settings(say, typed, options.settings)) return trouble;
    return take_match(say, typed, options);
}

/// Before anything else is read: whatever is wrong is said in it.
void listen_for_language(int argc, char** argv, Settings& settings)
{
    constexpr std::string_view flag = "--lang";
    for (int i = 1; i < argc; ++i) {
        std::string_view word = argv[i];
        if (!word.starts_with(flag)) continue;
        word.remove_prefix(flag.size());
        if (word.empty() && i + 1 < argc) word = argv[i + 1];
        else if (word.starts_with('=')) word.remove_prefix(1);
        if (word == "en") settings.language = Language::English;
        if (word == "ko") settings.language = Language::Korean;
    }
}

} // namespace

std::optional<Options> read_options(int argc, char** argv, const Settings& remembered, int& status)
{
    Options options;
    options.settings = remembered;
    listen_for_language(argc, argv, options.settings);
    const Words say = read_words(options.settings.language);
    CLI::App app{say("options.about"), "frenemy"};
    AsTyped typed;
    label_help(app, say);
    add_options(app, say, options, typed);
    Trouble trouble;
    try {
        app.parse(argc, argv);
        trouble = take(say, typed, options);
    } catch (const CLI::CallForHelp& help) {
        status = app.exit(help);
        return {};
    } catch (const CLI::ParseError& error) {
        trouble = sentence(say, app, error);
    }
    if (!trouble) return options;
    std::cerr << "frenemy: " << *trouble << '\n';
    status = 2;
    return {};
}

} // namespace frenemy::client
