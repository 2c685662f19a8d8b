// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_io.h"
#include "results/film_record.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

/// A project and, beside it, a film of its frames 10 to 49.
class Bench {
public:
    Bench()
    {
        Project project;
        project.source = "/films/clip.mp4";
        createProject(project, projectFolder().toStdString());
        write("both/film.mp4", "a film");
    }

    QString path(const QString& name) const { return folder_.filePath(name); }
    QString projectFolder() const
    {
        QDir(folder_.path()).mkpath("both");
        return path("both/clip.fresco");
    }
    void write(const QString& name, const QByteArray& bytes) const
    {
        QFile file(path(name));
        QVERIFY(file.open(QIODevice::WriteOnly) && file.write(bytes) == bytes.size());
    }
    FilmRender::Film film() const
    {
        FilmRender::Film film{
            .path = path("both/film.mp4"), .range = {FrameIndex{10}, FrameIndex{49}}, .basis = "abc", .request = {}};
        film.request.input = "/films/clip.mp4";
        film.request.parameters.set(key::prompt, std::string("winter"));
        return film;
    }

private:
    QTemporaryDir folder_;
};

}  // namespace

class FilmRecordTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aFilmIsFoundAgainAsItWas()
    {
        const Bench bench;
        QVERIFY(!readFilmRecord(bench.projectFolder()));
        writeFilmRecord(bench.projectFolder(), bench.film());
        const auto found = readFilmRecord(bench.projectFolder());
        QVERIFY(found);
        QCOMPARE(found->path, bench.film().path);
        QVERIFY(found->range == bench.film().range);
        QCOMPARE(found->basis, "abc");
        QCOMPARE(found->request.parameters.text(key::prompt), std::string("winter"));
    }

    void anotherFileInItsPlaceIsNotTheFilm()
    {
        const Bench bench;
        writeFilmRecord(bench.projectFolder(), bench.film());
        bench.write("both/film.mp4", "something else");
        QVERIFY(!readFilmRecord(bench.projectFolder()));
        QFile::remove(bench.path("both/film.mp4"));
        QVERIFY(!readFilmRecord(bench.projectFolder()));
    }

    void aProjectAndAFilmThatMovedTogetherFindEachOther()
    {
        const Bench bench;
        writeFilmRecord(bench.projectFolder(), bench.film());
        QVERIFY(QDir().rename(bench.path("both"), bench.path("moved")));
        const auto found = readFilmRecord(bench.path("moved/clip.fresco"));
        QVERIFY(found);
        QCOMPARE(found->path, bench.path("moved/film.mp4"));
    }

    void whereNoProjectLiesNothingIsWritten()
    {
        const Bench bench;
        writeFilmRecord(bench.path("gone.fresco"), bench.film());
        QVERIFY(!QDir(bench.path("gone.fresco")).exists());
    }

    void aDamagedRecordIsNone()
    {
        const Bench bench;
        writeFilmRecord(bench.projectFolder(), bench.film());
        for (const QByteArray& text : {QByteArray(), QByteArray("[1"), QByteArray("{\"path\": 3}")}) {
            bench.write("both/clip.fresco/renders/film.json", text);
            QVERIFY(!readFilmRecord(bench.projectFolder()));
        }
    }
};

QTEST_GUILESS_MAIN(FilmRecordTest)
#include "film_record_test.moc"
