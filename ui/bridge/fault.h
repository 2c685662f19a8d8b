// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"

#include <QString>

namespace fresco::ui {

/// An Error as a plain value that may travel in a queued signal.
struct Fault {
    ErrorKind kind = ErrorKind::Internal;
    QString sentence;  ///< English, as the engine worded it
    QString detail;

    /// The exception being handled; call it inside a catch block only. Cancelled must not get here.
    static Fault current();
};

/// What a person reads: the engine's sentence, led by the kind of the fault where the window speaks another language.
QString readable(const Fault& fault);

}  // namespace fresco::ui
