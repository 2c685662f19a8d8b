// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <QWidget>

class QLabel;
class QProgressBar;

namespace fresco::ui {

/// How far a job is: a bar for the whole, the stage in words with its own count, and the time left.
class ProgressPanel : public QWidget {
    Q_OBJECT
public:
    /// @param name  its parts are called so: "progressBar", "progressStage", …
    explicit ProgressPanel(const QString& name, QWidget* parent = nullptr);

    void begin();
    void showProgress(const Progress& progress);
    /// A stop was asked for; it is said at once, though the step under way must end first.
    void showStopping();
    void end();

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();
    QString stageText() const;
    QString timeText() const;

    QProgressBar* bar_;
    QLabel* stage_;
    QLabel* timeLeft_;
    std::optional<Progress> last_;
    bool isStopping_ = false;
};

}  // namespace fresco::ui
