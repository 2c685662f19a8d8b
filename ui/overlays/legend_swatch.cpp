// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/legend_swatch.h"

#include "colours.h"
#include "overlays/flow_overlay.h"
#include "overlays/heat_overlay.h"
#include "overlays/overlay_colours.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kGap = 6;

}  // namespace

LegendSwatch::LegendSwatch(OverlayKind kind, QWidget* parent) : QWidget(parent), kind_(kind)
{
    setObjectName("legend." + overlayId(kind));
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    tell();
}

void LegendSwatch::setFacts(const OverlayFacts& facts)
{
    facts_ = facts;
    tell();
    updateGeometry();
    update();
}

void LegendSwatch::tell()
{
    setAccessibleName(tr("Legend: %1").arg(overlayTitle(kind_)));
    setAccessibleDescription(words());
}

int LegendSwatch::lineHeight() const { return fontMetrics().height() + 2; }

int LegendSwatch::wheelSide() const { return fontMetrics().height() * 4; }

std::vector<LegendSwatch::Entry> LegendSwatch::entries() const
{
    switch (kind_) {
    case OverlayKind::Arrows: return {{Qt::white, tr("true length; still places have none")}};
    case OverlayKind::Hidden: return {{QColor(kHiddenColour), tr("gone in the next keyframe")}};
    case OverlayKind::Uncovered: return {{QColor(kUncoveredColour), tr("not there in the keyframe before")}};
    case OverlayKind::Background:
        return {{QColor(kBackgroundColour), tr("background, smoothed")},
                {QColor(kStandsOutColour), tr("stands out, left alone")}};
    case OverlayKind::Control: return {{QColor(kControlColour), tr("lines to follow")}};
    case OverlayKind::Tracks: {
        std::vector<Entry> entries{{QColor(0xff7fc8ff), tr("thick: from where, thin: to where")},
                                   {QColor(kCutColour), tr("cross: cut before the next keyframe")}};
        if (facts_.linkedShare > 0.0)
            entries.push_back({{}, tr("%L1 % linked to the next keyframe").arg(qRound(100.0 * facts_.linkedShare))});
        return entries;
    }
    case OverlayKind::SharedTokens:
        return {{QColor(kSharedTokenColour),
                 facts_.tokens > 0 ? tr("shared by all: %L1 of %L2 squares").arg(facts_.sharedTokens).arg(facts_.tokens)
                                   : tr("shared by all keyframes")}};
    case OverlayKind::Motion:
    case OverlayKind::Attention: break;
    }
    return {};
}

QString LegendSwatch::reachText() const
{
    return facts_.fullMotionPixels > 0.0 ? tr("full colour: %L1 px or more").arg(facts_.fullMotionPixels, 0, 'f', 1)
                                         : tr("full colour: fastest motion");
}

QString LegendSwatch::words() const
{
    if (kind_ == OverlayKind::Motion)
        return reachText();
    QStringList texts;
    for (const Entry& entry : entries())
        texts << entry.text;
    return texts.join(QStringLiteral("; "));
}

int LegendSwatch::heightForWidth(int) const
{
    if (kind_ == OverlayKind::Motion)
        return wheelSide();
    const int lines = kind_ == OverlayKind::Attention ? 2 : static_cast<int>(entries().size());
    return lineHeight() * std::max(1, lines);
}

QSize LegendSwatch::sizeHint() const
{
    int width = 0;
    for (const Entry& entry : entries())
        width = std::max(width, fontMetrics().horizontalAdvance(entry.text));
    return {std::max(width + lineHeight() + kGap, 120), heightForWidth(0)};
}

QSize LegendSwatch::minimumSizeHint() const { return {80, heightForWidth(0)}; }

void LegendSwatch::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(widgets::colour(widgets::ColourRole::SubtleText, palette()));
    if (kind_ == OverlayKind::Motion)
        paintWheel(painter);
    else if (kind_ == OverlayKind::Attention)
        paintScale(painter);
    else
        paintEntries(painter);
}

void LegendSwatch::paintWheel(QPainter& painter) const
{
    const int side = wheelSide();
    const double ratio = devicePixelRatioF();
    QImage wheel = flowWheel(static_cast<int>(side * ratio));
    wheel.setDevicePixelRatio(ratio);
    painter.drawImage(0, 0, wheel);
    const QRect words(side + kGap, 0, width() - side - kGap, side);
    const QString text =
        tr("hue: direction") + QLatin1Char('\n') + tr("paler: slower, clear: still") + QLatin1Char('\n') + reachText();
    painter.drawText(words, Qt::AlignVCenter | Qt::TextWordWrap, text);
}

void LegendSwatch::paintScale(QPainter& painter) const
{
    const QRect bar(0, 2, width() - 1, lineHeight() - 6);
    QLinearGradient gradient(bar.topLeft(), bar.topRight());
    for (int stop = 0; stop <= 8; ++stop)
        gradient.setColorAt(stop / 8.0, QColor(heatColour(stop / 8.0)));
    painter.fillRect(bar, gradient);
    const QRect line(0, lineHeight(), width(), lineHeight());
    painter.drawText(line, Qt::AlignLeft | Qt::AlignVCenter, tr("none"));
    const QString most = facts_.strongestAttention > 0.0
                             ? tr("most: %L1 %").arg(100.0 * facts_.strongestAttention, 0, 'g', 2)
                             : tr("most");
    painter.drawText(line, Qt::AlignRight | Qt::AlignVCenter, most);
}

void LegendSwatch::paintEntries(QPainter& painter) const
{
    const QPen ink = painter.pen();
    int top = 0;
    for (const Entry& entry : entries()) {
        const int side = fontMetrics().ascent();
        int left = 0;
        if (entry.colour.isValid()) {
            painter.setPen(widgets::colour(widgets::ColourRole::Outline, palette()));
            painter.setBrush(entry.colour);
            painter.drawRoundedRect(QRectF(0.5, top + (lineHeight() - side) / 2.0, side - 1, side - 1), 2, 2);
            painter.setPen(ink);
            left = side + kGap;
        }
        const QRect line(left, top, width() - left, lineHeight());
        painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(entry.text, Qt::ElideRight, line.width()));
        top += lineHeight();
    }
}

void LegendSwatch::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        tell();
        update();
    }
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
