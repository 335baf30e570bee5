#pragma once

#include "client/model/carrying.hpp"
#include "client/model/coach.hpp"
#include "client/model/draft.hpp"
#include "client/model/playback.hpp"
#include "client/model/match.hpp"
#include "client/model/plan_wheels.hpp"
#include "engine/commands/plan.hpp"

#include <array>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// What lies in front of the person.
/// `Cover` hides everything until the next of several people has sat down.
enum class Page : std::uint8_t { Play, Settlement, Report, Final, Cover };

/// What may be longer than the room for it; it is turned on press by press.
enum class Stack : std::uint8_t { Offers, Ideas, Deals, Breaches, Lines };

/// A plan that breaks a deal, betrays an alliance or builds: one is asked twice before it is sealed.
bool is_grave(const Plan& plan);
bool builds(Action action);

/// What a round did to the viewer's cash, by cause, with its arithmetic.
struct ReportLine {
    Reason reason{};
    int amount = 0;
    std::vector<Event> events;
};
std::vector<ReportLine> report_of(const Playback& playback, SeatId seat);

/// The table as one person sits at it: what each press does. No window, no clock: `tick` is called
/// now and then and lets one bot move.
class Table {
public:
    explicit Table(std::unique_ptr<Match> match);

    const Match& match() const { return *match_; }
    const Scenario& scenario() const { return match_->scenario(); }
    /// What is to be shown: the present, or a moment of the settlement.
    View view() const;
    Page page() const { return page_; }
    SeatId seat() const { return match_->person(); }
    bool watching() const { return match_->person() == no_seat; }

    const Plan& plan() const { return plan_; }
    const std::optional<Draft>& draft() const { return draft_; }
    const Playback& playback() const { return playback_; }
    /// Offers that wait for the person's answer, the one pulled up first.
    std::vector<Offer> offers_to_me() const;
    /// The plan that would be carried out as things stand: the one being made, or the usual one.
    Plan expected_plan() const;
    /// A sealed plan would break a deal, betray or build, and the person has not yet confirmed it.
    bool asks_to_confirm() const { return asks_to_confirm_; }
    /// The person is choosing which deals to break.
    bool choosing_breaches() const { return choosing_breaches_; }
    const std::vector<Idea>& suggestions() const { return suggestions_; }
    /// How often it was turned in this phase; what happened, in this step of the settlement.
    int turned(Stack stack) const { return turned_[static_cast<std::size_t>(stack)]; }
    /// Whether the coach's offers are shown instead of suggestions.
    bool coaching() const { return coaching_; }
    /// What the coach said of the match as it lies there; empty while it thinks.
    const Advice* advice() const;
    /// What the plan was before the coach was asked in this phase.
    const std::optional<Plan>& coached_from() const { return coached_from_; }
    /// The coach is asked through this from now on; without it, it answers at once.
    void consult_with(Thought<Advice> coach) { coach_ = std::move(coach); }
    void think_with(Thought<Command> bots) { match_->think_with(std::move(bots)); }
    /// Somebody is thinking about the match as it lies there.
    bool awaits_coach() const;
    /// Why the last press did nothing.
    const Objection& refusal() const { return refusal_; }
    /// What was told at the table in this round, newest last.
    const std::vector<Event>& chronicle() const { return chronicle_; }
    /// What bots said in this round of why they refused or broke with somebody, newest last.
    const std::vector<server::Remarked>& remarks() const { return remarks_; }
    /// The end with every secret, once the match is over and its record is known.
    const std::optional<State>& final_state() const { return final_state_; }

    /// Can the person make that company an offer now?
    bool may_offer(const View& view, SeatId other) const;
    /// Would this plan be taken?
    Objection objection_to_plan(const Plan& plan) const;

    /// A control was pressed. False when it is none of the table's.
    bool press(std::string_view id);
    /// What was picked up is put down as a term of an offer. False when it cannot lie there.
    bool put_down(const Carried& thing, std::string_view place);
    /// Lets time pass; true when something changed.
    bool tick();
    /// Settlements run by themselves; otherwise each step is shown at once and waits.
    void set_motion(bool motion);
    bool moving() const { return page_ == Page::Settlement && playback_.moving(); }
    /// Lets what moves move on; true when something changed.
    bool animate(int milliseconds);
    /// What was told of this round so far, as far as it is shown.
    std::vector<Event> told() const;
    /// A bot plays for the person up to the end; pages turn by themselves.
    void play_out();

private:
    bool press_company(SeatId other);
    bool press_deals(std::string_view id);
    bool press_draft(std::string_view id);
    bool press_plan(std::string_view id);
    bool press_settlement(std::string_view id);
    Plan usual_plan() const;
    void ask(const Command& command);
    void take_in(const Happened& happened);
    void begin_phase();
    void think();
    void heed(const Advice& advice);
    bool consult();
    void turn_on(Stack stack) { ++turned_[static_cast<std::size_t>(stack)]; }
    bool look_for_record();

    std::unique_ptr<Match> match_;
    Page page_ = Page::Play;
    Plan plan_;
    std::optional<Draft> draft_;
    Playback playback_;
    bool motion_ = false;
    std::vector<Idea> suggestions_;
    bool coaching_ = false;
    bool plan_asked_ = false; ///< of the coach, and not answered
    Thought<Advice> coach_;
    std::optional<Advice> advice_;
    std::uint64_t advised_ = 0; ///< digest of the view the advice is about
    std::optional<Plan> coached_from_;
    std::optional<OfferId> front_;
    std::array<int, 5> turned_{}; ///< by Stack
    bool asks_to_confirm_ = false;
    bool choosing_breaches_ = false;
    Objection refusal_;
    std::vector<Event> chronicle_;
    std::vector<server::Remarked> remarks_;
    std::optional<State> final_state_;
    int round_ = 0;
    Phase phase_ = Phase::Over;
};

} // namespace frenemy::client
