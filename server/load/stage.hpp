#pragma once

#include "server/load/crowd.hpp"
#include "server/load/figures.hpp"
#include "server/load/load.hpp"
#include "server/load/own_server.hpp"

#include <boost/asio/io_context.hpp>
#include <stdexcept>

namespace frenemy::server {

/// A measurement could not be made; what() is the sentence.
class NotMeasured : public std::runtime_error {
    using std::runtime_error::runtime_error;
};

/// Throws what a crowd complains of.
void require(const Crowd& crowd);

/// A server of one's own, in a folder of its own.
class Stage {
public:
    enum class Limits : std::uint8_t { Usual, Lifted }; ///< of what a connection may say

    Stage(const LoadOptions& options, Limits limits);

    LoadTarget target() const;
    std::filesystem::path data() const { return folder_.path() / "data"; }

private:
    ScratchFolder folder_;

public:
    OwnServer server;
    boost::asio::io_context io{1};
};

/// The match of this scenario that is played again and again; throws NotMeasured.
Script script_named(const std::string& scenario);

/// Opens rooms, plays and measures; throws NotMeasured. `cpu` tells the seconds the server has
/// used.
template <class Cpu>
void play(Crowd& crowd, const LoadOptions& how, Figures& figures, Cpu cpu)
{
    const double before = cpu();
    const std::chrono::duration<double> longest{how.seconds};
    Heard heard = how.flood ? crowd.flood(longest) : crowd.pace(how.rate, longest);
    figures.add(std::move(heard), cpu() - before);
    require(crowd);
}

} // namespace frenemy::server
