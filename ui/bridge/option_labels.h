// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace fresco::ui {

/// A sentence of the engine, which names parameters as the command line does ("--warmup"), with the labels that the
/// window has for them ("“Warm-up”"), in its language. Other options, and those in names of files, stay.
QString withLabels(const QString& sentence);

}  // namespace fresco::ui
