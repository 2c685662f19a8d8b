// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_loader.h"
#include "viewers/preview_store.h"

#include <QWidget>

#include <functional>
#include <memory>
#include <optional>

namespace fresco::widgets {
class CompareView;
class FrameBar;
}  // namespace fresco::widgets

namespace fresco::ui {

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
        QString notice;  ///< dims the picture; empty: it is as it should be
    };
    /// Asked for every frame that is shown; what it gives is shown before the film's own.
    using StillSource = std::function<std::optional<Still>(std::int64_t frame)>;
    void setStills(StillSource stills);
    /// Stills are others now.
    void showStills() { showResultSide(); }
    void closeAll();
    /// The result's film is of another state of the project: said in its title.
    void setResultStale(bool isStale);

    /// A translation starts: its pictures are shown as they come, and followed until the person moves.
    void beginPreviews();
    void showPreview(std::int64_t frame, const QImage& image);
    void endPreviews();

    widgets::CompareView* compare() const { return compare_; }
    widgets::FrameBar* bar() const { return bar_; }

Q_SIGNALS:
    void sourceOpened(const fresco::MediaInfo& info);
    void sourceFailed(const fresco::ui::Fault& fault);
    void resultOpened(const fresco::MediaInfo& info);
    void resultFailed(const fresco::ui::Fault& fault);

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
    void moveTo(std::int64_t frame);
    void requestFrames();
    void showResultSide();
    void showMissingResult();
    bool showStill(std::int64_t frame);
    bool hasResultAt(std::int64_t frame) const;
    QString sizeText() const;
    void retranslate();

    FrameSourceFactory openFilm_;
    widgets::CompareView* compare_;
    widgets::FrameBar* bar_;
    Side source_;
    Side result_;
    std::int64_t resultFirstFrame_ = 0;
    MediaInfo info_;
    QSize pictureSize_;
    PreviewStore previews_;
    StillSource stills_;
    bool isResultStale_ = false;
    bool isPreviewing_ = false;
    bool followsPreviews_ = false;
};

}  // namespace fresco::ui
