#!/bin/bash
# Bots meet in pairs of matches with swapped seats; whoever meets itself wins half.
. "$(dirname "$0")/_asking.sh"

"$lab" tournament --scenario three --bots fair,beginner,random --matches 6 --threads 1 --json >one.json
"$lab" tournament --scenario three --bots fair,beginner,random --matches 6 --threads 4 --json >four.json
same "four threads" "$(cat four.json)" "$(cat one.json)"
same encounters "$(field one.json '[(e["first"], e["second"]) for e in it["encounters"]]')" \
    "[('fair', 'beginner'), ('fair', 'random'), ('beginner', 'random')]"
same "random at the foot" "$(field one.json 'min(it["bots"], key=lambda b: b["rating"])["name"]')" random
same "interval around the share" \
    "$(field one.json 'all(e["low"] <= e["share"] <= e["high"] for e in it["encounters"])')" True
"$lab" tournament --scenario three --bots fair,beginner,random --matches 2 --neighbours --json >steps.json
same "neighbours" "$(field steps.json '[(e["first"], e["second"]) for e in it["encounters"]]')" \
    "[('fair', 'beginner'), ('beginner', 'random')]"

# Two of a kind swap seats and play the same match twice: every pair is a tie.
"$lab" tournament --scenario six --bots fair,fair --matches 3 --json >twins.json
same "twins tie" "$(field twins.json 'it["encounters"][0]["tied"]')" 3
"$lab" tournament --scenario three --bots fair,random --matches 2 | grep -q "fair beats random" || fail "nothing for people"

# Alone in each seat: against itself nothing changes, and in no seat is chance as good as thought.
"$lab" tournament --scenario three --bots fair,fair --alone --matches 2 --json >itself.json
same "alone against itself" "$(field itself.json '[(e["seat"], e["tied"]) for e in it["encounters"]]')" \
    "[(0, 2), (1, 2), (2, 2)]"
"$lab" tournament --scenario three --bots fair,random --alone --matches 6 --json >lone.json
same "seats in which fair leads" "$(field lone.json '[e["seat"] for e in it["encounters"] if e["lead"] > 0]')" "[0, 1, 2]"
"$lab" tournament --scenario three --bots fair,random --alone --matches 2 | grep -q "fair alone in seat 1, a fabless, beats random" ||
    fail "no seats for people"

refused 2 "two bots or more" tournament --bots fair
refused 2 "there are fair, firm" tournament --bots fair,foul
refused 2 "after @ stands" tournament --bots fair@0,random
refused 2 "after @ stands" tournament --bots fair@many,random
