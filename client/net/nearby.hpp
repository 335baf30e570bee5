#pragma once

#include "client/model/join.hpp"

#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frenemy::client {

/// Asks the local network which servers are near (docs/PROTOCOL, Nearby). Nothing here waits.
class Nearby {
public:
    Nearby();
    ~Nearby();
    Nearby(const Nearby&) = delete;
    Nearby& operator=(const Nearby&) = delete;

    /// Everybody, or whoever has that class. Nothing is said where there is no network.
    void ask(const std::optional<server::ClassCode>& code);
    /// Who has answered since the last call.
    std::vector<NearbyClass> take();

private:
    struct Socket;
    std::unique_ptr<Socket> socket_;
};

/// Where other machines find this one: its address in the local network; empty without one.
std::string own_address();

} // namespace frenemy::client
