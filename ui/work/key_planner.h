// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "jobs/job.h"

#include <QPointer>
#include <QTimer>

#include <string>

namespace fresco::ui {

class JobDesk;
class ProjectDocument;

/// Keeps the document's plan of keys, cuts and batches true: asks the engine again a moment after what it hangs on
/// changed.
class KeyPlanner : public QObject {
    Q_OBJECT
public:
    KeyPlanner(ProjectDocument& document, JobDesk& desk, QObject* parent = nullptr);

    /// The engine can be asked from now on.
    void setEnabled(bool enabled);
    /// Now, without waiting.
    void refresh();
    /// Keys are chosen by motion, as if none were named; the locked ones stay. An edit of the document.
    void chooseAnew();
    bool isPlanning() const { return !job_.isNull(); }

Q_SIGNALS:
    void planningChanged();
    void progressed(const fresco::Progress& progress);
    void failed(const fresco::ui::Fault& fault);

private:
    TranslateRequest request(bool choosesAnew) const;
    void start(bool choosesAnew);
    void take(const TranslateResult& result, const std::string& basis, bool choosesAnew);

    ProjectDocument& document_;
    JobDesk& desk_;
    QTimer timer_;
    QPointer<Job> job_;
    bool isEnabled_ = false;
};

}  // namespace fresco::ui
