// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/audio_source.h"
#include "playback/audio_output.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>
#include <mutex>

class QAudioSink;
class QIODevice;

namespace fresco::ui {

/// What the sound's thread tells the window's.
class SoundPlace {
public:
    /// Playing was asked for: what older orders still tell is not believed. @return the order's number
    int order(AudioOutput::State state);
    void tell(int order, AudioOutput::State state, double heard);
    AudioOutput::State state() const;
    /// Carried on by the time since it was told.
    double heard() const;

private:
    mutable std::mutex mutex_;
    int order_ = 0;
    AudioOutput::State state_ = AudioOutput::State::Silent;
    double heard_ = 0.0;
    double toldAt_ = 0.0;
};

/// Lives in the sound's thread: decodes, and keeps the device filled.
class AudioWorker : public QObject {
    Q_OBJECT
public:
    explicit AudioWorker(std::shared_ptr<SoundPlace> place);
    ~AudioWorker() override;

    void open(const QString& film);
    void start(double seconds, int order);
    void stop();
    void setVolume(double volume);

private:
    bool openDevice();
    void feed();
    void write();
    void tell();

    std::shared_ptr<SoundPlace> place_;
    std::unique_ptr<AudioSource> source_;
    std::unique_ptr<QAudioSink> sink_;
    QIODevice* device_ = nullptr;
    QTimer timer_;
    QByteArray rest_;  ///< decoded, and not yet taken by the device
    double volume_ = 1.0;
    double startedFrom_ = 0.0;
    qint64 written_ = 0;  ///< bytes since then
    int order_ = 0;
    bool isOver_ = false;
};

}  // namespace fresco::ui
