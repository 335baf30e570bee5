#pragma once

#include <string>
#include <vector>

#include <sys/types.h>

namespace frenemy::client {

/// The game once more, in a window of its own: for the wall, while the teacher's stays on the desk.
/// It is closed with this.
class SecondWindow {
public:
    SecondWindow() = default;
    ~SecondWindow() { close(); }
    SecondWindow(const SecondWindow&) = delete;
    SecondWindow& operator=(const SecondWindow&) = delete;

    /// With these words on its command line. False when it cannot be started.
    bool open(const std::vector<std::string>& options);
    /// Until somebody closes it.
    bool is_open();

private:
    void close();

    pid_t process_ = -1;
};

} // namespace frenemy::client
