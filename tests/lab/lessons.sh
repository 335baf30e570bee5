#!/bin/bash
# Every scenario that teaches shows its lesson in the figures of its own table.
. "$(dirname "$0")/_asking.sh"

# shows <scenario> <probe>...: the whole interval within the bound, in a class's worth of matches.
shows()
{
    scenario=$1
    shift
    "$lab" probe "$@" --scenario "$scenario" --matches 150 --threads 2 --json >shown.json || true
    for lesson in "$@"; do
        same "$lesson in $scenario" \
            "$(field shown.json "[p['verdict'] for p in it['probes'] if p['probe'] == '$lesson']")" "['holds']"
    done
}

shows bullwhip bullwhip
shows yield-war learning yield-race
shows exclusivity exclusivity
shows ai-alliance titan-share
shows on-device boom
shows chip-famine scarcity
shows six bullwhip lock-in titan-share
shows three bullwhip learning
