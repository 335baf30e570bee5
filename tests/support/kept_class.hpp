#pragma once

#include "server/store/batch.hpp"
#include "tests/support/chance.hpp"
#include "tests/support/kept_model.hpp"

#include <map>
#include <vector>

namespace frenemy::testing {

/// A class going on: matches begin, moves are made, records change, now and then a match is over.
/// Each call is what a few rooms had to say since the last commit.
class KeptClass {
public:
    explicit KeptClass(std::uint64_t seed) : chance_{seed} {}

    /// Things one by one, so that a part of a commit can be told from all of it.
    std::vector<server::Batch> some_things();

    /// What the things so far amount to.
    const KeptModel& model() const { return model_; }
    /// What the last some_things() amounted to after each of them; the first is before them all.
    const std::vector<KeptModel>& steps() const { return steps_; }

    /// Goes on from what a store really holds.
    void go_on_from(const server::Kept& kept);

private:
    void one_thing(server::Batch& batch);
    /// The match of that number, to its end: everything a match can be is a function of the number.
    const MatchLog& played(server::MatchId id);

    Chance chance_;
    KeptModel model_;
    std::vector<KeptModel> steps_;
    std::map<std::uint64_t, MatchLog> played_;
    server::MatchId next_ = 1;
};

server::Batch together(const std::vector<server::Batch>& things);

} // namespace frenemy::testing
