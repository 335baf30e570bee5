#pragma once

#include "client/model/calendar.hpp"
#include "client/model/text_field.hpp"
#include "client/model/visit.hpp"
#include "engine/scenario/scenario_reader.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// What a pupil or a spectator does in a class besides playing: who is here, where to sit or to look
/// on, chat, and the way back when the line breaks.
class Lobby {
public:
    /// `from_console`: of a teacher who sits in the own class and goes back to its console.
    explicit Lobby(std::shared_ptr<Visit> visit, const Calendar& calendar = {}, bool from_console = false)
        : visit_(std::move(visit))
        , calendar_(calendar)
        , from_console_(from_console)
    {
    }

    const Visit& visit() const { return *visit_; }
    Visit& visit() { return *visit_; }
    const Classroom& classroom() const { return visit_->classroom(); }
    bool spectator() const { return std::holds_alternative<server::Watch>(visit_->errand()); }
    bool from_console() const { return from_console_; }
    /// This pupil as the class sees it; null for spectators.
    const server::Person* self() const;
    /// Who plays the table one is at; null before there is one.
    const server::TableNow* table() const;
    /// The tables with who has which seat, as far as can be known: of those one is not at, by what
    /// is known of the people.
    std::vector<server::TableNow> tables() const;
    /// What is going to be played; null where this program has no scenario of that name.
    const ScenarioFile* scenario() const { return scenario_ ? &*scenario_ : nullptr; }
    /// Has been promised a seat, from the next phase on.
    bool expects_seat() const;
    /// Somebody else plays one's own seat: a bot that has not handed it back yet.
    bool replaced() const;

    /// The last day of the homework, where the pupil is; empty when it is none.
    std::string homework_until() const
    {
        const std::uint64_t until = classroom().now().homework_until;
        return until == 0 ? std::string{} : date_text(calendar_, until);
    }

    bool chat_open() const { return chat_open_; }
    bool may_chat() const;
    /// Why not, as a key of the words.
    std::string_view why_no_chat() const;
    const TextField& words() const { return words_; }
    TextField& words() { return words_; }
    /// What has been said since the chat was last open.
    int unread() const;

    bool asks_to_leave() const { return asks_to_leave_; }
    /// The refusal of what was asked last; shown until the next press.
    std::optional<server::Refusal> refusal() const { return refusal_; }

    bool press(std::string_view id);
    void send();
    /// True when something changed.
    bool advance(std::uint32_t milliseconds);
    /// The table whose record was asked for, once it has come.
    const MatchLog* take_record();

private:
    void read_about();

    std::shared_ptr<Visit> visit_;
    Calendar calendar_;
    bool from_console_;
    std::string about_; ///< the name of scenario_
    std::optional<ScenarioFile> scenario_;
    TextField words_{100};
    bool chat_open_ = false;
    bool asks_to_leave_ = false;
    std::size_t read_ = 0; ///< of what was said
    std::optional<server::Refusal> refusal_;
    std::optional<server::TableId> wanted_record_;
};

} // namespace frenemy::client
