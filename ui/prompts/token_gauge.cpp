// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/token_gauge.h"

#include "colours.h"

#include <QEvent>
#include <QPainter>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kBarHeight = 4;
constexpr int kMarkHeight = 10;
constexpr int kGap = 8;
constexpr int kShortestBar = 40;

}  // namespace

TokenGauge::TokenGauge(QWidget* parent) : QWidget(parent)
{
    setObjectName("tokenGauge");
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    retranslate();
}

void TokenGauge::setTokens(std::optional<int> tokens)
{
    if (tokens == tokens_)
        return;
    tokens_ = tokens;
    retranslate();
    updateGeometry();
    update();
}

int TokenGauge::parts() const { return std::max(1, (tokens_.value_or(0) + kPart - 1) / kPart); }

QString TokenGauge::text() const
{
    return tokens_ ? tr("%L1 / %L2 tokens").arg(*tokens_).arg(parts() * kPart) : QString();
}

void TokenGauge::retranslate()
{
    const QString about =
        tr("The model reads a prompt in parts of 75 tokens; a token is a short word or a piece of one.");
    const QString where = parts() > 1 ? ' ' + tr("This one is read in %n parts.", nullptr, parts()) : QString();
    setToolTip(about + where);
    setAccessibleName(tr("Length of the prompt"));
    setAccessibleDescription(text() + ' ' + toolTip());
}

QSize TokenGauge::sizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + kGap + 2 * kShortestBar, fontMetrics().height()};
}

QSize TokenGauge::minimumSizeHint() const
{
    return {fontMetrics().horizontalAdvance(text()) + kGap + kShortestBar, fontMetrics().height()};
}

void TokenGauge::paintEvent(QPaintEvent*)
{
    if (!tokens_)
        return;
    using widgets::colour;
    using widgets::ColourRole;
    QPainter painter(this);
    const int textWidth = fontMetrics().horizontalAdvance(text());
    painter.setPen(colour(ColourRole::SubtleText, palette()));
    painter.drawText(rect(), Qt::AlignRight | Qt::AlignVCenter, text());
    const QRectF bar(0, (height() - kBarHeight) / 2.0, width() - textWidth - kGap, kBarHeight);
    const double perToken = bar.width() / (parts() * kPart);
    painter.fillRect(bar, colour(ColourRole::Outline, palette()));
    painter.fillRect(QRectF(bar.topLeft(), QSizeF(*tokens_ * perToken, bar.height())),
                     colour(parts() > 1 ? ColourRole::WarningEdge : ColourRole::InfoEdge, palette()));
    for (int part = 1; part <= parts(); ++part) {
        const double x = std::min(part * kPart * perToken, bar.right() - 1.0);
        painter.fillRect(QRectF(x - 0.5, (height() - kMarkHeight) / 2.0, 1.5, kMarkHeight), palette().text());
    }
}

void TokenGauge::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
