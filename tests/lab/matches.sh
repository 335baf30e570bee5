#!/bin/bash
# Match files are verified, looked at and exported; spoiled ones get one sentence and are left as they are.
. "$(dirname "$0")/_asking.sh"

"$lab" simulate --scenario six --matches 2 --seed 11 --save kept --json >figures.json
same "files" "$(ls kept)" "$(printf 'six-11.frenemy\nsix-12.frenemy')"
"$lab" verify kept/*.frenemy >verified
same "verified" "$(grep -c 'verified$' verified)" 2
"$lab" verify --json kept/six-11.frenemy >verify.json
same "verified in JSON" "$(field verify.json 'it[0]["verified"]')" True

# What a seat sees: its own secrets, nobody else's.
"$lab" view kept/six-11.frenemy --seat 2 --at 10 --json >view.json
same viewer "$(field view.json 'it["viewer"]')" 2
same "secrets shown" "$(field view.json '[k for s in it["seats"] for k in s if k in ("secret", "score")]')" "[]"
field view.json 'it["own"]["agenda"]' >/dev/null
"$lab" view kept/six-11.frenemy --at 10 --json >spectator.json
same "a spectator's own" "$(field spectator.json '"own" in it')" False

# Exported commands, played again by hand, lead to the same state.
"$lab" export kept/six-11.frenemy --json >export.json
python3 - <<'PYTHON'
import json
match = json.load(open("export.json"))
with open("again.jsonl", "w") as lines:
    for entry in match["entries"]:
        print(json.dumps({k: v for k, v in entry.items() if k not in ("digest", "events")}), file=lines)
PYTHON
"$lab" run --scenario six --seed 11 --commands again.jsonl --json >again.json
same "refused when played again" "$(field again.json '[r for r in it["results"] if "rejection" in r]')" "[]"
same "digests when played again" "$(field again.json '[r["digest"] for r in it["results"]]')" \
    "$(field export.json '[e["digest"] for e in it["entries"]]')"
same "state when played again" "$(field again.json 'it["state"]')" "$(field export.json 'it["state"]')"
same "phase at the end" "$(field again.json 'it["state"]["phase"]')" over

"$lab" export kept/six-11.frenemy --csv tables
same "tables" "$(ls tables | tr '\n' ' ')" "commands.csv events.csv rounds.csv seats.csv "
python3 - <<'PYTHON'
import csv, json
rows = {name: list(csv.DictReader(open(f"tables/{name}.csv", encoding="utf-8-sig", newline="")))
        for name in ("commands", "events", "rounds", "seats")}
match = json.load(open("export.json"))
assert len(rows["commands"]) == len(match["entries"])
assert len(rows["events"]) == sum(len(e["events"]) for e in match["entries"])
assert len(rows["rounds"]) == 6 * 8 and len(rows["seats"]) == 6
assert [int(r["score"]) for r in rows["seats"]] == [s["total"] for s in match["scores"]]
for row in rows["events"]:
    assert json.loads(row["details"])["event"] == row["event"]
PYTHON

# Spoiled files.
file=kept/six-11.frenemy
python3 - <<'PYTHON'
whole = open("kept/six-11.frenemy", "rb").read()
open("short.frenemy", "wb").write(whole[:-20])
flipped = bytearray(whole); flipped[len(whole) // 2] ^= 1
open("flipped.frenemy", "wb").write(flipped)
newer = bytearray(whole); newer[8] = 9
open("newer.frenemy", "wb").write(newer)
open("foreign.frenemy", "wb").write(b"\x89PNG\r\n\x1a\n" + whole)
open("empty.frenemy", "wb")
PYTHON
cksum *.frenemy >before
refused 2 "short.frenemy: is cut short" verify short.frenemy
refused 2 "flipped.frenemy: is damaged" verify flipped.frenemy
refused 2 "newer.frenemy: was written by a newer Frenemy" verify newer.frenemy
refused 2 "foreign.frenemy: is not a match file" verify foreign.frenemy
refused 2 "empty.frenemy: is" verify empty.frenemy
refused 2 "nowhere.frenemy: cannot be opened" verify nowhere.frenemy
refused 2 "kept: cannot be opened" verify kept
refused 2 "is damaged" view flipped.frenemy --seat 0 --at 1
refused 2 "is damaged" export flipped.frenemy --json
refused 2 "the match has 6 seats" view $file --seat 7 --at 1
refused 2 "entries" view $file --seat 1 --at 99999
touch occupied
refused 2 "occupied: cannot be written" export $file --csv occupied
cksum *.frenemy >after
cmp before after || fail "a spoiled file was changed"
