#include "client/model/lobby.hpp"

#include "client/model/control_id.hpp"

#include <utility>

namespace frenemy::client {
namespace {

server::TableId table_in(std::string_view text)
{
    return server::TableId{static_cast<std::uint16_t>(number_in(text))};
}

} // namespace

const server::Person* Lobby::self() const
{
    return visit_->place() ? classroom().person(visit_->place()->label) : nullptr;
}

const server::TableNow* Lobby::table() const
{
    return visit_->following() ? classroom().table(visit_->following()->table()) : nullptr;
}

std::vector<server::TableNow> Lobby::tables() const
{
    const auto& now = classroom().now();
    std::size_t seats = 0;
    if (now.choose_seats && scenario()) seats = scenario()->scenario.seats.size();
    std::vector<server::TableNow> all;
    for (std::uint16_t i = 0; i < now.tables; ++i) {
        const server::TableId id{i};
        if (const server::TableNow* told = classroom().table(id)) {
            all.push_back(*told);
            continue;
        }
        all.push_back({id, std::vector<server::SeatNow>(seats)});
        for (const server::Person& each : classroom().people())
            if (each.table == id && each.seat != no_seat && index(each.seat) < static_cast<int>(seats)) {
                server::SeatNow& seat = all.back().seats[each.seat.value];
                seat.holder = each.here ? server::Holder::Person : server::Holder::StandIn;
                seat.pupils[seat.pupils[0] == server::no_label ? 0 : 1] = each.label;
            }
    }
    return all;
}

void Lobby::read_about()
{
    const std::string& name = classroom().now().scenario;
    if (name == about_) return;
    about_ = name;
    auto read = read_scenario(name);
    auto* file = std::get_if<ScenarioFile>(&read);
    scenario_ = file ? std::optional{std::move(*file)} : std::nullopt;
}

bool Lobby::expects_seat() const
{
    const server::Person* me = self();
    return me && me->table != server::no_table && me->seat == no_seat
           && classroom().now().stage == server::ClassStage::Playing;
}

bool Lobby::replaced() const
{
    const server::TableNow* now = table();
    if (!now || !visit_->place()) return false;
    const auto seat = visit_->following()->seat();
    if (seat == no_seat || index(seat) >= static_cast<int>(now->seats.size())) return false;
    const auto holder = now->seats[seat.value].holder;
    return holder == server::Holder::StandIn || holder == server::Holder::Bot;
}

std::string_view Lobby::why_no_chat() const
{
    if (!classroom().now().chat) return "class.chat_off";
    if (!table() || spectator()) return "class.chat_no_table";
    if (const auto* me = self(); me && me->muted) return "class.chat_muted";
    if (visit_->standing() != Visit::Standing::Here) return "class.chat_away";
    return {};
}

bool Lobby::may_chat() const
{
    return why_no_chat().empty();
}

int Lobby::unread() const
{
    return chat_open_ ? 0 : static_cast<int>(classroom().heard() - read_);
}

void Lobby::send()
{
    if (!may_chat()) return;
    visit_->say(words_.text());
    words_.clear();
}

bool Lobby::press(std::string_view id)
{
    const bool was_asking = std::exchange(asks_to_leave_, false);
    refusal_.reset();
    if (id == "class.chat" || id == "class.chat.close") {
        chat_open_ = !chat_open_;
        read_ = classroom().heard();
    } else if (id == "class.send") {
        send();
    } else if (id == "class.again") {
        visit_->come_again();
    } else if (id == "class.read") {
        visit_->put_announcement_away();
    } else if (id == "class.leave") {
        asks_to_leave_ = true;
    } else if (id == "class.leave.no") {
        return was_asking;
    } else if (under(id, "class.seat.")) {
        const auto dot = id.find('.');
        if (dot == std::string_view::npos) return false;
        visit_->take_seat(table_in(id), seat_at(number_in(id.substr(dot + 1))));
    } else if (under(id, "class.watch.")) {
        visit_->watch(table_in(id));
    } else if (under(id, "class.record.")) {
        wanted_record_ = table_in(id);
    } else {
        return false;
    }
    return true;
}

bool Lobby::advance(std::uint32_t milliseconds)
{
    bool changed = visit_->advance(milliseconds);
    read_about();
    if (chat_open_) read_ = classroom().heard();
    if (const auto no = visit_->take_refusal()) {
        refusal_ = no;
        if (no == server::Refusal::NotOver) wanted_record_.reset(); // not asked for time and again
        changed = true;
    }
    return changed;
}

const MatchLog* Lobby::take_record()
{
    if (!wanted_record_) return nullptr;
    const MatchLog* record = visit_->record(*wanted_record_);
    if (record) wanted_record_.reset();
    return record;
}

} // namespace frenemy::client
