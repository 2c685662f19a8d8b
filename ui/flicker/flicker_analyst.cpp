// SPDX-License-Identifier: GPL-3.0-or-later
#include "flicker/flicker_analyst.h"

#include "bridge/image_conversion.h"

#include <QPainter>
#include <QThreadPool>

#include <algorithm>
#include <atomic>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr double kCropTokens = 9.0;  ///< side of a crop

/// @param shareOfWidth  side of the square
QImage crop(const QImage& picture, QPointF place, double shareOfWidth)
{
    if (picture.isNull())
        return {};
    const int side = std::max(4, static_cast<int>(std::lround(shareOfWidth * picture.width())));
    const QPointF centre(place.x() * picture.width(), place.y() * picture.height());
    QImage square(side, side, QImage::Format_ARGB32_Premultiplied);
    square.fill(Qt::transparent);  // what lies outside the picture is not black
    QPainter painter(&square);
    painter.drawImage(QPointF(std::round(side / 2.0 - centre.x()), std::round(side / 2.0 - centre.y())), picture);
    return square;
}

std::vector<PlaceCrop> cropsOf(const FlickerInquiry& inquiry, const TokenPath& path)
{
    const GuidanceReport& report = *inquiry.keyframe.batch;
    const double share = kCropTokens / report.tracks.front().columns;
    std::vector<PlaceCrop> crops;
    for (const PathPlace& place : path.places) {
        PlaceCrop found{.frame = place.frame, .source = {}, .result = {}};
        if (place.token && place.index < report.pictures.size())
            found.source = crop(toQt(report.pictures[place.index]), place.place, share);
        if (place.token && inquiry.results.size() == path.places.size())
            found.result = crop(inquiry.results[place.index], place.place, share);
        crops.push_back(std::move(found));
    }
    return crops;
}

}  // namespace

std::optional<FlickerAnswer> answerTo(const FlickerInquiry& inquiry)
{
    if (!inquiry.keyframe.batch)
        return std::nullopt;
    const GuidanceReport& report = *inquiry.keyframe.batch;
    const std::optional<TokenPath> path = tokenPath(report, inquiry.keyframe.index, inquiry.point);
    if (!path)
        return std::nullopt;
    FlickerAnswer answer{.finding = {*path, stepErrors(report, *path, inquiry.results)},
                         .crops = cropsOf(inquiry, *path),
                         .remedies = {}};
    answer.remedies = remediesFor(answer.finding, inquiry.parameters);
    return answer;
}

struct FlickerAnalyst::Newest {
    std::atomic<int> number = 0;
};

FlickerAnalyst::FlickerAnalyst(QObject* parent)
    : QObject(parent), pool_(new QThreadPool(this)), newest_(std::make_shared<Newest>())
{
    pool_->setMaxThreadCount(1);
}

FlickerAnalyst::~FlickerAnalyst()
{
    forget();
    pool_->waitForDone();
}

void FlickerAnalyst::forget() { ++newest_->number; }

void FlickerAnalyst::ask(const FlickerInquiry& inquiry)
{
    const int number = ++newest_->number;
    pool_->start([this, inquiry, number, newest = newest_] {
        if (newest->number != number)
            return;
        const auto deliver = [this, number, answer = answerTo(inquiry)] {
            if (newest_->number != number)
                return;
            if (answer)
                Q_EMIT answered(*answer);
            else
                Q_EMIT unanswerable();
        };
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

}  // namespace fresco::ui
