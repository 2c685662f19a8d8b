// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/guidance_report.h"
#include "fresco/image.h"
#include "fresco/stage.h"
#include "fresco/time.h"
#include "fresco/wording.h"

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

namespace fresco {

/// A small picture of what is being made.
struct Preview {
    FrameIndex frame;
    ImageView image;
};

/// Both losses of one feature optimisation, at the start of each of its iterations: the loss curves.
struct LossCurves {
    std::int64_t batch = 0;       ///< of the job, from 0
    int step = 0;                 ///< index in the schedule
    int block = 0;                ///< up block, 0 = smallest
    std::vector<double> spatial;  ///< without its weight
    std::vector<double> temporal;
};

/// A keyframe as it goes into the film, at working size.
struct KeyframePicture {
    FrameIndex frame;
    ImageView image;          ///< Rgb8
    bool isReused = false;    ///< it came from the cache
    bool isOwn = false;       ///< TranslateRequest::keyPictures gave it
    std::string modelHash{};  ///< of the weights that made it; empty for one's own
};

/// Where denoising is: batch and step under way, both from 1. Steps that warm-up leaves out are not counted.
struct DenoisingPlace {
    std::int64_t batch = 0;
    std::int64_t batches = 0;
    std::int64_t step = 0;  ///< 0: none is done yet
    std::int64_t steps = 0;

    bool operator==(const DenoisingPlace&) const = default;
};

/// One report of a running job. A plain value: it may be copied to any thread.
struct Progress {
    Stage stage = Stage::Decode;
    std::int64_t done = 0;   ///< items of this stage: frames, UNet calls while denoising, bytes while fetching
    std::int64_t total = 0;  ///< 0: not known yet (show an indeterminate bar)
    double fraction = 0.0;   ///< of the whole job, 0..1, never falls
    std::optional<double> secondsLeft{};        ///< of the whole job; absent until it can be told
    std::optional<DenoisingPlace> denoising{};  ///< in that stage
    std::optional<Preview> preview{};
    bool isLast = false;  ///< the job's final report: never to be dropped by a throttle
};

/// Who watches a job. Called from the job's threads, one call at a time; must return quickly and not wait for the job.
class Observer {
public:
    virtual ~Observer() = default;
    virtual void progressed(const Progress& progress) = 0;
    /// One sentence about something that went differently from what was asked ("no NVENC: encoding with libx264").
    virtual void warned(const Wording& sentence) = 0;
    /// False: previews are not even computed.
    virtual bool wantsPreviews() const { return false; }
    /// Every feature optimisation of the job; never dropped.
    virtual void lossesMeasured(const LossCurves&) {}
    virtual bool wantsLosses() const { return false; }
    /// Every keyframe once, as soon as it is there; never dropped. Anchors of later batches do not count.
    virtual void keyframeMade(const KeyframePicture&) {}
    virtual bool wantsKeyframes() const { return false; }
    /// What is known of a batch before it is denoised; large.
    virtual void guidanceMade(const GuidanceReport&) {}
    virtual bool wantsGuidance() const { return false; }
};

/// Watches nothing.
Observer& silentObserver();

}  // namespace fresco
