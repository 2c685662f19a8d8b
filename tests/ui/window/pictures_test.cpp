// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe_picture.h"
#include "image_viewer/image_pane.h"
#include "support/window_bench.h"
#include "timeline/timeline_dock.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QDir>
#include <QPlainTextEdit>
#include <QTest>
#include <QUrl>

using namespace fresco;
using namespace fresco::test;

namespace {

TranslateResult oneKey(const TranslateRequest& request, Observer& observer, const std::stop_token& stop)
{
    observer.keyframeMade({.frame = {0}, .image = flatPicture(100)});
    return translateInSteps(2, request, observer, stop);
}

}  // namespace

class PicturesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    /// A picture goes out of one project and brings its settings into another.
    void aSavedPictureDroppedOnAnotherProjectBringsItsSettings()
    {
        WindowBench bench;
        bench.engine->translate = oneKey;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("previewKeyframes")->trigger();
        QTRY_VERIFY(!bench.message().isEmpty());
        bench.action("firstFrame")->trigger();
        QTRY_COMPARE(shade(bench.resultPane()->image()), 100);
        bench.dialogs.output = bench.folder.filePath("kept.png");
        bench.action("saveResultFrame")->trigger();
        QTRY_VERIFY(ui::recipeIn(bench.dialogs.output).has_value());

        bench.window->openFilm(bench.makeFile("other.mp4"));
        QTRY_VERIFY(bench.window->document().project().source.filename() == "other.mp4");
        QTRY_VERIFY(bench.action("saveSourceFrame")->isEnabled());
        bench.type("summer");
        QVERIFY(drop(*bench.window, {QUrl::fromLocalFile(bench.dialogs.output)}));
        QTRY_COMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "winter");
        QVERIFY(bench.window->document().project().source.filename() == "other.mp4");
        QVERIFY(bench.banner().contains("kept.png"));
        bench.action("undo")->trigger();
        QTRY_COMPARE(bench.find<QPlainTextEdit>("prompt")->toPlainText(), "summer");
    }

    void aPictureWithoutSettingsIsNoFilm()
    {
        WindowBench bench;
        QVERIFY(bench.openClip());
        QVERIFY(flat().save(bench.folder.filePath("plain.png")));
        QVERIFY(drop(*bench.window, {QUrl::fromLocalFile(bench.folder.filePath("plain.png"))}));
        QTRY_VERIFY(bench.banner().contains("carries no settings"));
        QVERIFY(bench.window->document().project().source.filename() == "clip.mp4");
    }

    void withoutAProjectAPictureSaysWhatIsToBeDoneFirst()
    {
        WindowBench bench;
        QVERIFY(flat().save(bench.folder.filePath("plain.png")));
        QVERIFY(drop(*bench.window, {QUrl::fromLocalFile(bench.folder.filePath("plain.png"))}));
        QVERIFY(bench.banner().contains("Open a video first"));
        QVERIFY(!bench.window->document().isOpen());
    }

    void lanesAreRememberedAndTheTimelineHasTheKeys()
    {
        WindowBench bench;
        auto* timeline = bench.find<widgets::TimelineView>("timeline");
        timeline->setLaneShown(widgets::Lane::Graph, false);
        Q_EMIT timeline->laneToggled(widgets::Lane::Graph, false);
        bench.reopen();
        QVERIFY(!bench.find<widgets::TimelineView>("timeline")->isLaneShown(widgets::Lane::Graph));
        QApplication::setActiveWindow(&*bench.window);
        QVERIFY(bench.openClip());
        QTRY_VERIFY(bench.find<widgets::TimelineView>("timeline")->hasFocus());
    }

private:
    static QImage flat()
    {
        QImage image(16, 9, QImage::Format_RGB32);
        image.fill(Qt::blue);
        return image;
    }
};

QTEST_MAIN(PicturesTest)
#include "pictures_test.moc"
