// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve_plot/curve.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <map>

namespace fresco::widgets {

namespace {

QString number(double value) { return std::isfinite(value) ? QString::number(value, 'g', 10) : QString(); }

}  // namespace

double valueNear(const Curve& curve, double x)
{
    if (curve.x.empty())
        return std::numeric_limits<double>::quiet_NaN();
    const auto above = std::lower_bound(curve.x.begin(), curve.x.end(), x);
    auto nearest = above == curve.x.end() ? std::prev(above) : above;
    if (above != curve.x.begin() && x - *std::prev(above) < *nearest - x)
        nearest = std::prev(above);
    return curve.y[static_cast<std::size_t>(nearest - curve.x.begin())];
}

QString csvCell(QString text)
{
    const bool needsQuotes = text.contains(QLatin1Char(',')) || text.contains(QLatin1Char('"')) ||
                             text.contains(QLatin1Char('\n')) || text.contains(QLatin1Char('\r'));
    if (!needsQuotes)
        return text;
    text.replace(QLatin1String("\""), QLatin1String("\"\""));
    return QLatin1Char('"') + text + QLatin1Char('"');
}

QByteArray curvesAsCsv(const QString& xTitle, const std::vector<Curve>& curves)
{
    std::map<double, QStringList> rows;
    for (std::size_t column = 0; column < curves.size(); ++column)
        for (std::size_t i = 0; i < curves[column].x.size(); ++i) {
            QStringList& row = rows[curves[column].x[i]];
            row.resize(static_cast<qsizetype>(curves.size()));
            row[static_cast<qsizetype>(column)] = number(curves[column].y[i]);
        }
    QStringList head{csvCell(xTitle)};
    for (const Curve& curve : curves)
        head << csvCell(curve.name);
    QString table = head.join(QLatin1Char(',')) + QLatin1String("\r\n");
    for (const auto& [x, row] : rows)
        table += number(x) + QLatin1Char(',') + row.join(QLatin1Char(',')) + QLatin1String("\r\n");
    return table.toUtf8();
}

}  // namespace fresco::widgets
