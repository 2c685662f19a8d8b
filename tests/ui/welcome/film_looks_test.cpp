// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_film.h"
#include "support/wait_until_stopped.h"
#include "welcome/film_looks.h"

#include <QDir>
#include <QFile>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <latch>

using namespace fresco;
using namespace fresco::test;
using ui::FilmLook;
using ui::FilmLooks;

class FilmLooksTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void init()
    {
        folder_ = std::make_unique<QTemporaryDir>();
        script_ = std::make_shared<FilmScript>();
        last_.clear();
    }

    void factsComeBeforePictures()
    {
        const QString film = touch("a.mp4"), gone = folder_->filePath("gone.mp4");
        std::latch goOn(1);
        script_->beforeFrame = [&](std::int64_t, const std::stop_token&) { goOn.wait(); };
        FilmLooks looks(fakeFilm(script_), {});
        watch(looks);
        looks.want({film, gone});
        QTRY_COMPARE(last_.size(), 2);
        QVERIFY(last_[film].isThere && last_[film].picture.isNull() && last_[film].changedAt.isValid());
        QVERIFY(!last_[gone].isThere);
        goOn.count_down();
        QTRY_VERIFY(!last_[film].picture.isNull());
    }

    void aPictureIsMadeOnceForAllSessions()
    {
        const QString film = touch("a.mp4");
        for (int session = 0; session < 2; ++session) {
            FilmLooks looks(fakeFilm(script_), folder_->filePath("cache"));
            last_.clear();
            watch(looks);
            looks.want({film});
            QTRY_VERIFY(!last_[film].picture.isNull());
            looks.want({film});
            QTRY_VERIFY(!last_[film].picture.isNull());
        }
        QCOMPARE(script_->askedFrames().size(), 1u);
    }

    void whatIsNoFilmHasNoPictureAndHoldsNobodyUp()
    {
        const QString bad = touch("bad.mp4"), good = touch("good.mp4");
        const auto open = [this, bad](const std::filesystem::path& path, const FrameSourceOptions& options) {
            if (path == bad.toStdString())
                throw Error{ErrorKind::UnreadableMedia, "damaged"};
            return fakeFilm(script_)(path, options);
        };
        FilmLooks looks(open, {});
        watch(looks);
        looks.want({bad, good});
        QTRY_VERIFY(!last_[good].picture.isNull());
        QVERIFY(last_[bad].isThere && last_[bad].picture.isNull());
    }

    void aFilmWrittenAnewIsLookedAtAnew()
    {
        const QString film = touch("a.mp4");
        FilmLooks looks(fakeFilm(script_), {});
        watch(looks);
        looks.want({film});
        QTRY_COMPARE(script_->askedFrames().size(), 1u);
        QTRY_VERIFY(!last_[film].picture.isNull());
        QFile file(film);
        QVERIFY(file.open(QIODevice::Append));
        file.setFileTime(QDateTime::currentDateTime().addSecs(60), QFileDevice::FileModificationTime);
        looks.want({film});
        QTRY_COMPARE(script_->askedFrames().size(), 2u);
    }

    void leavingDoesNotWaitForADecoder()
    {
        std::latch decoding(1);
        script_->beforeFrame = [&](std::int64_t, const std::stop_token& stop) {
            decoding.count_down();
            waitUntilStopped(stop);
        };
        auto looks = std::make_unique<FilmLooks>(fakeFilm(script_), QString());
        looks->want({touch("a.mp4")});
        QTRY_VERIFY(decoding.try_wait());
        looks.reset();
    }

private:
    QString touch(const QString& name)
    {
        QFile file(folder_->filePath(name));
        [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
        file.write(name.toUtf8());
        return file.fileName();
    }
    void watch(FilmLooks& looks)
    {
        connect(&looks, &FilmLooks::looked, this, [this](const FilmLook& look) { last_[look.path] = look; });
    }

    std::unique_ptr<QTemporaryDir> folder_;
    std::shared_ptr<FilmScript> script_;
    QHash<QString, FilmLook> last_;
};

QTEST_GUILESS_MAIN(FilmLooksTest)
#include "film_looks_test.moc"
