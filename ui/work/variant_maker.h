// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recipe.h"
#include "jobs/job.h"

#include <QPointer>

#include <vector>

namespace fresco::ui {

class JobDesk;
class ProjectDocument;
class VariantList;

/// Makes tries at one keyframe, one job after the other, and puts what comes into the list.
class VariantMaker : public QObject {
    Q_OBJECT
public:
    VariantMaker(ProjectDocument& document, JobDesk& desk, VariantList& variants, QObject* parent = nullptr);

    /// @param changes  what each is to have other than the project
    void start(std::int64_t frame, const std::vector<ParameterSet>& changes);
    void stop();
    bool isRunning() const { return !jobs_.empty(); }

Q_SIGNALS:
    void runningChanged();

private:
    void submit(int index, const ParameterSet& changes);

    ProjectDocument& document_;
    JobDesk& desk_;
    VariantList& variants_;
    std::vector<QPointer<Job>> jobs_;
    int round_ = 0;  ///< what an older round still says is of no interest
};

}  // namespace fresco::ui
