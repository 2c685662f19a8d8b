// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/film_clock.h"
#include "playback/playback_controller.h"

#include <QSignalSpy>
#include <QTest>

using namespace fresco::ui;

namespace {

/// Time that passes only when a test says so.
struct FakeTime {
    double now = 100.0;
    TimeSource source()
    {
        return [this] { return now; };
    }
};

class FakeAudio final : public AudioOutput {
public:
    void open(const QString&) override {}
    void start(double seconds) override { startedFrom = seconds; }
    void stop() override { startedFrom.reset(); }
    State state() const override { return startedFrom ? isState : State::Silent; }
    double heardSeconds() const override { return heard; }
    void setVolume(double) override {}

    State isState = State::Silent;
    double heard = 0.0;
    std::optional<double> startedFrom;
};

/// A film of 100 frames at 25 per second, watched by a fake clock.
struct Player {
    FakeTime time;
    PlaybackController controller{std::make_unique<SteadyClock>(time.source())};
    QSignalSpy due{&controller, &PlaybackController::frameDue};

    Player() { controller.setFilm(FrameTimes::even(100, 25.0)); }
    /// Lets time pass and looks at the clock.
    std::int64_t after(double seconds)
    {
        time.now += seconds;
        controller.advance();
        return controller.frame();
    }
};

}  // namespace

class PlaybackTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesAreDueAtTheirTimes()
    {
        Player player;
        player.controller.play();
        QCOMPARE(player.after(0.039), 0);
        QCOMPARE(player.after(0.002), 1);
        QCOMPARE(player.after(0.400), 11);
        QCOMPARE(player.due.count(), 2);  // what was late is not asked for
    }

    void allPicturesAreShownIfThatIsWished()
    {
        Player player;
        player.controller.setDropsFrames(false);
        player.controller.play();
        QCOMPARE(player.after(0.400), 1);  // ten are due, but one comes after the other
        QCOMPARE(player.after(0.400), 1);  // and this one is not on the screen yet
        player.controller.noteShown(1);
        QCOMPARE(player.after(0.041), 2);
        player.controller.noteShown(2);
        QCOMPARE(player.after(0.010), 2);  // nor faster than the film
        QCOMPARE(player.controller.dropped(), 0);
        QCOMPARE(player.after(3.0), 3);  // a picture that cannot be had does not hold it fast
        QVERIFY(player.controller.isPlaying());
    }

    void anOddRateDoesNotDrift()
    {
        FakeTime time;
        PlaybackController controller(std::make_unique<SteadyClock>(time.source()));
        controller.setFilm(FrameTimes::even(200'000, 30000.0 / 1001.0));
        controller.play();
        time.now += 3600.0;
        controller.advance();
        QCOMPARE(controller.frame(), 107'892);
    }

    void unevenFramesStandAsLongAsTheyAreListed()
    {
        FakeTime time;
        PlaybackController controller(std::make_unique<SteadyClock>(time.source()));
        controller.setFilm(FrameTimes::listed({0.0, 0.1, 0.5, 0.6}));
        controller.play();
        time.now += 0.45;
        controller.advance();
        QCOMPARE(controller.frame(), 1);
        time.now += 0.1;
        controller.advance();
        QCOMPARE(controller.frame(), 2);
    }

    void itStopsAtTheLastFrameAndStartsAnew()
    {
        Player player;
        player.controller.setFrame(98);
        player.controller.play();
        QCOMPARE(player.after(10.0), 99);
        QVERIFY(!player.controller.isPlaying());
        player.controller.play();
        QCOMPARE(player.controller.frame(), 0);
    }

    void itStopsAtTheOutMark()
    {
        Player player;
        player.controller.setRange(10, 20);
        player.controller.setFrame(19);
        player.controller.play();
        QCOMPARE(player.after(0.07), 20);
        QVERIFY(player.controller.isPlaying());  // the last frame stands its time too
        QCOMPARE(player.after(0.03), 20);
        QVERIFY(!player.controller.isPlaying());
    }

    void itLoopsBetweenTheMarksBothWays()
    {
        Player player;
        player.controller.setRange(10, 20);
        player.controller.setLoop(true);
        player.controller.setFrame(20);
        player.controller.play();
        QCOMPARE(player.controller.frame(), 10);  // from the out mark there is no other way
        QCOMPARE(player.after(0.45), 10);
        QVERIFY(player.controller.isPlaying());
        player.controller.play(-1.0);
        QCOMPARE(player.controller.frame(), 20);
        QCOMPARE(player.after(0.05), 19);
    }

    void aPlaceOutsideOfTheMarksPlaysOn()
    {
        Player player;
        player.controller.setRange(10, 20);
        player.controller.setFrame(50);
        player.controller.play();
        QCOMPARE(player.after(0.081), 52);
        QVERIFY(player.controller.isPlaying());
    }

    void shuttlingDoublesAndTurns()
    {
        Player player;
        player.controller.setFrame(50);
        const auto speeds = [&](int direction) {
            player.controller.shuttle(direction);
            return player.controller.speed();
        };
        QCOMPARE(speeds(1), 1.0);
        QCOMPARE(speeds(1), 2.0);
        QCOMPARE(speeds(1), 4.0);
        QCOMPARE(speeds(1), 8.0);
        QCOMPARE(speeds(1), 8.0);
        QCOMPARE(speeds(-1), -1.0);
        QCOMPARE(speeds(-1), -2.0);
        QCOMPARE(player.after(0.2), 40);  // from the middle of frame 50, ten frames back
    }

    void backwardsStopsAtTheStart()
    {
        Player player;
        player.controller.setFrame(2);
        player.controller.play(-1.0);
        QCOMPARE(player.after(0.03), 1);
        QCOMPARE(player.after(1.0), 0);
        QVERIFY(!player.controller.isPlaying());
    }

    void movingWhilePlayingGoesOnFromThere()
    {
        Player player;
        player.controller.play();
        player.after(0.2);
        player.controller.setFrame(70);
        QCOMPARE(player.after(0.041), 71);
    }

    void aStepStopsAndStaysInTheFilm()
    {
        Player player;
        player.controller.play();
        player.controller.step(1);
        QVERIFY(!player.controller.isPlaying());
        QCOMPARE(player.controller.frame(), 1);
        player.controller.step(-5);
        QCOMPARE(player.controller.frame(), 0);
    }

    void picturesThatWereNeverSeenAreCounted()
    {
        Player player;
        player.controller.play();
        player.controller.noteShown(0);
        player.controller.noteShown(1);
        QCOMPARE(player.controller.dropped(), 0);
        player.controller.noteShown(4);
        QCOMPARE(player.controller.dropped(), 2);
        player.controller.pause();
        QCOMPARE(player.controller.dropped(), 2);  // still to be read
        player.controller.play();
        QCOMPARE(player.controller.dropped(), 0);
    }

    void anotherFilmHasDroppedNothing()
    {
        Player player;
        QSignalSpy told(&player.controller, &PlaybackController::droppedChanged);
        player.controller.play();
        player.controller.noteShown(0);
        player.controller.noteShown(4);
        player.controller.setFilm(FrameTimes::even(101, 25.0));  // counted anew: the same film
        QCOMPARE(player.controller.dropped(), 3);
        player.controller.setFilm({});
        player.controller.setFilm(FrameTimes::even(100, 25.0));
        QCOMPARE(player.controller.dropped(), 0);
        QCOMPARE(told.last().first().toInt(), 0);
    }

    void whatFastPlaybackLeavesOutIsNotDropped()
    {
        Player player;
        player.controller.play(4.0);
        player.controller.noteShown(0);
        player.controller.noteShown(8);
        QCOMPARE(player.controller.dropped(), 0);
    }

    void aLoopIsNoDrop()
    {
        Player player;
        player.controller.setLoop(true);
        player.controller.setFrame(98);
        player.controller.play();
        player.controller.noteShown(98);
        player.after(0.2);
        player.controller.noteShown(player.controller.frame());
        QCOMPARE(player.controller.dropped(), 0);
    }

    void theSoundIsTheClock()
    {
        FakeTime time;
        FakeAudio audio;
        audio.isState = AudioOutput::State::Playing;
        FilmClock clock(audio, time.source());
        clock.start(2.0, 1.0);
        QCOMPARE(*audio.startedFrom, 2.0);
        audio.heard = 2.5;
        time.now += 0.7;  // the device is slow: pictures follow it
        QCOMPARE(clock.seconds(), 2.5);
        clock.stop();
        QVERIFY(!audio.startedFrom);
        time.now += 1.0;
        QCOMPARE(clock.seconds(), 2.5);
    }

    void picturesWaitForTheSoundButNotForEver()
    {
        FakeTime time;
        FakeAudio audio;
        audio.isState = AudioOutput::State::Starting;
        FilmClock clock(audio, time.source());
        clock.start(2.0, 1.0);
        time.now += 0.2;
        QCOMPARE(clock.seconds(), 2.0);
        time.now += 0.4;
        QVERIFY(clock.seconds() > 2.0);
    }

    void withoutSoundTimePassesAllTheSame()
    {
        FakeTime time;
        FakeAudio audio;
        FilmClock clock(audio, time.source());
        clock.start(2.0, 1.0);
        time.now += 0.5;
        QCOMPARE(clock.seconds(), 2.5);
    }

    void theFilmGoesOnWhereItsSoundEnds()
    {
        FakeTime time;
        FakeAudio audio;
        audio.isState = AudioOutput::State::Playing;
        FilmClock clock(audio, time.source());
        clock.start(0.0, 1.0);
        audio.heard = 3.0;
        QCOMPARE(clock.seconds(), 3.0);
        audio.isState = AudioOutput::State::Silent;
        time.now += 0.25;
        QCOMPARE(clock.seconds(), 3.25);
    }

    void nothingIsHeardAtAnotherSpeed()
    {
        FakeTime time;
        FakeAudio audio;
        audio.isState = AudioOutput::State::Playing;
        FilmClock clock(audio, time.source());
        clock.start(4.0, 1.0);
        clock.start(4.0, -2.0);
        QVERIFY(!audio.startedFrom);
        time.now += 1.0;
        QCOMPARE(clock.seconds(), 2.0);
    }
};

QTEST_GUILESS_MAIN(PlaybackTest)
#include "playback_test.moc"
