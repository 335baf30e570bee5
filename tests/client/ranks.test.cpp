#include "client/scene/lobby_scene.hpp"
#include "client/scene/recording_canvas.hpp"
#include "client/sfml/freetype_metrics.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <cstdlib>

using namespace frenemy;
using namespace frenemy::client;

TEST_CASE("In a list of ranks no company's name stands without somebody below it")
{
    Classroom classroom;
    server::Ranks ranks;
    for (int seat = 0; seat < 6; ++seat)
        for (int rank = 1; rank <= 4; ++rank) {
            server::RankLine line;
            line.seat = seat_at(seat);
            line.table = server::TableId{static_cast<std::uint16_t>(rank)};
            line.pupils[0] = server::Label{static_cast<std::uint16_t>(seat * 4 + rank)};
            line.rank = static_cast<std::uint8_t>(rank);
            line.total = 40 - rank;
            ranks.lines.push_back(line);
        }
    classroom.hear(server::ServerMessage{ranks});
    const FreeTypeMetrics metrics{*find_fonts()};
    const Words say = read_words(Language::Korean);
    const Theme theme = dark_theme();
    const Attention attention;
    for (int high = 160; high <= 900; high += 13) {
        INFO(high);
        RecordingCanvas canvas{metrics};
        Painter painter{canvas, metrics, theme, say, Scale{}, attention};
        draw_ranks(painter, {0, 0, 900, high}, classroom, server::no_label);
        int names = 0;
        for (const auto& name : canvas.items())
            for (int seat = 0; seat < 6; ++seat) {
                if (name.text != say("company." + std::to_string(seat))) continue;
                ++names;
                INFO(name.text);
                CHECK(std::any_of(canvas.items().begin(), canvas.items().end(), [&](const auto& each) {
                    return each.text == say("final.place", 1) && each.area.y > name.area.y
                           && each.area.y < name.area.bottom() + name.area.h
                           && std::abs(each.area.x - name.area.x) < 40;
                }));
            }
        CHECK(names > 0);
    }
}
