// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/film_viewer.h"

#include "frame_bar.h"
#include "fresco/frame_size.h"
#include "image_viewer/compare_view.h"
#include "image_viewer/mode_options.h"
#include "image_viewer/pixel_readout.h"
#include "image_viewer/zoom_button.h"
#include "viewers/picture_title.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QVBoxLayout>

#include <cstdlib>
#include <utility>

namespace fresco::ui {

namespace {

constexpr std::size_t kKeptPreviews = 64;

}  // namespace

FilmViewer::FilmViewer(FrameSourceFactory openFilm, QWidget* parent)
    : QWidget(parent), openFilm_(std::move(openFilm)), compare_(new widgets::CompareView(this)),
      bar_(new widgets::FrameBar(this)), readout_(new widgets::PixelReadout(this)),
      zoom_(new widgets::ZoomButton(this)), previews_(kKeptPreviews)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(compare_, 1);
    auto* strip = new QHBoxLayout;
    strip->setContentsMargins(0, 0, 8, 0);
    strip->addWidget(readout_, 1);
    strip->addWidget(new widgets::ModeOptions(compare_, this));
    strip->addWidget(zoom_);
    layout->addLayout(strip);
    layout->addWidget(bar_);
    buildStrip();
    connect(bar_, &widgets::FrameBar::frameChanged, this, [this] {
        followsPreviews_ = false;
        requestFrames();
    });
    retranslate();
}

void FilmViewer::buildStrip()
{
    using widgets::CompareView, widgets::ZoomButton;
    connect(zoom_, &ZoomButton::fitWanted, compare_, &CompareView::fit);
    connect(zoom_, &ZoomButton::scaleWanted, compare_, &CompareView::zoomTo);
    connect(compare_, &CompareView::scaleShown, this, [this](double scale) {
        zoom_->showScale(scale, compare_->view().fits);
    });
    connect(compare_, &CompareView::modeChanged, this, &FilmViewer::tellShown);
    connect(compare_, &CompareView::pointLeft, readout_, &widgets::PixelReadout::clear);
    connect(compare_, &CompareView::pointHovered, this, [this](widgets::PaneSide, QPointF fraction, QPoint pixel) {
        showPoint(fraction, pixel);
    });
}

void FilmViewer::showPoint(QPointF fraction, QPoint pixel)
{
    readout_->showPoint(pixel, compare_->first()->colourAt(fraction), compare_->second()->colourAt(fraction));
    Q_EMIT pointHovered(fraction, pixel);
}

FilmViewer::~FilmViewer() = default;

void FilmViewer::openSource(const QString& path)
{
    closeAll();
    sourcePath_ = path;
    source_.loader = std::make_unique<FrameLoader>(path, openFilm_);
    const FrameLoader* loader = source_.loader.get();
    connect(loader, &FrameLoader::opened, this, &FilmViewer::sourceIsOpen);
    connect(loader, &FrameLoader::failed, this, &FilmViewer::sourceFailed);
    connect(loader, &FrameLoader::counted, this, [this](qint64 frames) {
        source_.frames = frames;
        bar_->setFilm(frames, {info_.frameRate.num, info_.frameRate.den}, info_.variableFrameRate);
        Q_EMIT filmTimed(FrameTimes::even(frames, info_.frameRate.toDouble()));
    });
    connect(loader, &FrameLoader::timed, this, [this](const QList<double>& seconds) {
        Q_EMIT filmTimed(FrameTimes::listed(seconds));
    });
    connect(loader, &FrameLoader::frameReady, this, [this](qint64 frame, const QImage& image, double seconds) {
        showSource({frame, image, seconds});
        bar_->setTime(frame, seconds);
    });
}

void FilmViewer::showSource(const DecodedFrame& decoded)
{
    source_.image = decoded.image;
    source_.shownFrame = decoded.frame;
    compare_->first()->setTitle(sourceTitle(decoded.frame));
    compare_->first()->setImage(decoded.image, pictureSize_);
    showResultSide();
}

void FilmViewer::setReadAhead(ReadAhead direction)
{
    readAhead_ = direction;
    for (const Side* side : {&source_, &result_}) {
        if (side->loader)
            side->loader->setReadAhead(direction);
    }
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
    Q_EMIT filmTimed(FrameTimes::even(info.frames, info.frameRate.toDouble()));
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
    result_.loader->setReadAhead(readAhead_);
    requestFrames();
    Q_EMIT resultOpened(info);
}

void FilmViewer::requestFrames()
{
    if (source_.loader && source_.frames > 0)
        source_.loader->request(bar_->frame());
    if (result_.loader && hasResultAt(bar_->frame()))
        result_.loader->request(bar_->frame() - resultFirstFrame_);
    showNearest();
    showResultSide();
}

void FilmViewer::showNearest()
{
    // A hand on the slider sees at once what is decoded already; the exact picture follows.
    const auto isNearer = [](const DecodedFrame* found, const Side& side, std::int64_t wanted) {
        return found && std::abs(found->frame - wanted) < std::abs(side.shownFrame - wanted);
    };
    const std::int64_t frame = bar_->frame();
    const DecodedFrame* found = source_.loader ? source_.loader->nearest(frame) : nullptr;
    if (isNearer(found, source_, frame))
        showSource(DecodedFrame(*found));
    const std::int64_t resultFrame = frame - resultFirstFrame_;
    found = result_.loader ? result_.loader->nearest(resultFrame) : nullptr;
    if (isNearer(found, result_, resultFrame)) {
        result_.image = found->image;
        result_.shownFrame = found->frame;
    }
}

bool FilmViewer::isShown(std::int64_t frame) const
{
    const widgets::CompareMode mode = compare_->mode();
    const bool sourceIs = mode == widgets::CompareMode::Second || source_.shownFrame == frame;
    const bool needsResult = mode != widgets::CompareMode::First && result_.loader && hasResultAt(frame);
    return sourceIs && (!needsResult || result_.shownFrame == frame - resultFirstFrame_);
}

std::optional<ShownPicture> FilmViewer::shownSource() const
{
    if (source_.image.isNull() || source_.shownFrame != bar_->frame())
        return std::nullopt;
    return ShownPicture{source_.image, pictureSize_, bar_->frame()};
}

std::optional<ShownPicture> FilmViewer::shownResult() const
{
    const QImage& image = compare_->second()->image();
    if (!isResultExact_ || image.isNull())
        return std::nullopt;
    return ShownPicture{image, pictureSize_, bar_->frame()};
}

void FilmViewer::tellShown()
{
    const std::int64_t frame = bar_->frame();
    if (frame == toldFrame_ || !isShown(frame))
        return;
    toldFrame_ = frame;
    Q_EMIT pictureShown(frame);
}

bool FilmViewer::hasResultAt(std::int64_t frame) const
{
    return frame >= resultFirstFrame_ && frame - resultFirstFrame_ < result_.frames;
}

void FilmViewer::showResultSide()
{
    widgets::ImagePane* pane = compare_->second();
    pane->setBadge({});
    const std::int64_t frame = bar_->frame();
    isResultExact_ = true;
    const QImage preview = isPreviewing_ ? previews_.at(frame) : QImage();
    if (!preview.isNull()) {
        pane->setTitle(tr("Preview · frame %L1").arg(frame));
        pane->setBadge(tr("Being made"), widgets::BadgeState::Running);
        pane->setNotice({});
        pane->setImage(preview, pictureSize_);
    } else if (showStill(frame)) {
        // nothing else is looked for
    } else if (result_.loader && hasResultAt(frame)) {  // while another is made, the last film is what there is
        isResultExact_ = result_.shownFrame == frame - resultFirstFrame_;
        showFilmFrame();
    } else {
        showMissingResult();
    }
    tellShown();
}

void FilmViewer::showFilmFrame()
{
    widgets::ImagePane* pane = compare_->second();
    const std::int64_t shown = result_.image.isNull() ? bar_->frame() : result_.shownFrame + resultFirstFrame_;
    pane->setTitle(resultTitle(shown, making_ ? std::optional(making_->seed) : std::nullopt));
    if (making_) {
        const PictureBadge badge = badgeOf(PictureQuality::Full, making_->isStale);
        pane->setBadge(badge.text, badge.state);
    }
    pane->setNotice({});
    if (!result_.image.isNull())  // until the exact frame is decoded, its neighbour is better than a flash of nothing
        pane->setImage(result_.image, pictureSize_);
}

bool FilmViewer::showStill(std::int64_t frame)
{
    const auto still = stills_ ? stills_(frame) : std::nullopt;
    if (!still)
        return false;
    widgets::ImagePane* pane = compare_->second();
    pane->setTitle(still->title);
    pane->setBadge(still->badge, still->badgeState);
    pane->setNotice(still->notice);
    pane->setImage(still->image, pictureSize_);
    return true;
}

void FilmViewer::setStills(StillSource stills)
{
    stills_ = std::move(stills);
    showResultSide();
}

void FilmViewer::setResultMaking(const std::optional<Making>& making)
{
    if (making == making_)
        return;
    making_ = making;
    showResultSide();
}

void FilmViewer::addBar(QWidget* bar) { layout()->addWidget(bar); }

void FilmViewer::closeAll()
{
    source_ = {};
    result_ = {};
    previews_.clear();
    toldFrame_ = -1;
    bar_->setFilm(0, {}, false);
    Q_EMIT filmTimed({});
    showResultSide();
}

void FilmViewer::showMissingResult()
{
    isResultExact_ = false;
    widgets::ImagePane* pane = compare_->second();
    pane->setTitle(tr("Result"));
    pane->setImage(source_.image, pictureSize_);
    if (source_.image.isNull())
        pane->setNotice({});
    else
        pane->setNotice(isPreviewing_ && previews_.isEmpty() ? tr("Waiting for the first picture")
                                                             : tr("Not rendered"));
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

void FilmViewer::retranslate()
{
    compare_->first()->setTitle(source_.image.isNull() ? tr("Source") : sourceTitle(source_.shownFrame));
    showResultSide();
}

void FilmViewer::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
