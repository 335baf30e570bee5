#include "engine/json/json.hpp"
#include "engine/scenario/json_number.hpp"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

namespace frenemy {
namespace {

/// What is wrong with a line, in one sentence; caught in read_asked.
struct Wrong {
    std::string why;
};

using Object = nlohmann::ordered_json;

const Object& at(const Object& json, const char* key)
{
    if (!json.is_object()) throw Wrong{"an object was expected"};
    const auto found = json.find(key);
    if (found == json.end()) throw Wrong{fmt::format("the key {} is missing", key)};
    return *found;
}

int number(const Object& json, const char* key, int low, int high)
{
    if (const auto found = whole_number(at(json, key), low, high)) return *found;
    throw Wrong{fmt::format("{} must be a whole number from {} to {}", key, low, high)};
}

int number_or(const Object& json, const char* key, int low, int high, int otherwise)
{
    return json.contains(key) ? number(json, key, low, high) : otherwise;
}

bool flag_or(const Object& json, const char* key, bool otherwise)
{
    if (!json.contains(key)) return otherwise;
    if (!json[key].is_boolean()) throw Wrong{fmt::format("{} must be true or false", key)};
    return json[key].get<bool>();
}

template <class Enum, std::size_t N>
Enum named(const Object& json, const char* key, const Names<Enum, N>& names)
{
    const Object& found = at(json, key);
    if (found.is_string())
        if (const auto known = names.find(found.get<std::string>())) return *known;
    throw Wrong{fmt::format("{} must be one of {}", key, fmt::join(names.text, ", "))};
}

template <class Enum, std::size_t N>
Enum named_or(const Object& json, const char* key, const Names<Enum, N>& names, Enum otherwise)
{
    return json.contains(key) ? named(json, key, names) : otherwise;
}

void only(const Object& json, std::initializer_list<std::string_view> keys)
{
    if (!json.is_object()) throw Wrong{"an object was expected"};
    for (const auto& [key, unused] : json.items())
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw Wrong{fmt::format("the key {} is unknown here", key)};
}

SeatId seat(const Object& json, const char* key)
{
    if (at(json, key) == "umpire") return umpire;
    return seat_at(number(json, key, 0, max_seats - 1));
}

constexpr int largest = 32'000;

Clause clause_of(const Object& json)
{
    const ClauseKind kind = named(json, "kind", name_of_clause);
    const auto giver = [&] { return named(json, "giver", name_of_side); };
    const auto round = [&](const char* key) { return number(json, key, 0, 255); };
    switch (kind) {
    case ClauseKind::Cash:
        only(json, {"kind", "giver", "amount", "first", "rounds"});
        return cash(giver(), number(json, "amount", -largest, largest), round("first"),
                    number_or(json, "rounds", 0, 255, 1));
    case ClauseKind::Wafer:
        only(json, {"kind", "giver", "node", "quantity", "price", "first", "rounds", "firm"});
        return wafer(giver(), named(json, "node", name_of_node), number(json, "quantity", 0, 255),
                     number(json, "price", -largest, largest), round("first"),
                     number_or(json, "rounds", 0, 255, 1), flag_or(json, "firm", false));
    case ClauseKind::Chips:
        only(json, {"kind", "giver", "chip", "quantity", "price", "round"});
        return chips(giver(), named(json, "chip", name_of_chip), number(json, "quantity", 0, 255),
                     number(json, "price", -largest, largest), round("round"));
    case ClauseKind::Prepay:
        only(json, {"kind", "giver", "amount"});
        return prepay(giver(), number(json, "amount", -largest, largest));
    case ClauseKind::Credit: only(json, {"kind", "giver"}); return credit(giver());
    case ClauseKind::Exclusive:
        only(json, {"kind", "giver", "against", "through", "fee"});
        return exclusive(giver(), seat(json, "against"), round("through"),
                         number(json, "fee", -largest, largest));
    case ClauseKind::Royalty:
        only(json, {"kind", "giver", "per_chip", "first", "rounds"});
        return royalty(giver(), number(json, "per_chip", -largest, largest), round("first"),
                       number_or(json, "rounds", 0, 255, 1));
    case ClauseKind::Equity:
        only(json, {"kind", "giver", "tenths"});
        return equity(giver(), number(json, "tenths", 0, 255));
    case ClauseKind::Ally:
        only(json, {"kind", "giver", "alliance"});
        return ally(giver(), number(json, "alliance", 0, 255));
    case ClauseKind::Penalty:
        only(json, {"kind", "amount"});
        return penalty(number(json, "amount", -largest, largest));
    case ClauseKind::Cancel:
        only(json, {"kind", "deal"});
        return cancel(DealId{static_cast<std::uint16_t>(number(json, "deal", 0, largest))});
    }
    return {};
}

Terms terms_of(const Object& json)
{
    const Object& list = at(json, "terms");
    if (!list.is_array() || list.size() > max_clauses)
        throw Wrong{fmt::format("terms must be a list of at most {} clauses", max_clauses)};
    Terms terms;
    for (const Object& clause : list)
        terms += clause_of(clause);
    return terms;
}

Plan plan_of(const Object& json)
{
    only(json, {"action", "target", "titan_order", "contribute", "use", "sell_e", "spot",
                "offshore", "bank", "policy", "loyalty", "agenda", "fund", "breaches"});
    const auto small = [&](const char* key) {
        return static_cast<std::uint8_t>(number_or(json, key, 0, 255, 0));
    };
    Plan plan;
    plan.action = named_or(json, "action", name_of_action, Action::Nothing);
    plan.target = small("target");
    plan.titan_order = small("titan_order");
    plan.contribute = flag_or(json, "contribute", false) ? 1 : 0;
    plan.use = small("use");
    plan.sell_e = small("sell_e");
    plan.spot = small("spot");
    plan.offshore = small("offshore");
    plan.bank = static_cast<std::int8_t>(number_or(json, "bank", -128, 127, 0));
    plan.policy = named_or(json, "policy", name_of_policy_choice, PolicyChoice::Keep);
    plan.loyalty = named_or(json, "loyalty", name_of_loyalty, Loyalty::Stay);
    plan.agenda = small("agenda");
    plan.fund = flag_or(json, "fund", false) ? 1 : 0;
    if (!json.contains("breaches")) return plan;
    const Object& broken = json["breaches"];
    if (!broken.is_array() || broken.size() > max_breaches)
        throw Wrong{fmt::format("breaches must be a list of at most {} deals", max_breaches)};
    for (const Object& deal : broken) {
        const auto found = whole_number(deal, 0, 65'535);
        if (!found) throw Wrong{"breaches must hold deals' numbers"};
        plan.broken[plan.breaches++] = DealId{static_cast<std::uint16_t>(*found)};
    }
    return plan;
}

OfferId offer_of(const Object& json)
{
    return OfferId{static_cast<std::uint16_t>(number(json, "offer", 0, 65'535))};
}
DealId deal_of(const Object& json)
{
    return DealId{static_cast<std::uint16_t>(number(json, "deal", 0, 65'535))};
}

Command command_of(const Object& json)
{
    const auto which = named(json, "command", name_of_command);
    switch (which) {
    case CommandKind::Offer:
        only(json, {"seat", "command", "to", "terms"});
        return MakeOffer{seat(json, "to"), terms_of(json)};
    case CommandKind::Accept: only(json, {"seat", "command", "offer"}); return AcceptOffer{offer_of(json)};
    case CommandKind::Decline:
        only(json, {"seat", "command", "offer"});
        return DeclineOffer{offer_of(json)};
    case CommandKind::Counter:
        only(json, {"seat", "command", "offer", "terms"});
        return CounterOffer{offer_of(json), terms_of(json)};
    case CommandKind::Withdraw:
        only(json, {"seat", "command", "offer"});
        return WithdrawOffer{offer_of(json)};
    case CommandKind::Waive: only(json, {"seat", "command", "deal"}); return WaiveExclusive{deal_of(json)};
    case CommandKind::Cancel: only(json, {"seat", "command", "deal"}); return CancelBetrayed{deal_of(json)};
    case CommandKind::Finish: only(json, {"seat", "command"}); return FinishDeals{};
    case CommandKind::Seal:
        only(json, {"seat", "command", "plan"});
        return SealPlan{plan_of(at(json, "plan"))};
    case CommandKind::Close: only(json, {"seat", "command"}); return ClosePhase{};
    }
    return ClosePhase{};
}

} // namespace

std::variant<Asked, std::string> read_asked(const std::string& line)
{
    if (line.size() > longest_asked) return fmt::format("a line has at most {} bytes", longest_asked);
    try {
        const Object json = Object::parse(line);
        return Asked{seat(json, "seat"), command_of(json)};
    } catch (const Wrong& wrong) {
        return wrong.why;
    } catch (const Object::exception&) {
        return std::string{"is not well-formed JSON"};
    }
}

} // namespace frenemy
