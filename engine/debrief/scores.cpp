#include "engine/debrief/charts.hpp"
#include "engine/match/score.hpp"

#include <algorithm>
#include <numeric>

// 점수와 순위: every line of the score. Across tables a seat is ranked against the same seat at the
// others (복식 duplicate scoring): people alone where any played, and ties share a rank.

namespace frenemy::debrief {
namespace {

int total(const Story& story, int seat)
{
    return score_of(story.scenario, story.last, seat_at(seat)).total;
}

bool is_person(const Story& story, int seat)
{
    return static_cast<std::size_t>(seat) < story.players.size()
           && story.players[static_cast<std::size_t>(seat)].bot == 0;
}

bool same_seats(const Tables& tables)
{
    return std::all_of(tables.begin(), tables.end(), [&](const Story& table) {
        if (table.seats() != tables[0].seats()) return false;
        for (int seat = 0; seat < table.seats(); ++seat)
            if (name_key(table, seat) != name_key(tables[0], seat)) return false;
        return true;
    });
}

} // namespace

std::optional<Chart> scores(const Story& story)
{
    Table table;
    for (const char* name : {"rank", "company", "player", "value", "gain", "agenda", "frenemy",
                             "trust", "dependence", "total"})
        table.head.push_back(text(key_of(Term::Scores, name)));
    std::vector<int> totals;
    for (int seat = 0; seat < story.seats(); ++seat)
        totals.push_back(total(story, seat));
    std::vector<int> order(totals.size());
    std::iota(order.begin(), order.end(), 0);
    std::stable_sort(order.begin(), order.end(), [&](int a, int b) {
        return totals[static_cast<std::size_t>(a)] > totals[static_cast<std::size_t>(b)];
    });
    for (const int seat : order) {
        const Score score = score_of(story.scenario, story.last, seat_at(seat));
        std::vector<Table::Cell> row{
            whole(rank_among(totals, score.total)), text(name_key(story, seat)),
            text(key_of(Term::Scores, is_person(story, seat) ? "person" : "bot"))};
        for (const int number : {score.value, score.gain_points, score.agenda, score.frenemy,
                                 score.trust, score.dependence, score.total})
            row.push_back(whole(number));
        table.rows.push_back(row);
    }
    const int first = order.front();
    return Chart{Term::Scores,
                 {key_of(Term::Scores, story.over ? "title.over" : "title.left"),
                  {name_key(story, first), whole(totals[static_cast<std::size_t>(first)]),
                   whole(story.rounds())}},
                 {table}};
}

std::optional<Chart> scores(const Tables& tables)
{
    const bool comparable = same_seats(tables);
    const int seats = comparable ? tables[0].seats() : 0;
    Table table{{text("debrief.axis.table")}, {}};
    for (int seat = 0; seat < seats; ++seat)
        table.head.push_back(text(name_key(tables[0], seat)));
    table.head.push_back(text(key_of(Term::Scores, "industry")));

    bool people = false;
    for (const Story& each : tables)
        for (int seat = 0; seat < each.seats(); ++seat)
            people = people || is_person(each, seat);
    const auto is_ranked = [&](const Story& story, int seat) {
        return !people || is_person(story, seat);
    };

    int best = 0, richest = 0;
    for (std::size_t i = 0; i < tables.size(); ++i) {
        if (tables[i].rounds() == 0) continue;
        std::vector<Table::Cell> row{table_name(static_cast<int>(i))};
        int sum = 0;
        for (int seat = 0; seat < tables[i].seats(); ++seat)
            sum += total(tables[i], seat);
        for (int seat = 0; seat < seats; ++seat) {
            const int own = total(tables[i], seat);
            std::vector<int> twins;
            for (const Story& other : tables)
                if (other.rounds() > 0 && is_ranked(other, seat)) twins.push_back(total(other, seat));
            if (is_ranked(tables[i], seat))
                row.push_back(Phrase{key_of(Term::Scores, "ranked"),
                                     {whole(own), whole(rank_among(twins, own))}});
            else
                row.push_back(Phrase{key_of(Term::Scores, "unranked"), {whole(own)}});
        }
        row.push_back(whole(sum));
        table.rows.push_back(row);
        if (best == 0 || sum > richest) {
            richest = sum;
            best = static_cast<int>(i) + 1;
        }
    }
    return Chart{Term::Scores,
                 {key_of(Term::Scores, "tables.title"), {whole(best), whole(richest)}},
                 {table},
                 true};
}

} // namespace frenemy::debrief
