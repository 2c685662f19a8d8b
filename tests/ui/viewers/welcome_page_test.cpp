// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/fake_engine.h"
#include "support/fake_film.h"
#include "viewers/welcome_page.h"
#include "welcome/film_card.h"

#include <QDir>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QToolButton>

using namespace fresco;
using namespace fresco::test;
using ui::FilmCard;
using ui::WelcomePage;

namespace {

void touch(const QString& path)
{
    QFile file(path);
    [[maybe_unused]] const bool opened = file.open(QIODevice::WriteOnly);
}

struct Bench {
    QTemporaryDir folder;
    std::shared_ptr<FilmScript> script = std::make_shared<FilmScript>();
    WelcomePage page;

    Bench()
    {
        page.resize(900, 600);
        page.setFilms(fakeFilm(script), {});
        page.show();
    }
    QString film(const QString& name) const
    {
        touch(folder.filePath(name));
        return folder.filePath(name);
    }
    QList<FilmCard*> cards() const
    {
        QList<FilmCard*> shown = page.findChildren<FilmCard*>("filmCard");
        erase_if(shown, [](const FilmCard* card) { return card->isHidden(); });
        return shown;
    }
    FilmCard* card(const QString& path) const
    {
        for (FilmCard* card : cards())
            if (card->path() == path)
                return card;
        return nullptr;
    }
};

/// An installation: a bundled model, and beside it the sample clip.
std::vector<ui::ModelChoice> installed(const QTemporaryDir& folder, bool withClip)
{
    std::vector<ui::ModelChoice> models = fakeModels();
    models.front().info.folder = folder.filePath("models/demo").toStdString();
    QDir(folder.path()).mkpath("samples");
    if (withClip)
        touch(folder.filePath("samples/bigbuckbunny.mp4"));
    return models;
}

}  // namespace

class WelcomePageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aCardOpensItsFilm()
    {
        Bench bench;
        QSignalSpy wanted(&bench.page, &WelcomePage::fileWanted);
        const QString path = bench.film("clip.mp4");
        bench.page.setRecentFiles({path});
        QTRY_VERIFY(!bench.card(path)->look().picture.isNull());
        QTest::mouseClick(bench.card(path), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first().first().toString(), path);
        bench.card(path)->setFocus();
        QTest::keyClick(bench.card(path), Qt::Key_Return);
        QCOMPARE(wanted.count(), 2);
    }

    void aFilmThatIsGoneIsLocatedOrRemoved()
    {
        Bench bench;
        QSignalSpy opened(&bench.page, &WelcomePage::fileWanted);
        QSignalSpy located(&bench.page, &WelcomePage::locateWanted);
        QSignalSpy removed(&bench.page, &WelcomePage::removeWanted);
        const QString path = bench.folder.filePath("gone.mp4");
        bench.page.setRecentFiles({path});
        auto* locate = bench.card(path)->findChild<QToolButton*>("cardLocate");
        QTRY_VERIFY(locate->isVisible());
        QTest::mouseClick(locate, Qt::LeftButton);
        QCOMPARE(located.count(), 1);
        QTest::mouseClick(bench.card(path), Qt::LeftButton, {}, QPoint(20, bench.card(path)->height() - 12));
        QCOMPARE(located.count(), 2);
        QTest::mouseClick(bench.card(path)->findChild<QToolButton*>("cardRemove"), Qt::LeftButton);
        QCOMPARE(removed.count(), 1);
        QCOMPARE(opened.count(), 0);
    }

    void aProjectShowsItsOwnPicture()
    {
        Bench bench;
        const QString project = bench.folder.filePath("night.fresco");
        QDir().mkpath(project);
        QImage own(64, 36, QImage::Format_RGB888);
        own.fill(Qt::red);
        QVERIFY(own.save(project + "/thumbnail.png"));
        bench.page.setRecentFiles({project});
        QTRY_VERIFY(!bench.card(project)->look().picture.isNull());
        QCOMPARE(bench.card(project)->look().picture.pixelColor(5, 5), QColor(Qt::red));
        QVERIFY(bench.script->askedFrames().empty());
    }

    void theListMayChangeWhileItIsClicked()
    {
        Bench bench;
        const QString first = bench.film("a.mp4"), second = bench.film("b.mp4");
        bench.page.setRecentFiles({first, second});
        connect(&bench.page, &WelcomePage::removeWanted, &bench.page, [&] { bench.page.setRecentFiles({second}); });
        QTest::keyClick(bench.card(first), Qt::Key_Delete);
        QCOMPARE(bench.cards().size(), 1);
        bench.page.setRecentFiles({first, second});
        QCOMPARE(bench.cards().size(), 2);
    }

    void theSampleComesWithAPrompt()
    {
        Bench bench;
        QSignalSpy wanted(&bench.page, &WelcomePage::sampleWanted);
        bench.page.setModels(installed(bench.folder, true));
        QTRY_VERIFY(bench.page.findChild<FilmCard*>("sampleCard")->isVisible());
        QTest::mouseClick(bench.page.findChild<FilmCard*>("sampleCard"), Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        QCOMPARE(wanted.first()[0].toString(), bench.folder.filePath("samples/bigbuckbunny.mp4"));
        QCOMPARE(wanted.first()[1].toString(), "in the winter, snow");
    }

    void withoutItsClipThereIsNoSample()
    {
        Bench bench;
        const QString path = bench.film("clip.mp4");
        bench.page.setRecentFiles({path});
        bench.page.setModels(installed(bench.folder, false));
        QTRY_VERIFY(!bench.card(path)->look().picture.isNull());
        QVERIFY(bench.page.findChild<FilmCard*>("sampleCard")->isHidden());
    }

    void whatRealModelsNeedIsSaidUntilThereIsOne()
    {
        Bench bench;
        QSignalSpy wanted(&bench.page, &WelcomePage::modelManagerWanted);
        auto* hint = bench.page.findChild<QLabel*>("welcomeModelHint");
        auto* button = bench.page.findChild<QPushButton*>("welcomeModels");
        QVERIFY(!hint->isVisible());  // nothing is known yet
        std::vector<ui::ModelChoice> models = fakeModels();
        bench.page.setModels(models);
        QVERIFY(hint->isVisible() && hint->text().contains("Stable Diffusion 1.5"));
        QTest::mouseClick(button, Qt::LeftButton);
        QCOMPARE(wanted.count(), 1);
        models.push_back({});
        models.back().info.name = "Dreamer";
        models.back().info.parts = {{.name = "unet", .file = {}, .bytes = 0, .problem = "The file unet/x is missing."}};
        bench.page.setModels(models);
        QVERIFY(hint->text().contains("Dreamer"));
        models.back().info.parts.front().problem = {};
        bench.page.setModels(models);
        QVERIFY(!hint->isVisible() && !button->isVisible());
    }
};

QTEST_MAIN(WelcomePageTest)
#include "welcome_page_test.moc"
