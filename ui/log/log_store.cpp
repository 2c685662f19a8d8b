// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log_store.h"

#include "bridge/engine_runner.h"
#include "bridge/text.h"

#include <QCoreApplication>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

const char* englishName(LogLevel level)
{
    switch (level) {
    case LogLevel::Debug: return QT_TRANSLATE_NOOP("Log", "Detail");
    case LogLevel::Info: return QT_TRANSLATE_NOOP("Log", "Information");
    case LogLevel::Warning: return QT_TRANSLATE_NOOP("Log", "Warning");
    case LogLevel::Error: return QT_TRANSLATE_NOOP("Log", "Error");
    }
    return "";
}

QString withDetail(const Fault& fault)
{
    return fault.detail.isEmpty() ? readable(fault) : readable(fault) + '\n' + fault.detail;
}

}  // namespace

QString levelName(LogLevel level) { return QCoreApplication::translate("Log", englishName(level)); }

LogStore::LogStore(QObject* parent, int most) : QAbstractTableModel(parent), most_(most) {}

void LogStore::add(LogLevel level, const QString& text)
{
    bool isFirst = false;
    {
        const std::lock_guard lock(mutex_);
        isFirst = waiting_.empty();
        waiting_.push_back({QDateTime::currentDateTime(), level, text});
        if (static_cast<int>(waiting_.size()) > most_)
            waiting_.pop_front();
    }
    if (isFirst)  // a thousand lines in a row are one change of the list
        QMetaObject::invokeMethod(this, &LogStore::take, Qt::QueuedConnection);
}

void LogStore::take()
{
    std::deque<LogEntry> fresh;
    {
        const std::lock_guard lock(mutex_);
        fresh.swap(waiting_);
    }
    const int added = static_cast<int>(fresh.size());
    const int tooMany = std::min(rowCount(), rowCount() + added - most_);
    if (tooMany > 0) {
        beginRemoveRows({}, 0, tooMany - 1);
        entries_.erase(entries_.begin(), entries_.begin() + tooMany);
        endRemoveRows();
    }
    if (added == 0)
        return;
    beginInsertRows({}, rowCount(), rowCount() + added - 1);
    std::ranges::move(fresh, std::back_inserter(entries_));
    endInsertRows();
}

void LogStore::follow(const EngineRunner& runner)
{
    connect(
        &runner, &EngineRunner::warned, this, [this](const QString& sentence) { add(LogLevel::Warning, sentence); });
    connect(
        &runner, &EngineRunner::failed, this, [this](const Fault& fault) { add(LogLevel::Error, withDetail(fault)); });
    connect(&runner, &EngineRunner::engineUnavailable, this, [this](const Fault& fault) {
        add(LogLevel::Error, withDetail(fault));
    });
    connect(&runner, &EngineRunner::engineReady, this, [this](const EngineInfo& info) {
        add(LogLevel::Info,
            QString("LibTorch %1, %2").arg(toQt(std::string_view(info.torchVersion)), toQt(info.torchLibrary)));
        for (const DeviceInfo& device : info.devices)
            add(LogLevel::Info, toQt(std::string_view(device.name)) + ": " + translated(device.description));
    });
}

void LogStore::clear()
{
    beginResetModel();
    entries_.clear();
    endResetModel();
}

QString LogStore::line(int row) const
{
    const LogEntry& entry = entries_.at(static_cast<std::size_t>(row));
    return QString("%1  %2  %3")
        .arg(entry.time.toString("yyyy-MM-dd HH:mm:ss.zzz"), englishName(entry.level), entry.text);
}

int LogStore::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : static_cast<int>(entries_.size());
}

int LogStore::columnCount(const QModelIndex& parent) const { return parent.isValid() ? 0 : 3; }

QVariant LogStore::data(const QModelIndex& index, int role) const
{
    if (!index.isValid() || index.row() >= rowCount())
        return {};
    const LogEntry& entry = entries_[static_cast<std::size_t>(index.row())];
    if (role == kLevelRole)
        return static_cast<int>(entry.level);
    if (role == Qt::ToolTipRole && index.column() == Text)
        return entry.text;
    if (role != Qt::DisplayRole)
        return {};
    switch (index.column()) {
    case Time: return entry.time.toString("HH:mm:ss.zzz");
    case Level: return levelName(entry.level);
    case Text: return entry.text;
    default: return {};
    }
}

QVariant LogStore::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal || role != Qt::DisplayRole)
        return {};
    switch (section) {
    case Time: return tr("Time");
    case Level: return tr("Level");
    case Text: return tr("Message");
    default: return {};
    }
}

void LogStore::retranslate()
{
    Q_EMIT headerDataChanged(Qt::Horizontal, 0, Text);
    if (rowCount() > 0)
        Q_EMIT dataChanged(index(0, Level), index(rowCount() - 1, Level), {Qt::DisplayRole});
}

}  // namespace fresco::ui
