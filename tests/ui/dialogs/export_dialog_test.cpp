// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/export_dialog.h"
#include "export/export_words.h"
#include "support/fake_dialogs.h"
#include "system/graphics_card.h"

#include <QAbstractButton>
#include <QComboBox>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFile>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>
#include <QSpinBox>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// A dialog for ten seconds of film with sound, in a folder of its own.
class Bench {
public:
    explicit Bench(const ExportWishes& wishes = {})
        : film{.title = "harbour",
               .folder = folder.path(),
               .width = 1920,
               .height = 1080,
               .frames = 250,
               .framesPerSecond = 25.0,
               .hasSound = true,
               .range = {FrameIndex{10}, FrameIndex{59}},
               .source = "harbour"},
          dialog(film, wishes, dialogs)
    {
        dialog.open();
    }

    template <class Widget> Widget* child(const char* name) const { return dialog.findChild<Widget*>(name); }
    void choose(const char* name, const QString& key) const
    {
        auto* box = child<QComboBox>(name);
        box->setCurrentIndex(box->findData(key));
    }
    void click(const char* name) const { child<QAbstractButton>(name)->click(); }
    QString words(const char* name) const { return child<QLabel>(name)->text(); }

    QTemporaryDir folder;
    FakeDialogs dialogs;
    ExportFilm film;
    ExportDialog dialog;
    QSignalSpy chosen{&dialog, &ExportDialog::chosen};
};

ExportChoice choiceOf(const QSignalSpy& spy) { return spy.value(0).value(0).value<ExportChoice>(); }

}  // namespace

class ExportDialogTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void theEncoderIsWhatThisComputerHas()
    {
        Bench bench;
        QTRY_COMPARE(bench.words("exportEncoder"), encoderWords("h264", hasEncodingCard()));
        bench.choose("exportPreset", "prores");
        QCOMPARE(bench.words("exportEncoder"), encoderWords("prores"));
        QVERIFY(hasEncodingCard(bench.folder.path()));
        QVERIFY(!hasEncodingCard(bench.folder.filePath("nvidiactl")));
    }

    void renderNowGivesWhatIsShown()
    {
        Bench bench;
        bench.choose("exportPreset", "prores");
        bench.choose("exportLayout", "side-by-side");
        bench.click("exportWholeFilm");
        bench.click("exportAudio");
        bench.click("exportRender");
        bench.click("exportRender");  // the disk is asked, and once is enough
        QTRY_COMPARE(bench.chosen.count(), 1);
        const ExportChoice choice = choiceOf(bench.chosen);
        QVERIFY(!choice.isQueued);
        QCOMPARE(choice.output, bench.folder.filePath("harbour-prores.mov"));
        QCOMPARE(choice.overrides.text(key::codec), "prores");
        QCOMPARE(choice.overrides.integer(key::quality), 80);
        QCOMPARE(choice.overrides.text(key::layout), "side-by-side");
        QCOMPARE(choice.overrides.integer(key::from), 0);
        QVERIFY(!choice.overrides.boolean(key::audio));
        QVERIFY(!bench.dialog.isVisible());
        QVERIFY(bench.dialogs.replaceQuestions.isEmpty());
    }

    void addToQueueSaysSo()
    {
        Bench bench;
        bench.click("exportQueue");
        QTRY_COMPARE(bench.chosen.count(), 1);
        QVERIFY(choiceOf(bench.chosen).isQueued);
    }

    void onlyWhatMattersCanBeChosen()
    {
        Bench bench;
        auto* codec = bench.child<QComboBox>("exportCodec");
        QVERIFY(!codec->isEnabled());
        QCOMPARE(codec->currentData().toString(), "h264");
        QVERIFY(!bench.child<QDoubleSpinBox>("exportWipePeriod")->isVisible());
        bench.choose("exportLayout", "wipe");
        QVERIFY(bench.child<QDoubleSpinBox>("exportWipePeriod")->isVisible());
        bench.choose("exportPreset", "gif");
        QVERIFY(!bench.child<QSpinBox>("exportQuality")->isEnabled());
        QVERIFY(!bench.child<QAbstractButton>("exportAudio")->isEnabled());
        bench.choose("exportPreset", "custom");
        QVERIFY(codec->isEnabled());
        bench.choose("exportCodec", "ffv1");
        QVERIFY(bench.dialog.output().endsWith(".mkv"));
    }

    void sizePathAndWarningsFollow()
    {
        Bench bench;
        const QString size = bench.words("exportSize");
        bench.child<QSpinBox>("exportQuality")->setValue(95);
        QVERIFY(bench.words("exportSize") != size);
        bench.choose("exportPreset", "gif");
        QVERIFY(bench.words("exportPath").endsWith("harbour-gif.gif"));
        QVERIFY(bench.words("exportWarnings").contains("no sound"));
        bench.choose("exportPreset", "prores");
        QVERIFY(!bench.child<QLabel>("exportWarnings")->isVisible());
    }

    void aFileIsReplacedOnlyAfterOneQuestion()
    {
        Bench bench;
        QFile file(bench.dialog.output());
        QVERIFY(file.open(QIODevice::WriteOnly));
        bench.dialogs.mayReplaceIt = false;
        bench.click("exportRender");
        QTRY_COMPARE(bench.dialogs.replaceQuestions, QStringList{bench.dialog.output()});
        QVERIFY(bench.chosen.isEmpty());
        QVERIFY(bench.dialog.isVisible());
        bench.dialogs.mayReplaceIt = true;
        bench.click("exportRender");
        QTRY_COMPARE(bench.dialogs.replaceQuestions.size(), 2);
        QCOMPARE(bench.chosen.count(), 1);
    }

    void aFileThatExistsIsSaidOnceTheDiskHasTold()
    {
        Bench bench;
        QFile file(bench.folder.filePath("take.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto* pattern = bench.child<QLineEdit>("exportPattern");
        pattern->setText("take");
        QTRY_VERIFY(bench.words("exportWarnings").contains("exists already"));
        pattern->setText("another");
        QVERIFY(!bench.words("exportWarnings").contains("exists already"));
    }

    void whoClosesTheDialogMeanwhileWantsNothing()
    {
        Bench bench;
        bench.click("exportRender");
        bench.click("exportCancel");
        QTest::qWait(50);
        QVERIFY(bench.chosen.isEmpty());
    }

    void withoutANameNothingCanBeWritten()
    {
        Bench bench;
        bench.child<QLineEdit>("exportPattern")->clear();
        QVERIFY(!bench.child<QPushButton>("exportRender")->isEnabled());
        QVERIFY(!bench.child<QPushButton>("exportQueue")->isEnabled());
    }

    void whoCannotRenderNowCanStillQueue()
    {
        Bench bench;
        bench.dialog.setWhyNotNow("A film is being rendered.");
        QVERIFY(!bench.child<QPushButton>("exportRender")->isEnabled());
        QVERIFY(bench.child<QPushButton>("exportQueue")->isEnabled());
        QVERIFY(bench.words("exportWarnings").contains("being rendered"));
    }

    void theFolderIsAskedFor()
    {
        Bench bench;
        const QTemporaryDir other;
        bench.dialogs.folderAnswer = other.path();
        bench.click("exportBrowse");
        QCOMPARE(bench.dialog.output(), other.filePath("harbour-web.mp4"));
    }

    void anotherLanguageKeepsWhatWasChosen()
    {
        Bench bench;
        bench.choose("exportPreset", "custom");
        bench.choose("exportCodec", "vp9");
        const QString output = bench.dialog.output();
        QEvent change(QEvent::LanguageChange);
        QCoreApplication::sendEvent(&bench.dialog, &change);
        for (QObject* child : bench.dialog.findChildren<QWidget*>())
            QCoreApplication::sendEvent(child, &change);
        QCOMPARE(bench.child<QComboBox>("exportPreset")->currentData().toString(), "custom");
        QCOMPARE(bench.child<QComboBox>("exportCodec")->currentData().toString(), "vp9");
        QCOMPARE(bench.dialog.output(), output);
    }

    void everyFieldHasAName()
    {
        Bench bench;
        for (const QLabel* label : bench.dialog.findChildren<QLabel*>())
            if (const QWidget* field = label->buddy())
                QVERIFY2(!field->accessibleName().isEmpty(), qPrintable(field->objectName()));
    }
};

QTEST_MAIN(ExportDialogTest)
#include "export_dialog_test.moc"
