// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "docks/loss_dock.h"
#include "docks/metrics_dock.h"
#include "frame_bar.h"
#include "main_window.h"
#include "message_bar.h"

#include <QDockWidget>
#include <QSaveFile>

namespace fresco::ui {

namespace {

QDockWidget* docked(QWidget* content, const char* name, QMainWindow* window)
{
    auto* dock = new QDockWidget(window);
    dock->setObjectName(name);
    dock->setWidget(content);
    return dock;
}

}  // namespace

void MainWindow::addInspectDocks()
{
    QDockWidget* losses = docked(losses_, "lossDock", this);
    QDockWidget* metrics = docked(metrics_, "metricsDock", this);
    for (QDockWidget* dock : {losses, metrics}) {
        addDockWidget(Qt::BottomDockWidgetArea, dock);
        dock->hide();  // the View menu and the layout Inspect bring them
    }
    lossTitle_ = losses;
    metricsTitle_ = metrics;
}

void MainWindow::connectInspection()
{
    connect(viewer_->bar(), &widgets::FrameBar::frameChanged, metrics_, &MetricsDock::setFrame);
    connect(metrics_, &MetricsDock::frameWanted, viewer_->bar(), &widgets::FrameBar::goTo);
    connect(metrics_, &MetricsDock::measureWanted, this, &MainWindow::measureFilm);
    connect(metrics_, &MetricsDock::tableExportWanted, this, &MainWindow::saveTable);
    connect(metrics_, &MetricsDock::pictureExportWanted, this, &MainWindow::savePicture);
    connect(losses_, &LossDock::tableExportWanted, this, &MainWindow::saveTable);
    connect(losses_, &LossDock::pictureExportWanted, this, &MainWindow::savePicture);
}

void MainWindow::measureFilm()
{
    if (!render_.film())
        return;
    MetricsRequest request;
    request.source = document().project().source;
    request.result = toEnginePath(render_.film()->path);
    request.sourceFirst = render_.film()->range.first;
    metrics_->setMeasurable(false);
    Job* job = desk_.submit({.request = request}, Job::Rank::Interactive);
    connect(job, &Job::measured, metrics_, &MetricsDock::setResult);
    connect(job, &Job::failed, this, &MainWindow::showFault);
    connect(job, &Job::ended, this, [this] { metrics_->setMeasurable(render_.film().has_value()); });
}

void MainWindow::saveTable(const QByteArray& csv, const QString& name)
{
    const QString path = services_.dialogs.saveFile(this, services_.settings.lastFolder() + '/' + name);
    if (path.isEmpty())
        return;
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly) || file.write(csv) != csv.size() || !file.commit())
        banner_->showMessage(widgets::MessageKind::Error,
                             tr("The table cannot be written there; choose another place."),
                             file.errorString());
}

void MainWindow::savePicture(const QImage& picture, const QString& name)
{
    const QString path = services_.dialogs.saveFile(this, services_.settings.lastFolder() + '/' + name);
    if (!path.isEmpty() && !picture.save(path))
        banner_->showMessage(widgets::MessageKind::Error, tr("The picture cannot be written there; choose another place."));
}

}  // namespace fresco::ui
