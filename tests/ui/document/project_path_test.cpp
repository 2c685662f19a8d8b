// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_path.h"

#include <QTest>

using namespace fresco::ui;

class ProjectPathTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aProjectIsNamedByItsFolderOrWhatLiesInIt()
    {
        for (const char* path : {"/p/dog.fresco", "/p/dog.fresco/", "/p/./dog.fresco//", "/p/dog.fresco/project.json"})
            QCOMPARE(projectFolderOf(path), QString("/p/dog.fresco"));
        QCOMPARE(projectFolderOf("dog.fresco/"), QString("dog.fresco"));
    }

    void otherNamesAreNoProject()
    {
        for (const char* path : {"", "/", "/p/dog.mp4", "/p/dog", "/p/project.json", "/p/dog.fresco/keys/1.png"})
            QVERIFY2(projectFolderOf(path).isEmpty(), path);
    }
};

QTEST_GUILESS_MAIN(ProjectPathTest)
#include "project_path_test.moc"
