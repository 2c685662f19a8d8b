// SPDX-License-Identifier: GPL-3.0-or-later
#include "playback/audio_worker.h"

#include "bridge/text.h"
#include "fresco/error.h"
#include "playback/playback_clock.h"

#include <QAudioDevice>
#include <QAudioSink>
#include <QIODevice>
#include <QMediaDevices>

#include <algorithm>
#include <cmath>

namespace fresco::ui {

namespace {

constexpr int kRate = 48'000;
constexpr int kChannels = 2;
constexpr qint64 kFrameBytes = kChannels * static_cast<qint64>(sizeof(float));
constexpr int kFeedMilliseconds = 15;
constexpr qint64 kBufferBytes = kRate / 5 * kFrameBytes;
constexpr double kLongestGuess = 0.1;

QAudioFormat soundFormat()
{
    QAudioFormat format;
    format.setSampleRate(kRate);
    format.setChannelCount(kChannels);
    format.setSampleFormat(QAudioFormat::Float);
    return format;
}

}  // namespace

int SoundPlace::order(AudioOutput::State state)
{
    const std::lock_guard lock(mutex_);
    state_ = state;
    return ++order_;
}

void SoundPlace::tell(int order, AudioOutput::State state, double heard)
{
    const std::lock_guard lock(mutex_);
    if (order != order_)
        return;
    state_ = state;
    heard_ = heard;
    toldAt_ = steadyTime()();
}

AudioOutput::State SoundPlace::state() const
{
    const std::lock_guard lock(mutex_);
    return state_;
}

double SoundPlace::heard() const
{
    const std::lock_guard lock(mutex_);
    return heard_ + std::clamp(steadyTime()() - toldAt_, 0.0, kLongestGuess);
}

AudioWorker::AudioWorker(std::shared_ptr<SoundPlace> place) : place_(std::move(place)), timer_(this)
{
    timer_.setInterval(kFeedMilliseconds);
    connect(&timer_, &QTimer::timeout, this, &AudioWorker::feed);
}

AudioWorker::~AudioWorker() = default;

void AudioWorker::open(const QString& film)
{
    stop();
    source_.reset();
    if (film.isEmpty())
        return;
    try {
        source_ = openAudioSource(toEnginePath(film), {.sampleRate = kRate, .channels = kChannels});
    } catch (const Error& error) {
        // A film whose sound cannot be read is played without: the pictures' own faults are told elsewhere.
        qInfo("no sound: %s", error.what());
    }
}

void AudioWorker::start(double seconds, int order)
{
    stop();
    order_ = order;
    startedFrom_ = seconds;
    written_ = 0;
    isOver_ = false;
    try {
        if (!source_ || !openDevice()) {
            place_->tell(order_, AudioOutput::State::Silent, seconds);
            return;
        }
        source_->seek(std::llround(seconds * kRate));
        timer_.start();
        feed();
    } catch (const std::exception&) {
        stop();
        place_->tell(order_, AudioOutput::State::Silent, seconds);
    }
}

bool AudioWorker::openDevice()
{
    const QAudioDevice device = QMediaDevices::defaultAudioOutput();
    if (device.isNull() || !device.isFormatSupported(soundFormat()))
        return false;
    sink_ = std::make_unique<QAudioSink>(device, soundFormat());
    sink_->setBufferSize(kBufferBytes);
    setVolume(volume_);
    device_ = sink_->start();
    return device_ != nullptr;
}

void AudioWorker::stop()
{
    timer_.stop();
    if (sink_)
        sink_->reset();
    sink_.reset();
    device_ = nullptr;
    rest_.clear();
}

void AudioWorker::setVolume(double volume)
{
    volume_ = volume;
    if (sink_)
        sink_->setVolume(QAudio::convertVolume(
            static_cast<float>(volume), QAudio::LogarithmicVolumeScale, QAudio::LinearVolumeScale));
}

void AudioWorker::feed()
{
    try {
        write();
        tell();
    } catch (const std::exception&) {
        stop();
        place_->tell(order_, AudioOutput::State::Silent, startedFrom_);
    }
}

void AudioWorker::write()
{
    const qint64 room = sink_->bytesFree() / kFrameBytes * kFrameBytes;
    if (rest_.size() < room && !isOver_) {
        std::vector<float> samples(static_cast<std::size_t>((room - rest_.size()) / kFrameBytes) * kChannels);
        const std::size_t read = source_->read(samples);
        isOver_ = read * kChannels < samples.size();
        rest_.append(reinterpret_cast<const char*>(samples.data()), static_cast<qsizetype>(read) * kFrameBytes);
    }
    const qint64 taken = std::max<qint64>(0, device_->write(rest_.constData(), std::min<qint64>(room, rest_.size())));
    rest_.remove(0, taken);
    written_ += taken;
}

void AudioWorker::tell()
{
    // The device has taken what it has not played yet: that much of it is still to be heard.
    const qint64 queued = std::max<qint64>(0, sink_->bufferSize() - sink_->bytesFree());
    const qint64 heardBytes = std::max<qint64>(0, written_ - queued);
    const qint64 heardFrames = heardBytes / kFrameBytes;
    const double heard = startedFrom_ + static_cast<double>(heardFrames) / kRate;
    if (isOver_ && rest_.isEmpty() && queued == 0) {
        stop();
        place_->tell(order_, AudioOutput::State::Silent, heard);
    } else if (heardBytes > 0) {
        place_->tell(order_, AudioOutput::State::Playing, heard);
    }
}

}  // namespace fresco::ui
