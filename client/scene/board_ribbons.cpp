#include "client/model/saying.hpp"
#include "client/scene/board_parts.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// Spreads what begins or ends at one edge of one company over its height, in the order of where
/// the other ends lie, so that few cross.
void spread(std::vector<Ribbon*> ends, const Rect& card, Point Ribbon::*end,
            Point Ribbon::*other_end, int x)
{
    std::stable_sort(ends.begin(), ends.end(), [&](const Ribbon* a, const Ribbon* b) {
        return (a->*other_end).y < (b->*other_end).y;
    });
    const int count = static_cast<int>(ends.size());
    const int room = card.h * 3 / 4;
    for (int i = 0; i < count; ++i)
        ends[static_cast<std::size_t>(i)]->*end = {x, card.y + card.h / 6
                                                          + room * (2 * i + 1) / (2 * count)};
}

/// Prices of one gap stand below each other where they would meet.
void part_prices(std::vector<Ribbon*> tags, int high, int top, int bottom)
{
    std::stable_sort(tags.begin(), tags.end(),
                     [](const Ribbon* a, const Ribbon* b) { return a->tag.y < b->tag.y; });
    const int count = static_cast<int>(tags.size());
    const int apart = std::min(high + 2, count > 1 ? (bottom - top - high) / (count - 1) : high);
    int next = top + high / 2;
    for (Ribbon* each : tags) {
        each->tag.y = std::max(each->tag.y, next);
        next = each->tag.y + apart;
    }
    // What was pushed over the lower edge pushes back.
    int last = bottom - high / 2;
    for (auto each = tags.rbegin(); each != tags.rend(); ++each) {
        (*each)->tag.y = std::min((*each)->tag.y, last);
        last = (*each)->tag.y - apart;
    }
}

/// Deals in the same goods between the same two lie in one ribbon.
bool runs_beside(const Ribbon& one, const Ribbon& other)
{
    return one.giver == other.giver && one.taker == other.taker && one.kind == other.kind
           && one.item == other.item;
}

/// Lays a clause into a ribbon.
void twine(Ribbon& ribbon, const Board& board, const Deal& deal, const Clause& clause)
{
    const Words& say = board.p.say;
    if (ribbon.quantity == 0) {
        ribbon.low = ribbon.high = clause.amount;
        ribbon.why = say("board.ribbon_why", company_name(say, board.scenario, ribbon.giver),
                         company_name(say, board.scenario, ribbon.taker));
    }
    ribbon.quantity += clause.quantity;
    ribbon.low = std::min<int>(ribbon.low, clause.amount);
    ribbon.high = std::max<int>(ribbon.high, clause.amount);
    ribbon.why +=
        '\n' + say("board.ribbon_deal", deal.id.value, clause_text(say, board.scenario, clause));
}

} // namespace

std::vector<Ribbon> ribbons_of(const Board& board)
{
    Painter& p = board.p;
    const auto& seats = board.places.seats;
    std::vector<Ribbon> ribbons;
    const auto is_torn = [&](const Deal& deal) {
        return std::any_of(board.motion.tears.begin(), board.motion.tears.end(),
                           [&](const Tear& tear) { return tear.deal.id == deal.id; });
    };
    const auto add = [&](const Deal& deal, int torn) {
        for (int i = 0; i < deal.terms.count; ++i) {
            const Clause& clause = deal.terms.clauses[static_cast<std::size_t>(i)];
            if (!is_goods(clause) || last_round_of(clause) < board.view.round) continue;
            Ribbon each;
            each.torn = torn;
            each.giver = seat_of(deal, clause.giver);
            each.taker = seat_of(deal, other(clause.giver));
            each.kind = clause.kind;
            each.item = clause.item;
            each.deal = deal.id;
            each.clause = i;
            each.own = board.view.viewer == each.giver || board.view.viewer == each.taker;
            each.from = seats[each.giver.value].centre();
            each.to = seats[each.taker.value].centre();
            const auto alike = std::find_if(ribbons.begin(), ribbons.end(), [&](const Ribbon& one) {
                return one.torn == 0 && torn == 0 && runs_beside(one, each);
            });
            twine(alike == ribbons.end() ? ribbons.emplace_back(std::move(each)) : *alike, board,
                  deal, clause);
        }
    };
    for (const Deal& deal : board.view.deals)
        if (!is_torn(deal)) add(deal, 0);
    for (const Tear& tear : board.motion.tears) add(tear.deal, tear.permille);
    for (Ribbon& each : ribbons) {
        const Colour goods = each.kind == ClauseKind::Wafer ? p.theme.foundry : p.theme.fabless;
        each.colour = mix(goods, each.own ? white : p.theme.table_text, each.own ? 12 : 30);
        each.thickness = p.px(4 + 3 * std::min(each.quantity, 6));
        each.price = each.low == each.high
                         ? p.say("board.ribbon", each.quantity, each.low)
                         : p.say("board.ribbon_prices", each.quantity, each.low, each.high);
    }
    for (int seat = 0; seat < board.view.seats; ++seat) {
        const Rect& card = seats[static_cast<std::size_t>(seat)];
        std::vector<Ribbon*> left_in;
        std::vector<Ribbon*> right_in;
        std::vector<Ribbon*> left_out;
        std::vector<Ribbon*> right_out;
        for (Ribbon& each : ribbons) {
            const Rect& giver = seats[each.giver.value];
            const Rect& taker = seats[each.taker.value];
            // In one column both ends are at the left edge.
            if (each.giver == seat_at(seat))
                (taker.x > giver.x ? right_out : left_out).push_back(&each);
            if (each.taker == seat_at(seat))
                (giver.x > taker.x ? right_in : left_in).push_back(&each);
        }
        spread(right_out, card, &Ribbon::from, &Ribbon::to, card.right());
        spread(left_out, card, &Ribbon::from, &Ribbon::to, card.x);
        spread(right_in, card, &Ribbon::to, &Ribbon::from, card.right());
        spread(left_in, card, &Ribbon::to, &Ribbon::from, card.x);
    }
    // A price stands in the gap before the taker.
    std::array<std::vector<Ribbon*>, roles> gaps;
    const int gap = seats[0].w > 0 ? p.px(stage_gap) : 0;
    int top = p.px(2000);
    int bottom = 0;
    for (int i = 0; i < board.view.seats; ++i) {
        top = std::min(top, seats[static_cast<std::size_t>(i)].y);
        bottom = std::max(bottom, seats[static_cast<std::size_t>(i)].bottom());
    }
    for (Ribbon& each : ribbons) {
        const Rect& giver = seats[each.giver.value];
        const Rect& taker = seats[each.taker.value];
        const bool rightward = taker.x > giver.x;
        each.tag = {(rightward ? taker.x : std::min(giver.x, taker.x)) - gap / 2,
                    (each.from.y + each.to.y) / 2};
        gaps[static_cast<std::size_t>(board.at(each.taker.value).role)].push_back(&each);
    }
    for (auto& each : gaps)
        part_prices(each, p.line(TextSize::Small), top, bottom);
    return ribbons;
}

namespace {

/// The halves of a broken deal part where its price hung, turn the colour of loss, and hang down.
void draw_torn(Painter& p, const Ribbon& each)
{
    const bool rightward = each.to.x > each.from.x;
    const int apart = p.px(20) * each.torn / 1000 * (rightward ? 1 : -1);
    const int fall = p.px(34) * each.torn / 1000;
    const Colour colour = mix(each.colour, p.theme.loss, std::min(100, each.torn / 4));
    const int thick = std::max(p.px(8), each.thickness);
    const auto half = [&](Point held, int side) {
        const Point end{each.tag.x + side * apart, each.tag.y + fall};
        const auto band = [&](Colour ink, int thickness, int lower) {
            p.canvas.ribbon({held.x, held.y + lower}, {end.x, end.y + lower}, ink, thickness);
        };
        band(with_alpha(black, 60), thick, p.px(3));
        band(colour, thick, 0);
        // Torn paper has teeth.
        const int tooth = p.px(9) * -side * (rightward ? 1 : -1);
        constexpr int teeth = 3;
        for (int i = 0; i < teeth; ++i) {
            const int top = end.y - thick / 2 + thick * i / teeth;
            const int low = end.y - thick / 2 + thick * (i + 1) / teeth;
            const std::array<Point, 3> corner{
                {{end.x, top}, {end.x + tooth, (top + low) / 2}, {end.x, low}}};
            p.canvas.polygon(corner, colour);
        }
    };
    half(each.from, -1);
    half(each.to, 1);
}

} // namespace

void draw_ribbons(Painter& p, const std::vector<Ribbon>& ribbons)
{
    for (const Ribbon& each : ribbons) {
        if (each.torn > 0) {
            draw_torn(p, each);
            continue;
        }
        const auto band = [&](Colour colour, int thickness, int lower) {
            const Point tag{each.tag.x, each.tag.y + lower};
            p.canvas.ribbon({each.from.x, each.from.y + lower}, tag, colour, thickness);
            p.canvas.ribbon(tag, {each.to.x, each.to.y + lower}, colour, thickness);
        };
        band(with_alpha(black, 60), each.thickness, p.px(3));
        if (each.own) band(p.theme.accent, each.thickness + p.px(5), 0);
        band(each.colour, each.thickness, 0);
        band(mix(each.colour, white, 22), std::max(1, each.thickness / 4), -each.thickness / 5);
    }
}

void draw_prices(Painter& p, const std::vector<Ribbon>& ribbons)
{
    std::vector<Rect> taken;
    for (const Ribbon& each : ribbons) {
        if (each.torn > 0) continue; // nobody pays it any more
        const auto letters = [&] { return p.width(each.price, TextSize::Small, Weight::Bold); };
        const int most = p.px(stage_gap - 4);
        const int text = p.fit_text([&] { return letters() + p.px(14) <= most; });
        const int wide = std::min(letters() + p.px(14), most);
        const int high = p.line(TextSize::Small);
        const Rect box{each.tag.x - wide / 2, each.tag.y - high / 2, wide, high};
        p.canvas.shadow(box, high / 2, p.px(2));
        p.canvas.fill(box, each.own ? p.theme.accent : p.theme.card, high / 2);
        p.text(box, each.price, TextSize::Small, each.own ? p.theme.on_accent : p.theme.ink,
               Weight::Bold, Align::Centre);
        p.set_text(text);
        const bool covered = std::any_of(taken.begin(), taken.end(),
                                         [&](const Rect& other) { return other.meets(box); });
        taken.push_back(box);
        if (!covered)
            p.touchable(box,
                        "board.deal." + std::to_string(each.deal.value) + '.'
                            + std::to_string(each.clause),
                        each.price, each.why, high / 2);
    }
}

} // namespace frenemy::client
