// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"
#include "fresco/wording.h"

#include <QString>

namespace fresco::ui {

/// An Error as a plain value that may travel in a queued signal.
struct Fault {
    ErrorKind kind = ErrorKind::Internal;
    QString sentence;  ///< English, as the engine worded it
    QString detail;
    Wording wording{};  ///< of the sentence; empty: not known

    /// The exception being handled; call it inside a catch block only. Cancelled must not get here.
    static Fault current();
    /// What the window itself has to say. @param wording  its pattern is marked FRESCO_TEXT("Errors", …)
    static Fault of(ErrorKind kind, const Wording& wording);
};

/// What a person reads: the engine's sentence in the language of the window, and with its names
/// for parameters. A sentence that cannot be said in it stays
/// English and is led by the kind of the fault.
QString readable(const Fault& fault);

}  // namespace fresco::ui
