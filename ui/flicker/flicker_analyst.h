// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/flicker_finding.h"
#include "overlays/guidance_store.h"

#include <QImage>
#include <QObject>

#include <memory>
#include <vector>

class QThreadPool;

namespace fresco::ui {

/// A place that somebody wonders about.
struct FlickerInquiry {
    GuidedFrame keyframe;
    QPointF point;                ///< as a share of the picture
    std::vector<QImage> results;  ///< translated keyframes in the order of the batch; null where there is none
    ParameterSet parameters;      ///< in force
};

/// The neighbourhood of the place in one keyframe; null where there is nothing to show.
struct PlaceCrop {
    FrameIndex frame;
    QImage source;
    QImage result;
};

struct FlickerAnswer {
    FlickerFinding finding;
    std::vector<PlaceCrop> crops;  ///< one a keyframe
    std::vector<Remedy> remedies;
};

/// Pure, for any thread. @return absent: the batch has no trajectories
std::optional<FlickerAnswer> answerTo(const FlickerInquiry& inquiry);

/// Answers off the UI thread; only the newest inquiry counts.
class FlickerAnalyst : public QObject {
    Q_OBJECT
public:
    explicit FlickerAnalyst(QObject* parent = nullptr);
    ~FlickerAnalyst() override;

    void ask(const FlickerInquiry& inquiry);
    /// What was asked is of no interest any more.
    void forget();

Q_SIGNALS:
    void answered(const fresco::ui::FlickerAnswer& answer);
    /// Nothing is known of that batch's trajectories.
    void unanswerable();

private:
    struct Newest;

    QThreadPool* pool_;
    std::shared_ptr<Newest> newest_;
};

}  // namespace fresco::ui
