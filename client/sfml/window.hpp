#pragma once

#include "client/model/input.hpp"
#include "client/sfml/sfml_canvas.hpp"

#include <functional>
#include <optional>
#include <string>

namespace frenemy::client {

/// Draws a frame of that size.
using DrawFrame = std::function<void(Canvas&, int width, int height)>;

/// The window and its inputs. Requires: a display.
class Window {
public:
    Window(int width, int height, const std::string& title, const SfmlFonts& fonts);
    ~Window();
    Window(const Window&) = delete;
    Window& operator=(const Window&) = delete;

    int width() const;
    int height() const;
    /// The next input, waiting at most so long for it.
    std::optional<Input> wait(int milliseconds);
    void draw(const DrawFrame& frame);
    /// Fills the screen, or goes back to its size. False when it did already.
    bool fill_screen(bool full);

private:
    void open(bool full_screen);

    struct Handle;
    Handle* handle_;
    const SfmlFonts& fonts_;
    std::string title_;
    int width_;
    int height_;
    bool full_screen_ = false;
};

/// Frames that nobody sees, of one size. Requires: a display.
class OffScreen {
public:
    OffScreen(int width, int height, const SfmlFonts& fonts);
    ~OffScreen();
    OffScreen(const OffScreen&) = delete;
    OffScreen& operator=(const OffScreen&) = delete;

    /// False when there is no room for frames of that size.
    bool ready() const;
    void draw(const DrawFrame& frame);
    /// Waits until all that was drawn is there.
    void finish() const;
    /// The last frame as a PNG file; false when it cannot be written.
    bool save(const std::string& file) const;

private:
    struct Handle;
    Handle* handle_;
    const SfmlFonts& fonts_;
};

/// Draws one frame into a PNG file. Requires: a display. False when it cannot be written.
bool draw_png(const std::string& file, int width, int height, const SfmlFonts& fonts,
              const DrawFrame& frame);

} // namespace frenemy::client
