#include "client/app/app.hpp"
#include "client/app/gallery.hpp"
#include "client/app/host_screen.hpp"
#include "client/app/join_screen.hpp"
#include "client/app/options.hpp"
#include "client/app/projector_screen.hpp"
#include "client/app/settings_file.hpp"
#include "client/app/sound_file.hpp"
#include "client/app/teach_screen.hpp"
#include "client/app/text_table.hpp"
#include "client/sfml/display.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "client/sfml/sounds.hpp"
#include "client/sfml/window.hpp"

#include <chrono>
#include <iostream>

#include <unistd.h>

using namespace frenemy;
using namespace frenemy::client;

namespace {

int complain(const std::string& sentence)
{
    std::cerr << "frenemy: " << sentence << '\n';
    return 1;
}

int play_in_window(App& app, const TextMetrics& metrics, const SfmlFonts& fonts, bool mute)
{
    using Clock = std::chrono::steady_clock;
    Settings kept = app.settings();
    Window window{kept.width, kept.height, app.words()("start.title"), fonts};
    const DrawFrame frame = [&](Canvas& canvas, int width, int height) {
        app.draw(canvas, metrics, width, height);
    };
    const auto keep = [&] {
        if (app.settings() == kept) return;
        kept = app.settings();
        if (!write_settings(settings_file(), kept))
            app.say(app.words()("settings.not_kept", settings_file().string()));
    };
    window.fill_screen(kept.full_screen);
    std::optional<Sounds> sounds;
    if (!mute && sound_available()) sounds.emplace(read_sounds());
    app.think_aside();
    bool changed = true;
    auto last = Clock::now();
    while (!app.wants_to_quit()) {
        if (changed) window.draw(frame);
        const auto input = window.wait(app.rest());
        changed = input && app.handle(*input);
        // Time passes whether or not somebody moves the mouse.
        const auto now = Clock::now();
        changed |= app.advance(static_cast<int>(
            std::chrono::duration_cast<std::chrono::milliseconds>(now - last).count()));
        last = now;
        const auto cue = app.take_cue();
        if (cue && sounds && app.settings().sound) sounds->play(*cue, app.settings().volume);
        if (const Settings& chosen = app.settings(); !sounds && !mute && chosen.sound
            && (chosen.sound != kept.sound || chosen.volume != kept.volume)) {
            app.say(app.words()("settings.no_sound"));
            changed = true;
        }
        if (window.fill_screen(app.settings().full_screen)) changed = true;
        // A window that is being dragged is remembered when it is left.
        if (input && !std::holds_alternative<Resized>(*input) && app.settings() != kept) {
            keep();
            changed = true;
        }
    }
    keep();
    return 0;
}

bool is_for_a_class(const Options& options)
{
    return options.host || options.demo_class || options.teach || !options.projector.empty()
           || !options.join.empty();
}

} // namespace

int main(int argc, char** argv)
{
    int status = 0;
    const auto options = read_options(
        argc, argv, read_settings(settings_file(), usual_settings()), status);
    if (!options) return status;

    App app{*options};
    if (const auto no = app.choose(*options)) return complain(*no);
    if (!options->replay.empty())
        if (const auto no = app.open_replay(options->replay)) return complain(*no);

    const bool display = !options->text && display_available();
    if (!display) {
        if (!options->screenshots.empty()) return complain(app.words()("display.no_screenshots"));
        if (!options->replay.empty()) return complain(app.words()("display.no_replay"));
        if (is_for_a_class(*options)) return complain(app.words()("display.no_class"));
        if (options->lesson) return complain(app.words()("display.no_lesson"));
        if (!options->text) std::cout << app.words()("display.none") << std::endl;
        if (options->watch) app.begin_match(true);
        return play_in_terminal(app, (options->text || isatty(STDIN_FILENO) != 0) && !options->watch);
    }

    const auto files = find_fonts();
    if (!files) return complain(app.words()("display.no_fonts"));
    const FreeTypeMetrics metrics{*files};
    SfmlFonts fonts;
    if (!metrics.ready() || !load(fonts, *files)) return complain(app.words()("display.no_fonts"));

    if (!options->screenshots.empty()) {
        const std::string trouble = draw_gallery(options->screenshots, *options, metrics, fonts);
        return trouble.empty() ? 0 : complain(trouble);
    }
    if (options->host || options->demo_class) {
        app.open(std::make_unique<HostScreen>(options->demo_class ? Hosting::Demo : Hosting::Lesson, options->scenario));
    } else if (!options->projector.empty()) {
        auto projector = projector_for(options->projector, options->server);
        if (!projector) return complain(app.words()("options.bad_class", options->projector, options->server));
        app.open(std::move(projector));
    } else if (options->teach) {
        app.open(std::make_unique<TeachScreen>(options->server));
    } else if (!options->join.empty()) {
        auto join = std::make_unique<JoinScreen>();
        join->go(options->join, options->server);
        app.open(std::move(join));
    } else if (options->lesson)
        app.press("start.lesson");
    else if (options->watch)
        app.begin_match(true);
    else if (options->replay.empty() && (!options->scenario.empty() || options->seat > 0))
        app.begin_match(false);
    return play_in_window(app, metrics, fonts, options->mute);
}
