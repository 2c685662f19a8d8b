// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_loader.h"
#include "image_viewer/pane_content.h"
#include "playback/frame_times.h"
#include "timecode.h"
#include "viewers/preview_store.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace fresco::widgets {
class CompareView;
class FrameBar;
class PixelReadout;
class ZoomButton;
}  // namespace fresco::widgets

namespace fresco::ui {

/// A picture that is on the screen.
struct ShownPicture {
    QImage image;
    QSize shape;  ///< the film's, as shown: the picture may have another size, and another aspect of its pixels
    std::int64_t frame = 0;
};

/// Source and result at the same frame, and the place in the film.
class FilmViewer : public QWidget {
    Q_OBJECT
public:
    explicit FilmViewer(FrameSourceFactory openFilm, QWidget* parent = nullptr);
    ~FilmViewer() override;

    void openSource(const QString& path);
    /// @param firstFrame  the source's frame that the result's frame 0 shows
    void openResult(const QString& path, std::int64_t firstFrame);

    /// A picture of one frame that is no film's.
    struct Still {
        QImage image;
        QString title;
        QString notice = {};  ///< dims the picture; empty: it is as it should be
        QString badge = {};   ///< "Draft", "Full · out of date"
        widgets::BadgeState badgeState = widgets::BadgeState::Plain;
    };
    /// Asked for every frame that is shown; what it gives is shown before the film's own.
    using StillSource = std::function<std::optional<Still>(std::int64_t frame)>;
    void setStills(StillSource stills);
    /// Stills are others now.
    void showStills() { showResultSide(); }
    /// Something more below the place in the film.
    void addBar(QWidget* bar);
    void closeAll();
    /// How the result's film was made, said in its title.
    struct Making {
        std::int64_t seed = 0;
        bool isStale = false;  ///< of another state of the project

        friend bool operator==(const Making&, const Making&) = default;
    };
    /// Absent: nothing is known of it.
    void setResultMaking(const std::optional<Making>& making);

    /// A translation starts: its pictures are shown as they come, and followed until the person moves.
    void beginPreviews();
    void showPreview(std::int64_t frame, const QImage& image);
    void endPreviews();

    /// Playback begins, turns or ends: pictures are decoded in its direction.
    void setReadAhead(ReadAhead direction);
    /// The frame is on the screen in every pane that is seen: no other picture stands in for it.
    bool isShown(std::int64_t frame) const;

    /// The very picture of the frame that is seen; nothing while another stands in for it, or where there is none.
    std::optional<ShownPicture> shownSource() const;
    std::optional<ShownPicture> shownResult() const;
    const QString& sourcePath() const { return sourcePath_; }
    widgets::FrameRate rate() const { return {info_.frameRate.num, info_.frameRate.den}; }

    /// The line under the pictures; its facts are the owner's, see pointHovered.
    widgets::PixelReadout* readout() const { return readout_; }
    widgets::CompareView* compare() const { return compare_; }
    widgets::FrameBar* bar() const { return bar_; }

Q_SIGNALS:
    void sourceOpened(const fresco::MediaInfo& info);
    void sourceFailed(const fresco::ui::Fault& fault);
    void resultOpened(const fresco::MediaInfo& info);
    void resultFailed(const fresco::ui::Fault& fault);
    /// When the source's frames are shown; comes again where more is known.
    void filmTimed(const fresco::ui::FrameTimes& times);
    void pictureShown(qint64 frame);
    /// The cursor is over a point of the picture, a fraction each way; what is known of it goes to the readout.
    void pointHovered(QPointF fraction, QPoint pixel);

protected:
    void changeEvent(QEvent* event) override;

private:
    /// What is known of one of the two films.
    struct Side {
        std::unique_ptr<FrameLoader> loader;
        std::int64_t frames = 0;
        std::int64_t shownFrame = -1;
        QImage image;
    };

    void sourceIsOpen(const MediaInfo& info);
    void resultIsOpen(const MediaInfo& info);
    void requestFrames();
    void showSource(const DecodedFrame& decoded);
    void showNearest();
    void tellShown();
    void showPoint(QPointF fraction, QPoint pixel);
    void buildStrip();
    void showResultSide();
    void showFilmFrame();
    void showMissingResult();
    bool showStill(std::int64_t frame);
    bool hasResultAt(std::int64_t frame) const;
    void retranslate();

    FrameSourceFactory openFilm_;
    widgets::CompareView* compare_;
    widgets::FrameBar* bar_;
    widgets::PixelReadout* readout_;
    widgets::ZoomButton* zoom_;
    Side source_;
    Side result_;
    std::int64_t resultFirstFrame_ = 0;
    QString sourcePath_;
    MediaInfo info_;
    QSize pictureSize_;
    PreviewStore previews_;
    StillSource stills_;
    ReadAhead readAhead_ = ReadAhead::None;
    std::int64_t toldFrame_ = -1;
    std::optional<Making> making_;
    bool isResultExact_ = false;  ///< what the result's pane shows is of this very frame
    bool isPreviewing_ = false;
    bool followsPreviews_ = false;
};

}  // namespace fresco::ui
