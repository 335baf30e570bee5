#include "client/scene/terms_box.hpp"

#include "client/model/saying.hpp"
#include "client/scene/text_layout.hpp"

#include <algorithm>

namespace frenemy::client {

TermsBox terms_box(const Painter& p, const Scenario& scenario, const Terms& terms, Side mine,
                   int width, const std::string& remark)
{
    const TermsBySide said = terms_by_side(p.say, scenario, terms, mine);
    TermsBox box;
    const auto add = [&](const std::string& tag, const std::string& text) {
        if (!text.empty()) box.parts.push_back({tag, text, 0});
    };
    add(p.say("deals.give_tag"), said.give);
    add(p.say("deals.get_tag"), said.get);
    add(p.say("deals.both_tag"), said.both);
    for (const auto& part : box.parts)
        box.indent =
            std::max(box.indent, p.width(part.tag, TextSize::Small, Weight::Bold) + p.px(8));
    add("", remark);
    const int line = p.line(TextSize::Small);
    for (auto& part : box.parts) {
        const int room = width - (part.tag.empty() ? 0 : box.indent);
        part.height =
            line
            * static_cast<int>(wrap(p.metrics, part.text, p.style(TextSize::Small), room).size());
        box.height += part.height;
    }
    return box;
}

void draw_terms(Painter& p, Rect area, const TermsBox& box)
{
    for (const auto& part : box.parts) {
        Rect place = cut_top(area, part.height);
        if (!part.tag.empty()) {
            Rect tag = cut_left(place, box.indent);
            p.text(cut_top(tag, p.line(TextSize::Small)), part.tag, TextSize::Small,
                   p.theme.ink_quiet, Weight::Bold);
        }
        p.paragraph(place, part.text, TextSize::Small,
                    part.tag.empty() ? p.theme.ink_quiet : p.theme.ink);
    }
}

} // namespace frenemy::client
