#include "engine/scenario/scenario_json.hpp"

#include "engine/scenario/spelling.hpp"

#include <algorithm>
#include <fstream>
#include <utility>

namespace frenemy {
namespace {

using Json = nlohmann::json;
using Kind = ScenarioError::Kind;
namespace fs = std::filesystem;

constexpr std::size_t largest_file = 256 * 1024;
constexpr int deepest_extends = 4;

std::string shipped_names()
{
    std::string all;
    for (const std::string& name : scenario_names())
        all += (all.empty() ? "" : ", ") + name;
    return all;
}

/// "seats[1]" of "seats[1].par", "seats" of "seats[1]".
std::string section_of(const std::string& key)
{
    const auto end = key.find_last_of(".[");
    return end == std::string::npos ? std::string{} : key.substr(0, end);
}

const Json* find(const Json& json, const std::string& key)
{
    const auto dot = key.find('.');
    const auto at = json.find(key.substr(0, dot));
    if (at == json.end()) return nullptr;
    if (dot == std::string::npos) return &*at;
    return at->is_object() ? find(*at, key.substr(dot + 1)) : nullptr;
}

} // namespace

ScenarioJson::ScenarioJson(const std::string& name)
{
    const bool is_path = name.find('/') != std::string::npos || name.ends_with(".json");
    const fs::path path = is_path ? fs::path{name} : fs::path{scenario_folder()} / (name + ".json");
    std::error_code none;
    if (!is_path && !fs::exists(path, none))
        throw ScenarioError{Kind::UnknownScenario, name, 0, {}, shipped_names(), 0, 0};
    read_chain(path);
}

ScenarioJson::Source ScenarioJson::parsed(const fs::path& path)
{
    std::error_code none;
    const bool plain = fs::is_regular_file(path, none); // a device would never end
    std::ifstream in{path, std::ios::binary};
    if (!plain || !in) throw ScenarioError{Kind::Unreadable, path.string(), 0, {}, {}, 0, 0};
    std::string content(largest_file + 1, '\0');
    in.read(content.data(), static_cast<std::streamsize>(content.size()));
    content.resize(static_cast<std::size_t>(in.gcount()));
    if (content.size() > largest_file)
        throw ScenarioError{
            Kind::TooLarge, path.string(), 0, {}, {}, 0, static_cast<int>(largest_file)};
    Source source{path.filename().string(), {}, {}};
    if (content.find_first_not_of(" \t\r\n") == std::string::npos)
        throw ScenarioError{Kind::Empty, source.file, 0, {}, {}, 0, 0};
    try {
        source.json = Json::parse(content);
    } catch (const Json::parse_error& error) {
        const auto before =
            static_cast<std::ptrdiff_t>(std::min<std::size_t>(error.byte, content.size()));
        const auto line = std::count(content.begin(), content.begin() + before, '\n') + 1;
        throw ScenarioError{Kind::NotJson, source.file, static_cast<int>(line), {}, {}, 0, 0};
    } catch (const Json::out_of_range&) { // 1e400
        throw ScenarioError{Kind::NumberTooLarge, source.file, 0, {}, {}, 0, 0};
    }
    if (!source.json.is_object())
        throw ScenarioError{Kind::NotAnObject, source.file, 1, {}, {}, 0, 0};
    source.lines = KeyLines{content};
    if (const int line = source.lines.too_deep_line(); line > 0)
        throw ScenarioError{Kind::TooDeep, source.file, line, {}, {}, 0, KeyLines::deepest};
    if (const std::string& key = source.lines.repeated(); !key.empty())
        throw ScenarioError{
            Kind::RepeatedKey, source.file, source.lines.repeated_line(), key, {}, 0, 0};
    return source;
}

void ScenarioJson::read_chain(fs::path path)
{
    while (true) {
        sources_.push_back(parsed(path));
        const Json extends = sources_.back().json.value("extends", Json{});
        if (extends.is_null()) return;
        if (!extends.is_string()) fail_at_last(Kind::WrongType, "text");
        if (static_cast<int>(sources_.size()) >= deepest_extends)
            fail_at_last(Kind::ExtendsTooDeep, {}, deepest_extends);
        path = base_of(path, extends);
    }
}

/// The file beside it, or else the shipped scenario of that name. Never the file itself: a teacher's
/// own `three` may well extend the shipped one.
fs::path ScenarioJson::base_of(const fs::path& path, const Json& extends) const
{
    const std::string file = extends.get<std::string>() + ".json";
    std::error_code none;
    for (const fs::path& folder : {path.parent_path(), fs::path{scenario_folder()}})
        if (fs::exists(folder / file, none) && !fs::equivalent(folder / file, path, none))
            return folder / file;
    fail_at_last(Kind::UnknownScenario, shipped_names());
}

const Json& ScenarioJson::value(const std::string& key)
{
    know(key);
    for (const Source& source : sources_)
        if (const Json* found = find(source.json, key)) return *found;
    fail(Kind::MissingKey, key);
}

void ScenarioJson::fail(Kind kind, const std::string& key, std::string detail, int low,
                        int high) const
{
    ScenarioError error{
        kind, sources_.empty() ? "" : sources_.front().file, 0, key, std::move(detail), low, high};
    const std::string list = key.substr(0, key.find('['));
    for (std::string part = key; !part.empty() && error.line == 0; part = section_of(part))
        for (const Source& source : sources_) {
            if (error.line == 0 && source.lines.line_of(part) > 0) {
                error.file = source.file;
                error.line = source.lines.line_of(part);
            }
            if (list != key && source.lines.line_of(list) > 0) break;
        }
    throw error;
}

/// What is wrong with whom the last file extends.
void ScenarioJson::fail_at_last(Kind kind, std::string detail, int high) const
{
    const Source& last = sources_.back();
    throw ScenarioError{
        kind, last.file, last.lines.line_of("extends"), "extends", std::move(detail), 0, high};
}

void ScenarioJson::refuse_unknown() const
{
    for (const Source& source : sources_)
        for (const auto& [key, inside] : source.json.items()) {
            if (!inside.is_object() || inside.empty())
                refuse_unless_known(key);
            else
                refuse_unknown_in(key, inside);
        }
}

void ScenarioJson::refuse_unknown_in(const std::string& prefix, const Json& section) const
{
    for (const auto& [key, inside] : section.items()) {
        const std::string whole = prefix + "." + key;
        if (inside.is_object() && !inside.empty())
            refuse_unknown_in(whole, inside);
        else
            refuse_unless_known(whole);
    }
}

void ScenarioJson::refuse_unless_known(const std::string& key) const
{
    if (!known_.contains(key)) fail(Kind::UnknownKey, key, nearest(key, known_));
}

} // namespace frenemy
