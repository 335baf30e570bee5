#pragma once

#include "client/app/class_screen.hpp"
#include "client/model/projector.hpp"

namespace frenemy::client {

/// For the wall of the classroom; lies on the teacher's console.
class ProjectorScreen final : public Screen {
public:
    explicit ProjectorScreen(Projector projector)
        : projector_(std::move(projector))
    {
    }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return 200; }
    Outcome escape() override { return Outcome::go(Outcome::Then::Back); }

private:
    Projector projector_;
    StopWatch watch_;
};

} // namespace frenemy::client
