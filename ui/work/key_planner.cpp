// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/key_planner.h"

#include "bridge/text.h"
#include "document/edits.h"
#include "document/project_document.h"
#include "fresco/frame_lists.h"
#include "jobs/job_desk.h"

#include <chrono>
#include <utility>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kDelay = 400ms;  // a slider that is being dragged asks once

}  // namespace

KeyPlanner::KeyPlanner(ProjectDocument& document, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), desk_(desk)
{
    timer_.setSingleShot(true);
    timer_.setInterval(kDelay);
    connect(&timer_, &QTimer::timeout, this, &KeyPlanner::refresh);
    connect(&document, &ProjectDocument::parametersChanged, this, &KeyPlanner::later);
    connect(&document, &ProjectDocument::mediaChanged, this, &KeyPlanner::later);
    connect(&document, &ProjectDocument::closed, this, [this] {
        timer_.stop();
        desk_.cancel(job_);
    });
}

void KeyPlanner::setEnabled(bool enabled)
{
    isEnabled_ = enabled;
    later();
}

std::optional<KeyPlanner::Question> KeyPlanner::open() const
{
    if (!isEnabled_ || !document_.media())
        return std::nullopt;
    if (!document_.isPlanCurrent())
        return Question::Range;
    const ParameterSet parameters = document_.effectiveParameters();
    const bool isAllNamed = framesFromText(parameters.text(key::keyframes)) && parameters.text(key::cuts) != "auto";
    return isAllNamed || document_.isFilmPlanCurrent() ? std::nullopt : std::optional(Question::Film);
}

void KeyPlanner::later()
{
    if (open())
        timer_.start();
}

void KeyPlanner::refresh()
{
    const auto question = open();
    if (question == Question::Range)
        ask(Question::Range, Job::Rank::Interactive);
    else if (question == Question::Film && !isPlanning())
        ask(Question::Film, Job::Rank::Background);
}

void KeyPlanner::hurry()
{
    if (open() == Question::Film && (!job_ || job_->rank() == Job::Rank::Background))
        ask(Question::Film, Job::Rank::Interactive);
}

void KeyPlanner::chooseAnew()
{
    if (isEnabled_ && document_.media())
        ask(Question::ChooseAnew, Job::Rank::Interactive);
}

TranslateRequest KeyPlanner::request(Question question) const
{
    TranslateRequest wishes;
    wishes.lastStage = Stage::Keyframes;
    if (question == Question::ChooseAnew)
        wishes.parameters.set(key::keyframes, std::string{"auto"});
    const Project& project = document_.project();
    return requestOf(question == Question::Range ? project : edits::withRange(project, std::nullopt, std::nullopt),
                     toEnginePath(document_.folder()),
                     wishes);
}

void KeyPlanner::ask(Question question, Job::Rank rank)
{
    timer_.stop();
    desk_.cancel(job_);
    const std::filesystem::path source = document_.project().source;
    const ParameterSet parameters = document_.effectiveParameters();
    job_ = desk_.submit({.request = request(question)}, rank);
    connect(job_, &Job::progressed, this, &KeyPlanner::progressed);
    connect(job_, &Job::failed, this, &KeyPlanner::failed);
    connect(job_, &Job::translated, this, [=, this, range = document_.range()](const TranslateResult& result) {
        switch (question) {
        case Question::Range: return rangePlanned(keyPlanOf(result, range, planBasis(source, parameters)));
        case Question::Film: return document_.setFilmPlan(keyPlanOf(result, {}, filmPlanBasis(source, parameters)));
        case Question::ChooseAnew: return chosenAnew(result);
        }
    });
    connect(job_, &Job::ended, this, [this, job = job_.data()] {
        if (job_ == job)
            job_.clear();
        Q_EMIT planningChanged();
    });
    Q_EMIT planningChanged();
}

void KeyPlanner::rangePlanned(KeyPlan plan)
{
    document_.setPlan(std::move(plan));
    if (open() == Question::Film)
        ask(Question::Film, Job::Rank::Background);
}

void KeyPlanner::chosenAnew(const TranslateResult& result)
{
    document_.edit(tr("Choose Keyframes Anew"), edits::withKeysChosen(document_.project(), result.keyframes));
}

}  // namespace fresco::ui
