// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QPointer>

#include <cstdint>
#include <vector>

namespace fresco::ui {

class JobDesk;
class KeyGallery;
class ProjectDocument;

/// Translates keyframes and puts their pictures into the gallery. All keys at full quality make what the film will
/// show; single ones, or lower settings, make drafts.
class KeyframePreview : public QObject {
    Q_OBJECT
public:
    KeyframePreview(ProjectDocument& document, KeyGallery& gallery, JobDesk& desk, QObject* parent = nullptr);

    struct Wish {
        std::vector<std::int64_t> frames{};  ///< of some keys; empty: all of the range
        ParameterSet draftSettings{};        ///< in place of the project's own; empty: full quality
    };
    void start(const Wish& wish);
    void cancel();
    bool isRunning() const { return !job_.isNull(); }
    Job* job() const { return job_; }
    /// What start() was asked for last.
    const Wish& wish() const { return wish_; }

Q_SIGNALS:
    /// Connect the job's own signals to what shows it.
    void started(fresco::ui::Job* job);
    void ended();

private:
    TranslateRequest request(const Wish& wish) const;

    ProjectDocument& document_;
    KeyGallery& gallery_;
    JobDesk& desk_;
    QPointer<Job> job_;
    Wish wish_;
};

}  // namespace fresco::ui
