#pragma once

#include "engine/codec/codec.hpp"

#include <filesystem>

namespace frenemy {

/// A match file as it was found. `unreadable` when there is no such file, it is no plain file, or
/// the system refuses; then `error` says nothing. Files above most_match_bytes are not loaded.
struct ReadMatch {
    DecodedMatch decoded;
    bool unreadable = false;
};
ReadMatch read_match_file(const std::filesystem::path& path);

enum class SaveError : std::uint8_t {
    None,
    NotEncodable, ///< the log holds what no table accepts, or too much
    NoFolder,     ///< the folder is not there and cannot be made
    NotAllowed,
    NoRoom, ///< disk or quota is full, or the file would be too large for it
    Failed, ///< whatever else the system said
};
inline constexpr auto name_of_save_error =
    names<SaveError>("none", "not_encodable", "no_folder", "not_allowed", "no_room", "failed");

/// Writes beside the target, makes sure that it has reached the disk, and takes the target's place
/// in one step: whatever happens, there is the old file or the new one, whole. Makes the folder
/// when it is missing.
SaveError write_match_file(const std::filesystem::path& path, const MatchLog& log);

/// The same for any other file of a program's own, such as settings.
SaveError write_whole_file(const std::filesystem::path& path, std::span<const std::byte> bytes);

} // namespace frenemy
