#pragma once

#include "client/app/screen.hpp"
#include "client/model/debrief_viewer.hpp"

namespace frenemy::client {

/// What a match teaches, over the match or its replay.
class DebriefScreen final : public Screen {
public:
    explicit DebriefScreen(const MatchLog& log)
        : log_(log)
        , debrief_(log)
    {
    }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome key(KeyName name, const Words& say) override;
    Outcome wheel(int steps, const Words& say) override;
    Outcome escape() override { return Outcome::go(Outcome::Then::Back); }
    std::optional<Library::Present> present() const override;

private:
    MatchLog log_; ///< for the files
    DebriefViewer debrief_;
};

} // namespace frenemy::client
