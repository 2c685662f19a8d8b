// SPDX-License-Identifier: GPL-3.0-or-later
#include "image_viewer/zoom_button.h"

#include <QActionGroup>
#include <QEvent>
#include <QMenu>

#include <cmath>

namespace fresco::widgets {

namespace {

constexpr double kScales[] = {0.25, 0.5, 0.75, 1.0, 2.0, 4.0, 8.0, 16.0};

}  // namespace

ZoomButton::ZoomButton(QWidget* parent)
    : QToolButton(parent), menu_(new QMenu(this)), fit_(menu_->addAction(QString())), choices_(new QActionGroup(this))
{
    setObjectName("zoomButton");
    setPopupMode(QToolButton::InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setAutoRaise(true);
    setFocusPolicy(Qt::TabFocus);
    setMenu(menu_);
    menu_->addSeparator();
    fit_->setCheckable(true);
    choices_->addAction(fit_);
    connect(fit_, &QAction::triggered, this, &ZoomButton::fitWanted);
    for (const double scale : kScales) {
        QAction* choice = menu_->addAction(QString());
        choice->setData(scale);
        choice->setCheckable(true);
        choices_->addAction(choice);
        connect(choice, &QAction::triggered, this, [this, scale] { Q_EMIT scaleWanted(scale); });
    }
    retranslate();
}

void ZoomButton::showScale(double scale, bool fits)
{
    scale_ = scale;
    fits_ = fits;
    retranslate();
}

void ZoomButton::retranslate()
{
    const auto percent = [this](double scale) { return tr("%L1 %").arg(std::lround(scale * 100.0)); };
    setText(fits_ ? tr("Fit (%1)").arg(percent(scale_)) : percent(scale_));
    setToolTip(tr("Size of the picture on the screen"));
    setAccessibleName(tr("Zoom"));
    setAccessibleDescription(text());
    fit_->setText(tr("Fit"));
    const QList<QAction*> actions = choices_->actions();
    for (QAction* choice : actions) {
        const double scale = choice->data().toDouble();
        if (choice != fit_)
            choice->setText(percent(scale));
        choice->setChecked(choice == fit_ ? fits_ : !fits_ && std::abs(scale - scale_) < 1e-6);
    }
}

void ZoomButton::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QToolButton::changeEvent(event);
}

}  // namespace fresco::widgets
