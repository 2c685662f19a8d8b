// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "latest_task.h"
#include "scopes/scope.h"

#include <QTimer>
#include <QWidget>

namespace fresco::widgets {

/// One scope of one picture. Measures in another thread, at most fifteen times a second, and only while it is seen.
class ScopeView : public QWidget {
    Q_OBJECT
public:
    explicit ScopeView(QWidget* parent = nullptr);

    void setKind(ScopeKind kind);
    void setTitle(const QString& title);
    /// Null: there is nothing to measure.
    void setPicture(const QImage& picture);
    const QImage& trace() const { return trace_; }

    QSize sizeHint() const override { return {260, 160}; }
    QSize minimumSizeHint() const override { return {120, 90}; }

Q_SIGNALS:
    void measured();

protected:
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void wish();
    void measure();
    QRect traceRect() const;
    void paintLevels(QPainter& painter, const QRect& area) const;
    void paintTargets(QPainter& painter, const QRect& area) const;

    ScopeKind kind_ = ScopeKind::Waveform;
    QString title_;
    QImage picture_;
    QImage trace_;
    bool isStale_ = false;  ///< the trace is of another picture or kind
    QTimer pause_;          ///< runs while the last measuring is too young for another
    LatestTask* task_;
};

}  // namespace fresco::widgets
