#!/bin/sh
# A record in a real window: one goes to its middle, plays on from there, sees both endings side by
# side.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
fresh_home
rm -rf record ./*.png
"$FRENEMY_BIN/frenemy-lab" simulate --scenario three --matches 1 --seed 5 --save record >/dev/null
record=$(find record -name '*.frenemy')

open_screen 1280x800
open_game --replay "$record"
changes "the record is shown"
# The third round's stretch of the timeline, then the upper button at the right: play on from here.
click 480 530
changes "it goes to round 3"
click 1110 701
changes "one plays on from there"
press_to_the_end
changes "the scores are shown"
keys Return
changes "both endings are shown"
again=$(kept_match)
"$FRENEMY_BIN/frenemy-lab" verify "$again"
for match in "$record" "$again"; do
    "$FRENEMY_BIN/frenemy-lab" export "$match" >"$(basename "$match" .frenemy).json"
done
python3 - "$(basename "$record" .frenemy).json" "$(basename "$again" .frenemy).json" <<'PYTHON'
import json, sys
was, now = (json.load(open(name))["entries"] for name in sys.argv[1:])
same = next((i for i, (one, other) in enumerate(zip(was, now)) if one != other), min(len(was), len(now)))
assert 3 < same < len(was), f"played on from move {same} of {len(was)}"
PYTHON
close_game
