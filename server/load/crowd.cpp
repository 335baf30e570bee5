#include "server/load/crowd.hpp"

#include "server/load/class_opening.hpp"
#include "server/load/scripted_table.hpp"

#include <algorithm>
#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/steady_timer.hpp>
#include <deque>
#include <fmt/format.h>
#include <functional>
#include <utility>

namespace frenemy::server {

namespace asio = boost::asio;

namespace {

constexpr int tables_of_a_class = 8;
constexpr std::size_t classes_at_once = 8; ///< that are being opened
constexpr std::size_t connections_from_an_address = 20'000; ///< of 28,000 ports

/// From which address a client comes. A port that was used stays taken for a minute: who measures one
/// server after another has other addresses for each.
LineEnds ends_for(const asio::ip::tcp::endpoint& server, std::size_t number)
{
    LineEnds ends{server, {}};
    if (!server.address().is_loopback()) return ends;
    const auto mine = static_cast<std::uint32_t>(server.port()) << 8U;
    const auto turn = static_cast<std::uint32_t>(1 + number / connections_from_an_address);
    ends.from = asio::ip::address_v4{asio::ip::address_v4::uint_type{127U << 24U} + mine + turn};
    return ends;
}

ClassSettings settings_for(const Script& script)
{
    ClassSettings settings;
    settings.title = "load";
    settings.scenario = script.scenario.name;
    settings.timers = {0, 0, 0, 0};
    settings.absent_s = 3600; // no bot takes over what a script has
    settings.watching = false;
    settings.listed = false;
    settings.seed = script.seed;
    return settings;
}

} // namespace

struct Crowd::Parts final : Player::Host {
    /// A class and its players, by the order they were sent in.
    struct Group {
        std::size_t first = 0;
        std::size_t size = 0;
        std::size_t joined = 0;
        std::size_t seated = 0;
        std::unique_ptr<ClassOpening> opening;
    };
    struct Place {
        std::size_t group = 0;
        ScriptedTable* table = nullptr;
    };
    enum class Playing : std::uint8_t { Nothing, Flood, Paced };

    Parts(asio::io_context& its_io, LoadTarget its_target, const Script& its_script)
        : io(its_io)
        , work(io.get_executor())
        , target(std::move(its_target))
        , script(its_script)
    {
    }

    // From the players --------------------------------------------------------------------------

    void joined(Player& player) override
    {
        Group& its = groups[place_of(player).group];
        if (++its.joined == its.size) its.opening->start();
    }
    void seated(Player& player) override
    {
        ++here;
        if (coming_back) return;
        Group& its = groups[place_of(player).group];
        if (++its.seated < its.size) return;
        its.opening->leave();
        ++groups_seated;
        open_next_group();
    }
    void answered(Player& player, SteadyClock::time_point due, bool was_heard) override
    {
        --under_way;
        const auto now = SteadyClock::now();
        if (counting && was_heard) {
            counting->acks.push_back(static_cast<std::uint32_t>(
                std::chrono::duration_cast<std::chrono::microseconds>(now - due).count()));
            last_counted = now;
        }
        ScriptedTable& table = *place_of(player).table;
        const std::size_t before = table.said();
        table.answered();
        if (playing == Playing::Flood) table.say_all(now);
        under_way += table.said() - before;
        if (table.over()) ++over;
    }
    void cut_off(Player& player, const std::string& why) override
    {
        if (player.is_here()) --here;
        if (!may_be_cut) complain("a player's connection was cut: " + why);
    }
    void complain(const std::string& what) override
    {
        if (trouble.empty()) trouble = what;
    }

    Place& place_of(const Player& player) { return places[player.number]; }

    // Running -----------------------------------------------------------------------------------

    /// Until it is done; false when there is trouble, or the time is over before.
    template <class Done>
    bool run(Done done, SteadyClock::time_point last)
    {
        while (trouble.empty() && !done()) {
            if (SteadyClock::now() >= last) return false;
            io.run_one_until(last);
        }
        return trouble.empty();
    }
    template <class Done>
    void wait(Done done, const char* for_what)
    {
        if (!run(done, SteadyClock::now() + patience) && trouble.empty())
            trouble = fmt::format("waited in vain for {}: {} of {} are seated, {} moves are under way",
                                  for_what, here, players.size(), under_way);
    }

    void open_next_group()
    {
        if (next_group == groups.size()) return;
        Group& group = groups[next_group++];
        ClassOpening::Hooks hooks;
        hooks.opened = [this, &group](const ClassCode& of_it) {
            code = of_it;
            for (std::size_t i = 0; i < group.size; ++i)
                players[group.first + i]->join(of_it);
        };
        hooks.forgotten = [this] { ++forgotten; };
        hooks.complain = [this](const std::string& what) { complain(what); };
        group.opening = std::make_unique<ClassOpening>(io, ends_for(target.server, 0), target.key,
                                                       std::move(hooks));
        group.opening->open(settings_for(script));
    }

    /// Who sits where has been told; tables of a class become tables of the crowd.
    void find_tables()
    {
        for (std::size_t g = 0; g < groups.size(); ++g) {
            std::array<ScriptedTable*, tables_of_a_class> of_class{};
            for (std::size_t i = groups[g].first; i < groups[g].first + groups[g].size; ++i) {
                if (players[i]->table().value >= of_class.size())
                    return complain("a player got no table");
                ScriptedTable*& table = of_class[players[i]->table().value];
                if (!table) table = &tables.emplace_back(script);
                table->sit(*players[i]);
                places[i].table = table;
            }
        }
    }

    void owe(ScriptedTable& table, SteadyClock::time_point due)
    {
        const std::size_t before = table.said();
        table.owe(due);
        under_way += table.said() - before;
    }

    /// What was heard up to the last answer that counts.
    Heard counted(Heard& heard, const Traffic& before, SteadyClock::time_point began)
    {
        heard.seconds = std::chrono::duration<double>(last_counted - began).count();
        heard.traffic = {traffic.down - before.down, traffic.up - before.up};
        settle();
        return std::move(heard);
    }

    /// Nothing new is said; what has been, is answered.
    void settle()
    {
        playing = Playing::Nothing;
        counting = nullptr;
        for (ScriptedTable& each : tables)
            each.forgive();
        wait([this] { return under_way == 0; }, "answers");
    }

    void begin_flood()
    {
        playing = Playing::Flood;
        const auto now = SteadyClock::now();
        for (ScriptedTable& each : tables) {
            const std::size_t before = each.said();
            each.say_all(now);
            under_way += each.said() - before;
        }
    }

    asio::io_context& io;
    asio::executor_work_guard<asio::io_context::executor_type> work;
    const LoadTarget target;
    const Script& script;
    std::string trouble;
    Traffic traffic;
    ClassCode code; ///< of the class opened last

    std::vector<Group> groups;
    std::vector<std::unique_ptr<Player>> players;
    std::vector<Place> places; ///< of each player
    std::deque<ScriptedTable> tables;
    std::size_t next_group = 0;
    std::size_t groups_seated = 0;
    std::size_t forgotten = 0;

    Playing playing{};
    Heard* counting = nullptr;
    SteadyClock::time_point last_counted;
    std::size_t under_way = 0;
    std::size_t over = 0; ///< tables
    std::size_t here = 0;
    bool coming_back = false;
    bool may_be_cut = false;
};

Crowd::Crowd(asio::io_context& io, LoadTarget target, const Script& script)
    : parts_(std::make_unique<Parts>(io, std::move(target), script))
{
}
Crowd::~Crowd() = default;

void Crowd::gather(int rooms)
{
    Parts& parts = *parts_;
    const std::size_t seats = parts.script.scenario.seats.size();
    for (std::size_t left = static_cast<std::size_t>(rooms); left > 0;) {
        const std::size_t here = std::min<std::size_t>(left, tables_of_a_class);
        parts.groups.push_back({.first = parts.players.size(), .size = here * seats});
        for (std::size_t i = 0; i < here * seats; ++i) {
            const std::size_t number = parts.players.size();
            parts.players.push_back(std::make_unique<Player>(
                number, parts.io, ends_for(parts.target.server, number), parts.traffic, parts));
        }
        left -= here;
    }
    parts.places.resize(parts.players.size());
    for (std::size_t g = 0; g < parts.groups.size(); ++g)
        for (std::size_t i = 0; i < parts.groups[g].size; ++i)
            parts.places[parts.groups[g].first + i].group = g;
    for (std::size_t i = 0; i < classes_at_once; ++i)
        parts.open_next_group();
    parts.wait([&] { return parts.groups_seated == parts.groups.size(); },
               "everybody to be seated");
    if (parts.trouble.empty()) parts.find_tables();
}

Heard Crowd::flood(std::chrono::duration<double> longest)
{
    Parts& parts = *parts_;
    Heard heard;
    parts.counting = &heard;
    const Traffic before = parts.traffic;
    const auto began = SteadyClock::now();
    parts.last_counted = began;
    parts.begin_flood();
    parts.run([&] { return parts.over == parts.tables.size(); },
              began + std::chrono::duration_cast<SteadyClock::duration>(longest));
    return parts.counted(heard, before, began);
}

Heard Crowd::pace(double rate, std::chrono::duration<double> how_long)
{
    Parts& parts = *parts_;
    Heard heard;
    parts.counting = &heard;
    parts.playing = Parts::Playing::Paced;
    const Traffic before = parts.traffic;
    const auto began = SteadyClock::now();
    parts.last_counted = began;
    const std::chrono::duration<double> between{
        1 / (rate * static_cast<double>(parts.tables.size()))};
    std::uint64_t next = 0;
    asio::steady_timer timer{parts.io};
    const auto due = [&](std::uint64_t which) {
        return began
               + std::chrono::duration_cast<SteadyClock::duration>(between
                                                                   * static_cast<double>(which));
    };
    const std::function<void(const boost::system::error_code&)> tick =
        [&](const boost::system::error_code& error) {
            // One that had rung already when the pace ended would owe what nobody counts.
            if (error || parts.playing != Parts::Playing::Paced) return;
            for (; due(next) <= SteadyClock::now(); ++next)
                parts.owe(parts.tables[next % parts.tables.size()], due(next));
            timer.expires_at(due(next));
            timer.async_wait(tick);
        };
    tick({});
    parts.run([&] { return parts.over == parts.tables.size(); },
              began + std::chrono::duration_cast<SteadyClock::duration>(how_long));
    timer.cancel();
    return parts.counted(heard, before, began);
}

void Crowd::play_on(std::chrono::duration<double> how_long)
{
    Parts& parts = *parts_;
    parts.may_be_cut = true;
    parts.begin_flood();
    parts.run([&] { return parts.over == parts.tables.size(); },
              SteadyClock::now() + std::chrono::duration_cast<SteadyClock::duration>(how_long));
    parts.playing = Parts::Playing::Nothing;
}

double Crowd::come_back()
{
    Parts& parts = *parts_;
    parts.may_be_cut = parts.coming_back = true;
    const auto began = SteadyClock::now();
    parts.here = 0;
    for (const auto& each : parts.players)
        each->cut();
    for (const auto& each : parts.players)
        each->come_back();
    const auto everybody = [&] { return parts.here == parts.players.size(); };
    const auto last = began + patience;
    while (parts.trouble.empty() && !everybody() && SteadyClock::now() < last) {
        parts.run(everybody, std::min(last, SteadyClock::now() + std::chrono::milliseconds{200}));
        for (const auto& each : parts.players)
            if (!each->is_connected()) each->come_back();
    }
    if (!everybody()) parts.complain("waited in vain for everybody to come back");
    const std::chrono::duration<double> took = SteadyClock::now() - began;
    parts.may_be_cut = parts.coming_back = false;
    parts.settle();
    return took.count();
}

std::uint64_t Crowd::lost() const
{
    std::uint64_t sum = 0;
    for (const auto& each : parts_->players)
        sum += each->lost();
    return sum;
}

std::uint64_t Crowd::acknowledged() const
{
    std::uint64_t sum = 0;
    for (const auto& each : parts_->players)
        sum += each->acknowledged();
    return sum;
}

bool Crowd::over() const
{
    return parts_->over == parts_->tables.size();
}

ClassCode Crowd::a_code() const
{
    return parts_->code;
}

std::size_t Crowd::astray()
{
    Parts& parts = *parts_;
    const auto is_astray = [&](const auto& each) {
        return parts.place_of(*each).table->over()
               && each->view_digest() != parts.script.last_view[each->seat().value];
    };
    const auto count = [&] { return std::ranges::count_if(parts.players, is_astray); };
    parts.run([&] { return count() == 0; }, SteadyClock::now() + std::chrono::seconds{5});
    return static_cast<std::size_t>(count());
}

void Crowd::forget()
{
    Parts& parts = *parts_;
    parts.may_be_cut = true;
    for (const auto& each : parts.players)
        each->cut();
    for (const Parts::Group& each : parts.groups) {
        if (!each.opening) continue;
        const std::size_t before = parts.forgotten;
        each.opening->forget();
        parts.wait([&] { return parts.forgotten > before; }, "a class to be forgotten");
    }
}

const std::string& Crowd::trouble() const
{
    return parts_->trouble;
}

} // namespace frenemy::server
