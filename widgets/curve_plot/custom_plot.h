// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

// QCustomPlot's header is written with Qt's keywords, which are off here (QT_NO_KEYWORDS). Only .cpp files include
// this.
#define signals Q_SIGNALS
#define foreach Q_FOREACH
#include <qcustomplot.h>
#undef signals
#undef foreach
