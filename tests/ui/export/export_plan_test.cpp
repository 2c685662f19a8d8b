// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_document.h"
#include "export/document_export.h"
#include "export/export_plan.h"
#include "export/export_words.h"
#include "fresco/export_preset.h"

#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

ExportFilm harbour()
{
    return {.title = "harbour",
            .folder = "/films",
            .width = 1920,
            .height = 1080,
            .frames = 250,
            .framesPerSecond = 25.0,
            .hasSound = true,
            .range = {FrameIndex{10}, FrameIndex{59}},
            .source = "harbour"};
}

QString nameOf(ExportWishes wishes) { return outputOf(wishes, harbour(), QDate(2026, 3, 1)); }

bool warns(const ExportWishes& wishes, const ExportFilm& film, const QString& word)
{
    const bool isThere = isTaken(outputOf(wishes, film, QDate::currentDate()));
    return exportWarnings(wishes, film, isThere).join('\n').contains(word);
}

}  // namespace

class ExportPlanTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyPresetOfTheTableGetsANameThatFits_data()
    {
        QTest::addColumn<QString>("preset");
        for (const std::string_view choice : findParameter(key::preset)->choices)
            QTest::newRow(std::string(choice).c_str()) << QString::fromUtf8(choice.data(), choice.size());
    }
    void everyPresetOfTheTableGetsANameThatFits()
    {
        QFETCH(QString, preset);
        const QString output = nameOf({.preset = preset.toStdString()});
        QVERIFY(output.startsWith("/films/harbour-" + (preset == "custom" ? "fresco" : preset)));
        if (const ExportPreset* known = findExportPreset(preset.toStdString()))
            requireFittingName(*known, output.toStdString());
        QVERIFY(presetLabel(preset.toStdString()) != preset);
        QVERIFY(!presetAim(preset.toStdString()).isEmpty());
    }

    void aPatternIsFilledIn()
    {
        QCOMPARE(nameOf({.pattern = "{name} {from}-{to} {date}"}), "/films/harbour 10-59 2026-03-01.mp4");
        QCOMPARE(nameOf({.folder = "/out", .pattern = "a/b:c"}), "/out/a_b_c.mp4");
        QCOMPARE(nameOf({.pattern = "shot.mp4"}), "/films/shot.mp4");
        QCOMPARE(nameOf({.preset = "hevc", .pattern = "shot.MOV"}), "/films/shot.MOV");
        QCOMPARE(nameOf({.preset = "prores", .pattern = "shot.mp4"}), "/films/shot.mp4.mov");
        QCOMPARE(nameOf({.preset = "custom", .codec = "ffv1", .pattern = "shot"}), "/films/shot.mkv");
    }

    void aRenderGoesBesideItsSource()
    {
        ExportFilm film = harbour();
        film.source = "clip";
        film.seed = 7;
        ParameterSet parameters;
        const QDate date(2026, 3, 1);
        QCOMPARE(renderOutput(film, parameters, kFilmPattern, date), "/films/clip-fresco.mp4");
        QCOMPARE(renderOutput(film, parameters, " ", date), "/films/clip-fresco.mp4");
        parameters.set(key::preset, std::string{"prores"});
        QCOMPARE(renderOutput(film, parameters, "{film} {seed} {from}", date), "/films/clip 7 10.mov");
    }

    void aNameThatIsNoneGivesNoPath()
    {
        QVERIFY(nameOf({.pattern = "  "}).isEmpty());
        QVERIFY(nameOf({.preset = "png", .pattern = ".."}).isEmpty());
    }

    void overridesHoldWhatWasChosen()
    {
        const ParameterSet set =
            overridesOf({.preset = "hevc", .quality = 60, .layout = "wipe", .audio = false}, harbour());
        QCOMPARE(set.text(key::preset), "hevc");
        QCOMPARE(set.text(key::codec), "hevc");
        QCOMPARE(set.integer(key::quality), 60);
        QVERIFY(set.isSet(key::wipePeriod));
        QVERIFY(!set.boolean(key::audio));
        QCOMPARE(set.integer(key::from), 10);
        QCOMPARE(set.integer(key::to), 59);
        QVERIFY(!overridesOf({.preset = "gif"}, harbour()).isSet(key::quality));
    }

    void theWholeFilmGoesToItsEndWhereverThatIs()
    {
        const ParameterSet set = overridesOf({.wholeFilm = true}, harbour());
        QCOMPARE(set.integer(key::from), 0);
        QVERIFY(set.isSet(key::to));
        QVERIFY(set.value(key::to) == findParameter(key::to)->defaultValue);
    }

    void sizesGrowWithPixelsFramesAndQuality()
    {
        const auto bytes = [](const ExportWishes& wishes) {
            return estimatedBytes(measureOf(wishes, harbour()), codecOf(wishes), wishes.quality);
        };
        QVERIFY(bytes({.layout = "side-by-side"}) > bytes({}));
        QVERIFY(bytes({.wholeFilm = true}) > 4 * bytes({}));
        QVERIFY(bytes({.quality = 90}) > bytes({.quality = 60}));
        QVERIFY(bytes({.preset = "prores"}) > 10 * bytes({}));
        QVERIFY(bytes({.audio = false}) < bytes({}));
        // Ten minutes of 1080p in H.264 at quality 75 are some hundred megabytes, not some ten and not gigabytes.
        const std::int64_t film = estimatedBytes({1920, 1080, 15000, 25.0, true}, "h264", 75);
        QVERIFY(film > 200'000'000 && film < 1'500'000'000);
    }

    void whatIsOtherThanOneMightThinkIsSaid()
    {
        ExportFilm film = harbour();
        QVERIFY(warns({.preset = "gif"}, film, "no sound"));
        QVERIFY(!warns({.preset = "gif", .wholeFilm = true}, film, "GIF of"));  // ten seconds are not yet long
        QVERIFY(!warns({}, film, "odd size"));
        film.width = 1919;
        QVERIFY(warns({}, film, "odd size"));
        QVERIFY(!warns({.preset = "prores"}, film, "odd size"));
        film.frames = 300;
        QVERIFY(warns({.preset = "gif", .wholeFilm = true}, film, "GIF of 12 s"));
        film.width = 3840;
        QVERIFY(warns({.layout = "side-by-side"}, film, "7680"));
        QVERIFY(encoderWords("h264").contains("NVENC"));
        QVERIFY(!encoderWords("prores").contains("NVENC"));
        QVERIFY(encoderWords("h264", true).contains("NVENC"));
        QVERIFY(!encoderWords("h264", false).contains("NVENC"));
        film.taken = {outputOf({}, film, QDate::currentDate())};
        QVERIFY(warns({}, film, "queue"));
    }

    void aShortFilmIsNotMadeLonger()
    {
        QCOMPARE(lengthWords(0.2), "0.2 s");
        QCOMPARE(lengthWords(4.0), "4 s");
        QCOMPARE(lengthWords(125.0), "2 min 05 s");
    }

    void aFileThatExistsIsSaid()
    {
        const QTemporaryDir folder;
        ExportFilm film = harbour();
        film.folder = folder.path();
        QVERIFY(!warns({}, film, "exists"));
        QFile file(outputOf({}, film, QDate::currentDate()));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QVERIFY(warns({}, film, "exists"));
    }

    void whoDoesNotAskCountsOn()
    {
        const QTemporaryDir folder;
        const QString wanted = folder.filePath("film.mp4");
        QCOMPARE(freeOutput(wanted, {}), wanted);
        QCOMPARE(freeOutput(wanted, {wanted}), folder.filePath("film-2.mp4"));
        QFile file(folder.filePath("film-2.mp4"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(freeOutput(wanted, {wanted}), folder.filePath("film-3.mp4"));
        QCOMPARE(freeOutput(folder.path(), {}), folder.path() + "-2");
    }

    void aProjectSaysWhatTheDialogShowsFirst()
    {
        ProjectDocument document;
        Project project;
        project.source = "/films/clip.mp4";
        document.open(project, "/projects/clip.fresco", false);
        QCOMPARE(exportWishesOf(document).preset, "web");
        QCOMPARE(exportWishesOf(document, "{date}").pattern, "{date}");
        QCOMPARE(exportFilmOf(document).folder, "/films");
        project.parameters.set(key::preset, std::string{"prores"});
        project.parameters.set(key::layout, std::string{"wipe"});
        project.output = "/out/take 3.mov";
        document.open(project, "/projects/clip.fresco", false);
        const ExportWishes wishes = exportWishesOf(document, "{date}");
        QCOMPARE(wishes.preset, "prores");
        QCOMPARE(wishes.quality, 80);
        QCOMPARE(wishes.layout, "wipe");
        QCOMPARE(outputOf(wishes, exportFilmOf(document), QDate()), "/out/take 3.mov");
    }

    void anExportIsWrittenTheSameOnceMore()
    {
        Project project;
        project.parameters.set(key::from, std::int64_t{3});
        project.parameters.set(key::codec, std::string{"ffv1"});
        const ExportFilm film = harbour();
        const ParameterSet manner = overridesOf({.preset = "hevc", .quality = 61, .layout = "side-by-side"}, film);
        project = exported(project, {manner, "/out/both.mp4"});
        QCOMPARE(project.output, std::filesystem::path("/out/both.mp4"));
        QCOMPARE(project.parameters.text(key::preset), "hevc");
        QVERIFY(!project.parameters.isSet(key::codec));  // the preset says it, and another preset another one
        QCOMPARE(project.parameters.integer(key::quality), 61);
        QCOMPARE(project.parameters.text(key::layout), "side-by-side");
        QCOMPARE(project.parameters.integer(key::from), 3);  // in and out stay the project's own
        QVERIFY(!project.parameters.isSet(key::to));
        project = exported(project, {overridesOf({.preset = "prores", .quality = 80}, film), "/out/master.mov"});
        QVERIFY(!project.parameters.isSet(key::quality));
        project = exported(project, {overridesOf({.preset = "custom", .codec = "av1"}, film), "/out/small.mp4"});
        QCOMPARE(project.parameters.text(key::codec), "av1");
    }

    void aQueuedFilmIsTheProjectAsItWas()
    {
        ProjectDocument document;
        Project project;
        project.source = "/films/clip.mp4";
        project.parameters.set(key::prompt, std::string{"an oil painting"});
        project.parameters.set(key::codec, std::string{"ffv1"});
        document.open(project, "/projects/clip.fresco", false);
        const ExportFilm film = harbour();
        const QueuedJob job = queuedFilm(document, {overridesOf({}, film), "/out/film.mp4", true});
        (void)document.editParameter(key::prompt, std::string{"a pencil drawing"});
        QCOMPARE(job.title, "clip");
        QCOMPARE(job.projectFolder, "/projects/clip.fresco");
        QCOMPARE(job.request.input, std::filesystem::path("/films/clip.mp4"));
        QCOMPARE(job.request.output, std::filesystem::path("/out/film.mp4"));
        QCOMPARE(job.request.parameters.text(key::prompt), "an oil painting");
        QCOMPARE(job.request.parameters.text(key::codec), "h264");
        QCOMPARE(rangeWords(job.request), "frames 10 to 59");
        QVERIFY(!job.basis.isEmpty());
    }
};

QTEST_GUILESS_MAIN(ExportPlanTest)
#include "export_plan_test.moc"
