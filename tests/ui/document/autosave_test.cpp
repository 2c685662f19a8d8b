// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "document/autosave.h"
#include "document/edits.h"
#include "document/project_document.h"
#include "document/project_files.h"

#include <QDir>
#include <QElapsedTimer>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;
using namespace std::chrono_literals;

namespace {

constexpr double kEarly = 0.95;  // what Qt's timers may be ahead of their time
constexpr int kPatienceMs = 20'000;

using Marks = std::vector<std::int64_t>;

/// A saved project that is open.
class Bench {
public:
    Bench()
    {
        Project project;
        project.source = toEnginePath(folder_.filePath("harbour.mp4"));
        createProject(project, toEnginePath(place()));
        document.open(project, place(), false);
    }

    QString place() const { return folder_.filePath("harbour.fresco"); }
    void mark(std::int64_t frame) { document.edit("mark", edits::withMarkerToggled(document.project(), frame)); }
    /// Marks of the edits that are safe; empty: there are no such edits.
    Marks safeMarks() const
    {
        const QString kept = autosaveOf(place());
        return QDir(kept).exists("project.json") ? readProject(toEnginePath(kept)).markers : Marks{};
    }

private:
    QTemporaryDir folder_;

public:
    ProjectFiles files;
    ProjectDocument document;
    Autosave autosave{document, files};
};

}  // namespace

class AutosaveTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QStandardPaths::setTestModeEnabled(true); }
    void init() { QDir(autosaveRoot()).removeRecursively(); }

    void anEditIsSafeTwoSecondsLater()
    {
        Bench bench;
        QElapsedTimer since;
        since.start();
        bench.mark(3);
        QTRY_COMPARE_WITH_TIMEOUT(bench.safeMarks(), Marks{3}, kPatienceMs);
        QVERIFY(since.elapsed() >= static_cast<qint64>(kEarly * 2000));
        QVERIFY(readProject(toEnginePath(bench.place())).markers.empty());  // the person's own file is not touched
    }

    void everyEditPutsItOff()
    {
        Bench bench;
        bench.autosave.setDelay(1000ms);
        bench.mark(3);
        QTest::qWait(300);
        QElapsedTimer since;
        since.start();
        bench.mark(5);
        QTRY_VERIFY_WITH_TIMEOUT(!bench.safeMarks().empty(), kPatienceMs);
        QVERIFY(since.elapsed() >= static_cast<qint64>(kEarly * 1000));
        QCOMPARE(bench.safeMarks(), (Marks{3, 5}));
    }

    void flushDoesNotWait()
    {
        Bench bench;
        bench.autosave.setDelay(1h);
        bench.mark(3);
        bench.autosave.flush();
        QTRY_COMPARE(bench.safeMarks(), Marks{3});
    }

    void editsThatAreTakenBackNeedNoSafePlace()
    {
        Bench bench;
        bench.autosave.setDelay(1ms);
        bench.mark(3);
        QTRY_COMPARE(bench.safeMarks(), Marks{3});
        bench.document.history().undo();
        QTRY_VERIFY(bench.safeMarks().empty());
    }

    void aProjectThatWasClosedIsNotWrittenAgain()
    {
        Bench bench;
        bench.autosave.setDelay(100ms);
        bench.mark(3);
        bench.document.close();
        QTest::qWait(300);
        QVERIFY(bench.safeMarks().empty());
    }
};

QTEST_GUILESS_MAIN(AutosaveTest)
#include "autosave_test.moc"
