#!/bin/sh
# One command opens a class of bots and sits down in it; a second window takes another seat.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_class.sh"
rm -rf host guest
for who in host guest; do sit_at_screen $who; done

play host --demo-class
seated() { [ -s host/state/frenemy/seats.json ]; }
until_true "the host sits down" seated
of_seat() { python3 -c 'import json,sys; print(json.load(open("host/state/frenemy/seats.json"))[0][sys.argv[1]])' "$1"; }
CODE=$(of_seat class)
ADDRESS=$(of_seat server)
PORT=${ADDRESS##*:}
is() { [ "$(figure "$PORT" "$1")" = "$2" ]; }
at_least() { now=$(figure "$PORT" "$1") && [ -n "$now" ] && [ "$now" -ge "$2" ]; }
until_true "there is a table" at_least rooms 1
play guest --join "$CODE" --server "$ADDRESS"
until_true "both are in" is seats_here 2
plays() { press host Return; press guest Return; sleep 0.3; at_least commands_total 4; }
until_true "they play" plays
is digests_differ_total 0 || { echo "a view parted from the server's"; exit 1; }
