// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/film_name.h"
#include "document/name_pattern.h"

#include <QTest>

using namespace fresco::ui;

namespace {

QString nameOf(const QString& pattern, const QString& prompt = "in the winter, snow")
{
    return filmFileName(pattern,
                        {.film = "harbour",
                         .name = "{date}",
                         .prompt = prompt,
                         .preset = "web",
                         .seed = 7,
                         .from = 10,
                         .to = 59,
                         .date = QDate(2026, 3, 1)});
}

}  // namespace

class FilmNameTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPlaceholderIsFilledIn()
    {
        QCOMPARE(nameOf("{film} {preset} {date} {seed} {from}-{to}"), "harbour web 2026-03-01 7 10-59");
        QCOMPARE(nameOf("{film}, {prompt}"), "harbour, in the winter, snow");
        for (const QString& name : filmPlaceholders())
            QVERIFY2(nameOf('{' + name + '}') != '{' + name + '}' || name == "name", qPrintable(name));
    }

    void whatIsFilledInIsNotFilledInAgain() { QCOMPARE(nameOf("{name}"), "{date}"); }

    void aNameHasTheFirstWordsOfALongPrompt()
    {
        QCOMPARE(nameOf("{prompt}", "an oil painting of a harbour at dawn, thick strokes"),
                 "an oil painting of a harbour at dawn,");
        QCOMPARE(nameOf("{prompt}", QString(100, QChar(0x96ea))).size(), 40);
        QCOMPARE(nameOf("{prompt}", "day/night: \n both"), "day_night_ both");
    }

    void aFilmWithoutAPresetIsFrescos()
    {
        QCOMPARE(filmFileName(kFilmPattern, {.film = "quay", .name = {}, .prompt = {}, .preset = "custom", .date = {}}),
                 "quay-fresco");
    }

    void aFlawedPatternIsFound()
    {
        using Kind = PatternFlaw::Kind;
        const auto flaw = [](const QString& pattern) { return flawOf(pattern, filmPlaceholders()); };
        QCOMPARE(flaw(kFilmPattern).kind, Kind::None);
        QCOMPARE(flaw("take {seed} (of {film})").kind, Kind::None);
        QCOMPARE(flaw(" . ").kind, Kind::Empty);
        QCOMPARE(flaw("{film}/{seed}"), (PatternFlaw{Kind::Forbidden, "/"}));
        QCOMPARE(flaw("{film} {style}"), (PatternFlaw{Kind::Unknown, "{style}"}));
        QCOMPARE(flaw("{}").kind, Kind::Unknown);
    }
};

QTEST_GUILESS_MAIN(FilmNameTest)
#include "film_name_test.moc"
