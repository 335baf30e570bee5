#include "client/model/control_id.hpp"
#include "client/model/table.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

const Offer* offer_of(const View& view, int id)
{
    for (const Offer& offer : view.offers)
        if (offer.id.value == id) return &offer;
    return nullptr;
}

} // namespace

std::vector<Offer> Table::offers_to_me() const
{
    std::vector<Offer> offers;
    const View view = match_->view();
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer) offers.push_back(offer);
    std::stable_partition(offers.begin(), offers.end(),
                          [&](const Offer& each) { return each.id == front_; });
    return offers;
}

/// A company on the board: an offer to it.
bool Table::press_company(SeatId other)
{
    const View view = match_->view();
    if (!may_offer(view, other)) return false;
    draft_ = draft_to(scenario(), view, other);
    return true;
}

bool Table::put_down(const Carried& thing, std::string_view place)
{
    refusal_ = {};
    const auto laying = laying_on(*this, thing, place);
    if (!laying || !has_room(draft_, thing, *laying)) return false;
    draft_ = laid_down(scenario(), match_->view(), draft_, thing, *laying);
    return true;
}

bool Table::may_offer(const View& view, SeatId other) const
{
    return page_ == Page::Play && !watching() && view.phase == Phase::Deals && other != view.viewer
           && other.value < view.seats && company(view, view.viewer).done == 0;
}

bool Table::press_deals(std::string_view id)
{
    const View view = match_->view();
    if (id == "done") {
        ask(FinishDeals{});
    } else if (id == "coach") {
        coaching_ = !coaching_;
        turned_[static_cast<std::size_t>(Stack::Ideas)] = 0;
        if (awaits_coach()) consult();
    } else if (id == "more.offers") {
        turn_on(Stack::Offers);
    } else if (id == "more.ideas") {
        turn_on(Stack::Ideas);
    } else if (id == "more.signed") {
        turn_on(Stack::Deals);
    } else if (under(id, "coached.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (advice() && at < advice()->offers.size())
            draft_ = Draft{advice()->offers[at].offer.to, advice()->offers[at].offer.terms, {}};
    } else if (under(id, "to.")) {
        draft_ = draft_to(scenario(), view, seat_at(number_in(id)));
    } else if (under(id, "accept.")) {
        ask(AcceptOffer{OfferId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "decline.")) {
        ask(DeclineOffer{OfferId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "withdraw.")) {
        ask(WithdrawOffer{OfferId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "counter.")) {
        if (const Offer* offer = offer_of(view, number_in(id))) draft_ = counter_to(*offer);
    } else if (under(id, "front.")) {
        front_ = OfferId{static_cast<std::uint16_t>(number_in(id))};
    } else if (under(id, "waive.")) {
        ask(WaiveExclusive{DealId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "cancel.")) {
        ask(CancelBetrayed{DealId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "idea.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (at < suggestions_.size())
            draft_ = Draft{suggestions_[at].to, suggestions_[at].terms, {}};
    } else {
        return false;
    }
    return true;
}

bool Table::press_draft(std::string_view id)
{
    if (!draft_) return false;
    if (id == "close") {
        draft_.reset();
        return true;
    }
    if (id == "send") {
        const Command command = command_of(*draft_);
        ask(command);
        if (!refusal_) draft_.reset();
        return true;
    }
    if (under(id, "to.")) {
        draft_ = draft_to(scenario(), match_->view(), seat_at(number_in(id)));
        return true;
    }
    if (under(id, "add.")) {
        const auto kind = name_of_clause.find(id);
        if (kind && draft_->terms.count < max_clauses)
            draft_->terms += usual_clause(scenario(), match_->view(), draft_->to, *kind);
        return true;
    }
    // <place>.item, .giver, .firm, .remove, or .<field>.less and .more
    const int place = number_in(id);
    if (place < 0 || place >= draft_->terms.count || id.size() < 3) return false;
    Clause& clause = draft_->terms.clauses[static_cast<std::size_t>(place)];
    id.remove_prefix(2);
    if (id == "item") {
        next_item(scenario(), match_->view(), clause);
    } else if (id == "giver") {
        swap_giver(clause);
    } else if (id == "firm") {
        clause.firm = clause.firm ? 0 : 1;
    } else if (id == "remove") {
        remove(draft_->terms, place);
    } else if (id.starts_with("term.")) {
        return false; // it explains itself
    } else {
        const auto field = static_cast<TermField>(number_in(id));
        turn(scenario(), match_->view(), *draft_, place, field, id.ends_with(".more") ? 1 : -1);
    }
    return true;
}

} // namespace frenemy::client
