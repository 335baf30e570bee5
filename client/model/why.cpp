#include "client/model/why.hpp"

#include "client/model/saying.hpp"
#include "engine/deals/dues.hpp"

#include <algorithm>
#include <vector>

namespace frenemy::client {
namespace {

constexpr std::size_t most_lines = 8;

/// The newest lines; older ones are only counted.
std::string joined(const Words& say, std::vector<std::string> lines)
{
    std::string all;
    if (lines.size() > most_lines) {
        const auto left_out = lines.size() - most_lines;
        lines.erase(lines.begin(), lines.begin() + static_cast<std::ptrdiff_t>(left_out));
        all += '\n' + say("settlement.more", static_cast<int>(left_out));
    }
    for (const std::string& line : lines) all += '\n' + line;
    return all;
}

} // namespace

std::string why_cash(const Words& say, const Scenario& scenario, const View& view,
                     std::span<const Event> told, SeatId seat)
{
    int sum = 0;
    std::string terms;
    std::vector<std::string> lines;
    for (const Event& event : told) {
        const auto* moved = std::get_if<CashMoved>(&event);
        if (!moved || moved->amount.count == 0) continue;
        const bool gets = moved->to == party(seat);
        if (!gets && moved->from != party(seat)) continue;
        sum += gets ? moved->amount.count : -moved->amount.count;
        terms += (gets ? " + " : " − ") + std::to_string(moved->amount.count);
        lines.push_back(client::told(say, scenario, event));
    }
    const int now = company(view, seat).cash.count;
    if (lines.empty()) return say("why.cash_still", now);
    return say("why.cash", now - sum, terms, now) + joined(say, std::move(lines));
}

std::string why_debt(const Words& say, const Scenario& scenario, const View& view, SeatId seat)
{
    const Company& own = company(view, seat);
    const int step = scenario.actions.loan;
    return say("why.debt", own.debt.count, step, own.debt.count / step);
}

std::string why_trust(const Words& say, const Scenario& scenario, const View& view,
                      std::span<const Event> told, SeatId seat)
{
    const Company& own = company(view, seat);
    std::string why = say("why.trust", own.trust, own.completed_deals, own.breaches);
    for (const Event& event : told)
        if (const auto* changed = std::get_if<TrustChanged>(&event); changed && changed->seat == seat)
            why += '\n' + client::told(say, scenario, event);
    return why;
}

std::string why_chips(const Words& say, const Scenario& scenario, const View& view,
                      std::span<const Event> told, SeatId seat)
{
    const Company& own = company(view, seat);
    std::vector<std::string> lines;
    for (const Event& event : told) {
        const auto* moved = std::get_if<ChipsMoved>(&event);
        const auto* started = std::get_if<LotsStarted>(&event);
        const auto* arrived = std::get_if<Arrived>(&event);
        if ((moved && (moved->from == party(seat) || moved->to == party(seat)))
            || (started && started->buyer == seat) || (arrived && arrived->seat == seat))
            if (std::string line = client::told(say, scenario, event); !line.empty())
                lines.push_back(std::move(line));
    }
    return say("why.chips", own.stock.accelerators(), own.coming.accelerators(), own.stock.e,
               own.coming.e)
           + joined(say, std::move(lines));
}

std::string why_share(const Words& say, const View& view)
{
    if (view.titan.supplied == 0) return say("why.share_none");
    return say("why.share", view.titan.delivered, view.titan.supplied, view.titan.share);
}

std::string why_worth(const Words& say, const Terms& terms, Side side, const DealWorth& worth)
{
    int in = 0;
    int out = 0;
    for (const Clause& clause : terms) {
        int money = 0;
        bool received = false;
        if (clause.kind == ClauseKind::Cash) {
            money = clause.amount * clause.rounds;
            received = clause.giver != side;
        } else if (is_goods(clause)) {
            money = units_of(clause) * clause.amount;
            received = clause.giver == side;
        }
        (received ? in : out) += money;
    }
    return say("why.worth", in, out, worth.mine - in + out, signed_number(worth.mine));
}

} // namespace frenemy::client
