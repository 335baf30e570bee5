#!/bin/sh
# Without a display the match is played in the terminal; without a terminal a bot takes the seat,
# and the last lines say the result and where the match is. Bad words get one sentence.
set -eu
unset DISPLAY
export XDG_DATA_HOME="$PWD/data"
rm -rf "$XDG_DATA_HOME"

for language in ko en; do
    "$FRENEMY_BIN/frenemy" --lang $language --scenario three --seed 9 </dev/null >said.txt
    match=$(tail -n 1 said.txt | sed 's/^[^/]*//')
    [ -f "$match" ] || { echo "the last line names no match file:"; tail -n 3 said.txt; exit 1; }
    "$FRENEMY_BIN/frenemy-lab" verify "$match"
    rm "$match"
done

# Whatever numbers somebody types, the match goes on to its end and is kept.
for seed in 1 2 3 4 5 6; do
    awk -v seed=$seed 'BEGIN { srand(seed); for (i = 0; i < 150; ++i) print int(rand() * 26) }' >typed.txt
    scenario=three
    [ $seed -le 3 ] || scenario=six
    "$FRENEMY_BIN/frenemy" --text --scenario $scenario --seed $seed <typed.txt >said.txt 2>&1 \
        || { echo "status $? for the numbers of seed $seed"; tail -n 3 said.txt; exit 1; }
    "$FRENEMY_BIN/frenemy-lab" verify "$(tail -n 1 said.txt | sed 's/^[^/]*//')"
done

refused() { # one sentence on standard error, in the language one asks for, and a status that is not zero
    for language in ko en; do
        if "$FRENEMY_BIN/frenemy" --lang $language "$@" </dev/null >out.txt 2>err.txt; then
            echo "accepted: $*"; exit 1
        fi
        [ "$(wc -l <err.txt)" -eq 1 ] || { echo "not one sentence for: $*"; cat err.txt; exit 1; }
        hangul=no
        LC_ALL=C.UTF-8 grep -qP '\p{Hangul}' err.txt && hangul=yes
        [ $language$hangul = koyes ] || [ $language$hangul = enno ] \
            || { echo "not in $language: $*"; cat err.txt; exit 1; }
    done
}
refused --nonsense
refused --seat
refused --seat nine
refused --seat 9
refused --text-size 300
refused --think hard
refused --scenario no-such-scenario
refused --scenario no-such-file.json
refused --scenario three --seat 7
refused --scenario three --bots fair,fair,fair,fair
refused --size 200x100
refused --size big
refused --size 99999x99999
refused --replay no-such-file.frenemy
refused --bots nobody
refused --seed -1
refused --seed 99999999999999999999
refused --host
refused --join ABC-DEF
refused --lesson
refused --host --teach
refused --screenshots out
echo '{"name": "mine", "extends": "three", "titan": {"prize": 8}}' >key.json
echo '{"name": "mine", "extends": "three", "titan": {"price": 8000}}' >number.json
echo '{"name": "mine", "extends": "three",' >broken.json
cp "$FRENEMY_ROOT"/assets/scenarios/*.json .
for file in key number broken; do refused --scenario ./$file.json; done
echo FRENEMYX >foreign.frenemy
refused --replay foreign.frenemy

# A folder that takes nothing: one sentence, a status, and the match is kept elsewhere.
rm -rf elsewhere
mkdir elsewhere
: > blocked
if XDG_DATA_HOME="$PWD/blocked" TMPDIR="$PWD/elsewhere" env -u DISPLAY "$FRENEMY_BIN/frenemy" \
    --scenario three --seed 6 --lang en </dev/null >blocked.out 2>blocked.err; then
    echo "a match that could not be saved ended well"; exit 1
fi
grep -q "could not be saved" blocked.err
[ "$(wc -l < blocked.err)" -eq 1 ]
"$FRENEMY_BIN/frenemy-lab" verify elsewhere/*.frenemy
