// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/gap.h"

#include "fresco/error.h"
#include "propagation/guides/occluded.h"
#include "propagation/pass.h"

namespace fresco::propagation {

namespace {

void checkGap(const Gap& gap)
{
    if (gap.sources.size() < 2 || gap.flows.size() + 1 != gap.sources.size())
        throw Error{ErrorKind::BadShape,
                    "A gap needs both its keyframes and the motion between all its frames.",
                    std::to_string(gap.sources.size()) + " frames, " + std::to_string(gap.flows.size()) + " flows"};
    const int width = gap.leftKey.width, height = gap.leftKey.height;
    requireRaster(gap.leftKey, width, height, 3, "left key");
    requireRaster(gap.rightKey, width, height, 3, "right key");
    for (const Picture& source : gap.sources)
        requireRaster(source, width, height, 3, "source frame");
    for (const auto& [nextFromThis, thisFromNext] : gap.flows) {
        requireRaster(nextFromThis, width, height, 2, "forward flow");
        requireRaster(thisFromNext, width, height, 2, "backward flow");
    }
}

/// Counts passes over frames, and ends the job where a stop was asked for.
class Steps {
public:
    Steps(int total, const GapProgress& progress, std::stop_token stop)
        : total_(total), progress_(progress), stop_(std::move(stop))
    {
    }

    void finishOne()
    {
        ++done_;
        if (progress_)
            progress_(done_, total_);
        if (stop_.stop_requested())
            throw Cancelled{};
    }

private:
    int done_ = 0;
    int total_;
    const GapProgress& progress_;
    std::stop_token stop_;
};

struct Job {
    const Gap& gap;
    const PropagationSettings& settings;
    int length;
    Steps& steps;
    const FrameSink& sink;
    const std::stop_token& stop;

    const Picture& source(int frame) const { return gap.sources[static_cast<std::size_t>(frame)]; }
    const PairFlow& flowsAfter(int frame) const { return gap.flows[static_cast<std::size_t>(frame)]; }
};

/// Frames 1 .. L - 1 from the right key, the last one made first.
std::vector<Side> backwardPass(const Job& job, Synthesiser& synthesiser)
{
    std::vector<Side> sides(static_cast<std::size_t>(job.length));
    SynthesisPass pass{job.source(job.length), job.gap.rightKey, job.settings, synthesiser};
    for (int frame = job.length - 1; frame >= 1; --frame) {
        const auto& [nextFromThis, thisFromNext] = job.flowsAfter(frame);
        sides[static_cast<std::size_t>(frame)] =
            pass.next(job.source(frame), nextFromThis, occluded(nextFromThis, thisFromNext), job.stop);
        job.steps.finishOne();
    }
    return sides;
}

/// The forward pass is merged as it goes: only one side is ever kept whole.
void propagateByPatches(const Job& job, Synthesiser& synthesiser)
{
    std::vector<Side> rights = backwardPass(job, synthesiser);
    SynthesisPass pass{job.source(0), job.gap.leftKey, job.settings, synthesiser};
    GapMerger merger{job.length, job.settings.merge};
    for (int frame = 1; frame < job.length; ++frame) {
        const auto& [nextFromThis, thisFromNext] = job.flowsAfter(frame - 1);
        const Side left = pass.next(job.source(frame), thisFromNext, occluded(thisFromNext, nextFromThis), job.stop);
        Side right = std::move(rights[static_cast<std::size_t>(frame)]);
        job.sink(frame, merger.next(left, right, thisFromNext).picture);
        job.steps.finishOne();
    }
}

std::vector<KeyMotion> motionsToRightKey(const Job& job)
{
    std::vector<KeyMotion> motions(static_cast<std::size_t>(job.length));
    KeyMotion motion = atKey(job.gap.rightKey.width, job.gap.rightKey.height);
    for (int frame = job.length - 1; frame >= 1; --frame) {
        const auto& [nextFromThis, thisFromNext] = job.flowsAfter(frame);
        motion = extended(motion, nextFromThis, occluded(nextFromThis, thisFromNext));
        motions[static_cast<std::size_t>(frame)] = motion;
        job.steps.finishOne();
    }
    return motions;
}

void propagateByFlow(const Job& job)
{
    std::vector<KeyMotion> toRight = motionsToRightKey(job);
    KeyMotion toLeft = atKey(job.gap.leftKey.width, job.gap.leftKey.height);
    for (int frame = 1; frame < job.length; ++frame) {
        const auto& [nextFromThis, thisFromNext] = job.flowsAfter(frame - 1);
        toLeft = extended(toLeft, thisFromNext, occluded(thisFromNext, nextFromThis));
        const KeyMotion right = std::move(toRight[static_cast<std::size_t>(frame)]);
        job.sink(frame,
                 mixKeys(job.source(frame),
                         warpKey(job.source(0), job.gap.leftKey, toLeft),
                         warpKey(job.source(job.length), job.gap.rightKey, right),
                         1.0F - static_cast<float>(frame) / static_cast<float>(job.length),
                         job.settings.flowMix));
        job.steps.finishOne();
    }
}

}  // namespace

void propagateGap(const Gap& gap,
                  const PropagationSettings& settings,
                  Synthesiser& synthesiser,
                  const FrameSink& sink,
                  const GapProgress& progress,
                  const std::stop_token& stop)
{
    checkGap(gap);
    const int length = static_cast<int>(gap.flows.size());
    if (length < 2)
        return;
    Steps steps{2 * (length - 1), progress, stop};
    const Job job{gap, settings, length, steps, sink, stop};
    if (settings.method == Method::FlowMix)
        propagateByFlow(job);
    else
        propagateByPatches(job, synthesiser);
}

}  // namespace fresco::propagation
