#pragma once

#include "client/scene/controls.hpp"
#include "client/scene/theme.hpp"
#include "client/words/words.hpp"

#include <algorithm>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace frenemy::client {

enum class Align : std::uint8_t { Left, Centre, Right };

/// How a control looks: the one thing to do now, an ordinary one, one of a row of choices, one
/// that costs trust.
enum class Look : std::uint8_t { Primary, Plain, Chosen, Grave, Ghost };

/// Size of everything: the window's (100 is 1280×800) and the person's for text.
struct Scale {
    int window = 100;
    int text = 100;
    friend bool operator==(const Scale&, const Scale&) = default;
};
Scale scale_for(int width, int height, int text);

/// Where the mouse and the keyboard are.
struct Attention {
    std::string hovered;
    std::string focused;
    bool keyboard = false; ///< the focus is shown once somebody uses the keyboard
    std::string carried;   ///< the control that was picked up; empty: the hand is free
    Point pointer;         ///< while something is carried
    bool alone = false; ///< the board, or a chart, has the whole window and is larger
};

/// What every scene draws with: it puts words on the canvas and lists the controls it draws.
class Painter {
public:
    Painter(Canvas& target, const TextMetrics& measure, const Theme& colours, const Words& words,
            Scale scale, const Attention& attention)
        : canvas(target)
        , metrics(measure)
        , theme(colours)
        , say(words)
        , scale_(scale)
        , attention_(attention)
    {
    }

    Canvas& canvas;
    const TextMetrics& metrics;
    const Theme& theme;
    const Words& say;
    Controls controls;
    DropPlaces drop_places;
    std::vector<Rect> kept_clear;

    /// Where something carried can be put down: whoever draws it knows whether it can.
    void drop_place(const Rect& area, std::string id) { drop_places.push_back({std::move(id), area}); }
    const Attention& attention() const { return attention_; }

    /// What one reads now: no notice lies on it while there is another place.
    void keep_clear(const Rect& area) { kept_clear.push_back(area); }

    /// Pixels for a length designed at 1280×800.
    int px(int length) const { return (length * scale_.window + 50) / 100; }
    TextStyle style(TextSize size, Weight weight = Weight::Regular) const;
    /// Height of a line of text.
    int line(TextSize size) const { return metrics.line_height(style(size)); }
    int width(std::string_view text, TextSize size, Weight weight = Weight::Regular) const
    {
        return metrics.width(text, style(size, weight));
    }

    /// One line in the middle of the height of `area`. Enlarged text gives way where it finds no
    /// room; what is still too long is shortened with ….
    void text(const Rect& area, std::string_view text, TextSize size, Colour colour,
              Weight weight = Weight::Regular, Align align = Align::Left);
    /// Several lines, by the same rules. Returns the height used.
    int paragraph(const Rect& area, std::string_view text, TextSize size, Colour colour,
                  Weight weight = Weight::Regular);

    /// Where room is short text grows only so far; returns what it was, for putting it back.
    int limit_text(int percent) { return std::exchange(scale_.text, std::min(scale_.text, percent)); }
    /// The same for what is read from far away: text is at least so large.
    int grow_text(int percent) { return std::exchange(scale_.text, std::max(scale_.text, percent)); }
    void set_text(int percent) { scale_.text = percent; }
    /// Where large text finds no room it is made smaller until it `fits`, to 100 % at the least;
    /// returns what it was, for putting it back.
    template <class Fits>
    int fit_text(Fits fits)
    {
        const int was = scale_.text;
        while (scale_.text > 100 && !fits())
            scale_.text = std::max(100, scale_.text - 5);
        return was;
    }

    /// A paper card with its shadow.
    void card(const Rect& area, Colour surface);
    void card(const Rect& area) { card(area, theme.card); }
    /// The coloured upper end of a card.
    void head(const Rect& area, Colour colour);
    /// What everything lies on, under a lamp.
    void table(const Rect& window);
    /// A hollow in the table in which cards lie.
    void tray(const Rect& area);
    /// A small word on a coloured ground; returns its width.
    int badge(Point at, std::string_view text, Colour ground, Colour ink);

    /// Lists the control and draws it. Not enabled: `why_not` is said when it is pointed at.
    void button(const Rect& area, std::string id, std::string label, Look look = Look::Plain,
                bool enabled = true, std::string why_not = {}, std::string hint = {});
    /// Lists a control for what the scene draws itself, and draws its hover.
    void touchable(const Rect& area, std::string id, std::string label, std::string hint = {},
                   int radius = 8);
    /// − value +: presses `id` with .less and .more behind it.
    void wheel(const Rect& area, const std::string& id, std::string_view label,
               std::string_view value, bool less, bool more, std::string why_no_more = {});
    /// ‹ value ›: one of a few that have names; presses as a wheel does.
    void pick(const Rect& area, const std::string& id, std::string_view label, std::string_view value,
              std::string hint);
    /// A box with its label beside it, ticked or not.
    void tick(const Rect& area, std::string id, std::string label, bool on, std::string hint = {});

    /// What must lie above everything: the ring of what is focused, the tooltip of what is pointed at.
    void finish(const Rect& window);

private:
    int pixels(TextSize size, int percent) const;
    /// The style, or as small as at 100 % text until it `fits`.
    template <class Fits>
    TextStyle fitting(TextSize size, Weight weight, Fits fits) const;
    bool hovered(std::string_view id) const { return attention_.hovered == id; }
    void focus_ring(const Rect& area);

    Scale scale_;
    const Attention& attention_;
};

/// Height of a key among others.
inline int button_height(const Painter& p)
{
    return std::max(p.px(42), p.line(TextSize::Body) + p.px(12));
}

/// Height of the keys at the foot of a screen, which lead on from it.
inline int foot_height(const Painter& p)
{
    return std::max(p.px(52), p.line(TextSize::Body) + p.px(14));
}

} // namespace frenemy::client
