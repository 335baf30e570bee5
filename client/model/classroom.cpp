#include "client/model/classroom.hpp"

#include "engine/scenario/scenario_reader.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

constexpr std::size_t most_said = 50;

/// Puts a value where the one with the same key is, or between its neighbours.
template <class T, class Key>
void put(std::vector<T>& all, const T& value, Key key)
{
    const auto at = std::lower_bound(all.begin(), all.end(), value, [&](const T& a, const T& b) {
        return a.*key < b.*key;
    });
    if (at != all.end() && (*at).*key == value.*key)
        *at = value;
    else
        all.insert(at, value);
}

template <class T, class Key, class Value>
const T* find(const std::vector<T>& all, Key key, Value value)
{
    for (const T& each : all)
        if (each.*key == value) return &each;
    return nullptr;
}

std::optional<Scenario> shipped(const std::string& name)
{
    auto file = shipped_scenario(name);
    return file ? std::optional{std::move(file->scenario)} : std::nullopt;
}

} // namespace

const Scenario* Classroom::scenario(std::uint8_t line_up) const
{
    const auto& which = line_up == 0 ? scenario_ : small_;
    return which ? &*which : nullptr;
}

int Classroom::company(std::uint8_t line_up, SeatId seat) const
{
    const Scenario* played = scenario(line_up);
    return played && index(seat) < static_cast<int>(played->seats.size()) ? played->seats[seat.value].company
                                                                         : index(seat);
}

std::uint8_t Classroom::line_up(server::TableId table) const
{
    const server::TableNow* now = this->table(table);
    return now && scenario_ && now->seats.size() < scenario_->seats.size() ? 1 : 0;
}

const server::Person* Classroom::person(server::Label label) const
{
    return find(people_, &server::Person::label, label);
}

const server::TableNow* Classroom::table(server::TableId id) const
{
    return find(tables_, &server::TableNow::table, id);
}

bool Classroom::over(server::TableId table) const
{
    return std::find(over_.begin(), over_.end(), table) != over_.end();
}

bool Classroom::hear(const server::ServerMessage& message)
{
    return std::visit([this](const auto& each) { return take(each); }, message);
}

void Classroom::pass(std::uint32_t milliseconds)
{
    if (clock_.state == server::ClockState::Running)
        clock_.left_ms -= std::min(clock_.left_ms, milliseconds);
    for (server::TableLine& line : lines_)
        if (line.clock == server::ClockState::Running)
            line.left_ms -= std::min(line.left_ms, milliseconds);
}

void Classroom::answered(server::Label asking)
{
    asking_.erase(std::remove(asking_.begin(), asking_.end(), asking), asking_.end());
}

bool Classroom::take(const server::Lobby& lobby)
{
    // What follows it is told afresh.
    tables_.clear();
    lines_.clear();
    over_.clear();
    people_ = lobby.people;
    std::sort(people_.begin(), people_.end(),
              [](const auto& a, const auto& b) { return a.label < b.label; });
    return take(lobby.now);
}

bool Classroom::take(const server::ClassNow& now)
{
    const bool begins_again = now_.stage != server::ClassStage::Lobby
                              && now.stage == server::ClassStage::Lobby;
    if (!small_ || now_.scenario != now.scenario) {
        scenario_ = shipped(now.scenario);
        small_ = shipped("three");
    }
    now_ = now;
    if (begins_again) {
        tables_.clear();
        lines_.clear();
        over_.clear();
        ranks_.clear();
    }
    return true;
}

bool Classroom::take(const server::PersonNow& person)
{
    put(people_, person.person, &server::Person::label);
    return true;
}

bool Classroom::take(const server::PersonGone& gone)
{
    people_.erase(std::remove_if(people_.begin(), people_.end(),
                                 [&](const auto& each) { return each.label == gone.label; }),
                  people_.end());
    answered(gone.label);
    return true;
}

bool Classroom::take(const server::TableNow& table)
{
    put(tables_, table, &server::TableNow::table);
    return true;
}

bool Classroom::take(const server::Clock& clock)
{
    clock_ = clock;
    return true;
}

bool Classroom::take(const server::Said& said)
{
    said_.push_back(said);
    ++heard_;
    if (said_.size() > most_said) said_.pop_front();
    return true;
}

bool Classroom::take(const server::Announced& announced)
{
    announcement_ = announced.text;
    return true;
}

bool Classroom::take(const server::TableOver& over)
{
    if (!this->over(over.table)) over_.push_back(over.table);
    return true;
}

bool Classroom::take(const server::Ranks& ranks)
{
    ranks_ = ranks.lines;
    return true;
}

bool Classroom::take(const server::Monitor& monitor)
{
    for (const server::TableLine& line : monitor.lines) {
        put(lines_, line, &server::TableLine::table);
        if (line.phase == Phase::Over || line.ended_early) take(server::TableOver{line.table, false});
    }
    return true;
}

bool Classroom::take(const server::ReentryAsked& asked)
{
    answered(asked.label);
    asking_.push_back(asked.label);
    return true;
}

} // namespace frenemy::client
