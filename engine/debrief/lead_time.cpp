#include "engine/debrief/charts.hpp"
#include "engine/debrief/side_by_side.hpp"

#include <algorithm>
#include <array>
#include <deque>

// 리드타임: from the signing of an L lot through the fab to the sale of its chips, in rounds. Chips
// are alike, so those that came first are taken to be sold first.

namespace frenemy::debrief {
namespace {

/// What one company started in one round.
struct Batch {
    int seat = 0;
    int ordered = 0; ///< round of signing, the earliest of its deals
    int started = 0;
    int chips = 0;
    int left = 0;
    int sold_in = 0; ///< round of the last sale
    int waited = 0;  ///< rounds from signing to sale, summed over its chips
};

/// Chips in a warehouse, of a batch or bought finished.
struct Pile {
    int quantity = 0;
    int batch = -1;
};

struct Warehouses {
    std::vector<Batch> batches;
    std::array<std::deque<Pile>, max_seats> piles;

    void start(int round, int ordered, const LotsStarted& lots)
    {
        const int seat = index(lots.buyer);
        auto batch = std::find_if(batches.begin(), batches.end(), [&](const Batch& each) {
            return each.seat == seat && each.started == round;
        });
        if (batch == batches.end())
            batch = batches.insert(batch, Batch{seat, ordered, round});
        batch->ordered = std::min(batch->ordered, ordered);
        batch->chips += lots.lots * lots.yield;
        batch->left = batch->chips;
    }

    void arrive(int seat, int started)
    {
        for (std::size_t i = 0; i < batches.size(); ++i)
            if (batches[i].seat == seat && batches[i].started == started)
                pile(seat).push_back({batches[i].chips, static_cast<int>(i)});
    }

    void leave(int round, int seat, int quantity)
    {
        while (quantity > 0 && !pile(seat).empty()) {
            Pile& oldest = pile(seat).front();
            const int taken = std::min(quantity, oldest.quantity);
            if (oldest.batch >= 0) {
                Batch& batch = batches[static_cast<std::size_t>(oldest.batch)];
                batch.left -= taken;
                batch.sold_in = round;
                batch.waited += taken * (round - batch.ordered);
            }
            quantity -= taken;
            oldest.quantity -= taken;
            if (oldest.quantity == 0) pile(seat).pop_front();
        }
    }

    std::deque<Pile>& pile(int seat) { return piles[static_cast<std::size_t>(seat)]; }
};

Warehouses filled(const Story& story)
{
    Warehouses stock;
    for (const auto& [round, event] : story.happenings) {
        if (const auto* lots = std::get_if<LotsStarted>(&event);
            lots && lots->node == Node::Leading)
            stock.start(round,
                        story.deals[static_cast<std::size_t>(lots->deal.value - 1)].signed_in,
                        *lots);
        if (const auto* came = std::get_if<Arrived>(&event))
            stock.arrive(index(came->seat), round - 1);
        const auto* moved = std::get_if<ChipsMoved>(&event);
        if (!moved || moved->chip != Chip::Accelerator) continue;
        if (is_seat(moved->from)) stock.leave(round, index(moved->from), moved->quantity);
        if (is_seat(moved->to)) stock.pile(index(moved->to)).push_back({moved->quantity, -1});
    }
    return stock;
}

} // namespace

std::optional<Chart> lead_time(const Story& story)
{
    auto batches = filled(story).batches;
    if (batches.empty()) return {};
    std::stable_sort(batches.begin(), batches.end(),
                     [](const Batch& a, const Batch& b) { return a.seat < b.seat; });

    // A round is one unit: what is signed in round r begins at r − 1, what is sold in it ends at r.
    Spans spans{.x = round_axis()};
    for (const char* stretch : {"to_fab", "in_fab", "to_sale"})
        spans.stretches.push_back(text(key_of(Term::LeadTime, stretch)));
    int waited = 0, sold = 0;
    for (const Batch& batch : batches) {
        Spans::Row row{subject_of_seat(batch.seat),
                       {key_of(Term::LeadTime, "batch"),
                        {name_key(story, batch.seat), whole(batch.chips)}}};
        row.start = batch.ordered - 1;
        row.open = batch.left > 0;
        row.ends = {batch.started - 1, batch.started,
                    row.open ? std::max(story.rounds(), batch.started) : batch.sold_in};
        spans.rows.push_back(row);
        waited += batch.waited;
        sold += batch.chips - batch.left;
    }
    Phrase title = text(key_of(Term::LeadTime, "title.unsold"));
    if (sold > 0)
        title = {key_of(Term::LeadTime, "title.sold"), {Figure{(10 * waited + sold / 2) / sold, 1}}};
    return Chart{Term::LeadTime, title, {spans}};
}

std::optional<Chart> lead_time(const Tables& tables)
{
    Comparison how{.term = Term::LeadTime,
                   .plot = {.form = Form::Stacks, .y = {text("debrief.axis.rounds"), 1, {}}},
                   .headline_decimals = 1};
    for (const char* stretch : {"to_fab", "in_fab", "to_sale"})
        how.parts.push_back(text(key_of(Term::LeadTime, stretch)));
    return parts_by_table(
        how, of_each<TableParts>(tables, [](const Story& story) -> std::optional<TableParts> {
            std::array<int, 3> waited{};
            int batches = 0;
            for (const Batch& batch : filled(story).batches) {
                if (batch.left > 0) continue;
                ++batches;
                waited[0] += batch.started - batch.ordered;
                waited[1] += 1;
                waited[2] += batch.sold_in - batch.started - 1;
            }
            if (batches == 0) return {};
            TableParts told;
            for (const int each : waited)
                told.parts.push_back(tenths(each, batches));
            told.headline = *tenths(waited[0] + waited[1] + waited[2], batches);
            return told;
        }));
}

} // namespace frenemy::debrief
