#!/bin/bash
# The same seeds are the same matches, whoever plays them and however many threads do.
. "$(dirname "$0")/_asking.sh"

"$lab" simulate --scenario three --matches 12 --seed 5 --threads 1 --json >one.json 2>progress
"$lab" simulate --scenario three --matches 12 --seed 5 --threads 4 --json >four.json
same "progress in a pipe" "$(wc -c <progress | tr -d ' ')" 0
same "digest with four threads" "$(field four.json 'it["digest"]')" "$(field one.json 'it["digest"]')"
for figure in matches commands seats titan_share_by_round titan_price_by_round; do
    same "$figure with four threads" "$(field four.json "it['$figure']")" "$(field one.json "it['$figure']")"
done
same matches "$(field one.json 'it["matches"]')" 12
same stalled "$(field one.json 'it["stalled"]')" 0
same roles "$(field one.json '[s["role"] for s in it["seats"]]')" "['foundry', 'fabless', 'big_tech']"
same figures "$(field one.json 'sorted(it["seats"][0])')" \
    "['betrayals', 'breaches', 'contributed', 'deals', 'gain', 'loans', 'role', 'score', 'seat']"
same spread "$(field one.json 'sorted(it["seats"][0]["gain"])')" \
    "['mean', 'median', 'q05', 'q25', 'q75', 'q95', 'sd']"
same "rounds of Titan's share" "$(field one.json 'len(it["titan_share_by_round"])')" 8

"$lab" simulate --scenario three --matches 12 --seed 6 --json >other.json
[ "$(field other.json 'it["digest"]')" != "$(field one.json 'it["digest"]')" ] || fail "other seeds, the same digest"
"$lab" simulate --scenario three --matches 12 --seed 5 --bots firm,loyal --json >tempers.json
[ "$(field tempers.json 'it["digest"]')" != "$(field one.json 'it["digest"]')" ] || fail "other tempers, the same digest"

for scenario in six six-lesson six-full chip-famine bullwhip yield-war; do
    "$lab" simulate --scenario "$scenario" --matches 2 --bots fair,firm,loyal,opportunist,beginner,random --json >each.json
    same "stalled in $scenario" "$(field each.json 'it["stalled"]')" 0
done
"$lab" simulate --scenario three --matches 2 | grep -q "2 matches of three" || fail "nothing for people"
"$lab" par --scenario three --matches 4 >par.json
same "seats with a par" "$(field par.json 'len(it["seats"])')" 3
"$lab" scenario check "$FRENEMY_ROOT/assets/scenarios/six.json" >checked
grep -q "six.json: 6 seats, 8 rounds, standard layer: can be played" checked || fail "not said to be playable"
grep -q "balanced: the best role gains" checked || fail "nothing said of the balance"
grep -q "starved" checked || fail "nothing said of who is starved"

refused 2 "say what to do: simulate"
refused 2 "--frob" simulate --frob
refused 2 "--matches" simulate --matches many
refused 2 "--matches" simulate --matches 0
refused 2 "below zero" simulate --seed -1
refused 2 "above 18446744073709551615" simulate --seed 18446744073709551616
refused 2 "there are fair, firm" simulate --bots fair,foul
refused 2 "there are ai-alliance" simulate --scenario nowhere
refused 2 "/nowhere.json: cannot be opened" simulate --scenario /nowhere.json
touch occupied
refused 2 "occupied" simulate --matches 1 --save occupied
refused 1 "nowhere.json: cannot be opened" scenario check nowhere.json
printf '{\n"extends": "six",\n"titan": {"prise": 8}}' >mine.json
cp "$FRENEMY_ROOT/assets/scenarios/six.json" .
refused 1 "mine.json:3: the key titan.prise is unknown; the nearest is titan.price" scenario check mine.json
[ ! -e /dev/full ] || { "$lab" simulate --scenario three --matches 1 >/dev/full 2>sentence && fail "a full disk went unnoticed"; grep -q "cannot be written" sentence; }
