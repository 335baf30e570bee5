#pragma once

#include "client/app/class_folder.hpp"
#include "client/app/screen.hpp"
#include "client/model/debrief_viewer.hpp"

namespace frenemy::client {

/// What a match teaches, over the match or its replay; or a class, over the teacher's console.
class DebriefScreen final : public Screen {
public:
    explicit DebriefScreen(const MatchLog& log)
        : tables_{log}
        , debrief_(log)
    {
    }
    /// Of a class, by table; earlier classes of this machine can be laid beside it. `own`: the
    /// class's folder, which is none of these. Requires: one table at least.
    DebriefScreen(const std::vector<MatchLog>& tables, const std::filesystem::path& own);

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome key(KeyName name, const Words& say) override;
    Outcome wheel(int steps, const Words& say) override;
    Outcome escape() override { return Outcome::go(Outcome::Then::Back); }
    std::optional<Library::Present> present() const override;

private:
    std::vector<MatchLog> tables_;
    std::filesystem::path own_; ///< where a class's files are; empty: a single match
    DebriefViewer debrief_;
    std::vector<PastClass> past_;
};

} // namespace frenemy::client
