// SPDX-License-Identifier: GPL-3.0-or-later
#include "thumbnails/thumbnail_store.h"

namespace fresco::ui {

using widgets::Strip;

ThumbnailStore::ThumbnailStore(const FrameSourceFactory& open,
                               const QString& folder,
                               ThumbnailLimits limits,
                               QObject* parent)
    : QObject(parent)
{
    for (const Strip strip : {Strip::Source, Strip::Result}) {
        auto* made = new ThumbnailStrip(open, ThumbnailFiles(folder, limits.diskBytes), limits.ramBytes, this);
        strips_[static_cast<std::size_t>(strip)] = made;
        connect(made, &ThumbnailStrip::arrived, this, [this, strip](const std::vector<std::int64_t>& frames) {
            Q_EMIT arrived(strip, frames.front(), frames.back());
        });
        connect(made, &ThumbnailStrip::cleared, this, [this, strip] { Q_EMIT cleared(strip); });
    }
}

void ThumbnailStore::setFilm(Strip strip, const QString& path, std::int64_t firstFrame)
{
    of(strip).setFilm(path, firstFrame);
}

void ThumbnailStore::setPicture(Strip strip, std::int64_t frame, const QImage& picture)
{
    of(strip).setPicture(frame, picture);
}

void ThumbnailStore::clearPictures(Strip strip) { of(strip).clearPictures(); }

QImage ThumbnailStore::thumbnail(Strip strip, std::int64_t frame) { return of(strip).at(frame); }

void ThumbnailStore::want(Strip strip, std::int64_t first, std::int64_t last, std::int64_t step, int height)
{
    of(strip).want(first, last, step, height);
}

}  // namespace fresco::ui
