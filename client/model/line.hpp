#pragma once

#include "engine/codec/codec.hpp"
#include "engine/core/names.hpp"
#include "server/protocol/message.hpp"

#include <optional>
#include <string>
#include <variant>

namespace frenemy::client {

/// Why there is no line to a server.
enum class Trouble : std::uint8_t {
    UnknownHost,      ///< its name leads nowhere
    NoAnswer,         ///< nobody listens, or no way there
    OtherCertificate, ///< not the one the join code names, or one that no authority vouches for
    Proxy,            ///< something in between answers with a page of its own
    NoFrenemy,        ///< answers, but speaks something else
    Cut,              ///< it broke
};
inline constexpr auto name_of_trouble =
    names<Trouble>("unknown_host", "no_answer", "other_certificate", "proxy", "no_frenemy", "cut");

struct Opened {};
/// Nothing more comes until it is opened again.
struct Broken {
    Trouble why{};
};
/// A file that was fetched; empty when it could not be.
struct Fetched {
    std::string path;
    std::optional<Bytes> bytes;
};
using LineNews = std::variant<Opened, Broken, server::ServerMessage, Fetched>;

/// A line to one server, which can break and be opened again. Nothing here waits: whatever comes of
/// it is taken as news.
class Line {
public:
    virtual ~Line() = default;

    /// Answered by Opened or Broken.
    virtual void open() = 0;
    /// In order; lost with a line that breaks.
    virtual void send(const server::ClientMessage& message) = 0;
    /// A file of the same server over HTTP; answered by Fetched.
    virtual void fetch(const std::string& path) = 0;
    /// From this side; there is no news of it.
    virtual void close() = 0;

    virtual std::optional<LineNews> take() = 0;
};

} // namespace frenemy::client
