#include "server/classroom/played_again.hpp"

#include "engine/match/score.hpp"

#include <fmt/format.h>

// A row for each pupil.

namespace frenemy::server {
namespace {

std::vector<Score> scores_of(const Scenario& scenario, const State& state)
{
    std::vector<Score> scores;
    for (int i = 0; i < state.seats; ++i)
        scores.push_back(score_of(scenario, state, seat_at(i)));
    return scores;
}

struct Row {
    const ClassResults::OneTable* table = nullptr; ///< null: never had a seat to the end
    SeatId seat = no_seat;
    Label partner;
    Score score;
    RankLine line;
    std::ptrdiff_t of = 0; ///< people with that seat
    int moves = 0;
    Now took = 0;
    int sealed = 0; ///< rounds in which somebody at the seat sealed a plan
    int rounds = 0; ///< that were settled

    std::string pace() const
    {
        return moves == 0 ? std::string{} : seconds_text(took / static_cast<Now>(moves));
    }
};

/// By pupil number − 1.
std::vector<Row> rows_of(const ClassResults& results)
{
    std::vector<Row> rows(results.labels.size());
    std::vector<RankLine> lines;
    for (const auto& table : results.tables) {
        if (!table.over) continue;
        std::array<int, max_seats> sealed{};
        const State end = play_again(table, [&](const Step& step) {
            const PupilNumber who = pupil_of(step.by.sequence);
            if (who == 0 || who > rows.size()) return;
            ++rows[who - 1U].moves;
            rows[who - 1U].took += step.took;
            if (std::holds_alternative<SealPlan>(step.given.command))
                ++sealed[step.given.seat.value];
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
                        rows[p].sealed = sealed[s];
                        rows[p].rounds = end.phase == Phase::Over ? end.round : end.round - 1;
                    }
        }
    }
    rank_all(lines);
    for (Row& row : rows) {
        if (!row.table) continue;
        row.line = *std::ranges::find_if(lines, [&](const RankLine& line) {
            return line.table == row.table->id && line.seat == row.seat;
        });
        row.of = std::ranges::count_if(lines, [&](const RankLine& line) {
            return line.line_up == row.table->line_up && line.seat == row.seat && line.rank > 0;
        });
    }
    return rows;
}

} // namespace

std::string players_csv(const ClassResults& results)
{
    const std::vector<Row> rows = rows_of(results);
    std::string out{csv_mark};
    out += "label,table,line_up,seat,role,partner,score,rank,of,value,par,gain_points,agenda,"
           "frenemy,trust,dependence,table_sum,ended_early,moves,mean_seconds_a_move\r\n";
    for (std::size_t p = 0; p < rows.size(); ++p) {
        const Row& row = rows[p];
        if (!row.table) {
            out += fmt::format("{},,,,,,,,,,,,,,,,,,{},{}\r\n", results.labels[p].value, row.moves,
                               row.pace());
            continue;
        }
        const Score& score = row.score;
        const auto& setup = row.table->log.scenario.seats[row.seat.value];
        out += fmt::format(
            "{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
            results.labels[p].value, row.table->id.value + 1, row.table->log.scenario.name,
            row.seat.value + 1, name_of_role(setup.role), label_text(row.partner), score.total,
            int{row.line.rank}, row.of, score.value, score.par, score.gain_points, score.agenda,
            score.frenemy, score.trust, score.dependence, row.line.table_sum,
            row.table->ended_early ? 1 : 0, row.moves, row.pace());
    }
    return out;
}

std::string gradebook_csv(const ClassResults& results)
{
    const std::vector<Row> rows = rows_of(results);
    std::string out{csv_mark};
    out += "label,mark,score,rank,of,plans_sealed,rounds\r\n";
    for (std::size_t p = 0; p < rows.size(); ++p) {
        const Row& row = rows[p];
        if (results.left[p]) continue;
        if (!row.table) {
            out += fmt::format("{},,,,,,\r\n", results.labels[p].value);
            continue;
        }
        // The best of five has 100, the last of them 20: as far up as one stands among one's equals.
        const std::ptrdiff_t mark =
            row.of == 0 ? 0 : (100 * (row.of - row.line.rank + 1) + row.of / 2) / row.of;
        out += fmt::format("{},{},{},{},{},{},{}\r\n", results.labels[p].value, mark,
                           row.score.total, int{row.line.rank}, row.of, row.sealed, row.rounds);
    }
    return out;
}

} // namespace frenemy::server
