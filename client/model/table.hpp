#pragma once

#include "client/model/draft.hpp"
#include "client/model/playback.hpp"
#include "client/model/match.hpp"
#include "engine/commands/plan.hpp"
#include "engine/match/legal.hpp"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace frenemy::client {

/// What lies in front of the person.
/// `Cover` hides everything until the next of several people has sat down.
enum class Page : std::uint8_t { Play, Settlement, Report, Final, Cover };

/// One of the numbers of a plan.
struct PlanWheel {
    std::string_view name;      ///< of its words and controls
    std::uint8_t Plan::*field;
};
/// Those that mean something to this role in this match.
std::vector<PlanWheel> wheels_of(const Scenario& scenario, const View& view);
/// What a wheel can be turned up to.
int most_of(const PlanWheel& wheel, const PlanLimits& limits);
/// A plan's quantities are caps, often far above what there is; a wheel shows what can happen.
void keep_within(const PlanLimits& limits, Plan& plan);
/// Actions this role has in this layer; Nothing first.
std::vector<Action> actions_of(const Scenario& scenario, Role role);

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
    const std::vector<Idea>& suggestions() const { return suggestions_; }
    /// Whether suggestions come with their reasons.
    bool coaching() const { return coaching_; }
    /// What the plan was before the coach was asked in this phase.
    const std::optional<Plan>& coached_from() const { return coached_from_; }
    /// Why the last press did nothing.
    const Objection& refusal() const { return refusal_; }
    /// What was told at the table in this round, newest last.
    const std::vector<Event>& chronicle() const { return chronicle_; }
    /// The end with every secret, once the match is over and its record is known.
    const std::optional<State>& final_state() const { return final_state_; }

    /// Can the person make that company an offer now?
    bool may_offer(const View& view, SeatId other) const;
    /// Would this plan be taken?
    Objection objection_to_plan(const Plan& plan) const;

    /// A control was pressed. False when it is none of the table's.
    bool press(std::string_view id);
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
    Plan usual_plan() const;
    void ask(const Command& command);
    void take_in(const Happened& happened);
    void begin_phase();
    void think();
    bool look_for_record();

    std::unique_ptr<Match> match_;
    Page page_ = Page::Play;
    Plan plan_;
    std::optional<Draft> draft_;
    Playback playback_;
    bool motion_ = false;
    std::vector<Idea> suggestions_;
    bool coaching_ = false;
    std::optional<Plan> coached_from_;
    std::optional<OfferId> front_;
    bool asks_to_confirm_ = false;
    Objection refusal_;
    std::vector<Event> chronicle_;
    std::optional<State> final_state_;
    int round_ = 0;
    Phase phase_ = Phase::Over;
};

} // namespace frenemy::client
