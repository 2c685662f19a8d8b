// SPDX-License-Identifier: GPL-3.0-or-later
#include "work/key_watch.h"

#include "document/key_plan.h"
#include "document/keys_in_force.h"
#include "document/project_document.h"
#include "jobs/job.h"

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

std::string basisOf(const ProjectDocument& document)
{
    return planBasis(document.project().source, document.effectiveParameters());
}

std::set<std::int64_t> inRange(const std::vector<std::int64_t>& frames, const ProjectDocument& document)
{
    const FrameRange range = document.range();
    std::set<std::int64_t> kept(frames.begin(), frames.end());
    std::erase_if(kept, [&](std::int64_t frame) { return frame < range.first.value || frame > range.last.value; });
    return kept;
}

}  // namespace

KeyWatch::KeyWatch(const ProjectDocument& document, QObject* parent) : QObject(parent), document_(document)
{
    for (const auto signal : {&ProjectDocument::opened, &ProjectDocument::closed, &ProjectDocument::sourceChanged})
        connect(&document, signal, this, &KeyWatch::clear);
    connect(&document, &ProjectDocument::planChanged, this, &KeyWatch::planChanged);
}

void KeyWatch::follow(Job* job, const std::vector<std::int64_t>& frames)
{
    failed_.clear();
    const bool isOfRange = frames.empty();
    watched_.push_back({.job = job,
                        .isOfRange = isOfRange,
                        .basis = basisOf(document_),
                        .left = inRange(isOfRange ? keysInForce(document_) : frames, document_)});
    const auto withIts = [this, job](auto act) {
        return [this, job, act](const auto&... told) {
            const auto its = std::ranges::find(watched_, job, &Watched::job);
            if (its == watched_.end())
                return;
            act(its, told...);
            Q_EMIT changed();
        };
    };
    connect(job, &Job::keyframeMade, this, withIts([](auto its, const KeyframePicture& picture) {
                its->left.erase(picture.frame.value);
                its->made.insert(picture.frame.value);
            }));
    connect(job, &Job::failed, this, withIts([this](auto its, const Fault&) { failed_.merge(its->left); }));
    connect(job, &Job::ended, this, withIts([this](auto its) { watched_.erase(its); }));
    Q_EMIT changed();
}

void KeyWatch::forgetFailures()
{
    failed_.clear();
    Q_EMIT changed();
}

KeysAtWork KeyWatch::now() const
{
    KeysAtWork now{.running = {}, .failed = failed_};
    for (const Watched& each : watched_)
        now.running.insert(each.left.begin(), each.left.end());
    return now;
}

void KeyWatch::clear()
{
    watched_.clear();
    forgetFailures();
}

void KeyWatch::planChanged()
{
    for (Watched& each : watched_) {
        if (!each.isOfRange || document_.plan().basis != each.basis)
            continue;
        each.left = inRange(keysInForce(document_), document_);
        std::erase_if(each.left, [&](std::int64_t frame) { return each.made.contains(frame); });
    }
    Q_EMIT changed();
}

}  // namespace fresco::ui
