#include "server/net/server.hpp"
#include "server/protocol/version.hpp"

#include <CLI/CLI.hpp>
#include <fmt/format.h>
#include <spdlog/sinks/stdout_sinks.h>
#include <spdlog/spdlog.h>

#include <cstdlib>
#include <iostream>

using namespace frenemy::server;

namespace {

/// Fewer than that shut the pupils of a school out.
constexpr std::uint64_t enough_connections = 4'096;

std::filesystem::path usual_folder()
{
    if (const char* state = std::getenv("XDG_STATE_HOME"); state && *state)
        return std::filesystem::path{state} / "frenemy" / "server";
    if (const char* home = std::getenv("HOME"); home && *home)
        return std::filesystem::path{home} / ".local" / "state" / "frenemy" / "server";
    return "frenemy-server-data";
}

/// What people and programs wait for goes to standard output, once; the log to standard error.
void say_ready(const Ready& ready)
{
    if (ready.cut_bytes > 0)
        spdlog::warn("event=torn_tail_cut bytes={} file=\"{}\"", ready.cut_bytes, ready.cut_file);
    if (ready.set_aside > 0)
        spdlog::warn("event=matches_set_aside count={} file=\"{}\"", ready.set_aside,
                     ready.damaged_file);
    if (ready.most_connections < enough_connections)
        spdlog::warn("event=few_connections most={} why=\"ulimit -n\"", ready.most_connections);
    if (!ready.no_discovery.empty()) spdlog::warn("event=no_discovery why=\"{}\"", ready.no_discovery);
    if (ready.teacher_key) std::cout << "teacher key: " << *ready.teacher_key << '\n';
    if (!ready.certificate.empty()) std::cout << "certificate: " << ready.certificate << '\n';
    std::cout << "ready: port " << ready.port << std::endl;
    spdlog::info("event=ready port={} classes={}", ready.port, ready.classes);
}

} // namespace

int main(int argc, char** argv)
{
    ServerOptions options;
    options.port = default_port;
    options.data = usual_folder();
    CLI::App app{"Frenemy's server: classes of people who play from their own machines. It ends "
                 "cleanly on SIGTERM; whatever was acknowledged is on the disk.",
                 "frenemy-server"};
    app.add_option("--port", options.port, "TCP port for WebSocket and HTTP; 0 takes a free one")
        ->check(CLI::Range(0, 65535))
        ->capture_default_str();
    app.add_option("--address", options.address, "address to listen at")->capture_default_str();
    app.add_option("--data", options.data, "folder for matches, the teacher's key and certificates")
        ->capture_default_str();
    app.add_option("--threads", options.threads, "threads for the tables; 0: one a core but one")
        ->check(CLI::Range(0, 64))
        ->capture_default_str();
    auto* certificate =
        app.add_option("--certificate", options.certificate, "PEM file: speaks TLS with it");
    auto* key = app.add_option("--key", options.key, "PEM file of the certificate's key");
    certificate->needs(key);
    key->needs(certificate);
    app.add_flag("--own-certificate", options.own_certificate,
                 "makes a certificate once and speaks TLS; its mark becomes part of join codes")
        ->excludes(certificate);
    app.add_option("--messages-a-second", options.messages_a_second,
                   "how much one connection may say, three times as much at once, before it is cut; "
                   "raise it to measure the server")
        ->check(CLI::Range(1, 1'000'000'000))
        ->capture_default_str();
    app.add_flag("--open-metrics", options.open_metrics,
                 "shows /metrics to anybody; without it to this machine, and to requests with the "
                 "teacher's key as \"Authorization: Bearer KEY\"");
    app.add_flag("!--no-discovery", options.discovery,
                 "does not answer clients that look around the local network");
    app.add_flag("--new-key", options.new_key,
                 "makes and prints a new teacher's key; the one before opens nothing any more");
    try {
        app.parse(argc, argv);
    } catch (const CLI::CallForHelp& help) {
        return app.exit(help);
    } catch (const CLI::ParseError& error) {
        std::cerr << "frenemy-server: " << error.what() << " (see --help)\n";
        return 2;
    }

    auto log = spdlog::stderr_logger_mt("server");
    log->set_pattern("time=%Y-%m-%dT%H:%M:%S.%eZ level=%l %v", spdlog::pattern_time_type::utc);
    spdlog::set_default_logger(log);
    const std::string trouble = run_server(options, say_ready);
    if (!trouble.empty()) {
        std::cerr << "frenemy-server: " << trouble << '\n';
        return 1;
    }
    spdlog::info("event=ended");
    return 0;
}
