// SPDX-License-Identifier: GPL-3.0-or-later
#include "message_bar.h"

#include "colours.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QToolButton>

namespace fresco::widgets {

namespace {

constexpr int kEdgeWidth = 4;

ColourRole fillOf(MessageKind kind)
{
    return kind == MessageKind::Info ? ColourRole::InfoFill
                                     : (kind == MessageKind::Warning ? ColourRole::WarningFill : ColourRole::ErrorFill);
}

ColourRole edgeOf(MessageKind kind)
{
    return kind == MessageKind::Info ? ColourRole::InfoEdge
                                     : (kind == MessageKind::Warning ? ColourRole::WarningEdge : ColourRole::ErrorEdge);
}

QLabel* selectableLabel(QWidget* parent, const char* name)
{
    auto* label = new QLabel(parent);
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);  // a file's name may look like markup
    label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    label->setFocusPolicy(Qt::ClickFocus);
    return label;
}

}  // namespace

MessageBar::MessageBar(QWidget* parent)
    : QFrame(parent), sentence_(selectableLabel(this, "messageSentence")),
      detail_(selectableLabel(this, "messageDetail")), more_(new QToolButton(this)), close_(new QToolButton(this))
{
    more_->setObjectName("messageMore");
    more_->setCheckable(true);
    more_->setAutoRaise(true);
    close_->setObjectName("messageClose");
    close_->setAutoRaise(true);
    close_->setText(QString(QChar(0x2715)));
    detail_->hide();
    auto* head = new QHBoxLayout;
    head->addWidget(sentence_, 1);
    head->addWidget(more_, 0, Qt::AlignTop);
    head->addWidget(close_, 0, Qt::AlignTop);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kEdgeWidth + 8, 6, 6, 6);
    layout->addLayout(head);
    layout->addWidget(detail_);
    connect(more_, &QToolButton::toggled, detail_, &QWidget::setVisible);
    connect(close_, &QToolButton::clicked, this, &MessageBar::clear);
    retranslate();
    hide();
}

void MessageBar::showMessage(MessageKind kind, const QString& sentence, const QString& detail)
{
    kind_ = kind;
    sentence_->setText(sentence);
    detail_->setText(detail);
    more_->setVisible(!detail.isEmpty());
    more_->setChecked(false);
    setAccessibleName(sentence);
    show();
    update();
}

void MessageBar::clear()
{
    sentence_->clear();
    detail_->clear();
    hide();
}

QString MessageBar::sentence() const { return sentence_->text(); }

QString MessageBar::detail() const { return detail_->text(); }

void MessageBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(colour(fillOf(kind_), palette()));
    painter.drawRoundedRect(rect(), 4, 4);
    painter.fillRect(QRect(0, 4, kEdgeWidth, height() - 8), colour(edgeOf(kind_), palette()));
}

void MessageBar::retranslate()
{
    more_->setText(tr("Details"));
    close_->setToolTip(tr("Close this message"));
    close_->setAccessibleName(tr("Close this message"));
}

void MessageBar::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

}  // namespace fresco::widgets
