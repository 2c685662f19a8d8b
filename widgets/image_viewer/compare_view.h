// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/compare_mode.h"
#include "image_viewer/image_pane.h"

#include <QWidget>

class QSplitter;
class QStackedLayout;
class QTimer;

namespace fresco::widgets {

class MixPane;

enum class PaneSide { First, Second };

/// Two pictures of the same place, beside each other, one at a time, or one over the other; zoomed and panned as one.
class CompareView : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(QWidget* parent = nullptr);

    ImagePane* first() const { return first_; }
    ImagePane* second() const { return second_; }
    /// What shows the mixed modes: its divider, gain and opacity.
    MixPane* mix() const { return mix_; }

    void setMode(CompareMode mode);
    CompareMode mode() const { return mode_; }

    /// While it is held, the other picture is seen at the same place: the source where the result is, and the reverse.
    void holdOther(bool held);
    /// How long Blink shows each picture; at least 100 ms.
    void setBlinkInterval(int milliseconds);

    const ViewTransform& view() const;
    void fit();
    void zoomTo(double scale);
    void zoomBy(double factor);
    /// Puts the divider of Wipe, or of the two panes, into the middle, as a double click on it does.
    void centreDivider();

    /// A click names a point of the picture.
    void setPickMode(bool on);

    /// The device pixels that a whole picture takes on the screen now: what it may be reduced to.
    QSize pictureDeviceSize() const;

Q_SIGNALS:
    void modeChanged(fresco::widgets::CompareMode mode);
    /// The size of a picture on screen changed: 1.0 is one image pixel per device pixel.
    void scaleShown(double scale);
    /// @param side   whose picture is under the cursor    @param pixel  of the film's picture
    void pointHovered(fresco::widgets::PaneSide side, QPointF fraction, QPoint pixel);
    void pointLeft();
    void pointPicked(QPointF fraction);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void link(ImagePane* pane);
    ImagePane* visiblePane() const;
    PaneSide sideOf(const ImagePane* pane, QPointF fraction) const;
    void tellScale();
    void share(const ViewTransform& view);

    ImagePane* first_;
    ImagePane* second_;
    MixPane* mix_;
    QSplitter* splitter_;
    QStackedLayout* stack_;
    QTimer* blink_;
    CompareMode mode_ = CompareMode::SideBySide;
};

}  // namespace fresco::widgets
