// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"
#include "document/recipe_picture.h"
#include "frame_bar.h"
#include "fresco/error.h"
#include "image_viewer/compare_view.h"
#include "settings.h"
#include "support/fake_dialogs.h"
#include "support/fake_film.h"
#include "viewers/frame_export.h"
#include "viewers/frame_name.h"

#include <QAction>
#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

class FrameExportTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        for (const char* name : {"clip.mp4", "result.mp4"}) {
            QFile file(folder_->filePath(name));
            QVERIFY(file.open(QIODevice::WriteOnly));
        }
        settings_ = std::make_unique<Settings>(folder_->filePath("settings.ini"));
        settings_->setLastFolder(folder_->path());
        dialogs_ = {};
        film_ = std::make_shared<FilmScript>();
        viewer_ = std::make_unique<FilmViewer>(fakeFilm(film_));
        viewer_->resize(600, 400);
        viewer_->show();
        viewer_->openSource(folder_->filePath("clip.mp4"));
        QTRY_VERIFY(viewer_->isShown(0));
        export_ = new FrameExport({*viewer_, *settings_, dialogs_}, viewer_.get());
        done_ = std::make_unique<QSignalSpy>(export_, &FrameExport::done);
        failed_ = std::make_unique<QSignalSpy>(export_, &FrameExport::failed);
    }
    void cleanup()
    {
        done_.reset();
        failed_.reset();
        viewer_.reset();
    }

    void theSourceIsSavedUnderANameThatTellsItsPlace()
    {
        viewer_->bar()->goTo(5);
        QTRY_VERIFY(viewer_->isShown(5));
        dialogs_.output = folder_->filePath("kept.png");
        export_->save(FrameSubject::Source);
        QCOMPARE(dialogs_.suggested, folder_->filePath("clip-00005-source.png"));
        QTRY_COMPARE(done_->count(), 1);
        const QImage kept(dialogs_.output);
        QCOMPARE(kept.size(), QSize(64, 36));
        QCOMPARE(kept.pixelColor(3, 3), QColor(5, 5, 5));
    }

    void theResultIsWhatIsShownAndKeepsItsRecipe()
    {
        showStill();
        Recipe recipe;
        recipe.parameters.set(key::prompt, std::string("winter"));
        export_->setRecipes([&](std::int64_t frame) { return frame == 0 ? recipe.toJson() : QString(); });
        dialogs_.output = folder_->filePath("kept");
        export_->save(FrameSubject::Result);
        QTRY_COMPARE(done_->count(), 1);
        const QImage kept(folder_->filePath("kept.png"));
        QCOMPARE(kept.pixelColor(3, 3), QColor(Qt::red));
        QCOMPARE(kept.size(), QSize(57, 32));  // a working size of another aspect, in the film's shape
        QCOMPARE(recipeIn(folder_->filePath("kept.png"))->parameters, recipe.parameters);
    }

    void aResultThatIsNotThereIsASentenceAndAsksNothing()
    {
        export_->save(FrameSubject::Result);
        export_->copy(FrameSubject::Result);
        QCOMPARE(failed_->count(), 2);
        QVERIFY(failed_->at(0)[0].toString().contains("no result yet"));
        QVERIFY(dialogs_.suggested.isEmpty());
    }

    /// While the decoder is behind, the picture on the screen is another frame's: it is not saved under this one's
    /// name.
    void aStandInIsNeverSaved()
    {
        film_->beforeFrame = [](std::int64_t frame, const std::stop_token&) {
            if (frame == 6)
                throw Error{ErrorKind::UnreadableMedia, "Frame 6 is damaged.", {}};
        };
        viewer_->bar()->goTo(6);
        export_->copy(FrameSubject::Source);
        QCOMPARE(failed_->count(), 1);
        QVERIFY(failed_->at(0)[0].toString().contains("on its way"));
        QSignalSpy broken(viewer_.get(), &FilmViewer::sourceFailed);
        QTRY_COMPARE(broken.count(), 1);
        export_->copy(FrameSubject::Source);
        QCOMPARE(failed_->count(), 2);
    }

    void copiesLieOnTheClipboard()
    {
        showStill();
        export_->copy(FrameSubject::Source);
        export_->copy(FrameSubject::Result);
        QTRY_COMPARE(done_->count(), 2);
        QCOMPARE(QGuiApplication::clipboard()->image().pixelColor(3, 3), QColor(Qt::red));
        export_->copy(FrameSubject::View);
        QTRY_COMPARE(done_->count(), 3);
        QCOMPARE(QGuiApplication::clipboard()->image().size(), viewer_->compare()->size());
    }

    void aPlaceThatCannotBeWrittenAndANameThatIsNoneAreSentences()
    {
        dialogs_.output = folder_->filePath("no/such/folder/kept.png");
        export_->save(FrameSubject::Source);
        QTRY_COMPARE(failed_->count(), 1);
        QVERIFY(failed_->at(0)[0].toString().contains("kept.png"));
        dialogs_.output = folder_->filePath("kept.doc");
        export_->save(FrameSubject::Source);
        QTRY_COMPARE(failed_->count(), 2);
        dialogs_.output.clear();  // thought better of it
        export_->save(FrameSubject::Source);
        QCOMPARE(failed_->count() + done_->count(), 2);
    }

    void whatWasToBeSavedIsWrittenBeforeTheWindowGoes()
    {
        dialogs_.output = folder_->filePath("last.jpg");
        export_->save(FrameSubject::Source);
        cleanup();
        QVERIFY(!QImage(folder_->filePath("last.jpg")).isNull());
    }

    void everyRowOfTheTableActs()
    {
        std::map<std::string_view, std::unique_ptr<QAction>> actions;
        for (const ActionSpec& spec : frameActions())
            actions[spec.id] = std::make_unique<QAction>();
        export_->bind([&](std::string_view id) { return actions.at(id).get(); });
        for (const auto& [id, action] : actions) {
            const auto before = done_->count() + failed_->count();
            dialogs_.output = folder_->filePath("any.png");
            action->trigger();
            QTRY_COMPARE(done_->count() + failed_->count(), before + 1);
        }
    }

    void namesFollowThePattern()
    {
        const FrameFacts facts{.film = "quay", .frame = 12, .time = "00:00:00:12", .what = "result"};
        QCOMPARE(frameFileName(kFramePattern, facts), "quay-00012-result");
        QCOMPARE(frameFileName("{what} {time}", facts), "result 00-00-00-12");
        QCOMPARE(frameFileName("{other}", facts), "{other}");
        QCOMPARE(frameFileName("../{film}/x?", facts), "quayx");
        QCOMPARE(frameFileName("", facts), "quay-00012-result");
        QCOMPARE(frameFileName("///", facts), "quay-00012-result");
        QCOMPARE(frameFileName("{film}", {.film = "{frame}", .frame = 3, .time = {}, .what = {}}), "{frame}");
        QVERIFY(frameFileName(QString(500, QChar(0x6c34)), facts).toUtf8().size() <= 180);
    }

    void aTakenNameIsCountedOn()
    {
        QVERIFY(QFile(folder_->filePath("a.png")).open(QIODevice::WriteOnly));
        QCOMPARE(freePicturePath(folder_->path(), "a"), folder_->filePath("a-2.png"));
    }

private:
    void showStill()
    {
        viewer_->setStills([](std::int64_t) {
            QImage picture(64, 32, QImage::Format_RGB32);
            picture.fill(Qt::red);
            return FilmViewer::Still{.image = picture, .title = "Keyframe"};
        });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::unique_ptr<Settings> settings_;
    FakeDialogs dialogs_;
    std::shared_ptr<FilmScript> film_;
    std::unique_ptr<FilmViewer> viewer_;
    FrameExport* export_ = nullptr;
    std::unique_ptr<QSignalSpy> done_;
    std::unique_ptr<QSignalSpy> failed_;
};

QTEST_MAIN(FrameExportTest)
#include "frame_export_test.moc"
