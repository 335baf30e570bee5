#pragma once

#include "client/app/class_screen.hpp"
#include "client/app/second_window.hpp"
#include "client/model/console.hpp"

#include <filesystem>
#include <memory>

namespace frenemy::client {

/// The teacher's console over a server, wherever that is.
class ConsoleScreen final : public Screen {
public:
    /// `address` leads this machine to the server, `told` everybody else. Requires: the visit's
    /// errand is to teach.
    ConsoleScreen(std::shared_ptr<Visit> visit, Address address, std::string told);

    /// Opens a class whose pupils are bots, and sits down in it. An empty scenario: the usual one.
    void open_demo(const std::string& scenario)
    {
        demo_ = Demo::Wanted;
        if (!scenario.empty()) demo_scenario_ = scenario;
    }

    void draw(Painter& painter, const Rect& window) override;
    Outcome press(std::string_view id, const Words& say) override;
    Outcome tick(const Words& say) override;
    bool busy() const override { return true; }
    int pace() const override { return 100; }
    void covered() override { console_.advance(watch_.lap()); }
    Outcome key(KeyName name, const Words& say) override;
    Outcome type(char32_t character, const Words& say) override;
    Outcome paste(std::string_view text, const Words& say) override;
    Outcome escape() override;

private:
    enum class Demo : std::uint8_t { No, Wanted, Opened, Joined };

    void draw_way_in(Painter& painter, const Rect& window) const;
    bool go_on_with_demo(const Words& say);
    Outcome sit_down() const;
    Outcome open_projector(const Words& say);
    std::filesystem::path folder() const;
    std::string keep_files(const Words& say);
    Outcome open_debrief(const std::vector<MatchLog>& tables, const Words& say) const;

    std::shared_ptr<Visit> visit_;
    Console console_;
    Address address_;
    std::string told_;
    SecondWindow projector_;
    Demo demo_ = Demo::No;
    std::string demo_scenario_ = "three";
    std::uint32_t second_ms_ = 0;
    StopWatch watch_;
};

} // namespace frenemy::client
