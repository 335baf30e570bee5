#include "client/scene/board.hpp"

#include "client/scene/board_parts.hpp"
#include "client/scene/icon_set.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// What passes from stage to stage: the chain read from left to right.
constexpr std::array<std::string_view, roles> passes_on{"board.flow_wafers", "board.flow_chips",
                                                        "board.flow_services"};

void draw_stage_heading(Painter& p, const Rect& stage, const Rect& gap, Role role)
{
    const auto at = static_cast<std::size_t>(role);
    p.text(stage, p.say("role." + std::string{name_of_role(role)}), TextSize::Small,
           p.theme.table_quiet, Weight::Bold);
    const std::string flow = p.say(passes_on[at]);
    const int arrow = std::min(gap.h, p.px(16));
    const int text = p.fit_text([&] { return p.width(flow, TextSize::Small) + arrow + p.px(16) <= gap.w; });
    const int wide = std::min(gap.w, p.width(flow, TextSize::Small) + arrow + p.px(4));
    Rect sign{gap.centre().x - wide / 2, gap.y, wide, gap.h};
    draw_icon(p, "next", cut_right(sign, arrow, p.px(4)), p.theme.table_quiet);
    p.text(sign, flow, TextSize::Small, p.theme.table_quiet);
    p.set_text(text);
}

void place_companies(Board& board, const Rect& stage, Role role)
{
    Painter& p = board.p;
    const int count = count_of(board.scenario, role);
    const int tallest = p.px(260) + (p.line(TextSize::Body) - p.px(25)) * 4;
    int k = 0;
    for (int i = 0; i < board.view.seats; ++i) {
        if (board.at(i).role != role) continue;
        Rect place = row(stage, k++, count, p.px(16));
        if (place.h > tallest) place = {place.x, place.centre().y - tallest / 2, place.w, tallest};
        board.places.seats[static_cast<std::size_t>(i)] = place;
    }
}

/// A card beside the desk has its name, its money and one row of things; large text must leave
/// them their room.
bool holds_its_cards(const Painter& p, const Rect& area, const Scenario& scenario)
{
    int most = 1;
    for (int r = 0; r < roles; ++r) most = std::max(most, count_of(scenario, static_cast<Role>(r)));
    const int titan = p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(22);
    const int chain = area.h - titan - p.line(TextSize::Small) - p.px(11);
    const int card = (chain - p.px(16) * (most - 1)) / most;
    const int ladder = (chain - p.px(5)) / 2;
    if (3 * p.line(TextSize::Small) + p.px(36) > ladder) return false;
    return 2 * p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(20) <= card;
}

} // namespace

void draw_board(Painter& p, const Rect& area, const Scenario& scenario, const View& view,
                std::span<const Event> told, const Motion& motion)
{
    Board board{p, scenario, view, visible(view), told, motion};
    const int text = p.fit_text([&] { return holds_its_cards(p, area, scenario); });
    Rect rest = area;
    board.places.titan =
        cut_top(rest, p.line(TextSize::Body) + p.line(TextSize::Small) + p.px(14), p.px(8));
    draw_titan_shadow(board, {rest.x, board.places.titan.bottom(), rest.w, rest.h});
    draw_titan(board, board.places.titan);

    const int gap = p.px(stage_gap);
    const Rect markets = cut_right(rest, p.px(186), p.px(78));
    Rect chain = rest.inset(p.px(6), 0);
    const Rect headings = cut_top(chain, p.line(TextSize::Small), p.px(6));
    chain.h -= p.px(5); // a ring goes round the last company, too
    for (int r = 0; r < roles; ++r) {
        const Rect stage = column(chain, r, roles, gap);
        place_companies(board, stage, static_cast<Role>(r));
        const int next = r + 1 < roles ? column(chain, r + 1, roles, gap).x : markets.x;
        draw_stage_heading(
            p, {stage.x, headings.y, stage.w, headings.h},
            {stage.right() - p.px(6), headings.y, next - stage.right() + p.px(12), headings.h},
            static_cast<Role>(r));
    }
    Rect ladders = markets;
    cut_top(ladders, headings.h, p.px(6));
    board.places.services = row(ladders, 0, 2, p.px(10));
    board.places.e_market = row(ladders, 1, 2, p.px(10));

    const auto ribbons = ribbons_of(board);
    draw_ribbons(p, ribbons);
    draw_markets(board);
    for (int i = 0; i < view.seats; ++i)
        draw_company(board, board.places.seats[static_cast<std::size_t>(i)], i);
    draw_prices(p, ribbons);
    draw_motion(p, board.places, motion);
    p.set_text(text);
}

} // namespace frenemy::client
