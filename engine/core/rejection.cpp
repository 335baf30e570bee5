#include "engine/core/rejection.hpp"

namespace frenemy {

std::string_view name_of(Rejection::Code code)
{
    using enum Rejection::Code;
    switch (code) {
    case MatchOver: return "match_over";
    case WrongPhase: return "wrong_phase";
    case NotYourSeat: return "not_your_seat";
    case UnknownSeat: return "unknown_seat";
    case UnknownOffer: return "unknown_offer";
    case NotYourOffer: return "not_your_offer";
    case TooManyOffers: return "too_many_offers";
    case TooManyDeals: return "too_many_deals";
    case TableFull: return "table_full";
    case NoClause: return "no_clause";
    case UnknownClause: return "unknown_clause";
    case NotInThisLayer: return "not_in_this_layer";
    case WrongGiver: return "wrong_giver";
    case WrongPartner: return "wrong_partner";
    case BadQuantity: return "bad_quantity";
    case BadPrice: return "bad_price";
    case BadRound: return "bad_round";
    case PastTheEnd: return "past_the_end";
    case RepeatedClause: return "repeated_clause";
    case NoGoodsToPay: return "no_goods_to_pay";
    case OverPrice: return "over_price";
    case Unfair: return "unfair";
    case NotEnoughCash: return "not_enough_cash";
    case NotEnoughChips: return "not_enough_chips";
    case NotEnoughSlots: return "not_enough_slots";
    case NoDesign: return "no_design";
    case Banned: return "banned";
    case Exclusive: return "exclusive";
    case OverRoyalty: return "over_royalty";
    case OverEquity: return "over_equity";
    case UnknownAlliance: return "unknown_alliance";
    case AlreadyAllied: return "already_allied";
    case NotInvited: return "not_invited";
    case UnknownDeal: return "unknown_deal";
    case NotYourDeal: return "not_your_deal";
    case NothingToWaive: return "nothing_to_waive";
    case NotBetrayed: return "not_betrayed";
    case AlreadyDone: return "already_done";
    case UnknownAction: return "unknown_action";
    case NotThisRole: return "not_this_role";
    case OncePerMatch: return "once_per_match";
    case TooLate: return "too_late";
    case OverSealingLimit: return "over_sealing_limit";
    case NotAllied: return "not_allied";
    case NoBreach: return "no_breach";
    case PolicyTooSoon: return "policy_too_soon";
    case NoFund: return "no_fund";
    case BadAgenda: return "bad_agenda";
    case OverDebt: return "over_debt";
    case PrepaidCredit: return "prepaid_credit";
    case CancelNotAlone: return "cancel_not_alone";
    }
    return "unknown";
}

} // namespace frenemy
