// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "document/keys_in_force.h"
#include "document/project_document.h"

#include <QSignalSpy>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

void openSample(ProjectDocument& document)
{
    Project project;
    project.source = "/films/harbour.mp4";
    document.open(project, "/projects/quay.fresco", false);
    MediaInfo media;
    media.frames = 100;
    document.setMedia(media);
}

}  // namespace

class ProjectDocumentTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyEditCanBeUndoneAndRedone()
    {
        ProjectDocument document;
        openSample(document);
        const Frames current{0, 10, 20};
        std::vector<Project> states{document.project()};
        const auto push = [&](Project next) {
            document.edit("edit", std::move(next));
            states.push_back(document.project());
        };
        const auto& now = document.project();
        push(edits::withParameter(now, key::prompt, std::string{"a drawing"}));
        push(edits::withRange(now, 5, 50));
        push(edits::withKeysAdded(now, current, {5}));
        push(edits::withKeysMoved(now, {0, 5, 10, 20}, {{5, 6}}));
        push(edits::withLock(now, {0, 6, 10, 20}, 6, true, "/kept/6.png"));
        push(edits::withOwnPicture(now, {0, 6, 10, 20}, 10, "/own.png"));
        push(edits::withoutPicture(now, 10));
        push(edits::withKeyPrompt(now, 20, "at night"));
        push(edits::withKeysRemoved(now, {0, 6, 10, 20}, {20}));
        push(edits::withCutToggled(now, {}, 30));
        push(edits::withMarkerToggled(now, 40));
        push(edits::withSource(now, "/elsewhere/harbour.mp4"));
        push(edits::withoutParameter(now, key::prompt));
        QCOMPARE(document.history().count(), static_cast<int>(states.size()) - 1);
        for (std::size_t step = states.size() - 1; step-- > 0;) {
            document.history().undo();
            QCOMPARE(document.project(), states[step]);
        }
        QVERIFY(!document.isDirty());
        for (std::size_t step = 1; step < states.size(); ++step) {
            document.history().redo();
            QCOMPARE(document.project(), states[step]);
        }
    }

    void oneGestureIsOneStep()
    {
        ProjectDocument document;
        openSample(document);
        for (const double scale : {0.5, 0.6, 0.8})
            QVERIFY(!document.editParameter(key::controlScale, scale, 7));
        QCOMPARE(document.history().count(), 1);
        QVERIFY(!document.editParameter(key::controlScale, 0.9, 8));
        QCOMPARE(document.history().count(), 2);
        document.history().undo();
        QCOMPARE(document.parameters().real(key::controlScale), 0.8);
        document.history().undo();
        QVERIFY(!document.parameters().isSet(key::controlScale));
    }

    void tellsWhatChangedAndNothingElse()
    {
        ProjectDocument document;
        openSample(document);
        QSignalSpy keys(&document, &ProjectDocument::keysChanged);
        QSignalSpy range(&document, &ProjectDocument::rangeChanged);
        QSignalSpy cuts(&document, &ProjectDocument::cutsChanged);
        std::set<std::string> changed;
        connect(&document, &ProjectDocument::parametersChanged, this, [&](const auto& names) { changed = names; });
        document.edit("edit", edits::withRange(document.project(), 3, 9));
        QCOMPARE(changed, (std::set<std::string>{"from", "to"}));
        QCOMPARE(range.count(), 1);
        QCOMPARE(keys.count() + cuts.count(), 0);
        QCOMPARE(document.range(), (FrameRange{{3}, {9}}));
    }

    void aValueThatIsNotTakenLeavesNoStep()
    {
        ProjectDocument document;
        openSample(document);
        const auto sentence = document.editParameter(key::steps, std::int64_t{0});
        QVERIFY(sentence && sentence->contains("“Steps”"));
        QCOMPARE(document.history().count(), 0);
    }

    void itsTitleAndItsCareFollowWhatIsSaved()
    {
        ProjectDocument document;
        openSample(document);
        QCOMPARE(document.title(), "quay");
        document.edit("edit", edits::withMarkerToggled(document.project(), 1));
        const Project written = document.project();
        document.edit("edit", edits::withMarkerToggled(document.project(), 2));
        document.saved(written, document.folder());
        QVERIFY2(document.isDirty(), "edited again while it was being written");
        document.saved(document.project(), document.folder());
        QVERIFY(!document.isDirty());
    }

    void anUntitledProjectStaysSoUntilSomebodySavesIt()
    {
        ProjectDocument document;
        Project project;
        project.source = "/films/harbour.mp4";
        document.open(project, "/data/untitled/harbour.fresco", true);
        QCOMPARE(document.title(), "harbour");
        document.saved(project, document.folder());
        QVERIFY(document.isUntitled());
        document.saved(project, "/projects/quay.fresco");
        QVERIFY(!document.isUntitled());
        QCOMPARE(document.title(), "quay");
    }

    void keysAreThoseNamedElseThoseChosen()
    {
        ProjectDocument document;
        openSample(document);
        document.setPlan({.keys = {0, 50, 99}, .sceneStarts = {0, 50}});
        QCOMPARE(keysInForce(document), (Frames{0, 50, 99}));
        QCOMPARE(cutsInForce(document), Frames{50});
        document.edit("edit", edits::withKeysAdded(document.project(), keysInForce(document), {7}));
        QCOMPARE(keysInForce(document), (Frames{0, 7, 50, 99}));
    }

    void outsideTheRangeTheFilmKeepsItsKeysAndCuts()
    {
        ProjectDocument document;
        openSample(document);
        document.setPlan({.keys = {40, 50, 60}, .sceneStarts = {40, 50}, .range = {{40}, {60}}});
        QVERIFY(!areAllKeysKnown(document) && !areAllCutsKnown(document));
        document.setFilmPlan({.keys = {0, 30, 39, 40, 55, 80, 99}, .sceneStarts = {0, 40, 55, 80}});
        QVERIFY(areAllKeysKnown(document) && areAllCutsKnown(document));
        QCOMPARE(keysToName(document), (Frames{0, 30, 39, 40, 50, 60, 80, 99}));
        QCOMPARE(cutsToName(document), (Frames{40, 50, 80}));
        QCOMPARE(cutsInForce(document), Frames{50});
    }

private:
    using Frames = std::vector<std::int64_t>;
};

QTEST_GUILESS_MAIN(ProjectDocumentTest)
#include "project_document_test.moc"
