// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/key_plan.h"
#include "jobs/job.h"

#include <QPointer>
#include <QTimer>

#include <optional>

namespace fresco::ui {

class JobDesk;
class ProjectDocument;

/// Keeps the document's plan of keys, cuts and batches true: asks the engine again a moment after what it hangs on
/// changed. With in or out set it asks twice: for the range, which preview and film go by, and then for the whole film,
/// whose other keys must be known before keys are named by hand. Nobody waits for the second answer: previews pass it.
class KeyPlanner : public QObject {
    Q_OBJECT
public:
    KeyPlanner(ProjectDocument& document, JobDesk& desk, QObject* parent = nullptr);

    /// The engine can be asked from now on.
    void setEnabled(bool enabled);
    /// Now, without waiting.
    void refresh();
    /// Somebody waits for what is to be known of the whole film.
    void hurry();
    /// Keys are chosen by motion in the whole film, as if none were named; the locked ones stay. An edit of the
    /// document.
    void chooseAnew();
    bool isPlanning() const { return !job_.isNull(); }

Q_SIGNALS:
    void planningChanged();
    void progressed(const fresco::Progress& progress);
    void failed(const fresco::ui::Fault& fault);

private:
    enum class Question { Range, Film, ChooseAnew };

    /// What is not known of the document as it is.
    std::optional<Question> open() const;
    void later();
    TranslateRequest request(Question question) const;
    void ask(Question question, Job::Rank rank);
    void rangePlanned(KeyPlan plan);
    void chosenAnew(const TranslateResult& result);

    ProjectDocument& document_;
    JobDesk& desk_;
    QTimer timer_;
    QPointer<Job> job_;
    bool isEnabled_ = false;
};

}  // namespace fresco::ui
