// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine/propagation/scenes.h"
#include "fresco/error.h"
#include "pipeline/propagate/fallback_synthesiser.h"

#include <c10/util/Exception.h>

#include <gtest/gtest.h>

namespace fresco::test {
namespace {

using namespace propagation;
using pipeline::makeFallbackSynthesiser;
using propagation::test::quickRequest;

/// Works `good` times, then does what it is told.
class Failing final : public Synthesiser {
public:
    Failing(int good, std::function<void()> fail, int& calls) : good_(good), fail_(std::move(fail)), calls_(calls) {}

    Synthesis synthesise(const SynthesisRequest& request, const std::stop_token& stop) override
    {
        if (++calls_ > good_)
            fail_();
        return makeCpuSynthesiser(1)->synthesise(request, stop);
    }

private:
    int good_;
    std::function<void()> fail_;
    int& calls_;
};

/// A card that is full after one frame, and what came of it.
struct Attempt {
    int calls = 0, made = 0;
    std::vector<std::string> warnings;

    std::unique_ptr<Synthesiser> synthesiser(std::function<void()> fail)
    {
        return makeFallbackSynthesiser(
            std::make_unique<Failing>(1, std::move(fail), calls),
            [this] { return ++made, makeCpuSynthesiser(1); },
            [this](const Wording& sentence) { warnings.push_back(sentence.english()); });
    }
};

void expectFallsBack(const std::function<void()>& fail)
{
    Attempt attempt;
    const auto synthesiser = attempt.synthesiser(fail);
    const SynthesisRequest request = quickRequest(48, 32);
    const Picture expected = makeCpuSynthesiser(1)->synthesise(request, {}).picture;
    for (int frame = 0; frame < 4; ++frame)
        EXPECT_EQ(synthesiser->synthesise(request, {}).picture, expected) << frame;
    EXPECT_EQ(attempt.calls, 2) << "a full card is not asked again";
    EXPECT_EQ(attempt.made, 1);
    ASSERT_EQ(attempt.warnings.size(), 1U) << "once for the job";
    EXPECT_NE(attempt.warnings.front().find("processor"), std::string::npos);
}

TEST(FallbackSynthesiser, GoesOnWhenTorchFindsTheCardFull)
{
    expectFallsBack([] { C10_THROW_ERROR(OutOfMemoryError, "CUDA out of memory"); });
}

TEST(FallbackSynthesiser, GoesOnWhenAKernelFindsTheCardFull)
{
    expectFallsBack([] { throw Error{ErrorKind::OutOfMemory, "The card's memory is full."}; });
}

TEST(FallbackSynthesiser, OtherFaultsAndAStopArePassedOn)
{
    Attempt attempt;
    const SynthesisRequest request = quickRequest(48, 32);
    const auto broken = attempt.synthesiser([] { throw Error{ErrorKind::BadShape, "no"}; });
    broken->synthesise(request, {});
    EXPECT_THROW(broken->synthesise(request, {}), Error);
    attempt.calls = 0;
    const auto stopped = attempt.synthesiser([] { throw Cancelled{}; });
    stopped->synthesise(request, {});
    EXPECT_THROW(stopped->synthesise(request, {}), Cancelled);
    EXPECT_EQ(attempt.made, 0);
    EXPECT_TRUE(attempt.warnings.empty());
}

}  // namespace
}  // namespace fresco::test
