#pragma once

#include "client/app/options.hpp"
#include "client/app/screen.hpp"
#include "client/app/table_screen.hpp"
#include "client/model/input.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frenemy::client {

/// The screens that lie on each other, what lies above all of them (menu, notice), and what an
/// input does. It draws on any canvas.
class App {
public:
    explicit App(const Options& options);

    /// The scenario, seat, tempers and seed of the command line; a sentence when they cannot be.
    std::optional<std::string> choose(const Options& options);
    /// Opens a recorded match; one clear sentence when the file cannot be watched.
    std::optional<std::string> open_replay(const std::filesystem::path& file);
    void begin_match(bool watch);
    void open(std::unique_ptr<Screen> screen) { screens_.push_back(std::move(screen)); }

    void draw(Canvas& canvas, const TextMetrics& metrics, int width, int height);
    /// True when something changed and must be drawn.
    bool handle(const Input& input);
    bool press(const std::string& id);
    bool tick();

    bool wants_to_quit() const { return quit_; }
    /// Asked once by whoever owns the window.
    bool take_full_screen();
    /// Something moves without being asked.
    bool busy() const { return !menu_ && screens_.back()->busy(); }

    const Words& words() const { return words_; }
    const Controls& controls() const { return controls_; }
    /// The match that is played, when that is what one sees.
    TableScreen* table_screen() { return dynamic_cast<TableScreen*>(screens_.back().get()); }
    Table* table() { return table_screen() ? &table_screen()->table() : nullptr; }
    void set_text_percent(int percent) { text_percent_ = percent; }
    void set_language(Language language);

private:
    bool key(KeyName name);
    bool press_menu(const std::string& id);
    bool follow(Outcome outcome);

    Words words_;
    Theme theme_ = dark_theme();
    bool dark_ = true;
    int text_percent_ = 100;
    std::vector<std::unique_ptr<Screen>> screens_; ///< the start screen first; the last is seen
    bool menu_ = false;
    bool quit_ = false;
    bool full_screen_ = false;
    Attention attention_;
    Controls controls_;
    std::string notice_;
};

} // namespace frenemy::client
