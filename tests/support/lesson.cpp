#include "tests/support/lesson.hpp"

#include "engine/match/visible.hpp"
#include "server/protocol/codec.hpp"
#include "server/protocol/join_code.hpp"
#include "server/store/log_store.hpp"
#include "tests/support/table.hpp"

#include <catch2/catch.hpp>

namespace frenemy::testing {

Token CountedFresh::token()
{
    Token token{};
    const std::uint64_t number = ++tokens_;
    for (std::size_t i = 0; i < 8; ++i)
        token[i] = static_cast<std::uint8_t>(number >> 8U * i);
    return token;
}

void FakeClient::hear(const ServerMessage& message)
{
    Bytes frame;
    if (!add_to_frame(frame, message)) FAIL("message " << message.index() << " cannot be sent");
    if (!decode_server_frame(frame)) FAIL("message " << message.index() << " cannot be read");
    wire.insert(wire.end(), frame.begin(), frame.end());
    heard.push_back(message);
    if (const auto* joined = std::get_if<Joined>(&message)) {
        token = joined->token;
        label = joined->label;
        sequence = joined->last_sequence;
    } else if (const auto* seated = std::get_if<Seated>(&message)) {
        if (table != seated->table || seat != seated->seat) view.reset();
        table = seated->table;
        seat = seated->seat;
    } else if (std::holds_alternative<Unseated>(message)) {
        table = no_table;
        seat = no_seat;
        view.reset();
    } else if (const auto* snapshot = std::get_if<Snapshot>(&message)) {
        view = *snapshot->view;
        entry = snapshot->entry;
        if (view->viewer != seat) FAIL("a snapshot of another seat");
        if (digest_of(*view) != snapshot->digest) FAIL("a snapshot with another digest");
    } else if (const auto* happened = std::get_if<Happened>(&message)) {
        if (!view) FAIL("heard of entry " << happened->entry << " without a snapshot");
        if (happened->entry != entry + 1)
            FAIL("heard of entry " << happened->entry << " after " << entry);
        entry = happened->entry;
        for (const Event& event : happened->events)
            evolve(*view, event);
        if (digest_of(*view) != happened->view_digest) FAIL("lost track at entry " << entry);
    }
}

Lesson::Lesson(const ClassSettings& settings, const Scenario& scenario,
               const std::optional<Scenario>& small)
{
    store_ = open_log_store(folder_on(disk)).store;
    Effects effects;
    effects.now = now;
    class_ = std::make_unique<Class>(1, code_of(7), settings, scenario, small, fresh_, effects);
    deliver(effects);
}

FakeClient& Lesson::connect()
{
    FakeClient& one = clients_.emplace_back();
    one.peer = PeerId{static_cast<std::uint32_t>(clients_.size())};
    return one;
}

FakeClient& Lesson::join(Label wish)
{
    FakeClient& one = connect();
    say(one, Join{class_->code(), wish});
    return one;
}

FakeClient& Lesson::teacher()
{
    FakeClient& one = connect();
    Effects effects;
    effects.now = now;
    class_->attend(one.peer, effects);
    deliver(effects);
    return one;
}

void Lesson::say(FakeClient& who, const ClientMessage& message)
{
    if (who.cut) FAIL("said something on a connection that was cut");
    Effects effects;
    effects.now = now;
    class_->on(who.peer, message, effects);
    deliver(effects);
}

void Lesson::break_off(FakeClient& who)
{
    if (who.cut) return;
    who.cut = true;
    Effects effects;
    effects.now = now;
    class_->gone(who.peer, effects);
    deliver(effects);
}

FakeClient& Lesson::resume(const FakeClient& before)
{
    FakeClient& one = connect();
    one.view = before.view;
    one.table = before.table;
    one.seat = before.seat;
    one.entry = before.entry;
    say(one, Resume{before.token, before.entry});
    return one;
}

void Lesson::deliver(Effects& effects)
{
    if (broken) return;
    if (!effects.batch.empty() && !store_->commit(effects.batch)) {
        broken = true;
        return;
    }
    for (const Addressed& each : effects.told) {
        FakeClient& to = clients_[each.to.value - 1];
        if (!to.cut) to.hear(each.what);
    }
    for (const PeerId peer : effects.cut)
        clients_[peer.value - 1].cut = true;
}

void Lesson::let_bots_move()
{
    for (int moves = 0; moves < 1000; ++moves) {
        const auto turn = class_->next_bot_turn(now);
        if (!turn) return;
        Effects effects;
        effects.now = now;
        class_->on_bot(*turn, decide(*turn->scenario, turn->bot, turn->view), effects);
        deliver(effects);
    }
}

void Lesson::pass(Now milliseconds)
{
    const Now until = now + milliseconds;
    for (int steps = 0; steps < 100'000; ++steps) {
        let_bots_move();
        const auto next = class_->next_time();
        if (!next || *next > until) break;
        now = std::max(now, *next);
        Effects effects;
        effects.now = now;
        class_->on_time(effects);
        const bool gone = effects.deleted;
        deliver(effects);
        if (gone) break;
    }
    now = until;
}

bool Lesson::play_a_while()
{
    bool over = true;
    for (const server::Table& each : class_->tables())
        over = over && each.over();
    if (over) return false;
    for (FakeClient& one : clients_) {
        if (one.cut || one.seat == no_seat || !one.view || one.view->phase == Phase::Over) continue;
        const Company& own = company(*one.view, one.seat);
        if (one.view->phase == Phase::Deals ? own.done : own.sealed) continue;
        const server::Table& at = class_->tables()[one.table.value];
        move(one, decide(*at.scenario, Bot{Temper::Fair, one.label.value}, *one.view));
    }
    pass(1000);
    return true;
}

void Lesson::crash()
{
    Chance chance{now};
    store_.reset();
    disk.crash(chance);
    disk.room = SIZE_MAX;
    disk.operations = SIZE_MAX;
    for (FakeClient& one : clients_)
        one.cut = true;
    auto opened = open_log_store(folder_on(disk));
    store_ = std::move(opened.store);
    broken = false;
    auto classes = classes_in(std::move(opened.kept), fresh_, now);
    if (classes.size() != 1) FAIL(classes.size() << " classes after the crash");
    class_ = std::move(classes.front());
}

Kept Lesson::kept()
{
    store_.reset();
    auto opened = open_log_store(folder_on(disk));
    store_ = std::move(opened.store);
    return std::move(opened.kept);
}

ThreeAtATable::ThreeAtATable(const ClassSettings& settings)
    : lesson(settings, quiet_three())
{
    teacher = &lesson.teacher();
    for (int i = 0; i < 3; ++i)
        joined.push_back(&lesson.join());
    lesson.use(*teacher, StartMatches{});
    for (FakeClient* each : joined)
        by_seat[each->seat.value] = each;
}

} // namespace frenemy::testing
