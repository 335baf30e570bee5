#pragma once

#include <cstdint>
#include <string>
#include <variant>

namespace frenemy::client {

// What a person does, whatever the window is made of. Positions are pixels of the window.

struct Press {
    int x = 0;
    int y = 0;
};
struct Release {
    int x = 0;
    int y = 0;
};
struct Hover {
    int x = 0;
    int y = 0;
};
/// Up is positive.
struct Wheel {
    int x = 0;
    int y = 0;
    int steps = 0;
};
enum class KeyName : std::uint8_t {
    Tab, BackTab, Enter, Escape, Space, Left, Right, Up, Down, Backspace, Help, FullScreen,
    TextLarger, TextSmaller, PageUp, PageDown, SwitchHangul, Library,
};
struct Key {
    KeyName name{};
};
struct Typed {
    char32_t character = 0;
};
/// UTF-8 from the clipboard, of any length.
struct Pasted {
    std::string text;
};
struct Resized {
    int width = 0;
    int height = 0;
};
struct Closed {};

using Input = std::variant<Press, Release, Hover, Wheel, Key, Typed, Pasted, Resized, Closed>;

} // namespace frenemy::client
