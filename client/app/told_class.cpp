#include "client/app/told_class.hpp"

#include "client/app/calendar_here.hpp"
#include "engine/match/legal.hpp"
#include "engine/match/rules.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/room/room.hpp"

namespace frenemy::client {
namespace {

using server::Holder;
using server::Label;
using server::TableId;

/// Says what it has been given, and the rest to whoever asks for a table.
class ToldLine final : public Line {
public:
    ToldLine(std::deque<LineNews> news, std::deque<LineNews> at_table)
        : news_(std::move(news))
        , at_table_(std::move(at_table))
    {
    }
    void open() override {}
    void send(const server::ClientMessage& message) override
    {
        const auto* watch = std::get_if<server::Watch>(&message);
        if (watch && watch->table != server::no_table) std::swap(news_, at_table_);
    }
    void fetch(const std::string&) override {}
    void close() override {}
    std::optional<LineNews> take() override
    {
        if (news_.empty()) return {};
        LineNews news = std::move(news_.front());
        news_.pop_front();
        return news;
    }

private:
    std::deque<LineNews> news_;
    std::deque<LineNews> at_table_;
};

} // namespace

Told::Told()
    : today(calendar_here())
{
    auto read = read_scenario("six-lesson");
    if (auto* file = std::get_if<ScenarioFile>(&read)) scenario = std::move(file->scenario);
    now.code = code;
    now.title = "2-3";
    now.scenario = scenario.name;
    now.watching = true;
    now.chat = true;
    now.timers = {120, 60, 20, 1};
    now.delete_on = end_of_day(today, 30);
}

Told& Told::tell(server::ServerMessage message)
{
    news.emplace_back(std::move(message));
    return *this;
}

Told& Told::playing()
{
    now.stage = server::ClassStage::Playing;
    now.tables = 3;
    now.ends_at = today.now + 18 * 60'000;
    return *this;
}

Told& Told::over()
{
    playing();
    now.ends_at = 0;
    now.stage = server::ClassStage::Over;
    return *this;
}

Told& Told::lobby()
{
    server::Lobby lobby{now, {}};
    for (std::uint16_t i = 0; i < 17; ++i) {
        server::Person each{Label{static_cast<std::uint16_t>(i + 1)},
                            server::Alias{static_cast<std::uint8_t>(i * 7 % server::aliases)}};
        each.here = i != 8;
        if (now.tables > 0) {
            each.table = TableId{static_cast<std::uint16_t>(i / 6)};
            each.seat = seat_at(i % 6);
        }
        lobby.people.push_back(each);
    }
    return tell(lobby);
}

Told& Told::pupil()
{
    return tell(server::Joined{{}, Label{3}, server::Alias{14}, 0});
}

Told& Told::tables()
{
    for (std::uint16_t table = 0; table < now.tables; ++table) {
        server::TableNow told{TableId{table}, std::vector<server::SeatNow>(6)};
        for (std::uint16_t i = 0; i < 6; ++i) {
            const auto pupil = static_cast<std::uint16_t>(table * 6 + i + 1);
            if (pupil > 17) continue;
            told.seats[i].holder = pupil == 9 ? Holder::StandIn : Holder::Person;
            told.seats[i].pupils[0] = Label{pupil};
        }
        tell(told);
    }
    return *this;
}

Told& Told::table(SeatId seat)
{
    std::vector<server::Sitter> bots(scenario.seats.size());
    for (std::size_t i = 0; i < bots.size(); ++i) bots[i].bot = Bot{Temper::Fair, i};
    server::Room room{scenario, 7, bots};
    const auto own = [&] { return seat != no_seat && room.view(seat).round == 2 && room.next_bot() == seat; };
    for (int i = 0; i < 400 && room.next_bot() && room.view(no_seat).round < 3 && !own(); ++i)
        room.on_bot_turn();
    const auto view = std::make_shared<View>(room.view(seat));
    tell(server::Seated{TableId{0}, seat, std::make_shared<Scenario>(scenario)});
    tell(server::Snapshot{room.entries(), digest_of(*view), view});
    return tell(server::Clock{server::ClockState::Running, 71'000});
}

Told& Told::ranks()
{
    server::Ranks ranks;
    for (std::uint16_t i = 0; i < 17; ++i)
        ranks.lines.push_back({0, seat_at(i / 3), TableId{static_cast<std::uint16_t>(i % 3)},
                               {Label{static_cast<std::uint16_t>(i % 3 * 6 + i / 3 + 1)}},
                               static_cast<std::uint8_t>(i % 3 + 1), 131 - i % 3 * 14 - i, 540, true});
    for (std::uint16_t i = 0; i < 3; ++i) tell(server::TableOver{TableId{i}, false});
    return tell(ranks);
}

Told& Told::teaching()
{
    tell(server::Teaching{{}, {"three", "six", "six-lesson", "six-full", "bullwhip"}});
    return *this;
}

Told& Told::homework()
{
    now.homework_until = end_of_day(today, 7);
    now.tables = 31;
    now.stage = server::ClassStage::Playing;
    tell(server::ClassOpened{1, code, server::text_of({code, {}})});
    server::Lobby lobby{now, {}};
    std::vector<server::TableNow> tables;
    for (std::uint16_t i = 0; i < now.tables; ++i) {
        lobby.people.push_back({Label{static_cast<std::uint16_t>(i + 1)},
                                server::Alias{static_cast<std::uint8_t>(i * 7 % server::aliases)}, TableId{i},
                                seat_at(i % 6), i % 5 != 0});
        server::TableNow table{TableId{i}, std::vector<server::SeatNow>(6)};
        table.seats[i % 6U] = {i % 5 != 0 ? Holder::Person : Holder::Absent, Temper::Fair,
                               {Label{static_cast<std::uint16_t>(i + 1)}}};
        tables.push_back(table);
    }
    tell(lobby);
    for (const server::TableNow& each : tables) tell(each);
    server::Monitor monitor;
    for (std::uint16_t i = 0; i < now.tables; ++i)
        monitor.lines.push_back({TableId{i}, 6, 6, static_cast<std::uint8_t>(1 + i % 6), Phase::Deals,
                                 static_cast<std::uint8_t>(i % 6), 5, static_cast<std::uint8_t>(i % 3 == 0),
                                 static_cast<std::uint8_t>(i % 5 == 0), i % 7 == 0, server::ClockState::Off, 0, 40});
    return tell(monitor);
}

Told& Told::choices(Phase phase)
{
    server::Choices choices{TableId{0}, seat_at(2), phase, {}, {}};
    const State start = begin(scenario, 7);
    if (phase == Phase::Planning)
        for (const bool bold : {false, true}) {
            Plan plan = default_plan(scenario, start, seat_at(2));
            if (bold) plan.action = Action::TapeOut;
            if (bold) plan.contribute = 1;
            choices.plans.push_back(plan);
        }
    Legal legal;
    for (const int from : {0, 1, 4}) {
        list_legal(scenario, start, seat_at(from), legal);
        for (const Command& each : legal)
            if (const auto* offer = std::get_if<MakeOffer>(&each);
                phase == Phase::Deals && offer && offer->to == seat_at(2)) {
                choices.offers.push_back({OfferId{}, seat_at(from), seat_at(2), offer->terms});
                break;
            }
    }
    return tell(choices);
}

Told& Told::monitor()
{
    tell(server::ClassOpened{1, code, server::text_of({code, {}})});
    server::Monitor monitor;
    const bool over = now.stage == server::ClassStage::Over;
    for (std::uint16_t i = 0; i < 3; ++i)
        monitor.lines.push_back({TableId{i}, 6, 6, static_cast<std::uint8_t>(over ? 6 : 2),
                                 over     ? Phase::Over
                                 : i == 1 ? Phase::Planning
                                          : Phase::Deals,
                                 static_cast<std::uint8_t>(5 - i), static_cast<std::uint8_t>(i == 2 ? 1 : 0),
                                 static_cast<std::uint8_t>(i == 1 ? 1 : 0),
                                 static_cast<std::uint8_t>(over ? 0 : i == 0 ? 4 : 18), false,
                                 over ? server::ClockState::Off : server::ClockState::Running,
                                 over ? 0 : 71'000U - i * 29'000U, 40});
    return tell(monitor);
}

std::unique_ptr<Line> Told::line(std::deque<LineNews> at_table)
{
    return std::make_unique<ToldLine>(std::move(news), std::move(at_table));
}

std::unique_ptr<Visit> Told::visit(const Errand& errand, std::deque<LineNews> at_table)
{
    return std::make_unique<Visit>(line(std::move(at_table)), errand);
}

} // namespace frenemy::client
