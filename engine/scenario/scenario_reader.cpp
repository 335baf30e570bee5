#include "engine/scenario/scenario_reader.hpp"

#include "engine/scenario/json_number.hpp"
#include "engine/scenario/numbers.hpp"
#include "engine/scenario/scenario_json.hpp"
#include "engine/scenario/spelling.hpp"
#include "engine/scenario/well_formed.hpp"

#include <algorithm>
#include <filesystem>
#include <set>
#include <utility>

namespace frenemy {
namespace {

using Json = nlohmann::json;
using Kind = ScenarioError::Kind;
namespace fs = std::filesystem;

constexpr std::size_t longest_name = 32;
constexpr std::size_t longest_text = 1000;

class Reader {
public:
    explicit Reader(const std::string& name) : files_(name) {}

    ScenarioFile read()
    {
        for (const char* key : {"extends", "text", "start"})
            files_.know(key);
        ScenarioFile file;
        Scenario& scenario = file.scenario;
        scenario.name = name();
        scenario.layer = named("layer", name_of_layer);
        for_each_number(scenario,
                        [&](std::string section, std::string key, auto& to, int low, int high) {
                            const std::string whole = section.empty() ? key : section + "." + key;
                            to = static_cast<std::int16_t>(number(whole, low, high));
                        });
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
        files_.refuse_unknown();
        if (!is_well_formed(scenario)) refuse_unplayable(scenario);
        return file;
    }

private:
    template <class... Rest>
    [[noreturn]] void fail(Kind kind, const std::string& key, Rest&&... rest) const
    {
        files_.fail(kind, key, std::forward<Rest>(rest)...);
    }
    const Json& value(const std::string& key) { return files_.value(key); }

    int number(const std::string& key, int low, int high)
    {
        const Json& found = value(key);
        return checked(found, key, low, high);
    }

    int checked(const Json& found, const std::string& key, int low, int high)
    {
        if (!found.is_number_integer()) fail(Kind::WrongType, key, "a whole number", low, high);
        const auto fitting = whole_number(found, low, high);
        if (!fitting) fail(Kind::OutOfRange, key, found.dump(), low, high);
        return *fitting;
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
            files_.know("start." + name);
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
        files_.know("text." + language);
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

    ScenarioJson files_;
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
    try {
        return Reader{name}.read();
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

} // namespace frenemy
