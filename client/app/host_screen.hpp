#pragma once

#include "client/app/child_server.hpp"
#include "client/app/screen.hpp"

#include <filesystem>
#include <string>

namespace frenemy::client {

enum class Hosting : std::uint8_t {
    Lesson,
    Demo, ///< bots are the pupils, and any seat can be taken
};

/// What a demo keeps, and loses with it; a lesson's classes lie elsewhere and stay.
class TrialFolder {
public:
    explicit TrialFolder(Hosting hosting);
    ~TrialFolder();
    TrialFolder(const TrialFolder&) = delete;
    TrialFolder& operator=(const TrialFolder&) = delete;

    /// Empty for a lesson.
    const std::filesystem::path& path() const { return path_; }

private:
    std::filesystem::path path_;
};

/// A server on this machine; the teacher's console lies on it as soon as it runs. It is looked after
/// while it is covered, ends with this screen, and what a lesson kept is there the next time.
class HostScreen final : public Screen {
public:
    /// What a demo plays; the usual one when it is empty.
    explicit HostScreen(Hosting hosting, std::string demo_scenario = {});

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    void covered() override { server_.look(); }
    bool busy() const override { return true; }
    int pace() const override { return 50; }
    std::string_view ends_with_it() const override
    {
        if (!opened_) return {};
        return hosting_ == Hosting::Demo ? "trial" : "host";
    }

private:
    TrialFolder trial_; ///< the demo's, gone after the server
    ChildServer server_;
    Hosting hosting_;
    std::string demo_scenario_;
    ChildServer::Stage stage_ = ChildServer::Stage::Starting;
    bool opened_ = false;
};

} // namespace frenemy::client
