// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/metrics_table.h"

#include <QImage>
#include <QWidget>

#include <memory>

class QAction;
class QCheckBox;
class QLabel;
class QPushButton;
class QTableView;
class QToolButton;

namespace fresco::widgets {
class CurvePlot;
}

namespace fresco {
struct Progress;
}

namespace fresco::ui {

class ProgressPanel;

/// How steady the film is, frame by frame and on the whole: source, frame-by-frame translation and result. A click into
/// the curves goes to that frame.
class MetricsDock : public QWidget {
    Q_OBJECT
public:
    explicit MetricsDock(QWidget* parent = nullptr);
    ~MetricsDock() override;

    /// Of the result, with the source's own values.
    void setResult(const Metrics& metrics);
    /// Of the film with every frame translated for itself.
    void setPerFrame(const Metrics& metrics);
    void clear();
    /// The playhead, a frame of the source.
    void setFrame(qint64 frame);
    /// Whether there is a film to measure.
    void setMeasurable(bool isMeasurable);
    /// While something is measured.
    void setRunning(bool isRunning);
    void showProgress(const Progress& progress);

Q_SIGNALS:
    void frameWanted(qint64 frame);
    void measureWanted();
    /// The same film with every frame translated for itself; takes long.
    void perFrameWanted();
    void stopWanted();
    /// To be saved where the person says. @param name  a file name to offer, without a folder
    void pictureExportWanted(const QImage& picture, const QString& name);
    void tableExportWanted(const QByteArray& csv, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void makeTable();
    void addExport();
    void showMetrics();
    QByteArray csv() const;
    void updateButtons();
    void retranslate();

    std::unique_ptr<Metrics> result_;
    std::unique_ptr<Metrics> perFrame_;
    MetricsTable* table_;
    QTableView* tableView_;
    widgets::CurvePlot* plot_;
    QPushButton* measure_;
    QPushButton* compare_;
    QPushButton* stop_;
    ProgressPanel* progress_;
    QCheckBox* logarithmic_;
    QToolButton* export_;
    QAction* pictureAction_ = nullptr;
    QAction* tableAction_ = nullptr;
    bool isMeasurable_ = false;
    bool isRunning_ = false;
};

}  // namespace fresco::ui
