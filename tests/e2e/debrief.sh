#!/bin/sh
# A debrief in a real window: every page looks like another, the glossary opens over it, and it is
# kept as a page and tables.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_screen.sh"
fresh_home
rm -rf record ./*.png
"$FRENEMY_BIN/frenemy-lab" simulate --scenario three --matches 1 --seed 5 --save record >/dev/null

open_screen 1280x800
open_game --replay record/*.frenemy
changes "the record is shown"
# The lower button at the right.
click 1110 755
for page in $(seq 12); do
    changes "page $page of the debrief"
    keys Right
done
changes "the last of them"
keys F2
changes "the glossary is open"
keys Escape
changes "the debrief is back"
click 130 716
for try in $(seq 100); do
    kept=$(find "$XDG_DATA_HOME/frenemy/debriefs" -name debrief.html 2>/dev/null) && [ -n "$kept" ] && break
    sleep 0.2
done
[ -n "$kept" ] || { echo "the debrief was not kept"; exit 1; }
sleep 1
[ "$(find "$(dirname "$kept")" -name '*.csv' | wc -l)" -ge 15 ] || { echo "tables are missing"; exit 1; }
close_game
