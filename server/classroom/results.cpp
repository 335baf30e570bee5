#include "server/classroom/results.hpp"

#include "engine/lab/json.hpp"
#include "engine/match/score.hpp"

#include <algorithm>
#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <iterator>

namespace frenemy::server {
namespace {

constexpr std::string_view mark = "\xEF\xBB\xBF"; // by which spreadsheets know UTF-8

std::string time_text(Now at)
{
    const std::time_t seconds = static_cast<std::time_t>(at / 1000);
    std::tm parts{};
    gmtime_r(&seconds, &parts);
    return fmt::format("{:%Y-%m-%dT%H:%M:%S}.{:03}Z", parts, at % 1000);
}

std::string label_text(Label label)
{
    return label == no_label ? std::string{} : fmt::format("{}", label.value);
}

std::string quoted(const std::string& text)
{
    std::string cell = "\"";
    for (const char letter : text)
        cell += letter == '"' ? std::string{"\"\""} : std::string{letter};
    return cell + "\"";
}

/// The public part of V: what alliances paid and took stays sealed until the end.
int public_value(const Scenario& scenario, const State& state, SeatId seat)
{
    State open = state;
    for (Secret& each : open.secrets)
        each.ledger = Money{};
    return value_of(scenario, open, seat);
}

/// A match played again, with what each entry was given with.
struct Step {
    std::size_t entry = 0;
    const MatchLog::Entry& given;
    const Provenance& by;
    const State& before;
    const State& after;
    const Events& events;
    Now took = 0; ///< since the phase began or the same pupil's last move
};

template <class Look>
State play_again(const ClassResults::OneTable& table, Look look)
{
    const MatchLog& log = table.log;
    State state = begin(log.scenario, log.seed);
    static thread_local Events events; // large
    Now phase_began = table.opened;
    std::array<Now, 256> moved{};
    for (std::size_t i = 0; i < log.entries.size() && i < table.given.size(); ++i) {
        const Provenance& by = table.given[i];
        const State before = state;
        events.clear();
        if (apply(log.scenario, state, log.entries[i].seat, log.entries[i].command, &events))
            break;
        Now& last = moved[pupil_of(by.sequence)];
        const Now since = std::max(phase_began, last);
        look(Step{i, log.entries[i], by, before, state, events,
                  by.at > since ? by.at - since : 0});
        last = by.at;
        if (state.phase != before.phase || state.round != before.round) phase_began = by.at;
    }
    return state;
}

std::vector<Score> scores_of(const Scenario& scenario, const State& state)
{
    std::vector<Score> scores;
    for (int i = 0; i < state.seats; ++i)
        scores.push_back(score_of(scenario, state, seat_at(i)));
    return scores;
}

/// Ranks the lines of one seat of one line-up; bots have none.
void rank(std::span<RankLine> lines)
{
    std::ranges::stable_sort(lines, std::ranges::greater{}, &RankLine::total);
    int people = 0;
    const RankLine* above = nullptr;
    for (RankLine& line : lines) {
        if (line.pupils[0] == no_label && line.pupils[1] == no_label) continue;
        ++people;
        line.rank = above && above->total == line.total ? above->rank
                                                        : static_cast<std::uint8_t>(people);
        above = &line;
    }
}

void rank_all(std::vector<RankLine>& lines)
{
    const auto by_seat = [](const RankLine& line) { return std::pair{line.line_up, line.seat}; };
    std::ranges::stable_sort(lines, {}, by_seat);
    for (auto first = lines.begin(); first != lines.end();) {
        const auto last = std::find_if(first, lines.end(), [&](const RankLine& line) {
            return by_seat(line) != by_seat(*first);
        });
        rank(std::span{first, last});
        first = last;
    }
}

std::string players(const ClassResults& results)
{
    struct Row {
        const ClassResults::OneTable* table = nullptr;
        SeatId seat = no_seat;
        Label partner;
        Score score;
        int moves = 0;
        Now took = 0;
    };
    std::vector<Row> rows(results.labels.size());
    std::vector<RankLine> lines;
    for (const auto& table : results.tables) {
        if (!table.over) continue;
        const State end = play_again(table, [&](const Step& step) {
            const PupilNumber who = pupil_of(step.by.sequence);
            if (who == 0 || who > rows.size()) return;
            ++rows[who - 1U].moves;
            rows[who - 1U].took += step.took;
        });
        const auto scores = scores_of(table.log.scenario, end);
        int sum = 0;
        for (const Score& each : scores)
            sum += each.total;
        for (std::size_t s = 0; s < table.seats.size(); ++s) {
            const auto& pupils = table.seats[s].pupils;
            lines.push_back({table.line_up, seat_at(static_cast<int>(s)), table.id, pupils, 0,
                             scores[s].total, sum, true});
            for (std::size_t k = 0; k < pupils.size(); ++k)
                for (std::size_t p = 0; p < rows.size(); ++p)
                    if (pupils[k] != no_label && results.labels[p] == pupils[k]
                        && !results.left[p]) {
                        rows[p].table = &table;
                        rows[p].seat = seat_at(static_cast<int>(s));
                        rows[p].partner = pupils[1 - k];
                        rows[p].score = scores[s];
                    }
        }
    }
    rank_all(lines);

    std::string out{mark};
    out += "label,table,line_up,seat,role,partner,score,rank,of,value,par,gain_points,agenda,"
           "frenemy,trust,dependence,table_sum,ended_early,moves,mean_seconds_a_move\r\n";
    for (std::size_t p = 0; p < rows.size(); ++p) {
        const Row& row = rows[p];
        const std::string pace =
            row.moves == 0
                ? std::string{}
                : fmt::format("{}.{}", row.took / static_cast<Now>(row.moves) / 1000,
                              row.took / static_cast<Now>(row.moves) / 100 % 10);
        if (!row.table) {
            out += fmt::format("{},,,,,,,,,,,,,,,,,,{},{}\r\n", results.labels[p].value,
                               row.moves, pace);
            continue;
        }
        const auto mine = [&](const RankLine& line) {
            return line.table == row.table->id && line.seat == row.seat;
        };
        const auto same = [&](const RankLine& line) {
            return line.line_up == row.table->line_up && line.seat == row.seat && line.rank > 0;
        };
        const auto line = std::ranges::find_if(lines, mine);
        const Score& score = row.score;
        const auto& setup = row.table->log.scenario.seats[row.seat.value];
        out += fmt::format(
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
            results.labels[p].value, row.table->id.value + 1, row.table->log.scenario.name,
            row.seat.value + 1, name_of_role(setup.role), label_text(row.partner), score.total,
            int{line->rank}, std::ranges::count_if(lines, same), score.value, score.par,
            score.gain_points, score.agenda, score.frenemy, score.trust, score.dependence,
            line->table_sum, row.table->ended_early ? 1 : 0, row.moves, pace);
    }
    return out;
}

std::string rounds(const ClassResults& results)
{
    std::string out{mark};
    out += "table,round,seat,role,label,partner,cash,debt,ledger,trust,a_chips,e_chips,alliance,"
           "contributed,action,default_plan,titan_share,titan_price\r\n";
    for (const auto& table : results.tables) {
        if (!table.over) continue;
        std::array<bool, max_seats> sealed{};
        play_again(table, [&](const Step& step) {
            if (step.given.seat.value < max_seats
                && std::holds_alternative<SealPlan>(step.given.command))
                sealed[step.given.seat.value] = true;
            const State& state = step.after;
            if (state.round == step.before.round && state.phase != Phase::Over) return;
            for (int s = 0; s < state.seats; ++s) {
                const SeatId seat = seat_at(s);
                const Company& each = company(state, seat);
                const Secret& own = secret(state, seat);
                const auto& who = table.seats[static_cast<std::size_t>(s)].pupils;
                out += fmt::format(
                    "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
                    table.id.value + 1, step.before.round, s + 1, name_of_role(each.role),
                    label_text(who[0]), label_text(who[1]), each.cash.count, each.debt.count,
                    own.ledger.count, each.trust, each.stock.accelerators(), each.stock.e,
                    static_cast<int>(each.membership.alliance), own.last_contribution,
                    name_of_action(own.plan.action), sealed[static_cast<std::size_t>(s)] ? 0 : 1,
                    state.titan.share, state.titan.price);
            }
            sealed = {};
        });
    }
    return out;
}

std::string deals(const ClassResults& results)
{
    std::string out{mark};
    out += "table,deal,round,from_seat,from_label,to_seat,to_label,list,penalty,end,end_round,"
           "breaker_seat,seconds_to_answer,terms\r\n";
    for (const auto& table : results.tables) {
        if (!table.over) continue;
        struct Row {
            Deal deal;
            Now took = 0;
            std::string end = "running";
            int end_round = 0;
            SeatId breaker = no_seat;
        };
        std::vector<Row> rows;
        play_again(table, [&](const Step& step) {
            for (const Event& event : step.events) {
                if (const auto* made = std::get_if<DealSigned>(&event))
                    rows.push_back({made->deal, step.took});
                const auto* ended = std::get_if<DealEnded>(&event);
                if (!ended) continue;
                for (Row& row : rows)
                    if (row.deal.id == ended->deal) {
                        row.end = name_of_deal_end(ended->how);
                        row.end_round = step.before.round;
                        row.breaker = ended->breaker;
                    }
            }
        });
        for (const Row& row : rows) {
            const auto label = [&](SeatId seat) {
                return label_text(table.seats[seat.value].pupils[0]);
            };
            out += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{}.{},{}\r\n",
                               table.id.value + 1, row.deal.id.value, row.deal.signed_in,
                               row.deal.from.value + 1, label(row.deal.from),
                               row.deal.to.value + 1, label(row.deal.to), row.deal.list,
                               row.deal.penalty, row.end,
                               row.end_round > 0 ? fmt::format("{}", row.end_round) : "",
                               row.breaker.value < max_seats
                                   ? fmt::format("{}", row.breaker.value + 1)
                                   : "",
                               row.took / 1000, row.took / 100 % 10,
                               quoted(to_json(row.deal.terms).dump()));
        }
    }
    return out;
}

std::string commands(const ClassResults& results)
{
    std::string out;
    for (const auto& table : results.tables) {
        if (!table.over) continue;
        play_again(table, [&](const Step& step) {
            Json line;
            line["table"] = table.id.value + 1;
            line["entry"] = step.entry + 1;
            line["at"] = time_text(step.by.at);
            line["by"] = name_of_given_by(step.by.by);
            const PupilNumber who = pupil_of(step.by.sequence);
            line["label"] = nullptr;
            if (who != 0 && who <= results.labels.size())
                line["label"] = results.labels[who - 1U].value;
            line["took_ms"] = step.took;
            line["round"] = step.before.round;
            line["phase"] = name_of_phase(step.before.phase);
            line["seat"] = seat_json(step.given.seat);
            line.update(to_json(step.given.command));
            line["digest"] = hex(step.given.digest_after);
            out += line.dump() + "\n";
        });
    }
    return out;
}

Bytes bytes_of(const std::string& text)
{
    const auto bytes = std::as_bytes(std::span{text});
    return {bytes.begin(), bytes.end()};
}

} // namespace

std::vector<RankLine> ranks_of(const std::deque<Table>& tables, const std::vector<Pupil>& pupils)
{
    std::vector<RankLine> lines;
    for (const Table& table : tables) {
        const Scenario& scenario = *table.scenario;
        const State& state = table.room.state();
        const std::size_t first = lines.size();
        int sum = 0;
        for (std::size_t s = 0; s < table.seats.size(); ++s) {
            const SeatId seat = seat_at(static_cast<int>(s));
            RankLine line{table.line_up, seat, table.id, {}, 0, 0, 0, table.over()};
            for (std::size_t k = 0; k < line.pupils.size(); ++k)
                if (const PupilNumber who = table.seats[s].pupils[k]; who != 0)
                    line.pupils[k] = pupils[who - 1U].label;
            line.total = table.over()
                             ? score_of(scenario, state, seat).total
                             : public_value(scenario, state, seat) - scenario.seats[s].par;
            sum += line.total;
            lines.push_back(line);
        }
        for (std::size_t i = first; i < lines.size(); ++i)
            lines[i].table_sum = sum;
    }
    rank_all(lines);
    return lines;
}

Bytes file_of(const ClassResults& results, Download what, TableId table)
{
    switch (what) {
    case Download::Match:
        for (const auto& each : results.tables)
            if (each.id == table && each.over) return encode_match(each.log);
        return {};
    case Download::Players: return bytes_of(players(results));
    case Download::Rounds: return bytes_of(rounds(results));
    case Download::Deals: return bytes_of(deals(results));
    case Download::Commands: return bytes_of(commands(results));
    case Download::Powers:
        return bytes_of(std::string{mark} + "at_ms,power,table,seat,label,value\r\n"
                        + results.powers);
    }
    return {};
}

std::string name_of_file(const ClassResults& results, Download what, TableId table)
{
    const std::string code{results.code.text.begin(), results.code.text.end()};
    switch (what) {
    case Download::Match: return fmt::format("{}-table-{}.frenemy", code, table.value + 1);
    case Download::Players: return code + "-players.csv";
    case Download::Rounds: return code + "-rounds.csv";
    case Download::Deals: return code + "-deals.csv";
    case Download::Commands: return code + "-commands.jsonl";
    case Download::Powers: return code + "-powers.csv";
    }
    return code;
}

std::string media_type_of(Download what)
{
    if (what == Download::Match) return "application/octet-stream";
    if (what == Download::Commands) return "application/jsonl; charset=utf-8";
    return "text/csv; charset=utf-8";
}

} // namespace frenemy::server
