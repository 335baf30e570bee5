#pragma once

#include "client/app/options.hpp"
#include "client/app/screen.hpp"
#include "client/model/start.hpp"

#include <optional>

namespace frenemy::client {

/// What is to be played, and by whom.
class StartScreen final : public Screen {
public:
    explicit StartScreen(const Options& options);

    /// The scenario, seat and tempers of the command line; a sentence when they cannot be.
    std::optional<std::string> choose(const Options& options, const Words& say);
    std::unique_ptr<Screen> match(bool watch) const;
    /// What is to be known before the chosen match begins; empty when there is nothing.
    std::string warning(const Words& say) const;

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;

private:
    Start start_;
};

} // namespace frenemy::client
