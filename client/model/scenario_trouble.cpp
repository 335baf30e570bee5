#include "client/model/scenario_trouble.hpp"

namespace frenemy::client {
namespace {

using Kind = ScenarioError::Kind;

/// What the reader says should be there, in the person's words.
std::string needed(const Words& say, const std::string& detail)
{
    const std::string known = "scenario_trouble.needs." + detail;
    if (say.has(known)) return say(known);
    constexpr std::string_view items = " items";
    if (detail.ends_with(items))
        return say("scenario_trouble.items", detail.substr(0, detail.size() - items.size()));
    constexpr std::string_view no_higher = " no higher than ";
    if (const auto at = detail.find(no_higher); at != std::string::npos)
        return say("scenario_trouble.no_higher", detail.substr(0, at),
                   detail.substr(at + no_higher.size()));
    return detail;
}

} // namespace

std::string scenario_trouble(const Words& say, const ScenarioError& error)
{
    const std::string where =
        error.line > 0 ? say("scenario_trouble.line", error.file, error.line) : error.file;
    switch (error.kind) {
    case Kind::UnknownScenario:
        return error.key.empty() ? say("scenario_trouble.no_such", error.file, error.detail)
                                 : say("scenario_trouble.no_base", where, error.detail);
    case Kind::Unreadable: return say("scenario_trouble.unreadable", where);
    case Kind::TooLarge: return say("scenario_trouble.too_large", where, error.high);
    case Kind::Empty: return say("scenario_trouble.empty", where);
    case Kind::NotAnObject: return say("scenario_trouble.not_an_object", where);
    case Kind::NotJson: return say("scenario_trouble.not_json", where);
    case Kind::MissingKey: return say("scenario_trouble.missing_key", where, error.key);
    case Kind::UnknownKey:
        return say("scenario_trouble.unknown_key", where, error.key, error.detail);
    case Kind::WrongType:
        return say("scenario_trouble.wrong_type", where, error.key, needed(say, error.detail));
    case Kind::OutOfRange:
        return say("scenario_trouble.out_of_range", where, error.key, needed(say, error.detail),
                   error.low, error.high);
    case Kind::UnknownName:
        return say("scenario_trouble.unknown_name", where, error.key, error.detail);
    case Kind::Playable: return say("scenario_trouble.playable", where, needed(say, error.detail));
    case Kind::ExtendsTooDeep: return say("scenario_trouble.extends_too_deep", where, error.high);
    case Kind::RepeatedKey: return say("scenario_trouble.repeated_key", where, error.key);
    case Kind::TooDeep: return say("scenario_trouble.too_deep", where, error.high);
    case Kind::NumberTooLarge: return say("scenario_trouble.number_too_large", where);
    }
    return where;
}

} // namespace frenemy::client
