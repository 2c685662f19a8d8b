// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/overlay_panel.h"

#include "colours.h"
#include "overlays/legend_swatch.h"

#include <QCheckBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSlider>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kLeastPercent = 5;

QLabel* hintLabel(QWidget* parent, const QString& name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setForegroundRole(QPalette::PlaceholderText);
    return label;
}

}  // namespace

QString toText(const OverlayChoices& choices)
{
    QStringList parts;
    for (const auto& [kind, choice] : choices)
        parts << QStringLiteral("%1=%2:%3")
                     .arg(overlayId(kind), choice.isOn ? QStringLiteral("on") : QStringLiteral("off"))
                     .arg(qRound(100.0 * choice.opacity));
    return parts.join(QLatin1Char(' '));
}

OverlayChoices overlayChoices(const QString& text)
{
    OverlayChoices choices;
    for (const OverlayKind kind : kOverlayKinds)
        choices[kind] = {};
    for (const QString& part : text.split(QLatin1Char(' '), Qt::SkipEmptyParts))
        for (auto& [kind, choice] : choices) {
            const QString head = overlayId(kind) + QLatin1Char('=');
            if (!part.startsWith(head))
                continue;
            const QStringList values = part.mid(head.size()).split(QLatin1Char(':'));
            choice.isOn = values.value(0) == QLatin1String("on");
            bool isNumber = false;
            if (const int percent = values.value(1).toInt(&isNumber); isNumber)
                choice.opacity = std::clamp(percent, kLeastPercent, 100) / 100.0;
        }
    return choices;
}

OverlayPanel::OverlayPanel(QWidget* parent)
    : QWidget(parent), choices_(overlayChoices({})), hint_(hintLabel(this, "overlayHint"))
{
    setObjectName("overlayPanel");
    auto* layout = new QVBoxLayout(this);
    layout->setSpacing(4);
    layout->addWidget(hint_);
    for (const OverlayKind kind : kOverlayKinds)
        addRow(kind, layout);
    layout->addStretch(1);
    retranslate();
}

void OverlayPanel::addRow(OverlayKind kind, QVBoxLayout* layout)
{
    const QString id = overlayId(kind);
    Row row{.box = new QCheckBox(this),
            .opacity = new QSlider(Qt::Horizontal, this),
            .legend = new LegendSwatch(kind, this),
            .missing = hintLabel(this, "missing." + id)};
    row.box->setObjectName("overlay." + id);
    row.opacity->setObjectName("opacity." + id);
    row.opacity->setRange(kLeastPercent, 100);
    row.opacity->setPageStep(10);
    row.opacity->setFixedWidth(fontMetrics().averageCharWidth() * 12);
    auto* head = new QHBoxLayout;
    head->addWidget(row.box, 1);
    head->addWidget(row.opacity);
    layout->addLayout(head);
    auto* below = new QVBoxLayout;
    below->setContentsMargins(fontMetrics().height() + 6, 0, 0, 4);
    below->addWidget(row.legend);
    below->addWidget(row.missing);
    layout->addLayout(below);
    rows_[kind] = row;
    connect(row.box, &QCheckBox::toggled, this, [this, kind](bool isOn) { choose(kind, isOn); });
    connect(row.opacity, &QSlider::valueChanged, this, [this, kind](int percent) { fade(kind, percent); });
}

void OverlayPanel::setChoices(const OverlayChoices& choices)
{
    for (const auto& [kind, choice] : choices)
        choices_[kind] = choice;
    showAll();
}

std::set<OverlayKind> OverlayPanel::chosen() const
{
    std::set<OverlayKind> kinds;
    for (const auto& [kind, choice] : choices_)
        if (choice.isOn)
            kinds.insert(kind);
    return kinds;
}

void OverlayPanel::setAvailable(const std::set<OverlayKind>& kinds)
{
    if (available_ == kinds)
        return;
    available_ = kinds;
    showAll();
}

void OverlayPanel::setFacts(const OverlayFacts& facts)
{
    for (const auto& [kind, row] : rows_)
        row.legend->setFacts(facts);
}

void OverlayPanel::choose(OverlayKind kind, bool isOn)
{
    choices_[kind].isOn = isOn;
    showRow(kind);
    Q_EMIT choicesChanged();
    if (isOn && kind == OverlayKind::Attention && !available_.contains(kind))
        Q_EMIT attentionWanted();
}

void OverlayPanel::fade(OverlayKind kind, int percent)
{
    choices_[kind].opacity = percent / 100.0;
    Q_EMIT choicesChanged();
}

void OverlayPanel::setAsking(bool isAsking)
{
    isAsking_ = isAsking;
    rows_.at(OverlayKind::Attention).missing->setText(missingText(OverlayKind::Attention));
}

QString OverlayPanel::missingText(OverlayKind kind) const
{
    if (kind != OverlayKind::Attention)
        return tr("Not known for this frame.");
    return isAsking_ ? tr("Looking…") : tr("Click into the picture to ask.");
}

void OverlayPanel::showRow(OverlayKind kind)
{
    const Row& row = rows_.at(kind);
    const OverlayChoice& choice = choices_.at(kind);
    const QSignalBlocker quietBox(row.box), quietSlider(row.opacity);
    const bool isKnown = available_.contains(kind);
    row.box->setChecked(choice.isOn);
    row.opacity->setValue(qRound(100.0 * choice.opacity));
    row.opacity->setVisible(choice.isOn && isKnown);
    row.legend->setVisible(choice.isOn && isKnown);
    row.missing->setVisible(choice.isOn && !isKnown);
}

void OverlayPanel::showAll()
{
    for (const auto& [kind, row] : rows_)
        showRow(kind);
    hint_->setVisible(available_.empty());
}

void OverlayPanel::retranslate()
{
    setAccessibleName(tr("Overlays"));
    hint_->setText(tr("Overlays show what guides a keyframe. They appear when keyframes are translated or previewed."));
    for (const auto& [kind, row] : rows_) {
        row.box->setText(overlayTitle(kind));
        row.box->setToolTip(overlayHelp(kind));
        row.opacity->setToolTip(tr("Opacity"));
        row.opacity->setAccessibleName(tr("Opacity of: %1").arg(overlayTitle(kind)));
        row.missing->setText(missingText(kind));
    }
    showAll();
}

void OverlayPanel::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
