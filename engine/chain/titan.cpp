#include "engine/chain/titan.hpp"

#include <algorithm>
#include <numeric>

namespace frenemy {

int titan_stock(const Scenario& scenario, const State& state)
{
    const int stock = scenario.titan.stock * count_of(scenario, Role::BigTech);
    return card_now(state) == Card::Export ? stock / 2 : stock;
}

std::array<int, max_seats> ration(int stock, const std::array<int, max_seats>& orders,
                                  const std::array<int, max_seats>& rank)
{
    const int wanted = std::accumulate(orders.begin(), orders.end(), 0);
    if (wanted <= stock) return orders;

    std::array<int, max_seats> given{};
    std::array<int, max_seats> remainder{};
    int left = stock;
    for (std::size_t i = 0; i < max_seats; ++i) {
        given[i] = orders[i] * stock / wanted;
        remainder[i] = orders[i] * stock % wanted;
        left -= given[i];
    }
    for (; left > 0; --left) {
        std::size_t best = max_seats;
        for (std::size_t i = 0; i < max_seats; ++i) {
            if (remainder[i] == 0) continue;
            if (best == max_seats || remainder[i] > remainder[best]
                || (remainder[i] == remainder[best] && rank[i] < rank[best]))
                best = i;
        }
        ++given[best];
        remainder[best] = 0;
    }
    return given;
}

int titan_price_after(const Scenario& scenario, int price, int share)
{
    const auto& titan = scenario.titan;
    if (share >= titan.share_up) ++price;
    else if (share <= titan.share_down) --price;
    return std::clamp<int>(price, titan.low, titan.high);
}

} // namespace frenemy
