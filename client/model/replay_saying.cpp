#include "client/model/replay_saying.hpp"

#include "client/model/saying.hpp"

namespace frenemy::client {
std::string told_afterwards(const Words& say, const Scenario& scenario, const Event& event)
{
    const auto name = [&](SeatId seat) { return company_name(say, scenario, seat); };
    if (const auto* made = std::get_if<OfferMade>(&event))
        return say("replay.offered", name(made->offer.from), name(made->offer.to),
                   terms_text(say, scenario, made->offer.terms, Side::From));
    if (const auto* ended = std::get_if<OfferEnded>(&event)) {
        const std::string how{name_of_offer_end(ended->how)};
        if (ended->how == OfferEnd::Signed || ended->how == OfferEnd::Countered) return {};
        return say("replay.offer_ended." + how, name(ended->from), name(ended->to));
    }
    if (const auto* done = std::get_if<DealsFinished>(&event))
        return done->done ? say("replay.finished", name(done->seat)) : std::string{};
    if (const auto* sealed = std::get_if<PlanSealed>(&event)) {
        // What a seat may not know of another's plan is empty.
        if (sealed->plan == Plan{}) return say("replay.envelope", name(sealed->seat));
        return say("replay.sealed", name(sealed->seat), plan_in_full(say, sealed->plan));
    }
    if (const auto* put_in = std::get_if<Contributed>(&event))
        return say(put_in->amount > 0 ? "replay.gave" : "replay.kept", name(put_in->seat),
                   int{put_in->amount});
    if (const auto* ledger = std::get_if<LedgerMoved>(&event))
        return say("replay.ledger", name(ledger->seat), signed_number(ledger->amount));
    return told(say, scenario, event);
}

} // namespace frenemy::client
