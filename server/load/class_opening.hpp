#pragma once

#include "server/load/line.hpp"

#include <functional>
#include <optional>
#include <string>

namespace frenemy::server {

/// A teacher who opens a class, waits for its pupils, starts it and goes away; or one who has it
/// forgotten.
class ClassOpening final : Line::Owner {
public:
    struct Hooks {
        std::function<void(const ClassCode&)> opened; ///< the pupils may come
        std::function<void()> forgotten;
        std::function<void(const std::string&)> complain;
    };

    ClassOpening(boost::asio::io_context& io, const LineEnds& ends, std::string key, Hooks hooks);

    void open(const ClassSettings& settings);
    /// Everybody is there.
    void start();
    /// Everybody sits: the teacher hears nothing of the lesson.
    void leave() { line_.cut(); }
    void forget();

private:
    void heard(const ServerMessage& message) override;
    void cut_off(const std::string& why) override;
    void forgotten();

    Line line_;
    Traffic traffic_; ///< the teacher's does not count
    const std::string key_;
    Hooks hooks_;
    ClassSettings settings_;
    std::optional<ClassCode> code_;
    bool forgets_ = false;
};

} // namespace frenemy::server
