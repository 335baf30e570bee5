#pragma once

#include "client/scene/painter.hpp"
#include "engine/deals/clause.hpp"
#include "engine/scenario/scenario.hpp"

#include <string>
#include <vector>

namespace frenemy::client {

/// What a deal says in its reader's words, a paragraph for what it gives, gets and both do, laid
/// out for a width.
struct TermsBox {
    struct Part {
        std::string tag; ///< "give", "get"; empty for a remark
        std::string text;
        int height = 0;
    };
    std::vector<Part> parts;
    int indent = 0; ///< room for the tags
    int height = 0;
};

/// `remark` follows the terms when it is not empty.
TermsBox terms_box(const Painter& painter, const Scenario& scenario, const Terms& terms, Side mine,
                   int width, const std::string& remark = {});
void draw_terms(Painter& painter, Rect area, const TermsBox& box);

} // namespace frenemy::client
