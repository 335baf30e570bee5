#include "engine/scenario/scenario_reader.hpp"

#include <sstream>

namespace frenemy {

std::string sentence(const ScenarioError& error)
{
    using Kind = ScenarioError::Kind;
    std::ostringstream out;
    out << error.file;
    if (error.line > 0) out << ':' << error.line;
    out << ": ";
    switch (error.kind) {
    case Kind::Unreadable: out << "cannot be opened"; break;
    case Kind::TooLarge: out << "is larger than " << error.high << " bytes"; break;
    case Kind::Empty: out << "is empty"; break;
    case Kind::NotAnObject: out << "must be one JSON object, {\"key\": value, …}"; break;
    case Kind::NotJson: out << "is not well-formed JSON here"; break;
    case Kind::MissingKey: out << "the key " << error.key << " is missing"; break;
    case Kind::UnknownKey:
        out << "the key " << error.key << " is unknown; the nearest is " << error.detail;
        break;
    case Kind::WrongType: out << error.key << " must be " << error.detail; break;
    case Kind::OutOfRange:
        out << error.key << " is " << error.detail << ", but must be from " << error.low << " to "
            << error.high;
        break;
    case Kind::UnknownName: out << error.key << " must be one of: " << error.detail; break;
    case Kind::Playable: out << "cannot be played: it needs " << error.detail; break;
    case Kind::UnknownScenario:
        out << (error.key.empty() ? "is no scenario" : "extends what is no scenario")
            << "; there are " << error.detail;
        break;
    case Kind::ExtendsTooDeep:
        out << "extends more than " << error.high << " files in a row";
        break;
    case Kind::RepeatedKey: out << "the key " << error.key << " stands here a second time"; break;
    case Kind::NumberTooLarge: out << "holds a number nobody can read, beyond 1e308"; break;
    case Kind::TooDeep: out << "nests more than " << error.high << " levels deep"; break;
    }
    return out.str();
}

} // namespace frenemy
