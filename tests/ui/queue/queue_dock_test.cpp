// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "jobs/job_desk.h"
#include "queue/queue_dock.h"
#include "queue/queue_end.h"
#include "queue/queue_store.h"
#include "queue/render_queue.h"
#include "support/fake_engine.h"
#include "support/fake_power.h"
#include "support/queued_film.h"

#include <QComboBox>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// A dock over a queue whose films fail with what their name says.
class Bench {
public:
    Bench()
    {
        script_->translate = [](const auto& request, auto&, auto) -> TranslateResult {
            if (request.input == "memory")
                throw Error{ErrorKind::OutOfMemory, "The card is full."};
            throw Error{ErrorKind::DiskFull, "No space."};
        };
        dock.resize(420, 520);
        dock.show();
    }

    QString add(const char* name) { return queue.add(queuedFilm(name, folder_)); }
    template <class Widget> Widget* child(const char* name) { return dock.findChild<Widget*>(name); }
    void click(const char* name) { QTest::mouseClick(child<QToolButton>(name), Qt::LeftButton); }

private:
    QTemporaryDir folder_;
    std::shared_ptr<EngineScript> script_ = std::make_shared<EngineScript>();
    EngineRunner runner_{fakeEngine(script_), fakeModels};
    JobDesk desk_{runner_};
    QueueStore store_{folder_.filePath("queue.json")};
    FakePower power_;

public:
    RenderQueue queue{desk_, store_};
    QueueEnd end{queue, desk_, power_};
    QueueDock dock{queue, end};
};

}  // namespace

class QueueDockTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFailureShowsItsSentenceAndAButtonThatHelps()
    {
        Bench bench;
        const QString id = bench.add("memory");
        auto* remedy = bench.child<QPushButton>("queueRemedy");
        QTRY_VERIFY(remedy->isVisible());
        QCOMPARE(bench.child<QLabel>("queueSentence")->text(), "The card is full.");
        QCOMPARE(remedy->text(), "Lower Resolution and Retry");
        const auto before = bench.queue.find(id)->request.parameters.integer(key::resolution);
        QTest::mouseClick(remedy, Qt::LeftButton);
        QVERIFY(bench.queue.find(id)->request.parameters.integer(key::resolution) < before);
    }

    void aFullDiskAsksForAnotherPlace()
    {
        Bench bench;
        const QString id = bench.add("disk");
        auto* remedy = bench.child<QPushButton>("queueRemedy");
        QTRY_VERIFY(remedy->isVisible());
        QSignalSpy wanted(&bench.dock, &QueueDock::otherPlaceWanted);
        QTest::mouseClick(remedy, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted[0][0].toString(), id);
        bench.queue.retryAt(id, "/elsewhere/film.mp4");
        QCOMPARE(bench.queue.find(id)->request.output, std::filesystem::path("/elsewhere/film.mp4"));
    }

    void keysMoveAndRemoveTheSelectedFilm()
    {
        Bench bench;
        bench.click("queueHold");
        QVERIFY(bench.queue.isHeld());
        const QString a = bench.add("a");
        const QString b = bench.add("b");
        bench.dock.select(a);
        auto* list = bench.child<QListView>("queueList");
        QTest::keyClick(list, Qt::Key_Down, Qt::AltModifier);
        QCOMPARE(bench.queue.jobs()[1].id, a);
        QCOMPARE(bench.dock.selected(), a);
        QTest::keyClick(list, Qt::Key_Delete);
        QCOMPARE(bench.queue.jobs().size(), std::size_t{1});
        QCOMPARE(bench.dock.selected(), b);
    }

    void pauseAndResumeAreOneButton()
    {
        Bench bench;
        bench.click("queueHold");
        const QString id = bench.add("a");
        bench.dock.select(id);
        bench.click("queuePause");
        QCOMPARE(bench.queue.find(id)->state, QueueState::Paused);
        QVERIFY(bench.child<QToolButton>("queuePause")->toolTip().startsWith("Resume"));
        bench.click("queuePause");
        QCOMPARE(bench.queue.find(id)->state, QueueState::Waiting);
    }

    void theLogIsTheSelectedFilms()
    {
        Bench bench;
        const QString id = bench.add("memory");
        QTRY_COMPARE(bench.queue.find(id)->state, QueueState::Failed);
        QCOMPARE(bench.child<QPlainTextEdit>("queueLog")->toPlainText(), bench.queue.find(id)->log.join('\n'));
    }

    void whatComesAfterwardsIsChosenAndShown()
    {
        Bench bench;
        auto* atEnd = bench.child<QComboBox>("queueEnd");
        QCOMPARE(atEnd->currentText(), "Then do nothing");
        QTest::keyClick(atEnd, Qt::Key_End);
        QCOMPARE(bench.end.wish(), QueueEndWish::ShutDown);
        bench.end.setWish(QueueEndWish::Suspend);
        QCOMPARE(atEnd->currentText(), "Then suspend");
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&bench.dock, &change);
        QCOMPARE(atEnd->currentText(), "Then suspend");
        QCOMPARE(bench.end.wish(), QueueEndWish::Suspend);
    }

    void everyButtonHasANameAndAnIcon()
    {
        Bench bench;
        const auto buttons = bench.dock.findChildren<QToolButton*>(QString(), Qt::FindDirectChildrenOnly);
        QVERIFY(buttons.size() >= 9);
        for (const QToolButton* button : buttons) {
            QVERIFY2(!button->accessibleName().isEmpty(), qPrintable(button->objectName()));
            QVERIFY2(!button->icon().isNull(), qPrintable(button->objectName()));
        }
    }
};

QTEST_MAIN(QueueDockTest)
#include "queue_dock_test.moc"
