#include "lab/app/asking.hpp"
#include "lab/measure/balance.hpp"
#include "engine/json/json.hpp"
#include "lab/measure/par.hpp"
#include "lab/app/programs.hpp"

#include <cmath>
#include <fmt/format.h>
#include <fstream>
#include <iterator>
#include <thread>

namespace frenemy {
namespace {

std::string path_of(const std::string& name)
{
    const bool is_path = name.find('/') != std::string::npos || name.ends_with(".json");
    return is_path ? name : scenario_folder() + "/" + name + ".json";
}

bool write_pars(const std::string& path, const std::vector<SeatPar>& pars,
                const std::string& digest)
{
    std::ifstream in{path, std::ios::binary};
    const auto changed =
        with_pars({std::istreambuf_iterator<char>{in}, {}}, pars, digest);
    if (!changed) {
        complain(path + ": has no list of seats of its own to write pars into");
        return false;
    }
    in.close();
    std::ofstream out{path, std::ios::binary};
    out << *changed;
    if (out.flush()) return true;
    complain(path + ": cannot be written");
    return false;
}

bool pars_belong(const std::string& name, const ScenarioFile& file)
{
    if (file.par_digest == par_digest(file.scenario)) return true;
    complain(name + ": its pars were measured with other rules, numbers or bots; measure them with "
                    "par --write");
    return false;
}

} // namespace

int run_par(const ParOptions& options)
{
    const auto file = ask_scenario(options.scenario);
    if (!file) return 2;
    if (options.check) return pars_belong(options.scenario, *file) ? 0 : 1;
    const auto pars =
        measure_par(file->scenario, options.matches, options.seed, options.threads);
    const std::string digest = par_digest(file->scenario);
    Json list = Json::array();
    for (std::size_t i = 0; i < pars.size(); ++i)
        list.push_back({{"seat", i},
                        {"role", std::string{name_of_role(file->scenario.seats[i].role)}},
                        {"par", pars[i].par},
                        {"sd", std::round(pars[i].deviation * 100) / 100}});
    fmt::print("{}\n", Json{{"scenario", file->scenario.name},
                            {"matches", options.matches},
                            {"par_digest", digest},
                            {"seats", list}}
                           .dump(2));
    if (!options.write) return 0;
    return write_pars(path_of(options.scenario), pars, digest) ? 0 : 2;
}

int run_scenario_check(const std::string& name)
{
    const auto read = ask_scenario(name);
    if (!read) return 1;
    fmt::print("{}: {} seats, {} rounds, {} layer: can be played\n", name,
               read->scenario.seats.size(), read->scenario.rounds,
               name_of_layer(read->scenario.layer));
    constexpr int enough = 100; // matches: a second or two
    const int cores = std::max(1U, std::thread::hardware_concurrency());
    for (const std::string& line : told(balance_of(read->scenario, enough, cores)))
        fmt::print("  {}\n", line);
    return pars_belong(name, *read) ? 0 : 1;
}

} // namespace frenemy
