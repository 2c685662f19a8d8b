// SPDX-License-Identifier: GPL-3.0-or-later
#include "plan/scene_cuts.h"

#include <gmock/gmock.h>

#include <cmath>

namespace fresco::plan {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// A scene as a series of pictures: what is new in each frame against the frames before follows from where they differ.
struct Frame {
    int content = 0;          ///< pictures of other content share nothing
    double brightness = 100;  ///< levels
    double contrast = 50;
    double motion = 0.05;  ///< what motion alone makes new against the frame before
};

using Film = std::vector<Frame>;

std::vector<FrameLook> looksOf(const Film& film)
{
    std::vector<FrameLook> looks;
    for (std::size_t i = 0; i < film.size(); ++i) {
        FrameLook& look = looks.emplace_back();
        look.brightness = film[i].brightness;
        look.contrast = film[i].contrast;
        for (std::size_t k = 0; k < FrameLook::kReach && k + 1 <= i; ++k) {
            const Frame& before = film[i - k - 1];
            const bool isOther = film[i].content != before.content;
            const double light = std::abs(film[i].brightness - before.brightness) / 255.0;
            look.novelty[k] = isOther ? 0.6 : film[i].motion;
            look.recolouring[k] = isOther ? 0.7 : std::min(0.05 + 3.0 * light, 1.0);
        }
    }
    return looks;
}

/// A moving camera: never even, never with a jump.
Film scene(int content, std::size_t frames)
{
    Film film(frames, Frame{.content = content});
    for (std::size_t i = 0; i < frames; ++i)
        film[i].motion = 0.1 + 0.08 * std::sin(0.9 * static_cast<double>(i));
    return film;
}

Film operator+(Film film, const Film& more)
{
    film.insert(film.end(), more.begin(), more.end());
    return film;
}

/// Brightness and contrast times a factor that goes from `from` to `to`, both included.
Film faded(Film film, double from, double to)
{
    for (std::size_t i = 0; i < film.size(); ++i) {
        const double share = static_cast<double>(i) / static_cast<double>(film.size() - 1);
        const double light = from + (to - from) * share;
        film[i].brightness *= light;
        film[i].contrast *= light;
        if (light < 0.1)
            film[i].motion = 1.0;  // as black frames measure
    }
    return film;
}

std::vector<std::int64_t> cutsOf(const Film& film) { return findSceneCuts(looksOf(film)); }

TEST(SceneCuts, FindsACutAmongMotion)
{
    EXPECT_THAT(cutsOf(scene(1, 20) + scene(2, 21) + scene(3, 19)), ElementsAre(20, 41));
}

TEST(SceneCuts, FindsACutInTheShortestFilm)
{
    EXPECT_THAT(cutsOf(scene(1, 1) + scene(2, 1)), ElementsAre(1));
    EXPECT_THAT(cutsOf({}), IsEmpty());
    EXPECT_THAT(cutsOf(scene(1, 1)), IsEmpty());
}

TEST(SceneCuts, ScenesMayBeShort)
{
    EXPECT_THAT(cutsOf(scene(1, 9) + scene(2, 3) + scene(3, 3) + scene(4, 4) + scene(5, 9)),
                ElementsAre(9, 12, 15, 19));
}

TEST(SceneCuts, MotionIsNoCut)
{
    EXPECT_THAT(cutsOf(scene(1, 100)), IsEmpty());
    Film shaken = scene(1, 60);
    for (std::size_t i = 20; i < 40; ++i)
        shaken[i].motion = i % 3 == 0 ? 0.5 : 0.3;
    EXPECT_THAT(cutsOf(shaken), IsEmpty());
}

TEST(SceneCuts, FlashesAreNoCuts)
{
    for (const std::size_t length : {std::size_t{1}, std::size_t{2}}) {
        Film film = scene(1, 20) + scene(9, length) + scene(1, 20);
        film[20].brightness = film[19 + length].brightness = 250;
        EXPECT_THAT(cutsOf(film), IsEmpty()) << length;
    }
}

TEST(SceneCuts, AFlashAtACutLeavesOneCut)
{
    for (const std::size_t length : {std::size_t{1}, std::size_t{2}}) {
        const auto cuts = cutsOf(scene(1, 20) + scene(9, length) + scene(2, 20));
        ASSERT_EQ(cuts.size(), 1U) << length;
        EXPECT_GE(cuts[0], 20);
        EXPECT_LE(cuts[0], 20 + static_cast<std::int64_t>(length));
    }
}

TEST(SceneCuts, AFlashMayDieAway)
{
    Film film = scene(1, 20) + scene(9, 1) + scene(1, 20);
    for (std::size_t i = 20; i < 40; ++i)
        film[i].brightness += 150.0 * std::exp(-0.5 * static_cast<double>(i - 20));
    film[20].contrast = 5;
    film[21].motion = 0.7;
    EXPECT_THAT(cutsOf(film), IsEmpty());
}

TEST(SceneCuts, ABrightSceneBetweenTwoIsNoFlash)
{
    Film bright = scene(2, 6);
    for (Frame& frame : bright)
        frame.brightness = 200;
    EXPECT_THAT(cutsOf(scene(1, 20) + bright + scene(3, 20)), ElementsAre(20, 26));
}

TEST(SceneCuts, AFadeThroughBlackHasOneBoundaryInTheDark)
{
    for (const std::size_t length : {std::size_t{6}, std::size_t{20}}) {
        const Film out = faded(scene(1, length), 1.0, 0.0), in = faded(scene(2, length), 0.0, 1.0);
        const Film film = scene(1, 20) + out + in + scene(2, 20);
        const auto black = static_cast<std::int64_t>(20 + length);
        const auto cuts = cutsOf(film);
        ASSERT_EQ(cuts.size(), 1U) << length;
        EXPECT_NEAR(static_cast<double>(cuts[0]), static_cast<double>(black), 1.0);
    }
}

TEST(SceneCuts, AFadeToBlackAtTheEndHasNone)
{
    EXPECT_THAT(cutsOf(scene(1, 30) + faded(scene(1, 12), 1.0, 0.0)), IsEmpty());
    EXPECT_THAT(cutsOf(faded(scene(1, 12), 0.0, 1.0) + scene(1, 30)), IsEmpty());
}

TEST(SceneCuts, ACaptionIsNoCut)
{
    auto looks = looksOf(scene(1, 40));
    looks[20].novelty[0] = 0.33;
    looks[20].recolouring[0] = 0.22;
    EXPECT_THAT(findSceneCuts(looks), IsEmpty());
}

}  // namespace
}  // namespace fresco::plan
