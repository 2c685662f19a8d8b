// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "results/key_picture.h"

#include <QCache>
#include <QObject>
#include <QSize>
#include <QThread>

#include <functional>
#include <map>
#include <optional>
#include <set>
#include <utility>
#include <vector>

namespace fresco::ui {

/// All pictures of keys that a project has. They lie in its folder; the newest of them are in memory too, up to a
/// bound. Reading and writing happens in a thread of its own.
class KeyGallery : public QObject {
    Q_OBJECT
public:
    explicit KeyGallery(QObject* parent = nullptr);
    /// Writes what was added.
    ~KeyGallery() override;

    /// Another project's pictures. Empty: none.
    void setFolder(const QString& folder);
    const QString& folder() const { return folder_; }
    /// The project lies elsewhere now, with all of its files.
    void followTo(const QString& folder);
    /// A number of the project whose pictures these are, wherever it lies.
    int generation() const { return generation_; }
    /// Files that take the place of what the model makes, by frame: people's own pictures and those that locks keep.
    /// @param working  see readKeptPicture()
    void setKept(const std::map<std::int64_t, QString>& files, const QSize& working);

    /// A picture was made: it takes the place of an older one of that frame and quality.
    void add(const KeyPicture& picture, const QImage& image);

    /// Copies that were made before one failed.
    struct Copies {
        std::map<std::int64_t, QString> files;
        std::optional<Fault> fault{};
    };
    /// Copies pictures to kept/, after all that is being written. @param then  is called in our thread, unless another
    /// project is open by then
    void copyToKept(const std::vector<KeyPicture>& pictures, const std::function<void(const Copies&)>& then);

    /// The picture to be shown at a frame: one of setKept(), else a current one before a stale one, a full one before a
    /// draft, the newer one else. @param basis  the current one. @return nullptr: there is none
    const KeyPicture* best(std::int64_t frame, const QString& basis) const;
    const KeyPicture* find(std::int64_t frame, PictureQuality quality) const;
    std::vector<std::int64_t> frames() const;

    /// Null while it is being read; changed() follows then.
    QImage image(const KeyPicture& picture);

Q_SIGNALS:
    void changed(qint64 frame);
    /// Another project's pictures are known.
    void reset();
    void failed(const fresco::ui::Fault& fault);

private:
    using Place = std::pair<std::int64_t, PictureQuality>;
    /// What lies at a place, as it was asked for.
    struct Source {
        QString file;
        QSize working;
        friend bool operator==(const Source&, const Source&) = default;
    };
    void post(std::function<void()> work);
    void remember(const Place& place, const QImage& image);
    void read(const Place& place);
    void hasRead(const Place& place, const QImage& image, const QString& recipe);
    void keptChanged(std::int64_t frame);
    Source sourceOf(const Place& place) const;

    QString folder_;
    std::map<std::int64_t, QString> kept_;
    QSize working_;
    int generation_ = 0;  ///< what a thread still brings of another folder is recognised by it
    std::map<Place, KeyPicture> pictures_;
    QCache<Place, QImage> images_;
    std::set<Place> reading_;
    QThread thread_;
    QObject* worker_;
};

}  // namespace fresco::ui
