// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "image_viewer/compare_view.h"
#include "message_bar.h"
#include "support/window_bench.h"

#include <QAction>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QProgressBar>
#include <QPushButton>
#include <QTest>

#include <atomic>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QFile file(path);
    [[maybe_unused]] const bool isWritten = file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size();
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// A film that is to be written to a place of its project's own choice.
bool openWithOutput(Bench& bench, const QString& output)
{
    if (!bench.openClip())
        return false;
    bench.type("winter");
    ui::ProjectDocument& document = bench.window->document();
    document.edit("Place", ui::edits::withOutput(document.project(), output.toStdString()));
    return true;
}

void renderTo(Bench& bench, const QString& name)
{
    bench.find<widgets::MessageBar>("jobMessage")->clear();
    bench.action("renderFilm")->trigger();
    QTRY_COMPARE(bench.message(), QString("Saved as %1 after 7 s.").arg(name));
}

}  // namespace

class RenderingTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void translateSaysWhyItCannot()
    {
        Bench bench;
        QAction* translate = bench.action("renderFilm");
        QVERIFY(!translate->isEnabled());
        QCOMPARE(translate->toolTip(), "Open a video first.");
        QVERIFY(bench.openClip());
        QCOMPARE(translate->toolTip(), "Say first how the film should look.");
        bench.type("winter");
        QVERIFY(translate->isEnabled());
        bench.type("  ");
        QVERIFY(!translate->isEnabled());
    }

    void aTranslationOpensItsResultByItself()
    {
        Bench bench;
        TranslateRequest seen;
        bench.engine->translate = [&](const auto& job, auto& observer, auto stop) {
            seen = job;
            return translateInSteps(6, job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("in the winter, snow");
        bench.action("renderFilm")->trigger();
        QVERIFY(bench.action("cancel")->isEnabled());
        QVERIFY(!bench.action("renderFilm")->isEnabled());
        QVERIFY(!bench.find<QProgressBar>("progressBar")->isHidden());
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
        QTRY_VERIFY(bench.resultPane()->notice().isEmpty());
        QCOMPARE(QString::fromStdString(seen.output.string()), bench.folder.filePath("clip-fresco.mp4"));
        QCOMPARE(seen.parameters.text(key::prompt), std::string("in the winter, snow"));
        QVERIFY(!seen.parameters.isSet(key::guidance));  // the model's own default holds
        QVERIFY(!seen.parameters.isSet(key::negative));
        QVERIFY(!seen.parameters.isSet(key::model));
        QVERIFY(!bench.action("cancel")->isEnabled());
        // The next take gets a name of its own.
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip-fresco-2.mp4");
    }

    void aFileThatTheProjectDidNotWriteIsNeverReplacedUnasked()
    {
        Bench bench;
        const QString master = bench.folder.filePath("master.mp4");
        QVERIFY(openWithOutput(bench, master));
        write(master, "another's");
        bench.dialogs.mayReplaceIt = false;
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.dialogs.replaceQuestions, QStringList{master});
        QTRY_VERIFY(bench.action("renderFilm")->isEnabled());
        QCOMPARE(bench.engine->jobs.load(), 0);
        QCOMPARE(read(master), "another's");
        bench.dialogs.mayReplaceIt = true;
        renderTo(bench, "master.mp4");
        QCOMPARE(bench.dialogs.replaceQuestions.size(), 2);
        QCOMPARE(read(master), "film");
    }

    void theProjectsOwnFilmIsReplacedUnasked()
    {
        Bench bench;
        const QString film = bench.folder.filePath("film.mp4");
        QVERIFY(openWithOutput(bench, film));
        renderTo(bench, "film.mp4");
        renderTo(bench, "film.mp4");
        QVERIFY(bench.dialogs.replaceQuestions.isEmpty());
        bench.action("goToOut")->trigger();
        bench.press(Qt::Key_Left);
        bench.action("markOut")->trigger();
        renderTo(bench, "film.mp4");  // a shorter one
        QCOMPARE(bench.dialogs.replaceQuestions, QStringList{film});
        write(film, "touched since");
        renderTo(bench, "film.mp4");
        QCOMPARE(bench.dialogs.replaceQuestions.size(), 2);
    }

    void renderingOnceMoreWritesWhatWasExported()
    {
        Bench bench;
        QList<TranslateRequest> seen;
        bench.engine->translate = [&](const auto& job, auto& observer, auto stop) {
            seen << job;
            return translateInSteps(1, job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("exportAs")->trigger();
        auto* preset = bench.find<QComboBox>("exportPreset");
        preset->setCurrentIndex(preset->findData("prores"));
        auto* layout = bench.find<QComboBox>("exportLayout");
        layout->setCurrentIndex(layout->findData("side-by-side"));
        bench.find<QPushButton>("exportRender")->click();
        QTRY_COMPARE(bench.message(), "Saved as clip-prores.mov after 7 s.");
        renderTo(bench, "clip-prores.mov");
        QCOMPARE(seen.size(), 2);
        QVERIFY(bench.dialogs.replaceQuestions.isEmpty());
        QCOMPARE(seen[1].output, seen[0].output);
        QCOMPARE(seen[1].parameters.text(key::preset), std::string("prores"));
        QCOMPARE(seen[1].parameters.text(key::layout), std::string("side-by-side"));
    }

    void theNameOfTheResultFollowsThePreset()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        auto* preset = bench.find<QWidget>("parameter.preset")->findChild<QComboBox*>();
        preset->setCurrentIndex(preset->findData("prores"));
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip-prores.mov");
        bench.settings.setFilmPattern("{film} {seed}");
        preset->setCurrentIndex(preset->findData("web"));
        QTRY_COMPARE(bench.find<QLineEdit>("outputName")->text(), "clip 0.mp4");
    }

    void previewsAreFollowedWhileTheyCome()
    {
        Bench bench;
        bench.engine->translate = [](const auto& job, auto& observer, auto stop) {
            observer.progressed(pictureReport(3, 200));
            return translateUntilStopped(job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(shade(bench.resultPane()->image()), 200);
        QVERIFY(bench.resultPane()->notice().isEmpty());
        QTRY_COMPARE(shade(bench.sourcePicture()), 3);
        bench.press(Qt::Key_Home);  // the person looks elsewhere: nothing is there yet
        QTRY_COMPARE(bench.resultPane()->notice(), "Not rendered");
        bench.action("cancel")->trigger();
        QTRY_COMPARE(bench.message(), "Stopped; what was done is kept.");
        QCOMPARE(bench.resultPane()->notice(), "Not rendered");
    }

    void cancelAnswersAtOnceAndTheNextJobRuns()
    {
        Bench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.label("progressStage")->text(), "Denoising: 1 of 40");
        bench.action("cancel")->trigger();
        QCOMPARE(bench.label("progressStage")->text(), "Stopping after this step…");
        QTRY_COMPARE(bench.message(), "Stopped; what was done is kept.");
        QVERIFY(bench.action("renderFilm")->isEnabled());
        QVERIFY(!QFile::exists(bench.folder.filePath("clip-fresco.mp4")));
    }

    void aFailedTranslationKeepsEverythingAndExplainsItself()
    {
        Bench bench;
        bench.engine->translate = [](const auto&, auto&, auto) -> TranslateResult {
            throw Error{ErrorKind::DiskFull, "No space is left for clip-fresco.mp4; free 2 GB.", "ENOSPC"};
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.message(), "No space is left for clip-fresco.mp4; free 2 GB.");
        QCOMPARE(bench.find<widgets::MessageBar>("jobMessage")->detail(), "ENOSPC");
        QVERIFY(bench.action("renderFilm")->isEnabled());
        QCOMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
    }

    void withoutAnEngineTheWindowExplainsItselfAndTheRestWorks()
    {
        Bench bench(false);
        QCOMPARE(bench.banner(), "LibTorch is not installed; run ./dev build.");
        QVERIFY(bench.openClip());
        bench.type("winter");
        QVERIFY(!bench.action("renderFilm")->isEnabled());
        QCOMPARE(bench.action("renderFilm")->toolTip(), "LibTorch is not installed; run ./dev build.");
        QCOMPARE(bench.find<QPushButton>("renderButton")->toolTip(), bench.action("renderFilm")->toolTip());
        bench.press(Qt::Key_Right);
        QTRY_COMPARE(shade(bench.sourcePicture()), 1);
    }

    void aRenderIsSetAsideForAPreview()
    {
        Bench bench;
        std::atomic<int> renders = 0;
        bench.engine->translate = [&](const auto& job, auto& observer, auto stop) {
            if (!job.writesOutput())
                return translateInSteps(2, job, observer, stop);
            return ++renders == 1 ? translateUntilStopped(job, observer, stop)
                                  : translateInSteps(2, job, observer, stop);
        };
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(renders.load(), 1);
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.message(), "Saved as clip-fresco.mp4 after 7 s.");
        QCOMPARE(renders.load(), 2);
    }

    void closingWhileItWorksAsksAndThenStops()
    {
        Bench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.engine->jobs.load(), 1);
        bench.dialogs.closeAnswer = ui::CloseAnswer::Stay;
        QVERIFY(!bench.window->close());
        QCOMPARE(bench.dialogs.closeQuestions, 1);
        bench.dialogs.closeAnswer = ui::CloseAnswer::Stop;
        bench.window->close();
        QTRY_VERIFY(!bench.window->isVisible());
        QVERIFY(!bench.settings.geometry().isEmpty());
        bench.window.reset();
        QCOMPARE(bench.engine->jobs.load(), bench.engine->stopsSeen.load());
    }

    void theWindowClosesTwentyTimesWhileItWorks()
    {
        for (int round = 0; round < 20; ++round) {
            Bench bench;
            bench.engine->translate = translateUntilStopped;
            QVERIFY(bench.openClip());
            bench.type("winter");
            bench.action("renderFilm")->trigger();
            QTRY_COMPARE(bench.engine->jobs.load(), 1);
            bench.window.reset();
        }
    }
};

QTEST_MAIN(RenderingTest)
#include "rendering_test.moc"
