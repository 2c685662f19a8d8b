// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/qt_audio_output.h"

#include "playback/audio_worker.h"

namespace fresco::ui {

QtAudioOutput::QtAudioOutput() : place_(std::make_shared<SoundPlace>()), worker_(new AudioWorker(place_))
{
    thread_.setObjectName("sound");
    worker_->moveToThread(&thread_);
    QObject::connect(&thread_, &QThread::finished, worker_, &QObject::deleteLater);
    thread_.start(QThread::TimeCriticalPriority);
}

QtAudioOutput::~QtAudioOutput()
{
    thread_.quit();
    thread_.wait();
}

void QtAudioOutput::open(const QString& film)
{
    place_->order(State::Silent);
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, film] { worker->open(film); }, Qt::QueuedConnection);
}

void QtAudioOutput::start(double seconds)
{
    const int order = place_->order(State::Starting);
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, seconds, order] { worker->start(seconds, order); }, Qt::QueuedConnection);
}

void QtAudioOutput::stop()
{
    place_->order(State::Silent);
    QMetaObject::invokeMethod(worker_, &AudioWorker::stop, Qt::QueuedConnection);
}

AudioOutput::State QtAudioOutput::state() const { return place_->state(); }

double QtAudioOutput::heardSeconds() const { return place_->heard(); }

void QtAudioOutput::setVolume(double volume)
{
    QMetaObject::invokeMethod(
        worker_, [worker = worker_, volume] { worker->setVolume(volume); }, Qt::QueuedConnection);
}

}  // namespace fresco::ui
