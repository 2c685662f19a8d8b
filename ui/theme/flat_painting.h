// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStyleOption>

class QPainter;

namespace fresco::ui::flat {

void button(QPainter& painter, const QStyleOptionButton& option);
void toolButton(QPainter& painter, const QStyleOption& option);
/// The outline and ground of anything one types or chooses in; the accent shows where the keyboard is.
void field(QPainter& painter, const QStyleOption& option, QPalette::ColorRole ground);
void checkBox(QPainter& painter, const QStyleOption& option);
void radioButton(QPainter& painter, const QStyleOption& option);
void focusRing(QPainter& painter, const QStyleOption& option);
void arrow(QPainter& painter, const QRect& area, bool up, const QColor& ink);
void progress(QPainter& painter, const QRect& area, const QStyleOptionProgressBar& option);
/// A thin handle without arrows; `handle` is empty where there is nothing to scroll.
void scrollBar(QPainter& painter, const QRect& handle, const QStyleOptionSlider& option);
/// The ground of menu bar and tool bar.
void bar(QPainter& painter, const QStyleOption& option, bool hasLine);
void menuBarItem(QPainter& painter, const QStyleOptionMenuItem& option);
/// One tab of a bar: the chosen one carries a line of the accent where it meets its page.
void tab(QPainter& painter, const QStyleOptionTab& option);
/// The outline around the page of a tab widget; its ground is the window's.
void page(QPainter& painter, const QStyleOption& option);
/// The ground of one column's title.
void header(QPainter& painter, const QStyleOption& option);
void slider(QPainter& painter, const QRect& groove, const QRect& handle, const QStyleOptionSlider& option);

}  // namespace fresco::ui::flat
