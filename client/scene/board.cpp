#include "client/scene/board.hpp"

#include "client/model/saying.hpp"
#include "client/model/why.hpp"
#include "client/scene/board_motion.hpp"
#include "client/scene/icons.hpp"
#include "engine/chain/markets.hpp"
#include "engine/chain/titan.hpp"
#include "engine/chain/yield.hpp"
#include "engine/deals/dues.hpp"
#include "engine/deals/slots.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

struct Board {
    Painter& p;
    const Scenario& scenario;
    const View& view;
    State state; ///< what the viewer sees, for the rules' own reckoning
    std::span<const Event> told;
    const Motion& motion;
    BoardPlaces places{};

    const Company& at(int seat) const { return view.companies[static_cast<std::size_t>(seat)]; }
};

void draw_titan(Board& board, Rect area)
{
    Painter& p = board.p;
    const Theme& theme = p.theme;
    p.canvas.shadow(area, p.px(10), p.px(6));
    p.canvas.fill(area, theme.titan, p.px(10));
    p.canvas.fill({area.x, area.bottom() - p.px(4), area.w, p.px(4)}, theme.titan_edge, p.px(2));
    Rect rest = area.inset(p.px(16), p.px(4));
    const std::string title = p.say("board.titan");
    p.text(cut_left(rest, p.width(title, TextSize::Body, Weight::Bold), p.px(20)), title,
           TextSize::Body, theme.card, Weight::Bold);
    const auto fact = [&](const std::string& text, const std::string& id, const std::string& hint) {
        const Rect box = cut_right(rest, p.width(text, TextSize::Small, Weight::Bold) + p.px(16), p.px(8));
        p.text(box, text, TextSize::Small, theme.card, Weight::Bold, Align::Centre);
        p.touchable(box, id, text, hint);
    };
    fact(p.say("board.titan_stock", titan_stock(board.scenario, board.state)), "board.titan.stock",
         p.say("board.titan_stock_hint"));
    fact(p.say("board.titan_price", board.view.titan.price), "board.titan.price",
         p.say("board.titan_price_hint", board.scenario.titan.share_up,
               board.scenario.titan.share_down));
    const std::string share = board.view.titan.supplied > 0
                                  ? p.say("board.titan_share", board.view.titan.share)
                                  : p.say("board.titan_share_none");
    int percent = board.view.titan.supplied > 0 ? board.view.titan.share : 100;
    if (const auto before = board.motion.share_before)
        percent = *before + (percent - *before) * board.motion.share_glide / 1000;
    const Rect said = cut_left(rest, p.width(share, TextSize::Small), p.px(12));
    p.text(said, share, TextSize::Small, theme.card);
    p.touchable(said, "board.titan.share", share, why_share(p.say, board.view));
    const Rect bar{rest.x, rest.centre().y - p.px(8), rest.w, p.px(16)};
    p.canvas.fill(bar, mix(theme.titan, theme.card, 25), p.px(8));
    p.canvas.fill({bar.x, bar.y, std::max(bar.h, bar.w * percent / 100), bar.h}, theme.titan_edge,
                  p.px(8));
}

void draw_counter(Painter& p, Rect& row, Chip chip, int count, bool coming)
{
    const int size = std::min(row.h, p.px(22));
    const std::string number = (coming ? "+" : "") + std::to_string(count);
    const int wide = size + p.px(4) + p.width(number, TextSize::Body, Weight::Bold);
    if (row.w < wide) return;
    Rect box = cut_left(row, wide, p.px(10));
    const Rect icon = cut_left(box, size, p.px(4));
    draw_chip(p, chip, {icon.x, icon.y + (icon.h - size) / 2, size, size}, coming);
    p.text(box, number, TextSize::Body, coming ? p.theme.ink_quiet : p.theme.ink,
           coming ? Weight::Regular : Weight::Bold);
}

void draw_chips(Painter& p, Rect row, const Company& own)
{
    draw_counter(p, row, Chip::Accelerator, own.stock.accelerators(), false);
    if (own.coming.accelerators() > 0)
        draw_counter(p, row, Chip::Accelerator, own.coming.accelerators(), true);
    draw_counter(p, row, Chip::OnDevice, own.stock.e, false);
    if (own.coming.e > 0) draw_counter(p, row, Chip::OnDevice, own.coming.e, true);
}

void draw_lines(Board& board, Rect row, int seat, Node node)
{
    Painter& p = board.p;
    const Foundry& own = board.at(seat).foundry;
    const std::string name = p.say("node." + std::string{name_of_node(node)});
    p.text(cut_left(row, p.width("M", TextSize::Body, Weight::Bold) + p.px(4), p.px(4)), name,
           TextSize::Body, p.theme.foundry, Weight::Bold);
    const int slots = slots_in(board.state, seat_at(seat), node, board.view.round);
    const int promised = slots_promised(board.state, seat_at(seat), node, board.view.round);
    int building = 0;
    for (const auto each : own.coming(node)) building += each;
    const int radius = std::min({row.h / 2, p.px(10), row.w / std::max(1, 2 * (slots + building) + 2)});
    for (int i = 0; i < slots + building; ++i)
        draw_wafer(p, {row.x + radius + i * (2 * radius + p.px(3)), row.centre().y}, radius,
                   i >= slots     ? Slot::Building
                   : i < promised ? Slot::Promised
                                  : Slot::Free);
}

/// 수율: where the foundry stands on its way to the next chip a lot.
void draw_yield(Board& board, Point centre, int radius, int seat)
{
    Painter& p = board.p;
    const int learned = board.at(seat).foundry.learned_lots;
    const auto& curve = board.scenario.chain.curve;
    const int last = std::max<int>(1, curve[1]);
    p.canvas.ring(centre, radius, p.px(4), p.theme.well);
    p.canvas.ring(centre, radius, p.px(4), p.theme.foundry, 0,
                  std::max(6, std::min(360, 360 * learned / last)));
    p.text({centre.x - radius, centre.y - radius, 2 * radius, 2 * radius},
           std::to_string(curve_yield(board.scenario, learned)), TextSize::Body, p.theme.foundry,
           Weight::Bold, Align::Centre);
}

void draw_foundry(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const int radius = std::min(p.px(19), area.h / 2 - p.px(1));
    const Rect dial = cut_right(area, 2 * radius + p.px(2), p.px(4));
    draw_yield(board, dial.centre(), radius, seat);
    p.touchable({dial.centre().x - radius, dial.centre().y - radius, 2 * radius, 2 * radius},
                "board.yield." + std::to_string(seat), p.say("board.yield"),
                p.say("board.yield_hint", curve_yield(board.scenario, board.at(seat).foundry.learned_lots),
                      board.at(seat).foundry.learned_lots, board.scenario.chain.curve[0],
                      board.scenario.chain.curve[1]),
                radius);
    draw_lines(board, row(area, 0, 2, p.px(2)), seat, Node::Leading);
    draw_lines(board, row(area, 1, 2, p.px(2)), seat, Node::Mature);
}

void ask_chips(Board& board, const Rect& area, int seat)
{
    Painter& p = board.p;
    p.touchable(area, "board.chips." + std::to_string(seat),
                p.say("why.of", company_name(p.say, board.scenario, seat_at(seat)), p.say("why.stock")),
                why_chips(p.say, board.scenario, board.view, board.told, seat_at(seat)), 4);
}

void draw_fabless(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const Company& own = board.at(seat);
    ask_chips(board, row(area, 0, 2, p.px(2)), seat);
    draw_chips(p, row(area, 0, 2, p.px(2)), own);
    Rect designs = row(area, 1, 2, p.px(2));
    const auto card = [&](const std::string& text) {
        const int wide = p.width(text, TextSize::Small) + p.px(12);
        if (wide > designs.w) return;
        const Rect box = cut_left(designs, wide, p.px(6));
        const Rect paper = box.inset(0, std::max(0, (box.h - p.line(TextSize::Small)) / 2));
        p.canvas.stroke(paper, p.theme.fabless, std::max(1, p.px(1)), p.px(4));
        p.text(paper, text, TextSize::Small, p.theme.fabless, Weight::Regular, Align::Centre);
    };
    card(p.say("board.generation", own.designs.generation + 1));
    if (own.designs.dual_sourced) card(p.say("board.dual_sourced"));
    if (own.designs.marketed) card(p.say("board.marketed"));
}

void draw_big_tech(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const Company& own = board.at(seat);
    Rect first = row(area, 0, 2, p.px(2));
    const std::string policy =
        p.say("policy." + std::string{name_of_policy(own.big_tech.policy)});
    const int wide = p.width(policy, TextSize::Small) + p.px(14);
    const Rect flag = cut_right(first, wide, p.px(4));
    const Rect cloth{flag.x, flag.centre().y - p.line(TextSize::Small) / 2, flag.w, p.line(TextSize::Small)};
    const bool open = own.big_tech.policy == ModelPolicy::Open;
    p.canvas.fill(cloth, open ? p.theme.open_alliance : p.theme.well, p.px(4));
    p.text(cloth, policy, TextSize::Small, open ? p.theme.on_accent : p.theme.ink,
           Weight::Regular, Align::Centre);
    ask_chips(board, first, seat);
    draw_chips(p, first, own);
    Rect racks = row(area, 1, 2, p.px(2));
    if (own.big_tech.titan_backlog > 0) {
        const std::string backlog = p.say("board.backlog", own.big_tech.titan_backlog);
        const Rect at = cut_right(racks, p.width(backlog, TextSize::Small), p.px(4));
        p.text(at, backlog, TextSize::Small, p.theme.loss);
        p.touchable(at, "board.backlog." + std::to_string(seat), backlog, p.say("own.backlog_hint"), 4);
    }
    const int demand = board.scenario.services.demand[static_cast<std::size_t>(board.view.round - 1)];
    const int width = std::min(p.px(13), racks.w / std::max(1, demand) - p.px(2));
    const int height = std::min(racks.h, p.px(24));
    for (int i = 0; i < demand && width > 2; ++i)
        draw_rack(p, {racks.x + i * (width + p.px(2)), racks.y + (racks.h - height) / 2, width, height},
                  i < own.big_tech.used_last);
    p.touchable(racks, "board.racks." + std::to_string(seat), p.say("why.racks_name"),
                p.say("why.racks", own.big_tech.used_last, demand), 4);
}

void draw_company(Board& board, Rect area, int seat)
{
    Painter& p = board.p;
    const Theme& theme = p.theme;
    const Company& own = board.at(seat);
    const bool mine = seat_at(seat) == board.view.viewer;
    const AllianceId alliance = own.membership.alliance;

    if (alliance != AllianceId::None) {
        const Rect around = area.inset(-p.px(5));
        p.canvas.fill(around, colour_of(theme, alliance), p.px(14));
    }
    p.card(area);
    const int head_height = p.line(TextSize::Body) + p.px(4);
    Rect head{area.x, area.y, area.w, head_height};
    p.canvas.fill(head, colour_of(theme, own.role), p.px(10));
    p.canvas.fill({head.x, head.y + head.h / 2, head.w, head.h - head.h / 2},
                  colour_of(theme, own.role));
    Rect inside = head.inset(p.px(10), 0);
    const bool ready = board.view.phase == Phase::Deals ? own.done : own.sealed;
    if (board.view.phase != Phase::Over) {
        const Rect letter = cut_right(inside, p.px(22), p.px(8));
        draw_envelope(p, {letter.x, letter.centre().y - p.px(7), p.px(22), p.px(14)}, ready,
                      board.motion.envelopes.value_or(0));
    }
    const std::string name = company_name(p.say, board.scenario, seat_at(seat));
    std::string shown = mine ? p.say("board.you", name) : name;
    p.text(inside, shown, TextSize::Body, theme.card, Weight::Bold);

    Rect body{area.x, area.y + head_height, area.w, area.h - head_height};
    body = body.inset(p.px(10), p.px(5));
    Rect money = cut_top(body, std::max(p.line(TextSize::Body), std::min(p.line(TextSize::Title), body.h * 2 / 5)), p.px(2));
    const std::string cash = p.say("board.cash", own.cash.count);
    p.touchable(area, "board.seat." + std::to_string(seat), name,
                p.say("board.seat_hint", name, own.cash.count, own.trust, own.completed_deals,
                      own.breaches));
    const std::string number = std::to_string(seat);
    const TextSize size = money.h >= p.line(TextSize::Title) ? TextSize::Title : TextSize::Body;
    const Rect cash_at = cut_left(money, p.width(cash, size, Weight::Bold), p.px(10));
    p.text(cash_at, cash, size, theme.ink, Weight::Bold);
    p.touchable(cash_at, "board.cash." + number, p.say("why.of", name, cash),
                why_cash(p.say, board.scenario, board.view, board.told, seat_at(seat)), 4);
    if (own.debt.count > 0) {
        const std::string debt = p.say("board.debt", own.debt.count);
        const Rect debt_at = cut_left(money, p.width(debt, TextSize::Small), p.px(8));
        p.text(debt_at, debt, TextSize::Small, theme.loss);
        p.touchable(debt_at, "board.debt." + number, p.say("why.of", name, debt),
                    why_debt(p.say, board.scenario, board.view, seat_at(seat)), 4);
    }
    const std::string trust = p.say("board.trust", own.trust);
    const Rect trust_at = cut_right(money, p.width(trust, TextSize::Small), p.px(6));
    p.text(trust_at, trust, TextSize::Small,
           own.trust <= board.scenario.deals.upfront_trust ? theme.loss : theme.ink_quiet,
           Weight::Regular, Align::Right);
    p.touchable(trust_at, "board.trust." + number, p.say("why.of", name, trust),
                why_trust(p.say, board.scenario, board.view, board.told, seat_at(seat)), 4);
    if (alliance != AllianceId::None && !mine && board.view.viewer != no_seat) {
        const Company& viewer = company(board.view, board.view.viewer);
        if (viewer.membership.alliance == alliance) {
            const std::string mark = p.say(viewer.role == own.role ? "board.frenemy" : "board.ally");
            p.text(cut_right(money, p.width(mark, TextSize::Small, Weight::Bold)), mark,
                   TextSize::Small, theme.ink, Weight::Bold);
        }
    }
    switch (own.role) {
    case Role::Foundry: draw_foundry(board, body, seat); break;
    case Role::Fabless: draw_fabless(board, body, seat); break;
    case Role::BigTech: draw_big_tech(board, body, seat); break;
    }
    if (mine) p.canvas.stroke(area, theme.accent, p.px(3), p.px(10));
}

void draw_ribbons(Board& board)
{
    Painter& p = board.p;
    std::array<int, max_seats> leaving{};
    std::array<int, max_seats> entering{};
    struct Price {
        Point at;
        std::string text;
    };
    std::vector<Price> prices;
    for (const Deal& deal : board.view.deals) {
        for (const Clause& clause : deal.terms) {
            if (!is_goods(clause) || last_round_of(clause) < board.view.round) continue;
            const SeatId giver = seat_of(deal, clause.giver);
            const SeatId taker = seat_of(deal, other(clause.giver));
            const Rect& from = board.places.seats[giver.value];
            const Rect& to = board.places.seats[taker.value];
            const int lift = p.px(24);
            const Point start{from.right(), from.y + p.px(50) + lift * (leaving[giver.value]++ % 4)};
            const Point end{to.x, to.y + p.px(50) + lift * (entering[taker.value]++ % 4)};
            const bool own = board.view.viewer == giver || board.view.viewer == taker;
            const Colour colour = clause.kind == ClauseKind::Wafer ? p.theme.foundry : p.theme.fabless;
            const bool side_by_side = to.x > from.right();
            const Point a = side_by_side ? start : Point{from.x, start.y};
            p.canvas.ribbon(a, end, own ? mix(colour, p.theme.accent, 45) : mix(colour, p.theme.table_text, 25),
                            p.px(4 + 3 * std::min<int>(clause.quantity, 6)));
            prices.push_back({{(a.x + end.x) / 2, (a.y + end.y) / 2},
                              p.say("board.ribbon", clause.quantity, clause.amount)});
        }
    }
    std::vector<Rect> taken;
    for (const Price& price : prices) {
        const int wide = p.width(price.text, TextSize::Small, Weight::Bold) + p.px(14);
        const int high = p.line(TextSize::Small);
        Rect box{price.at.x - wide / 2, price.at.y - high / 2, wide, high};
        // No price covers another: it slides down its ribbon until there is room.
        while (std::any_of(taken.begin(), taken.end(), [&](const Rect& each) { return each.meets(box); }))
            box.y += p.px(4);
        taken.push_back(box);
        p.badge({box.x, box.y}, price.text, p.theme.card, p.theme.ink);
    }
}

/// A price on its ladder, read like a thermometer.
void draw_ladder(Board& board, Rect area, const std::string& id, const std::string& title,
                 const std::string& why, int low, int high, int price, int glide_from, int glide)
{
    Painter& p = board.p;
    p.card(area);
    Rect rest = area.inset(p.px(12), p.px(8));
    p.text(cut_top(rest, p.line(TextSize::Small)), title, TextSize::Small, p.theme.ink,
           Weight::Bold);
    Rect figure = cut_right(
        rest, std::max(p.px(76), p.width(p.say("board.price", 88), TextSize::Title, Weight::Bold)),
        p.px(8));
    p.text(figure, p.say("board.price", price), TextSize::Title, p.theme.ink, Weight::Bold,
           Align::Centre);
    const int steps = std::max(1, high - low + 1);
    const int level = glide_from + (price - glide_from) * glide / 1000;
    for (int i = 0; i < steps; ++i) {
        const Rect cell = row(rest, steps - 1 - i, steps, std::max(1, p.px(2)));
        const int value = low + i;
        const Rect bar{cell.x, cell.y, cell.w * (40 + 60 * i / steps) / 100, cell.h};
        p.canvas.fill(bar, value <= level ? p.theme.accent : p.theme.well, p.px(2));
    }
    p.touchable(area, id, title, why);
}

void draw_markets(Board& board)
{
    Painter& p = board.p;
    const View& view = board.view;
    int accelerators = 0;
    int on_device = 0;
    for (int i = 0; i < view.seats; ++i) {
        const Company& each = board.at(i);
        if (each.role == Role::BigTech)
            accelerators += std::max<int>(each.big_tech.used_last, each.stock.accelerators());
        if (each.role == Role::Fabless) on_device += each.stock.e;
    }
    const auto& services = board.scenario.services;
    const int demand = service_demand(board.scenario, view.round);
    const int price = service_price(board.scenario, view.round, accelerators);
    const auto& told_services = board.motion.services;
    draw_ladder(board, board.places.services, "board.services", p.say("board.services"),
                told_services ? client::told(p.say, board.scenario, *told_services)
                              : p.say("board.services_why", services.base, demand, accelerators,
                                      count_of(board.scenario, Role::BigTech), price),
                services.low, services.high, told_services ? told_services->price : price, price,
                board.motion.services_glide);
    const auto& devices = board.scenario.devices;
    const int e_wanted = e_demand(board.scenario, view.news, view.round);
    const int e_now = e_price(board.scenario, e_wanted, on_device);
    const auto& told_e = board.motion.e_market;
    draw_ladder(board, board.places.e_market, "board.e_market", p.say("board.e_market"),
                told_e ? client::told(p.say, board.scenario, *told_e)
                       : p.say("board.e_market_why", devices.e_base, e_wanted, on_device,
                               2 * count_of(board.scenario, Role::Fabless), e_now),
                devices.e_low, devices.e_high, told_e ? told_e->price : e_now, e_now,
                board.motion.e_market_glide);
}

} // namespace

void draw_strip(Painter& p, const Rect& area, const Scenario& scenario, const View& view,
                const std::string& phase, const std::string& task)
{
    const Theme& theme = p.theme;
    Rect rest = area;
    const Rect round = cut_left(rest, p.px(170), p.px(16));
    p.text(row(round, 0, 2, 0), p.say("table.round", view.round, scenario.rounds), TextSize::Body,
           theme.table_text, Weight::Bold);
    p.text(row(round, 1, 2, 0), half_year(p.say, view.round), TextSize::Small, theme.table_quiet);

    const Rect menu = cut_right(rest, p.px(44), p.px(12));
    p.button({menu.x, menu.y, menu.w, menu.h}, "table.menu", p.say("table.menu"), Look::Ghost, true, {},
             p.say("table.menu_hint"));

    Rect news = cut_right(rest, rest.w * 45 / 100, p.px(16));
    const std::string card{name_of_card(view.news[static_cast<std::size_t>(view.round - 1)])};
    p.canvas.fill(news, theme.raised, p.px(8));
    Rect inside = news.inset(p.px(12), p.px(2));
    p.text(row(inside, 0, 2, 0), p.say("table.news", p.say("card." + card)), TextSize::Small,
           theme.accent, Weight::Bold);
    std::string next;
    const bool more = view.round < scenario.rounds && view.known_news > view.round;
    if (more)
        next = p.say("table.headline",
                     p.say("card." + std::string{name_of_card(view.news[view.round])}));
    else
        next = p.say("table.last_round");
    p.text(row(inside, 1, 2, 0), next, TextSize::Small, theme.table_quiet);
    p.touchable(news, "table.news", p.say("card." + card),
                p.say("card_text." + card)
                    + (more
                           ? "\n" + next + ": "
                                 + p.say("card_text." + std::string{name_of_card(view.news[view.round])})
                           : ""));
    p.text(row(rest, 0, 2, 0), phase, TextSize::Small, theme.table_quiet);
    p.text(row(rest, 1, 2, 0), task, TextSize::Body, theme.table_text, Weight::Bold);
}

void draw_board(Painter& p, const Rect& area, const Scenario& scenario, const View& view,
                std::span<const Event> told, const Motion& motion)
{
    Board board{p, scenario, view, visible(view), told, motion};
    const int text = p.limit_text(115);
    Rect rest = area;
    board.places.titan = cut_top(rest, std::max(p.px(44), p.line(TextSize::Body) + p.px(12)), p.px(14));
    const Rect markets = cut_right(rest, p.px(216), p.px(26));
    board.places.services = row(markets, 0, 2, p.px(10));
    board.places.e_market = row(markets, 1, 2, p.px(10));
    draw_titan(board, board.places.titan);
    draw_markets(board);

    const int gap = p.px(70);
    for (int r = 0; r < roles; ++r) {
        const Role role = static_cast<Role>(r);
        const Rect stage = column(rest, r, roles, gap).inset(p.px(4), p.px(4));
        const int count = count_of(scenario, role);
        int k = 0;
        for (int i = 0; i < view.seats; ++i) {
            if (board.at(i).role != role) continue;
            Rect place = row(stage, k++, count, p.px(16));
            const int tallest = p.px(250) + (p.line(TextSize::Body) - p.px(25)) * 4;
            if (place.h > tallest) place = {place.x, place.y + (place.h - tallest) / 2, place.w, tallest};
            board.places.seats[static_cast<std::size_t>(i)] = place;
        }
    }
    for (int i = 0; i < view.seats; ++i) draw_company(board, board.places.seats[static_cast<std::size_t>(i)], i);
    draw_ribbons(board);
    draw_motion(p, board.places, motion);
    p.set_text(text);
}

void draw_own_company(Painter& p, const Rect& area, const Scenario& scenario, const View& view,
                      std::span<const Event> told)
{
    const Theme& theme = p.theme;
    const Company& own = company(view, view.viewer);
    const State state = visible(view);
    p.card(area);
    Rect rest = area.inset(p.px(14), p.px(10));
    Rect head = cut_top(rest, p.line(TextSize::Body) + p.px(6), p.px(4));
    draw_role(p, own.role, cut_left(head, head.h, p.px(8)));
    p.text(head, company_name(p.say, scenario, view.viewer), TextSize::Body,
           colour_of(theme, own.role), Weight::Bold);

    Rect money = cut_top(rest, p.line(TextSize::Title), p.px(2));
    const std::string cash = p.say("board.cash", own.cash.count);
    const Rect cash_at = cut_left(money, p.width(cash, TextSize::Title, Weight::Bold), p.px(12));
    p.text(cash_at, cash, TextSize::Title, theme.ink, Weight::Bold);
    p.touchable(cash_at, "own.cash", cash, why_cash(p.say, scenario, view, told, view.viewer), 4);
    const int free = free_cash(scenario, state, view.viewer);
    p.text(money, p.say("own.free_cash", free), TextSize::Small, theme.ink_quiet);
    p.touchable(money, "own.free", p.say("own.free_cash", free),
                p.say("why.free", own.cash.count, own.cash.count - free, free), 4);
    if (rest.h > p.px(28)) {
        const Rect chips = cut_top(rest, p.px(26), p.px(4));
        draw_chips(p, chips, own);
        p.touchable(chips, "own.chips", p.say("why.stock"),
                    why_chips(p.say, scenario, view, told, view.viewer), 4);
    }

    const auto fact = [&](const std::string& text, const std::string& id, const std::string& hint) {
        if (rest.h < p.line(TextSize::Small)) return;
        const Rect box = cut_top(rest, p.line(TextSize::Small), p.px(2));
        p.text(box, text, TextSize::Small, theme.ink);
        p.touchable(box, id, text, hint, 4);
    };
    fact(p.say("own.trust", own.trust), "own.trust", p.say("own.trust_hint"));
    if (scenario.agendas) {
        const Agenda agenda =
            view.own.agenda != Agenda::None ? view.own.agenda : view.own.offered[0];
        const std::string name{name_of_agenda(agenda)};
        fact(p.say("own.agenda", p.say("agenda." + name)), "own.agenda",
             p.say("agenda_text." + name));
    }
    if (own.membership.alliance != AllianceId::None) {
        const Alliance& league = view.alliance[static_cast<std::size_t>(index(own.membership.alliance))];
        fact(p.say("own.alliance",
                   p.say(own.membership.alliance == AllianceId::Open ? "alliance.open"
                                                                     : "alliance.exclusive"),
                   league.members, league.total),
             "own.alliance", p.say("own.alliance_hint", view.own.ledger.count));
    }
    if (own.debt.count > 0)
        fact(p.say("board.debt", own.debt.count), "own.debt",
             why_debt(p.say, scenario, view, view.viewer));
    if (own.role == Role::BigTech && own.big_tech.titan_backlog > 0)
        fact(p.say("board.backlog", own.big_tech.titan_backlog), "own.backlog",
             p.say("own.backlog_hint"));
}

} // namespace frenemy::client
