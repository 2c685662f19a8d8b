// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/edits.h"
#include "document/project_document.h"
#include "work/work_ahead.h"

#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

/// 100 frames of 512 x 512, keys at 0, 50 and 99, one step in eight.
void open(ProjectDocument& document)
{
    Project project;
    project.source = "/films/harbour.mp4";
    project.parameters.set(key::resolution, std::int64_t{512});
    project.parameters.set(key::steps, std::int64_t{8});
    project.parameters.set(key::strength, 1.0);
    project.parameters.set(key::keyframes, std::string{"0,50,99"});
    document.open(project, "/projects/quay.fresco", false);
    MediaInfo media;
    media.frames = 100;
    media.width = media.height = 512;
    document.setMedia(media);
}

/// What a job tells that denoised the three keys of open() in twelve seconds.
TranslateResult threeKeysMade()
{
    TranslateResult result;
    result.keyframes = {0, 50, 99};
    result.workingWidth = result.workingHeight = 512;
    result.seconds = {{"denoise", 12.0}};
    result.stages["denoise"] = {.computed = 1, .reused = 0};
    return result;
}

const auto kNothing = [](std::int64_t) { return false; };
const auto kFirst = [](std::int64_t frame) { return frame == 0; };
constexpr double kMegapixels = 512 * 512 / 1e6;

}  // namespace

class WorkAheadTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void countsWhatAClickWouldSetGoing()
    {
        ProjectDocument document;
        open(document);
        const WorkAhead preview = workAhead(document, Act::PreviewKeyframes, kFirst, {});
        QCOMPARE(preview.keyframes, 3);
        QCOMPARE(preview.kept, 1);
        QCOMPARE(preview.frames, 0);
        QVERIFY(!preview.seconds);
        QCOMPARE(workAhead(document, Act::RenderFilm, kFirst, {}).frames, 100);
    }

    void onlyWhatLiesInTheRangeCounts()
    {
        ProjectDocument document;
        open(document);
        document.edit("range", edits::withRange(document.project(), 40, 59));
        const WorkAhead film = workAhead(document, Act::RenderFilm, kNothing, {});
        QCOMPARE(film.keyframes, 1);
        QCOMPARE(film.frames, 20);
    }

    void timeFollowsFromWhatEarlierJobsTook()
    {
        ProjectDocument document;
        open(document);
        const Speeds speeds{.perKeyStep = 2.0, .perFrame = 0.5};
        const WorkAhead preview = workAhead(document, Act::PreviewKeyframes, kFirst, speeds);
        QCOMPARE(preview.seconds.value(), 2.0 * 2 * 8 * kMegapixels);
        QCOMPARE(workAhead(document, Act::RenderFilm, kFirst, speeds).seconds.value(), *preview.seconds + 50.0);
        QVERIFY(!workAhead(document, Act::RenderFilm, kFirst, {.perKeyStep = 2.0}).seconds);
    }

    void onlyJobsThatMadeAllKeysTeachTheirSpeed()
    {
        ProjectDocument document;
        open(document);
        TranslateResult result = threeKeysMade();
        result.seconds["propagate"] = 30.0;
        result.seconds["encode"] = 10.0;
        result.frames = 80;
        result.output = "/films/out.mp4";
        const Speeds speeds = learned({}, result, document.effectiveParameters());
        QCOMPARE(speeds.perKeyStep, 12.0 / (3 * 8 * kMegapixels));
        QCOMPARE(speeds.perFrame, 0.5);
        result.stages["denoise"].reused = 1;
        QCOMPARE(learned({.perKeyStep = 7.0}, result, document.effectiveParameters()).perKeyStep, 7.0);
    }

    void memoryIsToldWhereABatchOfThatSizeWasSeen()
    {
        ProjectDocument document;
        open(document);
        TranslateResult result = threeKeysMade();
        result.peakMemoryBytes = 1'200'000'000;
        const Speeds speeds = learned({}, result, document.effectiveParameters());
        const WorkAhead preview = workAhead(document, Act::PreviewKeyframes, kNothing, speeds);
        QCOMPARE(preview.peakBytes, std::optional(1.2e9));
        QVERIFY2(words(preview).contains(QStringLiteral("1.2")), qPrintable(words(preview)));
        document.editParameter(key::batchSize, std::int64_t{4});
        QVERIFY(!workAhead(document, Act::PreviewKeyframes, kNothing, speeds).peakBytes);
    }

    void saysItInASentence()
    {
        const QString film = words({.keyframes = 12, .kept = 4, .frames = 96, .seconds = 180.0});
        QVERIFY2(film.contains("96") && film.contains("12") && film.contains("4"), qPrintable(film));
        QVERIFY(!words({.keyframes = 12}).contains("0"));
    }
};

QTEST_GUILESS_MAIN(WorkAheadTest)
#include "work_ahead_test.moc"
