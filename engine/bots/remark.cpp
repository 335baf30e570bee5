#include "engine/bots/remark.hpp"

#include "engine/bots/offers.hpp"
#include "engine/bots/purse.hpp"
#include "engine/core/narrow.hpp"
#include "engine/deals/signing.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>

namespace frenemy {
namespace {

const Offer* offer_of(const View& view, OfferId id)
{
    const auto* found = std::find_if(view.offers.begin(), view.offers.end(),
                                     [&](const Offer& each) { return each.id == id; });
    return found != view.offers.end() ? found : nullptr;
}

const Clause* goods_of(const Terms& terms)
{
    const auto* found = std::find_if(terms.begin(), terms.end(), is_goods);
    return found != terms.end() ? found : nullptr;
}

/// Would it sign at another price?
bool is_about_price(const Scenario& scenario, const Bot& bot, const View& view, const State& state,
                    Offer offer)
{
    const std::ptrdiff_t at = goods_of(offer.terms) - offer.terms.begin();
    Clause& goods = offer.terms.clauses[static_cast<std::size_t>(at)];
    const Good& band = goods.kind == ClauseKind::Wafer ? good(scenario, node_of(goods))
                                                       : good(scenario, chip_of(goods));
    for (int price = band.low; price <= band.high; ++price) {
        goods.amount = narrow<std::int16_t>(price);
        if (would_sign(scenario, bot, view, state, offer)) return true;
    }
    return false;
}

Remark on_declining(const Scenario& scenario, const Bot& bot, const View& view, const Offer& offer)
{
    using enum RemarkKind;
    if (find(offer.terms, ClauseKind::Cancel)) return {KeepsTheDeal};
    const State state = visible(view);
    if (const auto no = objection_to_signing(scenario, state, offer))
        return {no->code == Rejection::Code::NotEnoughCash ? NoMoney : NotPossible};
    if (!is_affordable(scenario, state, view.viewer, offer.terms, Side::To)) return {NoMoney};
    if (would_sign(scenario, bot, view, state, offer)) return {BetterWithout};
    if (find(offer.terms, ClauseKind::Ally)
        && company(view, offer.from).membership.betrayals > 0)
        return {NoTrust};
    const Clause* goods = goods_of(offer.terms);
    if (!goods) return {TooLittle};
    const bool buys = goods->giver == Side::From;
    if (is_about_price(scenario, bot, view, state, offer))
        return {buys ? PriceTooHigh : PriceTooLow, goods->amount};
    return {buys ? NoNeed : NothingToSpare};
}

/// The one thing that is different in the terms it asks for.
Remark on_countering(const Offer& offer, const Terms& instead)
{
    using enum RemarkKind;
    const Clause* theirs = goods_of(offer.terms);
    const Clause* mine = goods_of(instead);
    if (!theirs || !mine) return {OtherTerms};
    if (theirs->quantity != mine->quantity || theirs->rounds != mine->rounds)
        return {OtherQuantity, narrow<std::int16_t>(units_of(*mine))};
    if (theirs->first != mine->first) return {OtherRound, mine->first};
    if (theirs->amount != mine->amount) return {OtherPrice, mine->amount};
    return {OtherTerms};
}

} // namespace

Remark remark_on(const Scenario& scenario, const Bot& bot, const View& view, const Command& command)
{
    if (const auto* declined = std::get_if<DeclineOffer>(&command))
        if (const Offer* offer = offer_of(view, declined->offer))
            return on_declining(scenario, bot, view, *offer);
    if (const auto* countered = std::get_if<CounterOffer>(&command))
        if (const Offer* offer = offer_of(view, countered->offer))
            return on_countering(*offer, countered->terms);
    return {};
}

Remark remark_on_breach()
{
    return {RemarkKind::BreachPays};
}

Remark remark_on_parting(const Scenario& scenario, int round, Loyalty loyalty)
{
    if (loyalty != Loyalty::Betray) return {RemarkKind::Leaves};
    return {is_last_round(scenario, round) ? RemarkKind::BetrayalAtTheEnd
                                           : RemarkKind::BetrayalPays};
}

} // namespace frenemy
