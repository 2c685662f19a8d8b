// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/image_pane.h"

#include <QWidget>

class QSplitter;

namespace fresco::widgets {

enum class CompareMode { SideBySide, First, Second };

/// Two panes beside each other that zoom and pan as one.
class CompareView : public QWidget {
    Q_OBJECT
public:
    explicit CompareView(QWidget* parent = nullptr);

    ImagePane* first() const { return first_; }
    ImagePane* second() const { return second_; }

    void setMode(CompareMode mode);
    CompareMode mode() const { return mode_; }

    const ViewTransform& view() const;
    void fit();
    void zoomTo(double scale);
    void zoomBy(double factor);
    /// Gives both panes the same width, as a double click on the divider does.
    void centreDivider();

Q_SIGNALS:
    /// The size of a picture on screen changed: 1.0 is one image pixel per device pixel.
    void scaleShown(double scale);

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    ImagePane* visiblePane() const;
    void tellScale();
    void share(const ViewTransform& view);

    ImagePane* first_;
    ImagePane* second_;
    QSplitter* splitter_;
    CompareMode mode_ = CompareMode::SideBySide;
};

}  // namespace fresco::widgets
