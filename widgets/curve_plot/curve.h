// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

namespace fresco::widgets {

/// How a curve is drawn, besides its colour: no meaning by colour alone.
enum class CurveStroke { Solid, Dashed, Dotted };

/// One line of a plot. x does not fall.
struct Curve {
    QString name;    ///< in legend, read-out and table
    int colour = 0;  ///< number of curveColour()
    CurveStroke stroke = CurveStroke::Solid;
    bool isFaint = false;  ///< a thing to compare with
    bool isInLegend = true;
    std::vector<double> x;
    std::vector<double> y;  ///< as many as x; NaN is a gap

    friend bool operator==(const Curve&, const Curve&) = default;
};

/// The value at the point that is nearest to x; NaN for a curve without points.
double valueNear(const Curve& curve, double x);

/// All curves as a table: a line for each x that any of them has, empty cells where one has none. Numbers with a point,
/// names quoted where they need it (RFC 4180).
QByteArray curvesAsCsv(const QString& xTitle, const std::vector<Curve>& curves);

/// A cell of a CSV file, quoted if it must be.
QString csvCell(QString text);

}  // namespace fresco::widgets
