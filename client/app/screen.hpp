#pragma once

#include "client/model/cue.hpp"
#include "client/model/input.hpp"
#include "client/model/library.hpp"
#include "client/scene/painter.hpp"
#include "client/words/words.hpp"

#include <cstdint>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace frenemy::client {

class Screen;

/// What came of a press or of time that passed.
struct Outcome {
    enum class Then : std::uint8_t { Stay, Open, Back, Home, Quit };

    bool changed = false; ///< must be drawn again
    Then then = Then::Stay;
    std::unique_ptr<Screen> screen; ///< Open: lies on this one until it goes back
    std::string notice;             ///< one sentence, shown until the next press
    std::optional<Cue> cue;         ///< what is to be heard

    static Outcome unknown() { return {}; }
    static Outcome redraw() { return {true, Then::Stay, {}, {}, {}}; }
    static Outcome says(std::string notice)
    {
        return {true, Then::Stay, {}, std::move(notice), {}};
    }
    static Outcome open(std::unique_ptr<Screen> screen)
    {
        return {true, Then::Open, std::move(screen), {}, {}};
    }
    static Outcome go(Then then) { return {true, then, {}, {}, {}}; }
};

/// What fills the window. A new screen is one file here, beside a model that knows what a press
/// does and a scene that draws it; the App knows none of them by name.
class Screen {
public:
    virtual ~Screen() = default;

    virtual void draw(Painter& painter, const Rect& window) = 0;
    /// One of the controls it drew was pressed.
    virtual Outcome press(std::string_view id, const Words& say) = 0;

    /// Time passed: a bot may move, a message may have come.
    virtual Outcome tick(const Words&) { return {}; }
    /// Time passes while something lies on it: what others wait for goes on.
    virtual void covered() {}
    /// Something moves without being asked, so `tick` is worth calling.
    virtual bool busy() const { return false; }
    /// Milliseconds from one tick to the next: as fast as one can follow.
    virtual int pace() const { return 350; }
    /// The same for who does not want to see things move.
    virtual int brisk_pace() const { return pace(); }

    /// Whether things may move by themselves; told before the screen is drawn.
    virtual void set_motion(bool) {}
    /// Bots and the coach think beside the window from now on; otherwise everything waits for them.
    virtual void think_aside() {}
    /// Something is moving now, so `animate` is worth calling often.
    virtual bool moving() const { return false; }
    /// Lets it move on; true when it must be drawn again.
    virtual bool animate(int /*milliseconds*/) { return false; }

    /// A key, before it moves the focus. Unchanged: the screen has no use for it.
    virtual Outcome key(KeyName, const Words&) { return {}; }
    virtual Outcome type(char32_t, const Words&) { return {}; }
    virtual Outcome paste(std::string_view /*UTF-8*/, const Words&) { return {}; }
    virtual Outcome wheel(int /*steps*/, const Words&) { return {}; }
    /// Whether that control can be picked up and carried.
    virtual bool lifts(std::string_view /*control*/) const { return false; }
    /// It was put down where these places lie, the topmost first.
    virtual Outcome put_down(std::string_view /*control*/, std::span<const DropPlace>, const Words&) { return {}; }
    /// Esc: closes what lies on the screen. Unchanged: nothing did, and the menu opens.
    virtual Outcome escape() { return {}; }

    /// What would end unfinished if this screen were left, by the name its words have under
    /// "leaving"; empty: nothing.
    virtual std::string_view ends_with_it() const { return {}; }

    /// The match one is looking at, for what explains its numbers.
    virtual std::optional<Library::Present> present() const { return {}; }
};

} // namespace frenemy::client
