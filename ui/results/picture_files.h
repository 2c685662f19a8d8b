// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/key_picture.h"

#include <vector>

/// Keys' pictures as PNG files of a project's folder, with what they are in their text chunks. All of it blocks.
namespace fresco::ui {

/// "FOLDER/renders/keys/00000123.png", "00000123-draft.png"
QString keyPicturePath(const QString& folder, std::int64_t frame, PictureQuality quality);

/// Replaces an older one at once or not at all. @throws Error{OutputNotWritable, DiskFull}
void writeKeyPicture(const QString& folder, const KeyPicture& picture, const QImage& image);

/// Null where there is none, or none that can be read.
QImage readKeyPicture(const QString& folder, std::int64_t frame, PictureQuality quality);

/// Copies a key's full picture to a new place in kept/. @return it. @throws Error{OutputNotWritable} also where what
/// lies in the folder is another picture than this one
QString keepKeyPicture(const QString& folder, const KeyPicture& picture);

/// A picture in place of what the model makes, and the recipe that it carries; null where it cannot be read.
struct KeptPicture {
    QImage image;
    QString recipe;
};
/// @param working  what is beyond its aspect is cut off about the middle, as the engine does; empty: the whole picture
KeptPicture readKeptPicture(const QString& file, const QSize& working);

/// What lies in the folder; files that are not ours, or damaged, are passed over.
std::vector<KeyPicture> findKeyPictures(const QString& folder);

}  // namespace fresco::ui
