#include "client/model/table.hpp"

#include "engine/bots/plans.hpp"
#include "engine/match/visible.hpp"

#include <algorithm>
#include <charconv>
#include <utility>

namespace frenemy::client {
namespace {

/// Cuts `prefix` off; false when the id does not begin with it.
bool under(std::string_view& id, std::string_view prefix)
{
    if (!id.starts_with(prefix)) return false;
    id.remove_prefix(prefix.size());
    return true;
}

int number_in(std::string_view text)
{
    int number = -1;
    std::from_chars(text.data(), text.data() + text.size(), number);
    return number;
}

const Offer* offer_of(const View& view, int id)
{
    for (const Offer& offer : view.offers)
        if (offer.id.value == id) return &offer;
    return nullptr;
}

} // namespace

bool builds(Action action)
{
    using enum Action;
    return action == LeadingLine || action == MatureLine || action == DataCentre || action == CustomChip;
}

bool is_grave(const Plan& plan)
{
    return plan.breaches > 0 || plan.loyalty == Loyalty::Betray || builds(plan.action);
}

std::vector<ReportLine> report_of(const Playback& playback, SeatId seat)
{
    std::vector<ReportLine> lines;
    for (const Playback::Part& part : playback.parts) {
        if (part.step == Step::News) continue;
        for (const Event& event : part.events) {
            const auto* moved = std::get_if<CashMoved>(&event);
            if (!moved || (moved->from != party(seat) && moved->to != party(seat))) continue;
            ReportLine* line = nullptr;
            for (ReportLine& each : lines)
                if (each.reason == moved->reason) line = &each;
            if (!line) line = &lines.emplace_back(ReportLine{moved->reason, 0, {}});
            line->amount += moved->to == party(seat) ? moved->amount.count : -moved->amount.count;
            line->events.push_back(event);
        }
    }
    return lines;
}

Table::Table(std::unique_ptr<Match> match) : match_(std::move(match))
{
    begin_phase();
    think();
}

View Table::view() const
{
    if (page_ == Page::Settlement) return playback_.view();
    return match_->view();
}

std::vector<Offer> Table::offers_to_me() const
{
    std::vector<Offer> offers;
    const View view = match_->view();
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer) offers.push_back(offer);
    std::stable_partition(offers.begin(), offers.end(), [&](const Offer& each) { return each.id == front_; });
    return offers;
}

Plan Table::expected_plan() const
{
    return phase_ == Phase::Planning ? plan_ : usual_plan();
}

/// What one would do without thinking, within what there is.
Plan Table::usual_plan() const
{
    const View view = match_->view();
    const PlanLimits limits = plan_limits(scenario(), visible(view), seat());
    Plan plan = default_plan(scenario(), visible(view), seat());
    plan.use = static_cast<std::uint8_t>(limits.use);
    keep_within(limits, plan);
    return plan;
}

Objection Table::objection_to_plan(const Plan& plan) const
{
    return objection(scenario(), visible(match_->view()), seat(), SealPlan{plan});
}

void Table::begin_phase()
{
    const View view = match_->view();
    if (view.round == round_ && view.phase == phase_) return;
    if (view.round != round_) {
        chronicle_.clear();
        remarks_.clear();
    }
    round_ = view.round;
    phase_ = view.phase;
    draft_.reset();
    suggestions_.clear();
    coached_from_.reset();
    plan_asked_ = false;
    refusal_ = {};
    asks_to_confirm_ = false;
    if (watching() || match_->over()) return;
    if (phase_ == Phase::Planning) plan_ = usual_plan();
}

void Table::take_in(const Happened& happened)
{
    if (happened.refused) {
        refusal_ = happened.refused;
        return;
    }
    for (const Event& event : happened.events) chronicle_.push_back(event);
    if (settles(happened)) {
        playback_ = playback_of(happened);
        if (motion_) playback_.begin_part();
        page_ = Page::Settlement;
    }
    begin_phase();
    // What is said of a settlement belongs to the round that begins with it.
    remarks_.insert(remarks_.end(), happened.remarks.begin(), happened.remarks.end());
    think();
}

/// What might be offered, as things stand.
void Table::think()
{
    if (watching() || match_->view().phase != Phase::Deals) return;
    suggestions_.clear();
    const Command* recorded = match_->recorded_move();
    if (const auto* made = recorded ? std::get_if<MakeOffer>(recorded) : nullptr) {
        const DealWorth worth = worth_of(scenario(), match_->view(), made->terms, Side::From, made->to);
        suggestions_.push_back({made->to, made->terms, worth.mine, worth.theirs});
    }
    for (const Idea& idea : ideas(scenario(), Bot{}, match_->view())) {
        if (suggestions_.size() == 3) break;
        const bool recorded_too = !suggestions_.empty() && suggestions_[0].to == idea.to
                                  && suggestions_[0].terms == idea.terms;
        if (!recorded_too) suggestions_.push_back(idea);
    }
}

const Advice* Table::advice() const
{
    return advice_ && advised_ == digest_of(match_->view()) ? &*advice_ : nullptr;
}

bool Table::awaits_coach() const
{
    if (watching() || page_ != Page::Play || match_->over()) return false;
    if (plan_asked_) return true;
    return coaching_ && phase_ == Phase::Deals && !advice() && !company(match_->view(), seat()).done;
}

/// Asks the coach about what lies there; true when it has answered.
bool Table::consult()
{
    const View view = match_->view();
    const Command* recorded = match_->recorded_move();
    if (const auto* sealed = recorded ? std::get_if<SealPlan>(recorded) : nullptr; sealed && plan_asked_) {
        Advice advice;
        advice.plan = sealed->plan;
        heed(advice);
        return true;
    }
    const auto answer = coach_ ? coach_(scenario(), coach_of(view), view)
                               : advise(scenario(), coach_of(view), view);
    if (!answer) return false;
    heed(*answer);
    return true;
}

void Table::heed(const Advice& advice)
{
    advice_ = advice;
    advised_ = digest_of(match_->view());
    if (!plan_asked_) return;
    plan_asked_ = false;
    // Asked again over its own plan, the coach still compares with the person's.
    if (!coached_from_ || plan_ != advice.plan) coached_from_ = plan_;
    plan_ = advice.plan;
}

void Table::ask(const Command& command)
{
    refusal_ = match_->ask(command);
    if (refusal_) return;
    if (const auto happened = match_->next()) take_in(*happened);
}

bool Table::look_for_record()
{
    if (final_state_ || !match_->log()) return false;
    final_state_ = replay(*match_->log()).state;
    return true;
}

bool Table::tick()
{
    if (page_ == Page::Settlement || page_ == Page::Report) {
        if (!watching() || match_->shared() || moving()) return false;
        return press(page_ == Page::Settlement ? "settlement.next" : "report.on");
    }
    if (page_ == Page::Final) return look_for_record();
    if (page_ == Page::Cover) return false;
    if (match_->next_person() != no_seat) {
        page_ = Page::Cover;
        return true;
    }
    if (const auto happened = match_->next()) {
        take_in(*happened);
        return true;
    }
    if (!match_->over()) return awaits_coach() && consult();
    page_ = Page::Final;
    look_for_record();
    return true;
}

void Table::set_motion(bool motion)
{
    motion_ = motion;
    if (!motion) playback_.clock = Playback::whole;
}

bool Table::animate(int milliseconds)
{
    if (!moving()) return false;
    playback_.advance(milliseconds);
    return true;
}

std::vector<Event> Table::told() const
{
    if (page_ != Page::Settlement) return chronicle_;
    return playback_.told();
}

void Table::play_out()
{
    match_->let_a_bot_play();
    while (const auto happened = match_->next())
        if (settles(*happened)) playback_ = playback_of(*happened);
    page_ = Page::Final;
    look_for_record();
}

bool Table::press(std::string_view id)
{
    refusal_ = {};
    if (id == "settlement.next") {
        if (playback_.at < playback_.parts.size()) {
            ++playback_.at;
            playback_.clock = motion_ && !playback_.paused ? 0 : Playback::whole;
        } else {
            page_ = Page::Report;
        }
        return true;
    }
    if (id == "settlement.back") {
        if (playback_.at > 1) --playback_.at;
        playback_.clock = Playback::whole;
        playback_.paused = true;
        return true;
    }
    if (id == "settlement.pause") {
        playback_.paused = !playback_.paused;
        if (!playback_.paused && playback_.clock >= Playback::whole && !playback_.finished()) {
            ++playback_.at;
            playback_.clock = 0;
        }
        return true;
    }
    if (id == "settlement.skip") {
        page_ = Page::Report;
        return true;
    }
    if (id == "report.again") {
        playback_.at = playback_.parts.empty() ? 0 : 1;
        playback_.paused = false;
        playback_.clock = motion_ ? 0 : Playback::whole;
        page_ = Page::Settlement;
        return true;
    }
    if (id == "cover.open" && page_ == Page::Cover) {
        match_->sit_down(match_->next_person());
        page_ = Page::Play;
        chronicle_.clear(); // what the one before was told is not for the next
        remarks_.clear();
        phase_ = Phase::Over;
        begin_phase();
        think();
        return true;
    }
    if (id == "deals.hand" && match_->shared()) {
        match_->sit_down(no_seat);
        draft_.reset();
        return true;
    }
    if (id == "report.on") {
        page_ = match_->over() ? Page::Final : Page::Play;
        return true;
    }
    if (under(id, "settlement.to.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (at < 1 || at > playback_.parts.size()) return false;
        playback_.at = at;
        playback_.clock = Playback::whole;
        playback_.paused = true;
        return true;
    }
    if (under(id, "board.seat.")) return press_company(seat_at(number_in(id)));
    if (under(id, "deals.")) return press_deals(id);
    if (under(id, "draft.")) return press_draft(id);
    if (under(id, "plan.")) return press_plan(id);
    return false;
}

/// A company on the board: an offer to it.
bool Table::press_company(SeatId other)
{
    const View view = match_->view();
    if (!may_offer(view, other)) return false;
    draft_ = draft_to(scenario(), view, other);
    return true;
}

bool Table::may_offer(const View& view, SeatId other) const
{
    return page_ == Page::Play && !watching() && view.phase == Phase::Deals && other != view.viewer
           && other.value < view.seats && company(view, view.viewer).done == 0;
}

bool Table::press_deals(std::string_view id)
{
    const View view = match_->view();
    if (id == "done") {
        ask(FinishDeals{});
    } else if (id == "coach") {
        coaching_ = !coaching_;
        if (awaits_coach()) consult();
    } else if (under(id, "coached.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (advice() && at < advice()->offers.size())
            draft_ = Draft{advice()->offers[at].offer.to, advice()->offers[at].offer.terms, {}};
    } else if (under(id, "to.")) {
        draft_ = draft_to(scenario(), view, seat_at(number_in(id)));
    } else if (under(id, "accept.")) {
        ask(AcceptOffer{OfferId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "decline.")) {
        ask(DeclineOffer{OfferId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "withdraw.")) {
        ask(WithdrawOffer{OfferId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "counter.")) {
        if (const Offer* offer = offer_of(view, number_in(id))) draft_ = counter_to(*offer);
    } else if (under(id, "front.")) {
        front_ = OfferId{static_cast<std::uint16_t>(number_in(id))};
    } else if (under(id, "waive.")) {
        ask(WaiveExclusive{DealId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "cancel.")) {
        ask(CancelBetrayed{DealId{static_cast<std::uint16_t>(number_in(id))}});
    } else if (under(id, "idea.")) {
        const auto at = static_cast<std::size_t>(number_in(id));
        if (at < suggestions_.size())
            draft_ = Draft{suggestions_[at].to, suggestions_[at].terms, {}};
    } else {
        return false;
    }
    return true;
}

bool Table::press_draft(std::string_view id)
{
    if (!draft_) return false;
    if (id == "close") {
        draft_.reset();
        return true;
    }
    if (id == "send") {
        const Command command = command_of(*draft_);
        ask(command);
        if (!refusal_) draft_.reset();
        return true;
    }
    if (under(id, "to.")) {
        draft_ = draft_to(scenario(), match_->view(), seat_at(number_in(id)));
        return true;
    }
    if (under(id, "add.")) {
        const auto kind = name_of_clause.find(id);
        if (kind && draft_->terms.count < max_clauses)
            draft_->terms += usual_clause(scenario(), match_->view(), draft_->to, *kind);
        return true;
    }
    // <place>.item, .giver, .firm, .remove, or .<field>.less and .more
    const int place = number_in(id);
    if (place < 0 || place >= draft_->terms.count || id.size() < 3) return false;
    Clause& clause = draft_->terms.clauses[static_cast<std::size_t>(place)];
    id.remove_prefix(2);
    if (id == "item") {
        next_item(match_->view(), clause);
    } else if (id == "giver") {
        swap_giver(clause);
    } else if (id == "firm") {
        clause.firm = clause.firm ? 0 : 1;
    } else if (id == "remove") {
        remove(draft_->terms, place);
    } else {
        const auto field = static_cast<TermField>(number_in(id));
        turn(scenario(), match_->view(), clause, field, id.ends_with(".more") ? 1 : -1);
    }
    return true;
}

bool Table::press_plan(std::string_view id)
{
    const View view = match_->view();
    Plan wanted = plan_;
    if (id == "think") {
        asks_to_confirm_ = false;
        return true;
    }
    if (id == "seal") {
        // What cannot be taken back is asked twice.
        const bool ask_first = is_grave(plan_) && !asks_to_confirm_;
        asks_to_confirm_ = ask_first && !objection_to_plan(plan_);
        if (!asks_to_confirm_) ask(SealPlan{plan_});
        return true;
    }
    if (id == "coach") {
        plan_asked_ = true;
        consult();
        return true;
    }
    if (under(id, "action.")) {
        if (const auto action = name_of_action.find(id)) {
            wanted.action = *action;
            wanted.target = 0;
            // An action with a target takes the first that is allowed.
            for (int i = 0; i < view.seats && objection_to_plan(wanted); ++i)
                wanted.target = static_cast<std::uint8_t>(i);
            if (objection_to_plan(wanted)) wanted.target = 0;
        }
    } else if (under(id, "policy.")) {
        wanted.policy = id == "open"     ? PolicyChoice::Open
                        : id == "closed" ? PolicyChoice::Closed
                                         : PolicyChoice::Keep;
    } else if (under(id, "loyalty.")) {
        wanted.loyalty = id == "betray"  ? Loyalty::Betray
                         : id == "leave" ? Loyalty::Leave
                                         : Loyalty::Stay;
        if (wanted.loyalty == Loyalty::Betray) wanted.contribute = 0;
    } else if (under(id, "breach.")) {
        const DealId deal{static_cast<std::uint16_t>(number_in(id))};
        int place = -1;
        for (int i = 0; i < wanted.breaches; ++i)
            if (wanted.broken[static_cast<std::size_t>(i)] == deal) place = i;
        if (place >= 0) {
            for (int i = place; i + 1 < wanted.breaches; ++i)
                wanted.broken[static_cast<std::size_t>(i)] = wanted.broken[static_cast<std::size_t>(i + 1)];
            wanted.broken[--wanted.breaches] = DealId{};
        } else if (wanted.breaches < max_breaches) {
            wanted.broken[wanted.breaches++] = deal;
        }
    } else if (id == "bank.more") {
        ++wanted.bank;
    } else if (id == "bank.less") {
        --wanted.bank;
    } else {
        bool known = false;
        const PlanLimits limits = plan_limits(scenario(), visible(view), seat());
        for (const PlanWheel& wheel : wheels_of(scenario(), view)) {
            if (!id.starts_with(wheel.name)) continue;
            known = true;
            std::uint8_t& value = wanted.*wheel.field;
            if (id.ends_with(".more") && value < most_of(wheel, limits)) ++value;
            if (id.ends_with(".less") && value > 0) --value;
        }
        if (!known) return false;
    }
    refusal_ = objection_to_plan(wanted);
    if (refusal_) return true;
    if (!(wanted == plan_)) asks_to_confirm_ = false; // another plan is another question
    plan_ = wanted;
    return true;
}

} // namespace frenemy::client
