// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/about_dialog.h"
#include "dialogs/keyboard_map.h"
#include "dialogs/program_facts.h"

#include <QClipboard>
#include <QFile>
#include <QGuiApplication>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

QByteArray contentOf(const QString& path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

}  // namespace

class KeyboardMapTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void itHasTheKeysThatAreInForce()
    {
        KeyMap map;
        QVERIFY(keyboardMapHtml(map).contains("<b>Ctrl+Z</b></td><td>Undo</td>"));
        map.setKeys("undo", {QKeySequence("F9")});
        QVERIFY(keyboardMapHtml(map).contains("<b>F9</b></td><td>Undo</td>"));
        map.setKeys("undo", {});
        QVERIFY(!keyboardMapHtml(map).contains("<td>Undo</td>"));
    }

    void itIsWrittenAsTheNameSays()
    {
        const QTemporaryDir folder;
        const QString html = keyboardMapHtml(KeyMap());
        QVERIFY(writeKeyboardMap(html, folder.filePath("keys.html")));
        QCOMPARE(contentOf(folder.filePath("keys.html")), html.toUtf8());
        QVERIFY(writeKeyboardMap(html, folder.filePath("keys.pdf")));
        QVERIFY(contentOf(folder.filePath("keys.pdf")).startsWith("%PDF"));
        QVERIFY(!writeKeyboardMap(html, folder.filePath("no/such/folder/keys.pdf")));
    }

    void versionsAreThoseOfWhatRuns()
    {
        QVERIFY(factsText({}).contains("LibTorch: not loaded"));
        EngineInfo engine;
        engine.torchVersion = "2.11.0+cu130";
        engine.devices = {{"cpu", "Test processor"}, {"cuda:0", "Test card, 80 GB"}};
        const QString facts = factsText(engine);
        for (const char* line :
             {"LibTorch: 2.11.0+cu130", "CUDA: Test card", "Qt: 6", "FFmpeg: ", "OpenCV: 4", "Compiler: "})
            QVERIFY2(facts.contains(line), line);
        const AboutDialog about(engine);
        about.findChild<QPushButton*>("aboutCopy")->click();
        QCOMPARE(QGuiApplication::clipboard()->text(), facts);
    }
};

QTEST_MAIN(KeyboardMapTest)
#include "keyboard_map_test.moc"
