#include "engine/chain/upkeep.hpp"

namespace frenemy {

int upkeep_of(const Scenario& scenario, const Company& company)
{
    const int base = scenario.start[static_cast<std::size_t>(company.role)].upkeep;
    return base + company.foundry.leading_lines * scenario.chain.leading_upkeep
           + ceil_div(company.foundry.mature_lines, scenario.chain.mature_lines_per_c);
}

int interest_of(const Scenario& scenario, const Company& company, Card card)
{
    if (company.trust >= scenario.deals.free_loan_trust) return 0;
    const int loans = company.debt.count / scenario.actions.loan;
    return loans * scenario.actions.interest * (card == Card::Rates && !company.immune ? scenario.card.rates : 1);
}

} // namespace frenemy
