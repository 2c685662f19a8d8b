// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "thumbnails/thumbnail_strip.h"
#include "timeline/thumbnail_provider.h"

#include <array>

namespace fresco::ui {

struct ThumbnailLimits {
    qsizetype ramBytes = 48 << 20;  ///< of each strip's film, and again of its pushed pictures
    qint64 diskBytes = 200 << 20;
};

/// The timeline's small pictures: in memory, on disk, or decoded in threads of their own. To be called in the UI
/// thread, where it never waits.
class ThumbnailStore : public QObject, public widgets::ThumbnailProvider {
    Q_OBJECT
public:
    /// @param open    how films are opened: for small pictures with square pixels
    /// @param folder  for pictures kept from session to session, and for nothing else; empty: none are
    ThumbnailStore(const FrameSourceFactory& open,
                   const QString& folder,
                   ThumbnailLimits limits = {},
                   QObject* parent = nullptr);

    /// The film of a strip, also when it was written anew. @param firstFrame  on the timeline, of the film's first one
    void setFilm(widgets::Strip strip, const QString& path, std::int64_t firstFrame = 0);
    void clearFilm(widgets::Strip strip) { setFilm(strip, {}); }
    /// A picture of any size that lies over the film's: a key that has just been made.
    void setPicture(widgets::Strip strip, std::int64_t frame, const QImage& picture);
    void clearPictures(widgets::Strip strip);

    QImage thumbnail(widgets::Strip strip, std::int64_t frame) override;
    void want(widgets::Strip strip, std::int64_t first, std::int64_t last, std::int64_t step, int height) override;

Q_SIGNALS:
    /// Pictures between these frames are there now; for TimelineView::thumbnailsChanged().
    void arrived(fresco::widgets::Strip strip, qint64 first, qint64 last);
    /// A strip lost its pictures; it is to be painted, and to ask for what it shows, anew.
    void cleared(fresco::widgets::Strip strip);

private:
    ThumbnailStrip& of(widgets::Strip strip) { return *strips_[static_cast<std::size_t>(strip)]; }

    std::array<ThumbnailStrip*, 2> strips_;
};

}  // namespace fresco::ui
