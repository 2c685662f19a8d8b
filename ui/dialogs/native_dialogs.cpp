// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/native_dialogs.h"

#include "dialogs/about_dialog.h"
#include "document/media_endings.h"
#include "document/project_path.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QLocale>
#include <QMessageBox>
#include <QPushButton>

namespace fresco::ui {

namespace {

QString text(const char* english) { return QCoreApplication::translate("Dialogs", english); }

}  // namespace

QString NativeDialogs::openVideo(QWidget* parent, const QString& folder)
{
    const QString films =
        QString("%1 (%2)").arg(text(QT_TRANSLATE_NOOP("Dialogs", "Videos")), nameFilter(filmEndings()));
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

QString NativeDialogs::openProject(QWidget* parent, const QString& folder)
{
    // A project is a folder: one looks into its parent and takes NAME.fresco.
    return QFileDialog::getExistingDirectory(
        parent, text(QT_TRANSLATE_NOOP("Dialogs", "Open a project (a folder NAME.fresco)")), folder);
}

QString NativeDialogs::saveProject(QWidget* parent, const QString& suggestion)
{
    QString chosen =
        QFileDialog::getSaveFileName(parent,
                                     text(QT_TRANSLATE_NOOP("Dialogs", "Save the project as")),
                                     suggestion,
                                     text(QT_TRANSLATE_NOOP("Dialogs", "Projects")) + " (*" + kProjectEnding + ")");
    if (!chosen.isEmpty() && !chosen.endsWith(kProjectEnding))
        chosen += kProjectEnding;
    return chosen;
}

QString NativeDialogs::saveFile(QWidget* parent, const QString& suggestion)
{
    return QFileDialog::getSaveFileName(parent, text(QT_TRANSLATE_NOOP("Dialogs", "Save as")), suggestion);
}

QString NativeDialogs::openPreset(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(
        parent, text(QT_TRANSLATE_NOOP("Dialogs", "Choose a preset")), folder, "JSON (*.json)");
}

QString NativeDialogs::openPicture(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(
        parent,
        text(QT_TRANSLATE_NOOP("Dialogs", "Choose a picture")),
        folder,
        QString("%1 (%2)").arg(text(QT_TRANSLATE_NOOP("Dialogs", "Pictures")), nameFilter(pictureEndings())));
}

SaveAnswer NativeDialogs::askToSave(QWidget* parent, const QString& title, bool isUntitled)
{
    QMessageBox box(QMessageBox::Question,
                    "Fresco Studio",
                    isUntitled ? text(QT_TRANSLATE_NOOP("Dialogs", "Keep the project of “%1”?")).arg(title)
                               : text(QT_TRANSLATE_NOOP("Dialogs", "Save the changes of “%1”?")).arg(title),
                    QMessageBox::Save | QMessageBox::Discard | QMessageBox::Cancel,
                    parent);
    box.setDefaultButton(QMessageBox::Save);
    switch (box.exec()) {
    case QMessageBox::Save: return SaveAnswer::Save;
    case QMessageBox::Discard: return SaveAnswer::Discard;
    default: return SaveAnswer::Cancel;
    }
}

RecoveryAnswer NativeDialogs::askToRecover(QWidget* parent, const Recovery& recovery, int more)
{
    const QLocale locale;
    QString words = text(QT_TRANSLATE_NOOP("Dialogs", "“%1” was not closed properly. Its last edits are of %2."))
                        .arg(recovery.title, locale.toString(recovery.autosavedAt, QLocale::ShortFormat));
    if (recovery.savedAt.isValid())
        words += ' ' + text(QT_TRANSLATE_NOOP("Dialogs", "It was saved last on %1."))
                           .arg(locale.toString(recovery.savedAt, QLocale::ShortFormat));
    QMessageBox box(QMessageBox::Question, "Fresco Studio", words, QMessageBox::NoButton, parent);
    if (more > 0)
        box.setInformativeText(QCoreApplication::translate(
            "Dialogs", "%n more project(s) that can be recovered will be asked about next.", nullptr, more));
    if (const QPixmap picture(recovery.picture); !picture.isNull())
        box.setIconPixmap(picture.scaled(192, 108, Qt::KeepAspectRatio, Qt::SmoothTransformation));
    QPushButton* recover = box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Recover")), QMessageBox::AcceptRole);
    QPushButton* saved =
        box.addButton(recovery.isUntitled() ? text(QT_TRANSLATE_NOOP("Dialogs", "Throw Away"))
                                            : text(QT_TRANSLATE_NOOP("Dialogs", "Keep What Was Saved")),
                      QMessageBox::DestructiveRole);
    QPushButton* later = box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Not Now")), QMessageBox::RejectRole);
    box.setDefaultButton(recover);
    box.setEscapeButton(later);
    box.exec();
    if (box.clickedButton() == recover)
        return RecoveryAnswer::Recover;
    return box.clickedButton() == saved ? RecoveryAnswer::UseSaved : RecoveryAnswer::Later;
}

QString NativeDialogs::chooseFolder(QWidget* parent, const QString& folder)
{
    return QFileDialog::getExistingDirectory(parent, text(QT_TRANSLATE_NOOP("Dialogs", "Choose a folder")), folder);
}

QString NativeDialogs::chooseProgram(QWidget* parent, const QString& folder)
{
    return QFileDialog::getOpenFileName(parent, text(QT_TRANSLATE_NOOP("Dialogs", "Choose a program")), folder);
}

bool NativeDialogs::mayReplace(QWidget* parent, const QString& path)
{
    QMessageBox box(
        QMessageBox::Question,
        "Fresco Studio",
        text(QT_TRANSLATE_NOOP("Dialogs", "“%1” exists already. Replace it?")).arg(QFileInfo(path).fileName()),
        QMessageBox::NoButton,
        parent);
    QPushButton* replace = box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Replace")), QMessageBox::DestructiveRole);
    QPushButton* keep = box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Keep It")), QMessageBox::RejectRole);
    box.setDefaultButton(keep);
    box.setEscapeButton(keep);
    box.exec();
    return box.clickedButton() == replace;
}

CloseAnswer NativeDialogs::askToClose(QWidget* parent, bool canKeep)
{
    QMessageBox box(QMessageBox::Question,
                    "Fresco Studio",
                    canKeep
                        ? text(QT_TRANSLATE_NOOP("Dialogs", "A film is being rendered. What is to become of it?"))
                        : text(QT_TRANSLATE_NOOP("Dialogs", "A translation is running. Stop it and close the window?")),
                    QMessageBox::NoButton,
                    parent);
    box.setInformativeText(text(QT_TRANSLATE_NOOP(
        "Dialogs", "What is done is kept. Films in the queue go on when Fresco Studio is opened again.")));
    QPushButton* keep =
        canKeep ? box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Keep in the Queue")), QMessageBox::AcceptRole)
                : nullptr;
    QPushButton* stop =
        box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Stop and Close")), QMessageBox::DestructiveRole);
    QPushButton* stay = box.addButton(text(QT_TRANSLATE_NOOP("Dialogs", "Keep Working")), QMessageBox::RejectRole);
    box.setDefaultButton(keep ? keep : stay);
    box.setEscapeButton(stay);
    box.exec();
    if (keep && box.clickedButton() == keep)
        return CloseAnswer::Keep;
    return box.clickedButton() == stop ? CloseAnswer::Stop : CloseAnswer::Stay;
}

void NativeDialogs::about(QWidget* parent, const EngineInfo& engine)
{
    AboutDialog dialog(engine, parent);
    dialog.exec();
}

}  // namespace fresco::ui
