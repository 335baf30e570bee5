#pragma once

#include "client/app/options.hpp"
#include "client/model/input.hpp"
#include "client/model/replay_viewer.hpp"
#include "client/model/start.hpp"
#include "client/model/table.hpp"
#include "client/scene/painter.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace frenemy::client {

/// The screens and their flow: what is shown, and what an input does. It draws on any canvas.
class App {
public:
    explicit App(const Options& options);

    /// Replaces the start screen; one clear sentence when the file cannot be watched.
    std::optional<std::string> open_replay(const std::filesystem::path& file);
    /// The scenario, seat, tempers and seed of the command line; a sentence when they cannot be.
    std::optional<std::string> choose(const Options& options);
    void begin_match(bool watch);

    void draw(Canvas& canvas, const TextMetrics& metrics, int width, int height);
    /// True when something changed and must be drawn.
    bool handle(const Input& input);
    bool press(const std::string& id);
    bool tick();

    bool wants_to_quit() const { return quit_; }
    /// Asked once by whoever owns the window.
    bool take_full_screen();
    /// Bots or a settlement move without being asked.
    bool busy() const;

    const Words& words() const { return words_; }
    const Controls& controls() const { return controls_; }
    Table* table() { return table_ ? &*table_ : nullptr; }
    const std::filesystem::path& saved() const { return saved_; }
    void set_text_percent(int percent) { text_percent_ = percent; }
    void set_language(Language language);

private:
    enum class Screen : std::uint8_t { Start, Table, Replay };

    bool key(KeyName name);
    void save();

    Words words_;
    Theme theme_ = dark_theme();
    bool dark_ = true;
    int text_percent_ = 100;
    Screen screen_ = Screen::Start;
    bool menu_ = false;
    bool quit_ = false;
    bool full_screen_ = false;
    Start start_;
    std::optional<Table> table_;
    std::optional<ReplayViewer> replay_;
    Attention attention_;
    Controls controls_;
    std::string notice_;
    std::filesystem::path saved_;
};

/// Where matches are kept: $XDG_DATA_HOME/frenemy/matches.
std::filesystem::path match_folder();

} // namespace frenemy::client
