#pragma once

#include "engine/core/names.hpp"

#include <cstdint>

namespace frenemy::debrief {

/// What a chart teaches. The name is its key in the words ("debrief.<name>.reading") and the name
/// of its CSV file. In the order in which a lesson looks at them.
enum class Term : std::uint8_t {
    Scores,          ///< 점수와 순위
    TitanShare,      ///< 의존도 dependence: Titan's share against its price
    Hhi,             ///< 시장집중도
    Cooperation,     ///< AI 동맹, 죄수의 딜레마: contributions by round
    PayoffTable,     ///< the dilemma's pay-offs, and what was chosen
    Network,         ///< 프레너미: edges that are rival and partner
    Surplus,         ///< 협상력·외부대안: who got what part of the surplus
    Dependence,      ///< largest partner's part of each seat's trade
    AgreedPrice,     ///< 홀드업: prices inside floor and ceiling, before and after lock-in
    Bullwhip,        ///< 채찍효과
    LearningCurve,   ///< 수율·학습효과
    Utilisation,     ///< 파운드리: use of lines against profit per lot
    AverageCost,     ///< 규모의 경제
    LeadTime,        ///< 리드타임: order to sale
    BoughtCost,      ///< 팹리스: cost bought from others, cash tied up in wafers
    LostServices,    ///< 빅테크: demand without chips
    RevenueMix,      ///< 온디바이스 AI: cloud against device
    ModelPolicy,     ///< 개방형/폐쇄형
    MakeOrBuy,       ///< 수직계열화
    Breach,          ///< 계약 위반 efficient breach
    PriceAndStock,   ///< 경기순환
};
inline constexpr auto name_of_term =
    names<Term>("scores", "titan_share", "hhi", "cooperation", "payoff_table", "network", "surplus",
                "dependence", "agreed_price", "bullwhip", "learning_curve", "utilisation",
                "average_cost", "lead_time", "bought_cost", "lost_services", "revenue_mix",
                "model_policy", "make_or_buy", "breach", "price_and_stock");
inline constexpr int terms = static_cast<int>(Term::PriceAndStock) + 1;
static_assert(name_of_term.text.size() == terms);

} // namespace frenemy::debrief
