// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractTableModel>
#include <QDateTime>

#include <deque>
#include <mutex>

namespace fresco::ui {

class EngineRunner;

enum class LogLevel { Debug, Info, Warning, Error };

struct LogEntry {
    QDateTime time;
    LogLevel level = LogLevel::Info;
    QString text;
};

/// What the program has said, the oldest first. Bounded: the oldest go when there are too many.
class LogStore : public QAbstractTableModel {
    Q_OBJECT
public:
    enum Column { Time, Level, Text };
    static constexpr int kLevelRole = Qt::UserRole;
    static constexpr int kMost = 5000;

    explicit LogStore(QObject* parent = nullptr, int most = kMost);

    /// For any thread. It is in the list after control is back in the UI thread's event loop.
    void add(LogLevel level, const QString& text);
    /// Notes from now on what jobs warn of and fail with.
    void follow(const EngineRunner& runner);
    void clear();
    /// A line as it is copied and saved: "2026-03-01 12:00:00.000  Warning  text".
    QString line(int row) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;
    /// Headers and levels are in another language now.
    void retranslate();

private:
    void take();

    int most_;
    std::deque<LogEntry> entries_;
    std::mutex mutex_;  ///< guards what follows
    std::deque<LogEntry> waiting_;
};

/// "Warning", in the window's language.
QString levelName(LogLevel level);

}  // namespace fresco::ui
