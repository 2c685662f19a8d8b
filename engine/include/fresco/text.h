// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks an English text of the engine for translation; expands to the literal.
/// lupdate finds it (-tr-function-alias QT_TRANSLATE_NOOP+=FRESCO_TEXT); ui calls QCoreApplication::translate with the
/// same context.
#define FRESCO_TEXT(context, literal) literal
