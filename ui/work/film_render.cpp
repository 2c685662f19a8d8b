// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/film_render.h"

#include "bridge/text.h"
#include "document/output_name.h"
#include "document/project_document.h"
#include "jobs/job_desk.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

constexpr std::array kNotOfTheFilm{key::from, key::to, key::device, key::threads, key::overlap};
constexpr int kHashLength = 32;

}  // namespace

QString filmBasis(const ProjectDocument& document)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const std::string& part) {
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
        hash.addData(QByteArrayView("\n", 1));
    };
    add(document.project().source.string());
    const ParameterSet parameters = document.effectiveParameters();
    for (const ParameterSpec& row : parameterTable())
        if (std::find(kNotOfTheFilm.begin(), kNotOfTheFilm.end(), row.key) == kNotOfTheFilm.end())
            add(toText(parameters.value(row.key)));
    for (const ProjectKey& key : document.project().keys)
        add(std::to_string(key.frame) + key.picture.lexically_relative(toEnginePath(document.folder())).string());
    return QString::fromLatin1(hash.result().toHex().left(kHashLength));
}

FrameRange filmRange(const ProjectDocument& document, const ParameterSet& parameters)
{
    const auto& media = document.media();
    const std::int64_t end = media ? std::max<std::int64_t>(0, media->frames - 1) : 0;
    const std::int64_t first = std::clamp<std::int64_t>(parameters.integer(key::from), 0, end);
    return {FrameIndex{first}, FrameIndex{std::clamp(parameters.integer(key::to), first, end)}};
}

bool isBesideSource(const FilmRender::Film& film)
{
    return isFilmName(film.path) && film.request.parameters.text(key::layout) == "result";
}

FilmRender::FilmRender(ProjectDocument& document, JobDesk& desk, QObject* parent)
    : QObject(parent), document_(document), desk_(desk)
{
    const auto forget = [this] {
        film_.reset();
        attempt_.reset();
        doneFrames_.reset();
        Q_EMIT changed();
    };
    connect(&document, &ProjectDocument::opened, this, forget);
    connect(&document, &ProjectDocument::closed, this, [this, forget] {
        cancel();
        forget();
    });
}

void FilmRender::start(const QString& output, const ParameterSet& overrides)
{
    if (isRunning())
        return;
    TranslateRequest wishes;
    wishes.output = toEnginePath(output);
    wishes.parameters = overrides;
    const TranslateRequest request = requestOf(document_.project(), toEnginePath(document_.folder()), wishes);
    wanted_ = {output, filmRange(document_, request.parameters), filmBasis(document_), request};
    const JobWishes watching{.previews = true, .keyframes = true, .losses = true, .guidance = true};
    Job* job = desk_.submit({.request = request, .wishes = watching}, Job::Rank::Background);
    job_ = job;
    connect(job, &Job::progressed, this, &FilmRender::show);
    connect(job, &Job::translated, this, [this](const TranslateResult& result) {
        takeFilm();
        Q_EMIT finished(result);
    });
    connect(job, &Job::cancelled, this, [this] { endEarly(false); });
    connect(job, &Job::failed, this, [this](const Fault& fault) {
        endEarly(true);
        Q_EMIT failed(fault);
    });
    connect(job, &Job::ended, this, [this, job] {
        if (job_ == job)
            job_.clear();
        doneFrames_.reset();
        Q_EMIT ended();
        Q_EMIT changed();
    });
    attempt_.reset();
    Q_EMIT started(job);
}

void FilmRender::takeFilm()
{
    if (isBesideSource(wanted_))
        film_ = wanted_;
    else if (film_ && film_->path == wanted_.path)
        film_.reset();  // another kind of film has taken its place
}

void FilmRender::endEarly(bool isFailed)
{
    attempt_ = {.range = wanted_.range, .done = doneFrames_, .isFailed = isFailed, .basis = wanted_.basis};
}

void FilmRender::adopt(Film film)
{
    film_ = std::move(film);
    Q_EMIT changed();
}

bool FilmRender::losesFrames(const QString& output, FrameRange range) const
{
    return film_ && film_->path == output &&
           (film_->range.first.value < range.first.value || range.last.value < film_->range.last.value);
}

void FilmRender::cancel() { desk_.cancel(job_); }

void FilmRender::show(const Progress& progress)
{
    if (progress.stage != Stage::Encode || progress.done <= 0)
        return;
    const FrameRange done{wanted_.range.first, FrameIndex{wanted_.range.first.value + progress.done - 1}};
    if (doneFrames_ == done)
        return;
    doneFrames_ = done;
    Q_EMIT changed();
}

}  // namespace fresco::ui
