#include "client/model/glossary.hpp"

#include <algorithm>
#include <array>

namespace frenemy::client {
namespace {

/// Sums `number(company)` over the table.
template <class Number>
int over_companies(const View& view, Number number)
{
    int sum = 0;
    for (int i = 0; i < view.seats; ++i)
        sum += number(view.companies[static_cast<std::size_t>(i)]);
    return sum;
}
template <class Number>
int over_deals(const View& view, Number number)
{
    int sum = 0;
    for (const Deal& deal : view.deals)
        sum += number(deal);
    return sum;
}

int rivals_allied(const View& view)
{
    int pairs = 0;
    for (int i = 0; i < view.seats; ++i)
        for (int k = i + 1; k < view.seats; ++k) {
            const Company& one = view.companies[static_cast<std::size_t>(i)];
            const Company& two = view.companies[static_cast<std::size_t>(k)];
            pairs += one.role == two.role && one.membership.alliance != AllianceId::None
                     && one.membership.alliance == two.membership.alliance;
        }
    return pairs;
}

int allied(const View& view)
{
    return over_companies(
        view, [](const Company& each) { return each.membership.alliance != AllianceId::None; });
}

int put_in_last(const View& view)
{
    int sum = 0;
    for (const Alliance& each : view.alliance)
        sum += each.last_total;
    return sum;
}

int leading_lines(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.foundry.leading_lines; });
}

int accelerators_coming(const View& view)
{
    return over_companies(view, [](const Company& each) {
        return each.role == Role::Fabless ? each.coming.accelerators() : 0;
    });
}

int used_last(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.big_tech.used_last; });
}

int device_chips(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.stock.e; });
}

int open_models(const View& view)
{
    return over_companies(view, [](const Company& each) {
        return each.role == Role::BigTech && each.big_tech.policy == ModelPolicy::Open;
    });
}

int most_learned(const View& view)
{
    int most = 0;
    for (int i = 0; i < view.seats; ++i)
        most = std::max<int>(most, view.companies[static_cast<std::size_t>(i)].foundry.learned_lots);
    return most;
}

int learned(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.foundry.learned_lots; });
}

int chips_coming(const View& view)
{
    return over_companies(
        view, [](const Company& each) { return each.coming.accelerators() + each.coming.e; });
}

int prepaid(const View& view)
{
    return over_deals(view, [](const Deal& deal) { return deal.prepaid; });
}

int penalties(const View& view)
{
    return over_deals(view, [](const Deal& deal) { return deal.penalty; });
}

int breaches(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.breaches; });
}

int exclusivities(const View& view)
{
    return over_deals(view, [&](const Deal& deal) {
        const Clause* clause = find(deal.terms, ClauseKind::Exclusive);
        return clause && !deal.waived && clause->first >= view.round;
    });
}

int with_a_home(const View& view)
{
    return over_companies(view,
                          [](const Company& each) { return each.designs.home != no_seat; });
}

int titan_price(const View& view)
{
    return view.titan.price;
}

int titan_backlog(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.big_tech.titan_backlog; });
}

int titan_share(const View& view)
{
    return view.titan.share;
}

int titan_delivered(const View& view)
{
    return view.titan.delivered;
}

/// Of the AI chips big techs received in the last settlement, by who gave them.
int concentration(const View& view)
{
    const int all = view.titan.supplied;
    if (all == 0) return 0;
    int sum = 0;
    for (const int given : view.supply)
        sum += 10'000 * given / all * given / all;
    return sum;
}

int custom_chips(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.designs.custom; });
}

int slots_dealt(const View& view)
{
    return over_companies(view, [](const Company& each) { return each.foundry.slots_dealt; });
}

int next_generation(const View& view)
{
    return over_companies(view, [](const Company& each) {
        return each.role == Role::Fabless && each.designs.next_generation > 0;
    });
}

constexpr std::array terms{
    Term{"frenemy", rivals_allied},
    Term{"alliance", allied},
    Term{"prisoners_dilemma", put_in_last},
    Term{"foundry", leading_lines},
    Term{"fabless", accelerators_coming},
    Term{"big_tech", used_last},
    Term{"on_device", device_chips},
    Term{"open_closed", open_models},
    Term{"yield", most_learned},
    Term{"learning", learned},
    Term{"lead_time", chips_coming},
    Term{"prepayment", prepaid},
    Term{"penalty", penalties},
    Term{"efficient_breach", breaches},
    Term{"exclusive", exclusivities},
    Term{"hold_up", with_a_home},
    Term{"bargaining_power", titan_price},
    Term{"bullwhip", titan_backlog},
    Term{"dependence", titan_share},
    Term{"hhi", concentration},
    Term{"integration", custom_chips},
    Term{"scale", slots_dealt},
    Term{"hbm", nullptr},
    Term{"packaging", nullptr},
    Term{"tape_out", next_generation},
    Term{"rationing", titan_delivered},
    Term{"cycle", nullptr},
    Term{"export_controls", nullptr},
    Term{"subsidy", nullptr},
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
    About{"table.news", "cycle"},
    About{"draft.add.wafer", "lead_time"},
    About{"draft.add.prepay", "prepayment"},
    About{"draft.add.penalty", "penalty"},
    About{"draft.add.exclusive", "exclusive"},
    About{"draft.add.ally", "alliance"},
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
    About{"report.why.titan_chips", "dependence"},
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
    const auto found = std::find_if(controls.begin(), controls.end(), [&](const About& each) {
        return control.starts_with(each.control);
    });
    return found == controls.end() ? nullptr : find_term(found->term);
}

} // namespace frenemy::client
