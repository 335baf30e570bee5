#!/bin/sh
# A record in a real window: one goes to its middle, plays on from there, sees both endings side by
# side; then leafs through its debrief and keeps it as a page and tables.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
export XDG_DATA_HOME="$PWD/data" XDG_CONFIG_HOME="$PWD/config"
rm -rf "$XDG_DATA_HOME" "$XDG_CONFIG_HOME" display.txt record ./*.png
mkdir -p "$XDG_CONFIG_HOME/frenemy" "$XDG_DATA_HOME"
echo '{"reduced_motion": true, "language": "ko"}' >"$XDG_CONFIG_HOME/frenemy/settings.json"
"$FRENEMY_BIN/frenemy-lab" simulate --scenario three --matches 1 --seed 5 --save record >/dev/null
record=$(find record -name '*.frenemy')

open_screen 1280x800
open_game --replay "$record"

click() { # click X Y: of the window
    xdotool mousemove --window "$window" "$1" "$2"
    sleep 0.2
    xdotool click 1
}
changes() { # changes WHAT: within half a minute the window looks otherwise than before
    for try in $(seq 100); do
        import -window "$window" now.png
        if [ ! -e before.png ] || ! cmp -s before.png now.png; then
            sleep 0.5 # whatever else moves
            import -window "$window" before.png
            return
        fi
        sleep 0.3
    done
    echo "nothing changed: $1"
    exit 1
}

changes "the record is shown"
# The third round's stretch of the timeline, then the upper button at the right: play on from here.
click 480 530
changes "it goes to round 3"
click 1110 701
changes "one plays on from there"
presses=0
while [ -z "$(find "$XDG_DATA_HOME" -name '*.frenemy')" ]; do
    kill -0 $game 2>/dev/null || { echo "the game ended by itself after $presses presses"; cat game.txt; exit 1; }
    presses=$((presses + 1))
    [ $presses -lt 1000 ] || { echo "no end after $presses presses"; exit 1; }
    keys Return
    sleep 0.04
done
changes "the scores are shown"
keys Return
changes "both endings are shown"
again=$(find "$XDG_DATA_HOME" -name '*.frenemy')
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

# The debrief: every page looks like another, and it can be kept.
open_game --replay "$record"
changes "the record is shown again"
click 1110 755
for page in $(seq 12); do
    changes "page $page of the debrief"
    keys Right
done
click 130 716
for try in $(seq 100); do
    kept=$(find "$XDG_DATA_HOME/frenemy/debriefs" -name debrief.html 2>/dev/null) && [ -n "$kept" ] && break
    sleep 0.2
done
[ -n "$kept" ] || { echo "the debrief was not kept"; exit 1; }
sleep 1
[ "$(find "$(dirname "$kept")" -name '*.csv' | wc -l)" -ge 15 ] || { echo "tables are missing"; exit 1; }
close_game
