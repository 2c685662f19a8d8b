// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "image_viewer/view_transform.h"

#include <QWidget>

#include <vector>

class QGridLayout;

namespace fresco::ui {

class VariantCell;
class VariantList;

/// All variants at once, at one zoom. Arrow keys choose one, Enter keeps it, the wheel zooms all of them.
class VariantGrid : public QWidget {
    Q_OBJECT
public:
    explicit VariantGrid(VariantList& variants, QWidget* parent = nullptr);

    /// -1: there is none
    int current() const { return current_; }
    void setCurrent(int index);
    void setView(const widgets::ViewTransform& view);
    /// How many stand side by side, so that the pictures come out as large as they can.
    static int columnsFor(int count, QSize area, double aspect);

    QSize sizeHint() const override { return {560, 360}; }

Q_SIGNALS:
    void currentChanged(int index);
    /// Enter or a double click on a picture that is done.
    void keepWanted(int index);
    void menuWanted(int index, QPoint globalPosition);

protected:
    bool event(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void focusInEvent(QFocusEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void rebuild();
    void refresh(int first, int last);
    void arrange();
    VariantCell* makeCell(int index);
    void keep();
    int indexAt(QPoint position) const;

    VariantList& variants_;
    std::vector<VariantCell*> cells_;
    QGridLayout* grid_;
    int columns_ = 1;
    int current_ = -1;
    widgets::ViewTransform view_;
};

}  // namespace fresco::ui
