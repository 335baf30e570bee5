#include "server/store/folder.hpp"

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>
#include <utility>

namespace frenemy::server {
namespace {

/// What the system's last complaint means to somebody who runs a server.
StoreError complaint()
{
    switch (errno) {
    case ENOSPC:
    case EDQUOT:
    case EFBIG: return StoreError::NoRoom;
    case EACCES:
    case EPERM:
    case EROFS: return StoreError::NotAllowed;
    case ENOENT:
    case ENOTDIR: return StoreError::NoFolder;
    case EWOULDBLOCK: return StoreError::InUse;
    default: return StoreError::Failed;
    }
}

/// An open file or folder; closed when it goes.
class Descriptor {
public:
    explicit Descriptor(int number) : number_(number) {}
    Descriptor(Descriptor&& other) noexcept : number_(std::exchange(other.number_, -1)) {}
    Descriptor& operator=(Descriptor&&) = delete;
    ~Descriptor()
    {
        if (number_ >= 0) ::close(number_);
    }

    bool is_open() const { return number_ >= 0; }
    int number() const { return number_; }

private:
    int number_;
};

class DiskFile final : public File {
public:
    explicit DiskFile(Descriptor file) : file_(std::move(file)) {}

    StoreError write(std::uint64_t at, std::span<const std::byte> bytes) override
    {
        while (!bytes.empty()) {
            const ssize_t written =
                ::pwrite(file_.number(), bytes.data(), bytes.size(), static_cast<off_t>(at));
            if (written < 0 && errno == EINTR) continue;
            if (written < 0) return complaint();
            if (written == 0) return StoreError::NoRoom;
            at += static_cast<std::uint64_t>(written);
            bytes = bytes.subspan(static_cast<std::size_t>(written));
        }
        return StoreError::None;
    }

    StoreError sync() override
    {
        return ::fdatasync(file_.number()) == 0 ? StoreError::None : complaint();
    }

private:
    Descriptor file_;
};

class DiskFolder final : public Folder {
public:
    DiskFolder(Descriptor folder, Descriptor lock)
        : folder_(std::move(folder))
        , lock_(std::move(lock))
    {
    }

    FileContents read(const std::string& name, std::uint64_t most) override
    {
        FileContents contents;
        // Not blocking: a pipe of that name is refused instead of waited for.
        const Descriptor file{
            ::openat(folder_.number(), name.c_str(), O_RDONLY | O_NONBLOCK | O_CLOEXEC)};
        if (!file.is_open()) {
            if (errno != ENOENT) contents.error = complaint();
            return contents;
        }
        contents.there = true;
        struct stat found {};
        if (::fstat(file.number(), &found) != 0 || !S_ISREG(found.st_mode)) {
            contents.error = StoreError::Failed;
            return contents;
        }
        contents.bytes.resize(std::min(static_cast<std::uint64_t>(found.st_size), most));
        for (std::span<std::byte> room{contents.bytes}; !room.empty();) {
            const ssize_t got = ::read(file.number(), room.data(), room.size());
            if (got < 0 && errno == EINTR) continue;
            if (got <= 0) {
                contents.error = got < 0 ? complaint() : StoreError::Failed;
                break;
            }
            room = room.subspan(static_cast<std::size_t>(got));
        }
        return contents;
    }

    std::unique_ptr<File> open(const std::string& name, StoreError& error) override
    {
        // Seats' tokens and pupils' labels are in there: nobody else's to read.
        Descriptor file{
            ::openat(folder_.number(), name.c_str(), O_WRONLY | O_CREAT | O_CLOEXEC, 0600)};
        if (!file.is_open()) {
            error = complaint();
            return nullptr;
        }
        return std::make_unique<DiskFile>(std::move(file));
    }

    StoreError replace(const std::string& name, const std::string& by) override
    {
        return ::renameat(folder_.number(), by.c_str(), folder_.number(), name.c_str()) == 0
                   ? StoreError::None
                   : complaint();
    }

    StoreError sync() override
    {
        return ::fsync(folder_.number()) == 0 ? StoreError::None : complaint();
    }

    void remove(const std::string& name) override { ::unlinkat(folder_.number(), name.c_str(), 0); }

private:
    Descriptor folder_;
    Descriptor lock_; ///< as long as it is open
};

} // namespace

std::unique_ptr<Folder> open_folder(const std::filesystem::path& path, StoreError& error)
{
    std::error_code ignored; // opening it says the same, and more
    std::filesystem::create_directories(path, ignored);
    Descriptor folder{::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC)};
    if (!folder.is_open()) {
        error = complaint();
        return nullptr;
    }
    Descriptor lock{::openat(folder.number(), "lock", O_RDWR | O_CREAT | O_CLOEXEC, 0600)};
    if (!lock.is_open() && errno == ENOENT) { // as in /proc: the folder is there, and takes nothing
        error = StoreError::NotAllowed;
        return nullptr;
    }
    if (!lock.is_open() || ::flock(lock.number(), LOCK_EX | LOCK_NB) != 0) {
        error = complaint();
        return nullptr;
    }
    error = StoreError::None;
    return std::make_unique<DiskFolder>(std::move(folder), std::move(lock));
}

} // namespace frenemy::server
