#include "tests/support/kept_class.hpp"

#include "tests/support/recorded.hpp"

#include <iterator>

namespace frenemy::testing {

using namespace server;

std::vector<Batch> KeptClass::some_things()
{
    std::vector<Batch> things(static_cast<std::size_t>(1 + chance_.below(12)));
    steps_ = {model_};
    for (Batch& thing : things) {
        one_thing(thing);
        steps_.push_back(model_);
    }
    return things;
}

void KeptClass::go_on_from(const Kept& kept)
{
    model_ = KeptModel{kept};
    next_ = kept.next_match;
}

const MatchLog& KeptClass::played(MatchId id)
{
    const std::uint64_t seed = 1 + id % 8;
    const auto found = played_.find(seed);
    return found != played_.end() ? found->second
                                  : played_.emplace(seed, random_match(seed)).first->second;
}

void KeptClass::one_thing(Batch& batch)
{
    const auto any = [&](const auto& map) {
        return std::next(map.begin(), chance_.below(static_cast<int>(map.size())))->first;
    };
    if (model_.matches.size() < 3 || chance_.one_in(60)) {
        const MatchId id = next_++;
        KeptModel::Match& match = model_.matches[id];
        match.log = played(id);
        match.log.entries.clear();
        batch.begin(id, match.log);
    } else if (chance_.one_in(5)) {
        const auto record = static_cast<RecordId>(chance_.below(6));
        if (model_.records.contains(record) && chance_.one_in(4)) {
            batch.erase(record);
            model_.records.erase(record);
            return;
        }
        Bytes value(static_cast<std::size_t>(chance_.below(40)));
        for (std::byte& byte : value)
            byte = static_cast<std::byte>(chance_.below(256));
        batch.put(record, value);
        model_.records[record] = value;
    } else {
        const MatchId id = any(model_.matches);
        KeptModel::Match& match = model_.matches.at(id);
        const std::size_t entry = match.log.entries.size();
        if (entry == played(id).entries.size() || chance_.one_in(80)) {
            batch.remove(id);
            model_.matches.erase(id);
            return;
        }
        match.log.entries.push_back(played(id).entries[entry]);
        match.provenance.push_back({chance_.next(), static_cast<std::uint32_t>(chance_.next()),
                                    static_cast<GivenBy>(chance_.below(4))});
        batch.append(id, static_cast<std::uint32_t>(entry + 1), match.log.entries.back(),
                     match.provenance.back());
    }
}

Batch together(const std::vector<Batch>& things)
{
    Batch all;
    for (const Batch& thing : things)
        all.add(thing);
    return all;
}

} // namespace frenemy::testing
