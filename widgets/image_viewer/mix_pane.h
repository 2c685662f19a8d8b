// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/compare_mode.h"
#include "image_viewer/image_pane.h"
#include "latest_task.h"

namespace fresco::widgets {

class WipeDivider;

/// One picture laid over the other: wiped, subtracted, alternating or half transparent. What it shows are the contents
/// of two other panes.
class MixPane : public ImagePane {
    Q_OBJECT
public:
    MixPane(const ImagePane* first, const ImagePane* second, QWidget* parent);

    /// One of the mixed modes.
    void setMode(CompareMode mode);
    WipeDivider* divider() const { return divider_; }
    /// How much a difference is amplified, 1..16.
    void setGain(int gain);
    int gain() const { return gain_; }
    /// How much of the second picture lies over the first, 0..1.
    void setOnionOpacity(double opacity);
    double onionOpacity() const { return onionOpacity_; }
    /// Which of the two a blinking pane shows now.
    void setBlink(bool showsSecond);
    bool blinksSecond() const { return blinksSecond_; }
    /// The picture of the first pane alone, whatever the mode.
    void setFirstOnly(bool on);

    /// The pane whose picture is seen at a point.
    const ImagePane* paneAt(QPointF fraction) const;

protected:
    void paintContent(QPainter& painter) override;
    void changeEvent(QEvent* event) override;
    void placementChanged() override;

private:
    void follow();
    void paintWhole(QPainter& painter, const PaneContent& content);
    void paintWipe(QPainter& painter);
    void paintHalf(QPainter& painter, const PaneContent& content, const QRectF& clip, TitleCorner corner);
    void paintDifference(QPainter& painter);
    void paintOnion(QPainter& painter);
    void refreshDifference(QSize size);

    /// What a difference was made of: it is made again only when one of these changes.
    struct DifferenceKey {
        qint64 first = 0;
        qint64 second = 0;
        QSize size;
        int gain = 0;
        friend bool operator==(const DifferenceKey&, const DifferenceKey&) = default;
    };

    const ImagePane* first_;
    const ImagePane* second_;
    WipeDivider* divider_;
    CompareMode mode_ = CompareMode::Wipe;
    int gain_ = 4;
    double onionOpacity_ = 0.5;
    bool blinksSecond_ = false;
    bool showsFirstOnly_ = false;
    ReducedPicture reducedFirst_;
    ReducedPicture reducedSecond_;
    ReducedPicture reducedDifference_;
    QImage difference_;
    DifferenceKey differenceKey_;
    LatestTask* task_;
};

}  // namespace fresco::widgets
