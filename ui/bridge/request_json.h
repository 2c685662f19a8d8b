// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/translate.h"

#include <QJsonObject>

namespace fresco::ui {

/// What a film is made by, as it is kept in files.
QJsonObject toJson(const TranslateRequest& request);
/// @throws Error for parameters that this version does not take: a film made without them would be another
TranslateRequest requestFrom(const QJsonObject& json);

}  // namespace fresco::ui
