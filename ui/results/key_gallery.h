// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "results/key_picture.h"

#include <QCache>
#include <QObject>
#include <QThread>

#include <map>
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

    /// A picture was made: it takes the place of an older one of that frame and quality.
    void add(const KeyPicture& picture, const QImage& image);

    /// The picture to be shown at a frame: a current one before a stale one, a full one before a draft, the newer one
    /// else. @param basis  the current one. @return nullptr: there is none
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
    void post(std::function<void()> work);
    void keep(const Place& place, const QImage& image);
    void read(const Place& place);

    QString folder_;
    int generation_ = 0;  ///< what a thread still brings of another folder is recognised by it
    std::map<Place, KeyPicture> pictures_;
    QCache<Place, QImage> images_;
    std::set<Place> reading_;
    QThread thread_;
    QObject* worker_;
};

}  // namespace fresco::ui
