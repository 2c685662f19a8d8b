// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/keys_in_force.h"
#include "frame_bar.h"
#include "results/key_gallery.h"
#include "suggestions/suggestion_panel.h"
#include "support/window_bench.h"
#include "timeline/key_commands.h"

#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QListWidget>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QTranslator>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

using Frames = std::vector<std::int64_t>;

constexpr std::int64_t kFrames = 60;

/// Something comes into view at 12, the light changes at 30 and at 42.
TranslateResult livelyFilm()
{
    TranslateResult plan;
    plan.keyframes = {0, 59};
    plan.sceneStarts = {0};
    plan.changes.resize(kFrames);
    plan.changes[12].disocclusion = 0.45F;
    plan.changes[30].difference = 0.2F;
    plan.changes[42].difference = 0.3F;
    return plan;
}

KeyPlan planOf(const TranslateResult& result)
{
    return keyPlanOf(result, {FrameIndex{0}, FrameIndex{kFrames - 1}}, {});
}

/// A panel over a project that was looked at.
struct Bench {
    Bench()
    {
        Project project;
        project.source = "/films/harbour.mp4";
        document.open(project, "/projects/quay.fresco", false);
        MediaInfo media;
        media.frames = kFrames;
        media.frameRate = {25, 1};
        document.setMedia(media);
        document.setPlan(planOf(livelyFilm()));
        panel.resize(320, 400);
        panel.show();
    }

    QListWidget* list() const { return panel.findChild<QListWidget*>("suggestionList"); }
    QString empty() const { return panel.findChild<QLabel*>("suggestionEmpty")->text(); }
    QPushButton* button(const char* name) const { return panel.findChild<QPushButton*>(name); }
    Frames suggested() const
    {
        Frames frames;
        for (const KeySuggestion& suggestion : panel.suggester()->suggestions())
            frames.push_back(suggestion.frame);
        return frames;
    }

    ProjectDocument document;
    KeyGallery gallery;
    KeyCommands commands{document, gallery};
    SuggestionPanel panel{document, commands};
};

class LoudLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* english, const char*, int) const override
    {
        return QString::fromUtf8(english).replace("%Ln", "%N").toUpper().replace("%N", "%Ln");
    }
};

}  // namespace

class SuggestionPanelTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void eachHasItsFrameTimeAndReason()
    {
        const Bench bench;
        QCOMPARE(bench.list()->count(), 3);
        const QString first = bench.list()->item(0)->text();
        QVERIFY(first.contains("Frame 12") && first.contains("00:00:00:12"));
        QVERIFY(first.contains("About 45 % of the picture"));
        QVERIFY(bench.list()->item(1)->text().contains("by 20 % from the frame before"));
        QVERIFY(bench.empty().isEmpty());
    }

    void addedOnesLeaveAndUndoBringsThemBack()
    {
        Bench bench;
        bench.list()->setCurrentRow(1);
        bench.button("suggestionAdd")->click();
        QCOMPARE(keysInForce(bench.document), (Frames{0, 30, 59}));
        QCOMPARE(bench.suggested(), (Frames{12, 42}));
        QCOMPARE(bench.list()->count(), 2);
        QCOMPARE(bench.list()->currentRow(), 1);
        QCOMPARE(bench.document.history().undoText(), "Add Keyframe 30");
        bench.document.history().undo();
        QCOMPARE(bench.suggested(), (Frames{12, 30, 42}));
        QCOMPARE(bench.list()->count(), 3);
        bench.document.history().redo();
        QCOMPARE(bench.suggested(), (Frames{12, 42}));
    }

    void allAreOneStep()
    {
        Bench bench;
        bench.button("suggestionAddAll")->click();
        QCOMPARE(keysInForce(bench.document), (Frames{0, 12, 30, 42, 59}));
        QCOMPARE(bench.document.history().count(), 1);
        QVERIFY(bench.empty().contains("No keyframe is missing"));
        QVERIFY(!bench.button("suggestionAdd")->isEnabled());
        bench.document.history().undo();
        QCOMPARE(keysInForce(bench.document), (Frames{0, 59}));
        QCOMPARE(bench.suggested().size(), 3U);
    }

    void skippedOnesStayAwayUntilSomebodyAsksAgain()
    {
        Bench bench;
        bench.list()->setCurrentRow(0);
        bench.button("suggestionSkip")->click();
        QCOMPARE(bench.suggested(), (Frames{30, 42}));
        QCOMPARE(bench.document.history().count(), 0);
        bench.commands.add(42);
        QCOMPARE(bench.suggested(), Frames{30});
        bench.button("suggestionSkip")->click();
        QVERIFY(bench.empty().contains("what was skipped"));
        bench.panel.suggester()->forgetSkipped();
        QCOMPARE(bench.suggested(), (Frames{12, 30}));
    }

    void theyFollowEditsAndPlans()
    {
        Bench bench;
        bench.commands.add(28);
        QCOMPARE(bench.suggested(), (Frames{12, 42}));
        bench.commands.setRange(20, std::nullopt);
        QCOMPARE(bench.suggested(), Frames{42});
        TranslateResult calm = livelyFilm();
        calm.changes.assign(kFrames, {});
        bench.document.setPlan(planOf(calm));
        QCOMPARE(bench.suggested(), Frames{});
        bench.document.setPlan(planOf(livelyFilm()));
        QCOMPARE(bench.suggested(), Frames{42});
        QVERIFY(!bench.document.editParameter(key::minInterval, std::int64_t{20}));
        QCOMPARE(bench.suggested(), Frames{});
    }

    void anEmptyListSaysWhy()
    {
        Bench bench;
        QVERIFY(!bench.document.editParameter(key::propagation, std::string{"every-frame"}));
        QVERIFY(bench.empty().contains("Every frame is a keyframe"));
        bench.document.history().undo();
        QVERIFY(bench.empty().isEmpty());
        bench.document.setPlan({});
        QVERIFY(bench.empty().contains("looked at the film"));
        bench.document.close();
        QVERIFY(bench.empty().contains("Open a video first"));
        QCOMPARE(bench.list()->count(), 0);
    }

    void theKeyboardIsEnough()
    {
        Bench bench;
        QSignalSpy wanted(&bench.panel, &SuggestionPanel::frameWanted);
        bench.list()->setFocus();
        QTest::keyClick(bench.list(), Qt::Key_Down);
        QCOMPARE(wanted.value(0).value(0).toLongLong(), 30);
        QTest::keyClick(bench.list(), Qt::Key_Return);
        QCOMPARE(bench.suggested(), (Frames{12, 42}));
        QTest::keyClick(bench.list(), Qt::Key_Delete);
        QCOMPARE(bench.suggested(), Frames{12});
        QCOMPARE(wanted.count(), 1);  // what leaves the list moves nobody elsewhere
        QVERIFY(!bench.list()->accessibleName().isEmpty());
        QVERIFY(!bench.list()->item(0)->data(Qt::AccessibleTextRole).toString().contains('\n'));
    }

    void nothingIsReckonedWhileNobodyLooks()
    {
        Bench bench;
        bench.panel.hide();
        QSignalSpy changed(bench.panel.suggester(), &KeySuggester::changed);
        bench.commands.add(30);
        QCOMPARE(changed.count(), 0);
        bench.panel.show();
        QCOMPARE(bench.suggested(), (Frames{12, 42}));
    }

    void anotherLanguageChangesAllWords()
    {
        Bench bench;
        LoudLanguage loud;
        QCoreApplication::installTranslator(&loud);
        QTRY_COMPARE(bench.button("suggestionAdd")->text(), "ADD");
        QCOMPARE(bench.list()->accessibleName(), "SUGGESTED KEYFRAMES");
        QVERIFY(bench.list()->item(0)->text().startsWith("FRAME 12"));
        QVERIFY(bench.list()->item(0)->text().contains("CAME INTO VIEW"));
        QCoreApplication::removeTranslator(&loud);
        QTRY_COMPARE(bench.button("suggestionAdd")->text(), "Add");
    }

    void theWindowOpensItAndGoesToFrames()
    {
        WindowBench bench;
        bench.film->frames = kFrames;
        bench.film->countedFrames = kFrames;
        bench.engine->choose = [](const auto&) { return livelyFilm(); };
        QVERIFY(!bench.action("suggestKeys")->isEnabled());
        QVERIFY(bench.openClip());
        auto* dock = bench.find<QDockWidget>("suggestionDock");
        QVERIFY(dock->isHidden());
        bench.action("suggestKeys")->trigger();
        QVERIFY(dock->isVisible());
        auto* list = bench.find<QListWidget>("suggestionList");
        QTRY_COMPARE(list->count(), 3);
        QTest::mouseClick(list->viewport(), Qt::LeftButton, {}, list->visualItemRect(list->item(1)).center());
        QCOMPARE(bench.window->findChild<widgets::FrameBar*>()->frame(), 30);
        bench.find<QPushButton>("suggestionAdd")->click();
        QCOMPARE(keysInForce(bench.window->document()), (Frames{0, 30, 59}));
        bench.action("undo")->trigger();
        QTRY_COMPARE(list->count(), 3);
    }
};

QTEST_MAIN(SuggestionPanelTest)
#include "suggestion_panel_test.moc"
