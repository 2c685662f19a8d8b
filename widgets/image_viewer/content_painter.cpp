// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/content_painter.h"

#include "colours.h"
#include "image_viewer/vector_painter.h"

#include <QFontMetrics>
#include <QPainter>

namespace fresco::widgets {

namespace {

constexpr double kNearestAbove = 2.0;  // above 200 % people want to see pixels, not a blur

ColourRole roleOf(BadgeState state)
{
    switch (state) {
    case BadgeState::Plain: return ColourRole::SubtleText;
    case BadgeState::Draft: return ColourRole::KeyDraft;
    case BadgeState::Full: return ColourRole::KeyRendered;
    case BadgeState::Own: return ColourRole::Marker;
    case BadgeState::Stale: return ColourRole::KeyStale;
    case BadgeState::Running: return ColourRole::KeyRunning;
    case BadgeState::Failed: return ColourRole::KeyFailed;
    }
    return ColourRole::SubtleText;
}

void drawPill(QPainter& painter, const QRectF& rect, const QColor& fill, const QColor& ink, const QString& text)
{
    const double radius = rect.height() / 4.0;
    painter.setPen(Qt::NoPen);
    painter.setBrush(fill);
    painter.drawRoundedRect(rect, radius, radius);
    painter.setPen(ink);
    painter.drawText(rect, Qt::AlignCenter, text);
}

}  // namespace

const QImage& ReducedPicture::of(const QImage& image, QSize deviceSize)
{
    // QPainter samples four pixels wherever it shrinks to: fine texture would sparkle from frame to frame.
    const QSize size = deviceSize.expandedTo({1, 1});
    if (key_ != image.cacheKey() || size_ != size) {
        reduced_ = image.scaled(size, Qt::IgnoreAspectRatio, Qt::SmoothTransformation);
        key_ = image.cacheKey();
        size_ = size;
    }
    return reduced_;
}

void drawImage(QPainter& painter, const QImage& image, const Placement& placement, ReducedPicture& reduced)
{
    if (image.isNull())
        return;
    const QSize size = placement.deviceSize();
    const bool shrinks = size.width() < image.width() && size.height() < image.height();
    painter.setRenderHint(QPainter::SmoothPixmapTransform, placement.scale <= kNearestAbove);
    painter.drawImage(placement.target, shrinks ? reduced.of(image, size) : image);
}

void drawOverlays(QPainter& painter, const PaneContent& content, const Placement& placement)
{
    painter.save();
    for (const Overlay& overlay : content.overlays) {
        const bool isPixelExact = overlay.image.width() >= content.referenceSize.width();
        painter.setRenderHint(QPainter::SmoothPixmapTransform, !isPixelExact || placement.scale <= kNearestAbove);
        painter.setOpacity(overlay.opacity);
        painter.drawImage(placement.target, overlay.image);
    }
    for (const VectorOverlay& overlay : content.vectors)
        drawVectors(painter, overlay, placement.target);
    painter.restore();
}

void drawTitle(QPainter& painter, const PaneContent& content, QSize pane, const QPalette& palette, TitleCorner corner)
{
    const QFontMetrics metrics(painter.font());
    const int pad = metrics.height() / 3;
    const int height = metrics.height() + pad;
    const auto widthOf = [&](const QString& text) {
        return text.isEmpty() ? 0 : metrics.horizontalAdvance(text) + 3 * pad;
    };
    const int badge = widthOf(content.badge);
    const int gap = badge > 0 ? pad : 0;
    const int title = std::min(widthOf(content.title), std::max(0, pane.width() - badge - gap - 4 * pad));
    const int left = corner == TitleCorner::Left ? 2 * pad : pane.width() - 2 * pad - title - gap - badge;
    painter.setRenderHint(QPainter::Antialiasing);
    if (title > 0)
        drawPill(painter,
                 QRectF(left, 2 * pad, title, height),
                 colour(ColourRole::ViewerBadge, palette),
                 colour(ColourRole::ViewerText, palette),
                 metrics.elidedText(content.title, Qt::ElideRight, title - 2 * pad));
    if (badge > 0)
        drawPill(painter,
                 QRectF(left + title + gap, 2 * pad, badge, height),
                 colour(roleOf(content.badgeState), palette),
                 colour(ColourRole::OnKey, palette),
                 content.badge);
}

void drawNotice(QPainter& painter, const QString& notice, QSize pane, const QPalette& palette)
{
    if (notice.isEmpty())
        return;
    painter.save();
    QFont large = painter.font();
    large.setPointSizeF(large.pointSizeF() * 1.25);
    painter.setFont(large);
    painter.setPen(colour(ColourRole::ViewerText, palette));
    painter.drawText(QRect({}, pane).adjusted(24, 24, -24, -24), Qt::AlignCenter | Qt::TextWordWrap, notice);
    painter.restore();
}

}  // namespace fresco::widgets
