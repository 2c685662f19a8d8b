// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/flicker_dock.h"

#include "curve_plot/curve_plot.h"
#include "flicker/batch_losses.h"
#include "flicker/flicker_words.h"
#include "flicker/place_strip.h"
#include "flow_layout.h"

#include <QEvent>
#include <QLabel>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QVBoxLayout>

#include <variant>

namespace fresco::ui {

namespace {

constexpr const char* kAsk =
    QT_TRANSLATE_NOOP("fresco::ui::FlickerDock", "Click a place in the picture that flickers to see why.");
constexpr const char* kUnknown =
    QT_TRANSLATE_NOOP("fresco::ui::FlickerDock",
                      "Nothing is known of this frame yet. Preview the keyframes, then click the place again.");

QLabel* wrappedLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QFont bold(QFont font, double scale)
{
    font.setBold(true);
    font.setPointSizeF(font.pointSizeF() * scale);
    return font;
}

}  // namespace

FlickerDock::FlickerDock(QWidget* parent)
    : QWidget(parent), analyst_(new FlickerAnalyst(this)), summary_(wrappedLabel(this, "flickerSummary")),
      stripArea_(new QScrollArea(this)), strip_(new PlaceStrip), place_(wrappedLabel(this, "flickerPlace")),
      steps_(wrappedLabel(this, "flickerSteps")), remediesTitle_(new QLabel(this)), remedies_(new QWidget(this)),
      remedyRow_(new widgets::FlowLayout(remedies_)), lossesTitle_(wrappedLabel(this, "flickerLossesTitle")),
      losses_(new widgets::CurvePlot(this)), preview_(new QPushButton(this)), message_(kAsk)
{
    setObjectName("flickerDock");
    layOut();
    connect(preview_, &QPushButton::clicked, this, &FlickerDock::previewWanted);
    connect(analyst_, &FlickerAnalyst::answered, this, &FlickerDock::showAnswer);
    connect(analyst_, &FlickerAnalyst::unanswerable, this, &FlickerDock::showUnknown);
    connect(strip_, &PlaceStrip::frameWanted, this, &FlickerDock::frameWanted);
    connect(strip_, &PlaceStrip::cellReached, this, [this](const QRect& cell) {
        stripArea_->ensureVisible(cell.center().x(), cell.center().y(), cell.width(), 0);
    });
    retranslate();
}

void FlickerDock::layOut()
{
    stripArea_->setWidget(strip_);
    stripArea_->setWidgetResizable(true);
    stripArea_->setFrameShape(QFrame::NoFrame);
    stripArea_->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    stripArea_->setFocusPolicy(Qt::NoFocus);
    preview_->setObjectName("flickerPreview");
    preview_->setAutoDefault(false);
    preview_->setSizePolicy(QSizePolicy::Maximum, QSizePolicy::Fixed);
    losses_->setObjectName("flickerLosses");
    losses_->setMinimumHeight(fontMetrics().height() * 9);
    place_->setForegroundRole(QPalette::PlaceholderText);
    auto* page = new QWidget;
    auto* column = new QVBoxLayout(page);
    for (QWidget* part : std::initializer_list<QWidget*>{
             summary_, preview_, stripArea_, steps_, remediesTitle_, remedies_, place_, lossesTitle_, losses_})
        column->addWidget(part);
    column->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(page);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(scroll);
}

void FlickerDock::ask(const FlickerInquiry& inquiry, const std::vector<LossCurves>& losses)
{
    analyst_->ask(inquiry);
    if (inquiry.keyframe.batch)
        showLosses(inquiry.keyframe.batch->batch, losses);
}

void FlickerDock::clear()
{
    setMessage(kAsk);
    Q_EMIT cleared();
}

void FlickerDock::showUnknown() { setMessage(kUnknown); }

void FlickerDock::setMessage(const char* message)
{
    analyst_->forget();
    answer_.reset();
    message_ = message;
    losses_->setCurves({});
    showWords();
    Q_EMIT answerChanged();
}

void FlickerDock::showAnswer(const FlickerAnswer& answer)
{
    answer_ = answer;
    showWords();
    stripArea_->ensureVisible(
        static_cast<int>(answer.finding.path.origin) * strip_->width() / static_cast<int>(answer.crops.size()), 0);
    Q_EMIT answerChanged();
}

void FlickerDock::showLosses(std::int64_t batch, const std::vector<LossCurves>& losses)
{
    losses_->setCurves(lossesByStep(batch, losses));
}

void FlickerDock::showWords()
{
    strip_->setAnswer(answer_.value_or(FlickerAnswer{}));
    stripArea_->setFixedHeight(strip_->sizeHint().height() + stripArea_->horizontalScrollBar()->sizeHint().height());
    summary_->setFont(answer_ ? bold(font(), 1.1) : font());
    summary_->setText(answer_ ? flickerSummary(answer_->finding) : tr(message_));
    QStringList sentences;
    for (std::size_t step = 0; answer_ && step < answer_->finding.path.steps.size(); ++step)
        sentences << stepSentence(answer_->finding, step);
    steps_->setText(sentences.join(QLatin1Char('\n')));
    if (answer_)
        place_->setText(placeSentence(answer_->finding.path.places[answer_->finding.path.origin]));
    fillRemedies();
    preview_->setVisible(!answer_ && message_ == kUnknown);
    for (QWidget* part : std::initializer_list<QWidget*>{stripArea_, steps_, place_})
        part->setVisible(answer_.has_value());
    for (QWidget* part : std::initializer_list<QWidget*>{remediesTitle_, remedies_})
        part->setVisible(answer_ && !answer_->remedies.empty());
    for (QWidget* part : std::initializer_list<QWidget*>{lossesTitle_, losses_})
        part->setVisible(answer_ && !losses_->curves().empty());
}

void FlickerDock::fillRemedies()
{
    for (QPushButton* old : remedies_->findChildren<QPushButton*>()) {
        remedyRow_->removeWidget(old);
        old->hide();
        old->deleteLater();  // it may be the one that was just clicked
    }
    int number = 0;
    for (const Remedy& remedy : answer_ ? answer_->remedies : std::vector<Remedy>{}) {
        auto* button = new QPushButton(remedyText(remedy), remedies_);
        button->setObjectName(QStringLiteral("remedy%1").arg(number++));
        button->setToolTip(remedyHelp(remedy));
        button->setAutoDefault(false);
        connect(button, &QPushButton::clicked, this, [this, remedy] { choose(remedy); });
        remedyRow_->addWidget(button);
        button->show();
    }
}

void FlickerDock::choose(const Remedy& remedy)
{
    if (remedy.kind == Remedy::Kind::AddKey)
        Q_EMIT keyWanted(remedy.frame);
    else
        Q_EMIT parameterWanted(QString::fromStdString(remedy.key), remedy.value);
}

void FlickerDock::retranslate()
{
    setAccessibleName(tr("Why does it flicker here?"));
    preview_->setText(tr("Preview keyframes"));
    remediesTitle_->setText(tr("What may help:"));
    lossesTitle_->setText(tr(
        "Temporal loss of the batch in each step, before (dotted) and after optimisation: the lower, the steadier."));
    losses_->setAccessibleName(tr("Temporal loss of the batch"));
    losses_->setAxes(tr("Step"), tr("Loss"));
    showWords();
}

void FlickerDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
