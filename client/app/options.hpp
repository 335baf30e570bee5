#pragma once

#include "client/words/words.hpp"
#include "engine/bots/temper.hpp"

#include <optional>
#include <string>
#include <vector>

namespace frenemy::client {

/// What the command line asks for.
struct Options {
    bool text = false;
    bool watch = false;
    std::string replay;
    std::string screenshots;
    std::string scenario;
    int seat = 0; ///< from 1; 0 leaves the choice open
    std::optional<std::uint64_t> seed;
    std::vector<Temper> bots;
    Language language = Language::Korean;
    int width = 1280;
    int height = 800;
    int text_size = 100;
};

/// Reads it, or says on stderr why not, in one sentence. `status` is what the program ends with
/// when there is nothing to do.
std::optional<Options> read_options(int argc, char** argv, int& status);

} // namespace frenemy::client
