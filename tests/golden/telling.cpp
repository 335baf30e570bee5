#include "tests/golden/telling.hpp"

#include "engine/json/json.hpp"
#include "engine/match/evolve.hpp"
#include "engine/match/score.hpp"

#include <fmt/format.h>
#include <map>

namespace frenemy::testing {
namespace {

/// {"deal": 1, "how": "completed"} as `deal 1, how completed`; what is nothing is left out, unless
/// it is a seat.
std::string flat(const Json& json)
{
    if (json.is_string()) return json.get<std::string>();
    if (json.is_array()) {
        std::string list;
        for (const Json& item : json)
            list += (list.empty() ? "" : item.is_object() ? " + " : " ") + flat(item);
        return list;
    }
    if (!json.is_object()) return json.dump();
    std::string said;
    for (const auto& [key, value] : json.items()) {
        const bool seat = key == "seat" || key == "from" || key == "to" || key == "buyer"
                          || key == "foundry";
        if (value == false || value == "none" || (value == 0 && !seat)) continue;
        said += (said.empty() ? "" : ", ") + (key == "kind" ? "" : key + " ") + flat(value);
    }
    return said;
}

/// What happened in one round, until it is told.
struct Round {
    int entries = 0;
    int events = 0;
    std::string lines; ///< agreements, breaches, prices …
    /// By seat and reason, in the order of reasons.
    std::array<std::map<Reason, int>, max_seats> money;

    void add(const Event& event);
    void add(const CashMoved& moved);
};

/// Told by the tables below, or nothing a reader would miss.
bool is_detail(const Event& event)
{
    return std::holds_alternative<CashMoved>(event) || std::holds_alternative<ChipsMoved>(event)
           || std::holds_alternative<PhaseBegan>(event) || std::holds_alternative<CardTurned>(event)
           || std::holds_alternative<OfferMade>(event) || std::holds_alternative<OfferEnded>(event)
           || std::holds_alternative<ChipsLocked>(event)
           || std::holds_alternative<DealsFinished>(event)
           || std::holds_alternative<PlanSealed>(event) || std::holds_alternative<SlotsSold>(event)
           || std::holds_alternative<Arrived>(event) || std::holds_alternative<HomePorted>(event)
           || std::holds_alternative<CreditSettled>(event)
           || std::holds_alternative<TitanPriced>(event)
           || std::holds_alternative<RoundEnded>(event);
}

void Round::add(const CashMoved& moved)
{
    if (is_seat(moved.from))
        money[static_cast<std::size_t>(index(moved.from))][moved.reason] -= moved.amount.count;
    if (is_seat(moved.to))
        money[static_cast<std::size_t>(index(moved.to))][moved.reason] += moved.amount.count;
}

void Round::add(const Event& event)
{
    ++events;
    if (const auto* moved = std::get_if<CashMoved>(&event)) add(*moved);
    if (is_detail(event)) return;
    if (const auto* gave = std::get_if<Contributed>(&event); gave && gave->amount == 0) return;
    if (const auto* served = std::get_if<ClauseServed>(&event); served && served->lost == 0) return;
    if (const auto* signing = std::get_if<DealSigned>(&event)) {
        const Deal& deal = signing->deal;
        lines += fmt::format("    deal {}: {} and {} sign {}\n", deal.id.value, deal.from.value,
                             deal.to.value, flat(to_json(deal.terms)));
        return;
    }
    Json json = to_json(event);
    const auto name = json["event"].get<std::string>();
    json.erase("event");
    lines += fmt::format("    {}: {}\n", name, flat(json));
}

std::string seat_line(const State& before, const State& after, SeatId seat,
                      const std::map<Reason, int>& money)
{
    std::string sum;
    for (const auto& [reason, amount] : money)
        if (amount != 0) sum += fmt::format(" {:+} {}", amount, name_of_reason(reason));
    const Company& own = company(after, seat);
    std::string line =
        fmt::format("  {} {:9}{:4}{} = {}", seat.value, name_of_role(own.role),
                    company(before, seat).cash.count, sum, own.cash.count);
    if (own.debt.count != 0) line += fmt::format(", debt {}", own.debt.count);
    line += fmt::format("; A {} + {}, E {} + {}, trust {}", own.stock.accelerators(),
                        own.coming.accelerators(), own.stock.e, own.coming.e, own.trust);
    if (own.role == Role::Foundry)
        line += fmt::format(", lines L {} M {}, learned {}", own.foundry.leading_lines,
                            own.foundry.mature_lines, own.foundry.learned_lots);
    if (own.big_tech.titan_backlog != 0)
        line += fmt::format(", Titan owes {}", own.big_tech.titan_backlog);
    if (secret(after, seat).ledger.count != 0)
        line += fmt::format(", ledger {}", secret(after, seat).ledger.count);
    return line + "\n";
}

std::string round_text(const State& before, const State& after, const Round& round)
{
    std::string text = fmt::format("round {}: {}\n", after.round, name_of_card(card_now(after)));
    text += round.lines;
    for (int i = 0; i < after.seats; ++i)
        text += seat_line(before, after, seat_at(i), round.money[static_cast<std::size_t>(i)]);
    return text
           + fmt::format("  Titan: price {}, share {}%; deals that run on: {}\n"
                         "  {} commands, {} events, digest {}\n\n",
                         after.titan.price, after.titan.share, after.deals.size(), round.entries,
                         round.events, hex(digest_of(after)));
}

std::string heading(const MatchLog& log, const std::string& about)
{
    const Scenario& scenario = log.scenario;
    std::string text = fmt::format("{}\n{} rounds, {} layer, seed {}; numbers {}\n", about,
                                   scenario.rounds, name_of_layer(scenario.layer), log.seed,
                                   hex(digest_of(scenario)));
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        const int bot = log.players[i].bot;
        text += fmt::format("  {} {:9} {}\n", i, name_of_role(scenario.seats[i].role),
                            bot == 0 ? "scripted" : name_of_temper(static_cast<Temper>(bot - 1)));
    }
    return text + "\n";
}

} // namespace

std::string told(const MatchLog& log, const std::string& about)
{
    std::string text = heading(log, about);
    State table = begin(log.scenario, log.seed); // where the commands are carried out
    State state = table;                         // what the events alone say of it
    State opened = state;                        // as the last round closed
    Round round;
    static Events events; // large
    for (const auto& [seat, command, digest] : log.entries) {
        events.clear();
        if (apply(log.scenario, table, seat, command, &events)) return text + "refused\n";
        ++round.entries;
        for (const Event& event : events) {
            evolve(state, event);
            round.add(event);
            if (!std::holds_alternative<RoundEnded>(event)) continue;
            text += round_text(opened, state, round);
            opened = state;
            round = {};
        }
    }
    text += "scores\n";
    for (int i = 0; i < state.seats; ++i)
        text += fmt::format("  {}: {}\n", i, flat(to_json(score_of(log.scenario, state, seat_at(i)))));
    return text + fmt::format("digest {}\n", hex(digest_of(state)));
}

} // namespace frenemy::testing
