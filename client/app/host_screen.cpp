#include "client/app/host_screen.hpp"

#include "client/app/console_screen.hpp"
#include "client/net/nearby.hpp"
#include "client/net/web_socket_line.hpp"
#include "client/scene/console_scene.hpp"

#include <cstdlib>
#include <utility>

namespace frenemy::client {
namespace {

using Stage = ChildServer::Stage;

std::unique_ptr<ConsoleScreen> console_over(const ChildServer::Ready& ready)
{
    const Address here{"127.0.0.1", ready.port, false, {}};
    Address outside = here;
    if (const std::string own = own_address(); !own.empty()) outside.host = own;
    auto visit = std::make_shared<Visit>(std::make_unique<WebSocketLine>(here), server::Teach{ready.key});
    return std::make_unique<ConsoleScreen>(std::move(visit), here, text_of(outside));
}

} // namespace

TrialFolder::TrialFolder(Hosting hosting)
{
    if (hosting != Hosting::Demo) return;
    std::error_code error;
    std::string name = (std::filesystem::temp_directory_path(error) / "frenemy-trial-XXXXXX").string();
    // Where it cannot be, what is wrong is said of the usual one.
    path_ = ::mkdtemp(name.data()) ? std::filesystem::path{name} : host_folder();
}

TrialFolder::~TrialFolder()
{
    std::error_code ignored;
    if (!path_.empty() && path_ != host_folder()) std::filesystem::remove_all(path_, ignored);
}

HostScreen::HostScreen(Hosting hosting, std::string demo_scenario)
    : trial_(hosting)
    , server_(hosting == Hosting::Demo ? trial_.path() : host_folder())
    , hosting_(hosting)
    , demo_scenario_(std::move(demo_scenario))
{
}

void HostScreen::draw(Painter& painter, const Rect& window)
{
    const Words& say = painter.say;
    std::string what = say("host.starting");
    if (stage_ == Stage::Missing) what = say("host.missing", server_.program().parent_path().string());
    if (stage_ == Stage::Failed) what = say("host.failed", server_.log().string());
    if (stage_ == Stage::Unwritable) what = say("host.unwritable", server_.folder().string());
    const bool failed =
        stage_ == Stage::Missing || stage_ == Stage::Failed || stage_ == Stage::Unwritable;
    draw_on_the_way(painter, window, say(failed ? "host.failed_title" : "host.title"), what, failed);
}

Outcome HostScreen::press(std::string_view id, const Words&)
{
    return id == "console.back" ? Outcome::go(Outcome::Then::Back) : Outcome::unknown();
}

Outcome HostScreen::tick(const Words& say)
{
    // The console was left: so is the server.
    if (opened_) return Outcome::go(Outcome::Then::Back);
    Outcome outcome;
    const Stage stage = server_.look();
    outcome.changed = std::exchange(stage_, stage) != stage;
    if (stage_ != Stage::Running) return outcome;
    opened_ = true;
    const std::uint16_t port = server_.ready().port;
    auto console = console_over(server_.ready());
    if (hosting_ == Hosting::Demo) console->open_demo(demo_scenario_);
    outcome = Outcome::open(std::move(console));
    // What a firewall lets through may be the usual port alone.
    if (hosting_ != Hosting::Demo && port != server::default_port)
        outcome.notice = say("host.other_port", server::default_port, port);
    return outcome;
}

} // namespace frenemy::client
