#include "client/model/saying.hpp"
#include "client/scene/board_parts.hpp"
#include "client/scene/icon_set.hpp"
#include "engine/chain/markets.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

struct Ladder {
    std::string id;
    std::string title;
    std::string icon;
    std::string why;
    Colour colour;
    int low = 0;
    int high = 0;
    int price = 0;
    int glide_from = 0;
    int glide = 1000;
};

/// A price one reads like a thermometer.
void draw_ladder(Painter& p, const Rect& area, const Ladder& ladder)
{
    const Theme& theme = p.theme;
    p.card(area);
    Rect rest = area.inset(p.px(12), p.px(8));
    Rect head = cut_top(rest, p.line(TextSize::Small), p.px(4));
    draw_icon(p, ladder.icon, cut_left(head, head.h, p.px(6)), ladder.colour);
    p.text(head, ladder.title, TextSize::Small, theme.ink, Weight::Bold);

    const int bulb = std::min(p.px(16), rest.h / 6);
    const int wide = std::max(4, bulb * 9 / 10);
    const Point foot{rest.x + p.px(30) + bulb, rest.bottom() - bulb};
    const Rect tube{foot.x - wide / 2, rest.y + p.px(2), wide, foot.y - rest.y};
    const int steps = std::max(1, ladder.high - ladder.low);
    const int level_permille =
        (ladder.glide_from - ladder.low) * 1000 + (ladder.price - ladder.glide_from) * ladder.glide;
    const int room = tube.h - bulb - wide / 2;
    const auto height_of = [&](int permille) {
        return tube.y + wide / 2 + room - room * (permille / steps) / 1000;
    };

    p.canvas.fill(tube, theme.well, wide / 2);
    p.canvas.disc(foot, bulb, theme.well);
    const int inner = std::max(2, wide - p.px(4));
    const int level = height_of(std::clamp(level_permille, 0, steps * 1000));
    p.canvas.disc(foot, bulb - p.px(2), ladder.colour);
    p.canvas.fill({foot.x - inner / 2, level, inner, foot.y - level}, ladder.colour, inner / 2);
    for (int i = 0; i <= steps; ++i) {
        const int y = height_of(i * 1000);
        const bool long_mark = i == 0 || i == steps;
        p.canvas.fill(
            {tube.x - p.px(long_mark ? 8 : 5), y, p.px(long_mark ? 6 : 3), std::max(1, p.px(1))},
            theme.ink_quiet);
        if (long_mark) {
            const int line = p.line(TextSize::Small);
            p.text({rest.x, std::clamp(y - line / 2, rest.y, rest.bottom() - line), p.px(22), line},
                   std::to_string(ladder.low + i), TextSize::Small, theme.ink_quiet,
                   Weight::Regular, Align::Right);
        }
    }
    // The price hangs where the column ends.
    const std::string figure = p.say("board.price", ladder.price);
    const int line = p.line(TextSize::Title);
    const int left = tube.right() + p.px(20);
    const int y = std::clamp(level - line / 2, rest.y, std::max(rest.y, rest.bottom() - line));
    p.canvas.fill({tube.right(), level - 1, p.px(12), std::max(2, p.px(2))}, ladder.colour);
    p.text({left, y, rest.right() - left, line}, figure, TextSize::Title, theme.ink, Weight::Bold);
    p.touchable(area, ladder.id, ladder.title, ladder.why);
}

} // namespace

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
    Ladder ladder;
    ladder.id = "board.services";
    ladder.title = p.say("board.services");
    ladder.icon = "services";
    ladder.colour = p.theme.big_tech;
    ladder.low = services.low;
    ladder.high = services.high;
    ladder.glide_from = service_price(board.scenario, view.round, accelerators);
    ladder.glide = board.motion.services_glide;
    ladder.price = board.motion.services ? board.motion.services->price : ladder.glide_from;
    ladder.why = board.motion.services
                     ? client::told(p.say, board.scenario, *board.motion.services)
                     : p.say("board.services_why", services.base, demand, accelerators,
                             count_of(board.scenario, Role::BigTech), ladder.price, ladder.low,
                             ladder.high);
    draw_ladder(p, board.places.services, ladder);

    const auto& devices = board.scenario.devices;
    const int wanted = e_demand(board.scenario, view.news, view.round);
    ladder.id = "board.e_market";
    ladder.title = p.say("board.e_market");
    ladder.icon = "devices";
    ladder.colour = p.theme.fabless;
    ladder.low = devices.e_low;
    ladder.high = devices.e_high;
    ladder.glide_from = e_price(board.scenario, wanted, on_device);
    ladder.glide = board.motion.e_market_glide;
    ladder.price = board.motion.e_market ? board.motion.e_market->price : ladder.glide_from;
    ladder.why = board.motion.e_market
                     ? client::told(p.say, board.scenario, *board.motion.e_market)
                     : p.say("board.e_market_why", devices.e_base, wanted, on_device,
                             2 * count_of(board.scenario, Role::Fabless), ladder.price, ladder.low,
                             ladder.high);
    draw_ladder(p, board.places.e_market, ladder);
}

} // namespace frenemy::client
