// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QImage>
#include <QString>

namespace fresco::ui {

/// The file in a project's folder that cards of recent projects show.
QString projectPicturePath(const QString& folder);

/// Writes it, small and in a thread of its own: a failure costs a card its picture and nothing else.
void keepProjectPicture(const QString& folder, const QImage& image);

}  // namespace fresco::ui
