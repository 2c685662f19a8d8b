// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/welcome_page.h"

#include "colours.h"
#include "svg_icon_engine.h"

#include <QEvent>
#include <QFileInfo>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kIconSide = 96;
constexpr int kShownRecents = 5;

QLabel* centred(QWidget* parent, double sizeFactor)
{
    auto* label = new QLabel(parent);
    QFont font = label->font();
    font.setPointSizeF(font.pointSizeF() * sizeFactor);
    label->setFont(font);
    label->setAlignment(Qt::AlignCenter);
    label->setWordWrap(true);
    return label;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), heading_(centred(this, 1.7)), hint_(centred(this, 1.05)), open_(new QPushButton(this)),
      recentTitle_(centred(this, 1.0)), recent_(new QVBoxLayout)
{
    auto* icon = new QLabel(this);
    icon->setPixmap(QIcon(":/icons/fresco-studio.svg").pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    open_->setObjectName("welcomeOpen");
    open_->setIcon(widgets::paletteIcon(":/icons/open.svg", QPalette::HighlightedText));
    open_->setDefault(true);
    open_->setMinimumSize(200, 38);
    recent_->setSpacing(2);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(40, 24, 40, 24);
    layout->setSpacing(12);
    layout->addStretch(2);
    layout->addWidget(icon, 0, Qt::AlignHCenter);
    layout->addWidget(heading_);
    layout->addWidget(hint_);
    layout->addSpacing(4);
    layout->addWidget(open_, 0, Qt::AlignHCenter);
    layout->addSpacing(12);
    layout->addWidget(recentTitle_);
    layout->addLayout(recent_);
    layout->addStretch(3);
    connect(open_, &QPushButton::clicked, this, &WelcomePage::openWanted);
    retranslate();
    setRecentFiles({});
}

void WelcomePage::setRecentFiles(const QStringList& paths)
{
    while (QLayoutItem* item = recent_->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    for (const QString& path : paths.mid(0, kShownRecents)) {
        auto* button = new QToolButton(this);
        button->setIcon(widgets::paletteIcon(":/icons/film.svg"));
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setAutoRaise(true);
        button->setFocusPolicy(Qt::TabFocus);
        button->setText(QFileInfo(path).fileName());
        button->setToolTip(path);
        connect(button, &QToolButton::clicked, this, [this, path] { Q_EMIT fileWanted(path); });
        recent_->addWidget(button, 0, Qt::AlignHCenter);
    }
    recentTitle_->setVisible(!paths.isEmpty());
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::ViewerBackground, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(widgets::colour(widgets::ColourRole::Outline, palette()), 1.5, Qt::CustomDashLine);
    dashes.setDashPattern({5.0, 4.0});
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(rect()).adjusted(16, 16, -16, -16), 10, 10);
}

void WelcomePage::retranslate()
{
    heading_->setText(tr("Give a video another look"));
    hint_->setText(tr("Drop a video anywhere in this window, or open one. Then say how it should look."));
    open_->setText(tr("Open Video…"));
    recentTitle_->setText(tr("Recent videos"));
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
