#include "client/model/glossary.hpp"

#include <algorithm>
#include <string>
#include <array>
#include <numeric>

namespace frenemy::client {
namespace {

// Numbers of one company; a term's number is their sum, its picture shows each.

int is_allied(const Company& each)
{
    return each.membership.alliance != AllianceId::None;
}
int leading_lines(const Company& each)
{
    return each.foundry.leading_lines;
}
int lines_coming(const Company& each)
{
    int lines = 0;
    for (const Node node : {Node::Leading, Node::Mature})
        for (const int count : each.foundry.coming(node)) lines += count;
    return lines;
}
int accelerators_coming(const Company& each)
{
    return each.coming.accelerators();
}
int fabless_coming(const Company& each)
{
    return each.role == Role::Fabless ? each.coming.accelerators() : 0;
}
int accelerators(const Company& each)
{
    return each.stock.accelerators();
}
int chips_coming(const Company& each)
{
    return each.coming.accelerators() + each.coming.e;
}
int chips_idle(const Company& each)
{
    return each.stock.accelerators() + each.stock.e;
}
int device_chips(const Company& each)
{
    return each.stock.e;
}
int used_last(const Company& each)
{
    return each.big_tech.used_last;
}
int has_open_model(const Company& each)
{
    return each.role == Role::BigTech && each.big_tech.policy == ModelPolicy::Open;
}
int learned_lots(const Company& each)
{
    return each.foundry.learned_lots;
}
int breaches(const Company& each)
{
    return each.breaches;
}
int has_a_home(const Company& each)
{
    return each.designs.home != no_seat;
}
int titan_backlog(const Company& each)
{
    return each.big_tech.titan_backlog;
}
int has_custom_chip(const Company& each)
{
    return each.designs.custom;
}
int slots_dealt(const Company& each)
{
    return each.foundry.slots_dealt;
}
int has_next_generation(const Company& each)
{
    return each.role == Role::Fabless && each.designs.next_generation > 0;
}

template <int (*of)(const Company&)>
Parts parts(const View& view)
{
    Parts each{};
    for (std::size_t i = 0; i < view.seats; ++i)
        each[i] = of(view.companies[i]);
    return each;
}
template <int (*of)(const Company&)>
int sum(const View& view)
{
    const Parts each = parts<of>(view);
    return std::accumulate(each.begin(), each.end(), 0);
}
template <int (*of)(const Company&)>
int most(const View& view)
{
    const Parts each = parts<of>(view);
    return *std::max_element(each.begin(), each.end());
}

// Numbers of the whole table.

/// Rivals each company has in its own alliance.
Parts allied_rivals(const View& view)
{
    Parts rivals{};
    for (std::size_t i = 0; i < view.seats; ++i)
        for (std::size_t k = 0; k < view.seats; ++k) {
            const Company& one = view.companies[i];
            const Company& two = view.companies[k];
            rivals[i] += i != k && one.role == two.role && is_allied(one)
                         && one.membership.alliance == two.membership.alliance;
        }
    return rivals;
}
int pairs_of_rivals(const View& view)
{
    const Parts rivals = allied_rivals(view);
    return std::accumulate(rivals.begin(), rivals.end(), 0) / 2;
}

int put_in_last(const View& view)
{
    int all = 0;
    for (const Alliance& each : view.alliance)
        all += each.last_total;
    return all;
}

template <class Number>
int over_deals(const View& view, Number number)
{
    int all = 0;
    for (const Deal& deal : view.deals)
        all += number(deal);
    return all;
}
int prepaid(const View& view)
{
    return over_deals(view, [](const Deal& deal) { return deal.prepaid; });
}
int penalties(const View& view)
{
    return over_deals(view, [](const Deal& deal) { return deal.penalty; });
}
int exclusivities(const View& view)
{
    return over_deals(view, [&](const Deal& deal) {
        const Clause* clause = find(deal.terms, ClauseKind::Exclusive);
        return clause && !deal.waived && clause->first >= view.round;
    });
}

int titan_price(const View& view)
{
    return view.titan.price;
}
int titan_share(const View& view)
{
    return view.titan.share;
}
int titan_delivered(const View& view)
{
    return view.titan.delivered;
}

/// AI chips big techs received in the last settlement, by who gave them.
Parts supplied(const View& view)
{
    Parts each{};
    std::copy(view.supply.begin(), view.supply.end(), each.begin());
    return each;
}
int concentration(const View& view)
{
    const int all = view.titan.supplied;
    if (all == 0) return 0;
    int squares = 0;
    for (const int given : view.supply)
        squares += 10'000 * given / all * given / all;
    return squares;
}

constexpr std::array terms{
    Term{"frenemy", pairs_of_rivals, allied_rivals, 9},
    Term{"alliance", sum<is_allied>, parts<is_allied>, 7},
    Term{"prisoners_dilemma", put_in_last, nullptr, 7},
    Term{"foundry", sum<leading_lines>, parts<leading_lines>, 2},
    Term{"fabless", sum<fabless_coming>, parts<fabless_coming>, 2},
    Term{"big_tech", sum<used_last>, parts<used_last>, 4},
    Term{"on_device", sum<device_chips>, parts<device_chips>, 4},
    Term{"open_closed", sum<has_open_model>, parts<has_open_model>, 4},
    Term{"yield", most<learned_lots>, parts<learned_lots>, 2},
    Term{"learning", sum<learned_lots>, parts<learned_lots>, 2},
    Term{"lead_time", sum<chips_coming>, parts<chips_coming>, 2},
    Term{"prepayment", prepaid, nullptr, 5},
    Term{"penalty", penalties, nullptr, 5},
    Term{"efficient_breach", sum<breaches>, parts<breaches>, 5},
    Term{"exclusive", exclusivities, nullptr, 5},
    Term{"hold_up", sum<has_a_home>, parts<has_a_home>, 5},
    Term{"bargaining_power", titan_price, nullptr, 5},
    Term{"bullwhip", sum<titan_backlog>, parts<titan_backlog>, 4},
    Term{"dependence", titan_share, supplied, 9},
    Term{"hhi", concentration, supplied, 4},
    Term{"integration", sum<has_custom_chip>, parts<has_custom_chip>, 6},
    Term{"scale", sum<slots_dealt>, parts<slots_dealt>, 2},
    Term{"hbm", sum<accelerators_coming>, parts<accelerators_coming>, 2},
    Term{"packaging", sum<accelerators>, parts<accelerators>, 8},
    Term{"tape_out", sum<has_next_generation>, parts<has_next_generation>, 6},
    Term{"rationing", titan_delivered, nullptr, 4},
    Term{"cycle", sum<chips_idle>, parts<chips_idle>, 8},
    Term{"export_controls", titan_delivered, nullptr, 8},
    Term{"subsidy", sum<lines_coming>, parts<lines_coming>, 8},
};

struct About {
    std::string_view control; ///< how its id begins
    std::string_view term;
};
/// The first that fits holds.
constexpr std::array controls{
    About{"board.yield", "yield"},
    About{"board.titan.price", "bargaining_power"},
    About{"board.titan.stock", "rationing"},
    About{"board.titan", "dependence"},
    About{"board.services", "big_tech"},
    About{"board.e_market", "on_device"},
    About{"own.alliance", "prisoners_dilemma"},
    About{"own.backlog", "bullwhip"},
    About{"table.news.export", "export_controls"},
    About{"table.news.chips_act", "subsidy"},
    About{"table.news.packaging", "packaging"},
    About{"table.news.open_release", "open_closed"},
    About{"table.news.security", "open_closed"},
    About{"table.news.on_device", "on_device"},
    About{"table.news.antitrust", "hhi"},
    About{"table.news.euv", "lead_time"},
    About{"table.news.visit", "alliance"},
    About{"table.news", "cycle"},
    About{"draft.add.wafer", "lead_time"},
    About{"draft.add.prepay", "prepayment"},
    About{"draft.add.penalty", "penalty"},
    About{"draft.add.exclusive", "exclusive"},
    About{"draft.add.ally", "alliance"},
    About{"draft.add.cash", "bargaining_power"},
    About{"draft.add.chips", "fabless"},
    About{"draft.add.credit", "prepayment"},
    About{"draft.add.royalty", "bargaining_power"},
    About{"draft.add.equity", "integration"},
    About{"draft.add.cancel", "efficient_breach"},
    About{"plan.action.leading_line", "scale"},
    About{"plan.action.mature_line", "scale"},
    About{"plan.action.yield_rnd", "learning"},
    About{"plan.action.dual_source", "hold_up"},
    About{"plan.action.open_pdk", "hold_up"},
    About{"plan.action.custom_chip", "integration"},
    About{"plan.action.tape_out", "tape_out"},
    About{"plan.action.data_centre", "big_tech"},
    About{"plan.breach", "efficient_breach"},
    About{"plan.policy", "open_closed"},
    About{"plan.contribute", "prisoners_dilemma"},
    About{"plan.titan_order", "bullwhip"},
    About{"plan.loyalty", "frenemy"},
    About{"debrief.term.titan_share", "dependence"},
    About{"debrief.term.hhi", "hhi"},
    About{"debrief.term.cooperation", "alliance"},
    About{"debrief.term.payoff_table", "prisoners_dilemma"},
    About{"debrief.term.network", "frenemy"},
    About{"debrief.term.surplus", "bargaining_power"},
    About{"debrief.term.dependence", "dependence"},
    About{"debrief.term.agreed_price", "hold_up"},
    About{"debrief.term.bullwhip", "bullwhip"},
    About{"debrief.term.learning_curve", "learning"},
    About{"debrief.term.utilisation", "foundry"},
    About{"debrief.term.average_cost", "scale"},
    About{"debrief.term.lead_time", "lead_time"},
    About{"debrief.term.bought_cost", "fabless"},
    About{"debrief.term.lost_services", "big_tech"},
    About{"debrief.term.revenue_mix", "on_device"},
    About{"debrief.term.model_policy", "open_closed"},
    About{"debrief.term.make_or_buy", "integration"},
    About{"debrief.term.breach", "efficient_breach"},
    About{"debrief.term.price_and_stock", "cycle"},
    About{"report.why.titan_chips", "dependence"},
    About{"report.why.unsold_slots", "scale"},
    About{"report.why.goods", "bargaining_power"},
    About{"report.why.services", "big_tech"},
    About{"report.why.devices", "on_device"},
    About{"report.why.e_market", "on_device"},
    About{"report.why.generation_bonus", "tape_out"},
    About{"report.why.offshore_lots", "bargaining_power"},
    About{"report.why.spot_market", "bargaining_power"},
    About{"report.why.antitrust_fine", "hhi"},
    About{"report.why.waiver_fee", "exclusive"},
    About{"report.why.undelivered_fee", "bullwhip"},
    About{"board.backlog", "bullwhip"},
    About{"report.why.packaging", "packaging"},
    About{"report.why.porting", "hold_up"},
    About{"report.why.prepayment", "prepayment"},
    About{"report.why.penalty", "penalty"},
    About{"report.why.upkeep", "scale"},
    About{"report.why.policy_bonus", "open_closed"},
    About{"report.why.shared_demand", "open_closed"},
};

} // namespace

std::span<const Term> glossary()
{
    return terms;
}

const Term* find_term(std::string_view id)
{
    const auto found =
        std::find_if(terms.begin(), terms.end(), [&](const Term& each) { return each.id == id; });
    return found == terms.end() ? nullptr : &*found;
}

const Term* term_of(std::string_view control)
{
    // A term that lies in a draft is about what adding it is: "draft.2.term.wafer".
    constexpr std::string_view lying = ".term.";
    if (const auto at = control.find(lying); control.starts_with("draft.") && at != std::string_view::npos)
        return term_of("draft.add." + std::string{control.substr(at + lying.size())});
    const auto found = std::find_if(controls.begin(), controls.end(), [&](const About& each) {
        return control.starts_with(each.control);
    });
    return found == controls.end() ? nullptr : find_term(found->term);
}

} // namespace frenemy::client
