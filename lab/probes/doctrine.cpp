#include "lab/probes/doctrine.hpp"

#include "engine/core/dice.hpp"
#include "lab/probes/strategies.hpp"
#include "engine/match/forecast.hpp"

#include <algorithm>
#include <fmt/format.h>
#include <utility>
#include <vector>

namespace frenemy {
namespace {

/// Draws one habit after the other; most stay as they are, so that what is found can be read.
class Drawing {
public:
    Drawing(int number, Role role)
        : dice_{static_cast<std::uint64_t>(number) * roles + static_cast<std::uint64_t>(role)}
    {
    }

    template <class T>
    T one_of(T usual, std::initializer_list<T> others)
    {
        constexpr int in = 4; // one habit in four is another
        if (below(in) != 0) return usual;
        return others.begin()[below(static_cast<int>(others.size()))];
    }
    int below(int bound)
    {
        return static_cast<int>(
            dice_.below(static_cast<std::uint32_t>(bound), Draw::BotMood, 0, drawn_++));
    }

private:
    Dice dice_;
    std::uint32_t drawn_ = 0;
};

std::optional<Action> drawn_action(Drawing& drawing, Role role)
{
    using enum Action;
    static constexpr std::array<std::array<Action, 6>, roles> known{{
        {LeadingLine, LeadingLine, MatureLine, YieldRnd, Lobby, Nothing},
        {TapeOut, TapeOut, DualSource, Marketing, Lobby, Nothing},
        {DataCentre, DataCentre, CustomChip, CustomChip, Lobby, Nothing},
    }};
    if (drawing.below(2) == 0) return {};
    return known[static_cast<std::size_t>(role)][static_cast<std::size_t>(drawing.below(6))];
}

std::size_t third_of(const Scenario& scenario, const View& view)
{
    return static_cast<std::size_t>(3 * (view.round - 1) / scenario.rounds);
}

bool would_sign(const Doctrine& doctrine, const Scenario& scenario, const View& view,
                const Terms& terms, Side side, SeatId partner)
{
    if (doctrine.stays_out && find(terms, ClauseKind::Ally)) return false;
    const Clause& goods = terms.clauses[0];
    if (!is_goods(goods)) return true;
    if (doctrine.goods != Doctrine::Goods::All
        && (chip_of(goods) == Chip::Accelerator)
               != (doctrine.goods == Doctrine::Goods::Accelerators))
        return false;
    if (doctrine.at_once && last_round_of(goods) > view.round + 1) return false;
    if (doctrine.wants == 0) return true;
    const DealWorth worth = worth_of(scenario, view, terms, side, partner);
    return 100 * worth.mine >= doctrine.wants * (worth.mine + worth.theirs);
}

Command talk(const Doctrine& doctrine, const Scenario& scenario, const Bot& bot, const View& view)
{
    for (const Offer& offer : view.offers)
        if (offer.to == view.viewer
            && !would_sign(doctrine, scenario, view, offer.terms, Side::To, offer.from))
            return DeclineOffer{offer.id};
    if (const auto said = answer(scenario, bot, view)) return *said;
    for (const Idea& idea : sayable_ideas(scenario, bot, view)) {
        const int least = (100 - doctrine.wants) * (idea.mine + idea.theirs) / 100;
        const Terms terms = doctrine.wants > 0
                                ? pressed(scenario, view, idea, std::max(1, least))
                                : idea.terms;
        if (would_sign(doctrine, scenario, view, terms, Side::From, idea.to))
            return MakeOffer{idea.to, terms};
    }
    return FinishDeals{};
}

bool betrays_now(const Doctrine& doctrine, const Scenario& scenario, const View& view)
{
    switch (doctrine.leaving) {
    case Doctrine::Leaving::Never: return false;
    case Doctrine::Leaving::InTheLastRound: return view.round == scenario.rounds;
    case Doctrine::Leaving::Halfway: return 2 * view.round == scenario.rounds;
    case Doctrine::Leaving::AgainAndAgain:
        return company(view, view.viewer).membership.settlements >= 2;
    }
    return false;
}

bool gives_now(const Doctrine& doctrine, const View& view, bool usual)
{
    switch (doctrine.giving) {
    case Doctrine::Giving::Usual: return usual;
    case Doctrine::Giving::Always: return true;
    case Doctrine::Giving::Never: return false;
    case Doctrine::Giving::OtherRounds: return view.round % 2 == 1;
    }
    return usual;
}

Command seal(const Doctrine& doctrine, const Scenario& scenario, const Bot& bot, const View& view)
{
    const State state = visible(view);
    const Company& own = company(view, view.viewer);
    const bool last = view.round == scenario.rounds;
    const std::size_t third = third_of(scenario, view);
    Plan plan = plan_of(scenario, bot, view);
    // Each habit where it is legal beside those before it.
    const auto change = [&](auto&& habit) {
        Plan changed = plan;
        habit(changed);
        if (!objection(scenario, state, view.viewer, Command{SealPlan{changed}})) plan = changed;
    };
    if (const auto& act = doctrine.acts[third])
        change([&](Plan& it) { it.action = *act; });
    change([&](Plan& it) { it.contribute = gives_now(doctrine, view, it.contribute != 0) ? 1 : 0; });
    if (betrays_now(doctrine, scenario, view))
        change([](Plan& it) { it.loyalty = Loyalty::Betray; });
    if (const int more = doctrine.more_from_titan[third]; more != 0)
        change([&](Plan& it) {
            it.titan_order = static_cast<std::uint8_t>(
                std::clamp<int>(it.titan_order + more, 0, scenario.titan.order_limit));
        });
    if (view.round <= doctrine.borrows) change([](Plan& it) { it.bank = 1; });
    if (doctrine.opens) change([](Plan& it) { it.policy = PolicyChoice::Open; });
    if (doctrine.saves > 0 && !last)
        change([&](Plan& it) {
            it.use = static_cast<std::uint8_t>(std::max(0, it.use - doctrine.saves));
        });
    if (doctrine.dumps) change([&](Plan& it) { it.spot = 30; });
    if (doctrine.sells_all_e) change([](Plan& it) { it.sell_e = 200; });
    if (doctrine.offshore > 0 && own.role == Role::Fabless)
        change([&](Plan& it) { it.offshore = static_cast<std::uint8_t>(doctrine.offshore); });
    if (const Deal* deal = doctrine.breaks ? best_broken(scenario, view) : nullptr)
        change([&](Plan& it) {
            it.breaches = 1;
            it.broken[0] = deal->id;
        });
    return SealPlan{plan};
}

template <int number>
Command follow(const Scenario& scenario, const Bot& bot, const View& view)
{
    static const std::array<Doctrine, roles> by_role{doctrine_of(number, Role::Foundry),
                                                     doctrine_of(number, Role::Fabless),
                                                     doctrine_of(number, Role::BigTech)};
    const Doctrine& doctrine =
        by_role[static_cast<std::size_t>(company(view, view.viewer).role)];
    return view.phase == Phase::Deals ? talk(doctrine, scenario, bot, view)
                                      : seal(doctrine, scenario, bot, view);
}

template <std::size_t... numbers>
constexpr std::array<Strategy, doctrines> all_of(std::index_sequence<numbers...>)
{
    return {follow<static_cast<int>(numbers)>...};
}

} // namespace

Doctrine doctrine_of(int number, Role role)
{
    Drawing drawing{number, role};
    Doctrine drawn;
    drawn.wants = drawing.one_of(0, {15, 30, 55, 65, 75});
    drawn.goods = drawing.one_of(Doctrine::Goods::All,
                                 {Doctrine::Goods::Accelerators, Doctrine::Goods::OnDevice});
    drawn.at_once = drawing.one_of(false, {true});
    drawn.stays_out = drawing.one_of(false, {true});
    drawn.breaks = drawing.one_of(false, {true});
    for (auto& act : drawn.acts)
        act = drawn_action(drawing, role);
    drawn.giving = drawing.one_of(Doctrine::Giving::Usual,
                                  {Doctrine::Giving::Always, Doctrine::Giving::Never,
                                   Doctrine::Giving::OtherRounds});
    drawn.leaving = drawing.one_of(Doctrine::Leaving::Never,
                                   {Doctrine::Leaving::InTheLastRound, Doctrine::Leaving::Halfway,
                                    Doctrine::Leaving::AgainAndAgain});
    drawn.borrows = drawing.one_of(0, {1, 2});
    if (role == Role::BigTech) {
        for (int& more : drawn.more_from_titan)
            more = drawing.one_of(0, {-6, -3, 3, 6});
        drawn.opens = drawing.one_of(false, {true});
        drawn.saves = drawing.one_of(0, {2, 4});
    }
    if (role != Role::Foundry) drawn.dumps = drawing.one_of(false, {true});
    if (role == Role::Fabless) {
        drawn.sells_all_e = drawing.one_of(false, {true});
        drawn.offshore = drawing.one_of(0, {2, 4});
    }
    return drawn;
}

std::string told(const Doctrine& doctrine)
{
    std::vector<std::string> habits;
    const auto tell = [&](bool is, std::string habit) {
        if (is) habits.push_back(std::move(habit));
    };
    tell(doctrine.wants > 0, fmt::format("wants {}% of a deal's gain", doctrine.wants));
    tell(doctrine.goods == Doctrine::Goods::Accelerators, "trades A alone");
    tell(doctrine.goods == Doctrine::Goods::OnDevice, "trades E alone");
    tell(doctrine.at_once, "signs nothing beyond the next round");
    tell(doctrine.stays_out, "stays out of alliances");
    tell(doctrine.breaks, "breaks a promise a round");
    for (std::size_t third = 0; third < 3; ++third) {
        const int more = doctrine.more_from_titan[third];
        if (doctrine.acts[third])
            habits.push_back(
                fmt::format("{} in third {}", name_of_action(*doctrine.acts[third]), third + 1));
        tell(more != 0, fmt::format("{:+} from Titan in third {}", more, third + 1));
    }
    tell(doctrine.giving == Doctrine::Giving::Always, "contributes always");
    tell(doctrine.giving == Doctrine::Giving::Never, "never contributes");
    tell(doctrine.giving == Doctrine::Giving::OtherRounds, "contributes every other round");
    tell(doctrine.leaving == Doctrine::Leaving::InTheLastRound, "betrays in the last round");
    tell(doctrine.leaving == Doctrine::Leaving::Halfway, "betrays halfway");
    tell(doctrine.leaving == Doctrine::Leaving::AgainAndAgain, "betrays again and again");
    tell(doctrine.borrows > 0, fmt::format("borrows in {} rounds", doctrine.borrows));
    tell(doctrine.opens, "opens its model");
    tell(doctrine.saves > 0, fmt::format("saves {} A a round", doctrine.saves));
    tell(doctrine.dumps, "sells A left over on the spot market");
    tell(doctrine.sells_all_e, "sells all E");
    tell(doctrine.offshore > 0, fmt::format("buys {} lots offshore", doctrine.offshore));
    std::string all;
    for (const std::string& habit : habits)
        all += (all.empty() ? "" : ", ") + habit;
    return all.empty() ? "plays as usual" : all;
}

Strategy strategy_of(int number)
{
    static constexpr auto all = all_of(std::make_index_sequence<doctrines>{});
    return all[static_cast<std::size_t>(number)];
}

} // namespace frenemy
