#pragma once

#include "client/model/join.hpp"

#include <filesystem>
#include <vector>

namespace frenemy::client {

/// Where the seats one has are remembered: $XDG_STATE_HOME/frenemy/seats.json. Their tokens are
/// keys, so nobody else may read it.
std::filesystem::path seat_file();

/// The newest first; those that cannot be read are left out.
std::vector<KeptSeat> read_seats(const std::filesystem::path& file);
/// Puts a seat first, in the place of an older one of that class. Several windows of one machine may
/// do so at once. False when it could not be written.
bool keep_seat(const std::filesystem::path& file, const KeptSeat& seat);
void forget_seat(const std::filesystem::path& file, const server::ClassCode& code);

} // namespace frenemy::client
