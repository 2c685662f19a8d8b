// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>

#include <optional>

namespace fresco {
struct Metrics;
}

namespace fresco::ui {

/// The films that are compared, in the order of columns and curves.
enum class MeasuredFilm { Source, PerFrame, Result };

/// Means of a film's steadiness: a row a measure, a column a film.
class MetricsTable : public QAbstractTableModel {
    Q_OBJECT
public:
    explicit MetricsTable(QObject* parent = nullptr);

    /// @param perFrame  of the film with every frame translated for itself; nullptr: not measured
    void setMetrics(const Metrics* result, const Metrics* perFrame);
    QByteArray csv() const;
    void retranslate();

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    static constexpr int kRows = 7;
    static constexpr int kColumns = 3;

    std::optional<double> values_[kRows][kColumns];
};

QString filmName(MeasuredFilm film);

}  // namespace fresco::ui
