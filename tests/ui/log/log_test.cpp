// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log_store.h"
#include "log/log_window.h"
#include "log/message_capture.h"
#include "support/fake_dialogs.h"

#include <QAbstractItemModelTester>
#include <QClipboard>
#include <QComboBox>
#include <QGuiApplication>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QTreeView>

#include <thread>

using namespace fresco::test;
using namespace fresco::ui;

namespace {

QString textOf(const LogStore& store, int row) { return store.index(row, LogStore::Text).data().toString(); }

struct Window {
    LogStore store;
    FakeDialogs dialogs;
    LogWindow window{store, dialogs};
    QTreeView* list = window.findChild<QTreeView*>("logList");

    Window()
    {
        window.show();
        store.add(LogLevel::Info, "LibTorch is open");
        store.add(LogLevel::Warning, "no NVENC: encoding with libx264");
        store.add(LogLevel::Error, "The disk is full.");
        [[maybe_unused]] const bool shown = QTest::qWaitFor([&] { return store.rowCount() == 3; });
    }
    int rows() const { return list->model()->rowCount(); }
};

}  // namespace

class LogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theOldestLinesGo()
    {
        LogStore store(nullptr, 100);
        const QAbstractItemModelTester tester(&store);
        for (int i = 0; i < 70; ++i)
            store.add(LogLevel::Info, QString::number(i));
        QTRY_COMPARE(store.rowCount(), 70);
        for (int i = 70; i < 130; ++i)
            store.add(LogLevel::Info, QString::number(i));
        QTRY_COMPARE(textOf(store, store.rowCount() - 1), "129");
        QCOMPARE(store.rowCount(), 100);
        QCOMPARE(textOf(store, 0), "30");
        for (int i = 0; i < 1000; ++i)
            store.add(LogLevel::Info, "x" + QString::number(i));
        QTRY_COMPARE(textOf(store, store.rowCount() - 1), "x999");
        QCOMPARE(store.rowCount(), 100);
        QCOMPARE(textOf(store, 0), "x900");
    }

    void threadsMayWriteAtOnce()
    {
        LogStore store;
        QSignalSpy inserted(&store, &LogStore::rowsInserted);
        {
            std::vector<std::jthread> threads;
            for (int i = 0; i < 4; ++i)
                threads.emplace_back([&store] {
                    for (int line = 0; line < 100; ++line)
                        store.add(LogLevel::Debug, "line");
                });
        }
        QTRY_COMPARE(store.rowCount(), 400);
        QCOMPARE(inserted.count(), 1);
    }

    void qtsMessagesAreCaughtAndPassedOn()
    {
        static QStringList passed;
        passed.clear();
        const QtMessageHandler before =
            qInstallMessageHandler([](QtMsgType, const QMessageLogContext&, const QString& text) { passed << text; });
        LogStore store;
        {
            const MessageCapture capture(store);
            qWarning("a widget is odd");
        }
        qWarning("nobody listens");
        qInstallMessageHandler(before);
        QTRY_COMPARE(store.rowCount(), 1);
        QCOMPARE(textOf(store, 0), "a widget is odd");
        QCOMPARE(store.index(0, 0).data(LogStore::kLevelRole).toInt(), static_cast<int>(LogLevel::Warning));
        QCOMPARE(passed, (QStringList{"a widget is odd", "nobody listens"}));
    }

    void linesAreFilteredByLevelAndWords()
    {
        Window log;
        QCOMPARE(log.rows(), 3);
        log.window.findChild<QComboBox*>("logLevel")->setCurrentIndex(2);
        QCOMPARE(log.rows(), 2);
        log.window.findChild<QLineEdit*>("logSearch")->setText("DISK");
        QCOMPARE(log.rows(), 1);
    }

    void whatIsChosenIsCopiedElseAllThatIsShown()
    {
        Window log;
        log.window.findChild<QLineEdit*>("logSearch")->setText("is");
        auto* copy = log.window.findChild<QPushButton*>("logCopy");
        copy->click();
        QCOMPARE(QGuiApplication::clipboard()->text().count('\n'), 2);
        log.list->setCurrentIndex(log.list->model()->index(1, 0));
        copy->click();
        QVERIFY(QGuiApplication::clipboard()->text().endsWith("Error  The disk is full.\n"));
        QCOMPARE(QGuiApplication::clipboard()->text().count('\n'), 1);
    }

    void itIsSaved()
    {
        Window log;
        const QTemporaryDir folder;
        log.dialogs.output = folder.filePath("fresco.log");
        log.window.findChild<QPushButton*>("logSave")->click();
        QTRY_VERIFY(QFile::exists(log.dialogs.output));
        QFile file(log.dialogs.output);
        QVERIFY(file.open(QIODevice::ReadOnly));
        QCOMPARE(file.readAll().count('\n'), 3);
    }
};

QTEST_MAIN(LogTest)
#include "log_test.moc"
