#!/bin/bash
# Commands written by hand: rulebook's contract, every refusal with its code and limit, bad lines.
. "$(dirname "$0")/_asking.sh"

cat >deal.jsonl <<'JSON'
{"seat": 0, "command": "offer", "to": 1, "terms": [{"kind": "wafer", "giver": "from", "node": "L", "quantity": 1, "price": 9, "first": 1, "rounds": 2}, {"kind": "prepay", "giver": "to", "amount": 6}, {"kind": "penalty", "amount": 6}]}
{"seat": 2, "command": "accept", "offer": 1024}
{"seat": 1, "command": "accept", "offer": 1024}

{"seat": 1, "command": "accept", "offer": 1024}
{"seat": 0, "command": "seal", "plan": {"action": "leading_line"}}
{"seat": "umpire", "command": "close"}
{"seat": 0, "command": "seal", "plan": {"action": "leading_line", "contribute": false}}
{"seat": 2, "command": "seal", "plan": {"titan_order": 13}}
{"seat": "umpire", "command": "close"}
JSON
"$lab" run --scenario three --seed 3 --commands deal.jsonl --json >deal.json
same "lines answered" "$(field deal.json '[r["line"] for r in it["results"]]')" "[1, 2, 3, 5, 6, 7, 8, 9, 10]"
same "refusals" "$(field deal.json '[(r["line"], r["rejection"]) for r in it["results"] if "rejection" in r]')" \
    "[(2, 'unknown_offer'), (5, 'unknown_offer'), (6, 'wrong_phase'), (9, 'bad_quantity')]"
same "limit of an order" "$(field deal.json '[r["limit"] for r in it["results"] if r["line"] == 9]')" "[12]"
same "cash that moved at signing" \
    "$(field deal.json '[e for e in it["results"][2]["events"] if e.get("reason") == "prepayment"][0]["amount"]')" 6
same "round after the settlement" "$(field deal.json 'it["state"]["round"]')" 2
same "the running deal" "$(field deal.json 'it["state"]["deals"][0]["delivered"]')" "[1, 0, 0]"
same "a refusal changes nothing" \
    "$(field deal.json 'len({r["digest"] for r in it["results"][:2]})')" 1

# bad <line> <part of the sentence>
bad()
{
    printf '\n%s\n' "$1" >bad.jsonl
    refused 2 "bad.jsonl:2: $2" run --scenario three --seed 1 --commands bad.jsonl
}
bad 'nonsense' "is not well-formed JSON"
bad '[]' "an object was expected"
bad '{"command": "finish"}' "the key seat is missing"
bad '{"seat": 9, "command": "finish"}' "seat must be a whole number from 0 to 7"
bad '{"seat": 0, "command": "sing"}' "command must be one of offer, accept"
bad '{"seat": 0, "command": "finish", "to": 1}' "the key to is unknown here"
bad '{"seat": 0, "command": "accept"}' "the key offer is missing"
bad '{"seat": 0, "command": "accept", "offer": 18446744073709551615}' "offer must be a whole number from 0 to 65535"
bad '{"seat": 0, "command": "accept", "offer": 70000}' "offer must be a whole number from 0 to 65535"
bad '{"seat": 0, "command": "seal", "plan": {"use": 256}}' "use must be a whole number from 0 to 255"
bad '{"seat": 0, "command": "seal", "plan": {"use": 1.5}}' "use must be a whole number"
bad '{"seat": 0, "command": "seal", "plan": {"fund": 1}}' "fund must be true or false"
bad '{"seat": 0, "command": "seal", "plan": 3}' "an object was expected"
bad '{"seat": 0, "command": "seal", "plan": {"breaches": [1, 2, 3, 4, 5]}}' "breaches must be a list of at most 4 deals"
bad '{"seat": 0, "command": "offer", "to": 1, "terms": [{"kind": "gift"}]}' "kind must be one of cash"
bad '{"seat": 0, "command": "offer", "to": 1, "terms": [7]}' "an object was expected"
bad '{"seat": 0, "command": "offer", "to": 1, "terms": [{"kind": "wafer", "giver": "from", "node": "XL", "quantity": 1, "price": 9, "first": 1}]}' "node must be one of M, L"
bad '{"seat": 0, "command": "offer", "to": 1, "terms": [{"kind": "cash", "giver": "from", "amount": 99999, "first": 1}]}' "amount must be a whole number"
refused 2 "/dev/zero:1: a line has at most 8192 bytes" run --scenario three --seed 1 --commands /dev/zero
refused 2 "nowhere.jsonl: cannot be opened" run --scenario three --seed 1 --commands nowhere.jsonl
refused 2 "cannot be opened" run --scenario three --seed 1 --commands .
refused 2 "--commands" run --scenario three
