// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "queue/queued_job.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QListView;
class QPlainTextEdit;
class QPushButton;
class QToolButton;

namespace fresco::ui {

class QueueEnd;
class RenderQueue;
class RenderQueueModel;

/// The render queue as people see it: films with bars, what to do with the selected one, and its log.
/// Alt+Up and Alt+Down move a film, Delete takes it away; dragging moves it as well.
class QueueDock : public QWidget {
    Q_OBJECT
public:
    QueueDock(RenderQueue& queue, QueueEnd& end, QWidget* parent = nullptr);

    void select(const QString& id);
    /// Id of the selected film; empty: none.
    QString selected() const;

Q_SIGNALS:
    /// Show where the file lies.
    void revealWanted(const QString& path);
    /// Ask for another file for this film, then call RenderQueue::retryAt().
    void otherPlaceWanted(const QString& id, const QString& present);

protected:
    void changeEvent(QEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    QToolButton* button(const char* name, const char* icon);
    void layOut();
    void connectButtons();
    void connectQueue();
    void connectEnd();
    void act(void (RenderQueue::*call)(const QString&));
    void moveBy(int rows);
    void remedy();
    void showSelected();
    void showPause(bool isPaused);
    void showRemedy(const QueuedJob* job);
    void showLog(const QueuedJob* job);
    void nameEnds();
    void retranslate();

    RenderQueue& queue_;
    QueueEnd& end_;
    RenderQueueModel* model_;
    QListView* list_;
    QLabel* empty_;
    QToolButton* hold_;
    QComboBox* atEnd_;
    QToolButton* pause_;
    QToolButton* cancel_;
    QToolButton* retry_;
    QToolButton* up_;
    QToolButton* down_;
    QToolButton* reveal_;
    QToolButton* remove_;
    QToolButton* clear_;
    QLabel* sentence_;
    QPushButton* remedy_;
    QPlainTextEdit* log_;
    QString loggedId_;
    qsizetype loggedLines_ = 0;
};

}  // namespace fresco::ui
