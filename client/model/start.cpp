#include "client/model/start.hpp"

#include "client/model/control_id.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

/// A person's first match wants few rules and few companies.
int order_of(const ScenarioFile& file)
{
    if (file.scenario.name == "three") return 0;
    if (file.scenario.name == "six") return 1;
    if (file.scenario.name == "six-lesson") return 2;
    if (file.scenario.name == "six-full") return 3;
    return 4;
}

/// Every bot but the one that only shows the foot of the ladder.
Temper next_offered(Temper temper)
{
    const auto next = static_cast<Temper>((static_cast<std::size_t>(temper) + 1) % tempers);
    return next == Temper::Random ? next_offered(next) : next;
}

} // namespace

Start read_start()
{
    Start start;
    for (const std::string& name : scenario_names())
        if (auto read = read_scenario(name); std::holds_alternative<ScenarioFile>(read))
            start.scenarios.push_back(std::get<ScenarioFile>(std::move(read)));
    std::stable_sort(start.scenarios.begin(), start.scenarios.end(),
                     [](const auto& a, const auto& b) { return order_of(a) < order_of(b); });
    start.seat = 2;
    constexpr std::size_t seated = static_cast<std::size_t>(Temper::Beginner) + 1;
    for (std::size_t i = 0; i < start.tempers.size(); ++i)
        start.tempers[i] = static_cast<Temper>(i % seated);
    return start;
}

std::optional<ScenarioError> choose(Start& start, const std::string& name)
{
    for (std::size_t i = 0; i < start.scenarios.size(); ++i)
        if (start.scenarios[i].scenario.name == name) {
            start.chosen = i;
            start.seat = std::min(start.seat, static_cast<int>(start.scenario().scenario.seats.size()) - 1);
            return {};
        }
    auto read = read_scenario(name);
    if (auto* error = std::get_if<ScenarioError>(&read)) return *error;
    start.scenarios.push_back(std::get<ScenarioFile>(std::move(read)));
    start.chosen = start.scenarios.size() - 1;
    start.seat = std::min(start.seat, static_cast<int>(start.scenario().scenario.seats.size()) - 1);
    return {};
}

bool has_foreign_pars(const Start& start)
{
    const auto digest_without_pars = [](Scenario scenario) {
        scenario.name.clear();
        for (SeatSetup& seat : scenario.seats)
            seat.par = 0;
        return digest_of(scenario);
    };
    const ScenarioFile& chosen = start.scenario();
    if (chosen.par_digest.empty()) return true;
    return std::any_of(
        start.scenarios.begin(), start.scenarios.end(), [&](const ScenarioFile& each) {
            return each.par_digest == chosen.par_digest
                   && digest_without_pars(each.scenario) != digest_without_pars(chosen.scenario);
        });
}

const ScenarioText& text_of(const ScenarioFile& file, Language language)
{
    return language == Language::Korean ? file.korean : file.english;
}

bool press(Start& start, std::string_view id)
{
    const auto after = [&](std::string_view prefix) { return number_in(id.substr(prefix.size())); };
    if (id.starts_with("start.scenario.")) {
        const auto chosen = static_cast<std::size_t>(after("start.scenario."));
        if (chosen >= start.scenarios.size()) return false;
        start.chosen = chosen;
        start.seat = std::min(start.seat, static_cast<int>(start.scenario().scenario.seats.size()) - 1);
    } else if (id.starts_with("start.seat.")) {
        start.seat = after("start.seat.");
    } else if (id.starts_with("start.temper.")) {
        const auto seat = static_cast<std::size_t>(after("start.temper."));
        if (seat >= start.tempers.size()) return false;
        // After the last temper comes a person.
        const Temper next = next_offered(start.tempers[seat]);
        start.people[seat] = !start.people[seat] && next == Temper::Fair;
        if (!start.people[seat]) start.tempers[seat] = next;
    } else if (id == "start.thinking") {
        start.thinking = (start.thinking + 1) % thinkings.size();
    } else if (id == "start.seed.more") {
        ++start.seed;
    } else if (id == "start.seed.less") {
        if (start.seed > 0) --start.seed;
    } else {
        return false;
    }
    return true;
}

SoloSetup setup_of(const Start& start, bool watch)
{
    SoloSetup setup;
    setup.scenario = start.scenario().scenario;
    setup.seed = start.seed;
    setup.person = watch ? no_seat : seat_at(start.seat);
    setup.tempers = start.tempers;
    setup.iterations = thinkings[start.thinking].iterations;
    if (!watch) setup.people = start.people;
    return setup;
}

} // namespace frenemy::client
