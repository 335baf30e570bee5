#pragma once

#include "client/app/screen.hpp"
#include "client/app/table_screen.hpp"
#include "client/model/glossary.hpp"
#include "client/model/input.hpp"
#include "client/model/settings.hpp"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

namespace frenemy::client {

struct Options;

/// The screens that lie on each other, what lies above all of them (menu, settings, notice), and
/// what an input does. It draws on any canvas and has no clock of its own.
class App {
public:
    explicit App(const Options& options);

    /// The scenario, seat, tempers and seed of the command line; a sentence when they cannot be.
    std::optional<std::string> choose(const Options& options);
    /// Opens a recorded match; one clear sentence when the file cannot be watched.
    std::optional<std::string> open_replay(const std::filesystem::path& file);
    void begin_match(bool watch);
    void open(std::unique_ptr<Screen> screen);
    /// From now on whatever takes thought does not keep the window waiting.
    void think_aside();

    void draw(Canvas& canvas, const TextMetrics& metrics, int width, int height);
    /// True when something changed and must be drawn.
    bool handle(const Input& input);
    bool press(const std::string& id);
    /// Lets one thing move that moves by itself. False when nothing changed.
    bool tick();
    /// Lets that much time pass. True when something changed.
    bool advance(int milliseconds);
    /// For how long nothing will change unless somebody does something; milliseconds.
    int rest() const;

    bool wants_to_quit() const { return quit_; }
    const Words& words() const { return words_; }
    const Controls& controls() const { return controls_; }
    const Attention& attention() const { return attention_; }
    const DropPlaces& places() const { return places_; }
    /// The match that is played, when that is what one sees.
    TableScreen* table_screen() { return dynamic_cast<TableScreen*>(screens_.back().get()); }
    Table* table() { return table_screen() ? &table_screen()->table() : nullptr; }

    /// What is to be heard; asked once, by whoever can play it.
    std::optional<Cue> take_cue() { return std::exchange(cue_, std::nullopt); }

    const Settings& settings() const { return settings_; }
    void set(const Settings& settings);
    /// Said at the lower edge until the next press.
    const std::string& notice() const { return notice_; }
    void say(std::string notice)
    {
        notice_ = std::move(notice);
        refused_.clear();
    }

private:
    enum class Overlay : std::uint8_t { None, Menu, Settings, Keys, Leaving };

    bool busy() const { return overlay_ == Overlay::None && screens_.back()->busy(); }
    bool moving() const { return overlay_ == Overlay::None && screens_.back()->moving(); }
    int pace() const;
    bool key(KeyName name);
    bool pressed_at(Point at);
    bool moved_to(Point at);
    bool released_at(Point at);
    bool turn_on(int milliseconds);
    /// The hand is empty again, and nothing was put down.
    void let_go();
    void escape();
    void press_chosen();
    bool press_overlay(const std::string& id);
    /// Goes, unless that would end something unfinished: then it asks first.
    void leave(Outcome::Then how);
    void depart();
    std::string_view ends_with_leaving() const;
    bool follow(Outcome outcome);
    bool open_library(const Term* term);

    Settings settings_;
    Words words_;
    Theme theme_;
    std::vector<std::unique_ptr<Screen>> screens_; ///< the start screen first; the last is seen
    Overlay overlay_ = Overlay::None;
    bool quit_ = false;
    bool thinks_aside_ = false;
    Outcome::Then leaving_ = Outcome::Then::Stay; ///< how, once it is confirmed
    Attention attention_;
    Controls controls_;
    DropPlaces places_;
    std::string held_;  ///< the control below the pressed button, while it may still be carried
    Point held_from_;
    std::string turning_; ///< the knob of a number below the pressed button: it goes on by itself
    int turns_in_ = 0;    ///< milliseconds
    std::string notice_;
    std::string refused_; ///< the greyed control the notice speaks for
    std::optional<Cue> cue_;
    int waited_ = 0; ///< milliseconds since something moved by itself
};

} // namespace frenemy::client
