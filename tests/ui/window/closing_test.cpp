// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/prompt_panel.h"
#include "fresco/error.h"
#include "image_viewer/image_pane.h"
#include "results/picture_files.h"
#include "support/window_bench.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QProcess>
#include <QStandardPaths>
#include <QTest>

#include <csignal>

using namespace fresco;
using namespace fresco::test;

namespace {

constexpr const char* kDieWorking = "--die-working";

TranslateResult pictures(const TranslateRequest& request, Observer& observer, const std::stop_token& stop)
{
    for (const std::int64_t frame : {0, 4, 7})
        observer.keyframeMade({.frame = {frame}, .image = flatPicture(100 + frame)});
    return request.writesOutput() ? translateUntilStopped(request, observer, stop)
                                  : translateInSteps(2, request, observer, stop);
}

/// A project in which something has been done, with its film being rendered.
bool workOn(WindowBench& bench, const QString& clip)
{
    bench.engine->translate = pictures;
    bench.window->openFilm(clip);
    auto* timeline = bench.find<widgets::TimelineView>("timeline");
    const auto isRendered = [&] {
        const auto& keys = timeline->content().keys;
        return keys.size() == 3 && keys[1].state == widgets::KeyState::Rendered;
    };
    if (!QTest::qWaitFor([&] { return timeline->content().keys.size() == 3; }))
        return false;
    bench.type("winter");
    bench.action("previewKeyframes")->trigger();
    if (!QTest::qWaitFor(isRendered))
        return false;
    bench.action("renderFilm")->trigger();
    return QTest::qWaitFor([&] { return bench.engine->jobs == 2; });
}

/// Runs in a process of its own: works until its edits are safe, and dies in the midst of rendering.
int dieWorking(const QString& clip)
{
    WindowBench bench;
    if (!workOn(bench, clip))
        return 1;
    const QString kept = bench.window->document().folder();
    const bool isSafe = QTest::qWaitFor(
        [&] {
            try {
                return readProject(kept.toStdString()).parameters.text(key::prompt) == "winter" &&
                       ui::findKeyPictures(kept).size() == 3;
            } catch (const Error&) {
                return false;
            }
        },
        20'000);
    if (isSafe)
        ::raise(SIGKILL);
    return 1;
}

}  // namespace

class ClosingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void closedInMidRenderAndOpenedAgainNothingIsLost()
    {
        WindowBench bench;
        bench.dialogs.saveAnswer = ui::SaveAnswer::Save;
        bench.dialogs.projectToSave = bench.folder.filePath("quay.fresco");
        QVERIFY(workOn(bench, bench.makeFile("clip.mp4")));
        bench.window->close();
        QTRY_VERIFY(!bench.window->isVisible());
        QCOMPARE(bench.dialogs.closeQuestions, 1);
        QVERIFY(!QFile::exists(bench.folder.filePath("clip-fresco.mp4")));

        bench.reopen();
        QCOMPARE(bench.engine->jobs.load(), bench.engine->stopsSeen.load() + 1);  // the preview had ended by itself
        bench.window->openProject(bench.dialogs.projectToSave);
        QTRY_COMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
        expectPicturesOf(bench);
        bench.engine->translate = [](const auto& job, auto& observer, auto stop) {
            return translateInSteps(3, job, observer, stop);
        };
        QTRY_VERIFY(bench.action("renderFilm")->isEnabled());
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
    }

    void aFilmThatIsKeptWhenTheWindowClosesGoesOnAtTheNextStart()
    {
        WindowBench bench;
        bench.dialogs.saveAnswer = ui::SaveAnswer::Save;
        bench.dialogs.projectToSave = bench.folder.filePath("quay.fresco");
        bench.dialogs.closeAnswer = ui::CloseAnswer::Keep;
        QVERIFY(workOn(bench, bench.makeFile("clip.mp4")));
        bench.window->close();
        QTRY_VERIFY(!bench.window->isVisible());
        QVERIFY(bench.dialogs.couldKeep);
        bench.engine->translate = [](const auto& job, auto& observer, auto stop) {
            return translateInSteps(3, job, observer, stop);
        };
        bench.reopen();
        bench.window->openProject(bench.dialogs.projectToSave);
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QTRY_VERIFY(QFile::exists(bench.folder.filePath("clip-fresco.mp4")));
        auto* timeline = bench.find<widgets::TimelineView>("timeline");  // of the project that was saved meanwhile
        QTRY_VERIFY(!timeline->content().runs.empty());
        QTRY_COMPARE(timeline->content().runs[0].state, widgets::RenderState::Rendered);
    }

    void aProjectThatIsOpenedAgainShowsItsFilm()
    {
        WindowBench bench;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.dialogs.projectToSave = bench.folder.filePath("quay.fresco");
        bench.action("saveAs")->trigger();
        QTRY_VERIFY(!bench.window->document().isUntitled());
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
        bench.action("save")->trigger();
        QTRY_VERIFY(!bench.window->document().isDirty());

        bench.reopen();
        bench.window->openProject(bench.dialogs.projectToSave);
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().runs.size(), 1U);
        QTRY_COMPARE(timeline->content().runs[0].state, widgets::RenderState::Rendered);
        QTRY_VERIFY(bench.resultPane()->notice().isEmpty());
        QCOMPARE(bench.resultPane()->content().badge, "Full");
        bench.type("summer");
        QTRY_COMPARE(timeline->content().runs[0].state, widgets::RenderState::Stale);
        QTRY_COMPARE(bench.resultPane()->content().badge, "Full · out of date");

        QVERIFY(QFile::remove(bench.folder.filePath("clip-fresco.mp4")));
        bench.reopen();
        bench.window->openProject(bench.dialogs.projectToSave);
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QCOMPARE(bench.resultPane()->notice(), "Not rendered");
    }

    void killedInMidRenderTheNextStartOffersWhatWasDone()
    {
        WindowBench bench;
        const QString clip = bench.makeFile("clip.mp4");
        bench.window.reset();  // the queue's file belongs to the first window that there is
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(QCoreApplication::applicationFilePath(), {kDieWorking, clip});
        QVERIFY(child.waitForFinished(60'000));
        QCOMPARE(child.exitStatus(), QProcess::CrashExit);

        bench.dialogs.recoveryAnswer = ui::RecoveryAnswer::Recover;
        bench.reopen();
        QTRY_COMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
        QVERIFY(!bench.dialogs.recovered.isEmpty());
        QTRY_COMPARE(bench.banner(), "“clip” was being rendered when Fresco Studio ended; it goes on in the queue.");
        QTRY_VERIFY(QFile::exists(QFileInfo(clip).path() + "/clip-fresco.mp4"));
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        expectPicturesOf(bench);
    }

    void aProjectThatCannotBeReadIsASentence_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("cut off") << QByteArray("{\"version\": 1, \"source\": \"clip.mp");
        QTest::newRow("another thing") << QByteArray("[1, 2, 3]");
        QTest::newRow("no text") << QByteArray("\x00\xff\xfe\x80\x00", 5);
        QTest::newRow("deep") << QByteArray(100'000, '[');
    }
    void aProjectThatCannotBeReadIsASentence()
    {
        QFETCH(QByteArray, content);
        WindowBench bench;
        QVERIFY(bench.openClip("before.mp4"));
        QDir(bench.folder.path()).mkdir("bad.fresco");
        QFile file(bench.makeFile("bad.fresco/project.json"));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(content) == content.size());
        file.close();
        bench.window->openProject(bench.folder.filePath("bad.fresco"));
        QTRY_VERIFY(!bench.banner().isEmpty());
        QVERIFY(bench.openClip("after.mp4"));  // and one goes on as if nothing had been
        QVERIFY(bench.banner().isEmpty());
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll(), content);  // nothing of it was touched
    }

    void aFolderWithoutAProjectAndNoFolderAreSentences()
    {
        WindowBench bench;
        QDir(bench.folder.path()).mkdir("empty.fresco");
        for (const char* name : {"empty.fresco", "nowhere.fresco"}) {
            bench.window->openProject(bench.folder.filePath(name));
            QTRY_VERIFY(!bench.banner().isEmpty());
            QVERIFY(!bench.window->document().isOpen());
        }
    }

    void aDamagedPictureCostsThatPictureOnly()
    {
        WindowBench bench;
        bench.dialogs.saveAnswer = ui::SaveAnswer::Save;
        bench.dialogs.projectToSave = bench.folder.filePath("quay.fresco");
        QVERIFY(workOn(bench, bench.makeFile("clip.mp4")));
        bench.window->close();
        QTRY_VERIFY(!bench.window->isVisible());
        bench.window.reset();
        QFile picture(ui::keyPicturePath(bench.dialogs.projectToSave, 4, ui::PictureQuality::Full));
        QVERIFY(picture.exists() && picture.resize(20));
        bench.reopen();
        bench.window->openProject(bench.dialogs.projectToSave);
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().keys.size(), 3U);
        QTRY_COMPARE(timeline->content().keys[2].state, widgets::KeyState::Rendered);
        QCOMPARE(timeline->content().keys[1].state, widgets::KeyState::Missing);
        QVERIFY(bench.banner().isEmpty());
    }

    void withoutItsFilmAProjectKeepsItsSettings()
    {
        WindowBench bench;
        Project project;
        project.source = bench.folder.filePath("gone.mp4").toStdString();
        project.parameters.set(key::prompt, std::string("winter"));
        createProject(project, bench.folder.filePath("lost.fresco").toStdString());
        bench.window->openProject(bench.folder.filePath("lost.fresco"));
        QTRY_VERIFY(!bench.banner().isEmpty());
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
        QVERIFY(!bench.action("renderFilm")->isEnabled());
        QVERIFY(bench.action("relink")->isEnabled());
        bench.dialogs.video = bench.makeFile("found.mp4");
        bench.action("relink")->trigger();
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        QVERIFY(bench.action("renderFilm")->isEnabled());
        bench.action("undo")->trigger();  // back to a film that is not there: still no harm
        QTRY_VERIFY(!bench.action("renderFilm")->isEnabled());
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
    }

    void aFilmThatIsUnpluggedWhileItIsSeenIsASentence()
    {
        WindowBench bench;
        QVERIFY(bench.openClip());
        bench.film->beforeFrame = [](std::int64_t, const std::stop_token&) {
            throw Error{ErrorKind::UnreadableMedia, "clip.mp4 cannot be read any more.", "EIO"};
        };
        bench.press(Qt::Key_End);
        QTRY_COMPARE(bench.banner(), "clip.mp4 cannot be read any more.");
        QVERIFY(bench.window->document().isOpen());
    }

    void aModelThatIsGoneIsSaidAndNeverReplacedInSilence()
    {
        WindowBench bench;
        Project project;
        project.source = bench.makeFile("clip.mp4").toStdString();
        project.parameters.set(key::prompt, std::string("winter"));
        project.parameters.set(key::model, std::string("/models/unplugged"));
        createProject(project, bench.folder.filePath("quay.fresco").toStdString());
        TranslateRequest seen;
        bench.engine->translate = [&](const auto& job, auto&, auto) -> TranslateResult {
            seen = job;
            throw Error{ErrorKind::NotFound, "The model \"/models/unplugged\" is not there; choose another one.", {}};
        };
        bench.window->openProject(bench.folder.filePath("quay.fresco"));
        QTRY_VERIFY(!bench.sourcePicture().isNull());
        auto* model = bench.find<QComboBox>("model");
        QTRY_COMPARE(model->currentText(), "unplugged (not found)");
        bench.action("renderFilm")->trigger();
        QTRY_VERIFY(bench.message().contains("/models/unplugged"));
        QCOMPARE(seen.parameters.text(key::model), std::string("/models/unplugged"));
        model->setCurrentIndex(0);
        Q_EMIT model->activated(0);
        QTRY_VERIFY(!bench.window->document().parameters().isSet(key::model));
        QCOMPARE(model->findText("unplugged (not found)"), -1);
        bench.action("undo")->trigger();
        QTRY_COMPARE(model->currentText(), "unplugged (not found)");
    }

private:
    static void expectPicturesOf(WindowBench& bench)
    {
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        QTRY_COMPARE(timeline->content().keys.size(), 3U);
        QTRY_COMPARE(timeline->content().keys[1].state, widgets::KeyState::Rendered);
        bench.action("nextKey")->trigger();
        QTRY_COMPARE(shade(bench.resultPane()->image()), 104);
    }
};

int main(int argc, char** argv)
{
    QApplication application(argc, argv);
    application.setAttribute(Qt::AA_Use96Dpi, true);
    QStandardPaths::setTestModeEnabled(true);
    if (argc == 3 && QByteArray(argv[1]) == kDieWorking)
        return dieWorking(argv[2]);
    ClosingTest test;
    return QTest::qExec(&test, argc, argv);
}

#include "closing_test.moc"
