#pragma once

#include "engine/chain/chip.hpp"
#include "engine/chain/role.hpp"
#include "engine/core/bounded_list.hpp"
#include "engine/core/id.hpp"
#include "engine/core/names.hpp"

#include <array>
#include <cstdint>
#include <string>

namespace frenemy {

inline constexpr int max_rounds = 12;

/// News cards. Append only: a card's number is in every match file.
enum class Card : std::uint8_t {
    Boom,        ///< AI 붐: every A chip used earns more
    Packaging,   ///< HBM·첨단 패키징 병목: A per lot started −1
    Gadgets,     ///< PC·가전 특수: E demand up, and down two rounds later
    Destocking,  ///< 재고 조정: E demand down
    OnDevice,    ///< 온디바이스 붐: devices +1 for two rounds
    Export,      ///< 수출통제: Titan's stock halved
    ChipsAct,    ///< K-칩스법: lines cheaper
    Quake,       ///< 지진·정전: each foundry loses an L slot
    Antitrust,   ///< 반독점 조사: above half of the A supply, Titan cuts its price, a seat is fined
    Euv,         ///< EUV 지연: lines under construction one round later
    OpenRelease, ///< 오픈모델 공개: open models earn more
    Security,    ///< 보안 사고: closed models earn more
    Fund,        ///< 초대형 AI 펀드: cash now against shares
    Rates,       ///< 금리 인상: interest doubled
    Visit,       ///< 빅테크 방한: joining pays, contributions count double
    Quiet,       ///< 조용한 반기
};
inline constexpr int cards = static_cast<int>(Card::Quiet) + 1;
inline constexpr auto name_of_card =
    names<Card>("boom", "packaging", "gadgets", "destocking", "on_device", "export", "chips_act",
                "quake", "antitrust", "euv", "open_release", "security", "fund", "rates", "visit",
                "quiet");

/// How much of the game is on the table, so that a first lesson is not drowned (rulebook 11).
enum class Layer : std::uint8_t { Basic, Standard, Full };
inline constexpr auto name_of_layer = names<Layer>("basic", "standard", "full");

struct Start {
    std::int16_t cash = 0;
    std::int16_t leading_lines = 0;
    std::int16_t leading_line_ready_in = 0; ///< round in which one more L line is ready; 0 for none
    std::int16_t mature_lines = 0;
    std::int16_t e_chips = 0;
    std::int16_t upkeep = 0; ///< a round, before lines
};

struct SeatSetup {
    Role role = Role::Foundry;
    std::uint8_t company = 0; ///< which of the six named companies; the words hold the names
    std::int16_t par = 0;     ///< C of value a shipped bot reaches, from `frenemy-lab par`
    std::int16_t scale = 20;  ///< C for ten points
};

/// Prices and limits of one kind of good.
struct Good {
    std::int16_t list = 0;
    std::int16_t low = 0;  ///< fair band
    std::int16_t high = 0;
};

/// Every number of a match: what files in assets/scenarios say and nothing the code knows.
/// Field names are the keys of the file; docs/FORMATS explains each. Amounts are C.
struct Scenario {
    std::string name;
    Layer layer = Layer::Standard;
    std::int16_t rounds = 8;
    BoundedList<SeatSetup, max_seats> seats;

    std::array<Start, roles> start; ///< by Role

    struct Chain {
        std::int16_t leading_upkeep = 2;       ///< a line and round
        std::int16_t mature_lines_per_c = 2;   ///< mature lines kept for 1 C, rounded up
        std::int16_t leading_lot_cost = 3;
        std::int16_t mature_lot_cost = 1;
        std::int16_t packaging_cost = 2;       ///< HBM and packaging, a chip, paid by the buyer
        std::int16_t power_cost = 2;           ///< an A chip used
        std::int16_t leading_yield = 2;        ///< A a lot before anything is learned
        std::array<std::int16_t, 2> curve{6, 14}; ///< L lots under deals for one more A a lot
        std::int16_t mature_yield = 2;
        std::int16_t custom_yield_loss = 1;
        std::int16_t leading_build_rounds = 2;
        std::int16_t mature_build_rounds = 1;
        std::int16_t porting_cost = 2;         ///< a lot away from home: lock-in
    } chain;

    struct Prices {
        Good leading{9, 8, 14};
        Good mature{3, 3, 6};
        Good accelerator{8, 6, 12};
        Good on_device{4, 3, 5};
        std::int16_t other_leading = 6; ///< other customers, an unsold slot
        std::int16_t other_mature = 2;
        std::int16_t offshore_lot = 6;
        std::int16_t offshore_lots = 4; ///< at most a round
        std::int16_t spot = 4;
    } prices;

    struct Services {
        std::int16_t base = 10;
        std::int16_t low = 4;
        std::int16_t high = 14;
        std::array<std::int16_t, max_rounds> demand{8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19};
        std::int16_t policy_bonus = 1;
        std::int16_t closed_chips = 3; ///< own first A used that earn the closed bonus
        std::int16_t open_chips = 2;   ///< first A that earn the open bonus
        std::int16_t policy_rounds = 3; ///< between switches
        std::int16_t policy_from = 2;  ///< first round in which a policy earns: effects start next round
        std::int16_t generation_bonus = 1;
        std::int16_t data_centre_chips = 4;
        std::int16_t data_centre_bonus = 1;
        std::int16_t data_centres = 2; ///< at most
    } services;

    struct Devices {
        std::int16_t e_base = 3;
        std::int16_t e_demand = 5;
        std::int16_t e_low = 1;
        std::int16_t e_high = 5;
        std::int16_t first = 5;  ///< a big tech's first device of the round
        std::int16_t second = 4;
    } devices;

    struct TitanNumbers {
        std::int16_t price = 8;
        std::int16_t low = 6;
        std::int16_t high = 12;
        std::int16_t stock = 6;       ///< a round and big tech
        std::int16_t order_limit = 12;
        std::int16_t first_order = 4; ///< default plan of round 1
        std::int16_t share_up = 50;   ///< percent from which the price rises
        std::int16_t share_down = 25; ///< percent to which it falls
        std::int16_t undelivered_fee = 2; ///< a unit still on the book at the end
    } titan;

    struct DealNumbers {
        std::int16_t offers = 3;      ///< own, open at once
        std::int16_t signed_limit = 6; ///< a seat and round
        std::int16_t penalty_limit = 20;
        std::int16_t credit_fee = 1;  ///< a lot
        std::int16_t firm_fee = 1;    ///< a lot
        std::int16_t waiver_limit = 12;
        std::int16_t royalty_limit = 3; ///< a payer, all royalties together
        std::int16_t equity_limit = 3;  ///< tenths out, the fund's included
        std::int16_t ally_value = 4;
        std::int16_t counting_value = 12; ///< goods at list for a counting deal
        std::int16_t ban_rounds = 2;
        std::int16_t trust_price = 3; ///< C for a trust point that cannot be taken
        std::int16_t breach_trust = 2;
        std::int16_t betrayal_trust = 3;
        std::int16_t trust_start = 5;
        std::int16_t upfront_trust = 2; ///< at most this: dues are paid at signing
        std::int16_t free_loan_trust = 8;
        std::int16_t lots = 4;            ///< a clause and round
        std::int16_t lot_rounds = 3;      ///< of a clause, one after the other
        std::int16_t lots_ahead = 2;      ///< rounds from now in which first lots and exclusivity fall
        std::int16_t goods_ahead = 3;     ///< the same for chips, instalments and royalties
        std::int16_t royalty_each = 2;    ///< C a chip in one clause
        std::int16_t royalty_rounds = 3;
        std::int16_t royalty_value = 4;   ///< fair test: chips a round a royalty may be owed for
        std::int16_t default_penalty = 50; ///< percent of list, where no penalty is written
        std::int16_t damages = 150;       ///< percent of a prepayment whose seller failed
    } deals;

    struct ActionNumbers {
        std::int16_t leading_line = 10;
        std::int16_t mature_line = 5;
        std::int16_t yield_rnd = 6;
        std::int16_t yield_rnd_lots = 2;
        std::int16_t open_pdk = 3;
        std::int16_t tape_out = 14;
        std::int16_t dual_source = 5;
        std::int16_t marketing = 3;
        std::int16_t marketing_bonus = 1;
        std::int16_t custom_chip = 26;
        std::int16_t data_centre = 12;
        std::int16_t audit = 1;
        std::int16_t lobby = 3;
        std::int16_t sealing_credit = 20;
        std::int16_t loan = 10;
        std::int16_t debt_limit = 20;
        std::int16_t interest = 1;   ///< C a round for each loan
        std::int16_t kept_cash = 20; ///< a default plan repays what is above
    } actions;

    struct AllianceNumbers {
        std::int16_t contribution = 2;
        std::int16_t contribution_of_two = 4;
        std::int16_t tier_round = 5;
        std::int16_t tier_per_member = 4;
        std::int16_t tier_per_member_of_two = 8;
        std::int16_t tier_yield = 1;
        std::int16_t betrayal_refund = 4; ///< own past contributions are divided by this
        std::int16_t ban_rounds = 2;
        std::int16_t few = 3;             ///< members up to which the total counts as among few
        std::int16_t share_of_few = 150;  ///< percent of the total that is shared out
        std::int16_t share_of_many = 200;
    } alliance;

    struct CardNumbers {
        std::int16_t boom = 2;
        std::int16_t packaging = 1;
        std::int16_t gadgets = 3;     ///< E demand a fabless
        std::int16_t on_device = 1;
        std::int16_t chips_act = 3;
        std::int16_t antitrust_cut = 2;
        std::int16_t antitrust_fine = 3;
        std::int16_t policy = 1;
        std::int16_t fund_cash = 15;
        std::int16_t fund_tenths = 3;
        std::int16_t fund_rounds_left = 3;
        std::int16_t rates = 2;       ///< interest is multiplied
        std::int16_t visit_bonus = 2;
        std::int16_t visit_factor = 2;
    } card;

    /// The deck, drawn without replacement; a fixed order when `news_fixed`.
    BoundedList<Card, cards> deck;
    bool news_fixed = false;
    BoundedList<Card, max_rounds> news;

    struct ScoreNumbers {
        std::int16_t accelerator = 4; ///< a leftover A
        std::int16_t on_device = 1;
        std::int16_t line = 6;
        std::int16_t base = 100;
        std::int16_t agenda_full = 8;
        std::int16_t agenda_half = 4;
        std::int16_t frenemy = 3;
        std::int16_t frenemy_settlements = 3;
        std::int16_t dependence = 4;
        std::int16_t dependence_high = 75; ///< percent
        std::int16_t dependence_low = 55;
        std::int16_t dependence_floor = 24; ///< C of trade below which nothing is scored
        std::int16_t agreements = 2;       ///< with one partner, for frenemy_by_agreements
        bool dependence_big_tech_only = false; ///< Titan alone counts (3 seats)
        bool frenemy_by_agreements = false;    ///< partners with long-term agreements (3 seats)
    } score;

    /// What an agenda is judged by: the figure for full and for half points.
    struct Marks {
        std::int16_t full = 0;
        std::int16_t half = 0;
    };
    struct AgendaNumbers {
        Marks off_titan{30, 45}; ///< percent, at most
        Marks scale{90, 75};     ///< percent
        Marks diversification{4, 3};
        Marks trusted{8, 7};
        Marks prepaid{12, 8};    ///< C
        Marks integration{6, 3};
        Marks open_champion{5, 3};
        Marks managed_betrayal{4, 3};
        Marks balance{5, 10};    ///< C, at most
        Marks dealmaker{8, 6};
        std::int16_t received = 12;   ///< A chips off_titan needs
        std::int16_t contributed = 4; ///< C managed_betrayal needs before the betrayal
    } agenda;

    bool agendas = true;
};

/// Seats of that role.
int count_of(const Scenario& scenario, Role role);
const Good& good(const Scenario& scenario, Node node);
const Good& good(const Scenario& scenario, Chip chip);

/// A fingerprint of every number in it: part of the header of each match file.
std::uint64_t digest_of(const Scenario& scenario);

} // namespace frenemy
