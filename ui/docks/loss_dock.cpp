// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/loss_dock.h"

#include "curve_plot/curve_plot.h"
#include "flow_layout.h"

#include <QAction>
#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QLabel>
#include <QMenu>
#include <QSignalBlocker>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kShortestInterval = 33ms;  // reports come in hundreds a second from a fast machine
constexpr QSize kPictureSize{1200, 700};
constexpr double kPictureScale = 2.0;

/// Fills a list with "all" and numbers; keeps the choice where it still exists.
template <class Values> void fill(QComboBox* box, const QString& all, const Values& values, int shownFrom)
{
    QList<QVariant> wanted{QVariant()};
    for (const auto value : values)
        wanted << QVariant(static_cast<qlonglong>(value));
    QList<QVariant> present;
    for (int i = 0; i < box->count(); ++i)
        present << box->itemData(i);
    box->setEnabled(!values.empty());
    if (present == wanted)
        return box->setItemText(0, all);
    const QSignalBlocker quiet(box);
    const QVariant chosen = box->currentData();
    box->clear();
    for (const QVariant& value : wanted)
        box->addItem(value.isValid() ? QLocale().toString(value.toLongLong() + shownFrom) : all, value);
    box->setCurrentIndex(std::max(0, chosen.isValid() ? box->findData(chosen) : 0));
}

template <class Number> std::optional<Number> chosenNumber(const QComboBox* box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(static_cast<Number>(data.toLongLong())) : std::nullopt;
}

}  // namespace

LossDock::LossDock(QWidget* parent)
    : QWidget(parent), compare_(new QToolButton(this)), comparable_(new QMenu(this)), logarithmic_(new QCheckBox(this)),
      export_(new QToolButton(this)), plot_(new widgets::CurvePlot(this))
{
    setObjectName("lossDock");
    layOut();
    refresh_.setSingleShot(true);
    refresh_.setInterval(kShortestInterval);
    connect(&refresh_, &QTimer::timeout, this, &LossDock::showNow);
    connect(logarithmic_, &QCheckBox::toggled, plot_, &widgets::CurvePlot::setLogarithmic);
    connect(run_, &QComboBox::activated, this, [this](int index) { followsNewest_ = index == run_->count() - 1; });
    connect(run_, &QComboBox::currentIndexChanged, this, &LossDock::fillComparable);
    for (QComboBox* box : {run_, batch_, step_, block_})
        connect(box, &QComboBox::currentIndexChanged, this, &LossDock::showSoon);
    retranslate();
    showNow();
}

void LossDock::layOut()
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    auto* bar = new QWidget(this);
    auto* row = new widgets::FlowLayout(bar);
    run_ = addChoice("lossRun", runLabel_, row);
    run_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    run_->setMinimumContentsLength(18);
    compare_->setObjectName("lossCompare");
    compare_->setPopupMode(QToolButton::InstantPopup);
    compare_->setMenu(comparable_);
    row->addWidget(compare_);
    batch_ = addChoice("lossBatch", batchLabel_, row);
    step_ = addChoice("lossStep", stepLabel_, row);
    block_ = addChoice("lossBlock", blockLabel_, row);
    total_ = addQuantity("lossTotal", &LossView::total, row);
    temporal_ = addQuantity("lossTemporal", &LossView::temporal, row);
    spatial_ = addQuantity("lossSpatial", &LossView::spatial, row);
    logarithmic_->setObjectName("lossLogarithmic");
    row->addWidget(logarithmic_);
    addExport(row);
    layout->addWidget(bar);
    plot_->setObjectName("lossPlot");
    layout->addWidget(plot_, 1);
}

QComboBox* LossDock::addChoice(const char* name, QLabel*& label, QLayout* layout)
{
    auto* pair = new QWidget(this);  // label and list stay together when the row breaks
    auto* inside = new QHBoxLayout(pair);
    inside->setContentsMargins({});
    label = new QLabel(pair);
    auto* box = new QComboBox(pair);
    box->setObjectName(name);
    box->setSizeAdjustPolicy(QComboBox::AdjustToContents);
    label->setBuddy(box);
    inside->addWidget(label);
    inside->addWidget(box);
    layout->addWidget(pair);
    return box;
}

QCheckBox* LossDock::addQuantity(const char* name, bool LossView::*member, QLayout* layout)
{
    auto* box = new QCheckBox(this);
    box->setObjectName(name);
    box->setChecked(view_.*member);
    layout->addWidget(box);
    connect(box, &QCheckBox::toggled, this, [this, member](bool isOn) {
        view_.*member = isOn;
        showSoon();
    });
    return box;
}

void LossDock::addExport(QLayout* layout)
{
    auto* menu = new QMenu(this);
    pictureAction_ = menu->addAction({}, this, &LossDock::exportPicture);
    tableAction_ = menu->addAction({}, this, &LossDock::exportTable);
    pictureAction_->setObjectName("lossExportPicture");
    tableAction_->setObjectName("lossExportTable");
    export_->setObjectName("lossExport");
    export_->setPopupMode(QToolButton::InstantPopup);
    export_->setMenu(menu);
    layout->addWidget(export_);
}

void LossDock::beginRun(const QString& prompt, double spatialWeight, const QDateTime& now)
{
    history_.begin(prompt, spatialWeight, now);
    showSoon();
}

void LossDock::append(const LossCurves& curves)
{
    history_.append(curves);
    showSoon();
}

void LossDock::showSoon()
{
    if (!refresh_.isActive())
        refresh_.start();
}

void LossDock::showNow()
{
    fillRuns();
    fillChoices();
    view_.batch = chosenNumber<std::int64_t>(batch_);
    view_.step = chosenNumber<int>(step_);
    view_.block = chosenNumber<int>(block_);
    plot_->setAxes(view_.step ? tr("Iteration") : tr("Step"), tr("Loss"));
    plot_->setCurves(lossCurves(history_, view_));
    export_->setEnabled(!plot_->curves().empty());
}

void LossDock::fillRuns()
{
    std::vector<int> ids;
    for (const LossRun& run : history_.runs())
        ids.push_back(run.id);
    if (ids != listed_) {  // an open list must not be taken away from under the mouse
        listed_ = ids;
        const QSignalBlocker quiet(run_);
        const int chosen = run_->currentData().toInt();
        run_->clear();
        for (const LossRun& run : history_.runs())
            run_->addItem(runName(run), run.id);
        const int kept = followsNewest_ ? -1 : run_->findData(chosen);
        run_->setCurrentIndex(kept >= 0 ? kept : run_->count() - 1);
        run_->setEnabled(run_->count() > 1);
        fillComparable();
    }
    view_.runs.clear();
    if (run_->count() > 0)
        view_.runs.push_back(run_->currentData().toInt());
    for (const int id : compared_)
        if (history_.find(id) && id != run_->currentData().toInt())
            view_.runs.push_back(id);
}

void LossDock::fillComparable()
{
    comparable_->clear();
    for (const LossRun& run : history_.runs()) {
        if (run.id == run_->currentData().toInt())
            continue;
        QAction* action = comparable_->addAction(runName(run));
        action->setCheckable(true);
        action->setChecked(std::count(compared_.begin(), compared_.end(), run.id) > 0);
        connect(action, &QAction::toggled, this, [this, id = run.id](bool isOn) { toggleCompared(id, isOn); });
    }
    compare_->setEnabled(!comparable_->isEmpty());
}

void LossDock::fillChoices()
{
    const LossRun* const run = view_.runs.empty() ? nullptr : history_.find(view_.runs.front());
    const LossRun none;
    const LossRun& shown = run ? *run : none;
    fill(batch_, tr("all", "batches"), shown.batches(), 1);
    fill(step_, tr("all", "steps"), shown.steps(), 0);
    fill(block_, tr("all", "blocks"), shown.blocks(), 0);
}

void LossDock::toggleCompared(int id, bool isOn)
{
    std::erase(compared_, id);
    if (isOn)
        compared_.push_back(id);
    showSoon();
}

void LossDock::exportPicture()
{
    Q_EMIT pictureExportWanted(plot_->picture(kPictureSize, kPictureScale), QStringLiteral("losses.png"));
}

void LossDock::exportTable() { Q_EMIT tableExportWanted(plot_->csv(), QStringLiteral("losses.csv")); }

void LossDock::retranslate()
{
    setAccessibleName(tr("Loss curves"));
    plot_->setAccessibleName(tr("Loss curves"));
    plot_->setEmptyText(tr("Curves appear here while keyframes are translated with feature optimisation."));
    runLabel_->setText(tr("&Run"));
    batchLabel_->setText(tr("&Batch"));
    stepLabel_->setText(tr("&Step"));
    blockLabel_->setText(tr("Up b&lock"));
    run_->setToolTip(tr("One translation or preview, by its time and prompt"));
    block_->setToolTip(tr("Part of the network: 0 is the coarsest, for large shapes; the last is for detail"));
    step_->setToolTip(tr("Denoising step; all: one after the other"));
    compare_->setText(tr("Compare with"));
    total_->setText(tr("&Total"));
    total_->setToolTip(tr("What is minimised: temporal loss plus the weighted spatial loss"));
    temporal_->setText(tr("T&emporal"));
    temporal_->setToolTip(tr("How much features change along the motion: high means flicker"));
    spatial_->setText(tr("S&patial"));
    spatial_->setToolTip(tr("How much the likeness between places differs from the source's, without its weight"));
    logarithmic_->setText(tr("Lo&g scale"));
    export_->setText(tr("Export"));
    pictureAction_->setText(tr("As a picture (PNG)…"));
    tableAction_->setText(tr("As a table (CSV)…"));
    showSoon();
}

void LossDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
