// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/metrics_dock.h"

#include "curve_plot/curve_plot.h"
#include "docks/progress_panel.h"
#include "fresco/metrics.h"

#include <QAction>
#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr QSize kPictureSize{1400, 600};
constexpr double kPictureScale = 2.0;

constexpr int kColours[] = {5, 3, 0};  ///< quiet for the source; none like the playhead's

using Column = double PairError::*;

widgets::Curve errorCurve(const Metrics& metrics, MeasuredFilm film)
{
    const Column column = film == MeasuredFilm::Source ? &PairError::source : &PairError::result;
    const auto number = static_cast<std::size_t>(film);
    const widgets::CurveStroke strokes[] = {
        widgets::CurveStroke::Dotted, widgets::CurveStroke::Dashed, widgets::CurveStroke::Solid};
    widgets::Curve curve{
        .name = filmName(film), .colour = kColours[number], .stroke = strokes[number], .x = {}, .y = {}};
    for (const PairError& pair : metrics.pairs) {
        curve.x.push_back(static_cast<double>(pair.second.value));
        curve.y.push_back(pair.*column);
    }
    return curve;
}

}  // namespace

MetricsDock::MetricsDock(QWidget* parent)
    : QWidget(parent), table_(new MetricsTable(this)), tableView_(new QTableView(this)),
      plot_(new widgets::CurvePlot(this)), measure_(new QPushButton(this)), compare_(new QPushButton(this)),
      stop_(new QPushButton(this)), progress_(new ProgressPanel("metricsProgress", this)),
      logarithmic_(new QCheckBox(this)), export_(new QToolButton(this))
{
    setObjectName("metricsDock");
    makeTable();
    addExport();
    layOut();
    connect(plot_, &widgets::CurvePlot::xChosen, this, [this](double x) {
        if (!plot_->curves().empty())
            Q_EMIT frameWanted(std::llround(std::max(0.0, x)));
    });
    connect(logarithmic_, &QCheckBox::toggled, plot_, &widgets::CurvePlot::setLogarithmic);
    connect(measure_, &QPushButton::clicked, this, &MetricsDock::measureWanted);
    connect(compare_, &QPushButton::clicked, this, &MetricsDock::perFrameWanted);
    connect(stop_, &QPushButton::clicked, this, [this] {
        progress_->showStopping();
        Q_EMIT stopWanted();
    });
    updateButtons();
    retranslate();
}

MetricsDock::~MetricsDock() = default;

void MetricsDock::makeTable()
{
    tableView_->setObjectName("metricsTable");
    tableView_->setModel(table_);
    tableView_->setSelectionMode(QAbstractItemView::NoSelection);
    tableView_->setTabKeyNavigation(false);
    tableView_->setShowGrid(false);
    tableView_->setAlternatingRowColors(true);
    tableView_->setFrameShape(QFrame::NoFrame);
    tableView_->setSizeAdjustPolicy(QAbstractScrollArea::AdjustToContents);
    tableView_->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tableView_->verticalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    tableView_->horizontalHeader()->setHighlightSections(false);
}

void MetricsDock::addExport()
{
    auto* menu = new QMenu(this);
    pictureAction_ = menu->addAction({}, this, [this] {
        Q_EMIT pictureExportWanted(plot_->picture(kPictureSize, kPictureScale), QStringLiteral("steadiness.png"));
    });
    tableAction_ =
        menu->addAction({}, this, [this] { Q_EMIT tableExportWanted(csv(), QStringLiteral("steadiness.csv")); });
    pictureAction_->setObjectName("metricsExportPicture");
    tableAction_->setObjectName("metricsExportTable");
    export_->setObjectName("metricsExport");
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setMenu(menu);
    export_->setEnabled(false);
}

void MetricsDock::layOut()
{
    plot_->setObjectName("metricsPlot");
    measure_->setObjectName("metricsMeasure");
    compare_->setObjectName("metricsCompare");
    stop_->setObjectName("metricsStop");
    logarithmic_->setObjectName("metricsLogarithmic");
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(measure_);
    buttons->addWidget(compare_);
    buttons->addStretch(1);
    buttons->addWidget(logarithmic_);
    buttons->addWidget(export_);
    auto* running = new QHBoxLayout;
    running->addWidget(progress_, 1);
    running->addWidget(stop_);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addLayout(buttons);
    layout->addLayout(running);
    // Beside each other: the dock is wide and low.
    auto* halves = new QSplitter(this);
    halves->setChildrenCollapsible(false);
    halves->addWidget(plot_);
    halves->addWidget(tableView_);
    halves->setStretchFactor(0, 1);
    layout->addWidget(halves, 1);
}

void MetricsDock::setResult(const Metrics& metrics)
{
    result_ = std::make_unique<Metrics>(metrics);
    showMetrics();
}

void MetricsDock::setPerFrame(const Metrics& metrics)
{
    perFrame_ = std::make_unique<Metrics>(metrics);
    showMetrics();
}

void MetricsDock::clear()
{
    result_.reset();
    perFrame_.reset();
    showMetrics();
}

void MetricsDock::showMetrics()
{
    std::vector<widgets::Curve> curves;
    if (const Metrics* any = result_ ? result_.get() : perFrame_.get())
        curves.push_back(errorCurve(*any, MeasuredFilm::Source));
    if (perFrame_)
        curves.push_back(errorCurve(*perFrame_, MeasuredFilm::PerFrame));
    if (result_)
        curves.push_back(errorCurve(*result_, MeasuredFilm::Result));
    std::erase_if(curves, [](const widgets::Curve& curve) { return curve.x.empty(); });
    export_->setEnabled(result_ || perFrame_);
    plot_->setCurves(std::move(curves));
    table_->setMetrics(result_.get(), perFrame_.get());
}

void MetricsDock::setFrame(qint64 frame) { plot_->setMarker(static_cast<double>(frame)); }

void MetricsDock::setMeasurable(bool isMeasurable)
{
    isMeasurable_ = isMeasurable;
    updateButtons();
}

void MetricsDock::setRunning(bool isRunning)
{
    if (isRunning_ == isRunning)
        return;
    isRunning_ = isRunning;
    isRunning ? progress_->begin() : progress_->end();
    updateButtons();
}

void MetricsDock::showProgress(const Progress& progress) { progress_->showProgress(progress); }

void MetricsDock::updateButtons()
{
    measure_->setEnabled(isMeasurable_ && !isRunning_);
    compare_->setEnabled(isMeasurable_ && !isRunning_);
    stop_->setVisible(isRunning_);
}

QByteArray MetricsDock::csv() const { return table_->csv() + "\r\n" + plot_->csv(); }

void MetricsDock::retranslate()
{
    setAccessibleName(tr("Steadiness"));
    plot_->setAccessibleName(tr("Warp error from frame to frame"));
    plot_->setAxes(tr("Frame"), tr("Warp error"));
    plot_->setEmptyText(tr("Measure a rendered film to see where it flickers."));
    tableView_->setAccessibleName(tr("Means over the film"));
    measure_->setText(tr("&Measure the film"));
    measure_->setToolTip(tr("Compares the rendered film with its source, frame by frame"));
    compare_->setText(tr("Frame &by frame, too"));
    compare_->setToolTip(tr("Translates every frame for itself as well, with the same seed, and measures that: "
                            "takes about as long as a render of every frame"));
    stop_->setText(tr("&Stop"));
    logarithmic_->setText(tr("Lo&g scale"));
    export_->setText(tr("Export"));
    pictureAction_->setText(tr("As a picture (PNG)…"));
    tableAction_->setText(tr("As a table (CSV)…"));
    table_->retranslate();
    showMetrics();
}

void MetricsDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
