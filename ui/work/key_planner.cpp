// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/key_planner.h"

#include "bridge/text.h"
#include "document/edits.h"
#include "document/project_document.h"
#include "jobs/job_desk.h"

#include <chrono>

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
    const auto later = [this] {
        if (isEnabled_ && document_.media() && !document_.isPlanCurrent())
            timer_.start();
    };
    connect(&document, &ProjectDocument::parametersChanged, this, later);
    connect(&document, &ProjectDocument::mediaChanged, this, later);
    connect(&document, &ProjectDocument::closed, this, [this] {
        timer_.stop();
        desk_.cancel(job_);
    });
}

void KeyPlanner::setEnabled(bool enabled)
{
    isEnabled_ = enabled;
    if (enabled && document_.media() && !document_.isPlanCurrent())
        timer_.start();
}

void KeyPlanner::refresh()
{
    if (isEnabled_ && document_.media() && !document_.isPlanCurrent())
        start(false);
}

void KeyPlanner::chooseAnew()
{
    if (isEnabled_ && document_.media())
        start(true);
}

TranslateRequest KeyPlanner::request(bool choosesAnew) const
{
    TranslateRequest wishes;
    wishes.lastStage = Stage::Keyframes;
    if (choosesAnew)
        wishes.parameters.set(key::keyframes, std::string{"auto"});
    return requestOf(document_.project(), toEnginePath(document_.folder()), wishes);
}

void KeyPlanner::start(bool choosesAnew)
{
    timer_.stop();
    desk_.cancel(job_);
    const std::string basis = planBasis(document_.project().source, document_.effectiveParameters());
    job_ = desk_.submit({.request = request(choosesAnew)}, Job::Rank::Interactive);
    connect(job_, &Job::progressed, this, &KeyPlanner::progressed);
    connect(job_, &Job::failed, this, &KeyPlanner::failed);
    connect(job_, &Job::translated, this, [this, basis, choosesAnew](const TranslateResult& result) {
        take(result, basis, choosesAnew);
    });
    connect(job_, &Job::ended, this, [this, job = job_.data()] {
        if (job_ == job)
            job_.clear();
        Q_EMIT planningChanged();
    });
    Q_EMIT planningChanged();
}

void KeyPlanner::take(const TranslateResult& result, const std::string& basis, bool choosesAnew)
{
    if (choosesAnew) {
        document_.edit(tr("Choose Keyframes Anew"), edits::withKeysChosen(document_.project(), result.keyframes));
        timer_.start();  // what is in force now may hold locked keys besides
        return;
    }
    document_.setPlan(keyPlanOf(result, document_.range(), basis));
}

}  // namespace fresco::ui
