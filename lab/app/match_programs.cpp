#include "lab/app/asking.hpp"
#include "engine/json/json.hpp"
#include "lab/app/programs.hpp"
#include "engine/match/view.hpp"

#include <array>
#include <filesystem>
#include <fmt/format.h>
#include <fstream>

namespace frenemy {
namespace {

Json told(const Events& events)
{
    Json list = Json::array();
    for (const Event& event : events)
        list.push_back(to_json(event));
    return list;
}

Json scores(const Scenario& scenario, const State& state)
{
    Json list = Json::array();
    for (int i = 0; i < state.seats; ++i)
        list.push_back(to_json(score_of(scenario, state, seat_at(i))));
    return list;
}

Events& buffer()
{
    static Events events; // large: one for the program
    events.clear();
    return events;
}

/// A value as a spreadsheet reads it.
std::string cell(const std::string& text)
{
    if (text.find_first_of(",\"\n") == std::string::npos) return text;
    std::string quoted = "\"";
    for (const char letter : text)
        quoted += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return quoted + "\"";
}

std::ofstream csv(const std::string& folder, const char* name, const char* header)
{
    std::ofstream out{folder + "/" + name};
    out << "\xEF\xBB\xBF" << header << "\r\n"; // the mark by which spreadsheets know UTF-8
    return out;
}

bool write_csv(const MatchLog& log, const std::string& folder)
{
    std::error_code problem; // when the folder is not there, no file in it can be written
    std::filesystem::create_directories(folder, problem);
    auto commands = csv(folder, "commands.csv", "entry,round,phase,seat,command,details");
    auto events_out = csv(folder, "events.csv", "entry,round,event,details");
    auto rounds = csv(folder, "rounds.csv", "round,seat,role,cash,debt,trust,a_chips,e_chips,"
                                            "titan_share,titan_price");
    auto seats = csv(folder, "seats.csv", "seat,role,value,score,agenda,frenemy,trust,dependence");
    State state = begin(log.scenario, log.seed);
    for (std::size_t i = 0; i < log.entries.size(); ++i) {
        const auto& [seat, command, digest] = log.entries[i];
        const int round = state.round;
        const auto phase = name_of_phase(state.phase);
        Events& events = buffer();
        apply(log.scenario, state, seat, command, &events);
        commands << fmt::format("{},{},{},{},{},{}\r\n", i, round, phase, seat_json(seat).dump(),
                                name_of_command(kind_of(command)), cell(to_json(command).dump()));
        for (const Event& event : events)
            events_out << fmt::format("{},{},{},{}\r\n", i, round, name_of_event(event.index()),
                                      cell(to_json(event).dump()));
        if (state.round == round && state.phase != Phase::Over) continue;
        for (int s = 0; s < state.seats; ++s) {
            const Company& each = company(state, seat_at(s));
            rounds << fmt::format("{},{},{},{},{},{},{},{},{},{}\r\n", round, s,
                                  name_of_role(each.role), each.cash.count, each.debt.count,
                                  each.trust, each.stock.accelerators(), each.stock.e,
                                  state.titan.share, state.titan.price);
        }
    }
    for (int s = 0; s < state.seats; ++s) {
        const Score score = score_of(log.scenario, state, seat_at(s));
        seats << fmt::format("{},{},{},{},{},{},{},{}\r\n", s,
                             name_of_role(company(state, seat_at(s)).role), score.value,
                             score.total, score.agenda, score.frenemy, score.trust,
                             score.dependence);
    }
    for (std::ofstream* out : {&commands, &events_out, &rounds, &seats})
        if (!out->flush()) {
            complain(folder + ": cannot be written");
            return false;
        }
    return true;
}

} // namespace

int run_commands(const RunOptions& options)
{
    const auto file = ask_scenario(options.scenario);
    if (!file) return 2;
    std::ifstream in{options.commands};
    std::error_code none;
    if (!in || std::filesystem::is_directory(options.commands, none)) {
        complain(options.commands + ": cannot be opened");
        return 2;
    }
    State state = begin(file->scenario, options.seed);
    Json results = Json::array();
    std::array<char, longest_asked + 2> room; // one byte more than a line may have, and the end
    for (int number = 1; in.getline(room.data(), room.size()) || in.gcount() > 0; ++number) {
        const auto ended = in.good() ? 1 : 0; // by a line end, which is counted
        const std::string line{room.data(), static_cast<std::size_t>(in.gcount() - ended)};
        if (line.find_first_not_of(" \t\r") == std::string::npos) continue;
        const auto read = read_asked(line);
        if (const auto* wrong = std::get_if<std::string>(&read)) {
            complain(fmt::format("{}:{}: {}", options.commands, number, *wrong));
            return 2;
        }
        const auto& [seat, command] = std::get<Asked>(read);
        Events& events = buffer();
        Json result{{"line", number}, {"seat", seat_json(seat)}};
        result.update(to_json(command));
        if (const auto no = apply(file->scenario, state, seat, command, &events))
            result.update(to_json(*no));
        else
            result["events"] = told(events);
        result["digest"] = hex(digest_of(state));
        if (options.json) results.push_back(result);
        else fmt::print("{}\n", result.dump());
    }
    if (in.bad()) {
        complain(options.commands + ": cannot be read");
        return 2;
    }
    const Json whole = to_json(file->scenario, state);
    if (options.json) fmt::print("{}\n", Json{{"results", results}, {"state", whole}}.dump());
    else fmt::print("{}\n", whole.dump(2));
    return 0;
}

int run_verify(const std::vector<std::string>& files, bool json)
{
    int status = 0;
    Json results = Json::array();
    for (const std::string& path : files) {
        Json result{{"file", path}};
        const auto log = ask_match(path);
        if (!log) {
            status = 2;
            result["verified"] = false;
        } else {
            const Replay again = replay(*log);
            result["entries"] = log->entries.size();
            result["verified"] = !again.divergence;
            if (again.divergence) {
                status = std::max(status, 1);
                result["first_divergence"] = again.divergence->entry;
                if (again.divergence->refused) result.update(to_json(*again.divergence->refused));
                else result["digest"] = hex(again.divergence->digest);
            }
        }
        results.push_back(result);
        if (json || !log) continue;
        if (result["verified"].get<bool>())
            fmt::print("{}: {} entries, verified\n", path, log->entries.size());
        else
            fmt::print("{}: parts from its record at entry {}\n", path,
                       result["first_divergence"].get<std::size_t>());
    }
    // A file's name may be no UTF-8.
    if (json) fmt::print("{}\n", results.dump(-1, ' ', false, Json::error_handler_t::replace));
    return status;
}

int run_view(const ViewOptions& options)
{
    const auto log = ask_match(options.file);
    if (!log) return 2;
    const auto entries = options.at < 0 ? log->entries.size() : static_cast<std::size_t>(options.at);
    if (entries > log->entries.size()) {
        complain(fmt::format("--at {}: the match has {} entries", entries, log->entries.size()));
        return 2;
    }
    const Replay played = replay(*log, entries);
    if (options.seat >= played.state.seats) {
        complain(fmt::format("--seat {}: the match has {} seats", options.seat,
                             int{played.state.seats}));
        return 2;
    }
    const SeatId viewer = options.seat < 0 ? no_seat : seat_at(options.seat);
    fmt::print("{}\n", to_json(view_for(played.state, viewer)).dump(2));
    return played.divergence ? 1 : 0;
}

int run_export(const ExportOptions& options)
{
    const auto log = ask_match(options.file);
    if (!log) return 2;
    if (const Replay again = replay(*log); again.divergence) {
        complain(fmt::format("{}: parts from its record at entry {}", options.file,
                             again.divergence->entry));
        return 1;
    }
    if (!options.csv.empty()) return write_csv(*log, options.csv) ? 0 : 2;
    State state = begin(log->scenario, log->seed);
    Json entries = Json::array();
    for (const auto& [seat, command, digest] : log->entries) {
        Events& events = buffer();
        apply(log->scenario, state, seat, command, &events);
        Json entry{{"seat", seat_json(seat)}};
        entry.update(to_json(command));
        entry["digest"] = hex(digest);
        entry["events"] = told(events);
        entries.push_back(entry);
    }
    const Json json{{"rules", log->rules},
                    {"scenario", log->scenario.name},
                    {"scenario_digest", hex(digest_of(log->scenario))},
                    {"seed", log->seed},
                    {"entries", entries},
                    {"scores", scores(log->scenario, state)},
                    {"state", to_json(log->scenario, state)}};
    fmt::print("{}\n", json.dump());
    return 0;
}

} // namespace frenemy
