#pragma once

#include "client/app/screen.hpp"
#include "client/model/teach.hpp"

namespace frenemy::client {

/// The way to a server that runs elsewhere; the teacher's console lies on it.
class TeachScreen final : public Screen {
public:
    explicit TeachScreen(std::string_view address = {}) { form_.fill(address); }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome key(KeyName name, const Words& say) override;
    Outcome type(char32_t character, const Words& say) override;
    Outcome paste(std::string_view text, const Words& say) override;

private:
    TeachForm form_;
};

} // namespace frenemy::client
