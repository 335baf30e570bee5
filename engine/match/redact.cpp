#include "engine/match/event.hpp"

namespace frenemy {
namespace {

// A fact nobody has thought of is not told: every event says here who learns of it.

template <class Happened>
std::optional<Event> told_to(bool allowed, const Happened& event)
{
    return allowed ? std::optional<Event>{event} : std::nullopt;
}

template <class Happened>
std::optional<Event> shown(const Happened& event, SeatId)
{
    return event;
}
std::optional<Event> shown(const OfferMade& event, SeatId viewer)
{
    return told_to(event.offer.from == viewer || event.offer.to == viewer, event);
}
std::optional<Event> shown(const OfferEnded& event, SeatId viewer)
{
    return told_to(event.from == viewer || event.to == viewer, event);
}
std::optional<Event> shown(const PlanSealed& event, SeatId viewer)
{
    if (event.seat == viewer) return event;
    return PlanSealed{event.seat, event.by_default, Plan{}};
}
std::optional<Event> shown(const Contributed& event, SeatId viewer)
{
    return told_to(event.seat == viewer, event);
}
std::optional<Event> shown(const LedgerMoved& event, SeatId viewer)
{
    return told_to(event.seat == viewer, event);
}
std::optional<Event> shown(const AuditShown& event, SeatId viewer)
{
    return told_to(event.seat == viewer, event);
}
std::optional<Event> shown(const AgendaKept& event, SeatId viewer)
{
    return told_to(event.seat == viewer, event);
}

} // namespace

std::optional<Event> redact(const Event& event, SeatId viewer)
{
    return std::visit([&](const auto& each) { return shown(each, viewer); }, event);
}

} // namespace frenemy
