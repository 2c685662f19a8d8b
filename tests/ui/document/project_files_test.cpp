// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "document/autosave.h"
#include "document/edits.h"
#include "document/folder_lock.h"
#include "document/project_document.h"
#include "document/project_files.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

void write(const QString& path, const QByteArray& bytes)
{
    QDir().mkpath(QFileInfo(path).path());
    QFile file(path);
    QVERIFY(file.open(QIODevice::WriteOnly));
    file.write(bytes);
}

QByteArray read(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class ProjectFilesTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init()
    {
        QDir(autosaveRoot()).removeRecursively();
        QDir(untitledRoot()).removeRecursively();
        write(folder_.filePath("harbour.mp4"), "film");
    }

    void aNewProjectLiesAmongTheUntitledUntilItIsSaved()
    {
        ProjectFiles files;
        QSignalSpy opened(&files, &ProjectFiles::opened);
        files.create(sample());
        files.create(sample());
        QTRY_COMPARE(opened.count(), 2);
        QCOMPARE(opened[0][1].toString(), untitledRoot() + "/harbour.fresco");
        QCOMPARE(opened[1][1].toString(), untitledRoot() + "/harbour-2.fresco");
        QVERIFY(opened[0][2].toBool());
    }

    void savingElsewhereTakesKeptPicturesAlong()
    {
        const QString from = createUntitled(sample());
        write(from + "/kept/10.png", "picture");
        Project project = edits::withOwnPicture(sample(), {0, 10}, 10, toEnginePath(from + "/kept/10.png"));
        ProjectFiles files;
        QSignalSpy saved(&files, &ProjectFiles::saved);
        const QString to = folder_.filePath("quay.fresco");
        files.saveAs(project, from, to);
        QTRY_COMPARE(saved.count(), 1);
        const Project copy = readProject(toEnginePath(to));
        QCOMPARE(toQt(copy.keys.at(0).picture), to + "/kept/10.png");
        QCOMPARE(read(to + "/kept/10.png"), "picture");
        QCOMPARE(saved[0][1].toString(), to);
    }

    void aCopyThatIsGivenAwayHoldsItsFilmToo()
    {
        const QString from = createUntitled(sample());
        write(from + "/kept/10.png", "picture");
        Project project = edits::withOwnPicture(sample(), {0, 10}, 10, toEnginePath(from + "/kept/10.png"));
        ProjectFiles files;
        QSignalSpy copied(&files, &ProjectFiles::copied);
        QSignalSpy saved(&files, &ProjectFiles::saved);
        const QString to = folder_.filePath("away.fresco");
        files.copyWithMedia(project, from, to);
        QTRY_COMPARE(copied.count(), 1);
        QVERIFY(saved.isEmpty());
        const Project copy = readProject(toEnginePath(to));
        QCOMPARE(read(to + "/kept/10.png"), "picture");
        QCOMPARE(toQt(copy.source), to + "/media/harbour.mp4");
        QCOMPARE(read(to + "/media/harbour.mp4"), "film");
    }

    void aCrashLeavesTheEditsBesideWhatWasSaved()
    {
        const QString folder = folder_.filePath("crash.fresco");
        createProject(sample(), toEnginePath(folder));
        ProjectFiles files;
        ProjectDocument document;
        Autosave autosave(document, files);
        document.open(sample(), folder, false);
        document.edit("edit", edits::withMarkerToggled(document.project(), 5));
        autosave.flush();
        QSignalSpy found(&files, &ProjectFiles::recoveriesFound);
        files.findRecoveries();
        QTRY_COMPARE(found.count(), 1);
        const auto recoveries = found[0][0].value<std::vector<Recovery>>();
        QCOMPARE(recoveries.size(), 1U);
        QCOMPARE(recoveries[0].folder, folder);
        QSignalSpy recovered(&files, &ProjectFiles::recovered);
        files.recover(recoveries[0]);
        QTRY_COMPARE(recovered.count(), 1);
        QVERIFY(recovered[0][0].value<Project>().markers.empty());
        QCOMPARE(recovered[0][1].value<Project>().markers, std::vector<std::int64_t>{5});
    }

    void whatIsOpenElsewhereIsNoCrash()
    {
        const QString folder = folder_.filePath("open.fresco");
        createProject(sample(), toEnginePath(folder));
        writeAutosave(sample(), folder);
        const FolderLock lock = FolderLock::take(folder);
        QVERIFY(lock.isHeld());
        QVERIFY(!FolderLock::take(folder).isHeld());
        QVERIFY(findRecoveries().empty());
    }

    void savingEndsTheNeedForRecovery()
    {
        const QString folder = folder_.filePath("saved.fresco");
        createProject(sample(), toEnginePath(folder));
        writeAutosave(sample(), folder);
        ProjectFiles files;
        QSignalSpy saved(&files, &ProjectFiles::saved);
        files.save(sample(), folder);
        QTRY_COMPARE(saved.count(), 1);
        QVERIFY(findRecoveries().empty());
    }

    void aDamagedProjectIsASentence()
    {
        const QString folder = folder_.filePath("bad.fresco");
        write(folder + "/project.json", "{");
        ProjectFiles files;
        QSignalSpy failed(&files, &ProjectFiles::openFailed);
        files.open(folder);
        QTRY_COMPARE(failed.count(), 1);
        QVERIFY(failed[0][0].value<Fault>().kind == ErrorKind::BadProject);
    }

    void whatWasBegunIsWrittenBeforeTheEnd()
    {
        const QString folder = folder_.filePath("late.fresco");
        createProject(sample(), toEnginePath(folder));
        {
            ProjectFiles files;
            files.save(edits::withMarkerToggled(sample(), 3), folder);
        }
        QCOMPARE(readProject(toEnginePath(folder)).markers, std::vector<std::int64_t>{3});
    }

private:
    Project sample() const
    {
        Project project;
        project.source = toEnginePath(folder_.filePath("harbour.mp4"));
        return project;
    }

    QTemporaryDir folder_;
};

QTEST_GUILESS_MAIN(ProjectFilesTest)
#include "project_files_test.moc"
