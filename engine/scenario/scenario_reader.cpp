#include "engine/scenario/scenario_reader.hpp"

#include "engine/scenario/key_lines.hpp"
#include "engine/scenario/numbers.hpp"
#include "engine/scenario/well_formed.hpp"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>
#include <set>
#include <sstream>

namespace frenemy {
namespace {

using Json = nlohmann::json;
using Kind = ScenarioError::Kind;
namespace fs = std::filesystem;

constexpr std::size_t largest_file = 256 * 1024;
constexpr int deepest_extends = 4;
constexpr std::size_t longest_name = 32;
constexpr std::size_t longest_text = 1000;

/// One file of a chain: its text says on which line a key stands.
struct Source {
    std::string file;
    Json json;
    KeyLines lines;
};

class Reader {
public:
    ScenarioFile read(const fs::path& path)
    {
        load(path);
        known_ = {"extends", "name", "text", "layer",   "seats",  "start",
                  "demand",  "deck", "news", "agendas", "debrief", "facts", "par_digest"};
        ScenarioFile file;
        Scenario& scenario = file.scenario;
        scenario.name = name();
        scenario.layer = named("layer", name_of_layer);
        for_each_number(scenario,
                        [&](std::string section, std::string key, auto& to, int low, int high) {
                            const std::string whole = section.empty() ? key : section + "." + key;
                            to = static_cast<std::int16_t>(number(whole, low, high));
                        });
        for (const char* flag : {"dependence_big_tech_only", "frenemy_by_agreements"})
            known_.insert("score." + std::string{flag});
        scenario.score.dependence_big_tech_only = boolean("score.dependence_big_tech_only");
        scenario.score.frenemy_by_agreements = boolean("score.frenemy_by_agreements");
        scenario.agendas = boolean("agendas");
        read_start(scenario);
        read_seats(scenario);
        read_demand(scenario);
        read_cards(scenario);
        read_text("ko", file.korean);
        read_text("en", file.english);
        file.debrief = text("debrief");
        read_facts(file.facts);
        file.par_digest = text("par_digest");
        refuse_unknown();
        if (!is_well_formed(scenario)) refuse_unplayable(scenario);
        return file;
    }

private:
    [[noreturn]] void fail(Kind kind, const std::string& key, std::string detail = {}, int low = 0,
                           int high = 0)
    {
        ScenarioError error{
            kind, sources_.empty() ? "" : sources_.front().file, 0, key, std::move(detail), low,
            high};
        // A missing key is laid at what should hold it, and a list is the first file's that has it.
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

    /// "seats[1]" of "seats[1].par", "seats" of "seats[1]".
    static std::string section_of(const std::string& key)
    {
        const auto end = key.find_last_of(".[");
        return end == std::string::npos ? std::string{} : key.substr(0, end);
    }

    void load(const fs::path& path)
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
            throw ScenarioError{Kind::NotJson, source.file, 1, {}, {}, 0, 0};
        source.lines = KeyLines{content};
        if (const int line = source.lines.too_deep_line(); line > 0)
            throw ScenarioError{Kind::TooDeep, source.file, line, {}, {}, 0, KeyLines::deepest};
        if (const std::string& key = source.lines.repeated(); !key.empty())
            throw ScenarioError{
                Kind::RepeatedKey, source.file, source.lines.repeated_line(), key, {}, 0, 0};
        const Json extends = source.json.value("extends", Json{});
        sources_.push_back(std::move(source));
        if (extends.is_null()) return;
        if (!extends.is_string()) fail(Kind::WrongType, "extends", "text");
        if (static_cast<int>(sources_.size()) >= deepest_extends)
            fail(Kind::ExtendsTooDeep, "extends", {}, 0, deepest_extends);
        load(path.parent_path() / (extends.get<std::string>() + ".json"));
    }

    /// The value of a dotted key in the first file that has it.
    const Json& value(const std::string& key)
    {
        known_.insert(key);
        for (const Source& source : sources_)
            if (const Json* found = find(source.json, key)) return *found;
        fail(Kind::MissingKey, key);
    }

    static const Json* find(const Json& json, const std::string& key)
    {
        const auto dot = key.find('.');
        const auto at = json.find(key.substr(0, dot));
        if (at == json.end()) return nullptr;
        if (dot == std::string::npos) return &*at;
        return at->is_object() ? find(*at, key.substr(dot + 1)) : nullptr;
    }

    int number(const std::string& key, int low, int high)
    {
        const Json& found = value(key);
        return checked(found, key, low, high);
    }

    int checked(const Json& found, const std::string& key, int low, int high)
    {
        if (!found.is_number_integer()) fail(Kind::WrongType, key, "a whole number", low, high);
        const bool fits = found >= low && found <= high;
        if (!fits) fail(Kind::OutOfRange, key, found.dump(), low, high);
        return found.get<int>();
    }

    bool boolean(const std::string& key)
    {
        const Json& found = value(key);
        if (!found.is_boolean()) fail(Kind::WrongType, key, "true or false");
        return found.get<bool>();
    }

    std::string text(const std::string& key)
    {
        const Json& found = value(key);
        if (!found.is_string()) fail(Kind::WrongType, key, "text");
        return text_within(found, key, key == "name" ? longest_name : longest_text);
    }

    std::string text_within(const Json& found, const std::string& key, std::size_t longest)
    {
        auto said = found.get<std::string>();
        if (said.size() > longest)
            fail(Kind::OutOfRange, key, "longer", 0, static_cast<int>(longest));
        return said;
    }

    /// Match files and folders are called after it.
    std::string name()
    {
        auto said = text("name");
        const auto plain = [](char letter) {
            return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9')
                   || letter == '-';
        };
        if (said.empty() || !std::all_of(said.begin(), said.end(), plain))
            fail(Kind::WrongType, "name", "small letters, digits and hyphens");
        return said;
    }

    template <class Enum, std::size_t N>
    Enum named_value(const Json& found, const std::string& key, const Names<Enum, N>& names)
    {
        if (!found.is_string()) fail(Kind::WrongType, key, "a name");
        if (const auto known = names.find(found.template get<std::string>())) return *known;
        std::string all;
        for (const auto name : names.text)
            all += (all.empty() ? "" : ", ") + std::string{name};
        fail(Kind::UnknownName, key, all);
    }

    template <class Enum, std::size_t N>
    Enum named(const std::string& key, const Names<Enum, N>& names)
    {
        return named_value(value(key), key, names);
    }

    const Json& list(const std::string& key, std::size_t least, std::size_t most)
    {
        const Json& found = value(key);
        if (!found.is_array()) fail(Kind::WrongType, key, "a list");
        if (found.size() < least || found.size() > most)
            fail(Kind::OutOfRange, key, std::to_string(found.size()) + " items",
                 static_cast<int>(least), static_cast<int>(most));
        return found;
    }

    static std::string item(const char* list, std::size_t i)
    {
        return std::string{list} + "[" + std::to_string(i) + "]";
    }

    void read_start(Scenario& scenario)
    {
        for (int role = 0; role < roles; ++role) {
            const auto name = std::string{name_of_role(static_cast<Role>(role))};
            known_.insert("start." + name);
            for_each_start_number(scenario.start[static_cast<std::size_t>(role)],
                                  [&](const char* key, auto& to, int low, int high) {
                                      to = static_cast<std::int16_t>(
                                          number("start." + name + "." + key, low, high));
                                  });
        }
    }

    void read_seats(Scenario& scenario)
    {
        const std::set<std::string> keys{"role", "company", "par", "scale"};
        for (const Json& seat : list("seats", 2, max_seats)) {
            const std::string here = item("seats", scenario.seats.size()) + ".";
            if (!seat.is_object()) fail(Kind::WrongType, "seats", "a list of seats");
            refuse_other_keys(seat, here, keys);
            SeatSetup setup;
            setup.role = named_value(seat["role"], here + "role", name_of_role);
            setup.company = static_cast<std::uint8_t>(
                checked(seat["company"], here + "company", 0, companies_named - 1));
            setup.par = static_cast<std::int16_t>(
                checked(seat["par"], here + "par", lowest_par, highest_par));
            setup.scale =
                static_cast<std::int16_t>(checked(seat["scale"], here + "scale", 1, highest_scale));
            scenario.seats.push_back(setup);
        }
    }

    void read_demand(Scenario& scenario)
    {
        const Json& found = list("demand", 2, max_rounds);
        if (found.size() < static_cast<std::size_t>(scenario.rounds))
            fail(Kind::OutOfRange, "demand", std::to_string(found.size()) + " items",
                 scenario.rounds, max_rounds);
        scenario.services.demand.fill(0);
        for (std::size_t i = 0; i < found.size(); ++i)
            scenario.services.demand[i] =
                static_cast<std::int16_t>(checked(found[i], item("demand", i), 0, 99));
    }

    void read_cards(Scenario& scenario)
    {
        for (const Json& card : list("deck", 0, cards))
            scenario.deck.push_back(
                named_value(card, item("deck", scenario.deck.size()), name_of_card));
        for (const Json& card : list("news", 0, max_rounds))
            scenario.news.push_back(
                named_value(card, item("news", scenario.news.size()), name_of_card));
        scenario.news_fixed = !scenario.news.empty();
    }

    void read_text(const std::string& language, ScenarioText& said)
    {
        known_.insert("text." + language);
        said.title = text("text." + language + ".title");
        said.aim = text("text." + language + ".aim");
        said.simplifies = text("text." + language + ".simplifies");
    }

    void read_facts(std::vector<ScenarioFact>& facts)
    {
        constexpr std::size_t most_facts = 12;
        for (const Json& fact : list("facts", 0, most_facts)) {
            const std::string here = item("facts", facts.size());
            if (!fact.is_object()) fail(Kind::WrongType, "facts", "a list of facts");
            const std::set<std::string> keys{"date", "source", "ko", "en"};
            refuse_other_keys(fact, here + ".", keys);
            const auto said = [&](const char* key) {
                const Json& found = fact[key];
                if (!found.is_string() || found.get_ref<const std::string&>().empty())
                    fail(Kind::WrongType, here + "." + key, "text");
                return text_within(found, here + "." + key, longest_text);
            };
            facts.push_back({said("date"), said("source"), said("ko"), said("en")});
        }
    }

    /// Exactly these keys in an item of a list.
    void refuse_other_keys(const Json& found, const std::string& here,
                           const std::set<std::string>& keys)
    {
        for (const auto& [key, unused] : found.items())
            if (!keys.contains(key)) fail(Kind::UnknownKey, here + key, here + nearest(key, keys));
        for (const std::string& key : keys)
            if (!found.contains(key)) fail(Kind::MissingKey, here + key);
    }

    void refuse_unknown()
    {
        for (const Source& source : sources_)
            for (const auto& [key, inside] : source.json.items()) {
                if (!inside.is_object() || inside.empty())
                    refuse_unless_known(key);
                else
                    refuse_unknown_in(key, inside);
            }
    }

    void refuse_unknown_in(const std::string& prefix, const Json& section)
    {
        for (const auto& [key, inside] : section.items()) {
            const std::string whole = prefix + "." + key;
            if (inside.is_object() && !inside.empty())
                refuse_unknown_in(whole, inside);
            else
                refuse_unless_known(whole);
        }
    }

    void refuse_unless_known(const std::string& key)
    {
        if (!known_.contains(key)) fail(Kind::UnknownKey, key, nearest(key, known_));
    }

    /// The known key with the fewest letters changed.
    static std::string nearest(const std::string& key, const std::set<std::string>& names)
    {
        std::string best;
        std::size_t fewest = SIZE_MAX;
        for (const std::string& known : names)
            if (const std::size_t changed = distance(key, known); changed < fewest) {
                fewest = changed;
                best = known;
            }
        return best;
    }

    static std::size_t distance(const std::string& a, const std::string& b)
    {
        std::vector<std::size_t> row(b.size() + 1);
        for (std::size_t j = 0; j <= b.size(); ++j)
            row[j] = j;
        for (std::size_t i = 1; i <= a.size(); ++i) {
            std::size_t diagonal = row[0];
            row[0] = i;
            for (std::size_t j = 1; j <= b.size(); ++j) {
                const std::size_t above = row[j];
                row[j] = std::min(
                    {above + 1, row[j - 1] + 1, diagonal + (a[i - 1] == b[j - 1] ? 0U : 1U)});
                diagonal = above;
            }
        }
        return row[b.size()];
    }

    /// Every number is within its own bounds, but some do not go together.
    [[noreturn]] void refuse_unplayable(const Scenario& scenario)
    {
        const auto cards = scenario.news_fixed ? scenario.news.size() : scenario.deck.size();
        if (cards < static_cast<std::size_t>(scenario.rounds))
            fail(Kind::Playable, scenario.news_fixed ? "news" : "deck", "a card for every round");
        refuse_above("services.low", scenario.services.low, "services.high",
                     scenario.services.high);
        refuse_above("devices.e_low", scenario.devices.e_low, "devices.e_high",
                     scenario.devices.e_high);
        refuse_above("titan.low", scenario.titan.low, "titan.high", scenario.titan.high);
        if (scenario.agendas && scenario.layer < Layer::Standard)
            fail(Kind::Playable, "layer", "the standard layer, or agendas to be false");
        refuse_fund(scenario);
        fail(Kind::Playable, "start", "lines for foundries only");
    }

    void refuse_fund(const Scenario& scenario)
    {
        if (scenario.layer == Layer::Full) return;
        const char* list = scenario.news_fixed ? "news" : "deck";
        const Json& drawn = value(list);
        const auto fund = std::find(drawn.begin(), drawn.end(), name_of_card(Card::Fund));
        if (fund != drawn.end())
            fail(Kind::Playable, item(list, static_cast<std::size_t>(fund - drawn.begin())),
                 "the full layer for the card fund");
    }

    void refuse_above(const std::string& key, int low, const std::string& high_key, int high)
    {
        if (low > high) fail(Kind::Playable, key, key + " no higher than " + high_key);
    }

    std::vector<Source> sources_;
    std::set<std::string> known_;
};

} // namespace

std::string scenario_folder()
{
    return std::string{FRENEMY_ASSETS} + "/scenarios";
}

std::vector<std::string> scenario_names()
{
    std::vector<std::string> found;
    std::error_code ignored;
    for (const auto& entry : fs::directory_iterator{scenario_folder(), ignored})
        if (entry.path().extension() == ".json") found.push_back(entry.path().stem().string());
    std::sort(found.begin(), found.end());
    return found;
}

ScenarioResult read_scenario(const std::string& name)
{
    const bool is_path = name.find('/') != std::string::npos || name.ends_with(".json");
    const fs::path path = is_path ? fs::path{name} : fs::path{scenario_folder()} / (name + ".json");
    try {
        return Reader{}.read(path);
    } catch (const ScenarioError& error) {
        return error;
    }
}

std::optional<ScenarioFile> shipped_scenario(const std::string& name)
{
    const auto names = scenario_names();
    if (std::find(names.begin(), names.end(), name) == names.end()) return {};
    ScenarioResult read = read_scenario(name);
    auto* file = std::get_if<ScenarioFile>(&read);
    return file ? std::optional{std::move(*file)} : std::nullopt;
}

std::string sentence(const ScenarioError& error)
{
    std::ostringstream out;
    out << error.file;
    if (error.line > 0) out << ':' << error.line;
    out << ": ";
    switch (error.kind) {
    case Kind::Unreadable: out << "cannot be opened"; break;
    case Kind::TooLarge: out << "is larger than " << error.high << " bytes"; break;
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
