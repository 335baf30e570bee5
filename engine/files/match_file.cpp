#include "engine/files/match_file.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace frenemy {
namespace {

/// An open file; closed when it goes.
class File {
public:
    explicit File(int descriptor) : descriptor_(descriptor) {}
    File(const File&) = delete;
    File& operator=(const File&) = delete;
    ~File()
    {
        if (descriptor_ >= 0) ::close(descriptor_);
    }

    bool is_open() const { return descriptor_ >= 0; }
    int descriptor() const { return descriptor_; }

    /// Some systems say only now that the disk is full.
    bool close() { return ::close(std::exchange(descriptor_, -1)) == 0; }

private:
    int descriptor_;
};

/// What the system's last complaint means to somebody who wants to save a match.
SaveError complaint()
{
    switch (errno) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return SaveError::NoRoom;
    case EACCES:
    case EPERM:
    case EROFS: return SaveError::NotAllowed;
    case ENOENT:
    case ENOTDIR: return SaveError::NoFolder;
    default: return SaveError::Failed;
    }
}

bool put_all(const File& file, std::span<const std::byte> bytes)
{
    while (!bytes.empty()) {
        const ssize_t written = ::write(file.descriptor(), bytes.data(), bytes.size());
        if (written < 0 && errno == EINTR) continue;
        if (written <= 0) return false;
        bytes = bytes.subspan(static_cast<std::size_t>(written));
    }
    return true;
}

bool take_all(const File& file, std::span<std::byte> room)
{
    while (!room.empty()) {
        const ssize_t got = ::read(file.descriptor(), room.data(), room.size());
        if (got < 0 && errno == EINTR) continue;
        if (got <= 0) return false;
        room = room.subspan(static_cast<std::size_t>(got));
    }
    return true;
}

/// The new name, too, is to survive a power cut. Not every file system can promise it, and the
/// file is whole either way.
void settle(const std::filesystem::path& folder)
{
    const File opened{::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (opened.is_open()) ::fsync(opened.descriptor());
}

SaveError write_beside(const std::string& beside, std::span<const std::byte> bytes)
{
    File file{::open(beside.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0644)};
    if (!file.is_open()) return complaint();
    if (!put_all(file, bytes) || ::fsync(file.descriptor()) != 0 || !file.close())
        return complaint();
    return SaveError::None;
}

} // namespace

ReadMatch read_match_file(const std::filesystem::path& path)
{
    const ReadMatch unreadable{{}, true};
    // Not blocking: a pipe somebody names by mistake is refused below instead of waited for.
    const File file{::open(path.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
    struct stat found {};
    if (!file.is_open() || ::fstat(file.descriptor(), &found) != 0 || !S_ISREG(found.st_mode))
        return unreadable;

    // One byte too many is enough to refuse a file that is too large.
    const auto size = std::min(static_cast<std::uintmax_t>(found.st_size),
                               static_cast<std::uintmax_t>(most_match_bytes) + 1);
    Bytes bytes(static_cast<std::size_t>(size));
    if (!take_all(file, bytes)) return unreadable;
    return {decode_match(bytes), false};
}

SaveError write_match_file(const std::filesystem::path& path, const MatchLog& log)
{
    const Bytes bytes = encode_match(log);
    if (bytes.empty()) return SaveError::NotEncodable;
    return write_whole_file(path, bytes);
}

SaveError write_whole_file(const std::filesystem::path& path, std::span<const std::byte> bytes)
{
    const auto folder = path.has_parent_path() ? path.parent_path() : std::filesystem::path{"."};
    std::error_code ignored; // opening a file in it says the same, and more
    std::filesystem::create_directories(folder, ignored);

    // Two programs that save at once write two files beside; the last one to be renamed stays.
    const std::string beside = path.string() + "." + std::to_string(::getpid()) + ".part";
    ::unlink(beside.c_str()); // of a program of that number that did not come to its end
    SaveError error = write_beside(beside, bytes);
    if (error == SaveError::None && ::rename(beside.c_str(), path.c_str()) != 0)
        error = complaint();
    if (error != SaveError::None) {
        ::unlink(beside.c_str());
        return error;
    }
    settle(folder);
    return SaveError::None;
}

} // namespace frenemy
