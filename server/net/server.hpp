#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <optional>
#include <string>

namespace frenemy::server {

struct ServerOptions {
    std::string address = "0.0.0.0";
    std::uint16_t port = 0;            ///< 0: whichever is free
    std::filesystem::path data;        ///< where matches, keys and certificates are kept
    unsigned threads = 0;              ///< 0: one a core but one
    std::filesystem::path certificate; ///< with `key`: speaks TLS
    std::filesystem::path key;
    bool own_certificate = false;      ///< makes one; its mark becomes part of the join codes
    int messages_a_second = 20;     ///< of one connection; beyond it, it is cut
    bool open_metrics = false;         ///< shows /metrics to anybody, not to this machine alone
    bool discovery = true;             ///< answers clients that look around the local network
    bool new_key = false;              ///< the teacher's; the one before opens nothing any more
};

/// What there is to say when it is ready.
struct Ready {
    std::uint16_t port = 0;
    std::optional<std::string> teacher_key; ///< when it has just been made; told this once
    std::string certificate; ///< the mark of one of its own; empty: none
    std::size_t classes = 0;                ///< that were kept
    std::size_t set_aside = 0;              ///< matches that cannot go on
    std::string damaged_file;               ///< where their bytes are
    std::uint64_t cut_bytes = 0;            ///< behind the last whole commit, torn by a crash
    std::string cut_file;                   ///< where they are
    std::uint64_t most_connections = 0; ///< that the system allows, files included
    std::string no_discovery;               ///< why clients nearby do not find it; empty: they do
};

/// Runs until SIGTERM or SIGINT, or until the store breaks. Empty: ended as it was asked to; else
/// one sentence that says why it could not begin or go on.
std::string run_server(const ServerOptions& options, const std::function<void(const Ready&)>& ready);

} // namespace frenemy::server
