#include "engine/chain/upkeep.hpp"
#include "engine/round/settlement.hpp"

#include <algorithm>

// (9) Upkeep, interest on earlier debt, the bank, and an automatic loan for who is left below
// zero: nobody is eliminated.

namespace frenemy {
namespace {

void visit_bank(Settlement& settlement, int seat)
{
    const int step = settlement.scenario().actions.loan;
    const Party own = party(seat_at(seat));
    const Company& before = settlement.company(seat);
    const int wish = settlement.plan(seat).bank;
    if (wish > 0) {
        settlement.transition.pay(Party::Bank, own, Reason::Borrowed, step);
    } else if (wish < 0) {
        const int debt = before.debt.count / step;
        const int cash = std::max(0, before.cash.count) / step;
        settlement.transition.pay(own, Party::Bank, Reason::Repaid,
                                  step * std::min({-wish, debt, cash}));
    }
}

} // namespace

void pay_upkeep(Settlement& settlement)
{
    for (int seat = 0; seat < settlement.seats(); ++seat) {
        const Party own = party(seat_at(seat));
        const Company& each = settlement.company(seat);
        const int interest =
            interest_of(settlement.scenario(), each, card_now(settlement.state()));
        settlement.transition.pay(own, Party::Suppliers, Reason::Upkeep,
                                  upkeep_of(settlement.scenario(), each));
        settlement.transition.pay(own, Party::Bank, Reason::Interest, interest);
        visit_bank(settlement, seat);
    }
    cover_overdrafts(settlement);
}

void cover_overdrafts(Settlement& settlement)
{
    const int step = settlement.scenario().actions.loan;
    for (int seat = 0; seat < settlement.seats(); ++seat)
        if (const int short_of = -settlement.company(seat).cash.count; short_of > 0)
            settlement.transition.pay(Party::Bank, party(seat_at(seat)), Reason::AutomaticLoan,
                                      step * ceil_div(short_of, step));
}

} // namespace frenemy
