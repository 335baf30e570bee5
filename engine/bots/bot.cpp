#include "engine/bots/bot.hpp"

#include <array>

namespace frenemy {

#define BOT(temper, name, decides) Command decides(const Scenario&, const Bot&, const View&);
#include "engine/bots/tempers.def"
#undef BOT

Command decide(const Scenario& scenario, const Bot& bot, const View& view)
{
    constexpr std::array deciders{
#define BOT(temper, name, decides) &decides,
#include "engine/bots/tempers.def"
#undef BOT
    };
    return deciders[static_cast<std::size_t>(bot.temper)](scenario, bot, view);
}

} // namespace frenemy
