#include "client/model/class_saying.hpp"

namespace frenemy::client {

std::string person_name(const Words& say, const server::Person& person)
{
    return say("class.person", say("alias." + std::to_string(person.alias.value)), person.label.value);
}

std::string person_name(const Words& say, const Classroom& classroom, server::Label label)
{
    const server::Person* person = classroom.person(label);
    return person ? person_name(say, *person) : say("class.number", label.value);
}

std::string alias_name(const Words& say, const Classroom& classroom, server::Label label)
{
    const server::Person* person = classroom.person(label);
    return person ? say("alias." + std::to_string(person->alias.value)) : say("class.number", label.value);
}

namespace {

template <class Name>
std::string both(const Words& say, const server::SeatNow& seat, Name name)
{
    std::string names;
    for (const server::Label label : seat.pupils)
        if (label != server::no_label)
            names = names.empty() ? name(label) : say("class.two", names, name(label));
    return names.empty() ? say("class.bot") : names;
}

} // namespace

std::string holders_name(const Words& say, const Classroom& classroom, const server::SeatNow& seat)
{
    return both(say, seat, [&](server::Label label) { return person_name(say, classroom, label); });
}

std::string holders_alias(const Words& say, const Classroom& classroom, const server::SeatNow& seat)
{
    return both(say, seat, [&](server::Label label) { return alias_name(say, classroom, label); });
}

std::string company_name(const Words& say, const Classroom& classroom, server::TableId table, SeatId seat)
{
    return say("company." + std::to_string(classroom.company(classroom.line_up(table), seat)));
}

std::string company_name(const Words& say, const Classroom& classroom, const server::RankLine& line)
{
    return say("company." + std::to_string(classroom.company(line.line_up, line.seat)));
}

std::string table_name(const Words& say, server::TableId table)
{
    return say("class.table", table.value + 1);
}

std::string minutes(std::uint32_t milliseconds)
{
    const std::uint32_t seconds = (milliseconds + 999) / 1000;
    const std::string rest = std::to_string(seconds % 60);
    return std::to_string(seconds / 60) + (rest.size() < 2 ? ":0" : ":") + rest;
}

std::string refusal_text(const Words& say, server::Refusal refusal)
{
    return say("refusal." + std::string{server::name_of_refusal(refusal)});
}

std::string trouble_text(const Words& say, const Visit& visit)
{
    if (const auto refusal = visit.refusal()) return refusal_text(say, *refusal);
    if (const auto trouble = visit.trouble()) return say("trouble." + std::string{name_of_trouble(*trouble)});
    if (visit.standing() == Visit::Standing::Waiting) return say("class.waiting_consent");
    return say("class.coming");
}

} // namespace frenemy::client
