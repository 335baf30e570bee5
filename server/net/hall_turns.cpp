#include "server/net/hall.hpp"

#include "engine/bots/bot.hpp"
#include "server/protocol/codec.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>

// What happens on a class's thread. Whatever has been handed in there while the thread was busy is
// one turn: each connection gets one frame of all that it leads to, and the committer one batch.

namespace frenemy::server {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr Now ticket_lasts = 60'000;
constexpr Now longest_wait = 24 * 3600 * Now{1000}; ///< of a timer; then it looks again
/// Of a turn: the first of them should not wait for all that follow.
constexpr std::size_t most_at_once = 64;
constexpr std::size_t usual_frame = 192; ///< bytes: of a move, and a little more

/// Moves and what they lead to: nothing else in the class has changed.
bool is_play_alone(const Effects& effects)
{
    return !effects.told.empty() && std::ranges::all_of(effects.told, [](const Addressed& each) {
        return std::holds_alternative<Happened>(each.what)
               || std::holds_alternative<Accepted>(each.what)
               || std::holds_alternative<Rejected>(each.what);
    });
}

} // namespace

void Hall::hand_in(HandedIn one)
{
    one.since = SteadyClock::now();
    const std::size_t worker = one.where->worker;
    Desk& desk = desks_[worker];
    bool first = false;
    {
        const std::lock_guard lock{desk.mutex};
        first = desk.inbox.empty();
        desk.inbox.push_back(std::move(one));
    }
    if (first) boost::asio::post(workers_[worker], [this, &desk] { work_off(desk); });
}

void Hall::work_off(Desk& desk)
{
    {
        const std::lock_guard lock{desk.mutex};
        desk.in_hand.swap(desk.inbox);
    }
    std::size_t done = 0;
    for (HandedIn& each : desk.in_hand) {
        carry_out(desk, each);
        if (++done % most_at_once == 0) finish(desk);
    }
    finish(desk);
    desk.in_hand.clear();
}

void Hall::carry_out(Desk& desk, HandedIn& one)
{
    RunningClass& where = *one.where;
    const PeerId peer = one.from->peer;
    if (std::holds_alternative<Enters>(one.what)) {
        where.connections[peer.value] = {one.from};
        return;
    }
    Effects& effects = desk.effects;
    effects.begin(time_now());
    if (const auto* message = std::get_if<ClientMessage>(&one.what)) {
        where.itself->on(peer, *message, effects);
    } else if (auto* opens = std::get_if<Opens>(&one.what)) {
        effects = std::move(opens->beginning);
        effects.tell(peer, opens->answer);
        where.itself->attend(peer, effects);
    } else if (std::holds_alternative<Attends>(one.what)) {
        where.itself->attend(peer, effects);
    } else {
        where.itself->gone(peer, effects);
        where.connections.erase(peer.value);
    }
    after(desk, one.where, one.since);
}

/// What desk.effects hold goes with the turn.
void Hall::after(Desk& desk, const Running& where, SteadyClock::time_point since)
{
    const Effects& effects = desk.effects;
    for (const Addressed& each : effects.told) {
        metrics_.count(each.what);
        const auto to = where->connections.find(each.to.value);
        if (to == where->connections.end()) continue;
        know(where, *to->second.connection, each.what);
        add_to_turn(desk, to->second, each.what);
    }
    if (!effects.told.empty()) desk.turn.since.push_back(since);
    for (const PeerId peer : effects.cut)
        if (const auto to = where->connections.find(peer.value); to != where->connections.end())
            desk.turn.cut.push_back(to->second.connection);
    keep_tickets(where, effects);
    desk.turn.batch.add(effects.batch);
    where->deleted = where->deleted || effects.deleted;
    where->has_news = where->has_news || !is_play_alone(effects);
    if (!std::exchange(where->in_turn, true)) desk.touched.push_back(where);
}

/// Who has got a place, or may get one back, is told so: from now on the hall knows them.
void Hall::know(const Running& where, Connection& who, const ServerMessage& told)
{
    if (const auto* joined = std::get_if<Joined>(&told)) {
        const std::lock_guard lock{mutex_};
        tokens_[joined->token] = where;
    }
    if (std::holds_alternative<Lobby>(told) || std::holds_alternative<ConsentAsked>(told))
        who.expected = true;
}

void Hall::add_to_turn(Desk& desk, RunningClass::Reached& to, const ServerMessage& told)
{
    auto& frames = desk.turn.frames;
    if (to.turn != desk.number || frames[to.frame].second.size() >= most_server_bytes / 2) {
        to.turn = desk.number;
        to.frame = frames.size();
        frames.emplace_back(to.connection, Bytes{}).second.reserve(usual_frame);
    }
    if (!add_to_frame(frames[to.frame].second, told)) ++metrics_.unsaid;
}

void Hall::keep_tickets(const Running& where, const Effects& effects)
{
    if (effects.grants.empty()) return;
    const std::lock_guard lock{mutex_};
    std::erase_if(tickets_, [&](const auto& each) { return each.second.until < effects.now; });
    for (const Grant& grant : effects.grants)
        tickets_[grant.ticket] = {where, grant, effects.now + ticket_lasts};
}

/// The turn is over: what it led to is to be kept, and then told.
void Hall::finish(Desk& desk)
{
    ++desk.number;
    if (!desk.turn.empty()) committer_.submit(std::exchange(desk.turn, {}));
    for (const Running& where : desk.touched) {
        where->in_turn = false;
        if (where->deleted) {
            where->timer.cancel();
            forget(where);
            continue;
        }
        if (std::exchange(where->has_news, false)) where->list();
        if (stopped_) continue;
        let_bots_think(where);
        set_timer(where);
    }
    desk.touched.clear();
}

void Hall::let_bots_think(const Running& where)
{
    while (auto turn = where->itself->next_bot_turn(time_now()))
        boost::asio::post(bots_, [this, where, turn = *std::move(turn)] {
            if (stopped_) return;
            const Command command = decide(*turn.scenario, turn.bot, turn.view);
            boost::asio::post(where->home, [this, where, turn, command] {
                act(where, [&](Effects& effects) { where->itself->on_bot(turn, command, effects); });
            });
        });
}

void Hall::set_timer(const Running& where)
{
    const auto next = where->itself->next_time();
    if (!next) {
        where->rings_at.reset();
        where->timer.cancel();
        return;
    }
    // Most moves change nothing about it, and setting a timer costs more than many a move.
    if (where->rings_at == next) return;
    where->rings_at = next;
    where->timer.expires_at(
        std::chrono::system_clock::time_point{
            std::chrono::milliseconds{std::min(*next, time_now() + longest_wait)}});
    where->timer.async_wait([this, where](const boost::system::error_code& error) {
        if (error || stopped_) return;
        where->rings_at.reset();
        act(where, [&](Effects& effects) { where->itself->on_time(effects); });
    });
}

} // namespace frenemy::server
