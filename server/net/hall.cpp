#include "server/net/hall.hpp"

#include "engine/bots/bot.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/net/random.hpp"
#include "server/protocol/codec.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <utility>

namespace frenemy::server {
namespace {

using SteadyClock = std::chrono::steady_clock;
constexpr Now ticket_lasts = 60'000;
constexpr Now longest_wait = 24 * 3600 * Now{1000}; ///< of a timer; then it looks again
constexpr std::size_t most_told = 1000; ///< classes that a teacher is shown: one frame

void tell(Connection& to, Metrics& metrics, const ServerMessage& message)
{
    metrics.count(message);
    Bytes frame;
    if (add_to_frame(frame, message)) to.send(std::move(frame));
}

/// Moves and what they lead to: nothing else in the class has changed.
bool is_play_alone(const Effects& effects)
{
    return !effects.told.empty() && std::ranges::all_of(effects.told, [](const Addressed& each) {
        return std::holds_alternative<Happened>(each.what)
               || std::holds_alternative<Accepted>(each.what)
               || std::holds_alternative<Rejected>(each.what);
    });
}

/// A scenario by its name alone: what comes over the wire is never a path.
std::optional<Scenario> shipped(const std::string& name)
{
    if (!std::ranges::binary_search(scenario_names(), name)) return {};
    auto read = read_scenario(name);
    if (auto* file = std::get_if<ScenarioFile>(&read)) return std::move(file->scenario);
    return {};
}

} // namespace

Now time_now()
{
    return static_cast<Now>(std::chrono::duration_cast<std::chrono::milliseconds>(
                                std::chrono::system_clock::now().time_since_epoch())
                                .count());
}

Token Hall::Source::token()
{
    return random_token();
}

std::uint64_t Hall::Source::seed()
{
    // All of it: from a short one, whoever sees a few cards could reckon out the rest.
    return random_number();
}

Hall::Hall(Workers& workers, Committer& committer, Metrics& metrics, Kept kept,
           std::optional<CertificateMark> mark, unsigned bot_threads)
    : workers_(workers)
    , committer_(committer)
    , metrics_(metrics)
    , mark_(mark)
    , fresh_(kept.next_match)
    , bots_(bot_threads)
{
    for (auto& each : classes_in(std::move(kept), fresh_, time_now())) {
        last_class_ = std::max(last_class_.load(), each->id());
        const auto running = std::make_shared<RunningClass>(a_home(), std::move(each));
        add(running);
        for (const Token& token : running->itself->tokens())
            tokens_.emplace(token, running);
        boost::asio::post(running->home, [this, running] {
            Effects nothing;
            nothing.now = time_now();
            after(running, std::move(nothing), SteadyClock::now());
        });
    }
}

Hall::~Hall()
{
    stop();
    bots_.join();
}

void Hall::stop()
{
    stopped_ = true;
}

// Finding one's way -------------------------------------------------------------------------------

boost::asio::io_context& Hall::a_home()
{
    return workers_[workers_.next()];
}

Hall::Running Hall::find(const ClassCode& code) const
{
    const std::lock_guard lock{mutex_};
    const auto found = classes_.find(code);
    return found == classes_.end() ? nullptr : found->second;
}

Hall::Running Hall::find(const Token& token) const
{
    const std::lock_guard lock{mutex_};
    const auto found = tokens_.find(token);
    return found == tokens_.end() ? nullptr : found->second.lock();
}

void Hall::add(const Running& opened)
{
    const std::lock_guard lock{mutex_};
    classes_[opened->code] = opened;
}

void Hall::forget(const Running& closed)
{
    const std::lock_guard lock{mutex_};
    classes_.erase(closed->code);
    std::erase_if(tokens_, [&](const auto& each) { return each.second.lock() == closed; });
    std::erase_if(tickets_, [&](const auto& each) { return each.second.where.lock() == closed; });
}

/// One that no class has; nothing when there are too many classes.
std::optional<ClassCode> Hall::fresh_code()
{
    const std::lock_guard lock{mutex_};
    if (classes_.size() >= most_classes) return {};
    while (true) {
        const ClassCode code = code_of(random_number());
        if (!classes_.contains(code)) return code;
    }
}

// Messages ----------------------------------------------------------------------------------------

void Hall::on(const std::shared_ptr<Connection>& from, ClientMessage message)
{
    const auto refuse = [&](Refusal why, std::uint32_t about = 0) {
        tell(*from, metrics_, Refused{why, about});
    };
    if (std::holds_alternative<DigestDiffers>(message)) ++metrics_.digests_differ;

    if (const auto* shown = std::get_if<Teach>(&message)) return teach(*from, *shown);
    if (const auto* use = std::get_if<Use>(&message)) {
        if (!from->teacher) return refuse(Refusal::NotTeacher, use->request);
        if (const auto* open = std::get_if<OpenClass>(&use->power))
            return open_class(from, *use, *open);
        if (const auto* to = std::get_if<AttendClass>(&use->power)) return attend(from, *use, *to);
    }

    Running where;
    if (const auto* join = std::get_if<Join>(&message)) where = find(join->code);
    else if (const auto* back = std::get_if<Reenter>(&message)) where = find(back->code);
    else if (const auto* watch = std::get_if<Watch>(&message)) where = find(watch->code);
    else if (const auto* resume = std::get_if<Resume>(&message)) {
        where = find(resume->token);
        if (!where) return refuse(Refusal::UnknownToken);
    } else {
        if (!from->at) return refuse(Refusal::JoinFirst);
        return to_class(from, std::move(message));
    }
    if (!where) return refuse(Refusal::UnknownCode);
    // One class a connection, except for those who only look or teach.
    const bool looks = std::holds_alternative<Watch>(message);
    if (from->at && from->at != where && !looks) return refuse(Refusal::AlreadyJoined);
    enter(from, where);
    to_class(from, std::move(message));
}

void Hall::teach(Connection& from, const Teach& message)
{
    if (!opens(key_, message.key)) return tell(from, metrics_, Refused{Refusal::WrongKey});
    from.teacher = true;
    Teaching teaching;
    teaching.scenarios = scenario_names();
    {
        const std::lock_guard lock{mutex_};
        for (const auto& [code, running] : classes_)
            if (teaching.classes.size() < most_told) teaching.classes.push_back(running->listing().now);
    }
    tell(from, metrics_, teaching);
}

void Hall::open_class(const std::shared_ptr<Connection>& from, const Use& message,
                      const OpenClass& power)
{
    const auto refuse = [&](Refusal why) {
        tell(*from, metrics_, Refused{why, message.request});
    };
    const ClassSettings& settings = power.settings;
    if (!speak_for_a_class(settings)) return refuse(Refusal::BadSettings);
    const auto scenario = shipped(settings.scenario);
    std::optional<Scenario> small;
    if (!settings.small_scenario.empty()) small = shipped(settings.small_scenario);
    if (!scenario || (!small && !settings.small_scenario.empty()))
        return refuse(Refusal::UnknownScenario);
    const auto code = fresh_code();
    if (!code) return refuse(Refusal::TooManyClasses);

    Effects effects;
    effects.now = time_now();
    const auto opened = std::make_shared<RunningClass>(
        a_home(), std::make_unique<Class>(++last_class_, *code, settings, *scenario, small, fresh_,
                                     effects));
    add(opened);
    enter(from, opened);
    const ClassOpened answer{message.request, *code, text_of(JoinCode{*code, mark_})};
    boost::asio::post(opened->home,
                      [this, from, opened, answer, effects = std::move(effects)]() mutable {
                          effects.tell(from->peer, answer);
                          opened->itself->attend(from->peer, effects);
                          after(opened, std::move(effects), SteadyClock::now());
                      });
}

void Hall::attend(const std::shared_ptr<Connection>& from, const Use& message,
                  const AttendClass& power)
{
    const Running to = find(power.code);
    if (!to) return tell(*from, metrics_, Refused{Refusal::UnknownCode, message.request});
    enter(from, to);
    boost::asio::post(to->home, [this, from, to, message] {
        Effects effects;
        effects.now = time_now();
        to->itself->attend(from->peer, effects);
        to->itself->on(from->peer, message, effects);
        after(to, std::move(effects), SteadyClock::now());
    });
}

/// The class knows where to send what it tells this peer; the one before forgets it.
void Hall::enter(const std::shared_ptr<Connection>& from, const Running& to)
{
    if (from->at == to) return;
    if (from->at) gone(from);
    from->at = to;
    boost::asio::post(to->home, [from, to] { to->connections[from->peer.value] = from; });
}

void Hall::to_class(const std::shared_ptr<Connection>& from, ClientMessage message)
{
    const Running where = from->at;
    const auto since = SteadyClock::now();
    boost::asio::post(where->home,
                      [this, where, peer = from->peer, message = std::move(message), since] {
                          Effects effects;
                          effects.now = time_now();
                          where->itself->on(peer, message, effects);
                          after(where, std::move(effects), since);
                      });
}

void Hall::gone(const std::shared_ptr<Connection>& from)
{
    const Running where = std::exchange(from->at, nullptr);
    if (!where) return;
    boost::asio::post(where->home, [this, where, peer = from->peer] {
        Effects effects;
        effects.now = time_now();
        where->itself->gone(peer, effects);
        where->connections.erase(peer.value);
        after(where, std::move(effects), SteadyClock::now());
    });
}

// What comes of them ------------------------------------------------------------------------------

void Hall::after(const Running& where, Effects effects, SteadyClock::time_point since)
{
    Waiting waiting;
    waiting.since = since;
    for (const Addressed& each : effects.told) {
        metrics_.count(each.what);
        const auto to = where->connections.find(each.to.value);
        if (to == where->connections.end()) continue;
        if (const auto* joined = std::get_if<Joined>(&each.what)) {
            const std::lock_guard lock{mutex_};
            tokens_[joined->token] = where;
        }
        // Messages for the same end follow each other in one frame.
        const auto fits = [&] {
            return !waiting.frames.empty() && waiting.frames.back().first == to->second
                   && waiting.frames.back().second.size() < most_server_bytes / 2;
        };
        if (!fits()) waiting.frames.emplace_back(to->second, Bytes{});
        add_to_frame(waiting.frames.back().second, each.what);
    }
    std::erase_if(waiting.frames, [](const auto& frame) { return frame.second.empty(); });
    for (const PeerId peer : effects.cut)
        if (const auto to = where->connections.find(peer.value); to != where->connections.end())
            waiting.cut.push_back(to->second);
    if (!effects.grants.empty()) {
        const std::lock_guard lock{mutex_};
        std::erase_if(tickets_, [&](const auto& each) { return each.second.until < effects.now; });
        for (const Grant& grant : effects.grants)
            tickets_[grant.ticket] = {where, grant, effects.now + ticket_lasts};
    }
    waiting.batch = std::move(effects.batch);
    if (!waiting.batch.empty() || !waiting.frames.empty() || !waiting.cut.empty())
        committer_.submit(std::move(waiting));

    if (effects.deleted) {
        where->timer.cancel();
        forget(where);
        return;
    }
    if (!is_play_alone(effects)) where->list();
    if (stopped_) return;
    let_bots_think(where);
    set_timer(where);
}

void Hall::let_bots_think(const Running& where)
{
    while (auto turn = where->itself->next_bot_turn(time_now()))
        boost::asio::post(bots_, [this, where, turn = *std::move(turn)] {
            if (stopped_) return;
            const Command command = decide(*turn.scenario, turn.bot, turn.view);
            boost::asio::post(where->home, [this, where, turn, command] {
                Effects effects;
                effects.now = time_now();
                where->itself->on_bot(turn, command, effects);
                after(where, std::move(effects), SteadyClock::now());
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
        Effects effects;
        effects.now = time_now();
        where->itself->on_time(effects);
        after(where, std::move(effects), SteadyClock::now());
    });
}

// Beside the game ---------------------------------------------------------------------------------

void Hall::fetch(const Token& ticket, std::function<void(std::optional<Fetched>)> done)
{
    Running where;
    Grant grant;
    {
        const std::lock_guard lock{mutex_};
        const auto found = tickets_.find(ticket);
        if (found != tickets_.end()) {
            if (found->second.until >= time_now()) where = found->second.where.lock();
            grant = found->second.grant;
            tickets_.erase(found);
        }
    }
    if (!where) return done(std::nullopt);
    boost::asio::post(where->home, [this, where, grant, done = std::move(done)] {
        // A copy: making a file of it delays nobody.
        auto results = std::make_shared<const ClassResults>(where->itself->results());
        boost::asio::post(bots_, [results, grant, done] {
            Bytes bytes = file_of(*results, grant.what, grant.table);
            if (bytes.empty()) return done(std::nullopt);
            done(Fetched{name_of_file(*results, grant.what, grant.table),
                         media_type_of(grant.what), std::move(bytes)});
        });
    });
}

Gauges Hall::gauges() const
{
    const std::lock_guard lock{mutex_};
    Gauges sum;
    sum.classes = classes_.size();
    for (const auto& [code, running] : classes_) {
        const auto listing = running->listing();
        sum.tables += listing.tables;
        sum.pupils += listing.pupils;
        sum.pupils_here += listing.pupils_here;
    }
    return sum;
}

std::vector<DiscoveryAnswer::Listed> Hall::listed(const std::optional<ClassCode>& code) const
{
    const std::lock_guard lock{mutex_};
    std::vector<DiscoveryAnswer::Listed> found;
    for (const auto& [its, running] : classes_) {
        if (found.size() == most_listed) break;
        const auto listing = running->listing();
        if (code ? its != *code : !listing.listed) continue;
        found.push_back({its, listing.now.title,
                         static_cast<std::uint8_t>(std::min<std::size_t>(255, listing.pupils)),
                         listing.now.stage});
    }
    return found;
}

} // namespace frenemy::server
