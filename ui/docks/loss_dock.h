// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "docks/loss_curves.h"
#include "docks/loss_history.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

class QCheckBox;
class QComboBox;
class QLabel;
class QLayout;
class QMenu;
class QToolButton;

namespace fresco::widgets {
class CurvePlot;
}

namespace fresco::ui {

/// The losses of feature optimisation as curves, live while a job runs; earlier runs to compare with. Knows no jobs:
/// beginRun() when one starts, append() for every report.
class LossDock : public QWidget {
    Q_OBJECT
public:
    explicit LossDock(QWidget* parent = nullptr);

    /// @param spatialWeight  of the spatial loss in the total: the parameter of that name
    void beginRun(const QString& prompt, double spatialWeight, const QDateTime& now = QDateTime::currentDateTime());
    void append(const LossCurves& curves);

    const LossView& view() const { return view_; }

Q_SIGNALS:
    /// To be saved where the person says. @param name  a file name to offer, without a folder
    void pictureExportWanted(const QImage& picture, const QString& name);
    void tableExportWanted(const QByteArray& csv, const QString& name);

protected:
    void changeEvent(QEvent* event) override;

private:
    QComboBox* addChoice(const char* name, QLabel*& label, QLayout* layout);
    QCheckBox* addQuantity(const char* name, bool LossView::*member, QLayout* layout);
    void layOut();
    void addExport(QLayout* layout);
    void showSoon();
    void showNow();
    void fillChoices();
    void fillRuns();
    void fillComparable();
    void toggleCompared(int id, bool isOn);
    void exportPicture();
    void exportTable();
    void retranslate();

    LossHistory history_;
    LossView view_;
    std::vector<int> listed_;    ///< ids of the runs in the list
    std::vector<int> compared_;  ///< those ticked to compare with
    bool followsNewest_ = true;  ///< until the person chooses an older run
    QLabel* runLabel_ = nullptr;
    QLabel* batchLabel_ = nullptr;
    QLabel* stepLabel_ = nullptr;
    QLabel* blockLabel_ = nullptr;
    QComboBox* run_ = nullptr;
    QComboBox* batch_ = nullptr;
    QComboBox* step_ = nullptr;
    QComboBox* block_ = nullptr;
    QToolButton* compare_;
    QMenu* comparable_;
    QCheckBox* total_ = nullptr;
    QCheckBox* temporal_ = nullptr;
    QCheckBox* spatial_ = nullptr;
    QCheckBox* logarithmic_;
    QToolButton* export_;
    QAction* pictureAction_ = nullptr;
    QAction* tableAction_ = nullptr;
    widgets::CurvePlot* plot_;
    QTimer refresh_;
};

}  // namespace fresco::ui
