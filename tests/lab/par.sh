#!/bin/bash
# Every shipped scenario's pars were measured with the rules, numbers and bots of today. When one is
# stale: frenemy-lab par --scenario NAME --write
. "$(dirname "$0")/_asking.sh"

for file in "$FRENEMY_ROOT"/assets/scenarios/*.json; do
    "$lab" par --check --scenario "$file" || fail "$file"
done

# Other numbers, other pars; measured anew they are right, and the rest of the file stays.
cp "$FRENEMY_ROOT"/assets/scenarios/{six,three}.json .
sed 's/"stock": 4/"stock": 5/; s/"name": "three"/"name": "mine"/' three.json >mine.json
refused 1 "mine.json: its pars were measured with other" par --check --scenario ./mine.json
"$lab" par --scenario ./mine.json --matches 6 --write >written.json
"$lab" par --check --scenario ./mine.json || fail "pars that were just written"
same "pars in the file" "$(field mine.json '[s["par"] for s in it["seats"]]')" \
    "$(field written.json '[s["par"] for s in it["seats"]]')"
same "lines of the file" "$(wc -l <mine.json)" "$(wc -l <three.json)"
printf '{"extends": "six", "name": "bare"}' >bare.json
refused 2 "no list of seats of its own" par --scenario ./bare.json --matches 2 --write
