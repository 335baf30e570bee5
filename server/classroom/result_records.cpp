#include "server/classroom/played_again.hpp"

#include "engine/json/json.hpp"

#include <fmt/format.h>

// A row for each round and seat, each deal, each decision.

namespace frenemy::server {
namespace {

Label label_of(const ClassResults& results, const Step& step)
{
    const PupilNumber who = pupil_of(step.by.sequence);
    return who != 0 && who <= results.labels.size() ? results.labels[who - 1U] : no_label;
}

} // namespace

std::string rounds_csv(const ClassResults& results)
{
    std::string out{csv_mark};
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

std::string deals_csv(const ClassResults& results)
{
    std::string out{csv_mark};
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
            out += fmt::format("{},{},{},{},{},{},{},{},{},{},{},{},{},{}\r\n",
                               table.id.value + 1, row.deal.id.value, row.deal.signed_in,
                               row.deal.from.value + 1, label(row.deal.from),
                               row.deal.to.value + 1, label(row.deal.to), row.deal.list,
                               row.deal.penalty, row.end,
                               row.end_round > 0 ? fmt::format("{}", row.end_round) : "",
                               row.breaker.value < max_seats
                                   ? fmt::format("{}", row.breaker.value + 1)
                                   : "",
                               seconds_text(row.took),
                               quoted(to_json(row.deal.terms).dump()));
        }
    }
    return out;
}

std::string decisions_csv(const ClassResults& results)
{
    std::string out{csv_mark};
    out += "table,entry,at,by,label,seat,role,round,phase,command,seconds,details\r\n";
    for (const auto& table : results.tables) {
        if (!table.over) continue;
        play_again(table, [&](const Step& step) {
            Json details = to_json(step.given.command);
            const std::string name = details.value("command", "");
            details.erase("command");
            const bool seated = step.given.seat.value < max_seats;
            out += fmt::format(
                "{},{},{},{},{},{},{},{},{},{},{},{}\r\n", table.id.value + 1, step.entry + 1,
                time_text(step.by.at), name_of_given_by(step.by.by),
                label_text(label_of(results, step)),
                seated ? fmt::format("{}", step.given.seat.value + 1) : "",
                seated ? name_of_role(company(step.before, step.given.seat).role) : "",
                step.before.round, name_of_phase(step.before.phase), name,
                seconds_text(step.took), details.empty() ? "" : quoted(details.dump()));
        });
    }
    return out;
}

std::string commands_jsonl(const ClassResults& results)
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

} // namespace frenemy::server
