// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/fault.h"
#include "bridge/option_labels.h"
#include "bridge/text.h"
#include "fresco/export_preset.h"
#include "fresco/frame_source.h"
#include "fresco/model_info.h"
#include "fresco/parameter_json.h"
#include "fresco/project.h"
#include "fresco/worded_error.h"
#include "language.h"

#include <QRegularExpression>
#include <QTemporaryDir>
#include <QTest>

#include <functional>

using namespace fresco;
using ui::Fault;

namespace {

using Act = std::function<void()>;

Fault faultOf(const Act& act)
{
    try {
        act();
    } catch (...) {
        return Fault::current();
    }
    return {};
}

}  // namespace

Q_DECLARE_METATYPE(Act)

class FaultTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { language_.apply(ui::LanguageChoice::English); }

    void aFaultKnowsItsWording()
    {
        const Fault fault = faultOf([] {
            throw WordedError{ErrorKind::NotFound, worded("%1 is away.", "a%1"), "why"};
        });
        QCOMPARE(fault.kind, ErrorKind::NotFound);
        QCOMPARE(fault.sentence, "a%1 is away.");
        QCOMPARE(fault.detail, "why");
        QVERIFY(fault.wording == worded("%1 is away.", "a%1"));
        QCOMPARE(ui::readable(fault), "a%1 is away.");
    }

    void whatIsNoErrorOfOursHasASentenceToo()
    {
        QCOMPARE(faultOf([] { throw std::bad_alloc(); }).kind, ErrorKind::OutOfMemory);
        const Fault fault = faultOf([] { throw std::runtime_error("odd"); });
        QCOMPARE(fault.kind, ErrorKind::Internal);
        QCOMPARE(fault.sentence, "The work stopped unexpectedly.");
        QCOMPARE(fault.detail, "odd");
        language_.apply(ui::LanguageChoice::Chinese);
        QCOMPARE(ui::readable(fault), "任务意外中止。");
    }

    void inChineseASentenceWithoutAPatternIsLedByItsKind()
    {
        const Fault fault = faultOf([] { throw Error{ErrorKind::DiskFull, "No space for out.mp4."}; });
        language_.apply(ui::LanguageChoice::Chinese);
        QCOMPARE(ui::readable(fault), "磁盘已满。\nNo space for out.mp4.");
    }

    void inChineseNothingIsLeftOfEnglishButNames_data()
    {
        QTest::addColumn<Act>("act");
        QTest::addColumn<QStringList>("names");
        const std::string folder = ui::toEngine(folder_.path());
        const auto refuse = [](const char* key, const char* text) {
            return Act([=] { ParameterSet().setText(key, text); });
        };
        QTest::newRow("no film") << Act([] { openFrameSource("/nowhere/clip.mp4"); })
                                 << QStringList{"/nowhere/clip.mp4"};
        QTest::newRow("a folder for a film") << Act([=] { openFrameSource(folder); }) << QStringList{folder_.path()};
        QTest::newRow("no model") << Act([] { resolveModel("dreamer"); })
                                  << QStringList{"`fresco models list`", "dreamer"};
        QTest::newRow("number") << refuse("steps", "many") << QStringList{"many"};
        QTest::newRow("whole number") << refuse("steps", "2.5") << QStringList{};
        QTest::newRow("real number") << refuse("strength", "7") << QStringList{};
        QTest::newRow("yes or no") << refuse("spatialAttention", "maybe") << QStringList{"true", "false", "maybe"};
        QTest::newRow("no such parameter")
            << refuse("sharpness", "1") << QStringList{"sharpness", "`fresco parameters`"};
        QTest::newRow("damaged JSON") << Act([] { parametersFromJson("{", "a.json"); })
                                      << QStringList{"a.json", "JSON"};
        QTest::newRow("field of the wrong type") << Act([] { parametersFromJson(R"({"steps": []})", "a.json"); })
                                                 << QStringList{"a.json", "steps", "true", "false"};
        QTest::newRow("field out of range")
            << Act([] { parametersFromJson(R"({"steps": 0})", "a.json"); }) << QStringList{"a.json", "steps"};
        QTest::newRow("preset") << Act([] { requireFittingName(*findExportPreset("hevc"), "film.gif"); })
                                << QStringList{"hevc", "film.gif", ".mp4", ".mov", ".mkv"};
        QTest::newRow("no project") << Act([] { readProject("/nowhere/a.fresco"); })
                                    << QStringList{"/nowhere/a.fresco", ".fresco", "project.json"};
        QTest::newRow("newer project") << Act([=] { saveNewer(folder); })
                                       << QStringList{folder_.path() + "/project.json", "Fresco Studio"};
    }

    void inChineseNothingIsLeftOfEnglishButNames()
    {
        QFETCH(Act, act);
        QFETCH(QStringList, names);
        const Fault fault = faultOf(act);
        QVERIFY(fault.wording.isPattern());
        QCOMPARE(ui::readable(fault), ui::withLabels(fault.sentence));
        language_.apply(ui::LanguageChoice::Chinese);
        QString said = ui::readable(fault);
        for (const QString& name : names) {
            QVERIFY2(said.contains(name), qPrintable(name + " is not in " + said));
            said.remove(name);
        }
        static const QRegularExpression letter("[A-Za-z]"), chinese("\\p{Han}");
        QVERIFY2(!said.contains(letter), qPrintable(said));
        QVERIFY2(said.contains(chinese), qPrintable(said));
    }

    void inChineseAModelsFaultIsSaidInChinese()
    {
        const ModelInfo model = describeModel(ui::toEnginePath(folder_.path()));
        QVERIFY(!model.isComplete());
        language_.apply(ui::LanguageChoice::Chinese);
        QCOMPARE(ui::translated(model.parts.front().problem),
                 "缺少文件 " + ui::toQt(std::string_view(model.parts.front().problem.arguments().front().text())) +
                     "。");
    }

private:
    /// What a later version will have written cannot be saved over.
    static void saveNewer(const std::string& folder)
    {
        const std::filesystem::path file = std::filesystem::path(folder) / "project.json";
        QFile json(ui::toQt(file));
        QVERIFY(json.open(QIODevice::WriteOnly));
        json.write(R"({"schemaVersion": 99, "source": {"path": "clip.mp4"}})");
        json.close();
        saveProject(readProject(folder), folder);
    }

    QTemporaryDir folder_;
    ui::Language language_;
};

QTEST_GUILESS_MAIN(FaultTest)
#include "fault_test.moc"
