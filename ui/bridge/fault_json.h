// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"

#include <QJsonObject>

namespace fresco::ui {

/// A fault as a file keeps it, wording and all: it is read again in the language of that day.
QJsonObject toJson(const Fault& fault);
/// What is missing or makes no sense is left at its default.
Fault faultFromJson(const QJsonObject& json);

}  // namespace fresco::ui
