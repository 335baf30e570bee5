#pragma once

#include "engine/bots/bot.hpp"

#include <functional>
#include <optional>

namespace frenemy::client {

/// Asks somebody who may need time for it: empty while it is being thought about, so ask again.
/// Asked something else meanwhile, it forgets the first question.
template <class Answer>
using Thought =
    std::function<std::optional<Answer>(const Scenario&, const Bot&, const View&)>;

} // namespace frenemy::client
