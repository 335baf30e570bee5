#include "server/net/hall.hpp"

#include "engine/bots/bot.hpp"
#include "engine/scenario/scenario_reader.hpp"
#include "server/net/random.hpp"
#include "server/protocol/codec.hpp"

#include <boost/asio/post.hpp>

#include <algorithm>
#include <functional>
#include <utility>

namespace frenemy::server {
namespace {

using SteadyClock = std::chrono::steady_clock;

void tell(Connection& to, Metrics& metrics, const ServerMessage& message)
{
    metrics.count(message);
    Bytes frame;
    if (add_to_frame(frame, message)) to.send(std::move(frame));
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
    , desks_(workers.size())
    , bots_(bot_threads)
{
    for (auto& each : classes_in(std::move(kept), fresh_, time_now())) {
        last_class_ = std::max(last_class_.load(), each->id());
        const auto running = new_class(std::move(each));
        add(running);
        for (const Token& token : running->itself->tokens())
            tokens_.emplace(token, running);
        boost::asio::post(running->home, [this, running] { act(running, [](Effects&) {}); });
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

Hall::Running Hall::new_class(std::unique_ptr<Class> itself)
{
    const std::size_t worker = workers_.next();
    return std::make_shared<RunningClass>(workers_[worker], worker, std::move(itself));
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
    if (!is_opened_by(message.key)) return tell(from, metrics_, Refused{Refusal::WrongKey});
    from.teacher = true;
    from.expected = true;
    Teaching teaching;
    teaching.scenarios = scenario_names();
    {
        const std::lock_guard lock{mutex_};
        std::vector<const RunningClass*> newest;
        for (const auto& [code, running] : classes_)
            newest.push_back(running.get());
        std::ranges::sort(newest, std::ranges::greater{}, &RunningClass::id);
        newest.resize(std::min(newest.size(), most_classes_told));
        for (const RunningClass* each : newest)
            teaching.classes.push_back(each->listing().now);
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

    Effects beginning;
    beginning.now = time_now();
    const Running opened = new_class(std::make_unique<Class>(++last_class_, *code, settings,
                                                             *scenario, small, fresh_, beginning));
    add(opened);
    enter(from, opened);
    hand_in({.where = opened,
             .from = from,
             .what = Opens{std::move(beginning),
                           {message.request, *code, text_of(JoinCode{*code, mark_})}}});
}

void Hall::attend(const std::shared_ptr<Connection>& from, const Use& message,
                  const AttendClass& power)
{
    const Running to = find(power.code);
    if (!to) return tell(*from, metrics_, Refused{Refusal::UnknownCode, message.request});
    enter(from, to);
    hand_in({.where = to, .from = from, .what = Attends{}});
    to_class(from, message);
}

/// The class knows where to send what it tells this peer; the one before forgets it.
void Hall::enter(const std::shared_ptr<Connection>& from, const Running& to)
{
    if (from->at == to) return;
    if (from->at) gone(from);
    from->at = to;
    hand_in({.where = to, .from = from, .what = Enters{}});
}

void Hall::to_class(const std::shared_ptr<Connection>& from, ClientMessage message)
{
    hand_in({.where = from->at, .from = from, .what = std::move(message)});
}

void Hall::gone(const std::shared_ptr<Connection>& from)
{
    if (Running where = std::exchange(from->at, nullptr))
        hand_in({.where = std::move(where), .from = from, .what = Leaves{}});
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
