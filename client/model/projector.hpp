#pragma once

#include "client/model/visit.hpp"

#include <memory>
#include <string_view>

namespace frenemy::client {

/// What a class shows on its wall: the code, who is here, the tables one after the other as
/// everybody may see them, the ranks. It holds spectators' views alone.
class Projector {
public:
    /// `look_on` watches the class; Requires: its errand is a Watch.
    Projector(std::unique_ptr<Visit> look_on, std::string join_code, std::string address);

    const Classroom& classroom() const { return look_on_->classroom(); }
    const std::string& join_code() const { return join_code_; }
    const std::string& address() const { return address_; }
    /// The table shown; null while there is none.
    const Following* table() const;
    /// Of the teacher, for a minute; then it gives the room back.
    const std::string& announcement() const { return classroom().announcement(); }

    bool press(std::string_view id);
    bool advance(std::uint32_t milliseconds);

private:
    void show(int table);

    std::unique_ptr<Visit> look_on_;
    std::string join_code_;
    std::string address_;
    int shown_ = -1;
    std::uint32_t shown_ms_ = 0;
    std::string told_;           ///< the announcement that is shown
    std::uint32_t told_ms_ = 0;  ///< for how long by now
};

} // namespace frenemy::client
