#!/bin/sh
# A teacher's window starts a server and opens a class; two pupils' windows find it near by, by its
# code alone, and play. One of them is killed and comes back to the same seat. The teacher pauses,
# gives time, takes them over a round, ends the matches and looks back: everything is there.
set -eu
. "$FRENEMY_ROOT/tests/e2e/_class.sh"
rm -rf teacher one two
for who in teacher one two; do sit_at_screen $who; done

play teacher --host
# Its log says where it listens.
port() { sed -n 's/.*event=ready port=\([0-9]*\).*/\1/p' teacher/state/frenemy/host/server.log 2>/dev/null | tail -n 1; }
listens() { [ -n "$(port)" ]; }
until_true "it listens" listens
PORT=$(port)
is() { [ "$(figure "$PORT" "$1")" = "$2" ]; }
at_least() { now=$(figure "$PORT" "$1") && [ -n "$now" ] && [ "$now" -ge "$2" ]; }
opens() { press teacher Return; sleep 1; is classes 1; }
until_true "the class opens" opens

CODE=$(python3 "$FRENEMY_ROOT/tests/e2e/_class_near.py" "$PORT")
play one --join "$CODE"
play two --join "$CODE"
until_true "both are in" is seats_here 2

starts() { press teacher Return; sleep 1; at_least rooms 1; }
until_true "the matches start" starts
plays() { press one Return; press two Return; sleep 0.3; at_least commands_total 4; }
until_true "they play" plays

# The window is gone from one instant to the next; its seat is not.
kill -9 "$(cat one/process)"
until_true "the server misses one" is seats_here 1
play one --join "$CODE"
until_true "one is back" is seats_here 2
is seats 2 || { echo "who came back took another seat"; exit 1; }
more=$(($(figure "$PORT" commands_total) + 2))
plays_on() { press one Return; press two Return; sleep 0.3; at_least commands_total "$more"; }
until_true "they play on" plays_on

# The server itself is killed: the teacher's window starts it again where it was, and all come back.
server=$(pgrep -P "$(cat teacher/process)" -x frenemy-server)
kill -9 "$server"
restarted() { again=$(pgrep -P "$(cat teacher/process)" -x frenemy-server) && [ "$again" != "$server" ]; }
until_true "the server is started again" restarted
until_true "it listens where it did" is seats_here 2
is classes 1 && is seats 2 || { echo "the class is not as it was"; exit 1; }
more=$(($(figure "$PORT" commands_total) + 2))
until_true "they play on after it" plays_on
is digests_differ_total 0 || { echo "a view parted from the server's"; exit 1; }
for who in one two; do
    [ "$(stat -c %a $who/state/frenemy/seats.json)" = 600 ] || { echo "others may read $who's token"; exit 1; }
done

# Pause stops everybody; go on.
PAUSE="390 93"; TIME="640 93"; FIRST="140 93"
click teacher $PAUSE
still=$(figure "$PORT" commands_total)
press one Return; press two Return
sleep 2
now=$(figure "$PORT" commands_total)
[ "$now" -le $((still + 1)) ] || { echo "$((now - still)) moves in a pause"; exit 1; }
click teacher $PAUSE
more=$(($(figure "$PORT" commands_total) + 2))
until_true "they go on" plays_on

# Whatever is still talked about: two steps on, each after a question, a round is over.
STEP="890 93"
for phase in deals planning; do
    click teacher $STEP
    sleep 2
    press teacher Tab Tab Return
    sleep 2
done

# The first round has no clock; now there is one to lengthen.
click teacher $TIME

# The debrief: what still plays is ended after a question, Tab is its yes; charts and files follow.
click teacher $FIRST
sleep 2
press teacher Tab Tab Return
saved() { ls teacher/data/frenemy/classes/*/charts/scores.csv >/dev/null 2>&1; }
until_true "the debrief is saved" saved
files() { ls teacher/data/frenemy/classes/*/"$1" >/dev/null 2>&1 || { echo "no $1"; exit 1; }; }
for file in debrief.html players.csv rounds.csv deals.csv decisions.csv gradebook.csv commands.jsonl powers.csv \
    charts/scores.csv; do files $file; done
cd teacher/data/frenemy/classes/*/
"$FRENEMY_BIN/frenemy-lab" verify table-*.frenemy
for power in open_class start_matches pause add_time advance end_early; do
    grep -q ",$power,.*,done" powers.csv || { echo "$power is not on record"; cat powers.csv; exit 1; }
done
[ "$(grep -c . gradebook.csv)" = 3 ] || { echo "not a line for each pupil"; cat gradebook.csv; exit 1; }
grep -q "<svg" debrief.html
cd - >/dev/null

# The teacher leaves: so does the server, cleanly.
kill "$(cat teacher/process)"
gone() { ! curl --silent --max-time 2 "http://127.0.0.1:$PORT/healthz" >/dev/null; }
until_true "the server ends with its window" gone
