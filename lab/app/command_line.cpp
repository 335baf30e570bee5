#include "lab/app/command_line.hpp"
#include "lab/app/programs.hpp"
#include "server/load/load.hpp"

#include <CLI/CLI.hpp>
#include <algorithm>
#include <charconv>
#include <filesystem>
#include <memory>
#include <thread>

namespace frenemy {
namespace {

constexpr int most_matches = 1'000'000; // what is kept of each must fit into memory
constexpr auto* rounds_help = "other than the scenario's";
const CLI::Range played_rounds{2, max_rounds};

int cores()
{
    return static_cast<int>(std::max(1U, std::thread::hardware_concurrency()));
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

std::filesystem::path beside_this_program(const char* name)
{
    std::error_code unknown;
    return std::filesystem::read_symlink("/proc/self/exe", unknown).replace_filename(name);
}

void add_simulate(CLI::App& app, int& status)
{
    auto said = std::make_shared<SimulateOptions>();
    auto* simulate = app.add_subcommand("simulate", "play matches of bots and print figures");
    simulate->add_option("--scenario", said->scenario, "name or file");
    simulate->add_option("--rounds", said->rounds, rounds_help)->check(played_rounds);
    simulate->add_option("--matches", said->matches)->check(CLI::Range(1, most_matches));
    simulate->add_option("--seed", said->seed, "of the first match")->check(is_seed);
    simulate->add_option("--bots", said->bots, "tempers by seat, repeated: fair,firm,…")
        ->delimiter(',');
    said->threads = cores();
    simulate->add_option("--threads", said->threads)->check(CLI::Range(1, 256));
    simulate->add_option("--save", said->save, "folder for match files");
    simulate->add_flag("--json", said->json);
    simulate->callback([said, &status] { status = run_simulate(*said); });
}

void add_tournament(CLI::App& app, int& status)
{
    auto said = std::make_shared<TournamentOptions>();
    auto* duel = app.add_subcommand("tournament", "let bots meet, two at a time, seats swapped");
    duel->add_option("--scenario", said->scenario, "name or file");
    duel->add_option("--bots", said->bots, "two or more: strategist,fair,strategist@960,…")
        ->delimiter(',')
        ->required();
    duel->add_option("--matches", said->matches, "pairs of matches for each two bots")
        ->check(CLI::Range(1, most_matches));
    duel->add_option("--iterations", said->iterations, "of a bot that searches, a decision")
        ->check(CLI::Range(1, 1'000'000));
    duel->add_option("--seed", said->seed, "of the first pair")->check(is_seed);
    said->threads = cores();
    duel->add_option("--threads", said->threads)->check(CLI::Range(1, 256));
    duel->add_flag("--neighbours", said->neighbours, "each meets the next in the list only");
    duel->add_flag("--alone", said->alone,
                   "the first takes one seat after the other among the second's");
    duel->add_flag("--json", said->json);
    duel->callback([said, &status] { status = run_tournament(*said); });
}

void add_think(CLI::App& app, int& status)
{
    auto said = std::make_shared<ThinkOptions>();
    auto* think = app.add_subcommand("think", "measure how long a bot thinks over a phase");
    think->add_option("--scenario", said->scenario, "name or file");
    think->add_option("--bot", said->bot, "in every seat");
    think->add_option("--seats", said->seats, "as many, the scenario's from the first one on")
        ->check(CLI::Range(2, +max_seats));
    think->add_option("--matches", said->matches)->check(CLI::Range(1, most_matches));
    think->add_option("--iterations", said->iterations, "of a bot that searches, a decision")
        ->check(CLI::Range(1, 1'000'000));
    think->add_option("--seed", said->seed)->check(is_seed);
    think->add_flag("--json", said->json);
    think->callback([said, &status] { status = run_think(*said); });
}

void add_run(CLI::App& app, int& status)
{
    auto said = std::make_shared<RunOptions>();
    auto* run = app.add_subcommand("run", "apply commands, one JSON object a line");
    run->add_option("--scenario", said->scenario, "name or file");
    run->add_option("--seed", said->seed)->check(is_seed);
    run->add_option("--commands", said->commands, "file of lines")->required();
    run->add_flag("--json", said->json);
    run->callback([said, &status] { status = run_commands(*said); });
}

void add_verify(CLI::App& app, int& status)
{
    struct Said {
        std::vector<std::string> files;
        bool json = false;
    };
    auto said = std::make_shared<Said>();
    auto* verify = app.add_subcommand("verify", "play match files again and compare");
    verify->add_option("files", said->files)->required();
    verify->add_flag("--json", said->json);
    verify->callback([said, &status] { status = run_verify(said->files, said->json); });
}

void add_view(CLI::App& app, int& status)
{
    auto said = std::make_shared<ViewOptions>();
    auto* view = app.add_subcommand("view", "what a seat could see at one moment, as JSON");
    view->add_option("file", said->file)->required();
    view->add_option("--seat", said->seat, "seat from 0; without it, what all may see")
        ->check(CLI::Range(0, 7));
    view->add_option("--at", said->at, "entries played; without it, all")
        ->check(CLI::Range(0, 1'000'000));
    view->add_flag("--json")->description("as it does in any case");
    view->callback([said, &status] { status = run_view(*said); });
}

void add_export(CLI::App& app, int& status)
{
    auto said = std::make_shared<ExportOptions>();
    auto* exported = app.add_subcommand("export", "a match as JSON, or as CSV files");
    exported->add_option("file", said->file)->required();
    exported->add_option("--csv", said->csv, "folder for CSV files");
    exported->add_flag("--json")->description("as it does in any case");
    exported->callback([said, &status] { status = run_export(*said); });
}

void add_debrief(CLI::App& app, int& status)
{
    auto said = std::make_shared<DebriefOptions>();
    auto* debriefed =
        app.add_subcommand("debrief", "what matches teach: a page of charts, CSV files");
    debriefed->add_option("files", said->files, "one for each table of a class")->required();
    auto* page = debriefed->add_option_group("output");
    page->add_option("--html", said->html, "folder for debrief.html");
    page->add_option("--csv", said->csv, "folder for a CSV file a chart");
    page->require_option(1, 2);
    debriefed->add_option("--lang", said->language, "ko or en")->check(CLI::IsMember({"ko", "en"}));
    debriefed->callback([said, &status] { status = run_debrief(*said); });
}

void add_bench(CLI::App& app, int& status)
{
    auto json = std::make_shared<bool>(false);
    auto* bench = app.add_subcommand("bench", "measure this machine");
    bench->add_flag("--json", *json);
    bench->callback([json, &status] { status = run_bench(*json); });
}

void add_par(CLI::App& app, int& status)
{
    auto said = std::make_shared<ParOptions>();
    said->threads = cores();
    auto* par = app.add_subcommand("par", "print each seat's par, by fair bots");
    par->add_option("--scenario", said->scenario, "name or file");
    par->add_option("--matches", said->matches)->check(CLI::Range(1, most_matches));
    par->add_option("--seed", said->seed)->check(is_seed);
    par->add_option("--threads", said->threads)->check(CLI::Range(1, 256));
    par->add_flag("--write", said->write, "into the scenario's file");
    par->add_flag("--check", said->check, "only say whether the file's pars are stale");
    par->callback([said, &status] { status = run_par(*said); });
}

void add_probe(CLI::App& app, int& status)
{
    auto said = std::make_shared<ProbeOptions>();
    said->threads = cores();
    auto* probe = app.add_subcommand("probe", "let strategies try to break the rules");
    probe->add_option("names", said->names, "of probes; without one, all");
    probe->add_option("--scenario", said->scenario, "name or file");
    probe->add_option("--rounds", said->rounds, rounds_help)->check(played_rounds);
    probe->add_option("--matches", said->matches)->check(CLI::Range(2, most_matches));
    probe->add_option("--seed", said->seed)->check(is_seed);
    probe->add_option("--threads", said->threads)->check(CLI::Range(1, 256));
    probe->add_flag("--json", said->json);
    probe->callback([said, &status] { status = run_probe(*said); });
}

void add_load(CLI::App& app, int& status)
{
    auto said = std::make_shared<server::LoadOptions>();
    said->program = beside_this_program("frenemy-server");
    said->scratch = std::filesystem::temp_directory_path();
    auto* load = app.add_subcommand("load", "put a server under load and measure what it does");
    auto* of_others = load->add_option("--server", said->server,
                                       "HOST:PORT of one that runs; without it, one of its own");
    load->add_option("--key", said->key, "the teacher's key of that server")->needs(of_others);
    load->add_option("--rooms", said->rooms, "tables with a client in every seat")
        ->check(CLI::Range(1, 16'000));
    auto* rate = load->add_option("--rate", said->rate, "moves a second and room")
                     ->check(CLI::Range(0.001, 1000.0));
    load->add_flag("--flood", said->flood, "instead: every seat moves as soon as it may")
        ->excludes(rate);
    load->add_option("--seconds", said->seconds, "at most; a match's end ends it, too")
        ->check(CLI::Range(0.1, 3600.0));
    load->add_option("--times", said->times, "with new rooms each time")
        ->check(CLI::Range(1, 1000));
    load->add_option("--scenario", said->scenario, "one that the server has");
    load->add_flag("--reconnect", said->reconnect, "then cuts all clients and lets them come back");
    load->add_flag("--restart", said->restart, "then kills its own server and starts it again")
        ->excludes(of_others);
    load->add_option("--scratch", said->scratch,
                     "folder for its own server's matches: the disk "
                     "that is measured")
        ->check(CLI::ExistingDirectory);
    load->add_flag("--targets", said->targets, "measures everything a server promises: 6 minutes")
        ->excludes(of_others);
    load->add_option("--only", said->only,
                     "of the targets: flood,class,thousand,many,kills,flooder")
        ->delimiter(',');
    load->add_flag("--json", said->json);
    load->callback([said, &status] { status = server::run_load(*said); });
}

void add_scenario(CLI::App& app, int& status)
{
    auto file = std::make_shared<std::string>();
    auto* scenario = app.add_subcommand("scenario", "work with scenario files");
    scenario->require_subcommand(1);
    auto* check = scenario->add_subcommand("check", "say what is wrong with a scenario file");
    check->add_option("file", *file)->required();
    check->callback([file, &status] { status = run_scenario_check(*file); });
}

} // namespace

void add_programs(CLI::App& app, int& status)
{
    app.require_subcommand(1);
    for (auto* add :
         {add_simulate, add_tournament, add_think, add_run, add_verify, add_view, add_export,
          add_debrief, add_bench, add_par, add_probe, add_load, add_scenario})
        add(app, status);
}

} // namespace frenemy
