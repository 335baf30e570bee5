#include "engine/scenario/scenario_reader.hpp"
#include "lab/measure/simulate.hpp"

#include <cstdio>

using namespace frenemy;

// Prints a digest over whole matches, a line for each table: compare.cmake compares the lines of
// several compilers. One thread: what several make of it is the lab's business.

int main()
{
    struct Table {
        const char* scenario;
        Temper bots;
        int matches;
    };
    for (const Table& table : {Table{"three", Temper::Fair, 20}, Table{"six", Temper::Fair, 20},
                               Table{"three", Temper::Strategist, 1}}) {
        const auto file = shipped_scenario(table.scenario);
        if (!file) return 1;
        SimulationOrder order;
        order.scenario = file->scenario;
        order.matches = table.matches;
        order.seed = 7;
        order.bots = {table.bots};
        std::printf("%s, %s: %016llx\n", table.scenario, std::string{name_of_temper(table.bots)}.c_str(),
                    static_cast<unsigned long long>(simulate(order).digest));
    }
}
