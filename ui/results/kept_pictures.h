// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <functional>

/// Pictures that a person decided to keep: copies in the project's folder kept/, under names of their own, so that
/// undoing brings back what was there.
namespace fresco::ui {

/// The place of a new one: "FOLDER/kept/00000123-NAME-2.png"
QString newKeptPath(const QString& folder, std::int64_t frame, const QString& name, const QString& ending);

/// Copies somebody's picture into the project after a look at whether it is one.
/// @param then  gets its new path, in the thread of `context`    @param otherwise  gets a sentence
void bringPicture(const QString& path,
                  const QString& folder,
                  std::int64_t frame,
                  QObject* context,
                  const std::function<void(const QString&)>& then,
                  const std::function<void(const QString&)>& otherwise);

}  // namespace fresco::ui
