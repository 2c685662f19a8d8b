// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/parameter_panel.h"
#include "image_viewer/compare_view.h"
#include "support/window_bench.h"

#include <QCheckBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QStyle>
#include <QTest>

#include <algorithm>

using namespace fresco;
using namespace fresco::test;

using Bench = WindowBench;

class AppearanceTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init() { forgetProjects(); }

    void themesSwitchAtOnceAndAreRemembered()
    {
        Bench bench;
        bench.action("themeDark")->trigger();
        QTRY_VERIFY(bench.window->palette().color(QPalette::Window).lightness() < 100);
        bench.action("themeLight")->trigger();
        QTRY_VERIFY(bench.window->palette().color(QPalette::Window).lightness() > 200);
        QCOMPARE(bench.settings.theme(), ui::ThemeChoice::Light);
    }

    void theLanguageSwitchesAtOnceEverywhere()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        const QString english = bench.find<QPushButton>("renderButton")->text();
        bench.action("languageChinese")->trigger();
        QTRY_VERIFY(bench.find<QPushButton>("renderButton")->text() != english);
        QCOMPARE(bench.resultPane()->notice(), "尚未渲染");
        bench.action("languageEnglish")->trigger();
        QTRY_COMPARE(bench.find<QPushButton>("renderButton")->text(), english);
        QCOMPARE(bench.resultPane()->notice(), "Not rendered");
    }

    void reducedMotionHoldsAtOnceAndAtTheNextStart()
    {
        Bench bench;
        const auto isStill = [&] {
            const QStyle* style = bench.window->style();
            return !bench.window->isAnimated() &&
                   style->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &*bench.window) == 0;
        };
        QVERIFY(!isStill());
        bench.action("preferences")->trigger();
        bench.find<QCheckBox>("prefReducesMotion")->click();
        QVERIFY(isStill());
        bench.reopen();
        QVERIFY(isStill());
    }

    void everythingFitsASmallScreen()
    {
        Bench bench;
        QVERIFY(bench.openClip());
        QVERIFY(bench.window->minimumSizeHint().width() <= 1280);
        QVERIFY(bench.window->minimumSizeHint().height() <= 680);
    }

    void theHelpOfASettingIsNeverCutOff()
    {
        WindowBench bench;
        QVERIFY(bench.openClip());
        bench.window->resize(1280, 720);
        auto* help = bench.find<QLabel>("parameterHelp");
        auto* panel = bench.window->findChild<ui::ParameterPanel*>();
        for (const ParameterSpec& spec : parameterTable()) {
            Q_EMIT panel->helpChanged(QString::fromUtf8(spec.help.data(), static_cast<qsizetype>(spec.help.size())));
            QVERIFY2(help->minimumHeight() >= help->heightForWidth(help->width()), spec.key.data());
        }
        const int height = help->minimumHeight();
        Q_EMIT panel->helpChanged({});
        QCOMPARE(help->minimumHeight(), height);
    }

    void everyControlHasANameAndNoKeyTwoMeanings()
    {
        Bench bench;
        for (const QWidget* control : bench.window->findChildren<QWidget*>()) {
            const bool takesTab = control->focusPolicy() & Qt::TabFocus && control->focusProxy() == nullptr;
            const auto labels = bench.window->findChildren<QLabel*>();
            const bool hasLabel = std::any_of(
                labels.begin(), labels.end(), [control](const QLabel* label) { return label->buddy() == control; });
            const bool isNamed = hasLabel || !control->accessibleName().isEmpty() ||
                                 control->inherits("QAbstractButton") || control->inherits("QMenuBar") ||
                                 control->inherits("QTabBar") || control->inherits("QAbstractScrollArea");
            if (takesTab && !control->inherits("QLineEdit"))
                QVERIFY2(isNamed, qPrintable(control->metaObject()->className() + (" " + control->objectName())));
        }
        QSet<QString> keys;
        for (const ui::ActionSpec& spec : ui::actionTable())
            for (const QKeySequence& sequence : bench.action(spec.id)->shortcuts()) {
                QVERIFY2(!keys.contains(sequence.toString()), qPrintable(sequence.toString()));
                keys << sequence.toString();
            }
    }
};

QTEST_MAIN(AppearanceTest)
#include "appearance_test.moc"
