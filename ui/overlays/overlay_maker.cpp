// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/overlay_maker.h"

#include "bridge/image_conversion.h"
#include "overlays/flow_overlay.h"
#include "overlays/heat_overlay.h"
#include "overlays/mask_overlay.h"
#include "overlays/overlay_colours.h"
#include "overlays/track_overlay.h"

#include <QThreadPool>

#include <algorithm>
#include <atomic>

namespace fresco::ui {

namespace {

template <class Value> const Value* at(const std::vector<Value>& values, std::size_t index)
{
    return index < values.size() ? &values[index] : nullptr;
}

/// The data of one keyframe, each null where there is none.
struct FrameData {
    explicit FrameData(const GuidedFrame& guided)
    {
        const GuidanceReport& report = *guided.batch;
        const bool isLast = guided.isLast();  // its pair is the cyclic one: to the first frame, not to a next one
        motion = isLast ? nullptr : at(report.nextFromThis, guided.index);
        hidden = isLast ? nullptr : at(report.occludedOnThis, guided.index);
        uncovered = guided.index == 0 ? nullptr : at(report.occludedOnNext, guided.index - 1);
        background = at(report.background, guided.index);
        control = at(report.controlMaps, guided.index);
        sharedTokens = at(report.crossFrameTokens, guided.index);
        tracks = report.tracks.empty() ? nullptr : &report.tracks.front();
    }

    const FlowField* motion = nullptr;
    const ImageView* hidden = nullptr;
    const ImageView* uncovered = nullptr;
    const ImageView* background = nullptr;
    const ImageView* control = nullptr;
    const ImageView* sharedTokens = nullptr;
    const TokenTracks* tracks = nullptr;
};

int brightPixels(const ImageView& mask)
{
    std::ptrdiff_t count = 0;
    for (int y = 0; y < mask.height; ++y)
        count += std::count_if(mask.row(y), mask.row(y) + mask.width, [](std::uint8_t value) { return value > 127; });
    return static_cast<int>(count);
}

double linkedShare(const TokenTracks& tracks, std::size_t frame)
{
    if (frame >= tracks.isLinkedToNext.size() || tracks.isLinkedToNext[frame].empty())
        return 0.0;
    const std::vector<bool>& links = tracks.isLinkedToNext[frame];
    return static_cast<double>(std::count(links.begin(), links.end(), true)) / static_cast<double>(links.size());
}

bool hasData(const FrameData& data, OverlayKind kind)
{
    switch (kind) {
    case OverlayKind::Motion:
    case OverlayKind::Arrows: return data.motion && !data.motion->isEmpty();
    case OverlayKind::Hidden: return data.hidden;
    case OverlayKind::Uncovered: return data.uncovered;
    case OverlayKind::Background: return data.background;
    case OverlayKind::Control: return data.control;
    case OverlayKind::Tracks: return data.tracks;
    case OverlayKind::SharedTokens: return data.sharedTokens && data.tracks;
    case OverlayKind::Attention: return false;
    }
    return false;
}

class Painter {
public:
    Painter(const OverlayRequest& request, OverlayFacts& facts) : request_(request), facts_(facts) {}

    OverlayLayer draw(OverlayKind kind) const
    {
        OverlayLayer layer{.kind = kind, .image = {}, .paths = {}};
        if (kind == OverlayKind::Attention)
            layer.image = heat();
        else if (request_.guidance)
            drawGuidance(layer, FrameData(*request_.guidance), request_.guidance->index);
        return layer;
    }

private:
    void drawGuidance(OverlayLayer& layer, const FrameData& data, std::size_t index) const
    {
        switch (layer.kind) {
        case OverlayKind::Motion:
            facts_.fullMotionPixels = fullMotionLength(*data.motion);
            layer.image = flowPicture(*data.motion, facts_.fullMotionPixels);
            break;
        case OverlayKind::Arrows: layer.paths = flowArrows(*data.motion); break;
        case OverlayKind::Hidden: layer.image = tintedMask(*data.hidden, kHiddenColour); break;
        case OverlayKind::Uncovered: layer.image = tintedMask(*data.uncovered, kUncoveredColour); break;
        case OverlayKind::Background:
            layer.image = twoSidedMask(*data.background, kStandsOutColour, kBackgroundColour);
            break;
        case OverlayKind::Control: layer.image = toQt(*data.control); break;
        case OverlayKind::Tracks:
            layer.paths = trackPaths(*data.tracks, index);
            facts_.linkedShare = linkedShare(*data.tracks, index);
            break;
        case OverlayKind::SharedTokens: layer.image = cells(data); break;
        case OverlayKind::Attention: break;
        }
    }

    QImage cells(const FrameData& data) const
    {
        facts_.sharedTokens = brightPixels(*data.sharedTokens);
        facts_.tokens = data.sharedTokens->width * data.sharedTokens->height;
        return tokenCells(*data.sharedTokens, data.tracks->stride, kSharedTokenColour);
    }

    QImage heat() const
    {
        facts_.strongestAttention = strongestWeight(*request_.heat);
        return heatPicture(*request_.heat, request_.frame);
    }

    const OverlayRequest& request_;
    OverlayFacts& facts_;
};

}  // namespace

bool isAvailable(const OverlayRequest& request, OverlayKind kind)
{
    if (kind == OverlayKind::Attention)
        return request.heat && std::count(request.heat->frames.begin(), request.heat->frames.end(), request.frame) > 0;
    return request.guidance && hasData(FrameData(*request.guidance), kind);
}

std::vector<OverlayLayer> drawOverlays(const OverlayRequest& request, OverlayFacts& facts)
{
    std::vector<OverlayLayer> layers;
    const Painter painter(request, facts);
    for (const OverlayKind kind : request.kinds)
        if (isAvailable(request, kind))
            if (OverlayLayer layer = painter.draw(kind); !layer.isEmpty())
                layers.push_back(std::move(layer));
    return layers;
}

struct OverlayMaker::Newest {
    std::atomic<int> number = 0;
};

OverlayMaker::OverlayMaker(QObject* parent)
    : QObject(parent), pool_(new QThreadPool(this)), newest_(std::make_shared<Newest>())
{
    pool_->setMaxThreadCount(1);  // one after the other: only the newest is wanted
}

OverlayMaker::~OverlayMaker()
{
    ++newest_->number;
    pool_->waitForDone();  // what is being drawn tells us when it is done
}

void OverlayMaker::request(const OverlayRequest& request)
{
    const int number = ++newest_->number;
    pool_->start([this, request, number, newest = newest_] {
        if (newest->number != number)
            return;
        OverlayFacts facts;
        const std::vector<OverlayLayer> layers = drawOverlays(request, facts);
        const auto deliver = [this, number, frame = request.frame, layers, facts] {
            if (newest_->number == number)
                Q_EMIT made(frame, layers, facts);
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

}  // namespace fresco::ui
