#pragma once

#include "server/net/committer.hpp"
#include "server/net/metrics.hpp"
#include "server/net/running_class.hpp"
#include "server/net/teacher_key.hpp"
#include "server/net/workers.hpp"
#include "server/protocol/discovery.hpp"
#include "server/protocol/join_code.hpp"

#include <boost/asio/thread_pool.hpp>

#include <atomic>
#include <functional>
#include <map>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace frenemy::server {

/// Milliseconds since 1970, UTC.
Now time_now();

/// A file that somebody fetches.
struct Fetched {
    std::string name; ///< as it is saved
    std::string type; ///< its media type
    Bytes bytes;
};

/// All classes of a server, and who speaks to which. It brings messages to their class and what
/// comes of them to the committer; bots think on threads of their own, so that they delay nobody.
class Hall {
public:
    static constexpr std::size_t most_classes = 4096;

    /// Classes that were kept go on.
    Hall(Workers& workers, Committer& committer, Metrics& metrics, Kept kept,
         std::optional<CertificateMark> mark, unsigned bot_threads);
    ~Hall();
    Hall(const Hall&) = delete;
    Hall& operator=(const Hall&) = delete;

    /// What opens the teacher's powers; until then nothing does. Before anything runs.
    void use(TeacherKey key) { key_ = std::move(key); }

    bool is_opened_by(std::string_view key) const { return opens(key_, key); }

    PeerId next_peer() { return PeerId{++last_peer_}; }

    /// Everything but Hello. To be called where the connection's messages are read, one by one.
    void on(const std::shared_ptr<Connection>& from, ClientMessage message);
    /// The connection is no more.
    void gone(const std::shared_ptr<Connection>& from);

    /// Redeems a ticket; `done` hears of it on some thread, without a file when there is none.
    void fetch(const Token& ticket, std::function<void(std::optional<Fetched>)> done);

    Gauges gauges() const;
    /// Classes for who looks around; the one with that code if one is named.
    std::vector<DiscoveryAnswer::Listed> listed(const std::optional<ClassCode>& code) const;

    /// From now on nothing new happens: no bot moves, no clock runs.
    void stop();

private:
    using Running = std::shared_ptr<RunningClass>;

    /// Tokens, seeds and match numbers for the classes.
    class Source final : public Fresh {
    public:
        explicit Source(MatchId next) : next_(next) {}
        Token token() override;
        std::uint64_t seed() override;
        MatchId match() override { return next_++; }

    private:
        std::atomic<MatchId> next_;
    };

    struct Enters {};
    struct Attends {}; ///< as its teacher
    /// The first that is handed in to a class.
    struct Opens {
        Effects beginning;
        ClassOpened answer;
    };
    struct Leaves {};
    /// What a connection's thread hands in to a class's.
    struct HandedIn {
        Running where;
        std::shared_ptr<Connection> from;
        std::variant<ClientMessage, Enters, Attends, Opens, Leaves> what;
        std::chrono::steady_clock::time_point since{}; ///< it was read
    };
    /// A worker's, for all classes that live there.
    struct Desk {
        std::mutex mutex; ///< for the inbox
        std::vector<HandedIn> inbox;

        // Of its thread alone; vectors keep their memory from turn to turn:
        std::vector<HandedIn> in_hand;
        Effects effects; ///< of what is carried out at the moment
        Waiting turn;
        std::uint64_t number = 1; ///< of the turn
        std::vector<Running> touched;
    };

    void teach(Connection& from, const Teach& message);
    void open_class(const std::shared_ptr<Connection>& from, const Use& message,
                    const OpenClass& power);
    void attend(const std::shared_ptr<Connection>& from, const Use& message, const AttendClass& power);
    void enter(const std::shared_ptr<Connection>& from, const Running& to);
    void to_class(const std::shared_ptr<Connection>& from, ClientMessage message);

    void hand_in(HandedIn one);

    // On the class's thread:
    void work_off(Desk& desk);
    void carry_out(Desk& desk, HandedIn& one);
    void after(Desk& desk, const Running& where, std::chrono::steady_clock::time_point since);
    void know(const Running& where, Connection& who, const ServerMessage& told);
    void add_to_turn(Desk& desk, RunningClass::Reached& to, const ServerMessage& told);
    void keep_tickets(const Running& where, const Effects& effects);
    void finish(Desk& desk);
    void let_bots_think(const Running& where);
    void set_timer(const Running& where);
    /// Does something that nobody handed in, and ends the turn.
    template <class Do>
    void act(const Running& where, Do does)
    {
        Desk& desk = desks_[where->worker];
        desk.effects.begin(time_now());
        does(desk.effects);
        after(desk, where, std::chrono::steady_clock::now());
        finish(desk);
    }

    Running new_class(std::unique_ptr<Class> itself);
    Running find(const ClassCode& code) const;
    Running find(const Token& token) const;
    void add(const Running& opened);
    void forget(const Running& closed);
    std::optional<ClassCode> fresh_code();

    Workers& workers_;
    Committer& committer_;
    Metrics& metrics_;
    TeacherKey key_;
    const std::optional<CertificateMark> mark_;
    Source fresh_;
    std::atomic<std::uint32_t> last_peer_{0};
    std::atomic<std::uint32_t> last_class_{0};
    std::atomic<bool> stopped_{false};

    mutable std::mutex mutex_; ///< for what follows
    std::map<ClassCode, Running> classes_;
    std::map<Token, std::weak_ptr<RunningClass>> tokens_;
    struct Ticketed {
        std::weak_ptr<RunningClass> where;
        Grant grant;
        Now until = 0;
    };
    std::map<Token, Ticketed> tickets_;

    std::vector<Desk> desks_; ///< by worker
    boost::asio::thread_pool bots_; ///< last: what it thinks about uses all of the above
};

} // namespace frenemy::server
