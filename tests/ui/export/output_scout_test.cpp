// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/output_scout.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco::ui;

namespace {

struct Bench {
    void touch(const char* name) const
    {
        QFile file(folder.filePath(name));
        QVERIFY(file.open(QIODevice::WriteOnly));
    }
    QString path(const char* name) const { return folder.filePath(name); }

    QTemporaryDir folder;
    OutputScout scout;
    QSignalSpy found{&scout, &OutputScout::found};
};

}  // namespace

class OutputScoutTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aResultNeverTakesAnotherTakesName()
    {
        Bench bench;
        bench.touch("my.clip-fresco.mp4");
        bench.touch("my.clip-fresco-2.mp4");
        bench.scout.look(bench.path("my.clip-fresco.mp4"));
        QVERIFY(bench.scout.place().isEmpty());  // nobody has waited for the disk
        QTRY_COMPARE(bench.scout.place(), bench.path("my.clip-fresco-3.mp4"));
        QCOMPARE(bench.found.count(), 1);
    }

    void besideAFilmThatCannotBeJoinedItIsTheFolderOfFilms()
    {
        Bench bench;
        bench.touch("sample-fresco.mp4");
        OutputScout scout([](const QString& folder) { return folder != "/"; }, bench.folder.path());
        scout.look("/sample-fresco.mp4");
        QTRY_COMPARE(scout.place(), bench.path("sample-fresco-2.mp4"));
        scout.look("/no such folder/sample.mp4");  // that is told when somebody renders
        QTRY_COMPARE(scout.place(), QString("/no such folder/sample.mp4"));
    }

    void aFolderOfPicturesCountsAtItsEnd()
    {
        Bench bench;
        QVERIFY(QDir(bench.folder.path()).mkpath("my.clip-png/0"));
        bench.scout.look(bench.path("my.clip-png"));
        QTRY_COMPARE(bench.scout.place(), bench.path("my.clip-png-2"));
    }

    void aTakeThatWasJustMadeIsKnownAtOnce()
    {
        Bench bench;
        bench.scout.look(bench.path("a.mp4"));
        QTRY_COMPARE(bench.scout.place(), bench.path("a.mp4"));
        bench.scout.take(bench.path("a.mp4"));
        QCOMPARE(bench.scout.place(), bench.path("a-2.mp4"));
        bench.scout.look(bench.path("a.mp4"));  // there was no such file after all
        QTRY_COMPARE(bench.scout.place(), bench.path("a.mp4"));
    }

    void twoLooksOneAfterTheOtherForgetTheSameTakeOnce()
    {
        Bench bench;
        bench.scout.look(bench.path("a.mp4"));
        QTRY_COMPARE(bench.scout.place(), bench.path("a.mp4"));
        bench.touch("a.mp4");
        bench.scout.take(bench.path("a.mp4"));
        bench.scout.look(bench.path("a.mp4"));
        bench.scout.look(bench.path("a.mp4"));
        QTest::qWait(100);
        bench.scout.take(bench.path("a-2.mp4"));
        QCOMPARE(bench.scout.place(), bench.path("a-3.mp4"));
    }

    void whoCannotWaitIsToldLater()
    {
        Bench bench;
        QStringList told;
        const auto tell = [&](const QString& place) { told << place; };
        bench.scout.look(bench.path("a.mp4"));
        bench.scout.whenKnown(tell);
        QVERIFY(bench.scout.isAwaited());
        QTRY_COMPARE(told, QStringList{bench.path("a.mp4")});
        QVERIFY(!bench.scout.isAwaited());
        bench.scout.whenKnown(tell);
        QCOMPARE(told.size(), 2);
        bench.scout.look(bench.path("b.mov"));
        bench.scout.whenKnown(tell);
        bench.scout.giveUp();
        QTRY_COMPARE(bench.scout.place(), bench.path("b.mov"));
        QCOMPARE(told.size(), 2);
    }

    void ofSeveralOnlyTheNewestCounts()
    {
        Bench bench;
        for (const char* name : {"a.mp4", "b.mp4", "c.mp4"})
            bench.scout.look(bench.path(name));
        QTRY_COMPARE(bench.scout.place(), bench.path("c.mp4"));
        QCOMPARE(bench.found.count(), 1);
        bench.scout.look({});
        QVERIFY(bench.scout.place().isEmpty());
    }
};

QTEST_GUILESS_MAIN(OutputScoutTest)
#include "output_scout_test.moc"
