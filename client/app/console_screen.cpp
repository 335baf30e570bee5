#include "client/app/console_screen.hpp"

#include "client/app/match_folder.hpp"
#include "client/app/projector_screen.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/seat_file.hpp"
#include "client/model/class_saying.hpp"
#include "client/net/web_socket_line.hpp"
#include "client/scene/console_scene.hpp"

#include <array>
#include <chrono>
#include <fstream>
#include <utility>

namespace frenemy::client {
namespace {

constexpr std::array file_names{"match.frenemy", "players.csv",    "rounds.csv",
                                "deals.csv",     "commands.jsonl", "powers.csv"};

std::uint64_t today()
{
    using Days = std::chrono::duration<std::uint64_t, std::ratio<86'400>>;
    return std::chrono::duration_cast<Days>(std::chrono::system_clock::now().time_since_epoch()).count();
}

} // namespace

ConsoleScreen::ConsoleScreen(std::shared_ptr<Visit> visit, Address address, std::string told)
    : visit_(std::move(visit))
    , console_(visit_, today())
    , address_(std::move(address))
    , told_(std::move(told))
{
}

void ConsoleScreen::draw(Painter& painter, const Rect& window)
{
    if (!console_.form())
        draw_hosting(painter, window, trouble_text(painter.say, *visit_),
                     visit_->standing() == Visit::Standing::Ended);
    else if (console_.attends())
        draw_console(painter, window, console_, told_);
    else
        draw_class_form(painter, window, console_);
}

Outcome ConsoleScreen::press(std::string_view id, const Words&)
{
    if (id == "console.back") return Outcome::go(Outcome::Then::Back);
    if (id == "console.sit") return sit_down();
    if (id == "console.projector") return open_projector();
    return console_.press(id) ? Outcome::redraw() : Outcome::unknown();
}

/// True when it is time to sit down.
bool ConsoleScreen::go_on_with_demo()
{
    if (demo_ == Demo::Wanted && visit_->taught()) {
        demo_ = Demo::Opened;
        server::ClassSettings settings;
        settings.scenario = "three";
        settings.timers = {0, 0, 0, 0};
        settings.choose_seats = true;
        settings.tables = 1;
        visit_->use(server::OpenClass{settings});
    }
    if (demo_ != Demo::Opened || !console_.attends()) return false;
    demo_ = Demo::Joined;
    return true;
}

Outcome ConsoleScreen::sit_down() const
{
    const server::ClassCode code = *visit_->attended();
    Going going{address_, code, server::Join{code, server::no_label}, {}};
    for (const KeptSeat& seat : read_seats(seat_file()))
        if (seat.code == code) going.token = seat.token;
    return open_class(going);
}

Outcome ConsoleScreen::open_projector() const
{
    const server::ClassCode code = *visit_->attended();
    auto look_on = std::make_unique<Visit>(std::make_unique<WebSocketLine>(address_),
                                           server::Watch{code, server::no_table});
    const std::string join = visit_->join_code().empty() ? server::text_of({code, {}}) : visit_->join_code();
    return Outcome::open(std::make_unique<ProjectorScreen>(Projector{std::move(look_on), join, told_}));
}

/// Results that have come go where match files do, into a folder of the class.
std::string ConsoleScreen::keep_files(const Words& say)
{
    std::string said;
    while (const auto file = visit_->take_file()) {
        const auto folder = match_folder().parent_path() / "classes" / server::text_of({*visit_->attended(), {}});
        std::error_code error;
        std::filesystem::create_directories(folder, error);
        const auto path = folder / file_names[static_cast<std::size_t>(file->what)];
        std::ofstream stream{path, std::ios::binary | std::ios::trunc};
        stream.write(reinterpret_cast<const char*>(file->bytes.data()),
                     static_cast<std::streamsize>(file->bytes.size()));
        said = say(stream.flush() ? "console.file_saved" : "console.file_not_saved", path.string());
    }
    return said;
}

Outcome ConsoleScreen::tick(const Words& say)
{
    const std::uint32_t passed = watch_.lap();
    Outcome outcome;
    outcome.changed = console_.advance(passed);
    outcome.notice = keep_files(say);
    if (const MatchLog* record = console_.take_record())
        return Outcome::open(std::make_unique<ReplayScreen>(*record));
    if (go_on_with_demo()) return sit_down();
    second_ms_ += passed;
    if (second_ms_ >= 1000) { // the clocks
        second_ms_ %= 1000;
        outcome.changed = true;
    }
    return outcome;
}

Outcome ConsoleScreen::key(KeyName name, const Words& say)
{
    TextField* typed = console_.typed();
    if (!typed) return {};
    switch (name) {
    case KeyName::Backspace: typed->backspace(); return Outcome::redraw();
    case KeyName::SwitchHangul: typed->switch_hangul(); return Outcome::redraw();
    case KeyName::Space: return Outcome::redraw(); // it comes as a character, too
    case KeyName::Enter: return console_.attends() ? press("console.announce", say) : Outcome{};
    default: return {};
    }
}

Outcome ConsoleScreen::type(char32_t character, const Words&)
{
    TextField* typed = console_.typed();
    if (!typed) return {};
    typed->type(character);
    return Outcome::redraw();
}

Outcome ConsoleScreen::paste(std::string_view text, const Words&)
{
    TextField* typed = console_.typed();
    if (!typed) return {};
    typed->paste(text);
    return Outcome::redraw();
}

Outcome ConsoleScreen::escape()
{
    if (!console_.asked()) return {};
    console_.press("console.no");
    return Outcome::redraw();
}

} // namespace frenemy::client
