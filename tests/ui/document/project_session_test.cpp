// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "document/edits.h"
#include "document/project_session.h"
#include "settings.h"
#include "support/fake_dialogs.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

struct Bench {
    QString makeFilm(const QString& name) const
    {
        QFile film(folder.filePath(name));
        [[maybe_unused]] const bool isWritten = film.open(QIODevice::WriteOnly) && film.write("film") == 4;
        return film.fileName();
    }
    bool openFilm(const QString& name)
    {
        session.newFromVideo(makeFilm(name));
        return QTest::qWaitFor([this] { return session.document().isOpen(); });
    }

    QTemporaryDir folder;
    Settings settings{folder.filePath("settings.ini")};
    FakeDialogs dialogs;
    ProjectSession session{settings, dialogs, nullptr};
    QSignalSpy noticed{&session, &ProjectSession::notice};
    QSignalSpy failed{&session, &ProjectSession::failed};
};

}  // namespace

class ProjectSessionTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        QStandardPaths::setTestModeEnabled(true);
        QDir(autosaveRoot()).removeRecursively();
        QDir(untitledRoot()).removeRecursively();
    }

    void aCopyWithMediaLeavesTheProjectWhereItIs()
    {
        Bench bench;
        QVERIFY(bench.openFilm("clip.mp4"));
        ProjectDocument& document = bench.session.document();
        document.edit("edit", edits::withMarkerToggled(document.project(), 5));
        const QString before = document.folder();
        bench.dialogs.projectToSave = bench.folder.filePath("away.fresco");
        bench.session.saveCopyWithMedia();
        QTRY_COMPARE(bench.noticed.count(), 1);
        QVERIFY(bench.noticed[0][0].toString().contains("away.fresco"));
        QCOMPARE(document.folder(), before);
        QVERIFY(document.isUntitled());
        QVERIFY(document.history().canUndo());
        QVERIFY(QDir(before).exists());
        QCOMPARE(toQt(document.project().source), bench.folder.filePath("clip.mp4"));
        QVERIFY(QFile::exists(bench.dialogs.projectToSave + "/media/clip.mp4"));
        QCOMPARE(bench.dialogs.suggested, bench.folder.filePath("clip with media.fresco"));
    }

    void aCopyNeverGoesOverTheProjectItself()
    {
        Bench bench;
        QVERIFY(bench.openFilm("clip.mp4"));
        bench.dialogs.projectToSave = bench.session.document().folder();
        bench.session.saveCopyWithMedia();
        QCOMPARE(bench.failed.count(), 1);
        QVERIFY(!QDir(bench.dialogs.projectToSave + "/media").exists());
    }

    void aProjectThatAnotherWindowHasIsToldByItsName()
    {
        Bench first, second;
        const QString quay = first.folder.filePath("quay.fresco");
        Project project;
        project.source = toEnginePath(first.makeFilm("clip.mp4"));
        createProject(project, toEnginePath(quay));
        first.session.openProject(quay);
        QTRY_VERIFY(first.session.document().isOpen());
        second.session.openProject(quay);
        QTRY_COMPARE(second.failed.count(), 1);
        const auto fault = second.failed[0][0].value<Fault>();
        QVERIFY(fault.wording.isPattern());  // so that it can be said in the language of the window
        QCOMPARE(readable(fault), "The project quay.fresco is open in another window; close it there first.");
    }

    void allThatACrashLeftIsOfferedUntilOneIsOpen()
    {
        for (const char* name : {"a.mp4", "b.mp4", "c.mp4"}) {
            Project project;
            project.source = toEnginePath(QDir::tempPath() + '/' + name);
            createUntitled(project);
        }
        Bench bench;
        bench.dialogs.recoveryAnswer = RecoveryAnswer::Recover;
        bench.dialogs.toRecover = "none of them";
        bench.session.lookForRecoveries();
        QTRY_COMPARE(bench.dialogs.offered.size(), 3);
        QVERIFY(bench.dialogs.offered[0].endsWith("2 more"));
        QVERIFY(!bench.session.document().isOpen());

        bench.dialogs.toRecover = bench.dialogs.offered[1].section(',', 0, 0);
        bench.dialogs.offered.clear();
        bench.session.lookForRecoveries();
        QTRY_VERIFY(bench.session.document().isOpen());
        QCOMPARE(bench.dialogs.offered.size(), 2);
        QCOMPARE(bench.session.document().title(), bench.dialogs.toRecover);
        QCOMPARE(bench.noticed.count(), 1);  // that one more is left
    }
};

QTEST_MAIN(ProjectSessionTest)
#include "project_session_test.moc"
