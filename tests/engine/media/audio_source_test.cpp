// SPDX-License-Identifier: GPL-3.0-or-later
#include "clips.h"
#include "fresco/audio_source.h"

#include <gtest/gtest.h>

#include <cmath>

namespace fresco::test {
namespace {

constexpr int kRate = 48'000;

/// Two seconds of pictures with a sound that an FFmpeg expression gives.
std::filesystem::path makeClip(const Clips& clips, const std::string& name, const std::string& codec)
{
    return clips.make(name,
                      "-f lavfi -i testsrc2=size=64x48:rate=25:duration=2 "
                      "-f lavfi -i \"aevalsrc='if(lt(t,1),0,0.5*sin(880*PI*t))':s=44100:d=2\" "
                      "-c:v libx264 -g 25 -c:a " +
                          codec);
}

/// Mono samples from a place on.
std::vector<float> soundFrom(AudioSource& source, std::int64_t start, std::size_t count)
{
    source.seek(start);
    std::vector<float> samples(count);
    samples.resize(source.read(samples));
    return samples;
}

double loudness(const std::vector<float>& samples)
{
    double sum = 0.0;
    for (const float sample : samples)
        sum += static_cast<double>(sample) * static_cast<double>(sample);
    return samples.empty() ? 0.0 : std::sqrt(sum / static_cast<double>(samples.size()));
}

class AudioOfEveryKind : public ::testing::TestWithParam<std::pair<const char*, const char*>> {};

TEST_P(AudioOfEveryKind, StartsAndSeeksInStepWithThePictures)
{
    const Clips clips;
    const auto source = openAudioSource(makeClip(clips, GetParam().first, GetParam().second), {.channels = 1});
    // Silence for a second, then a tone of 0.35 rms: half a second into either, whichever was asked first.
    EXPECT_NEAR(loudness(soundFrom(*source, kRate * 3 / 2, 4800)), 0.353, 0.03);
    EXPECT_LT(loudness(soundFrom(*source, kRate / 2, 4800)), 0.01);
    EXPECT_LT(loudness(soundFrom(*source, kRate - 2400, 1200)), 0.05);
    EXPECT_NEAR(loudness(soundFrom(*source, kRate + 1200, 4800)), 0.353, 0.03);
}

INSTANTIATE_TEST_SUITE_P(Kinds,
                         AudioOfEveryKind,
                         ::testing::Values(std::pair{"aac.mp4", "aac"},
                                           std::pair{"opus.mkv", "libopus"},
                                           std::pair{"pcm.mov", "pcm_s16le"},
                                           std::pair{"stream.ts", "mp2"}));

TEST(AudioSource, ASeekIsAsGoodAsReadingOn)
{
    const Clips clips;
    const auto source = openAudioSource(makeClip(clips, "pcm.mov", "pcm_s16le"), {.sampleRate = 44'100, .channels = 1});
    const auto all = soundFrom(*source, 0, 44'100 * 2);
    ASSERT_EQ(all.size(), 44'100U * 2U);
    const auto part = soundFrom(*source, 50'001, 500);
    for (std::size_t i = 0; i < part.size(); ++i)
        ASSERT_NEAR(part[i], all[50'001 + i], 1e-4) << i;
}

TEST(AudioSource, EndsWithTheSound)
{
    const Clips clips;
    const auto source = openAudioSource(makeClip(clips, "pcm.mov", "pcm_s16le"), {.channels = 1});
    EXPECT_NEAR(static_cast<double>(soundFrom(*source, kRate, 10 * kRate).size()), kRate, 100.0);
    EXPECT_TRUE(soundFrom(*source, 10 * kRate, 100).empty());
    EXPECT_EQ(soundFrom(*source, 0, 100).size(), 100U);  // and can be sought back
}

TEST(AudioSource, SoundThatBeginsLaterIsSilentBefore)
{
    const Clips clips;
    const auto clip = clips.make("late.mkv",
                                 "-f lavfi -i testsrc2=size=64x48:rate=25:duration=2 -itsoffset 0.5 "
                                 "-f lavfi -i \"sine=frequency=440:sample_rate=48000:duration=1\" "
                                 "-c:v libx264 -c:a pcm_s16le");
    const auto source = openAudioSource(clip, {.channels = 1});
    EXPECT_EQ(loudness(soundFrom(*source, 0, kRate * 4 / 10)), 0.0);
    EXPECT_GT(loudness(soundFrom(*source, kRate * 6 / 10, 4800)), 0.05);
}

TEST(AudioSource, AFilmWithoutSoundIsSaidSo)
{
    const Clips clips;
    const auto clip = clips.make("mute.mp4", "-f lavfi -i testsrc2=size=64x48:rate=25:duration=1 -c:v libx264");
    const Error error = errorOf([&] { openAudioSource(clip); });
    EXPECT_EQ(error.kind(), ErrorKind::UnsupportedMedia);
}

}  // namespace
}  // namespace fresco::test
