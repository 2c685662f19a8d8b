// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/newest_job.h"

#include <QPointF>

namespace fresco::ui {

class ProjectDocument;

/// Asks the engine where a clicked point looks. Only the newest question counts.
class AttentionAsker : public QObject {
    Q_OBJECT
public:
    AttentionAsker(ProjectDocument& document, JobDesk& desk, QObject* parent = nullptr);

    /// @param frame  a keyframe, or the one nearest to it is taken    @param point  share of the picture, 0..1 each
    void ask(std::int64_t frame, QPointF point);
    void cancel() { job_.cancel(); }
    bool isAsking() const { return job_.isRunning(); }

Q_SIGNALS:
    void known(const fresco::ui::HeatHandle& heat);
    void failed(const fresco::ui::Fault& fault);
    void askingChanged();

private:
    ProjectDocument& document_;
    NewestJob job_;
};

}  // namespace fresco::ui
