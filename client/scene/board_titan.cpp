#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/board_parts.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "engine/chain/titan.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// Percent of the market, gliding while it changes.
int share_shown(const Board& board)
{
    const int share = board.view.titan.supplied > 0 ? board.view.titan.share : 100;
    const auto before = board.motion.share_before;
    return before ? *before + (share - *before) * board.motion.share_glide / 1000 : share;
}

/// The share, and where Titan turns its price down and up.
void draw_share(Board& board, const Rect& bar)
{
    Painter& p = board.p;
    const Theme& theme = p.theme;
    const int percent = share_shown(board);
    const int radius = bar.h / 2;
    p.canvas.fill(bar, mix(theme.titan, black, 45), radius);
    p.canvas.wash({bar.x, bar.y, std::max(bar.h, bar.w * percent / 100), bar.h},
                  mix(theme.titan_edge, white, 22), theme.titan_edge, radius);
    for (const int mark : {board.scenario.titan.share_down, board.scenario.titan.share_up})
        p.canvas.fill(
            {bar.x + bar.w * mark / 100, bar.y - p.px(3), std::max(1, p.px(2)), bar.h + p.px(6)},
            theme.card);
}

/// Orders that wait at the counter: who, and how many chips.
void draw_queue(Board& board, Rect area)
{
    Painter& p = board.p;
    const int size = std::min(area.h, p.px(18));
    for (int i = 0; i < board.view.seats; ++i) {
        const Company& each = board.at(i);
        if (each.role != Role::BigTech || each.big_tech.titan_backlog == 0) continue;
        const std::string text =
            p.say("board.queued", company_name(p.say, board.scenario, seat_at(i)),
                  each.big_tech.titan_backlog);
        const int wide = size + p.px(4) + p.width(text, TextSize::Small);
        if (wide > area.w) return;
        Rect box = cut_left(area, wide, p.px(14));
        const Rect whole = box;
        const Rect icon = cut_left(box, size, p.px(4));
        const Rect chip{icon.x, icon.centre().y - size / 2, size, size};
        p.canvas.fill(chip.inset(-1), p.theme.card, p.px(4));
        draw_chip(p, Chip::Accelerator, chip);
        p.text(box, text, TextSize::Small, p.theme.card);
        p.touchable(whole, "board.titan.queue." + std::to_string(i), text,
                    p.say("own.backlog_hint"), 4);
    }
}

} // namespace

void draw_titan(Board& board, const Rect& area)
{
    Painter& p = board.p;
    const Theme& theme = p.theme;
    const int radius = p.px(8);
    p.canvas.shadow(area, radius, p.px(10));
    p.canvas.wash(area, mix(theme.titan, white, 14), mix(theme.titan, black, 18), radius);
    p.canvas.fill({area.x, area.bottom() - p.px(4), area.w, p.px(4)}, theme.titan_edge, p.px(2));
    Rect rest = area.inset(p.px(14), p.px(5));
    rest.h -= p.px(3);

    draw_icon(p, "titan", cut_left(rest, std::min(rest.h, p.px(44)), p.px(10)), theme.card);
    Rect name = cut_left(rest,
                         std::max(p.width(p.say("board.titan"), TextSize::Body, Weight::Bold),
                                  p.width(p.say("board.titan_who"), TextSize::Small)),
                         p.px(18));
    p.text(cut_top(name, name.h / 2), p.say("board.titan"), TextSize::Body, theme.card,
           Weight::Bold);
    p.text(name, p.say("board.titan_who"), TextSize::Small, mix(theme.card, theme.titan, 22));

    const auto fact = [&](const std::string& label, const std::string& figure,
                          const std::string& id, const std::string& hint) {
        const int wide =
            std::max(p.width(label, TextSize::Small), p.width(figure, TextSize::Body, Weight::Bold))
            + p.px(20);
        Rect box = cut_right(rest, wide, p.px(8));
        const Rect whole = box;
        p.canvas.fill(box, mix(theme.titan, black, 40), p.px(6));
        p.text(cut_top(box, box.h * 45 / 100), label, TextSize::Small,
               mix(theme.card, theme.titan, 22), Weight::Regular, Align::Centre);
        p.text(box, figure, TextSize::Body, theme.card, Weight::Bold, Align::Centre);
        p.touchable(whole, id, label + " " + figure, hint);
    };
    fact(p.say("board.titan_stock"), std::to_string(titan_stock(board.scenario, board.state)),
         "board.titan.stock", p.say("board.titan_stock_hint"));
    fact(p.say("board.titan_price"), p.say("board.cash", board.view.titan.price),
         "board.titan.price",
         p.say("board.titan_price_hint", board.scenario.titan.share_up,
               board.scenario.titan.share_down));

    const std::string share = board.view.titan.supplied > 0
                                  ? p.say("board.titan_share", board.view.titan.share)
                                  : p.say("board.titan_share_none");
    Rect upper = cut_top(rest, rest.h / 2);
    const Rect said = cut_left(upper, p.width(share, TextSize::Small, Weight::Bold), p.px(12));
    p.text(said, share, TextSize::Small, theme.card, Weight::Bold);
    draw_queue(board, upper);
    draw_share(board, {rest.x, rest.centre().y - p.px(7), rest.w, p.px(14)});
    p.touchable({rest.x, said.y, said.w, said.h}, "board.titan.share", share,
                why_share(p.say, board.view));
}

void draw_titan_shadow(Board& board, const Rect& below)
{
    Painter& p = board.p;
    const int deep = p.px(26) + p.px(70) * share_shown(board) / 100;
    p.canvas.wash({below.x, below.y, below.w, std::min(deep, below.h)}, p.theme.gloom,
                  with_alpha(p.theme.gloom, 0));
}

} // namespace frenemy::client
