// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/frame_loader.h"

#include "bridge/text.h"

#include <utility>

namespace fresco::ui {

FrameLoader::FrameLoader(const QString& path, FrameSourceFactory open, QObject* parent)
    : QObject(parent), path_(path), worker_(new FrameWorker(toEnginePath(path), std::move(open)))
{
    thread_.setObjectName("frames");
    worker_->moveToThread(&thread_);
    connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    connect(worker_, &FrameWorker::opened, this, &FrameLoader::opened);
    connect(worker_, &FrameWorker::counted, this, &FrameLoader::counted);
    connect(worker_, &FrameWorker::frameReady, this, &FrameLoader::frameReady);
    connect(worker_, &FrameWorker::failed, this, &FrameLoader::failed);
    thread_.start();
    QMetaObject::invokeMethod(worker_, &FrameWorker::open, Qt::QueuedConnection);
}

FrameLoader::~FrameLoader()
{
    worker_->stop();
    thread_.quit();
    thread_.wait();
}

void FrameLoader::request(qint64 frame)
{
    if (worker_->wish(frame))
        QMetaObject::invokeMethod(worker_, &FrameWorker::serve, Qt::QueuedConnection);
}

}  // namespace fresco::ui
