#include "lab/measure/par.hpp"

#include "engine/json/json.hpp"

#include <cmath>
#include <regex>

namespace frenemy {

std::vector<SeatPar> measure_par(const Scenario& scenario, int matches, std::uint64_t seed,
                                 int threads)
{
    const Simulation all = simulate({scenario, matches, seed, {}, threads, {}, {}});
    std::array<Spread, roles> value;
    for (std::size_t i = 0; i < all.seats.size(); ++i)
        for (const int gain : all.seats[i].gain.values())
            value[static_cast<std::size_t>(scenario.seats[i].role)].add(gain
                                                                        + scenario.seats[i].par);
    std::vector<SeatPar> pars;
    for (const SeatSetup& seat : scenario.seats) {
        const Spread& of_role = value[static_cast<std::size_t>(seat.role)];
        pars.push_back({static_cast<int>(std::lround(of_role.mean())), of_role.deviation()});
    }
    return pars;
}

std::string par_digest(const Scenario& scenario)
{
    constexpr int a_few = 4;
    Scenario bare = scenario;
    for (SeatSetup& seat : bare.seats)
        seat.par = 0;
    return hex(simulate({bare, a_few, 1, {}, 1, {}, {}}).digest ^ digest_of(bare));
}

std::optional<std::string> with_pars(std::string text, const std::vector<SeatPar>& pars,
                                     const std::string& digest)
{
    const std::regex par{R"re("par": *-?[0-9]+)re"};
    std::string out;
    std::size_t seat = 0;
    std::smatch found;
    while (std::regex_search(text, found, par)) {
        if (seat == pars.size()) return {};
        out += found.prefix().str() + "\"par\": " + std::to_string(pars[seat++].par);
        text = found.suffix();
    }
    if (seat != pars.size()) return {};
    out += text;
    const std::string line = "\"par_digest\": \"" + digest + "\"";
    const std::regex old{R"re("par_digest": *"[^"]*")re"};
    if (std::regex_search(out, old)) return std::regex_replace(out, old, line);
    return std::regex_replace(out, std::regex{R"re(("name": *"[^"]*",)(\s*))re"}, "$1$2" + line + ",$2",
                              std::regex_constants::format_first_only);
}

} // namespace frenemy
