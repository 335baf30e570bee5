#include "client/app/app.hpp"
#include "client/app/gallery.hpp"
#include "client/app/options.hpp"
#include "client/app/text_table.hpp"
#include "client/sfml/display.hpp"
#include "client/sfml/freetype_metrics.hpp"
#include "client/sfml/window.hpp"

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

/// A bot's move or a step of a watched settlement, as fast as one can follow.
constexpr int milliseconds_a_move = 350;

int play_in_window(App& app, const Options& options, const TextMetrics& metrics,
                   const SfmlFonts& fonts)
{
    Window window{options.width, options.height, app.words()("start.title"), fonts};
    const DrawFrame frame = [&](Canvas& canvas, int width, int height) {
        app.draw(canvas, metrics, width, height);
    };
    bool changed = true;
    while (!app.wants_to_quit()) {
        if (changed) window.draw(frame);
        changed = false;
        const auto input = window.wait(milliseconds_a_move);
        changed = input ? app.handle(*input) : app.tick();
        if (app.take_full_screen()) {
            window.toggle_full_screen();
            changed = true;
        }
    }
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    int status = 0;
    const auto options = read_options(argc, argv, status);
    if (!options) return status;

    App app{*options};
    if (const auto no = app.choose(*options)) return complain(*no);
    if (!options->replay.empty())
        if (const auto no = app.open_replay(options->replay)) return complain(*no);

    const bool display = !options->text && display_available();
    if (!display) {
        if (!options->screenshots.empty()) return complain(app.words()("display.no_screenshots"));
        if (!options->replay.empty()) return complain(app.words()("display.no_replay"));
        if (!options->text) std::cout << app.words()("display.none") << std::endl;
        if (options->watch) app.begin_match(true);
        return play_in_terminal(app, isatty(STDIN_FILENO) != 0 && !options->watch);
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
    if (options->watch)
        app.begin_match(true);
    else if (options->replay.empty() && (!options->scenario.empty() || options->seat > 0))
        app.begin_match(false);
    return play_in_window(app, *options, metrics, fonts);
}
