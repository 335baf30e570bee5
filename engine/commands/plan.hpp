#pragma once

#include "engine/chain/big_tech.hpp"
#include "engine/core/bounded_list.hpp"
#include "engine/core/id.hpp"
#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy {

/// What a company can do once a round (rulebook 6). Append only.
enum class Action : std::uint8_t {
    Nothing,
    LeadingLine,
    MatureLine,
    YieldRnd,
    OpenPdk,    ///< target: the customer
    TapeOut,
    DualSource,
    Marketing,
    CustomChip,
    DataCentre,
    Audit,      ///< target: a member of one's alliance
    Lobby,
};
inline constexpr int actions = static_cast<int>(Action::Lobby) + 1;
inline constexpr auto name_of_action =
    names<Action>("nothing", "leading_line", "mature_line", "yield_rnd", "open_pdk", "tape_out",
                  "dual_source", "marketing", "custom_chip", "data_centre", "audit", "lobby");

enum class PolicyChoice : std::uint8_t { Keep, Closed, Open };
inline constexpr auto name_of_policy_choice = names<PolicyChoice>("keep", "closed", "open");

/// What a seat does with its alliance besides contributing.
enum class Loyalty : std::uint8_t { Stay, Leave, Betray };
inline constexpr auto name_of_loyalty = names<Loyalty>("stay", "leave", "betray");

inline constexpr int max_breaches = 4;

/// One sealed plan: everything a seat decides for a settlement. Secret until then.
/// Quantities are caps: they shrink to what is there.
struct Plan {
    Action action = Action::Nothing;
    std::uint8_t target = 0;      ///< seat, for actions that have one
    std::uint8_t titan_order = 0; ///< new A chips ordered
    std::uint8_t contribute = 0;  ///< 1: the alliance's set amount, 0: nothing
    std::uint8_t use = 0;         ///< A chips put into services
    std::uint8_t sell_e = 0;      ///< E chips to the market
    std::uint8_t spot = 0;        ///< A chips to the spot market
    std::uint8_t offshore = 0;    ///< M lots bought offshore
    std::int8_t bank = 0;         ///< 1 borrows one step, −k repays k steps
    PolicyChoice policy = PolicyChoice::Keep;
    Loyalty loyalty = Loyalty::Stay;
    std::uint8_t agenda = 0;      ///< round 1: which of the two agendas is kept
    std::uint8_t fund = 0;        ///< 1: take the giant fund's money
    std::uint8_t breaches = 0;    ///< how many of `broken`
    std::array<DealId, max_breaches> broken{};

    friend bool operator==(const Plan&, const Plan&) = default;
};

} // namespace frenemy
