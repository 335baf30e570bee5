#pragma once

#include "engine/bots/bot.hpp"

#include <cstdint>
#include <string>
#include <vector>

namespace frenemy {

// What each word after `frenemy-lab` does. All return the exit status: 0 when it did what was
// asked, 1 when the answer is no (a match that does not verify), 2 when it could not be asked.

struct SimulateOptions {
    std::string scenario = "six";
    int rounds = 0; ///< of the match; 0: the scenario's
    int matches = 100;
    std::uint64_t seed = 1;
    std::vector<std::string> bots;
    int threads = 1;
    std::string save;
    bool json = false;
};
int run_simulate(const SimulateOptions& options);

struct TournamentOptions {
    std::string scenario = "six";
    std::vector<std::string> bots;
    int matches = 500; ///< pairs of them, for each two bots
    int iterations = usual_iterations;
    std::uint64_t seed = 1;
    int threads = 1;
    bool neighbours = false;
    bool alone = false;
    bool json = false;
};
int run_tournament(const TournamentOptions& options);

struct ThinkOptions {
    std::string scenario = "six";
    std::string bot = "strategist"; ///< in every seat
    int seats = 0;                  ///< 0: the scenario's own
    int matches = 3;
    int iterations = usual_iterations;
    std::uint64_t seed = 1;
    bool json = false;
};
/// Prints how long a bot thinks over a phase, on average and at most.
int run_think(const ThinkOptions& options);

struct RunOptions {
    std::string scenario = "six";
    std::uint64_t seed = 1;
    std::string commands;
    bool json = false;
};
int run_commands(const RunOptions& options);

int run_verify(const std::vector<std::string>& files, bool json);

struct ViewOptions {
    std::string file;
    int seat = -1; ///< −1: what all may see
    int at = -1;   ///< entries played; −1: all
};
int run_view(const ViewOptions& options);

struct ExportOptions {
    std::string file;
    std::string csv; ///< folder, empty for JSON on standard output
};
int run_export(const ExportOptions& options);

struct DebriefOptions {
    std::vector<std::string> files; ///< matches, one for each table of a class
    std::string html;               ///< folder for debrief.html; empty for none
    std::string csv;                ///< folder for a CSV file a chart; empty for none
    std::string language = "ko";    ///< of the CSV files, and in which the page opens
};
int run_debrief(const DebriefOptions& options);

int run_bench(bool json);

struct ParOptions {
    std::string scenario = "six";
    int matches = 600;
    std::uint64_t seed = 1;
    int threads = 1;
    bool write = false; ///< into the file as well
    bool check = false; ///< measures nothing: do the file's pars belong to its numbers?
};
/// Prints each seat's mean value under fair bots: the par that ships with the scenario.
int run_par(const ParOptions& options);

struct ProbeOptions {
    std::vector<std::string> names; ///< empty for all
    std::string scenario = "six";
    int rounds = 0; ///< of the match; 0: the scenario's
    int matches = 400;
    std::uint64_t seed = 1;
    int threads = 1;
    bool json = false;
};
/// Lets strategies play against the shipped bots and says which claims about the rules hold. The
/// answer is no when one does not.
int run_probe(const ProbeOptions& options);

/// Can it be played, and do its pars belong to its numbers?
int run_scenario_check(const std::string& file);

} // namespace frenemy
