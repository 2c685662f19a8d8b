// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/key_gallery.h"

#include "results/picture_files.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kKibibytesInMemory = 256 * 1024;

int kibibytes(const QImage& image) { return static_cast<int>(image.sizeInBytes() / 1024) + 1; }

}  // namespace

KeyGallery::KeyGallery(QObject* parent) : QObject(parent), images_(kKibibytesInMemory), worker_(new QObject)
{
    thread_.setObjectName("pictures");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start();
}

KeyGallery::~KeyGallery()
{
    post([this] { thread_.quit(); });  // after all that waits
    thread_.wait();
}

void KeyGallery::post(std::function<void()> work)
{
    QMetaObject::invokeMethod(worker_, std::move(work), Qt::QueuedConnection);
}

void KeyGallery::setFolder(const QString& folder)
{
    folder_ = folder;
    const int generation = ++generation_;
    pictures_.clear();
    kept_.clear();
    images_.clear();
    reading_.clear();
    Q_EMIT reset();
    if (folder.isEmpty())
        return;
    post([this, folder, generation] {
        auto found = findKeyPictures(folder);
        const auto take = [this, generation, found = std::move(found)] {
            if (generation != generation_)
                return;
            for (const KeyPicture& picture : found)
                pictures_.emplace(Place{picture.frame, picture.quality}, picture);  // what came meanwhile is newer
            Q_EMIT reset();
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void KeyGallery::followTo(const QString& folder)
{
    folder_ = folder;
    reading_.clear();  // what is being read elsewhere is dropped, and has to be asked for again
}

void KeyGallery::setKept(const std::map<std::int64_t, QString>& files, const QSize& working)
{
    const auto before = std::exchange(kept_, files);
    const bool isCutAnew = std::exchange(working_, working) != working;
    for (const auto& [frame, file] : before)
        if (!files.contains(frame))
            keptChanged(frame);
    for (const auto& [frame, file] : files)
        if (const auto old = before.find(frame); isCutAnew || old == before.end() || old->second != file)
            keptChanged(frame);
}

void KeyGallery::keptChanged(std::int64_t frame)
{
    const Place place{frame, PictureQuality::Own};
    images_.remove(place);
    reading_.erase(place);
    if (kept_.contains(frame))
        pictures_[place] = {.frame = frame, .quality = PictureQuality::Own, .basis = {}, .recipe = {}, .madeAt = {}};
    else
        pictures_.erase(place);
    Q_EMIT changed(frame);
}

void KeyGallery::copyToKept(const std::vector<KeyPicture>& pictures, const std::function<void(const Copies&)>& then)
{
    post([=, this, folder = folder_, generation = generation_] {
        Copies copies;
        try {
            for (const KeyPicture& picture : pictures)
                copies.files.emplace(picture.frame, keepKeyPicture(folder, picture));
        } catch (...) {
            copies.fault = Fault::current();
        }
        const auto tell = [=, this] {
            if (generation == generation_)
                then(copies);
        };
        QMetaObject::invokeMethod(this, tell, Qt::QueuedConnection);
    });
}

void KeyGallery::add(const KeyPicture& picture, const QImage& image)
{
    if (folder_.isEmpty() || image.isNull())
        return;
    const Place place{picture.frame, picture.quality};
    pictures_[place] = picture;
    const QImage own = image.copy();  // the engine's bytes are not kept alive by us
    remember(place, own);
    post([this, folder = folder_, picture, own] {
        try {
            writeKeyPicture(folder, picture, own);
        } catch (...) {
            Q_EMIT failed(Fault::current());
        }
    });
    Q_EMIT changed(picture.frame);
}

void KeyGallery::remember(const Place& place, const QImage& image)
{
    images_.insert(place, new QImage(image), kibibytes(image));
}

const KeyPicture* KeyGallery::find(std::int64_t frame, PictureQuality quality) const
{
    const auto found = pictures_.find({frame, quality});
    return found == pictures_.end() ? nullptr : &found->second;
}

const KeyPicture* KeyGallery::best(std::int64_t frame, const QString& basis) const
{
    if (const KeyPicture* kept = find(frame, PictureQuality::Own))
        return kept;
    const KeyPicture* full = find(frame, PictureQuality::Full);
    const KeyPicture* draft = find(frame, PictureQuality::Draft);
    if (!full || !draft)
        return full ? full : draft;
    const auto worth = [&](const KeyPicture& picture) {
        const bool isCurrent = picture.basis == basis;
        return std::tuple(isCurrent, isCurrent && picture.quality == PictureQuality::Full, picture.madeAt);
    };
    return worth(*draft) > worth(*full) ? draft : full;
}

std::vector<std::int64_t> KeyGallery::frames() const
{
    std::vector<std::int64_t> frames;
    for (const auto& [place, picture] : pictures_)
        if (frames.empty() || frames.back() != place.first)
            frames.push_back(place.first);
    return frames;
}

QImage KeyGallery::image(const KeyPicture& picture)
{
    const Place place{picture.frame, picture.quality};
    if (const QImage* image = images_.object(place))
        return *image;
    read(place);
    return {};
}

KeyGallery::Source KeyGallery::sourceOf(const Place& place) const
{
    if (place.second != PictureQuality::Own)
        return {keyPicturePath(folder_, place.first, place.second), {}};
    const auto kept = kept_.find(place.first);
    return {kept == kept_.end() ? QString() : kept->second, working_};
}

void KeyGallery::read(const Place& place)
{
    if (!reading_.insert(place).second)
        return;
    post([this, place, source = sourceOf(place), folder = folder_] {
        const KeptPicture found = place.second == PictureQuality::Own
                                      ? readKeptPicture(source.file, source.working)
                                      : KeptPicture{readKeyPicture(folder, place.first, place.second), {}};
        const auto take = [this, place, source, found] {
            if (source == sourceOf(place))  // else of another project, or of a picture that has been replaced
                hasRead(place, found.image, found.recipe);
        };
        QMetaObject::invokeMethod(this, take, Qt::QueuedConnection);
    });
}

void KeyGallery::hasRead(const Place& place, const QImage& image, const QString& recipe)
{
    reading_.erase(place);
    if (image.isNull())
        pictures_.erase(place);  // somebody removed it
    else if (!images_.contains(place))
        remember(place, image);
    if (const auto found = pictures_.find(place); found != pictures_.end() && place.second == PictureQuality::Own)
        found->second.recipe = recipe;
    Q_EMIT changed(place.first);
}

}  // namespace fresco::ui
