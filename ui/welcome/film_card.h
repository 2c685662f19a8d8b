// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "welcome/film_looks.h"

#include <QAbstractButton>

class QToolButton;

namespace fresco::ui {

/// A film or a project as a picture with its name, place and date; pressed, it is to be opened. One that is gone is
/// greyed and has two buttons instead: to say where it is, and to take it off the list.
class FilmCard : public QAbstractButton {
    Q_OBJECT
public:
    explicit FilmCard(const QString& path, QWidget* parent = nullptr);

    QString path() const { return look_.path; }
    const FilmLook& look() const { return look_; }
    void setLook(const FilmLook& look);
    /// In place of the file's name and place.
    void setTexts(const QString& title, const QString& words);

    QSize sizeHint() const override;

Q_SIGNALS:
    void openWanted(const QString& path);
    void locateWanted(const QString& path);
    void removeWanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void contextMenuEvent(QContextMenuEvent* event) override;

private:
    void retranslate();
    void placeButtons();
    QString title() const;
    QString words() const;
    QString date() const;
    QRect pictureRect() const;
    void drawPicture(QPainter& painter) const;
    void drawTexts(QPainter& painter) const;

    FilmLook look_;
    QString ownTitle_;
    QString ownWords_;
    QToolButton* locate_;
    QToolButton* remove_;
};

}  // namespace fresco::ui
