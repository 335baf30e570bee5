#pragma once

#include "client/app/child_server.hpp"
#include "client/app/screen.hpp"

namespace frenemy::client {

enum class Hosting : std::uint8_t {
    Lesson,
    Demo, ///< bots are the pupils, and any seat can be taken
};

/// A server on this machine; the teacher's console lies on it as soon as it runs. It is looked after
/// while it is covered, ends with this screen, and what it kept is there the next time.
class HostScreen final : public Screen {
public:
    explicit HostScreen(Hosting hosting);

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    void covered() override { server_.look(); }
    bool busy() const override { return true; }
    int pace() const override { return 50; }
    std::string_view ends_with_it() const override { return opened_ ? "leaving.host" : ""; }

private:
    ChildServer server_;
    Hosting hosting_;
    ChildServer::Stage stage_ = ChildServer::Stage::Starting;
    bool opened_ = false;
};

} // namespace frenemy::client
