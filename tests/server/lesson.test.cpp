#include "tests/support/chance.hpp"
#include "tests/support/lesson_of_three.hpp"

#include <catch2/catch.hpp>

#include <algorithm>
#include <set>
#include <utility>

using namespace frenemy;
using namespace frenemy::server;
using namespace frenemy::testing;

namespace {

/// A class of eleven at four tables, on a disk that now and then takes no more. Whoever falls out
/// comes back, the teacher, too.
struct WholeLesson {
    static ClassSettings settings()
    {
        ClassSettings settings = lesson_of_three();
        settings.rehearsal = true;
        settings.timers = {20, 10, 0, 0};
        return settings;
    }

    explicit WholeLesson(std::uint64_t seed)
        : chance{seed}
        , lesson{settings(), quiet_three()}
    {
        teacher = &lesson.teacher();
        for (int i = 0; i < 11; ++i)
            pupils.push_back(&lesson.join());
    }

    void note()
    {
        for (const FakeClient* each : pupils)
            for (const ServerMessage& message : each->heard)
                if (const auto* accepted = std::get_if<Accepted>(&message))
                    acknowledged.insert({each->label.value, accepted->sequence});
    }

    void restart()
    {
        note();
        ++restarts;
        lesson.crash();
        teacher = &lesson.teacher();
        for (FakeClient*& each : pupils)
            each = &lesson.resume(*each);
    }

    void play()
    {
        int steps = 0;
        while (lesson.play_a_while() || lesson.broken) {
            REQUIRE(++steps < 5000);
            if (!lesson.broken) meddle();
            if (!lesson.broken && chance.one_in(15))
                lesson.disk.room = static_cast<std::size_t>(chance.below(3000));
            if (lesson.broken || chance.one_in(70)) restart();
        }
        lesson.disk.room = SIZE_MAX;
        note();
    }

    /// What a teacher does meanwhile.
    void meddle()
    {
        const TableId table{static_cast<std::uint16_t>(chance.below(4))};
        const SeatId seat = seat_at(chance.below(3));
        switch (chance.below(40)) {
        case 0: lesson.use(*teacher, Pause{!lesson.it().now_of_it().paused}); break;
        case 1: lesson.use(*teacher, AddTime{table, 30}); break;
        case 2: lesson.use(*teacher, Advance{table}); break;
        case 3: lesson.use(*teacher, SealFor{table, seat}); break;
        case 4: lesson.use(*teacher, KeepInStep{chance.one_in(2)}); break;
        case 5: lesson.use(*teacher, SeatBot{table, seat, Temper::Fair}); break;
        case 6: lesson.use(*teacher, HandBack{table, seat}); break;
        default: break;
        }
        if (!lesson.broken && lesson.it().now_of_it().paused && chance.one_in(3))
            lesson.use(*teacher, Pause{false});
    }

    Chance chance;
    Lesson lesson;
    FakeClient* teacher = nullptr;
    std::vector<FakeClient*> pupils;
    std::set<std::pair<std::uint16_t, std::uint32_t>> acknowledged; ///< by label and number
    int restarts = 0;
};

} // namespace

TEST_CASE("A lesson from the lobby to its results loses no move, whatever the disk and the power do")
{
    int restarts = 0;
    for (std::uint64_t seed = 1; seed <= 6; ++seed) {
        INFO("seed " << seed);
        WholeLesson whole{seed};
        const auto stage = [&] { return whole.lesson.it().now_of_it().stage; };
        whole.lesson.use(*whole.teacher, StartMatches{});
        REQUIRE(stage() == ClassStage::Playing);
        for (int i = 0; i < 10; ++i)
            whole.lesson.play_a_while();
        whole.lesson.use(*whole.teacher, ResetRehearsal{});
        REQUIRE(stage() == ClassStage::Lobby);
        CHECK(whole.lesson.it().tables().empty());
        whole.note();
        CHECK_FALSE(whole.acknowledged.empty());
        const auto tried = std::exchange(whole.acknowledged, {});

        whole.lesson.use(*whole.teacher, StartMatches{});
        REQUIRE(whole.lesson.it().tables().size() == 4);
        whole.play();
        restarts += whole.restarts;
        CHECK(stage() == ClassStage::Over);

        const ClassResults results = whole.lesson.it().results();
        std::set<std::pair<std::uint16_t, std::uint32_t>> kept;
        for (const ClassResults::OneTable& table : results.tables) {
            CHECK(table.over);
            const DecodedMatch match = decode_match(file_of(results, Download::Match, table.id));
            REQUIRE(match.error == MatchFileError::None);
            CHECK_FALSE(replay(match.log).divergence);
            CHECK(match.log.entries.size() == table.given.size());
            for (const Provenance& each : table.given)
                if (pupil_of(each.sequence) != 0) // nothing counts twice
                    CHECK(kept.insert({pupil_of(each.sequence), sequence_of(each.sequence)}).second);
        }
        for (const auto& each : whole.acknowledged) {
            if (tried.contains(each)) continue; // of the rehearsal, which is forgotten
            INFO("pupil " << each.first << " move " << each.second);
            CHECK(kept.contains(each));
        }
        for (const Download what : {Download::Players, Download::Gradebook, Download::Rounds, Download::Deals,
                                    Download::Decisions, Download::Commands, Download::Powers})
            CHECK(file_of(results, what, no_table).size() > 100);
        for (const RankLine& line : whole.teacher->last<Ranks>().lines)
            CHECK(line.final);
    }
    CHECK(restarts > 12);
}
