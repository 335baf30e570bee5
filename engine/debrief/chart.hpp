#pragma once

#include "engine/chain/role.hpp"
#include "engine/debrief/term.hpp"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace frenemy::debrief {

// A chart as data: whole numbers and codes for words. It knows nothing about drawing; the client
// and the page draw it, a CSV file lists it.

/// A number with a fixed count of decimals: {1234, 2} is 12.34.
struct Figure {
    std::int32_t value = 0;
    std::uint8_t decimals = 0;

    friend bool operator==(const Figure&, const Figure&) = default;
};

/// A text of the words, by key, and what stands in its places: figures, or texts by key.
struct Phrase {
    std::string key;
    std::vector<std::variant<Figure, std::string>> arguments;

    friend bool operator==(const Phrase&, const Phrase&) = default;
};

/// Whom or what a series is about, so that one company has one colour in all charts.
struct Subject {
    enum class Kind : std::uint8_t {
        Seat,  ///< index: the seat
        Table, ///< index: the table of a class
        Part,  ///< index: one of a few parts of a whole
        Titan,
    };
    Kind kind = Kind::Part;
    int index = 0;

    friend bool operator==(const Subject&, const Subject&) = default;
};

/// In units of its axis's decimals.
struct Point {
    std::int32_t x = 0;
    std::int32_t y = 0;

    friend bool operator==(const Point&, const Point&) = default;
};

struct Series {
    Subject subject;
    Phrase name;
    std::vector<Point> points; ///< by rising x; an x may be missing

    friend bool operator==(const Series&, const Series&) = default;
};

/// A level to compare with: a threshold of the rules, or a real figure with its source.
struct Reference {
    std::int32_t y = 0;
    Phrase name;

    friend bool operator==(const Reference&, const Reference&) = default;
};

struct Axis {
    Phrase name;
    std::uint8_t decimals = 0;
    std::optional<std::int32_t> high; ///< where the scale ends, 100 of a percentage for one

    friend bool operator==(const Axis&, const Axis&) = default;
};

enum class Form : std::uint8_t {
    Lines,  ///< points joined
    Steps,  ///< a level that holds until the next point
    Points, ///< points alone
    Bars,   ///< side by side; x is a category
    Stacks, ///< on top of each other; x is a category, no y below zero
};

/// Series against two axes. With categories x counts them from 0, else x is a number.
struct Plot {
    Form form = Form::Lines;
    Axis x;
    Axis y;
    std::vector<Phrase> categories;
    std::vector<Series> series;
    std::vector<Series> levels; ///< lines behind the series, whatever its form
    std::vector<Reference> references;

    friend bool operator==(const Plot&, const Plot&) = default;
};

/// Bars in time, a row each: one stretch after the other, in rounds from 0.
struct Spans {
    struct Row {
        Subject subject;
        Phrase name;
        std::vector<std::int32_t> ends; ///< of each stretch, rising from `start`
        std::int32_t start = 0;
        bool open = false;              ///< the last stretch never ended

        friend bool operator==(const Row&, const Row&) = default;
    };
    Axis x;
    std::vector<Phrase> stretches;
    std::vector<Row> rows;

    friend bool operator==(const Spans&, const Spans&) = default;
};

/// Companies and what ties them.
struct Network {
    struct Node {
        int seat = 0;
        Role role{};
        Phrase name;

        friend bool operator==(const Node&, const Node&) = default;
    };
    struct Edge {
        int from = 0; ///< node
        int to = 0;
        std::int32_t trade = 0;  ///< C of goods over the match
        std::int32_t allied = 0; ///< settlements spent in one alliance
        bool rival = false;      ///< of one role
        bool frenemy = false;    ///< rival and partner

        friend bool operator==(const Edge&, const Edge&) = default;
    };
    std::vector<Node> nodes;
    std::vector<Edge> edges; ///< every pair that traded, was allied or is rival; from < to

    friend bool operator==(const Network&, const Network&) = default;
};

/// Rows of figures and words. A cell may be empty.
struct Table {
    using Cell = std::variant<std::monostate, Figure, Phrase>;
    std::vector<Phrase> head;
    std::vector<std::vector<Cell>> rows;

    friend bool operator==(const Table&, const Table&) = default;
};

using Panel = std::variant<Plot, Spans, Network, Table>;

struct Chart {
    Term term{};
    Phrase title; ///< what one sees, computed
    std::vector<Panel> panels;
    bool of_class = false; ///< lays the tables of a class side by side

    friend bool operator==(const Chart&, const Chart&) = default;
};

/// Points of equal x stay in their order.
void sort_by_x(Series& series);

/// "debrief.<term>.<rest>"
std::string key_of(Term term, const char* rest);
/// Help for reading the chart, and what to talk about.
Phrase reading_of(const Chart& chart);
Phrase question_of(const Chart& chart);
/// A text without places.
inline Phrase text(std::string key)
{
    return {std::move(key), {}};
}
inline Figure whole(std::int32_t value)
{
    return {value, 0};
}

} // namespace frenemy::debrief
