// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/film_viewer.h"

#include "fresco/frame_size.h"
#include "frame_bar.h"
#include "image_viewer/compare_view.h"

#include <QEvent>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

namespace {

constexpr std::size_t kKeptPreviews = 64;

}  // namespace

FilmViewer::FilmViewer(FrameSourceFactory openFilm, QWidget* parent)
    : QWidget(parent), openFilm_(std::move(openFilm)), compare_(new widgets::CompareView(this)),
      bar_(new widgets::FrameBar(this)), previews_(kKeptPreviews)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(compare_, 1);
    layout->addWidget(bar_);
    connect(bar_, &widgets::FrameBar::frameChanged, this, [this](qint64 frame) {
        followsPreviews_ = false;
        moveTo(frame);
    });
    retranslate();
}

FilmViewer::~FilmViewer() = default;

void FilmViewer::openSource(const QString& path)
{
    result_ = {};
    source_ = {};
    previews_.clear();
    source_.loader = std::make_unique<FrameLoader>(path, openFilm_);
    const FrameLoader* loader = source_.loader.get();
    connect(loader, &FrameLoader::opened, this, &FilmViewer::sourceIsOpen);
    connect(loader, &FrameLoader::failed, this, &FilmViewer::sourceFailed);
    connect(loader, &FrameLoader::counted, this, [this](qint64 frames) {
        source_.frames = frames;
        bar_->setFilm(frames, {info_.frameRate.num, info_.frameRate.den}, info_.variableFrameRate);
    });
    connect(loader, &FrameLoader::frameReady, this, [this](qint64 frame, const QImage& image, double seconds) {
        source_.image = image;
        source_.shownFrame = frame;
        compare_->first()->setImage(image, pictureSize_);
        bar_->setTime(frame, seconds);
        showResultSide();
    });
}

void FilmViewer::sourceIsOpen(const MediaInfo& info)
{
    info_ = info;
    const FrameSize shown = shownSize(info);
    pictureSize_ = {shown.width, shown.height};
    source_.frames = info.frames;
    bar_->goTo(0);
    bar_->setFilm(info.frames, {info.frameRate.num, info.frameRate.den}, info.variableFrameRate);
    compare_->fit();
    retranslate();
    requestFrames();
    Q_EMIT sourceOpened(info);
}

void FilmViewer::openResult(const QString& path, std::int64_t firstFrame)
{
    result_ = {};
    resultFirstFrame_ = firstFrame;
    result_.loader = std::make_unique<FrameLoader>(path, openFilm_);
    const FrameLoader* loader = result_.loader.get();
    connect(loader, &FrameLoader::opened, this, &FilmViewer::resultIsOpen);
    connect(loader, &FrameLoader::failed, this, &FilmViewer::resultFailed);
    connect(loader, &FrameLoader::counted, this, [this](qint64 frames) {
        result_.frames = frames;
        requestFrames();
    });
    connect(loader, &FrameLoader::frameReady, this, [this](qint64 frame, const QImage& image, double) {
        result_.image = image;
        result_.shownFrame = frame;
        showResultSide();
    });
}

void FilmViewer::resultIsOpen(const MediaInfo& info)
{
    result_.frames = info.frames;
    requestFrames();
    Q_EMIT resultOpened(info);
}

void FilmViewer::moveTo(std::int64_t) { requestFrames(); }

void FilmViewer::requestFrames()
{
    if (source_.loader && source_.frames > 0)
        source_.loader->request(bar_->frame());
    if (result_.loader && hasResultAt(bar_->frame()))
        result_.loader->request(bar_->frame() - resultFirstFrame_);
    showResultSide();
}

bool FilmViewer::hasResultAt(std::int64_t frame) const
{
    return frame >= resultFirstFrame_ && frame - resultFirstFrame_ < result_.frames;
}

void FilmViewer::showResultSide()
{
    widgets::ImagePane* pane = compare_->second();
    const std::int64_t frame = bar_->frame();
    const QImage preview = isPreviewing_ ? previews_.at(frame) : QImage();
    if (!preview.isNull()) {
        pane->setTitle(tr("Preview · frame %L1").arg(frame));
        pane->setNotice({});
        pane->setImage(preview, pictureSize_);
    } else if (showStill(frame)) {
        return;
    } else if (!isPreviewing_ && result_.loader && hasResultAt(frame)) {
        pane->setTitle(isResultStale_ ? tr("Result · out of date") : tr("Result"));
        pane->setNotice({});
        if (!result_.image
                 .isNull())  // until the exact frame is decoded, its neighbour is better than a flash of nothing
            pane->setImage(result_.image, pictureSize_);
    } else {
        showMissingResult();
    }
}

bool FilmViewer::showStill(std::int64_t frame)
{
    const auto still = stills_ ? stills_(frame) : std::nullopt;
    if (!still)
        return false;
    widgets::ImagePane* pane = compare_->second();
    pane->setTitle(still->title);
    pane->setNotice(still->notice);
    pane->setImage(still->image, pictureSize_);
    return true;
}

void FilmViewer::setStills(StillSource stills)
{
    stills_ = std::move(stills);
    showResultSide();
}

void FilmViewer::setResultStale(bool isStale)
{
    isResultStale_ = isStale;
    showResultSide();
}

void FilmViewer::closeAll()
{
    source_ = {};
    result_ = {};
    previews_.clear();
    bar_->setFilm(0, {}, false);
    showResultSide();
}

void FilmViewer::showMissingResult()
{
    widgets::ImagePane* pane = compare_->second();
    pane->setTitle(tr("Result"));
    pane->setImage(source_.image, pictureSize_);
    if (source_.image.isNull())
        pane->setNotice({});
    else
        pane->setNotice(isPreviewing_ ? tr("Waiting for the first picture") : tr("Not rendered"));
}

void FilmViewer::beginPreviews()
{
    previews_.clear();
    isPreviewing_ = true;
    followsPreviews_ = true;
    showResultSide();
}

void FilmViewer::showPreview(std::int64_t frame, const QImage& image)
{
    if (!isPreviewing_)
        return;
    previews_.add(frame, image);
    if (followsPreviews_ && frame != bar_->frame()) {
        bar_->goTo(frame);
        followsPreviews_ = true;  // that move was ours, not the person's
    }
    showResultSide();
}

void FilmViewer::endPreviews()
{
    isPreviewing_ = false;
    followsPreviews_ = false;
    previews_.clear();
    showResultSide();
}

QString FilmViewer::sizeText() const
{
    return pictureSize_.isEmpty() ? QString() : QString("  %1 × %2").arg(info_.width).arg(info_.height);
}

void FilmViewer::retranslate()
{
    compare_->first()->setTitle(tr("Source") + sizeText());
    showResultSide();
}

void FilmViewer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
