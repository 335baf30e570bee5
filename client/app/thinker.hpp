#pragma once

#include "client/model/thought.hpp"

#include <chrono>
#include <future>
#include <memory>

namespace frenemy::client {

/// Thinks beside the window, so that it goes on drawing. The answer is that of `think`, whenever it
/// comes: how fast the machine is changes no choice.
template <class Answer>
Thought<Answer> beside_the_window(Answer (*think)(const Scenario&, const Bot&, const View&))
{
    struct Question {
        Scenario scenario;
        Bot bot;
        View view;
        std::future<Answer> answer; // waits for its thread when it goes
    };
    return [think, asked = std::shared_ptr<Question>{}](
               const Scenario& scenario, const Bot& bot,
               const View& view) mutable -> std::optional<Answer> {
        if (asked) {
            if (asked->answer.wait_for(std::chrono::seconds{0}) != std::future_status::ready) return {};
            const std::shared_ptr<Question> answered = std::move(asked);
            asked.reset();
            if (answered->bot == bot && answered->view == view) return answered->answer.get();
        }
        asked = std::make_shared<Question>(Question{scenario, bot, view, {}});
        const Question& about = *asked;
        asked->answer = std::async(std::launch::async, [think, &about] {
            return think(about.scenario, about.bot, about.view);
        });
        return {};
    };
}

} // namespace frenemy::client
