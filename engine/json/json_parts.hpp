#pragma once

#include "engine/json/json.hpp"

#include <string>
#include <string_view>

// JSON of what commands, events and states are made of, for the files that write those.

namespace frenemy {

std::string text(std::string_view said);

template <class Items>
Json numbers(const Items& items, int count)
{
    Json list = Json::array();
    for (int i = 0; i < count; ++i)
        list.push_back(int{items[static_cast<std::size_t>(i)]});
    return list;
}

/// An object that begins with its name; then what `body` writes of the alternative.
template <class Variant, class Body>
Json named(const Variant& variant, const char* key, std::string_view name, Body body)
{
    Json json{{key, text(name)}};
    json.update(std::visit(body, variant));
    return json;
}

/// A seat's number, or an outside party's name.
std::string party_name(Party party);
Json party_json(Party party);
Json chips_json(const ChipStock& chips);
Json clause_json(const Clause& clause);
Json offer_json(const Offer& offer);
Json deal_json(const Deal& deal);

} // namespace frenemy
