#pragma once

#include "client/model/calendar.hpp"
#include "client/model/visit.hpp"
#include "engine/scenario/scenario.hpp"
#include "server/protocol/join_code.hpp"

#include <deque>
#include <memory>

namespace frenemy::client {

/// What a server would tell of a class, for the gallery: a class of seventeen at three tables of six, in its second round.
struct Told {
    server::ClassCode code = server::code_of(0x2f3a51c7);
    std::deque<LineNews> news{Opened{}, server::ServerMessage{server::Welcome{}}};
    server::ClassNow now;
    Scenario scenario;
    Calendar today;

    Told();
    Told& tell(server::ServerMessage message);
    Told& playing();
    Told& over();
    Told& lobby();
    Told& pupil();
    Told& tables();
    /// Seat 2 of the first table, or what spectators see of it.
    Told& table(SeatId seat);
    Told& ranks();
    Told& teaching();
    /// Homework: a table each, more than there is room for two lines.
    Told& homework();
    /// What a teacher could do for the second seat of the first table.
    Told& choices(Phase phase);
    Told& monitor();

    /// Says it all, and what is `at_table` to whoever asks for one.
    std::unique_ptr<Line> line(std::deque<LineNews> at_table = {});
    std::unique_ptr<Visit> visit(const Errand& errand, std::deque<LineNews> at_table = {});
};

} // namespace frenemy::client
