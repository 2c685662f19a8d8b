// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/retouch.h"

#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco::ui;

namespace {

QImage shade(int value)
{
    QImage image(32, 16, QImage::Format_RGB888);
    image.fill(QColor(value, value, value));
    return image;
}

/// The picture's place once it is watched.
QString begun(Retouch& retouch, const QString& folder)
{
    QSignalSpy begun(&retouch, &Retouch::begun);
    retouch.begin(folder, 12, shade(10));
    return begun.wait() && begun[0][0].toLongLong() == 12 ? begun[0][1].toString() : QString();
}

}  // namespace

class RetouchTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aSavedPictureIsToldOnceForEachTimeItIsSaved()
    {
        QTemporaryDir folder;
        Retouch retouch;
        QSignalSpy changed(&retouch, &Retouch::changed);
        const QString path = begun(retouch, folder.path());
        QVERIFY(QFile::exists(path));
        QVERIFY(shade(90).save(path, "png"));
        QTRY_COMPARE(changed.count(), 1);
        QCOMPARE(changed[0][0].toLongLong(), 12);
        QCOMPARE(changed[0][1].toString(), path);
        QVERIFY(shade(40).save(path + ".new", "png"));  // as programs do that replace the file
        QFile::remove(path);
        QVERIFY(QFile::rename(path + ".new", path));
        QTRY_COMPARE(changed.count(), 2);
    }

    void anotherProjectIsNotWatchedAnyMore()
    {
        QTemporaryDir folder;
        Retouch retouch;
        QSignalSpy changed(&retouch, &Retouch::changed);
        const QString path = begun(retouch, folder.path());
        retouch.clear();
        QVERIFY(shade(90).save(path, "png"));
        QTest::qWait(500);
        QCOMPARE(changed.count(), 0);
    }

    void whatWasBegunInAnotherProjectIsNotWatched()
    {
        QTemporaryDir folder;
        Retouch retouch;
        QSignalSpy begun(&retouch, &Retouch::begun);
        retouch.begin(folder.path(), 12, shade(10));
        retouch.clear();
        QTRY_VERIFY(QFile::exists(folder.filePath("kept/00000012-retouch.png")));
        QTest::qWait(100);
        QCOMPARE(begun.count(), 0);
    }

    void aPlaceThatCannotBeWrittenIsTold()
    {
        Retouch retouch;
        QSignalSpy failed(&retouch, &Retouch::failed);
        retouch.begin("/proc/nowhere", 12, shade(10));
        QTRY_COMPARE(failed.count(), 1);
    }
};

QTEST_MAIN(RetouchTest)
#include "retouch_test.moc"
