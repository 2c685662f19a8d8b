// SPDX-License-Identifier: GPL-3.0-or-later
#include "welcome/film_card.h"

#include "colours.h"
#include "document/project_path.h"
#include "svg_icon_engine.h"

#include <QContextMenuEvent>
#include <QDir>
#include <QFileInfo>
#include <QKeyEvent>
#include <QLocale>
#include <QMenu>
#include <QPainter>
#include <QPainterPath>
#include <QToolButton>

#include <algorithm>

namespace fresco::ui {

using widgets::ColourRole;

namespace {

constexpr int kPadding = 8;
constexpr int kRadius = 6;
constexpr int kLeastWidth = 168;
constexpr int kLettersAcross = 24;
constexpr int kIconSide = 36;
constexpr double kGreyed = 0.45;

QString inHome(const QString& folder)
{
    const QString home = QDir::homePath();
    return folder.startsWith(home + '/') || folder == home ? '~' + folder.mid(home.size()) : folder;
}

QToolButton* smallButton(FilmCard* card, const char* name)
{
    auto* button = new QToolButton(card);
    button->setObjectName(name);
    button->setVisible(false);
    return button;
}

}  // namespace

FilmCard::FilmCard(const QString& path, QWidget* parent)
    : QAbstractButton(parent), look_{.path = path}, locate_(smallButton(this, "cardLocate")),
      remove_(smallButton(this, "cardRemove"))
{
    setObjectName("filmCard");
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    setAttribute(Qt::WA_Hover);
    connect(this, &QAbstractButton::clicked, this, [this] {
        if (look_.isThere)
            Q_EMIT openWanted(look_.path);
        else
            Q_EMIT locateWanted(look_.path);
    });
    connect(locate_, &QToolButton::clicked, this, [this] { Q_EMIT locateWanted(look_.path); });
    connect(remove_, &QToolButton::clicked, this, [this] { Q_EMIT removeWanted(look_.path); });
    retranslate();
}

void FilmCard::setLook(const FilmLook& look)
{
    look_ = look;
    locate_->setVisible(!look_.isThere);
    remove_->setVisible(!look_.isThere);
    retranslate();
    placeButtons();
    update();
}

void FilmCard::setTexts(const QString& title, const QString& words)
{
    ownTitle_ = title;
    ownWords_ = words;
    retranslate();
    update();
}

QString FilmCard::title() const { return ownTitle_.isEmpty() ? QFileInfo(look_.path).completeBaseName() : ownTitle_; }

QString FilmCard::words() const { return ownWords_.isEmpty() ? inHome(QFileInfo(look_.path).path()) : ownWords_; }

QString FilmCard::date() const
{
    if (!ownTitle_.isEmpty() || !look_.isThere)
        return {};
    return locale().toString(look_.changedAt.date(), QLocale::ShortFormat);
}

QSize FilmCard::sizeHint() const
{
    const QFontMetrics metrics(font());
    const int width = std::max(kLeastWidth, metrics.averageCharWidth() * kLettersAcross + 2 * kPadding);
    const int picture = (width - 2 * kPadding) * 9 / 16;
    return {width, picture + 3 * metrics.lineSpacing() + 3 * kPadding};
}

QRect FilmCard::pictureRect() const
{
    const int width = this->width() - 2 * kPadding;
    return {kPadding, kPadding, width, width * 9 / 16};
}

void FilmCard::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QRectF frame = QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5);
    const bool isLit = underMouse() || isDown();
    painter.setPen(widgets::colour(isLit ? ColourRole::Accent : ColourRole::Outline, palette()));
    painter.setBrush(widgets::colour(ColourRole::Card, palette()));
    painter.drawRoundedRect(frame, kRadius, kRadius);
    if (hasFocus()) {
        painter.setPen(QPen(widgets::colour(ColourRole::Accent, palette()), 2));
        painter.setBrush(Qt::NoBrush);
        painter.drawRoundedRect(frame.adjusted(1, 1, -1, -1), kRadius - 1, kRadius - 1);
    }
    drawPicture(painter);
    drawTexts(painter);
}

void FilmCard::drawPicture(QPainter& painter) const
{
    const QRect area = pictureRect();
    QPainterPath rounded;
    rounded.addRoundedRect(area, kRadius - 2, kRadius - 2);
    painter.save();
    painter.setClipPath(rounded);
    painter.fillRect(area, widgets::colour(ColourRole::ViewerBackground, palette()));
    if (!look_.isThere)
        painter.setOpacity(kGreyed);
    if (look_.picture.isNull()) {
        const QString icon = projectFolderOf(look_.path).isEmpty() ? ":/icons/film.svg" : ":/icons/folder.svg";
        QRect place(0, 0, kIconSide, kIconSide);
        place.moveCenter(area.center());
        widgets::paletteIcon(icon, QPalette::PlaceholderText).paint(&painter, place);
    } else {
        painter.setRenderHint(QPainter::SmoothPixmapTransform);
        const QSize filled = look_.picture.size().scaled(area.size(), Qt::KeepAspectRatioByExpanding);
        QRect goal(QPoint(), filled);
        goal.moveCenter(area.center());
        painter.drawImage(goal, look_.picture);
    }
    painter.restore();
}

void FilmCard::drawTexts(QPainter& painter) const
{
    const QColor subtle = widgets::colour(ColourRole::SubtleText, palette());
    QRect line = pictureRect();
    line.moveTop(line.bottom() + kPadding);
    line.setHeight(fontMetrics().lineSpacing());
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    painter.setFont(bold);
    painter.setPen(look_.isThere ? palette().color(QPalette::WindowText) : subtle);
    painter.drawText(line, Qt::AlignVCenter, QFontMetrics(bold).elidedText(title(), Qt::ElideRight, line.width()));
    painter.setFont(font());
    painter.setPen(subtle);
    line.translate(0, line.height());
    if (!ownWords_.isEmpty()) {
        painter.drawText(line.adjusted(0, 0, 0, line.height()), Qt::AlignTop | Qt::TextWordWrap, ownWords_);
        return;
    }
    painter.drawText(line, Qt::AlignVCenter, fontMetrics().elidedText(words(), Qt::ElideMiddle, line.width()));
    line.translate(0, line.height());
    if (look_.isThere)
        painter.drawText(line, Qt::AlignVCenter, date());
}

void FilmCard::placeButtons()
{
    // Over the picture, where there is nothing to be seen: side by side, or one above the other where words are long.
    const QRect area = pictureRect().adjusted(4, 4, -4, -4);
    const QSize first = locate_->sizeHint(), second = remove_->sizeHint();
    const bool isOneLine = first.width() + second.width() + 4 <= area.width();
    const int bottom = area.bottom() + 1;
    remove_->setGeometry(
        QRect(QPoint(area.right() + 1 - std::min(second.width(), area.width()), bottom - second.height()),
              QSize(std::min(second.width(), area.width()), second.height())));
    const int above = isOneLine ? 0 : second.height() + 4;
    locate_->setGeometry(QRect(QPoint(area.left(), bottom - above - first.height()),
                               QSize(std::min(first.width(), area.width()), first.height())));
}

void FilmCard::resizeEvent(QResizeEvent* event)
{
    QAbstractButton::resizeEvent(event);
    placeButtons();
}

void FilmCard::keyPressEvent(QKeyEvent* event)
{
    const bool canGo = ownTitle_.isEmpty();
    if (event->key() == Qt::Key_Delete && canGo)
        Q_EMIT removeWanted(look_.path);
    else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
        click();
    else
        QAbstractButton::keyPressEvent(event);
}

void FilmCard::contextMenuEvent(QContextMenuEvent* event)
{
    if (!ownTitle_.isEmpty())
        return;
    auto* menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    if (look_.isThere)
        menu->addAction(tr("Open"), this, [this] { Q_EMIT openWanted(look_.path); });
    else
        menu->addAction(tr("Locate…"), this, [this] { Q_EMIT locateWanted(look_.path); });
    menu->addAction(tr("Remove from the List"), this, [this] { Q_EMIT removeWanted(look_.path); });
    menu->popup(event->globalPos());
}

void FilmCard::retranslate()
{
    locate_->setText(tr("Locate…"));
    remove_->setText(tr("Remove"));
    setAccessibleName(title());
    const QString said = look_.isThere ? words() : tr("%1 is not where it was.").arg(look_.path);
    setAccessibleDescription(said);
    setToolTip(look_.isThere && ownTitle_.isEmpty() ? look_.path : said);
    locate_->setAccessibleName(tr("Locate %1").arg(title()));
    remove_->setAccessibleName(tr("Remove %1 from the list").arg(title()));
}

void FilmCard::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        placeButtons();
    } else if (event->type() == QEvent::FontChange) {
        updateGeometry();
    }
    QAbstractButton::changeEvent(event);
}

}  // namespace fresco::ui
