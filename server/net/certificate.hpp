#pragma once

#include "server/protocol/join_code.hpp"

#include <filesystem>
#include <optional>
#include <string>

namespace frenemy::server {

/// Certificate and key, as PEM files.
struct CertificateFiles {
    std::filesystem::path certificate;
    std::filesystem::path key;
};

/// A certificate of one's own in `folder`, for a server no authority vouches for: made once, for ten
/// years, so that join codes stay as they are. Empty when it cannot be written; one that is there, damaged
/// or not, is never replaced.
std::optional<CertificateFiles> own_certificate(const std::filesystem::path& folder);

/// The mark in join codes. Empty when the file holds no certificate.
std::optional<CertificateMark> mark_of(const std::filesystem::path& certificate);

} // namespace frenemy::server
