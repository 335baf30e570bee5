#pragma once

#include "server/classroom/class_record.hpp"
#include "server/classroom/results.hpp"
#include "server/classroom/table.hpp"
#include "server/store/match_store.hpp"

#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace frenemy::server {

/// A bot's turn, to be thought about anywhere: decide(*scenario, bot, view).
struct BotTurn {
    TableId table;
    MatchId match = 0;
    SeatId seat;
    Bot bot;
    std::shared_ptr<const Scenario> scenario;
    View view;
};

/// A class: its tables, its pupils, its teacher. Messages and the time in, effects out; it knows no
/// socket, no clock and no disk, and given the same it does the same.
///
/// A message's sender has been introduced to the class by a Join, a Resume, a Reenter or a Watch,
/// or attends it as its teacher (attend); until then everything else is refused.
class Class {
public:
    /// A new class with an empty lobby, or with its tables if they do not wait for pupils. Requires:
    /// settings that speak_for() a class, scenarios that are well formed.
    Class(std::uint32_t id, const ClassCode& code, const ClassSettings& settings,
          const Scenario& scenario, const std::optional<Scenario>& small, Fresh& fresh,
          Effects& effects);

    /// A class that was kept goes on: everybody is away until they resume, and phases begin anew. A
    /// table whose match is not among those kept is closed.
    Class(ClassRecord record, std::vector<KeptMatch> matches, std::vector<std::string> powers,
          Fresh& fresh, Now now);

    /// Whoever it is that speaks; the class knows each by its number until gone() is said.
    void on(PeerId peer, const ClientMessage& message, Effects& effects);
    /// The connection knows the teacher's key.
    void attend(PeerId peer, Effects& effects);
    void gone(PeerId peer, Effects& effects);

    /// Deadlines that have passed.
    void on_time(Effects& effects);
    /// When on_time or next_bot_turn have something to do, if nothing happens before.
    std::optional<Now> next_time() const;

    /// A bot that should move now. Each turn is given out once, and comes back in on_bot.
    std::optional<BotTurn> next_bot_turn(Now now);
    void on_bot(const BotTurn& turn, const Command& command, Effects& effects);

    std::uint32_t id() const { return record_.id; }
    const ClassCode& code() const { return record_.code; }
    const ClassSettings& settings() const { return record_.settings; }
    ClassNow now_of_it() const;
    /// Pupils with a place; of them those who are here.
    std::size_t pupils() const;
    std::size_t pupils_here() const;
    /// All that lead back to a place here: whoever holds the classes brings a Resume to the right
    /// one.
    std::vector<Token> tokens() const;
    const std::deque<Table>& tables() const { return tables_; }

    /// Everything that results are made of, as it is now.
    ClassResults results() const;

private:
    struct Peer {
        PupilNumber pupil = 0;
        bool teacher = false;
        TableId follows = no_table;
        SeatId viewer = no_seat;
    };

    // class_joining.cpp
    void on_join(PeerId peer, const Join& message, Effects& effects);
    void on_resume(PeerId peer, const Resume& message, Effects& effects);
    void on_reenter(PeerId peer, const Reenter& message, Effects& effects);
    void on_watch(PeerId peer, const Watch& message, Effects& effects);
    void on_leave(PeerId peer, Effects& effects);
    void let_back(Pupil& pupil, bool yes, Effects& effects);
    void arrive(PeerId peer, PupilNumber number, std::uint32_t seen, Effects& effects);
    void remove(PupilNumber number, Effects& effects);
    Label free_label() const;
    Alias free_alias() const;

    // class_seats.cpp
    void open_tables(Effects& effects);
    Table& open_table(std::uint8_t line_up, Effects& effects);
    void open_homework(PupilNumber number, Effects& effects);
    Table* untouched_table();
    bool has_place_for_homework();
    bool anybody_else_sits(PupilNumber number) const;
    void find_place(PupilNumber number, Effects& effects);
    void on_take_seat(PeerId peer, const TakeSeat& message, Effects& effects);
    void promise(PupilNumber number, Table& table, SeatId seat, Effects& effects);
    void sit(PupilNumber number, Table& table, SeatId seat, Effects& effects);
    void leave_seat(PupilNumber number, Effects& effects);
    void seat_changed(Table& table, SeatId seat, Effects& effects);
    bool anybody_here(const TableSeat& seat) const;

    // class_play.cpp
    void on_move(PeerId peer, const Move& message, Effects& effects);
    void on_say(PeerId peer, const Say& message, Effects& effects);
    void on_download(PeerId peer, const AskDownload& message, Effects& effects);
    void on_digest(PeerId peer, Effects& effects);
    /// Keeps what was carried out and tells everybody at the table.
    void carried_out(Table& table, Outcome outcome, const Provenance& provenance, Effects& effects);
    void phase_began(Table& table, Effects& effects);
    void table_over(Table& table, Effects& effects);
    void end_early(Table& table, Effects& effects);
    /// Everything has been played: everybody hears the ranks.
    void close(Effects& effects);
    /// The lesson's time is up: every table plays its round to the end, and no other.
    void call_time(Effects& effects);
    void close_phase(Table& table, GivenBy by, Effects& effects);
    /// After a restart: what of each entry everybody had heard.
    void recount(Table& table);
    void keep_step(Effects& effects);
    void start_clock(Table& table, const Effects& effects);
    void tell_clock(const Table& table, Effects& effects) const;

    // class_powers.cpp
    void on_use(PeerId peer, const Use& message, Effects& effects);
    template <class One> std::optional<Refusal> use(const One& power, Effects& effects);
    /// Those meant by a power; none when there is no such table.
    std::vector<Table*> meant(TableId id);
    std::optional<Refusal> move_for(const ProxyMove& power, std::optional<Rejection>& no,
                                    Effects& effects);
    std::optional<Refusal> tell_choices(PeerId peer, const AskChoices& power, Effects& effects);
    void log_power(const Power& power, std::string_view result, Effects& effects);
    void delete_everything(Effects& effects);

    // class_telling.cpp
    void follow(PeerId peer, TableId table, SeatId viewer, std::uint32_t seen, Effects& effects);
    void stop_following(PeerId peer);
    void tell_everybody(const ServerMessage& message, Effects& effects) const;
    void tell_teachers(const ServerMessage& message, Effects& effects) const;
    void tell_lobby(PeerId peer, Effects& effects) const;
    void tell_person(PupilNumber number, Effects& effects) const;
    void tell_table(const Table& table, Effects& effects) const;
    void tell_monitor(Effects& effects);
    Person person_of(const Pupil& pupil) const;
    TableNow now_of(const Table& table) const;
    Clock clock_of(const Table& table, Now now) const;
    TableLine line_of(const Table& table, Now now) const;
    Ranks ranks() const;

    Pupil& pupil(PupilNumber number) { return pupils_[number - 1U]; }
    const Pupil& pupil(PupilNumber number) const { return pupils_[number - 1U]; }
    PupilNumber number_of(Label label) const;
    Table* table(TableId id);
    const Table* table(TableId id) const;
    const std::shared_ptr<const Scenario>& line_up(std::uint8_t which) const;
    /// Writes the record when something in it has changed.
    void keep(Effects& effects);

    ClassRecord record_; ///< without pupils and tables, which stand below
    std::vector<Pupil> pupils_;
    std::deque<Table> tables_; ///< by number; addresses do not change
    std::vector<std::string> powers_;
    std::shared_ptr<const Scenario> scenario_;
    std::shared_ptr<const Scenario> small_;
    Fresh& fresh_;
    std::map<PeerId, Peer> peers_;
    std::map<PeerId, int> asked_back_; ///< how often who has no place has asked for one
    bool deleted_ = false; ///< nothing comes back from that
    bool record_changed_ = false;
    bool monitor_changed_ = false;
    Now monitor_at_ = 0;
    std::vector<TableLine> told_lines_;
    Ranks told_ranks_;
};

/// The classes of a store that was opened; a record that cannot be read, or is of a later format,
/// stays in the store and its class is not among them.
std::vector<std::unique_ptr<Class>> classes_in(Kept kept, Fresh& fresh, Now now);

/// Times of day a class may be told go to the end of 2099: clocks count further than timers.
inline constexpr Now last_day = 4'102'444'800'000;
/// Whether a class can be opened with them.
bool speak_for_a_class(const ClassSettings& settings);

} // namespace frenemy::server
