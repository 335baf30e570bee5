#pragma once

#include "engine/alliance/membership.hpp"
#include "engine/chain/big_tech.hpp"
#include "engine/chain/chip.hpp"
#include "engine/chain/designs.hpp"
#include "engine/chain/foundry.hpp"
#include "engine/chain/party.hpp"
#include "engine/chain/role.hpp"
#include "engine/core/quantity.hpp"

#include <array>
#include <cstdint>

namespace frenemy {

/// Trust is told on a scale from 0 to this (rulebook 7.7), as a share is told in percent.
inline constexpr int trust_scale = 10;

/// One seat's company, as all may see it: whatever stands here is public (rulebook
/// 10.1). What only its owner knows stands in Secret.
struct Company {
    Money cash;   ///< below zero only inside a settlement, or after a fine at the News
    Money debt;
    ChipStock stock;
    ChipStock coming; ///< wafers started this round, chips at the next News
    Foundry foundry;
    BigTech big_tech;
    Designs designs;
    Role role = Role::Foundry;
    std::uint8_t trust = 0;        ///< 0 to trust_scale
    std::uint8_t trust_earned = 0; ///< this round's point for a completed agreement was given
    std::uint8_t immune = 0;       ///< lobbied: this round's event does not touch it
    std::uint8_t lobbying = 0;     ///< immune next round
    std::uint8_t sealed = 0;       ///< the envelope is folded
    std::uint8_t done = 0;         ///< has nothing left to negotiate
    std::uint8_t deals_signed = 0; ///< this round, either side
    std::uint8_t banned_until = 0; ///< no deal of several rounds up to this round
    std::uint8_t breaches = 0;     ///< over the match
    std::uint8_t defaults = 0;     ///< over the match
    std::uint8_t fund_tenths = 0;  ///< shares the giant AI fund holds
    std::uint8_t counting_deals = 0;
    std::uint8_t counting_partners = 0; ///< bit per seat with which a counting deal was completed
    std::uint8_t completed_deals = 0;
    Membership membership;
    /// Counting long-term agreements completed, by partner.
    std::array<std::uint8_t, max_seats> agreements{};
    /// Goods paid for by party over the match; for a foundry, goods it was paid for.
    std::array<std::int16_t, trading_parties> trade{};
    std::array<std::uint8_t, max_seats> issued{}; ///< tenths of its gain promised, by holder
    std::int16_t prepaid_completed = 0; ///< in completed deals: received by a foundry, else paid
    std::int16_t service_price = 0;     ///< last settlement, before own bonuses
    std::int16_t spare = 0;             ///< always 0: no padding in the state

    friend bool operator==(const Company&, const Company&) = default;
};

} // namespace frenemy
