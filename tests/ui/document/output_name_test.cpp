// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/output_name.h"

#include <QStringList>
#include <QTest>

using namespace fresco::ui;

class OutputNameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmIsToldByItsEnding()
    {
        for (const char* film : {"a.mp4", "/films/a.b.MOV", "loop.gif", "x.webm", "x.mkv"})
            QVERIFY2(isFilmName(film), film);
        for (const char* pictures : {"frames", "/films/dog.v2", "shot_%05d.png", "mp4"})
            QVERIFY2(!isFilmName(pictures), pictures);
    }

    void aTakenNameIsCountedOnBeforeItsEnding()
    {
        const QStringList taken{"a.mp4", "a-2.mp4", "dog.v2"};
        const auto isTaken = [&](const QString& name) { return taken.contains(name); };
        QCOMPARE(countedOn("a.mp4", isTaken), QString("a-3.mp4"));
        QCOMPARE(countedOn("b.mp4", isTaken), QString("b.mp4"));
        QCOMPARE(countedOn("dog.v2", isTaken), QString("dog.v2-2"));
    }
};

QTEST_GUILESS_MAIN(OutputNameTest)
#include "output_name_test.moc"
