#pragma once

#include "client/model/settings.hpp"
#include "engine/bots/temper.hpp"

#include <optional>
#include <string>
#include <vector>

namespace frenemy::client {

/// What the command line asks for.
struct Options {
    bool text = false;
    bool watch = false;
    bool mute = false;
    bool lesson = false;
    std::string replay;
    std::string screenshots;
    std::string only; ///< of the screenshots, those whose file name holds this
    bool host = false;
    bool teach = false;
    std::string projector; ///< a class's code
    bool demo_class = false;
    std::string join;   ///< a class's code
    std::string server; ///< where that class is; empty: near by
    std::string scenario;
    int seat = 0; ///< from 1; 0 leaves the choice open
    std::optional<std::uint64_t> seed;
    std::vector<Temper> bots;
    std::optional<std::size_t> thinking; ///< a place in `thinkings`
    Settings settings; ///< the remembered ones, with what the command line says instead
};

/// What somebody who has never changed anything gets: the system's language, for one.
Settings usual_settings();

/// Reads it, or says on stderr why not, in one sentence. `status` is what the program ends with
/// when there is nothing to do.
std::optional<Options> read_options(int argc, char** argv, const Settings& remembered, int& status);

} // namespace frenemy::client
