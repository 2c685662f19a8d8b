// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/metrics_table.h"

#include "curve_plot/curve.h"
#include "fresco/metrics.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

using Value = std::optional<double> Metrics::*;

/// @param source  nullptr: the source has no such value
struct Measure {
    const char* name;
    const char* help;
    Value source;
    Value result;
};

constexpr std::array kMeasures{
    Measure{QT_TRANSLATE_NOOP("Metrics", "Warp error"),
            QT_TRANSLATE_NOOP(
                "Metrics",
                "How much a picture differs from the one before it, moved along the source's motion. Smaller is "
                "steadier; but blur is steady too, so look at sharpness as well."),
            &Metrics::warpErrorSource,
            &Metrics::warpErrorResult},
    Measure{QT_TRANSLATE_NOOP("Metrics", "Warp error where it moves"),
            QT_TRANSLATE_NOOP("Metrics",
                              "The same where the source moves by more than a pixel: texture that sticks to the screen "
                              "does not pay there. Smaller is steadier."),
            &Metrics::warpErrorMovingSource,
            &Metrics::warpErrorMovingResult},
    Measure{QT_TRANSLATE_NOOP("Metrics", "Sharpness"),
            QT_TRANSLATE_NOOP("Metrics",
                              "Mean strength of edges, 0 to 1. Compare it with the film that was translated frame by "
                              "frame: much less means that steadiness was bought with blur."),
            nullptr,
            &Metrics::sharpness},
    Measure{QT_TRANSLATE_NOOP("Metrics", "Edge difference"),
            QT_TRANSLATE_NOOP(
                "Metrics",
                "How far the edges of the result lie from those of the source. Smaller keeps the shapes better."),
            nullptr,
            &Metrics::edgeAgreement},
    Measure{
        QT_TRANSLATE_NOOP("Metrics", "Structure difference"),
        QT_TRANSLATE_NOOP("Metrics",
                          "How far likeness between places, as a model sees it, is from the source's. Smaller keeps "
                          "the structure better."),
        nullptr,
        &Metrics::structure},
    Measure{
        QT_TRANSLATE_NOOP("Metrics", "Detail that stays on the screen"),
        QT_TRANSLATE_NOOP("Metrics",
                          "Where the source moves: how alike fine detail is at one place of the screen, -1 to 1. Over "
                          "the source's value, texture sticks to the screen."),
        &Metrics::screenStickSource,
        &Metrics::screenStickResult},
    Measure{QT_TRANSLATE_NOOP("Metrics", "Detail that follows the motion"),
            QT_TRANSLATE_NOOP("Metrics",
                              "Where the source moves: how alike fine detail is along the motion, -1 to 1. Below the "
                              "source's value, detail is drawn anew in every frame."),
            &Metrics::flowFollowSource,
            &Metrics::flowFollowResult},
};

QString words(const char* text) { return QCoreApplication::translate("Metrics", text); }

const Measure& measure(int row) { return kMeasures[static_cast<std::size_t>(row)]; }

std::optional<double> read(const Metrics* metrics, Value value)
{
    return metrics && value ? metrics->*value : std::nullopt;
}

}  // namespace

QString filmName(MeasuredFilm film)
{
    switch (film) {
    case MeasuredFilm::Source: return words(QT_TRANSLATE_NOOP("Metrics", "Source"));
    case MeasuredFilm::PerFrame: return words(QT_TRANSLATE_NOOP("Metrics", "Frame by frame"));
    case MeasuredFilm::Result: return words(QT_TRANSLATE_NOOP("Metrics", "Result"));
    }
    return {};
}

MetricsTable::MetricsTable(QObject* parent) : QAbstractTableModel(parent) { static_assert(kMeasures.size() == kRows); }

void MetricsTable::setMetrics(const Metrics* result, const Metrics* perFrame)
{
    const Metrics* const source = result ? result : perFrame;
    for (int row = 0; row < kRows; ++row) {
        values_[row][static_cast<int>(MeasuredFilm::Source)] = read(source, measure(row).source);
        values_[row][static_cast<int>(MeasuredFilm::PerFrame)] = read(perFrame, measure(row).result);
        values_[row][static_cast<int>(MeasuredFilm::Result)] = read(result, measure(row).result);
    }
    Q_EMIT dataChanged(index(0, 0), index(kRows - 1, kColumns - 1));
}

int MetricsTable::rowCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kRows; }

int MetricsTable::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : kColumns; }

QVariant MetricsTable::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const std::optional<double>& value = values_[index.row()][index.column()];
    switch (role) {
    case Qt::DisplayRole: return value ? QLocale().toString(*value, 'g', 3) : QString(QChar(0x2013));
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignRight | Qt::AlignVCenter);
    case Qt::ToolTipRole: return words(measure(index.row()).help);
    default: return {};
    }
}

QVariant MetricsTable::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation == Qt::Horizontal)
        return role == Qt::DisplayRole && section < kColumns ? filmName(static_cast<MeasuredFilm>(section))
                                                             : QVariant();
    if (section >= kRows)
        return {};
    switch (role) {
    case Qt::DisplayRole: return words(measure(section).name);
    case Qt::ToolTipRole: return words(measure(section).help);
    case Qt::TextAlignmentRole: return QVariant(Qt::AlignLeft | Qt::AlignVCenter);
    default: return {};
    }
}

QByteArray MetricsTable::csv() const
{
    QString table = QLatin1String(",");
    for (int column = 0; column < kColumns; ++column)
        table += widgets::csvCell(filmName(static_cast<MeasuredFilm>(column))) +
                 QLatin1String(column + 1 < kColumns ? "," : "\r\n");
    for (int row = 0; row < kRows; ++row) {
        table += widgets::csvCell(words(measure(row).name));
        for (const std::optional<double>& value : values_[row])
            table += QLatin1Char(',') + (value ? QString::number(*value, 'g', 10) : QString());
        table += QLatin1String("\r\n");
    }
    return table.toUtf8();
}

void MetricsTable::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, kColumns - 1);
    Q_EMIT headerDataChanged(Qt::Vertical, 0, kRows - 1);
}

}  // namespace fresco::ui
