#include "client/scene/lesson_scene.hpp"

#include "client/scene/text_layout.hpp"

#include <algorithm>
#include <array>
#include <cstdlib>

namespace frenemy::client {
namespace {

int common_area(const Rect& a, const Rect& b)
{
    const int w = std::min(a.right(), b.right()) - std::max(a.x, b.x);
    const int h = std::min(a.bottom(), b.bottom()) - std::max(a.y, b.y);
    return std::max(0, w) * std::max(0, h);
}

/// Above `target`, below it, to its right or left: as near as it can be without covering `target`
/// or what else is there to be pressed, with the heading above it. The board may be covered, for
/// there one only looks; not its companies, where the hint is about one and those it deals with.
Rect beside(const Rect& window, const Rect& target, int w, int h, int gap, int heading,
            const Controls& controls, bool about_companies)
{
    constexpr int worth_covering = 2; // pixels of controls, to be a pixel nearer
    constexpr int aside = 4;          // as many to the side are as far as one away
    const int x = std::clamp(target.centre().x - w / 2, window.x + gap, window.right() - w - gap);
    const int y = std::clamp(target.centre().y - h / 2, window.y + gap, window.bottom() - h - gap);
    // A target as large as the window: in the corner.
    Rect best{window.right() - w - gap, window.y + gap, w, h};
    int least = -1;
    const auto look = [&](const Rect& place, int away) {
        if (!window.contains(place)) return;
        int cost = away * worth_covering;
        for (const Control& each : controls) {
            const Rect& at = each.area;
            if (!each.id.starts_with("board.")
                || (about_companies && each.id.starts_with("board.seat.")))
                cost += common_area(place, {at.x, at.y - heading, at.w, at.h + heading});
        }
        if (least >= 0 && cost >= least) return;
        least = cost;
        best = place;
    };
    for (int away = gap; away < std::max(window.w, window.h); away += gap) {
        for (const int left : {x, window.x + gap, window.right() - w - gap}) {
            const int far = away + std::abs(left - x) / aside;
            look({left, target.y - h - away, w, h}, far);
            look({left, target.bottom() + away, w, h}, far);
        }
        look({target.right() + away, y, w, h}, away);
        look({target.x - w - away, y, w, h}, away);
    }
    return best;
}

/// What of an area is beside `hole`, as one rectangle: the largest.
Rect beside_only(const Rect& area, const Rect& hole)
{
    const std::array<Rect, 4> strips{
        Rect{area.x, area.y, hole.x - area.x, area.h},
        Rect{hole.right(), area.y, area.right() - hole.right(), area.h},
        Rect{area.x, area.y, area.w, hole.y - area.y},
        Rect{area.x, hole.bottom(), area.w, area.bottom() - hole.bottom()}};
    return *std::max_element(strips.begin(), strips.end(), [](const Rect& a, const Rect& b) {
        return std::max(0, a.w) * std::max(0, a.h) < std::max(0, b.w) * std::max(0, b.h);
    });
}

} // namespace

const Control* pointed_at(const Hint& hint, const Controls& controls)
{
    const Control* any = nullptr;
    for (const Control& control : controls) {
        if (!control.id.starts_with(hint.point)) continue;
        if (control.enabled) return &control;
        if (!any) any = &control;
    }
    return any;
}

void draw_hint(Painter& p, const Rect& window, const Hint& hint)
{
    const Control* control = pointed_at(hint, p.controls);
    if (!control) {
        // It is about to come: what Enter would press instead can wait.
        for (Control& each : p.controls) each.primary = false;
        return;
    }
    const Rect target = control->area;
    const std::string wanted = control->id;
    const std::string text = p.say("lesson." + hint.say);
    const int width = p.px(380);
    const int pad = p.px(16);
    const auto lines = wrap(p.metrics, text, p.style(TextSize::Body), width - 2 * pad);
    const int button = std::max(p.px(36), p.line(TextSize::Small) + p.px(10));
    const int height = static_cast<int>(lines.size()) * p.line(TextSize::Body) + button + 3 * pad;
    const Rect box = beside(window, target, width, height, p.px(14), p.px(40), p.controls,
                            wanted.starts_with("board.seat."));

    p.canvas.stroke(target.inset(-p.px(5)), p.theme.accent, p.px(4), p.px(12));
    p.canvas.shadow(box, p.px(10), p.px(10));
    p.canvas.fill(box, p.theme.accent, p.px(10));
    Rect inside = box.inset(pad);
    Rect foot = cut_bottom(inside, button, pad);
    int y = inside.y;
    for (const std::string& line : lines) {
        p.canvas.text({inside.x, y}, line, p.style(TextSize::Body), p.theme.on_accent);
        y += p.line(TextSize::Body);
    }
    // What lies below the bubble cannot be pressed through it.
    std::erase_if(p.controls, [&](const Control& each) { return box.contains(each.area); });
    for (Control& each : p.controls)
        if (each.area.meets(box)) each.area = beside_only(each.area, box);
    const std::string stop = p.say("lesson.stop");
    const bool nod = hint.press.empty();
    if (nod)
        p.button(cut_right(foot, p.px(130), p.px(10)), "lesson.on", p.say("lesson.on"),
                 Look::Chosen);
    p.button(cut_left(foot, std::max(p.px(130), p.width(stop, TextSize::Body) + p.px(24))),
             "lesson.stop", stop, Look::Plain);
    // Enter alone follows the hint.
    const std::string next = nod ? "lesson.on" : wanted;
    for (Control& each : p.controls)
        each.primary = each.id == next;
}

} // namespace frenemy::client
