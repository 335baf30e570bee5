#include "client/model/saying.hpp"
#include "client/model/word_key.hpp"

// What happened, a sentence an event.

namespace frenemy::client {
namespace {

struct Teller {
    const Words& say;
    const Scenario& scenario;

    std::string name(SeatId seat) const { return company_name(say, scenario, seat); }
    std::string name(Party party) const { return party_name(say, scenario, party); }

    /// What was paid ahead is taken off, what firmness and credit cost is put on.
    std::string product(const CashMoved& event) const
    {
        const int paid = event.amount.count;
        const int price = event.units * event.each;
        if (price == 0) return say("told.amount", paid);
        if (price == paid) return say("told.product", event.units, event.each, paid);
        return price > paid ? say("told.product_less", event.units, event.each, price - paid, paid)
                            : say("told.product_more", event.units, event.each, paid - price, paid);
    }

    std::string operator()(const CashMoved& event) const
    {
        const std::string amount = product(event);
        const std::string what = say(key("reason", name_of_reason, event.reason));
        const bool seat_pays = is_seat(event.from);
        if (seat_pays && is_seat(event.to))
            return say("told.pays_to", name(event.from), name(event.to), what, amount);
        if (seat_pays) return say("told.pays", name(event.from), what, amount);
        return say("told.gets", name(event.to), what, amount);
    }
    std::string operator()(const ChipsMoved& event) const
    {
        if (!is_seat(event.to) || event.quantity == 0) return {};
        return say("told.chips", name(event.from), name(event.to),
                   say(key("chip", name_of_chip, event.chip)), event.quantity);
    }
    std::string operator()(const LotsStarted& event) const
    {
        return say("told.lots", name(event.buyer), event.lots,
                   say(key("node", name_of_node, event.node)), event.yield,
                   event.lots * event.yield);
    }
    std::string operator()(const SlotsSold& event) const
    {
        if (event.slots == 0) return {};
        return say("told.unsold", name(event.foundry), event.slots,
                   say(key("node", name_of_node, event.node)));
    }
    std::string operator()(const TitanRationed& event) const
    {
        if (event.open == 0) return {};
        return say("told.titan", name(event.seat), event.open, event.delivered, event.stock,
                   event.price);
    }
    std::string operator()(const TitanPriced& event) const
    {
        return say("told.titan_price", event.delivered, event.supplied, event.share, event.price);
    }
    std::string operator()(const ServicesPriced& event) const
    {
        return say("told.services", event.demand, event.used, event.buyers, event.price,
                   scenario.services.base, scenario.services.low, scenario.services.high);
    }
    std::string operator()(const EMarketPriced& event) const
    {
        return say("told.e_market", event.demand, event.sold, 2 * event.sellers, event.price,
                   scenario.devices.e_base, scenario.devices.e_low, scenario.devices.e_high);
    }
    std::string operator()(const ActionTaken& event) const
    {
        if (event.action == Action::Nothing) return {};
        return say(event.skipped ? "told.action_skipped" : "told.action", name(event.seat),
                   say(key("action", name_of_action, event.action)));
    }
    std::string operator()(const PolicySwitched& event) const
    {
        return say("told.policy", name(event.seat),
                   say(key("policy", name_of_policy, event.policy)));
    }
    std::string operator()(const FundTaken& event) const
    {
        return say("told.fund", name(event.seat), event.tenths);
    }
    std::string operator()(const DealSigned& event) const
    {
        std::string all;
        for (const Clause& clause : event.deal.terms) {
            if (!all.empty()) all += " · ";
            all += clause_text(say, scenario, clause);
        }
        return say("told.signed", name(event.deal.from), name(event.deal.to), all);
    }
    std::string operator()(const DealEnded& event) const
    {
        const bool alone = event.breaker == event.from || event.breaker == event.to;
        if (event.how == DealEnd::Breached && alone)
            return say("told.broken_by", name(event.breaker),
                       name(event.breaker == event.from ? event.to : event.from));
        return say(key("told.ended", name_of_deal_end, event.how), name(event.from), name(event.to));
    }
    std::string operator()(const DealDefaulted& event) const
    {
        return say("told.defaulted", name(event.seat));
    }
    std::string operator()(const ExclusiveWaived& event) const
    {
        return say("told.waived", name(event.seat));
    }
    std::string operator()(const AllianceJoined& event) const
    {
        return say("told.joined", name(event.seat),
                   say(event.alliance == AllianceId::Open ? "alliance.open"
                                                          : "alliance.exclusive"));
    }
    std::string operator()(const AllianceLeft& event) const
    {
        return say(key("told.parting", name_of_parting, event.how), name(event.seat),
                   say(event.alliance == AllianceId::Open ? "alliance.open"
                                                          : "alliance.exclusive"));
    }
    std::string operator()(const PotShared& event) const
    {
        return say("told.pot",
                   say(event.alliance == AllianceId::Open ? "alliance.open"
                                                          : "alliance.exclusive"),
                   event.total, event.share, event.members);
    }
    std::string operator()(const LedgerMoved& event) const
    {
        return say("told.ledger", signed_number(event.amount));
    }
    std::string operator()(const TierReached& event) const
    {
        return say("told.tier", say(event.alliance == AllianceId::Open ? "alliance.open"
                                                                       : "alliance.exclusive"));
    }
    std::string operator()(const TrustChanged& event) const
    {
        return say("told.trust", name(event.seat), signed_number(event.change),
                   say(key("trust", name_of_trust_reason, event.why)));
    }
    std::string operator()(const AuditShown& event) const
    {
        return say("told.audit", name(event.member), event.amount);
    }
    std::string operator()(const Arrived& event) const
    {
        const int a = event.chips.accelerators();
        const int lines = event.leading_lines + event.mature_lines;
        if (a == 0 && event.chips.e == 0 && lines == 0) return {};
        if (lines > 0) return say("told.lines_ready", name(event.seat), lines);
        return say("told.arrived", name(event.seat), a, event.chips.e);
    }
    std::string operator()(const LinesDelayed& event) const
    {
        return say("told.delayed", name(event.seat));
    }
    std::string operator()(const CardTurned& event) const
    {
        return say("told.card", say(key("card", name_of_card, event.card)));
    }
    template <class Other>
    std::string operator()(const Other&) const
    {
        return {};
    }
};

} // namespace

std::string told(const Words& say, const Scenario& scenario, const Event& event)
{
    return std::visit(Teller{say, scenario}, event);
}

} // namespace frenemy::client
