// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

namespace fresco::widgets {

/// The line between two pictures: dragged, moved by arrow keys (with Shift further), centred by a double click.
/// Its owner gives it the area it may move in and puts it there.
class WipeDivider : public QWidget {
    Q_OBJECT
public:
    explicit WipeDivider(QWidget* parent);

    /// @param share  of the picture's width that lies to the left, 0..1
    void setShare(double share);
    double share() const { return share_; }
    /// Where the picture lies on the parent.
    void setArea(const QRectF& picture);
    /// The line's place on the parent; at an edge while the picture is zoomed so far in that it would not be seen.
    double lineX() const;

Q_SIGNALS:
    void shareChanged(double share);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void mousePressEvent(QMouseEvent* event) override;
    void mouseMoveEvent(QMouseEvent* event) override;
    void mouseDoubleClickEvent(QMouseEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void place();
    void retranslate();

    double share_ = 0.5;
    double grabbedAt_ = 0.0;  ///< of the cursor, beside the line
    QRectF area_;
};

}  // namespace fresco::widgets
