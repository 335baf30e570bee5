#pragma once

#include "engine/alliance/alliance.hpp"
#include "engine/chain/company.hpp"
#include "engine/commands/plan.hpp"
#include "engine/core/bounded_list.hpp"
#include "engine/deals/deal.hpp"
#include "engine/scenario/scenario.hpp"

#include <array>
#include <cstdint>
#include <type_traits>

namespace frenemy {

/// News and settlement need no decision: they happen between these.
enum class Phase : std::uint8_t { Deals, Planning, Over };
inline constexpr auto name_of_phase = names<Phase>("deals", "planning", "over");

/// Hidden aims, scored at the end (rulebook 9.3). Append only.
enum class Agenda : std::uint8_t {
    None,
    OffTitan,        ///< 탈타이탄
    Scale,           ///< 규모
    Diversification, ///< 다변화
    Trusted,         ///< 신뢰
    Prepaid,         ///< 선수금
    Integration,     ///< 수직계열화
    OpenChampion,    ///< 오픈 챔피언
    ManagedBetrayal, ///< 관리된 배신
    Balance,         ///< 1강 견제
    Dealmaker,       ///< 거래왕
};
inline constexpr int agendas = static_cast<int>(Agenda::Dealmaker) + 1;
inline constexpr auto name_of_agenda =
    names<Agenda>("none", "off_titan", "scale", "diversification", "trusted", "prepaid",
                  "integration", "open_champion", "managed_betrayal", "balance", "dealmaker");

/// What a seat alone knows about itself.
struct Secret {
    Money ledger;         ///< alliance contributions, pay-outs, takings and bonuses
    Plan plan;            ///< sealed for this round; afterwards the last one, for its habits
    std::int16_t contributed = 0;       ///< to the present alliance
    std::int16_t contributed_ever = 0;
    std::array<Agenda, 2> offered{};    ///< one of the two is kept
    Agenda agenda = Agenda::None;
    std::uint8_t last_contribution = 0; ///< C
    std::uint8_t spare = 0;             ///< always 0: no padding
    std::uint8_t audited = 255;         ///< seat last audited
    std::int16_t audit_found = 0;       ///< what it had put in
    std::int16_t betrayed_after = 0;    ///< contributions made before the first betrayal

    friend bool operator==(const Secret&, const Secret&) = default;
};

/// The dominant outside supplier.
struct Titan {
    std::int16_t price = 0;
    std::int16_t share = 0;     ///< percent of A received by big techs in the last settlement
    std::int16_t delivered = 0; ///< in the last settlement
    std::int16_t supplied = 0;  ///< A received by big techs from anyone in the last settlement

    friend bool operator==(const Titan&, const Titan&) = default;
};

/// Everything the rules know, secrets included, and nothing else: no clock, no connection, no
/// cache. No padding and no pointer: equal bytes are the same match from here on, and a copy is
/// a memory copy. Lists are sorted by id. Only `evolve` takes a mutable State.
struct State {
    std::uint64_t seed = 0; ///< secret until the match is over
    std::uint8_t seats = 0;
    std::uint8_t round = 1;
    Phase phase = Phase::Deals;
    std::uint8_t spare = 0; ///< always 0: no padding
    std::uint16_t next_deal = 1;
    Titan titan;
    /// A chips received by big techs in the last settlement, by who gave them (Titan last).
    std::array<std::int16_t, max_seats + 1> supply{};
    /// Offers made so far, by pair (from · max_seats + to). Secret.
    std::array<std::uint16_t, max_seats * max_seats> offers_made{};
    std::array<Card, max_rounds> news{}; ///< by round; beyond the next one secret
    std::array<Alliance, alliances> alliance{};
    std::array<Company, max_seats> companies{};
    std::array<Secret, max_seats> secrets{};
    OfferList offers;
    DealList deals;
    std::uint32_t defaults_sealed = 0; ///< plans the umpire had to fill in over the match

    friend bool operator==(const State&, const State&) = default;
};

static_assert(std::is_trivially_copyable_v<State>);
static_assert(std::has_unique_object_representations_v<State>);
static_assert(sizeof(State) <= 8192);

inline const Company& company(const State& state, SeatId seat)
{
    return state.companies[seat.value];
}
inline const Secret& secret(const State& state, SeatId seat)
{
    return state.secrets[seat.value];
}
inline Card card_now(const State& state)
{
    return state.news[static_cast<std::size_t>(state.round - 1)];
}
inline bool is_last_round(const Scenario& scenario, int round)
{
    return round >= scenario.rounds;
}

/// The first round of a match: companies set up, news and agendas drawn from the seed.
State begin(const Scenario& scenario, std::uint64_t seed);

/// Fingerprint of the whole state, secrets included; equal on every machine.
std::uint64_t digest_of(const State& state);

} // namespace frenemy
