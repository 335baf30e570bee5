#include "server/classroom/results.hpp"

#include "engine/match/score.hpp"
#include "server/classroom/played_again.hpp"

#include <ctime>
#include <fmt/chrono.h>
#include <fmt/format.h>
#include <span>

namespace frenemy::server {
namespace {

/// The public part of V: what alliances paid and took stays sealed until the end.
int public_value(const Scenario& scenario, const State& state, SeatId seat)
{
    State open = state;
    for (Secret& each : open.secrets)
        each.ledger = Money{};
    return value_of(scenario, open, seat);
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

Bytes bytes_of(const std::string& text)
{
    const auto bytes = std::as_bytes(std::span{text});
    return {bytes.begin(), bytes.end()};
}

/// The record of the room does not know who came to sit there: a debrief tells people from bots.
MatchLog with_players(const ClassResults::OneTable& table)
{
    MatchLog log = table.log;
    for (std::size_t i = 0; i < log.players.size(); ++i) {
        const ClassResults::Seat& seat = table.seats[i];
        const bool person = seat.pupils[0] != no_label || seat.pupils[1] != no_label;
        log.players[i].bot = person ? std::uint8_t{0}
                                    : static_cast<std::uint8_t>(static_cast<int>(seat.temper) + 1);
    }
    return log;
}

} // namespace

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

std::string seconds_text(Now milliseconds)
{
    return fmt::format("{}.{}", milliseconds / 1000, milliseconds / 100 % 10);
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
            if (each.id == table && each.over) return encode_match(with_players(each));
        return {};
    case Download::Players: return bytes_of(players_csv(results));
    case Download::Rounds: return bytes_of(rounds_csv(results));
    case Download::Deals: return bytes_of(deals_csv(results));
    case Download::Commands: return bytes_of(commands_jsonl(results));
    case Download::Powers:
        return bytes_of(std::string{csv_mark} + "at,power,table,seat,label,value,result\r\n"
                        + results.powers);
    case Download::Decisions: return bytes_of(decisions_csv(results));
    case Download::Gradebook: return bytes_of(gradebook_csv(results));
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
    case Download::Decisions: return code + "-decisions.csv";
    case Download::Gradebook: return code + "-gradebook.csv";
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
