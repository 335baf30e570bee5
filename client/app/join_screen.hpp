#pragma once

#include "client/app/class_screen.hpp"
#include "client/app/screen.hpp"
#include "client/model/join.hpp"
#include "client/net/nearby.hpp"

namespace frenemy::client {

/// How one gets into a class; the form, and the servers near by that it asks.
class JoinScreen final : public Screen {
public:
    JoinScreen();

    /// As if it had been typed and sent off. An empty address: wherever the class is near by.
    void go(std::string_view code, std::string_view address);
    JoinForm& form() { return form_; }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return 100; }
    Outcome key(KeyName name, const Words& say) override;
    Outcome type(char32_t character, const Words& say) override;
    Outcome paste(std::string_view text, const Words& say) override;

private:
    JoinForm form_;
    Nearby nearby_;
    std::uint32_t until_asking_ = 0;
    StopWatch watch_;
};

} // namespace frenemy::client
