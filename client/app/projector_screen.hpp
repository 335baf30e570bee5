#pragma once

#include "client/app/class_screen.hpp"
#include "client/model/projector.hpp"

namespace frenemy::client {

/// For the wall of the classroom: a window of its own, or over the teacher's console.
class ProjectorScreen final : public Screen {
public:
    /// `address`: what pupils type whom the network does not lead here. Requires: `look_on` watches.
    ProjectorScreen(std::unique_ptr<Visit> look_on, std::string join_code, std::string address)
        : projector_(std::move(look_on), std::move(join_code), std::move(address))
    {
    }
    /// There is nothing below it to go back to.
    void stand_alone() { alone_ = true; }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return 200; }
    Outcome escape() override { return alone_ ? Outcome{} : Outcome::go(Outcome::Then::Back); }

private:
    Projector projector_;
    bool alone_ = false;
    std::uint32_t second_ = 0; ///< of the clock that was drawn last
    StopWatch watch_;
};

/// A spectator's line to a class.
std::unique_ptr<Visit> look_on(const Address& address, const server::ClassCode& code);
/// The projector for who was given a class's code and its server's address; null when they are none.
std::unique_ptr<ProjectorScreen> projector_for(std::string_view code, std::string_view address);

} // namespace frenemy::client
