// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "fresco/error.h"
#include "image_viewer/image_pane.h"
#include "prompt_edit.h"
#include "support/window_bench.h"
#include "timeline/timeline_view.h"

#include <QAction>
#include <QDialog>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QImage>
#include <QLabel>
#include <QPushButton>
#include <QTest>

#include <algorithm>
#include <atomic>
#include <thread>

using namespace fresco;
using namespace fresco::test;

namespace {

using Frames = std::vector<std::int64_t>;

/// As the engine does: the ends of the range are keys, and so is every third frame of it.
TranslateResult everyThird(const TranslateRequest& request)
{
    const std::int64_t first = request.parameters.integer(key::from);
    const std::int64_t last = std::min<std::int64_t>(request.parameters.integer(key::to), 7);
    TranslateResult plan;
    for (std::int64_t frame = first; frame <= last; ++frame)
        if ((frame - first) % 3 == 0 || frame == last)
            plan.keyframes.push_back(frame);
    plan.sceneStarts = {first};
    plan.batches = {{FrameIndex{first}, FrameIndex{last}}};
    plan.changes.resize(static_cast<std::size_t>(last - first + 1));
    return plan;
}

/// Its keyframes one after the other, each of a brightness of its own; then the film.
TranslateResult makeKeys(const TranslateRequest& request, Observer& observer, const std::stop_token& stop)
{
    for (const std::int64_t frame : everyThird(request).keyframes)
        observer.keyframeMade(
            {.frame = {frame}, .image = flatPicture(100 + frame), .isOwn = request.keyPictures.contains(frame)});
    return translateInSteps(2, request, observer, stop);
}

TranslateResult failAtOnce(const TranslateRequest&, Observer&, const std::stop_token&)
{
    throw Error{ErrorKind::DiskFull, "No space is left.", ""};
}

using widgets::KeyState;

/// A film of eight frames whose keys are 0, 3, 6 and 7, and a timeline to work on them.
class Bench : public WindowBench {
public:
    Bench()
    {
        engine->choose = everyThird;
        engine->translate = makeKeys;
    }

    bool openPlanned()
    {
        if (!openClip())
            return false;
        type("winter");
        return QTest::qWaitFor([this] { return keys() == Frames{0, 3, 6, 7}; });
    }
    bool openPreviewed()
    {
        if (!openPlanned())
            return false;
        action("previewKeyframes")->trigger();
        return QTest::qWaitFor([this] { return framesThatAre(KeyState::Rendered).size() == 4; });
    }
    void select(const std::set<std::int64_t>& frames) const { timeline()->setSelection(frames); }
    void setOut(std::int64_t frame)
    {
        auto& document = window->document();
        document.edit("out", ui::edits::withRange(document.project(), std::nullopt, frame));
    }
    widgets::TimelineView* timeline() const { return find<widgets::TimelineView>("timeline"); }
    /// As the timeline shows them.
    Frames keys() const
    {
        Frames frames;
        for (const auto& key : timeline()->content().keys)
            frames.push_back(key.frame);
        return frames;
    }
    Frames framesThatAre(KeyState state) const
    {
        Frames frames;
        for (const auto& key : timeline()->content().keys)
            if (key.state == state)
                frames.push_back(key.frame);
        return frames;
    }
    const ProjectKey* kept(std::int64_t frame) { return ui::edits::findKey(window->document().project(), frame); }
    int shownShade() const { return shade(resultPane()->image()); }
    QString badge() const { return resultPane()->content().badge; }
    /// Somebody's picture, twice as wide as the film, whose middle is bright.
    QString makePicture() const
    {
        QImage image(256, 72, QImage::Format_RGB888);
        image.fill(Qt::black);
        for (int y = 0; y < 72; ++y)
            for (int x = 64; x < 192; ++x)
                image.setPixelColor(x, y, QColor(200, 200, 200));
        const QString path = folder.filePath("own.png");
        image.save(path);
        return path;
    }
    void useOwnPicture(std::int64_t frame)
    {
        dialogs.picture = makePicture();
        select({frame});
        action("ownPicture")->trigger();
    }
};

}  // namespace

class KeyframesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void aLockWhileOutIsSetLeavesTheRestOfTheFilmItsKeys()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.setOut(2);
        QTRY_COMPARE(bench.keys(), (Frames{0, 2}));
        bench.timeline()->setSelection({2});
        bench.action("lockKeys")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 2, 3, 6, 7}));
        bench.action("clearOut")->trigger();
        QTRY_VERIFY(bench.window->document().isPlanCurrent());
        QCOMPARE(bench.keys(), (Frames{0, 2, 3, 6, 7}));
    }

    void withOutSetTheWholeFilmIsLookedAtAsWell()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.window->document().setFilmPlan({});  // as if the project had been opened so
        bench.setOut(2);
        QTRY_COMPARE(bench.keys(), (Frames{0, 2}));
        QTRY_VERIFY(bench.window->document().isFilmPlanCurrent());
        bench.timeline()->setSelection({0});
        bench.action("removeKeys")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{2, 3, 6, 7}));
    }

    void whileTheRestOfTheFilmIsLookedAtKeysAreNotNamed()
    {
        Bench bench;
        std::atomic<bool> mayAnswer = false;
        bench.engine->choose = [&](const TranslateRequest& request) {
            while (!request.parameters.isSet(key::to) && !mayAnswer)
                std::this_thread::yield();
            return everyThird(request);
        };
        mayAnswer = true;
        QVERIFY(bench.openPlanned());
        bench.window->document().setFilmPlan({});
        mayAnswer = false;
        bench.setOut(2);
        QTRY_COMPARE(bench.keys(), (Frames{0, 2}));
        const ui::JobDesk& desk = bench.window->desk();
        QTRY_VERIFY(desk.running() && desk.running()->rank() == ui::Job::Rank::Background);  // previews pass it
        bench.press(Qt::Key_Right);
        bench.action("addKey")->trigger();
        QVERIFY(desk.isInteractive());  // now somebody waits
        QVERIFY(bench.banner().contains("still being looked at"));
        QVERIFY(!bench.window->document().parameters().isSet(key::keyframes));
        mayAnswer = true;
        QTRY_VERIFY(bench.window->document().isFilmPlanCurrent());
        bench.action("addKey")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 1, 2, 3, 6, 7}));
    }

    void keysChosenAnewAreThoseOfTheWholeFilm()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.timeline()->setSelection({3});
        bench.action("lockKeys")->trigger();
        bench.press(Qt::Key_Right);
        bench.action("addKey")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 1, 3, 6, 7}));
        bench.setOut(4);
        bench.action("chooseKeys")->trigger();
        QTRY_COMPARE(bench.keys(), (Frames{0, 3, 6, 7}));
    }

    void anOwnPictureIsShownInPlaceOfTheModels()
    {
        Bench bench;
        QVERIFY(bench.openPreviewed());
        bench.press(Qt::Key_Home);
        QTRY_COMPARE(bench.shownShade(), 100);
        bench.useOwnPicture(0);
        QTRY_COMPARE(bench.shownShade(), 200);  // cut to the film's aspect, as in the film
        QCOMPARE(bench.badge(), "Own picture");
        QVERIFY(bench.resultPane()->content().badgeState == widgets::BadgeState::Own);
        bench.type("summer");
        QTRY_COMPARE(bench.framesThatAre(KeyState::Stale), (Frames{3, 6, 7}));
        QCOMPARE(bench.badge(), "Own picture");
        bench.action("clearPicture")->trigger();
        QTRY_COMPARE(bench.shownShade(), 100);
        QCOMPARE(bench.badge(), "Full · out of date");
    }

    void aRetouchedPictureIsTheOneThatIsRetouchedAgain()
    {
        Bench bench;
        bench.settings.setRetouchProgram("/bin/true");
        QVERIFY(bench.openPreviewed());
        bench.useOwnPicture(3);
        QTRY_VERIFY(bench.kept(3) && bench.kept(3)->isOwn);
        bench.action("retouchKey")->trigger();
        const QString path = bench.window->document().folder() + "/kept/00000003-retouch.png";
        QTRY_COMPARE(shade(QImage(path)), 200);
    }

    void aLockedKeyIsNotOutOfDate()
    {
        Bench bench;
        QVERIFY(bench.openPreviewed());
        bench.press(Qt::Key_Home);
        bench.select({0});
        bench.action("lockKeys")->trigger();
        QTRY_VERIFY(bench.kept(0) && !bench.kept(0)->picture.empty());
        QTRY_COMPARE(bench.badge(), "Locked");
        bench.type("summer");
        QTRY_COMPARE(bench.framesThatAre(KeyState::Stale), (Frames{3, 6, 7}));
        QCOMPARE(bench.badge(), "Locked");
        QCOMPARE(bench.shownShade(), 100);
        bench.action("renderFilm")->trigger();
        QTRY_VERIFY(bench.message().startsWith("Saved as"));
        bench.press(Qt::Key_Home);
        bench.type("autumn");
        QTRY_COMPARE(bench.framesThatAre(KeyState::Stale), (Frames{3, 6, 7}));
        QCOMPARE(bench.badge(), "Locked");
    }

    void picturesGoWithAProjectThatIsSavedElsewhere()
    {
        Bench bench;
        QVERIFY(bench.openPreviewed());
        const QString folder = bench.folder.filePath("elsewhere.fresco");
        bench.dialogs.projectToSave = folder;
        bench.action("saveAs")->trigger();
        QTRY_COMPARE(bench.window->document().folder(), folder);
        bench.select({3});
        bench.action("lockKeys")->trigger();
        QTRY_VERIFY(QFile::exists(folder + "/kept/00000003-locked.png"));
        bench.type("summer");
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Rendered), (Frames{0, 3, 6, 7}));
        QTRY_VERIFY(QFileInfo(folder + "/renders/keys/00000007.png").lastModified() >
                    QFileInfo(folder + "/kept/00000003-locked.png").lastModified());
    }

    void aLockThatCannotKeepItsPictureSaysSo()
    {
        Bench bench;
        QVERIFY(bench.openPreviewed());
        const QString kept = bench.window->document().folder() + "/kept";
        QDir(kept).removeRecursively();
        QFile inTheWay(kept);
        QVERIFY(inTheWay.open(QIODevice::WriteOnly));
        bench.select({3});
        bench.action("lockKeys")->trigger();
        QTRY_VERIFY(bench.banner().contains("keyframe 3 cannot be kept"));
        QVERIFY(!bench.kept(3));
    }

    void theFilmsKeyframesArePicturesOfItsKeys()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Rendered), (Frames{0, 3, 6, 7}));
        bench.type("summer");
        QTRY_COMPARE(bench.framesThatAre(KeyState::Stale), (Frames{0, 3, 6, 7}));
        QTRY_VERIFY(bench.action("addToQueue")->isEnabled());
        bench.action("addToQueue")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Rendered), (Frames{0, 3, 6, 7}));
    }

    void failuresOutliveNeitherARenderNorTheProject()
    {
        Bench bench;
        bench.engine->translate = failAtOnce;
        QVERIFY(bench.openPlanned());
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Failed), (Frames{0, 3, 6, 7}));
        bench.engine->translate = makeKeys;
        bench.action("renderFilm")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Rendered), (Frames{0, 3, 6, 7}));
        bench.engine->translate = failAtOnce;
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Failed), (Frames{0, 3, 6, 7}));
        bench.window->openFilm(bench.makeFile("other.mp4"));
        QTRY_COMPARE(bench.framesThatAre(KeyState::Missing), (Frames{0, 3, 6, 7}));
    }

    void thePreviewThatEndsTakesItsOwnMarksOnly()
    {
        Bench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openPlanned());
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Running), (Frames{0, 3, 6, 7}));
        QTRY_COMPARE(bench.engine->jobs.load(), 1);
        bench.select({3});
        bench.action("previewSelected")->trigger();
        QTRY_COMPARE(bench.engine->jobs.load(), 2);
        QTRY_COMPARE(bench.framesThatAre(KeyState::Running), Frames{3});
    }

    void costAndMarksFollowThePlan()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        QTRY_VERIFY(bench.action("previewKeyframes")->toolTip().contains("4 keyframe"));
        bench.setOut(2);
        QTRY_VERIFY(bench.action("previewKeyframes")->toolTip().contains("2 keyframe"));
        bench.engine->translate = translateUntilStopped;
        bench.setOut(4);
        bench.action("previewKeyframes")->trigger();  // before the plan of that range
        QTRY_COMPARE(bench.framesThatAre(KeyState::Running), (Frames{0, 3, 4}));
    }

    void picturesMadeBeforeThePlanCameAreOfItsBatches()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.setOut(4);
        bench.action("previewKeyframes")->trigger();
        QTRY_COMPARE(bench.framesThatAre(KeyState::Rendered), (Frames{0, 3, 4}));
        QTRY_VERIFY(bench.window->document().isPlanCurrent());
        QCOMPARE(bench.framesThatAre(KeyState::Rendered), (Frames{0, 3, 4}));
    }

    void whatNeedsAPictureIsOfferedWhereThereIsOne()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.select({3});
        QVERIFY(bench.action("ownPicture")->isEnabled());
        QVERIFY(!bench.action("retouchKey")->isEnabled());
        QVERIFY(!bench.action("settingsFromPicture")->isEnabled());
        bench.action("previewKeyframes")->trigger();
        QTRY_VERIFY(bench.action("retouchKey")->isEnabled());
        QVERIFY(bench.action("settingsFromPicture")->isEnabled());
        bench.useOwnPicture(3);
        QTRY_VERIFY(!bench.action("settingsFromPicture")->isEnabled());  // nobody knows how it was made
        QVERIFY(bench.action("retouchKey")->isEnabled());
    }

    void wordsAreOfAllSelectedKeys()
    {
        Bench bench;
        QVERIFY(bench.openPlanned());
        bench.select({0, 3});
        bench.action("keyWords")->trigger();
        auto* dialog = bench.find<QDialog>("keyWordsDialog");
        QVERIFY(dialog);
        QVERIFY(dialog->findChild<QLabel*>("inheritedPrompt")->text().startsWith("winter, "));
        dialog->findChild<widgets::PromptEdit*>("keyWords")->replaceText("at night");
        dialog->findChild<QPushButton*>("keyWordsTake")->click();
        const auto words = ui::edits::keyPrompts(bench.window->document().project());
        QCOMPARE(words, (std::map<std::int64_t, std::string>{{0, "at night"}, {3, "at night"}}));
        bench.action("undo")->trigger();
        QVERIFY(ui::edits::keyPrompts(bench.window->document().project()).empty());
    }
};

QTEST_MAIN(KeyframesTest)
#include "keyframes_test.moc"
