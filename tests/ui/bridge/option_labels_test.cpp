// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/fault.h"
#include "bridge/option_labels.h"
#include "bridge/text.h"
#include "fresco/parameters.h"
#include "fresco/worded_error.h"
#include "language.h"

#include <QTest>

using namespace fresco;
using namespace fresco::ui;

class OptionLabelsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void cleanup() { language_.apply(LanguageChoice::English); }

    void everyParameterHasTheNameThatTheWindowHasForIt()
    {
        for (const ParameterSpec& spec : parameterTable()) {
            const QString sentence = QString("Lower %1, please.").arg(toQt(std::string_view(spec.option())));
            QCOMPARE(withLabels(sentence), QString("Lower “%1”, please.").arg(toQt(spec.label)));
        }
    }

    void whatIsNoParameterStays_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("another option") << "To replace it, say so with --output.";
        QTest::newRow("a file") << "\"/films/--steps.mp4\" is damaged.";
        QTest::newRow("a word") << "state-of-the--steps art";
        QTest::newRow("nothing") << "";
    }
    void whatIsNoParameterStays()
    {
        QFETCH(QString, sentence);
        QCOMPARE(withLabels(sentence), sentence);
    }

    void aFaultIsReadWithLabelsInTheLanguageOfTheWindow()
    {
        Fault fault;
        try {
            ParameterSet().setText("steps", "many");
        } catch (...) {
            fault = Fault::current();
        }
        const QString english = readable(fault);
        QVERIFY2(english.startsWith("“Steps” takes"), qPrintable(english));
        language_.apply(LanguageChoice::Chinese);
        const QString label = translated("Parameters", findParameter("steps")->label);
        QVERIFY(label != "Steps");
        QVERIFY2(readable(fault).contains("“" + label + "”"), qPrintable(readable(fault)));
        QVERIFY(!readable(fault).contains("--"));
    }

private:
    Language language_;
};

QTEST_GUILESS_MAIN(OptionLabelsTest)
#include "option_labels_test.moc"
