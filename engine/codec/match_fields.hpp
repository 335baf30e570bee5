#pragma once

#include "engine/codec/chain_fields.hpp"
#include "engine/codec/command_fields.hpp"
#include "engine/match/match_log.hpp"
#include "engine/match/state.hpp"
#include "engine/match/view.hpp"

// Whole states and views: only as many companies as there are seats.

namespace frenemy {

template <class Archive>
void serialize(Archive& archive, Secret& value)
{
    auto& [ledger, plan, contributed, contributed_ever, offered, agenda, last_contribution,
           spare, audited, audit_found, betrayed_after] = value;
    fields(archive, ledger, plan, contributed, contributed_ever, offered, agenda, last_contribution,
           spare, audited, audit_found, betrayed_after);
    seat_or_nobody(SeatId{audited});
}

template <class Archive>
void serialize(Archive& archive, Titan& value)
{
    auto& [price, share, delivered, supplied] = value;
    fields(archive, price, share, delivered, supplied);
}

template <class Archive>
void counted_seats(Archive& archive, std::uint8_t& seats, std::uint8_t& round)
{
    fields(archive, seats, round);
    require(seats <= max_seats && round >= 1 && round <= max_rounds);
}

template <class Archive, class T>
void per_seat(Archive& archive, std::array<T, max_seats>& each, std::uint8_t seats)
{
    items(archive, each.data(), seats);
}

template <class Archive>
void serialize(Archive& archive, State& value)
{
    auto& [seed, seats, round, phase, spare, next_deal, titan, supply, offers_made, news, alliance,
           companies, secrets, offers, deals, defaults_sealed] = value;
    counted_seats(archive, seats, round);
    fields(archive, seed, phase, spare, next_deal, titan, supply, offers_made, news, alliance);
    per_seat(archive, companies, seats);
    per_seat(archive, secrets, seats);
    fields(archive, offers, deals, defaults_sealed);
}

template <class Archive>
void serialize(Archive& archive, View& value)
{
    auto& [viewer, seats, round, phase, known_news, news, next_deal, titan, supply, alliance,
           companies, own, deals, offered, offers] = value;
    counted_seats(archive, seats, round);
    fields(archive, viewer, phase, known_news, news, next_deal, titan, supply, alliance);
    per_seat(archive, companies, seats);
    fields(archive, own, deals, offered, offers);
    seat_or_nobody(viewer);
    require(known_news <= max_rounds);
}

template <class Archive>
void serialize(Archive& archive, SeatPlayer& player)
{
    archive(player.bot);
}

template <class Archive>
void serialize(Archive& archive, MatchLog::Entry& entry)
{
    auto& [seat, command, digest_after] = entry;
    fields(archive, seat, command, digest_after);
}

} // namespace frenemy
