// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "playback/audio_output.h"

#include <QThread>

#include <memory>

namespace fresco::ui {

class AudioWorker;
class SoundPlace;

/// The computer's own sound, by QAudioSink. Decoding and the device live in a thread of their own.
class QtAudioOutput final : public AudioOutput {
public:
    QtAudioOutput();
    ~QtAudioOutput() override;

    void open(const QString& film) override;
    void start(double seconds) override;
    void stop() override;
    State state() const override;
    double heardSeconds() const override;
    void setVolume(double volume) override;

private:
    QThread thread_;
    std::shared_ptr<SoundPlace> place_;
    AudioWorker* worker_;
};

}  // namespace fresco::ui
