// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlays/overlay_kind.h"
#include "overlays/overlay_maker.h"

#include <QWidget>

namespace fresco::ui {

/// What the colours of one overlay mean: the colour wheel with its scale, the heat's scale, or patches with words.
class LegendSwatch : public QWidget {
    Q_OBJECT
public:
    LegendSwatch(OverlayKind kind, QWidget* parent);

    void setFacts(const OverlayFacts& facts);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    struct Entry {
        QColor colour;
        QString text;
    };
    std::vector<Entry> entries() const;
    QString words() const;
    void paintWheel(QPainter& painter) const;
    void paintScale(QPainter& painter) const;
    void paintEntries(QPainter& painter) const;
    QString reachText() const;
    int lineHeight() const;
    int wheelSide() const;
    void tell();

    OverlayKind kind_;
    OverlayFacts facts_;
};

}  // namespace fresco::ui
