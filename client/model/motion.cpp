#include "client/model/motion.hpp"

namespace frenemy::client {

std::optional<Flight> flight_of(const Event& event)
{
    if (const auto* cash = std::get_if<CashMoved>(&event)) {
        if (cash->amount.count == 0) return {};
        return Flight{cash->from, cash->to, Cargo::Money, cash->amount.count, 0};
    }
    if (const auto* chips = std::get_if<ChipsMoved>(&event)) {
        if (chips->quantity == 0) return {};
        return Flight{chips->from, chips->to,
                      chips->chip == Chip::Accelerator ? Cargo::Accelerators : Cargo::OnDevice,
                      chips->quantity, 0};
    }
    if (const auto* lots = std::get_if<LotsStarted>(&event))
        return Flight{lots->foundry, party(lots->buyer), Cargo::Wafers, lots->lots, 0};
    if (const auto* sold = std::get_if<SlotsSold>(&event); sold && sold->slots > 0)
        return Flight{party(sold->foundry), Party::OtherCustomers, Cargo::Wafers, sold->slots, 0};
    return {};
}

} // namespace frenemy::client
