#include "client/model/effect.hpp"
#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/board_parts.hpp"
#include "client/scene/icon_set.hpp"
#include "client/scene/icons.hpp"
#include "engine/chain/markets.hpp"
#include "engine/chain/yield.hpp"
#include "engine/deals/slots.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// One belt of a fab: a wafer disc a slot.
void draw_belt(Board& board, Rect row, int seat, Node node)
{
    Painter& p = board.p;
    const Foundry& own = board.at(seat).foundry;
    const std::string name = p.say("node." + std::string{name_of_node(node)});
    p.text(cut_left(row, p.width("M", TextSize::Body, Weight::Bold) + p.px(4), p.px(4)), name,
           TextSize::Body, p.theme.foundry, Weight::Bold);
    const int slots = slots_in(board.state, seat_at(seat), node, board.view.round);
    const int promised = slots_promised(board.state, seat_at(seat), node, board.view.round);
    int building = 0;
    for (const auto each : own.coming(node))
        building += each;
    const int discs = slots + building;
    const int gap = p.px(5);
    const int radius =
        std::max(3, std::min({row.h / 2 - p.px(3), p.px(20),
                              (row.w - gap * (discs + 1)) / std::max(1, 2 * discs)}));
    const int high = std::min(row.h, 2 * radius + p.px(6));
    const Rect belt{row.x, row.centre().y - high / 2,
                    std::min(row.w, discs * (2 * radius + gap) + gap), high};
    p.canvas.wash(belt, mix(p.theme.well, p.theme.ink, 14), p.theme.well, high / 2);
    for (int i = 0; i < discs; ++i)
        draw_wafer(p, {belt.x + gap + radius + i * (2 * radius + gap), belt.centre().y}, radius,
                   i >= slots     ? Slot::Building
                   : i < promised ? Slot::Promised
                                  : Slot::Free);
    p.touchable(belt, "board.slots." + std::string{name_of_node(node)} + '.' + std::to_string(seat),
                name, p.say("board.slots_hint", name, slots, promised, slots - promised, building),
                high / 2);
}

/// 수율: a dial that turns as a foundry learns, and the chips a lot gives now.
void draw_yield(Board& board, Point centre, int radius, int seat)
{
    Painter& p = board.p;
    constexpr int begin = -130;
    constexpr int end = 130;
    const int learned = board.at(seat).foundry.learned_lots;
    const auto& curve = board.scenario.chain.curve;
    const int last = std::max<int>(1, curve[1]);
    const auto angle_of = [&](int lots) {
        return begin + (end - begin) * std::min(lots, last) / last;
    };
    const int thick = std::max(3, p.px(5));
    p.canvas.ring(centre, radius, thick, mix(p.theme.well, p.theme.ink, 10), begin, end);
    if (learned > 0)
        p.canvas.ring(centre, radius, thick, p.theme.foundry, begin, angle_of(learned));
    // Where the next chip a lot comes.
    for (const int lots : {static_cast<int>(curve[0]), last})
        p.canvas.ring(centre, radius + p.px(2), thick + p.px(3), p.theme.ink, angle_of(lots) - 3,
                      angle_of(lots) + 3);
    p.text({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
           std::to_string(curve_yield(board.scenario, learned)), TextSize::Body, p.theme.foundry,
           Weight::Bold, Align::Centre);
    const int line = p.line(TextSize::Small);
    if (radius >= p.px(28) && p.px(26) >= line)
        p.text({centre.x - radius, centre.y + radius - line, 2 * radius, line},
               p.say("board.yield"), TextSize::Small, p.theme.ink_quiet, Weight::Regular,
               Align::Centre);
    p.touchable({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
                "board.yield." + std::to_string(seat), p.say("board.yield"),
                p.say("board.yield_hint", curve_yield(board.scenario, learned), learned, curve[0],
                      curve[1]),
                radius);
}

void draw_stacks(Board& board, Rect row, int seat)
{
    Painter& p = board.p;
    const Company& own = board.at(seat);
    const std::string why =
        why_chips(p.say, board.scenario, board.view, board.told, seat_at(seat));
    for (const Chip chip : {Chip::Accelerator, Chip::OnDevice}) {
        const int wide = draw_stack(p, chip, row, own.stock.of(chip), own.coming.of(chip));
        const std::string name{name_of_chip(chip)};
        p.touchable(cut_left(row, wide, p.px(14)),
                    "board.chips." + name + '.' + std::to_string(seat),
                    p.say("why.of", company_name(p.say, board.scenario, seat_at(seat)),
                          p.say("chip." + name)),
                    why, 4);
    }
}

/// Three or four companies of a role leave room for one row each.
bool is_low(const Painter& p, const Rect& stage)
{
    return stage.h < p.px(52);
}

void draw_fabless(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const Company& own = board.at(seat);
    const bool low = is_low(p, area);
    draw_stacks(board, low ? column(area, 0, 2, p.px(4)) : row(area, 0, 2, p.px(4)), seat);
    Rect designs = low ? column(area, 1, 2, p.px(4)) : row(area, 1, 2, p.px(4));
    const auto card = [&](std::string_view icon, const std::string& text) {
        const int high = std::min(designs.h, p.line(TextSize::Small) + p.px(6));
        const int sign = std::min(high, p.px(16));
        const int wide = p.width(text, TextSize::Small) + sign + 3 * p.px(6);
        if (wide > designs.w) return;
        const Rect place = cut_left(designs, wide, p.px(6));
        Rect sheet{place.x, place.centre().y - high / 2, place.w, high};
        p.canvas.fill({sheet.x + p.px(2), sheet.y + p.px(2), sheet.w, sheet.h},
                      with_alpha(black, 40), p.px(4));
        p.canvas.fill(sheet, p.theme.fabless, p.px(4));
        sheet = sheet.inset(p.px(6), 0);
        draw_icon(p, icon, cut_left(sheet, sign, p.px(6)), mix(p.theme.card, p.theme.fabless, 15));
        p.text(sheet, text, TextSize::Small, p.theme.card);
    };
    card("tape_out", p.say("board.generation", own.designs.generation + 1));
    if (own.designs.dual_sourced) card("dual_source", p.say("board.dual_sourced"));
    if (own.designs.marketed) card("marketing", p.say("board.marketed"));
}

void draw_big_tech(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const Company& own = board.at(seat);
    const bool low = is_low(p, area);
    Rect first = low ? column(area, 0, 2, p.px(4)) : row(area, 0, 2, p.px(4));
    const std::string policy = p.say("policy." + std::string{name_of_policy(own.big_tech.policy)});
    const bool open = own.big_tech.policy == ModelPolicy::Open;
    // Where there is no room for a flag its sign stands for it.
    const int cloth = p.width(policy, TextSize::Small) + p.px(20);
    const bool sign = low || cloth > first.w / 2;
    const Rect pole = cut_right(first, sign ? p.px(18) : cloth, p.px(4));
    if (sign)
        draw_icon(p, "flag", pole, open ? p.theme.gain : p.theme.ink_quiet);
    else
        draw_flag(p, pole, policy, open ? p.theme.open_alliance : p.theme.well,
                  open ? p.theme.on_accent : p.theme.ink);
    p.touchable(pole, "board.policy." + std::to_string(seat), policy,
                policy + ": "
                    + effect_of(p.say, board.scenario, open ? PolicyChoice::Open : PolicyChoice::Closed),
                4);
    draw_stacks(board, first, seat);

    Rect racks = low ? column(area, 1, 2, p.px(4)) : row(area, 1, 2, p.px(4));
    // Devices: what on-device chips become.
    const int phone = std::min(racks.h, p.px(28));
    for (int i = 0; i < (low ? 0 : devices_a_round); ++i) {
        const Rect at = cut_right(racks, phone * 7 / 12, p.px(3));
        const Rect body{at.x, at.centre().y - phone / 2, at.w, phone};
        const bool made = i < own.stock.e;
        p.canvas.fill(body, made ? p.theme.fabless : p.theme.well, p.px(3));
        p.canvas.stroke(body, p.theme.fabless, std::max(1, p.px(1)), p.px(3));
    }
    if (!low) cut_right(racks, 0, p.px(8));
    const int demand =
        board.scenario.services.demand[static_cast<std::size_t>(board.view.round - 1)];
    const int lit = own.big_tech.used_last;
    const int count = std::max(demand, lit);
    const int gap = p.px(3);
    const int width = std::min(p.px(18), (racks.w + gap) / std::max(1, count) - gap);
    const int height = std::min(racks.h, p.px(48));
    for (int i = 0; i < count && width > 2; ++i)
        draw_rack(p, {racks.x + i * (width + gap), racks.centre().y - height / 2, width, height},
                  i < lit);
    p.touchable(
        {racks.x, racks.centre().y - height / 2, std::max(1, count * (width + gap) - gap), height},
        "board.racks." + std::to_string(seat), p.say("why.racks_name"),
        p.say("why.racks", lit, demand), 4);
}

void draw_foundry(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const int radius = std::min(p.px(32), area.h / 2);
    const Rect dial = cut_right(area, 2 * radius, p.px(8));
    draw_yield(board, dial.centre(), radius, seat);
    const bool low = is_low(p, area);
    draw_belt(board, low ? column(area, 0, 2, p.px(6)) : row(area, 0, 2, p.px(4)), seat,
              Node::Leading);
    draw_belt(board, low ? column(area, 1, 2, p.px(6)) : row(area, 1, 2, p.px(4)), seat,
              Node::Mature);
}

/// Open: one ring. Exclusive: a double one.
void draw_membership(Painter& p, const Rect& card, AllianceId alliance)
{
    const Colour colour = colour_of(p.theme, alliance);
    p.canvas.fill(card.inset(-p.px(5)), colour, p.px(12));
    if (alliance == AllianceId::Exclusive)
        p.canvas.stroke(card.inset(-p.px(3)), p.theme.card, std::max(1, p.px(1)), p.px(10));
}

/// To the viewer: rival and partner at once, or partner alone; empty for neither.
std::string bond_of(const Board& board, int seat)
{
    const AllianceId alliance = board.at(seat).membership.alliance;
    if (alliance == AllianceId::None || board.view.viewer == no_seat || seat_at(seat) == board.view.viewer) return {};
    const Company& viewer = company(board.view, board.view.viewer);
    if (viewer.membership.alliance != alliance) return {};
    return viewer.role == board.at(seat).role ? "board.frenemy" : "board.ally";
}

void draw_bond(Board& board, Rect line, int seat)
{
    Painter& p = board.p;
    const std::string bond = bond_of(board, seat);
    if (bond.empty()) return;
    const bool rival = bond == "board.frenemy";
    const std::string mark = p.say(bond);
    // Where its word finds no room a sign stands for it.
    const int word = p.width(mark, TextSize::Small, Weight::Bold) + p.px(14);
    const int wide = word <= line.w ? word : p.px(28);
    if (wide > line.w) return;
    const Rect place = cut_right(line, wide, p.px(4));
    const Rect badge{place.x, place.centre().y - p.line(TextSize::Small) / 2, wide,
                     p.line(TextSize::Small)};
    const Colour ground = rival ? p.theme.accent : p.theme.well;
    const Colour ink = rival ? p.theme.on_accent : p.theme.ink;
    if (wide == word) {
        p.badge({badge.x, badge.y}, mark, ground, ink);
    } else {
        p.canvas.fill(badge, ground, badge.h / 2);
        draw_icon(p, "ally", badge.inset(p.px(6), p.px(2)), ink);
    }
    p.touchable(badge, "board.bond." + std::to_string(seat), mark,
                p.say(bond + "_hint"), 8);
}

/// What one owes, and how one stands to the viewer: beside the money, or below it where it finds no
/// room there.
void draw_ties(Board& board, Rect line, int seat)
{
    Painter& p = board.p;
    const Company& own = board.at(seat);
    if (own.debt.count > 0) {
        const std::string debt = p.say("board.debt", own.debt.count);
        const Rect debt_at = cut_left(line, p.width(debt, TextSize::Small), p.px(8));
        p.text(debt_at, debt, TextSize::Small, p.theme.loss);
        p.touchable(debt_at, "board.debt." + std::to_string(seat),
                    p.say("why.of", company_name(p.say, board.scenario, seat_at(seat)), debt),
                    why_debt(p.say, board.scenario, board.view, seat_at(seat)), 4);
    }
    draw_bond(board, line, seat);
}

int width_of_ties(const Board& board, int seat)
{
    const Painter& p = board.p;
    const int debt = board.at(seat).debt.count;
    const std::string bond = bond_of(board, seat);
    return (debt > 0 ? p.width(p.say("board.debt", debt), TextSize::Small) + p.px(8) : 0)
           + (bond.empty() ? 0 : p.width(p.say(bond), TextSize::Small, Weight::Bold) + p.px(18));
}

/// `below`: room for a line more, or none.
void draw_money(Board& board, Rect money, Rect& below, int seat)
{
    Painter& p = board.p;
    const Theme& theme = p.theme;
    const Company& own = board.at(seat);
    const std::string number = std::to_string(seat);
    const std::string name = company_name(p.say, board.scenario, seat_at(seat));
    const TextSize size = money.h >= p.line(TextSize::Title) ? TextSize::Title : TextSize::Body;
    const std::string cash = p.say("board.cash", own.cash.count);
    const int coin = size == TextSize::Title ? p.px(10) : p.px(8);
    const int wide = 2 * coin + p.px(6) + p.width(cash, size, Weight::Bold);
    Rect cash_at = cut_left(money, wide, p.px(8));
    const Rect whole = cash_at;
    draw_coin(p, cut_left(cash_at, 2 * coin, p.px(6)).centre(), coin);
    p.text(cash_at, cash, size, theme.ink, Weight::Bold);
    p.touchable(whole, "board.cash." + number, p.say("why.of", name, cash),
                why_cash(p.say, board.scenario, board.view, board.told, seat_at(seat)), 4);

    const std::string trust = std::to_string(own.trust);
    const int shield = p.px(16);
    Rect trust_at =
        cut_right(money, shield + p.px(4) + p.width("10", TextSize::Small, Weight::Bold), p.px(8));
    const Rect trust_whole = trust_at;
    const Colour tone =
        own.trust <= board.scenario.deals.upfront_trust ? theme.loss : theme.ink_quiet;
    draw_icon(p, "trust", cut_left(trust_at, shield, p.px(4)), tone);
    p.text(trust_at, trust, TextSize::Small, tone, Weight::Bold);
    p.touchable(trust_whole, "board.trust." + number,
                p.say("why.of", name, p.say("board.trust", own.trust)),
                why_trust(p.say, board.scenario, board.view, board.told, seat_at(seat)), 4);
    const int line = p.line(TextSize::Small);
    const bool room_below = below.h >= 2 * p.px(42) + line; // things keep their two rows
    const bool fits = width_of_ties(board, seat) <= money.w;
    draw_ties(board, fits || !room_below ? money : cut_top(below, line, p.px(4)), seat);
}

} // namespace

void draw_company(Board& board, const Rect& area, int seat)
{
    Painter& p = board.p;
    const Theme& theme = p.theme;
    const Company& own = board.at(seat);
    const bool mine = seat_at(seat) == board.view.viewer;
    const Colour role = colour_of(theme, own.role);
    if (own.membership.alliance != AllianceId::None)
        draw_membership(p, area, own.membership.alliance);
    p.card(area);
    if (mine) p.canvas.stroke(area.inset(-p.px(2)), theme.accent, p.px(3), p.px(10));

    const Rect head{area.x, area.y, area.w, p.line(TextSize::Body) + p.px(4)};
    p.head(head, role);
    Rect inside = head.inset(p.px(8), 0);
    const std::string name = company_name(p.say, board.scenario, seat_at(seat));
    p.touchable(area, "board.seat." + std::to_string(seat), name,
                p.say("board.seat_hint", name, own.cash.count, own.trust, own.completed_deals,
                      own.breaches));
    p.drop_place(area, "seat." + std::to_string(seat));
    const bool ready = board.view.phase == Phase::Deals ? own.done : own.sealed;
    if (board.view.phase != Phase::Over) {
        const Rect letter = cut_right(inside, p.px(22), p.px(8));
        draw_envelope(p, {letter.x, letter.centre().y - p.px(7), p.px(22), p.px(14)}, ready,
                      board.motion.envelopes.value_or(0));
    }
    p.text(inside, mine ? p.say("board.you", name) : name, TextSize::Body, theme.card,
           Weight::Bold);

    Rect body{area.x, head.bottom(), area.w, area.bottom() - head.bottom()};
    body = body.inset(p.px(10), p.px(5));
    const Rect money = cut_top(
        body, std::max(p.line(TextSize::Body), std::min(p.line(TextSize::Title), body.h * 2 / 5)),
        p.px(2));
    draw_money(board, money, body, seat);
    switch (own.role) {
    case Role::Foundry: draw_foundry(board, body, seat); break;
    case Role::Fabless: draw_fabless(board, body, seat); break;
    case Role::BigTech: draw_big_tech(board, body, seat); break;
    }
}

} // namespace frenemy::client
