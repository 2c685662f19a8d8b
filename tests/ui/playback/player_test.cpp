// SPDX-License-Identifier: GPL-3.0-or-later
#include "actions/action_tables.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"
#include "playback/player.h"
#include "playback/qt_audio_output.h"
#include "support/fake_film.h"
#include "viewers/film_viewer.h"

#include <QAction>
#include <QLineEdit>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QVBoxLayout>

#include <map>

using namespace fresco;
using namespace fresco::test;
using namespace fresco::ui;

namespace {

/// Says what is heard when a test says so.
class FakeAudio final : public AudioOutput {
public:
    struct Script {
        QString film;
        double heard = 0.0;
        double volume = -1.0;
        bool plays = false;
    };
    explicit FakeAudio(std::shared_ptr<Script> script) : script_(std::move(script)) {}
    void open(const QString& film) override { script_->film = film; }
    void start(double seconds) override
    {
        script_->plays = true;
        script_->heard = seconds;
    }
    void stop() override { script_->plays = false; }
    State state() const override { return script_->plays ? State::Playing : State::Silent; }
    double heardSeconds() const override { return script_->heard; }
    void setVolume(double volume) override { script_->volume = volume; }

private:
    std::shared_ptr<Script> script_;
};

}  // namespace

class PlayerTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        path_ = folder_.filePath("clip.mp4");
        QFile file(path_);
        QVERIFY(file.open(QIODevice::WriteOnly));
        auto film = std::make_shared<FilmScript>();
        film->frames = film->countedFrames = 100;
        window_ = std::make_unique<QWidget>();
        viewer_ = new FilmViewer(fakeFilm(film), window_.get());
        text_ = new QLineEdit(window_.get());
        auto* layout = new QVBoxLayout(window_.get());
        layout->addWidget(viewer_);
        layout->addWidget(text_);
        sound_ = std::make_shared<FakeAudio::Script>();
        player_ = new Player(viewer_, std::make_unique<FakeAudio>(sound_), window_.get());
        makeActions();
        window_->show();
        QVERIFY(QTest::qWaitForWindowActive(window_.get()));
        QSignalSpy opened(viewer_, &FilmViewer::sourceOpened);
        viewer_->openSource(path_);
        QTRY_COMPARE(opened.count(), 1);
        viewer_->setFocus();
    }
    void cleanup()
    {
        window_.reset();
        actions_.clear();
    }

    void theSoundLeadsThePictures()
    {
        actions_["playPause"]->trigger();
        QVERIFY(sound_->plays);
        sound_->heard = 1.0;
        QTRY_COMPARE(viewer_->bar()->frame(), 25);
        QTRY_VERIFY(viewer_->isShown(25));
        QVERIFY(player_->controller()->dropped() > 0);  // it jumped there
        actions_["playPause"]->trigger();
        QVERIFY(!sound_->plays);
    }

    void movingAlongTheBarTakesTheSoundWithIt()
    {
        actions_["playPause"]->trigger();
        viewer_->bar()->goTo(50);
        QCOMPARE(sound_->heard, 2.0);
        QVERIFY(player_->controller()->isPlaying());
        player_->controller()->pause();
    }

    void lettersShuttle()
    {
        viewer_->bar()->goTo(50);
        QTest::keyClick(viewer_, Qt::Key_L);
        QCOMPARE(player_->controller()->speed(), 1.0);
        QTest::keyClick(viewer_, Qt::Key_L);
        QCOMPARE(player_->controller()->speed(), 2.0);
        QVERIFY(!sound_->plays);
        QTest::keyClick(viewer_, Qt::Key_J);
        QCOMPARE(player_->controller()->speed(), -1.0);
        QTest::keyClick(viewer_, Qt::Key_K);
        QCOMPARE(player_->controller()->speed(), 0.0);
    }

    void withTheStopKeyHeldTheyStep()
    {
        viewer_->bar()->goTo(50);
        QTest::keyPress(viewer_, Qt::Key_K);
        QTest::keyClick(viewer_, Qt::Key_L);
        QTest::keyClick(viewer_, Qt::Key_L);
        QCOMPARE(viewer_->bar()->frame(), 52);
        QTest::keyClick(viewer_, Qt::Key_J);
        QCOMPARE(viewer_->bar()->frame(), 51);
        QVERIFY(!player_->controller()->isPlaying());
        QTest::keyRelease(viewer_, Qt::Key_K);
        QTest::keyClick(viewer_, Qt::Key_L);
        QVERIFY(player_->controller()->isPlaying());
        player_->controller()->pause();
    }

    void theOtherPictureIsSeenWhileItsKeyIsHeld()
    {
        widgets::CompareView* view = viewer_->compare();
        view->setMode(widgets::CompareMode::First);
        QImage result({64, 36}, QImage::Format_RGB888);
        result.fill(Qt::red);
        viewer_->setStills([result](std::int64_t) { return FilmViewer::Still{.image = result, .title = "Key"}; });
        const auto seen = [view] { return view->first()->grab().toImage().pixelColor(view->first()->rect().center()); };
        QVERIFY(seen() != QColor(Qt::red));
        QTest::keyPress(viewer_, Qt::Key_B);
        QTRY_COMPARE(seen(), QColor(Qt::red));
        QTest::keyRelease(viewer_, Qt::Key_B);
        QVERIFY(seen() != QColor(Qt::red));
    }

    void typingIsNoHolding()
    {
        text_->setFocus();
        QTRY_VERIFY(text_->hasFocus());
        viewer_->bar()->goTo(50);
        QTest::keyPress(text_, Qt::Key_B);
        QTest::keyRelease(text_, Qt::Key_B);
        QCOMPARE(text_->text(), QString("b"));
    }

    void mutingKeepsTheVolume()
    {
        player_->setVolume(0.6);
        player_->setMuted(true);
        QCOMPARE(sound_->volume, 0.0);
        player_->setMuted(false);
        QCOMPARE(sound_->volume, 0.6);
        player_->setMuted(true);
        player_->setVolume(0.3);
        QCOMPARE(sound_->volume, 0.3);
    }

    void aSilentFilmHasNoSoundToOpen()
    {
        QVERIFY(!player_->hasSound());
        QVERIFY(sound_->film.isEmpty());
    }

    void closingTheFilmStopsPlayback()
    {
        actions_["playPause"]->trigger();
        viewer_->closeAll();
        QVERIFY(!player_->controller()->isPlaying());
    }

    void aSoundThatCannotBeReadIsSilent()
    {
        QtAudioOutput output;
        output.open(folder_.filePath("absent.mp4"));
        output.start(0.0);
        QTRY_COMPARE(output.state(), AudioOutput::State::Silent);
    }

private:
    void makeActions()
    {
        const auto add = [this](const ActionSpec& spec) {
            auto* action = new QAction(window_.get());
            action->setShortcuts(spec.keys);
            action->setCheckable(spec.isCheckable);
            window_->addAction(action);
            actions_[spec.id] = action;
        };
        for (const ActionSpec& spec : transportActions())
            add(spec);
        for (const ActionSpec& spec : viewerActions())
            add(spec);
        add({"previousFrame", "Previous"});
        add({"nextFrame", "Next"});
        player_->bind([this](std::string_view id) { return actions_.at(id); });
    }

    QTemporaryDir folder_;
    QString path_;
    std::unique_ptr<QWidget> window_;
    FilmViewer* viewer_ = nullptr;
    QLineEdit* text_ = nullptr;
    Player* player_ = nullptr;
    std::shared_ptr<FakeAudio::Script> sound_;
    std::map<std::string_view, QAction*> actions_;
};

QTEST_MAIN(PlayerTest)
#include "player_test.moc"
