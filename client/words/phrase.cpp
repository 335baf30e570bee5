#include "client/words/phrase.hpp"

#include <cstdlib>

namespace frenemy::client {

std::string text_of(debrief::Figure figure)
{
    std::string digits = std::to_string(std::abs(std::int64_t{figure.value}));
    std::string decimals;
    if (figure.decimals > 0) {
        if (digits.size() <= figure.decimals)
            digits.insert(0, figure.decimals + 1U - digits.size(), '0');
        decimals = '.' + digits.substr(digits.size() - figure.decimals);
        digits.resize(digits.size() - figure.decimals);
    }
    for (std::size_t end = digits.size(); end > 3; end -= 3)
        digits.insert(end - 3, ",");
    return (figure.value < 0 ? "−" : "") + digits + decimals;
}

std::string text_of(const Words& say, const debrief::Phrase& phrase)
{
    std::vector<std::string> arguments;
    for (const auto& argument : phrase.arguments) {
        if (const auto* figure = std::get_if<debrief::Figure>(&argument))
            arguments.push_back(text_of(*figure));
        else
            arguments.push_back(say(std::get<std::string>(argument)));
    }
    return say.fill(phrase.key, arguments);
}

} // namespace frenemy::client
