#include "client/model/cue.hpp"

#include <algorithm>

namespace frenemy::client {
namespace {

struct Hear {
    std::optional<Cue> operator()(const Arrived& event) const
    {
        const bool chips = event.chips.accelerators() + event.chips.e > 0;
        return chips ? std::optional{Cue::Chip} : std::nullopt;
    }
    std::optional<Cue> operator()(const ChipsMoved&) const { return Cue::Chip; }
    std::optional<Cue> operator()(const OfferMade&) const { return Cue::Offer; }
    std::optional<Cue> operator()(const PlanSealed&) const { return Cue::Seal; }
    std::optional<Cue> operator()(const DealSigned&) const { return Cue::Accept; }
    std::optional<Cue> operator()(const DealEnded& event) const
    {
        return event.how == DealEnd::Breached ? std::optional{Cue::Tear} : std::nullopt;
    }
    std::optional<Cue> operator()(const AllianceLeft& event) const
    {
        return event.how == Parting::Betrayed ? std::optional{Cue::Tear} : std::nullopt;
    }
    std::optional<Cue> operator()(const PhaseBegan& event) const
    {
        return event.phase == Phase::Over ? std::optional{Cue::Over} : std::nullopt;
    }
    template <class Silent>
    std::optional<Cue> operator()(const Silent&) const
    {
        return {};
    }
};

} // namespace

std::optional<Cue> cue_of(std::span<const Event> events)
{
    std::optional<Cue> heard;
    for (const Event& event : events)
        heard = std::max(heard, std::visit(Hear{}, event));
    return heard;
}

} // namespace frenemy::client
