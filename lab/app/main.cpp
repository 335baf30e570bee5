#include "lab/app/asking.hpp"
#include "lab/app/programs.hpp"
#include "server/load/load.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <cstdio>
#include <filesystem>
#include <thread>

using namespace frenemy;

namespace {

/// What is wrong with the words on the command line, in one sentence.
std::string sentence(const CLI::App& app, const CLI::ParseError& error)
{
    std::string said = error.what();
    if (error.get_name() == "RequiredError" && app.get_subcommands().empty()) {
        said = "say what to do:";
        for (const auto* each : app.get_subcommands([](const CLI::App*) { return true; }))
            said += " " + each->get_name();
    }
    std::replace(said.begin(), said.end(), '\n', ' ');
    return said + " (--help says more)";
}

/// The library reads −1, and whatever is too large, as the largest seed there is.
std::string is_seed(const std::string& text)
{
    if (text.find('-') != std::string::npos) return "the value " + text + " is below zero";
    std::uint64_t seed = 0;
    const auto read = std::from_chars(text.data(), text.data() + text.size(), seed);
    const bool too_large = read.ec == std::errc::result_out_of_range;
    return too_large ? "the value " + text + " is above " + std::to_string(UINT64_MAX) : "";
}

/// A full disk behind a pipe or a redirection shows only when all has been written.
int status_when_written(int status)
{
    if (std::fflush(stdout) == 0 && !std::ferror(stdout)) return status;
    complain("standard output cannot be written");
    return 2;
}

std::filesystem::path beside_this_program(const char* name)
{
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/exe", unknown).replace_filename(name);
}

} // namespace

int main(int argc, char** argv)
{
    CLI::App app{"frenemy-lab: plays, checks and measures matches of Frenemy without a screen"};
    app.require_subcommand(1);
    int status = 0;
    constexpr int most_matches = 1'000'000; // what is kept of each must fit into memory
    const int cores = std::max(1U, std::thread::hardware_concurrency());

    const auto* rounds_help = "other than the scenario's";
    const CLI::Range played_rounds{2, max_rounds};
    SimulateOptions simulation;
    auto* simulate = app.add_subcommand("simulate", "play matches of bots and print figures");
    simulate->add_option("--scenario", simulation.scenario, "name or file");
    simulate->add_option("--rounds", simulation.rounds, rounds_help)->check(played_rounds);
    simulate->add_option("--matches", simulation.matches)->check(CLI::Range(1, most_matches));
    simulate->add_option("--seed", simulation.seed, "of the first match")->check(is_seed);
    simulate->add_option("--bots", simulation.bots, "tempers by seat, repeated: fair,firm,…")
        ->delimiter(',');
    simulation.threads = cores;
    simulate->add_option("--threads", simulation.threads)->check(CLI::Range(1, 256));
    simulate->add_option("--save", simulation.save, "folder for match files");
    simulate->add_flag("--json", simulation.json);
    simulate->callback([&] { status = run_simulate(simulation); });

    TournamentOptions tournament;
    auto* duel = app.add_subcommand("tournament", "let bots meet, two at a time, seats swapped");
    duel->add_option("--scenario", tournament.scenario, "name or file");
    duel->add_option("--bots", tournament.bots, "two or more: strategist,fair,strategist@960,…")
        ->delimiter(',')
        ->required();
    duel->add_option("--matches", tournament.matches, "pairs of matches for each two bots")
        ->check(CLI::Range(1, most_matches));
    duel->add_option("--iterations", tournament.iterations, "of a bot that searches, a decision")
        ->check(CLI::Range(1, 1'000'000));
    duel->add_option("--seed", tournament.seed, "of the first pair")->check(is_seed);
    tournament.threads = cores;
    duel->add_option("--threads", tournament.threads)->check(CLI::Range(1, 256));
    duel->add_flag("--neighbours", tournament.neighbours, "each meets the next in the list only");
    duel->add_flag("--alone", tournament.alone,
                   "the first takes one seat after the other among the second's");
    duel->add_flag("--json", tournament.json);
    duel->callback([&] { status = run_tournament(tournament); });

    ThinkOptions thinking;
    auto* think = app.add_subcommand("think", "measure how long a bot thinks over a phase");
    think->add_option("--scenario", thinking.scenario, "name or file");
    think->add_option("--bot", thinking.bot, "in every seat");
    think->add_option("--seats", thinking.seats, "as many, the scenario's from the first one on")
        ->check(CLI::Range(2, +max_seats));
    think->add_option("--matches", thinking.matches)->check(CLI::Range(1, most_matches));
    think->add_option("--iterations", thinking.iterations, "of a bot that searches, a decision")
        ->check(CLI::Range(1, 1'000'000));
    think->add_option("--seed", thinking.seed)->check(is_seed);
    think->add_flag("--json", thinking.json);
    think->callback([&] { status = run_think(thinking); });

    RunOptions running;
    auto* run = app.add_subcommand("run", "apply commands, one JSON object a line");
    run->add_option("--scenario", running.scenario, "name or file");
    run->add_option("--seed", running.seed)->check(is_seed);
    run->add_option("--commands", running.commands, "file of lines")->required();
    run->add_flag("--json", running.json);
    run->callback([&] { status = run_commands(running); });

    std::vector<std::string> files;
    bool verify_json = false;
    auto* verify = app.add_subcommand("verify", "play match files again and compare");
    verify->add_option("files", files)->required();
    verify->add_flag("--json", verify_json);
    verify->callback([&] { status = run_verify(files, verify_json); });

    ViewOptions viewing;
    bool unused_json = false;
    auto* view = app.add_subcommand("view", "what a seat could see at one moment, as JSON");
    view->add_option("file", viewing.file)->required();
    view->add_option("--seat", viewing.seat, "seat from 0; without it, what all may see")
        ->check(CLI::Range(0, 7));
    view->add_option("--at", viewing.at, "entries played; without it, all")
        ->check(CLI::Range(0, 1'000'000));
    view->add_flag("--json", unused_json);
    view->callback([&] { status = run_view(viewing); });

    ExportOptions exporting;
    auto* exported = app.add_subcommand("export", "a match as JSON, or as CSV files");
    exported->add_option("file", exporting.file)->required();
    exported->add_option("--csv", exporting.csv, "folder for CSV files");
    exported->add_flag("--json", unused_json);
    exported->callback([&] { status = run_export(exporting); });

    DebriefOptions debriefing;
    auto* debriefed = app.add_subcommand("debrief", "what matches teach: a page of charts, CSV files");
    debriefed->add_option("files", debriefing.files, "one for each table of a class")->required();
    auto* page = debriefed->add_option_group("output");
    page->add_option("--html", debriefing.html, "folder for debrief.html");
    page->add_option("--csv", debriefing.csv, "folder for a CSV file a chart");
    page->require_option(1, 2);
    debriefed->add_option("--lang", debriefing.language, "ko or en")
        ->check(CLI::IsMember({"ko", "en"}));
    debriefed->callback([&] { status = run_debrief(debriefing); });

    bool bench_json = false;
    auto* bench = app.add_subcommand("bench", "measure this machine");
    bench->add_flag("--json", bench_json);
    bench->callback([&] { status = run_bench(bench_json); });

    ParOptions paring;
    paring.threads = cores;
    auto* par = app.add_subcommand("par", "print each seat's par, by fair bots");
    par->add_option("--scenario", paring.scenario, "name or file");
    par->add_option("--matches", paring.matches)->check(CLI::Range(1, most_matches));
    par->add_option("--seed", paring.seed)->check(is_seed);
    par->add_option("--threads", paring.threads)->check(CLI::Range(1, 256));
    par->add_flag("--write", paring.write, "into the scenario's file");
    par->add_flag("--check", paring.check, "only say whether the file's pars are stale");
    par->callback([&] { status = run_par(paring); });

    ProbeOptions probing;
    probing.threads = cores;
    auto* probe = app.add_subcommand("probe", "let strategies try to break the rules");
    probe->add_option("names", probing.names, "of probes; without one, all");
    probe->add_option("--scenario", probing.scenario, "name or file");
    probe->add_option("--rounds", probing.rounds, rounds_help)->check(played_rounds);
    probe->add_option("--matches", probing.matches)->check(CLI::Range(2, most_matches));
    probe->add_option("--seed", probing.seed)->check(is_seed);
    probe->add_option("--threads", probing.threads)->check(CLI::Range(1, 256));
    probe->add_flag("--json", probing.json);
    probe->callback([&] { status = run_probe(probing); });

    server::LoadOptions loading;
    loading.program = beside_this_program("frenemy-server");
    loading.scratch = std::filesystem::temp_directory_path();
    auto* load = app.add_subcommand("load", "put a server under load and measure what it does");
    auto* of_others = load->add_option("--server", loading.server,
                                       "HOST:PORT of one that runs; without it, one of its own");
    load->add_option("--key", loading.key, "the teacher's key of that server")->needs(of_others);
    load->add_option("--rooms", loading.rooms, "tables with a client in every seat")
        ->check(CLI::Range(1, 16'000));
    auto* rate = load->add_option("--rate", loading.rate, "moves a second and room")
                     ->check(CLI::Range(0.001, 1000.0));
    load->add_flag("--flood", loading.flood, "instead: every seat moves as soon as it may")
        ->excludes(rate);
    load->add_option("--seconds", loading.seconds, "at most; a match's end ends it, too")
        ->check(CLI::Range(0.1, 3600.0));
    load->add_option("--times", loading.times, "with new rooms each time")->check(CLI::Range(1, 1000));
    load->add_option("--scenario", loading.scenario, "one that the server has");
    load->add_flag("--reconnect", loading.reconnect, "then cuts all clients and lets them come back");
    load->add_flag("--restart", loading.restart, "then kills its own server and starts it again")
        ->excludes(of_others);
    load->add_option("--scratch", loading.scratch, "folder for its own server's matches: the disk "
                                                   "that is measured")
        ->check(CLI::ExistingDirectory);
    load->add_flag("--targets", loading.targets, "measures everything a server promises: 6 minutes")
        ->excludes(of_others);
    load->add_option("--only", loading.only, "of the targets: flood,class,thousand,many,kills,flooder")
        ->delimiter(',');
    load->add_flag("--json", loading.json);
    load->callback([&] { status = server::run_load(loading); });

    std::string scenario_file;
    auto* scenario = app.add_subcommand("scenario", "work with scenario files");
    scenario->require_subcommand(1);
    auto* check = scenario->add_subcommand("check", "say what is wrong with a scenario file");
    check->add_option("file", scenario_file)->required();
    check->callback([&] { status = run_scenario_check(scenario_file); });

    try {
        app.parse(argc, argv);
    } catch (const CLI::ParseError& error) {
        if (error.get_exit_code() == 0) return app.exit(error); // --help
        complain(sentence(app, error));
        return 2;
    } catch (const std::exception& error) { // fmt, when a write is refused
        complain(error.what());
        return 2;
    }
    return status_when_written(status);
}
