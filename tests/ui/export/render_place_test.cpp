// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_scout.h"
#include "export/render_place.h"
#include "support/fake_dialogs.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

struct Bench {
    QString path(const char* name) const { return folder.filePath(name); }
    void write(const char* name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    void writeOwnFilm()
    {
        write("film.mp4", "ours");
        memory.remember(path("quay.fresco"), {.path = path("film.mp4"), .range = {}, .basis = {}, .request = {}});
    }
    RenderPlace::Wish wish(bool losesFrames = false) const
    {
        return {.output = path("film.mp4"), .projectFolder = path("quay.fresco"), .losesFrames = losesFrames};
    }
    /// What it came to; "?" while that is open.
    QString settledOn(const RenderPlace::Wish& wish)
    {
        settled.clear();
        place.settle(wish);
        return settled.wait() ? settled[0][0].toString() : QString("?");
    }

    QTemporaryDir folder;
    OutputScout scout;
    FilmMemory memory;
    FakeDialogs dialogs;
    RenderPlace place{{scout, memory, dialogs}, nullptr};
    QSignalSpy settled{&place, &RenderPlace::settled};
};

}  // namespace

class RenderPlaceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFreePlaceIsTakenUnasked()
    {
        Bench bench;
        QCOMPARE(bench.settledOn(bench.wish(true)), bench.path("film.mp4"));
        QVERIFY(bench.dialogs.replaceQuestions.isEmpty());
        QVERIFY(!bench.place.isSettling());
    }

    void theProjectsOwnFilmIsReplacedUnaskedUnlessFramesAreLost()
    {
        Bench bench;
        bench.writeOwnFilm();
        QCOMPARE(bench.settledOn(bench.wish()), bench.path("film.mp4"));
        QVERIFY(bench.dialogs.replaceQuestions.isEmpty());
        bench.dialogs.mayReplaceIt = false;
        QVERIFY(bench.settledOn(bench.wish(true)).isEmpty());
        QCOMPARE(bench.dialogs.replaceQuestions.size(), 1);
    }

    void whatSomebodyElseWroteIsAskedAbout()
    {
        Bench bench;
        bench.writeOwnFilm();
        QCOMPARE(bench.settledOn(bench.wish()), bench.path("film.mp4"));  // and so it is remembered by now
        bench.write("film.mp4", "another's");
        bench.dialogs.mayReplaceIt = false;
        QVERIFY(bench.settledOn(bench.wish()).isEmpty());
        bench.dialogs.mayReplaceIt = true;
        QCOMPARE(bench.settledOn(bench.wish()), bench.path("film.mp4"));
        QCOMPARE(bench.dialogs.replaceQuestions.size(), 2);
    }

    void withoutAPlaceItIsWhereTheScoutSays()
    {
        Bench bench;
        bench.write("clip.mp4", "taken");
        bench.scout.look(bench.path("clip.mp4"));
        QCOMPARE(bench.settledOn({.output = {}, .projectFolder = bench.path("quay.fresco")}), bench.path("clip-2.mp4"));
    }

    void whoGivesUpIsNotTold()
    {
        Bench bench;
        bench.place.settle(bench.wish());
        QVERIFY(bench.place.isSettling());
        bench.place.giveUp();
        QVERIFY(!bench.place.isSettling());
        QCOMPARE(bench.settledOn(bench.wish()), bench.path("film.mp4"));  // the second one's turn comes after the first
        QCOMPARE(bench.settled.count(), 1);
    }
};

QTEST_MAIN(RenderPlaceTest)
#include "render_place_test.moc"
