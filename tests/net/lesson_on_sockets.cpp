#include "tests/net/lesson_on_sockets.hpp"

namespace frenemy::testing {

void ScriptedPupil::act(Chance& chance)
{
    FakeClient& knows = client.knows;
    listen();
    if (!client.is_open()) {
        pending_sent_ = false;
        if (client.is_connecting()) return;
        if (knows.token == Token{})
            client.connect(Join{code_, no_label});
        else
            client.connect(Resume{knows.token, knows.view ? knows.entry : 0});
        return;
    }
    if (pending_) {
        if (!pending_sent_ && arrived_) send(chance);
        return;
    }
    if (!arrived_ || knows.seat == no_seat || !knows.view || !scenario_) return;
    const View& view = *knows.view;
    if (view.phase == Phase::Over) return;
    const Company& own = company(view, knows.seat);
    if (view.phase == Phase::Deals ? own.done : own.sealed) return;
    pending_sent_ = false;
    pending_ = Move{++knows.sequence, decide(*scenario_, Bot{Temper::Fair, 7}, view)};
    send(chance);
}

void ScriptedPupil::cut()
{
    client.cut();
    arrived_ = false;
    pending_sent_ = false;
}

void ScriptedPupil::send(Chance& chance)
{
    const auto now = std::chrono::steady_clock::now();
    if (now < next_) return;
    next_ = now + std::chrono::milliseconds{80}; // faster than people, slower than a flood
    pending_sent_ = true;
    client.say(*pending_);
    if (!chance.one_in(4)) return;
    client.say(*pending_); // a double click
    ++doubled;
}

void ScriptedPupil::listen()
{
    for (const ServerMessage& message : client.knows.heard) {
        if (const auto* joined = std::get_if<Joined>(&message)) {
            arrived_ = true;
            // The server's number: what it holds may have been carried out without an answer.
            if (pending_ && joined->last_sequence < pending_->sequence)
                client.knows.sequence = pending_->sequence;
        } else if (const auto* seated = std::get_if<Seated>(&message)) {
            scenario_ = seated->scenario;
        } else if (const auto* accepted = std::get_if<Accepted>(&message)) {
            if (!pending_ || pending_->sequence != accepted->sequence) continue;
            acknowledged.push_back(*pending_);
            pending_.reset();
        } else if (const auto* rejected = std::get_if<Rejected>(&message)) {
            if (pending_ && pending_->sequence == rejected->about) pending_.reset();
        } else if (const auto* refused = std::get_if<server::Refused>(&message)) {
            if (pending_ && refused->about != 0 && pending_->sequence == refused->about)
                pending_.reset();
            if (refused->why <= Refusal::StoreBroken) arrived_ = false;
        }
    }
    client.knows.heard.clear();
    client.knows.wire.clear();
    if (!client.is_open()) arrived_ = false;
}

ClassSettings a_lesson()
{
    ClassSettings settings;
    settings.scenario = "six-lesson";
    settings.timers = {0, 0, 0, 0};
    settings.absent_s = 3600;
    settings.bot_pace_ms = 0;
    return settings;
}

Teacher::Teacher(boost::asio::io_context& io, const ServerProcess& server)
    : client(io, server.port())
    , io_(io)
    , key_(server.teacher_key())
{
    come();
}

void Teacher::come()
{
    client.connect(Teach{key_});
    wait_until(io_, [&] { return client.knows.count<Teaching>() > 0; });
}

ClassCode Teacher::open(const ClassSettings& settings)
{
    const std::size_t before = client.knows.count<ClassOpened>();
    use(OpenClass{settings});
    wait_until(io_, [&] { return client.knows.count<ClassOpened>() > before; });
    return client.knows.last<ClassOpened>().code;
}

} // namespace frenemy::testing
