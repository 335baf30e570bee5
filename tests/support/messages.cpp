#include "tests/support/messages.hpp"

#include "tests/support/table.hpp"

namespace frenemy::testing {
namespace {

using namespace server;

constexpr ClassCode code{{'K', '7', 'Q', '2', 'M', 'X'}};
constexpr Token token{1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 255};
constexpr TableId table{3};
constexpr SeatId seat{2};
constexpr Label label{17};

Command an_offer()
{
    return MakeOffer{fabless, terms_of({{.kind = ClauseKind::Cash, .amount = 3}})};
}

} // namespace

std::vector<ClientMessage> every_client_message()
{
    ClassSettings settings;
    settings.title = "경제 2-3";
    settings.scenario = "six-lesson";
    settings.small_scenario = "three";
    settings.odd = Odd::Pairs;
    settings.play_min = 24;
    settings.homework_until = 1'900'000'000'000;
    std::vector<ClientMessage> all{Hello{},
                                   Join{code, label},
                                   Resume{token, 812},
                                   Reenter{code, label},
                                   Watch{code, table},
                                   Teach{"a key"},
                                   Move{1, an_offer()},
                                   AskSnapshot{},
                                   DigestDiffers{812, 0x0123456789abcdef},
                                   TakeSeat{table, seat},
                                   Say{"안녕하세요"},
                                   AskDownload{Download::Commands, table},
                                   Leave{}};
    for (const Power& power : std::initializer_list<Power>{
             OpenClass{settings}, AttendClass{code}, StartMatches{}, Pause{true}, AddTime{table, 30},
             Advance{table}, KeepInStep{true}, EndEarly{}, SetTimers{{60, 30, 10, 0}},
             MovePupil{label, table, seat}, RemovePerson{label}, SeatBot{table, seat, Temper::Loyal},
             HandBack{table, seat}, ProxyMove{table, seat, FinishDeals{}}, Announce{"5분 남았어요"},
             AllowChat{true}, Mute{label, true}, LetBack{label, true}, ResetRehearsal{},
             SetDeletion{1'900'000'000'000}, DeleteClass{}, SealFor{table, seat},
             SetEnd{1'900'000'000'000}, AskChoices{table, seat}})
        all.push_back(Use{7, power});
    return all;
}

std::vector<ServerMessage> every_server_message()
{
    const Scenario scenario = quiet_three();
    const State state = begin(scenario, 5);
    const View view = view_for(state, foundry);
    ClassNow now;
    now.code = code;
    now.title = "경제 2-3";
    now.scenario = "three";
    now.stage = ClassStage::Playing;
    now.tables = 5;
    now.ends_at = 1'900'000'000'000;
    now.time_up = true;
    const Person person{label, Alias{4}, table, seat, true, false};
    return {Welcome{},
            server::Refused{Refusal::Paused, 8},
            Joined{token, label, Alias{4}, 12},
            ConsentAsked{},
            Seated{table, seat, std::make_shared<Scenario>(scenario)},
            Unseated{},
            Snapshot{8, digest_of(view), std::make_shared<View>(view)},
            Happened{9, {PhaseBegan{Phase::Planning, 1}, CardTurned{}}, 77},
            Accepted{12, 9},
            Rejected{12, {Rejection::Code::NotEnoughCash, -3}},
            Lobby{now, {person}},
            now,
            PersonNow{person},
            PersonGone{label},
            TableNow{table, {{Holder::StandIn, Temper::Firm, {label, no_label}}, {}}},
            Clock{ClockState::Running, 12'000},
            Said{label, "네"},
            Announced{"5분 남았어요"},
            TableOver{table, true},
            Ranks{{{0, seat, table, {label, no_label}, 1, -20, 310, true}}},
            Ticket{Download::Match, table, "/download/0123456789abcdef0123456789abcdef"},
            Teaching{{now}, {"six", "three"}},
            ClassOpened{7, code, "K7Q-2MX"},
            Done{7},
            Monitor{{{table, 6, 8, 2, Phase::Planning, 4, 1, 1, 3, false, ClockState::Running, 900,
                      88}}},
            ReentryAsked{label},
            Remarked{seat, no_seat, {RemarkKind::PriceTooHigh, 11}},
            Choices{table, seat, Phase::Planning, {}, {Plan{}}}};
}

} // namespace frenemy::testing
