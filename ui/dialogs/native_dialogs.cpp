// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/native_dialogs.h"

#include "dialogs/about_dialog.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QMessageBox>
#include <QPushButton>

namespace fresco::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("Dialogs", english); }

}  // namespace

QString NativeDialogs::openVideo(QWidget* parent, const QString& folder)
{
    const QString films =
        text(QT_TRANSLATE_NOOP("Dialogs", "Videos")) +
        " (*.mp4 *.mov *.mkv *.webm *.avi *.m4v *.mpg *.mpeg *.ts *.mts *.wmv *.flv *.ogv *.gif *.mxf)";
    const QString all = text(QT_TRANSLATE_NOOP("Dialogs", "All files")) + " (*)";
    return QFileDialog::getOpenFileName(
        parent, text(QT_TRANSLATE_NOOP("Dialogs", "Open a video")), folder, films + ";;" + all);
}

QString NativeDialogs::saveResult(QWidget* parent, const QString& suggestion)
{
    const QString films = text(QT_TRANSLATE_NOOP("Dialogs", "Videos")) + " (*.mp4 *.mov *.mkv *.webm *.gif)";
    const QString chosen = QFileDialog::getSaveFileName(
        parent, text(QT_TRANSLATE_NOOP("Dialogs", "Save the result as")), suggestion, films);
    const QString kind = QFileInfo(suggestion).suffix();
    const bool lacksKind = !chosen.isEmpty() && !kind.isEmpty() && QFileInfo(chosen).suffix().isEmpty();
    return lacksKind ? chosen + '.' + kind : chosen;
}

QString NativeDialogs::chooseFolder(QWidget* parent, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, text(QT_TRANSLATE_NOOP("Dialogs", "Choose a folder")), folder);
}

bool NativeDialogs::mayStopToClose(QWidget* parent)
{
    QMessageBox box(QMessageBox::Question,
                    "Fresco Studio",
                    text(QT_TRANSLATE_NOOP("Dialogs", "A translation is running. Stop it and close the window?")),
                    QMessageBox::NoButton,
                    parent);
    QPushButton* stop =
        box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Stop and Close")), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Keep Working")), QMessageBox::RejectRole);
    box.setDefaultButton(stay);
    box.setEscapeButton(stay);
    box.exec();
    return box.clickedButton() == stop;
}

void NativeDialogs::about(QWidget* parent)
{
    AboutDialog dialog(parent);
    dialog.exec();
}

}  // namespace fresco::ui
