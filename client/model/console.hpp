#pragma once

#include "client/model/class_form.hpp"
#include "client/model/gathering.hpp"
#include "client/model/text_field.hpp"
#include "client/model/visit.hpp"

#include <deque>
#include <memory>
#include <optional>
#include <string_view>

namespace frenemy::client {

/// What a teacher sees and does: the tables, the pupils, the class, the results. Every power of the
/// protocol has a control; those that cannot be taken back ask first.
class Console {
public:
    Console(std::shared_ptr<Visit> visit, const Calendar& calendar);

    const Visit& visit() const { return *visit_; }
    Visit& visit() { return *visit_; }
    const Classroom& classroom() const { return visit_->classroom(); }
    /// A class is attended: there is something to watch over.
    bool attends() const { return visit_->attended().has_value(); }

    enum class Page : std::uint8_t { Table, Pupils, Class, Results };
    Page page() const { return page_; }
    /// Null before the server has said what can be played.
    const ClassForm* form() const { return form_ ? &*form_ : nullptr; }

    server::TableId table() const { return table_; } ///< chosen; no_table: none yet
    server::Label pupil() const { return pupil_; }   ///< chosen; no_label: none
    SeatId target() const { return target_; }        ///< where the pupil is to go
    server::TableId target_table() const { return target_table_; }
    const server::Timers& timers() const { return timers_; }
    /// Now, where the teacher is.
    const Calendar& calendar() const { return calendar_; }
    const TextField& announcement() const { return announcement_; }
    TextField* typed(); ///< where letters go, if anywhere
    bool typing_announcement() const { return typing_; }

    /// All tables are over, and there is one.
    bool over() const;
    /// Fetches what the debrief needs.
    const Gathering& gathering() const { return gathering_; }
    /// The matches of the class by table, once everything has come that was asked for by
    /// "console.debrief".
    std::optional<std::vector<MatchLog>> take_debrief();
    /// A file of results that has come, once.
    std::optional<Visit::File> take_file();

    /// What the teacher could do for a seat, where that was asked; null otherwise.
    const server::Choices* choices() const { return choices_ ? &*choices_ : nullptr; }

    /// The power that waits for a yes.
    const std::optional<server::Power>& asked() const { return asked_; }
    /// The yes leads on to the debrief.
    bool asks_debrief() const { return asked_ && debrief_after_; }
    std::optional<server::Refusal> refusal() const { return refusal_; }
    Objection objection() const { return objection_; }

    /// False when it is none of the console's.
    bool press(std::string_view id);
    bool advance(std::uint32_t milliseconds);
    const MatchLog* take_record();

private:
    void use(const server::Power& power);
    void ask(const server::Power& power) { asked_ = power; }
    bool press_tables(std::string_view id);
    bool press_seats(std::string_view id);
    bool press_choices(std::string_view id);
    void choose(server::Label pupil);
    bool press_pupils(std::string_view id);
    bool press_class(std::string_view id);
    bool press_end(std::string_view id);
    void press_debrief();

    std::shared_ptr<Visit> visit_;
    Calendar calendar_;
    std::optional<ClassForm> form_;
    Page page_ = Page::Table;
    server::TableId table_ = server::no_table;
    server::Label pupil_ = server::no_label;
    SeatId target_ = seat_at(0);
    server::TableId target_table_{0};
    server::Timers timers_;
    server::Timers told_timers_; ///< the class's, as they were last told
    Gathering gathering_;
    std::deque<Visit::File> files_; ///< that have come
    bool debrief_after_ = false; ///< once the tables are over
    std::optional<std::vector<MatchLog>> debrief_;
    TextField announcement_{160};
    bool typing_ = false;
    std::optional<server::Choices> choices_;
    std::optional<server::Power> asked_;
    std::optional<server::Refusal> refusal_;
    Objection objection_;
    std::optional<server::TableId> wanted_record_;
};

} // namespace frenemy::client
