// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/fresco_style.h"

#include "colours.h"
#include "theme/flat_painting.h"

#include <QAbstractSpinBox>
#include <QComboBox>
#include <QPainter>
#include <QStyleOption>

#include <algorithm>

namespace fresco::ui {

namespace {

void drawComboBox(const QStyle& style, const QStyleOptionComboBox& option, QPainter& painter, const QWidget* widget)
{
    flat::field(painter, option, QPalette::Button);
    const QRect arrow = style.subControlRect(QStyle::CC_ComboBox, &option, QStyle::SC_ComboBoxArrow, widget);
    flat::arrow(painter, arrow, false, option.palette.color(QPalette::ButtonText));
}

void drawSpinBox(const QStyle& style, const QStyleOptionSpinBox& option, QPainter& painter, const QWidget* widget)
{
    flat::field(painter, option, QPalette::Base);
    if (option.buttonSymbols == QAbstractSpinBox::NoButtons)
        return;
    const auto drawArrow = [&](QStyle::SubControl part, bool up, QAbstractSpinBox::StepEnabledFlag step) {
        const bool isUsable = option.state & QStyle::State_Enabled && option.stepEnabled & step;
        const QPalette::ColorGroup group = isUsable ? QPalette::Active : QPalette::Disabled;
        const QRect area = style.subControlRect(QStyle::CC_SpinBox, &option, part, widget);
        flat::arrow(painter, area, up, option.palette.color(group, QPalette::Text));
    };
    drawArrow(QStyle::SC_SpinBoxUp, true, QAbstractSpinBox::StepUpEnabled);
    drawArrow(QStyle::SC_SpinBoxDown, false, QAbstractSpinBox::StepDownEnabled);
}

/// A button with words that opens a menu wherever it is clicked.
bool opensMenu(const QStyleOptionToolButton& option)
{
    return option.features.testFlag(QStyleOptionToolButton::HasMenu) &&
           !option.features.testFlag(QStyleOptionToolButton::MenuButtonPopup) && !option.text.isEmpty();
}

/// One that opens a menu at a click: text and arrow on one line. The base style hangs the arrow into the lower corner.
void drawMenuButton(const QProxyStyle& style, QStyleOptionToolButton option, QPainter& painter, const QWidget* widget)
{
    const int arrowWidth = option.fontMetrics.height();
    const QRect arrow(option.rect.right() - arrowWidth, option.rect.top(), arrowWidth, option.rect.height());
    const bool isEnabled = option.state & QStyle::State_Enabled;
    option.features &= ~QStyleOptionToolButton::HasMenu;
    style.baseStyle()->drawComplexControl(QStyle::CC_ToolButton, &option, &painter, widget);
    flat::arrow(painter,
                arrow,
                false,
                option.palette.color(isEnabled ? QPalette::Active : QPalette::Disabled, QPalette::ButtonText));
}

/// A scroll bar's handle runs over its whole length: there are no arrows.
QRect scrollHandle(const QStyleOptionSlider& option)
{
    const bool isUpright = option.orientation == Qt::Vertical;
    const int length = isUpright ? option.rect.height() : option.rect.width();
    const int range = option.maximum - option.minimum;
    if (range <= 0)
        return {};
    constexpr int kShortest = 28;
    const auto proportional =
        static_cast<int>(static_cast<qint64>(length) * option.pageStep / (range + option.pageStep));
    const int handle = std::min(length, std::max(kShortest, proportional));
    const int start = QStyle::sliderPositionFromValue(
        option.minimum, option.maximum, option.sliderPosition, length - handle, option.upsideDown);
    return isUpright ? QRect(option.rect.x(), option.rect.y() + start, option.rect.width(), handle)
                     : QRect(option.rect.x() + start, option.rect.y(), handle, option.rect.height());
}

bool isInsideSpinOrCombo(const QWidget* widget)
{
    const QWidget* parent = widget ? widget->parentWidget() : nullptr;
    return qobject_cast<const QAbstractSpinBox*>(parent) || qobject_cast<const QComboBox*>(parent);
}

}  // namespace

FrescoStyle::FrescoStyle(QStyle* base) : QProxyStyle(base) {}

void FrescoStyle::drawPrimitive(PrimitiveElement element,
                                const QStyleOption* option,
                                QPainter* painter,
                                const QWidget* widget) const
{
    const auto* frame = qstyleoption_cast<const QStyleOptionFrame*>(option);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const bool isLineEdit =
        element == PE_PanelLineEdit && frame && frame->lineWidth > 0 && !isInsideSpinOrCombo(widget);
    const bool isTextEdit = element == PE_Frame && widget && widget->inherits("QPlainTextEdit");
    if (element == PE_PanelButtonCommand && button)
        flat::button(*painter, *button);
    else if (element == PE_PanelButtonTool)
        flat::toolButton(*painter, *option);
    else if (isLineEdit || isTextEdit)
        flat::field(*painter, *option, QPalette::Base);
    else if (element == PE_FrameTabWidget)
        flat::page(*painter, *option);
    else if (element == PE_IndicatorCheckBox)
        flat::checkBox(*painter, *option);
    else if (element == PE_IndicatorRadioButton)
        flat::radioButton(*painter, *option);
    else if (element == PE_FrameFocusRect)
        flat::focusRing(*painter, *option);
    else
        QProxyStyle::drawPrimitive(element, option, painter, widget);
}

void FrescoStyle::drawControl(ControlElement element,
                              const QStyleOption* option,
                              QPainter* painter,
                              const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionProgressBar*>(option);
    const auto* button = qstyleoption_cast<const QStyleOptionButton*>(option);
    const auto* menuItem = qstyleoption_cast<const QStyleOptionMenuItem*>(option);
    const auto* tab = qstyleoption_cast<const QStyleOptionTab*>(option);
    if (element == CE_TabBarTabShape && tab) {
        flat::tab(*painter, *tab);
    } else if (element == CE_HeaderSection || element == CE_HeaderEmptyArea) {
        flat::header(*painter, *option);
    } else if (element == CE_MenuBarItem && menuItem) {
        flat::menuBarItem(*painter, *menuItem);
    } else if (element == CE_MenuBarEmptyArea || element == CE_ToolBar) {
        flat::bar(*painter, *option, element == CE_ToolBar);
    } else if (element == CE_ProgressBar && bar) {
        flat::progress(*painter, option->rect, *bar);
    } else if (element == CE_PushButtonLabel && button && button->features & QStyleOptionButton::DefaultButton &&
               button->state & State_Enabled) {
        QStyleOptionButton onAccent(*button);
        onAccent.palette.setColor(QPalette::ButtonText,
                                  widgets::colour(widgets::ColourRole::OnAccent, button->palette));
        QProxyStyle::drawControl(element, &onAccent, painter, widget);
    } else {
        QProxyStyle::drawControl(element, option, painter, widget);
    }
}

void FrescoStyle::drawComplexControl(ComplexControl control,
                                     const QStyleOptionComplex* option,
                                     QPainter* painter,
                                     const QWidget* widget) const
{
    const auto* combo = qstyleoption_cast<const QStyleOptionComboBox*>(option);
    const auto* spin = qstyleoption_cast<const QStyleOptionSpinBox*>(option);
    const auto* slider = qstyleoption_cast<const QStyleOptionSlider*>(option);
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (control == CC_ToolButton && tool && opensMenu(*tool))
        drawMenuButton(*this, *tool, *painter, widget);
    else if (control == CC_ComboBox && combo && !combo->editable)
        drawComboBox(*this, *combo, *painter, widget);
    else if (control == CC_SpinBox && spin)
        drawSpinBox(*this, *spin, *painter, widget);
    else if (control == CC_ScrollBar && slider)
        flat::scrollBar(*painter, subControlRect(control, option, SC_ScrollBarSlider, widget), *slider);
    else if (control == CC_Slider && slider && slider->orientation == Qt::Horizontal)
        flat::slider(*painter,
                     subControlRect(control, option, SC_SliderGroove, widget),
                     subControlRect(control, option, SC_SliderHandle, widget),
                     *slider);
    else
        QProxyStyle::drawComplexControl(control, option, painter, widget);
}

QSize FrescoStyle::sizeFromContents(ContentsType type,
                                    const QStyleOption* option,
                                    const QSize& contents,
                                    const QWidget* widget) const
{
    const QSize size = QProxyStyle::sizeFromContents(type, option, contents, widget);
    const auto* tool = qstyleoption_cast<const QStyleOptionToolButton*>(option);
    if (type != CT_ToolButton || !tool || !opensMenu(*tool))
        return size;
    // The words stay in the middle: the arrow's room is needed on both sides.
    return size + QSize(2 * tool->fontMetrics.height(), 0);
}

QRect FrescoStyle::subControlRect(ComplexControl control,
                                  const QStyleOptionComplex* option,
                                  SubControl part,
                                  const QWidget* widget) const
{
    const auto* bar = qstyleoption_cast<const QStyleOptionSlider*>(option);
    if (control != CC_ScrollBar || !bar)
        return QProxyStyle::subControlRect(control, option, part, widget);
    const QRect handle = scrollHandle(*bar);
    const bool isUpright = bar->orientation == Qt::Vertical;
    QRect before = bar->rect, after = bar->rect;
    isUpright ? before.setBottom(handle.top() - 1) : before.setRight(handle.left() - 1);
    isUpright ? after.setTop(handle.bottom() + 1) : after.setLeft(handle.right() + 1);
    switch (part) {
    case SC_ScrollBarGroove: return bar->rect;
    case SC_ScrollBarSlider: return handle;
    case SC_ScrollBarSubPage: return before;
    case SC_ScrollBarAddPage: return after;
    default: return {};
    }
}

int FrescoStyle::pixelMetric(PixelMetric metric, const QStyleOption* option, const QWidget* widget) const
{
    switch (metric) {
    case PM_DefaultFrameWidth:  // room for the rounded corners, which the text's own ground would cover
        return widget && widget->inherits("QPlainTextEdit") ? 3 : QProxyStyle::pixelMetric(metric, option, widget);
    case PM_ButtonShiftHorizontal:
    case PM_ButtonShiftVertical: return 0;
    case PM_ScrollBarExtent: return 12;
    case PM_ToolBarIconSize: return 20;
    case PM_SmallIconSize: return 18;
    default: return QProxyStyle::pixelMetric(metric, option, widget);
    }
}

int FrescoStyle::styleHint(StyleHint hint,
                           const QStyleOption* option,
                           const QWidget* widget,
                           QStyleHintReturn* returned) const
{
    // A click on the frame slider goes to that frame instead of a page towards it.
    if (hint == SH_Slider_AbsoluteSetButtons)
        return static_cast<int>(Qt::LeftButton);
    if (hint == SH_DialogButtonBox_ButtonsHaveIcons)
        return 0;  // Qt's own icons know one theme only
    if (hint == SH_Widget_Animation_Duration && reducesMotion_)
        return 0;
    return QProxyStyle::styleHint(hint, option, widget, returned);
}

}  // namespace fresco::ui
