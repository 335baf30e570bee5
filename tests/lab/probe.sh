#!/bin/bash
# A probe says figure, bound and margin, and its exit status says whether the claim holds.
. "$(dirname "$0")/_asking.sh"

"$lab" probe dilemma leftovers --scenario three --matches 2 --json >holds.json
same probes "$(field holds.json '[p["probe"] for p in it["probes"]]')" "['dilemma', 'leftovers']"
same "what a figure has" "$(field holds.json 'sorted(it["probes"][0]["figures"][0])')" \
    "['figure', 'high', 'low', 'margin', 'value', 'verdict']"
same "the dilemma" "$(field holds.json 'it["probes"][0]["verdict"]')" holds
"$lab" probe dilemma --scenario three --matches 2 | grep -q "three, 8 rounds, 2 matches a series: 1 hold, 0 undecided, 0 fail" ||
    fail "nothing for people"

# A table on which contributing costs as much as it brings is no dilemma, and whoever takes a leftover
# chip for more than the market pays would hoard.
cp "$FRENEMY_ROOT/assets/scenarios/six.json" .
printf '{"extends": "six", "name": "mine", "alliance": {"contribution": 0}, "score": {"accelerator": 6}}' >mine.json
status=0
"$lab" probe dilemma leftovers --scenario ./mine.json --matches 2 --json >broken.json || status=$?
same "status when a claim fails" "$status" 1
same "what fails" "$(field broken.json '[p["verdict"] for p in it["probes"]]')" "['fails', 'fails']"

# An interval on both sides of a bound says neither yes nor no, and is no yes.
"$lab" probe roles --scenario three --matches 2 --json >few.json && fail "few matches are taken for a yes"
same "an interval across its bound" \
    "$(field few.json '[f["verdict"] for p in it["probes"] for f in p["figures"] if f["high"] is not None and f["value"] - f["margin"] <= f["high"] < f["value"] + f["margin"]]')" \
    "['undecided']"

# The same matches with and without a strategy, however many threads play them.
for threads in 1 3; do
    "$lab" probe never-trading ladder --scenario three --matches 6 --threads $threads --json >with$threads.json || true
done
same "figures with three threads" "$(cat with3.json)" "$(cat with1.json)"
same "who never trades" "$(field with1.json 'all(f["value"] < -30 for f in it["probes"][0]["figures"])')" True

# A match of other length: research is shared from the round after half.
"$lab" probe dilemma --scenario three --rounds 6 --matches 2 --json >short.json
same "rounds" "$(field short.json 'it["rounds"]')" 6
refused 2 "bullwhip cannot be played in 9 rounds" probe dilemma --scenario bullwhip --rounds 9
refused 2 "--rounds" probe dilemma --rounds 1

# Every probe can be played where it applies.
for scenario in three chip-famine six-full; do
    "$lab" probe --scenario "$scenario" --matches 2 --json >all.json || true
    same "names in $scenario" "$(field all.json 'len(it["probes"]) > 30')" True
done
refused 2 "there are roles, seats" probe nothing
refused 2 "--matches" probe --matches 1
