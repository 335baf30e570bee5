#include "client/model/table.hpp"

#include "client/model/control_id.hpp"

#include <utility>

namespace frenemy::client {

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
    turned_ = {};
    suggestions_.clear();
    coached_from_.reset();
    plan_asked_ = false;
    refusal_ = {};
    asks_to_confirm_ = false;
    choosing_breaches_ = false;
    if (watching() || match_->over()) return;
    if (phase_ == Phase::Planning) plan_ = usual_plan();
}

void Table::take_in(const Happened& happened)
{
    if (happened.refused) {
        refusal_ = happened.refused;
        return;
    }
    for (const Event& event : happened.events) {
        chronicle_.push_back(event);
        // Who has come to terms with the person takes back what was said before.
        if (const auto* made = std::get_if<DealSigned>(&event); made && is_party(made->deal, seat()))
            std::erase_if(remarks_, [&](const server::Remarked& said) {
                return said.to == seat() && said.from == partner_of(made->deal, seat());
            });
    }
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
    if (id.starts_with("settlement.") || id.starts_with("report.")) return press_settlement(id);
    if (under(id, "board.seat.")) return press_company(seat_at(number_in(id)));
    if (under(id, "deals.")) return press_deals(id);
    if (under(id, "draft.")) return press_draft(id);
    if (under(id, "plan.")) return press_plan(id);
    return false;
}

} // namespace frenemy::client
