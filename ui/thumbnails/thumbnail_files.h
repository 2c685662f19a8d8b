// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

#include <cstdint>

namespace fresco::ui {

/// Small pictures on disk, kept from one session to the next. Belongs to one thread; several of them may share a
/// folder, since files appear whole and a damaged one is the same as none. Whatever fails here only costs decoding
/// again.
class ThumbnailFiles {
public:
    /// @param folder  ours alone: the oldest files in it go beyond the limit. Empty: nothing is kept
    ThumbnailFiles(QString folder, qint64 limit);

    /// What a film is known by: its size, time and a sample of its bytes, so that a film that was moved keeps its
    /// pictures and one that was written anew loses them. Empty where the file cannot be read.
    static QString identity(const QString& film);

    /// Null where there is none.
    QImage read(const QString& film, std::int64_t frame, int height) const;
    void write(const QString& film, std::int64_t frame, int height, const QImage& image);
    /// Removes what was used longest ago until a tenth of the limit is free. write() does it now and then.
    void trim();

private:
    QString path(const QString& film, std::int64_t frame, int height) const;

    QString folder_;
    qint64 limit_;
    qint64 written_;  ///< bytes since the last trim; at first as if much was: earlier sessions wrote too
};

}  // namespace fresco::ui
