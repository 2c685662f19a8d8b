// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlays/guidance_store.h"
#include "overlays/overlay_layer.h"

#include <QObject>

#include <memory>
#include <optional>
#include <set>
#include <vector>

class QThreadPool;

namespace fresco::ui {

/// What to lay over which keyframe.
struct OverlayRequest {
    FrameIndex frame;
    std::optional<GuidedFrame> guidance;
    HeatHandle heat;
    std::set<OverlayKind> kinds;
};

/// What of a request's legend depends on its data.
struct OverlayFacts {
    double fullMotionPixels = 0.0;    ///< what the rim of the colour wheel means; 0: no motion shown
    double strongestAttention = 0.0;  ///< what the top of the heat's scale means, a share of 1
    int sharedTokens = 0;             ///< of this frame
    int tokens = 0;                   ///< of a frame
    double linkedShare = 0.0;         ///< of the tokens, to the next keyframe
};

/// Draws overlays; pure, for any thread. Kinds that the request has no data for give no layer.
std::vector<OverlayLayer> drawOverlays(const OverlayRequest& request, OverlayFacts& facts);
/// Whether there is data for this overlay.
bool isAvailable(const OverlayRequest& request, OverlayKind kind);

/// Draws overlays off the UI thread. Only the newest request counts: the scrubbing hand is never behind.
class OverlayMaker : public QObject {
    Q_OBJECT
public:
    explicit OverlayMaker(QObject* parent = nullptr);
    ~OverlayMaker() override;

    void request(const OverlayRequest& request);

Q_SIGNALS:
    void made(fresco::FrameIndex frame,
              const std::vector<fresco::ui::OverlayLayer>& layers,
              const fresco::ui::OverlayFacts& facts);

private:
    struct Newest;

    QThreadPool* pool_;
    std::shared_ptr<Newest> newest_;  ///< what is not it any more is dropped before it is drawn
};

}  // namespace fresco::ui
