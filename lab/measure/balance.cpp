#include "lab/measure/balance.hpp"

#include "lab/probes/trials.hpp"

#include <algorithm>
#include <fmt/format.h>

namespace frenemy {

bool Balance::is_starved(const Seat& seat) const
{
    double sum = 0;
    for (const Seat& each : seats)
        sum += each.gain;
    return seat.gain <= 0 || 3 * seat.gain < sum / static_cast<double>(seats.size());
}

double Balance::gain_of(Role role) const
{
    double sum = 0;
    int count = 0;
    for (const Seat& seat : seats)
        if (seat.role == role) {
            sum += seat.gain;
            ++count;
        }
    return sum / std::max(1, count);
}

double Balance::apart() const
{
    std::vector<double> gains;
    for (int r = 0; r < roles; ++r) {
        const auto role = static_cast<Role>(r);
        const auto plays = [&](const Seat& seat) { return seat.role == role; };
        if (std::any_of(seats.begin(), seats.end(), plays)) gains.push_back(gain_of(role));
    }
    const auto [poorest, best] = std::minmax_element(gains.begin(), gains.end());
    double sum = 0;
    for (const double gain : gains)
        sum += gain;
    const double middle = std::max(1.0, sum / static_cast<double>(gains.size()));
    return 100 * (*best - *poorest) / middle;
}

double Balance::in_debt() const
{
    double sum = 0;
    for (const Seat& seat : seats)
        sum += seat.in_debt;
    return sum / static_cast<double>(seats.size());
}

Balance balance_of(const Scenario& scenario, int matches, int threads)
{
    const Trials trials{scenario, matches, 1, threads};
    Balance balance;
    balance.matches = matches;
    for (std::size_t i = 0; i < scenario.seats.size(); ++i) {
        Balance::Seat seat;
        seat.role = scenario.seats[i].role;
        const int start = scenario.start[static_cast<std::size_t>(seat.role)].cash;
        for (const Trial& trial : trials.fair()) {
            seat.gain += trial.value[i] - start;
            seat.in_debt += trial.debt[i] > 20 ? 100 : 0;
        }
        seat.gain /= matches;
        seat.in_debt /= matches;
        balance.seats.push_back(seat);
    }
    return balance;
}

std::vector<std::string> told(const Balance& balance)
{
    std::vector<std::string> lines;
    std::string gains;
    for (std::size_t i = 0; i < balance.seats.size(); ++i)
        gains += fmt::format("{}{} {} {:.0f}", i == 0 ? "" : ", ", i,
                             name_of_role(balance.seats[i].role), balance.seats[i].gain);
    lines.push_back(
        fmt::format("gain in C over {} matches of fair bots: {}", balance.matches, gains));
    const double apart = balance.apart();
    lines.push_back(fmt::format("{}: the best role gains {:.0f}% more than the poorest, {:.0f}% is "
                                "the most",
                                apart <= Balance::most_apart ? "balanced" : "not balanced", apart,
                                Balance::most_apart));
    const auto deepest = std::max_element(
        balance.seats.begin(), balance.seats.end(),
        [](const Balance::Seat& a, const Balance::Seat& b) { return a.in_debt < b.in_debt; });
    const double in_debt = balance.in_debt();
    lines.push_back(fmt::format(
        "{}: {:.1f}% of the seats owe more than 20 C, {:.0f}% is the most{}",
        in_debt <= Balance::most_in_debt ? "solvent" : "in debt", in_debt, Balance::most_in_debt,
        deepest->in_debt == 0 ? ""
                              : fmt::format("; most often seat {}, {:.0f}%",
                                            deepest - balance.seats.begin(), deepest->in_debt)));
    bool fed = true;
    for (std::size_t i = 0; i < balance.seats.size(); ++i) {
        if (!balance.is_starved(balance.seats[i])) continue;
        fed = false;
        lines.push_back(fmt::format("seat {} is starved", i));
    }
    if (fed) lines.emplace_back("nobody is starved");
    return lines;
}

} // namespace frenemy
