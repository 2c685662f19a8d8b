// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/project_picture.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

using namespace fresco::ui;

namespace {

QImage flat(int width, int height)
{
    QImage image(width, height, QImage::Format_RGB32);
    image.fill(Qt::red);
    return image;
}

void keep(const QString& folder, const QImage& image)
{
    keepProjectPicture(folder, image);
    QThreadPool::globalInstance()->waitForDone();
}

}  // namespace

class ProjectPictureTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void isSmallAndKeepsItsShape()
    {
        QTemporaryDir folder;
        keep(folder.path(), flat(1280, 720));
        QCOMPARE(QImage(projectPicturePath(folder.path())).size(), QSize(480, 270));
    }

    void anEmptyPictureReplacesNothing()
    {
        QTemporaryDir folder;
        keep(folder.path(), flat(64, 64));
        keep(folder.path(), {});
        QVERIFY(!QImage(projectPicturePath(folder.path())).isNull());
    }

    void aFolderThatIsGoneIsNotMade()
    {
        QTemporaryDir folder;
        const QString gone = folder.filePath("gone.fresco");
        keep(gone, flat(64, 64));
        QVERIFY(!QDir(gone).exists());
    }
};

QTEST_GUILESS_MAIN(ProjectPictureTest)
#include "project_picture_test.moc"
