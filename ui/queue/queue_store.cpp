// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_store.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QLockFile>
#include <QSaveFile>
#include <QStandardPaths>

namespace fresco::ui {

namespace {

constexpr qint64 kLargestFile = 64 << 20;

}  // namespace

class QueueStore::Worker : public QObject {
public:
    explicit Worker(const QString& file) : file_(file), lock_(file + QStringLiteral(".lock"))
    {
        lock_.setStaleLockTime(0);  // a render takes hours; only the owner's death makes a lock stale
    }

    bool isOurs() const { return lock_.isLocked(); }

    QByteArray read()
    {
        QFile file(file_);
        if (!own() || file.size() > kLargestFile || !file.open(QIODevice::ReadOnly))
            return {};
        return file.readAll();
    }

    bool write(const QByteArray& json)
    {
        if (!isOurs())
            return true;
        QSaveFile file(file_);
        return file.open(QIODevice::WriteOnly) && file.write(json) == json.size() && file.commit();
    }

private:
    bool own()
    {
        QDir().mkpath(QFileInfo(file_).path());
        return lock_.isLocked() || lock_.tryLock();
    }

    QString file_;
    QLockFile lock_;
};

QueueStore::QueueStore(const QString& file, QObject* parent) : QObject(parent), worker_(new Worker(file))
{
    thread_.setObjectName("queue file");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start();
}

QueueStore::~QueueStore()
{
    QMetaObject::invokeMethod(worker_, [this] { thread_.quit(); });  // behind all that is still to be written
    thread_.wait();
}

QString QueueStore::defaultFile()
{
    return QStandardPaths::writableLocation(QStandardPaths::AppDataLocation) + QStringLiteral("/queue.json");
}

void QueueStore::load()
{
    QMetaObject::invokeMethod(worker_, [this] {
        const QByteArray json = worker_->read();
        Q_EMIT loaded(json, worker_->isOurs());
    });
}

void QueueStore::save(const QByteArray& json)
{
    QMetaObject::invokeMethod(worker_, [this, json] {
        if (!worker_->write(json))
            Q_EMIT saveFailed();
    });
}

}  // namespace fresco::ui
