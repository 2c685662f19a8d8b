// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

class QWidget;

namespace fresco::ui {

/// Tells once that a window has been seen. A zero timer fires before that: heavy work would delay the first picture.
class FirstPaint : public QObject {
    Q_OBJECT
public:
    explicit FirstPaint(QWidget* window);

Q_SIGNALS:
    void happened();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

}  // namespace fresco::ui
