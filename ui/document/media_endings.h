// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace fresco::ui {

// What the window takes by its name: endings in lower case, without the dot. A GIF is a film.

const QStringList& filmEndings();
/// Of every kind of picture that can be read here.
const QStringList& pictureEndings();

/// "*.mp4 *.mov", as dialogs for files have it.
QString nameFilter(const QStringList& endings);

}  // namespace fresco::ui
