#include "client/app/console_screen.hpp"

#include "client/app/calendar_here.hpp"
#include "client/app/class_folder.hpp"
#include "client/app/debrief_screen.hpp"
#include "client/app/projector_screen.hpp"
#include "client/app/replay_screen.hpp"
#include "client/app/seat_file.hpp"
#include "client/model/class_saying.hpp"
#include "client/net/web_socket_line.hpp"
#include "client/scene/console_scene.hpp"
#include "engine/debrief/debrief.hpp"
#include "engine/files/match_file.hpp"
#include "client/page/csv.hpp"
#include "client/page/debrief_page.hpp"

#include <array>
#include <utility>

namespace frenemy::client {
namespace {

/// By Download.
constexpr std::array file_names{"match.frenemy",  "players.csv", "rounds.csv",    "deals.csv",
                                "commands.jsonl", "powers.csv",  "decisions.csv", "gradebook.csv"};

bool write_text(const std::filesystem::path& file, const std::string& text)
{
    return write_whole_file(file, std::as_bytes(std::span{text})) == SaveError::None;
}

/// The newest of the classes kept here that this one can be compared with.
std::vector<page::EarlierClass> earlier_classes(const std::filesystem::path& own,
                                                const debrief::Tables& tables)
{
    constexpr std::size_t most = 2; // as many pages again as a class has
    std::vector<page::EarlierClass> earlier;
    for (const PastClass& past : past_classes(own)) {
        if (earlier.size() == most) break;
        page::EarlierClass one{past.name, {}};
        for (const MatchLog& log : read_matches(past.folder)) one.tables.push_back(debrief::story_of(log));
        if (!debrief::charts_of(tables, one.tables).empty()) earlier.push_back(std::move(one));
    }
    return earlier;
}

} // namespace

ConsoleScreen::ConsoleScreen(std::shared_ptr<Visit> visit, Address address, std::string told)
    : visit_(std::move(visit))
    , console_(visit_, calendar_here())
    , address_(std::move(address))
    , told_(std::move(told))
{
}

void ConsoleScreen::draw(Painter& painter, const Rect& window)
{
    if (!console_.form())
        draw_way_in(painter, window);
    else if (console_.attends())
        draw_console(painter, window, console_, told_);
    else
        draw_class_form(painter, window, console_);
}

void ConsoleScreen::draw_way_in(Painter& painter, const Rect& window) const
{
    const Words& say = painter.say;
    const bool ended = visit_->standing() == Visit::Standing::Ended;
    // A teacher typed no class code, but perhaps the certificate's mark behind the address.
    const std::string what = visit_->trouble() != Trouble::OtherCertificate ? trouble_text(say, *visit_)
                             : address_.mark ? say("teach.other_certificate")
                                             : say("teach.unknown_certificate");
    draw_on_the_way(painter, window, say(ended ? "teach.shut_out" : "teach.coming"), what, ended);
}

Outcome ConsoleScreen::press(std::string_view id, const Words& say)
{
    if (id == "console.back") return Outcome::go(Outcome::Then::Back);
    if (id == "console.sit") return sit_down();
    if (id == "console.projector") return open_projector(say);
    return console_.press(id) ? Outcome::redraw() : Outcome::unknown();
}

/// True when it is time to sit down.
bool ConsoleScreen::go_on_with_demo(const Words& say)
{
    if (demo_ == Demo::Wanted && visit_->taught()) {
        demo_ = Demo::Opened;
        server::ClassSettings settings;
        settings.title = say("console.demo_title");
        settings.scenario = demo_scenario_;
        settings.listed = false; // nobody is waited for
        settings.delete_on = end_of_day(calendar_here(), 1);
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
    Going going{address_, code, server::Join{code, server::no_label}, {}, true};
    for (const KeptSeat& seat : read_seats(seat_file()))
        if (seat.code == code) going.token = seat.token;
    return open_class(going);
}

/// In a window of its own, which goes to the wall while this one stays on the desk; over this one
/// where that cannot be.
Outcome ConsoleScreen::open_projector(const Words& say)
{
    const server::ClassCode code = *visit_->attended();
    const std::string join = visit_->join_code().empty() ? server::text_of({code, {}}) : visit_->join_code();
    if (projector_.is_open()) return Outcome::says(say("console.projector_open"));
    if (projector_.open({"--projector", join, "--server", told_, "--lang",
                         say.language() == Language::Korean ? "ko" : "en"}))
        return Outcome::says(say("console.projector_opened"));
    return Outcome::open(std::make_unique<ProjectorScreen>(look_on(address_, code), join, told_));
}

std::filesystem::path ConsoleScreen::folder() const
{
    return class_folder(console_.classroom().now(),
                        date_text(console_.calendar(), console_.calendar().now));
}

/// Results that have come go into a folder of the class.
std::string ConsoleScreen::keep_files(const Words& say)
{
    std::string said;
    while (const auto file = console_.take_file()) {
        const auto path = folder() / file_names[static_cast<std::size_t>(file->what)];
        const bool kept = write_whole_file(path, file->bytes) == SaveError::None;
        said = say(kept ? "console.file_saved" : "console.file_not_saved", path.string());
    }
    return said;
}

/// The charts over all tables; beside the results that have come already, the matches, the page to
/// hand out and its figures.
Outcome ConsoleScreen::open_debrief(const std::vector<MatchLog>& tables, const Words& say) const
{
    if (tables.empty()) return Outcome::says(say("console.no_table"));
    const auto to = folder();
    const server::ClassNow& now = console_.classroom().now();
    const std::string name = now.title.empty() ? server::text_of({now.code, {}}) : now.title;
    bool kept = true;
    remove_matches(to, tables.size()); // a rehearsal may have had more tables
    std::vector<page::TableOfClass> shown;
    debrief::Tables stories;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        kept = write_match_file(to / match_name(static_cast<int>(i)), tables[i]) == SaveError::None && kept;
        stories.push_back(debrief::story_of(tables[i]));
        shown.push_back({stories.back(), name});
    }
    kept = write_text(to / "debrief.html",
                      page::debrief_page(shown, say.language(), earlier_classes(to, stories)))
           && kept;
    for (const page::CsvFile& file : page::csv_files(say, stories))
        kept = write_text(to / "charts" / file.name, file.text) && kept;
    Outcome outcome = Outcome::open(std::make_unique<DebriefScreen>(tables, to));
    outcome.notice = say(kept ? "console.debrief_saved" : "console.file_not_saved", to.string());
    return outcome;
}

Outcome ConsoleScreen::tick(const Words& say)
{
    const std::uint32_t passed = watch_.lap();
    Outcome outcome;
    outcome.changed = console_.advance(passed);
    outcome.notice = keep_files(say);
    if (const MatchLog* record = console_.take_record())
        return Outcome::open(std::make_unique<ReplayScreen>(*record));
    if (const auto tables = console_.take_debrief()) return open_debrief(*tables, say);
    if (go_on_with_demo(say)) return sit_down();
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
