// SPDX-License-Identifier: GPL-3.0-or-later
// The identity test of design.md: a film's own frames as stylised keys must give back the frames between. It is what
// the defaults of propagation/ were chosen by.
#include "bench/tool.h"
#include "fresco/frame_source.h"
#include "propagation/guides/occluded.h"
#include "propagation/pass.h"

#include <opencv2/imgproc.hpp>
#include <opencv2/video/tracking.hpp>

#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <string>
#include <thread>

namespace fresco::bench {

namespace {

using namespace fresco::propagation;

cv::Mat matOf(const Picture& picture)
{
    return {picture.height, picture.width, CV_8UC3, const_cast<std::uint8_t*>(picture.values.data())};
}

/// Short side to `shortSide`.
Picture reduced(const Picture& picture, int shortSide)
{
    const double scale = static_cast<double>(shortSide) / std::min(picture.width, picture.height);
    Picture result(
        static_cast<int>(std::lround(picture.width * scale)), static_cast<int>(std::lround(picture.height * scale)), 3);
    cv::Mat goal = matOf(result);
    cv::resize(matOf(picture), goal, goal.size(), 0.0, 0.0, cv::INTER_AREA);
    return result;
}

Flow disFlow(const Picture& from, const Picture& to)
{
    cv::Mat grayFrom, grayTo;
    cv::cvtColor(matOf(from), grayFrom, cv::COLOR_RGB2GRAY);
    cv::cvtColor(matOf(to), grayTo, cv::COLOR_RGB2GRAY);
    Flow flow(from.width, from.height, 2);
    cv::Mat measured;
    cv::DISOpticalFlow::create(cv::DISOpticalFlow::PRESET_MEDIUM)->calc(grayFrom, grayTo, measured);
    for (int y = 0; y < measured.rows; ++y)
        std::copy_n(measured.ptr<float>(y), static_cast<std::size_t>(measured.cols) * 2, flow.row(y));
    return flow;
}

Gap gapOf(const std::filesystem::path& clip, int first, int length, int shortSide)
{
    const auto source = openFrameSource(clip, {.wantsSquarePixels = true});
    Gap gap;
    for (int i = 0; i <= length; ++i)
        gap.sources.push_back(reduced(pictureOf(source->frame({first + i})), shortSide));
    for (std::size_t i = 0; i + 1 < gap.sources.size(); ++i)
        gap.flows.push_back({disFlow(gap.sources[i], gap.sources[i + 1]), disFlow(gap.sources[i + 1], gap.sources[i])});
    gap.leftKey = gap.sources.front();
    gap.rightKey = gap.sources.back();
    return gap;
}

double psnr(const Picture& a, const Picture& b)
{
    double sum = 0.0;
    for (std::size_t i = 0; i < a.values.size(); ++i)
        sum += (a.values[i] - b.values[i]) * (a.values[i] - b.values[i]);
    return 10.0 * std::log10(255.0 * 255.0 * static_cast<double>(a.values.size()) / std::max(sum, 1.0));
}

/// Z. Wang et al., "Image quality assessment", 2004: Gaussian windows of sigma 1.5 on the gray pictures.
double ssim(const Picture& first, const Picture& second)
{
    cv::Mat a, b;
    cv::cvtColor(matOf(first), a, cv::COLOR_RGB2GRAY);
    cv::cvtColor(matOf(second), b, cv::COLOR_RGB2GRAY);
    a.convertTo(a, CV_64F);
    b.convertTo(b, CV_64F);
    const auto smooth = [](const cv::Mat& picture) {
        cv::Mat mean;
        cv::GaussianBlur(picture, mean, {11, 11}, 1.5);
        return mean;
    };
    const cv::Mat meanA = smooth(a), meanB = smooth(b);
    const cv::Mat varianceA = smooth(a.mul(a)) - meanA.mul(meanA), varianceB = smooth(b.mul(b)) - meanB.mul(meanB);
    const cv::Mat covariance = smooth(a.mul(b)) - meanA.mul(meanB);
    const double c1 = 6.5025, c2 = 58.5225;  // (0.01 * 255)^2, (0.03 * 255)^2
    const cv::Mat numerator = (2.0 * meanA.mul(meanB) + c1).mul(2.0 * covariance + c2);
    const cv::Mat denominator = (meanA.mul(meanA) + meanB.mul(meanB) + c1).mul(varianceA + varianceB + c2);
    const cv::Mat similarity = numerator / denominator;
    return cv::mean(similarity)[0];
}

/// One line of the table: means over the frames between.
class Row {
public:
    explicit Row(std::string name) : name_(std::move(name)) {}

    void add(const Picture& made, const Picture& truth)
    {
        psnr_ += psnr(made, truth);
        ssim_ += ssim(made, truth);
        ++frames_;
    }
    void print(double secondsOfFrame) const
    {
        std::printf("| %s | %.2f | %.4f | %.2f |\n", name_.c_str(), psnr_ / frames_, ssim_ / frames_, secondsOfFrame);
        std::fflush(stdout);
    }

private:
    std::string name_;
    double psnr_ = 0.0;
    double ssim_ = 0.0;
    int frames_ = 0;
};

double now() { return std::chrono::duration<double>(std::chrono::steady_clock::now().time_since_epoch()).count(); }

/// Both passes of a gap; [0] from the left, [1] from the right key, by frame.
using BothSides = std::array<std::vector<Side>, 2>;

BothSides synthesised(const Gap& gap, const PropagationSettings& settings, Synthesiser& synthesiser)
{
    const std::size_t length = gap.flows.size();
    BothSides sides{std::vector<Side>(length), std::vector<Side>(length)};
    SynthesisPass forward{gap.sources.front(), gap.leftKey, settings, synthesiser};
    for (std::size_t c = 1; c < length; ++c) {
        const auto& [next, previous] = gap.flows[c - 1];
        sides[0][c] = forward.next(gap.sources[c], previous, occluded(previous, next), {});
    }
    SynthesisPass backward{gap.sources.back(), gap.rightKey, settings, synthesiser};
    for (std::size_t c = length - 1; c >= 1; --c) {
        const auto& [next, previous] = gap.flows[c];
        sides[1][c] = backward.next(gap.sources[c], next, occluded(next, previous), {});
    }
    return sides;
}

void printMerge(const Gap& gap, const BothSides& sides, const std::string& name, const MergeSettings& settings)
{
    Row row{name};
    GapMerger merger{static_cast<int>(gap.flows.size()), settings};
    const double begin = now();
    for (std::size_t c = 1; c < gap.flows.size(); ++c)
        row.add(merger.next(sides[0][c], sides[1][c], gap.flows[c - 1].thisFromNext).picture, gap.sources[c]);
    row.print((now() - begin) / static_cast<double>(gap.flows.size() - 1));
}

/// Each side alone, and every way to merge them.
void printPatches(const Gap& gap,
                  const std::string& name,
                  const PropagationSettings& settings,
                  Synthesiser& synthesiser)
{
    const double begin = now();
    const BothSides sides = synthesised(gap, settings, synthesiser);
    const double seconds = (now() - begin) / static_cast<double>(gap.flows.size() - 1);
    Row left{name + ", left key only, seconds of both"}, right{name + ", right key only"};
    for (std::size_t c = 1; c < gap.flows.size(); ++c) {
        left.add(sides[0][c].picture, gap.sources[c]);
        right.add(sides[1][c].picture, gap.sources[c]);
    }
    left.print(seconds);
    right.print(0.0);
    for (const TimeWeight timeWeight : {TimeWeight::Centred, TimeWeight::Published})
        for (const bool keepsContrast : {false, true})
            for (const bool blendsGradients : {false, true}) {
                const std::string merge = std::string(timeWeight == TimeWeight::Centred ? "c/L" : "(c-1)/(L-1)") +
                                          (keepsContrast ? ", contrast" : "") + (blendsGradients ? ", Poisson" : "");
                printMerge(gap,
                           sides,
                           name + ", " + merge,
                           {.timeWeight = timeWeight,
                            .keepsContrast = keepsContrast,
                            .blendsGradients = blendsGradients,
                            .poisson = {}});
            }
}

void printFlowMix(const Gap& gap, const std::string& name, const FlowMixSettings& mix, Synthesiser& synthesiser)
{
    PropagationSettings settings;
    settings.method = Method::FlowMix;
    settings.flowMix = mix;
    Row row{name};
    const double begin = now();
    propagateGap(
        gap,
        settings,
        synthesiser,
        [&](int frame, const Picture& picture) { row.add(picture, gap.sources[static_cast<std::size_t>(frame)]); },
        {},
        {});
    row.print((now() - begin) / static_cast<double>(gap.flows.size() - 1));
}

/// The variants that were considered; the first of each method is the default.
void printClip(const Gap& gap, bool isThorough, Synthesiser& synthesiser)
{
    printFlowMix(gap, "flow", {}, synthesiser);
    if (isThorough)
        for (const float tolerance : {4.0F, 8.0F, 24.0F, 1000.0F})
            printFlowMix(gap,
                         "flow, tolerance " + std::to_string(static_cast<int>(tolerance)),
                         {.colourTolerance = tolerance},
                         synthesiser);
    PropagationSettings settings;
    printPatches(gap, "patch", settings, synthesiser);
    if (!isThorough)
        return;
    settings.inpaintRadius = 30;
    printPatches(gap, "patch, inpainting radius 30", settings, synthesiser);
    settings = {};
    settings.startsFromFrameBefore = false;
    printPatches(gap, "patch, random start", settings, synthesiser);
    settings = {};
    settings.synthesis.uniformity = 1000.0F;
    printPatches(gap, "patch, uniformity 1000", settings, synthesiser);
    settings = {};
    settings.guideWeights.temporal = 2.0F;
    printPatches(gap, "patch, temporal guide 2", settings, synthesiser);
}

int run(int argc, char** argv)
{
    if (argc < 5) {
        std::fprintf(stderr, "Usage: fresco-identity SHORT_SIDE FIRST_FRAME GAP CLIP...  (GAP < 0: more variants)\n");
        return 2;
    }
    const int shortSide = std::atoi(argv[1]), first = std::atoi(argv[2]), length = std::atoi(argv[3]);
    const auto synthesiser = makeCpuSynthesiser(static_cast<int>(std::thread::hardware_concurrency()));
    for (int i = 4; i < argc; ++i) {
        const std::filesystem::path clip = argv[i];
        std::printf(
            "\n%s, frames %d to %d, short side %d\n\n| variant | PSNR | SSIM | s a frame |\n|---|---|---|---|\n",
            clip.filename().c_str(),
            first,
            first + std::abs(length),
            shortSide);
        printClip(gapOf(clip, first, std::abs(length), shortSide), length < 0, *synthesiser);
    }
    return 0;
}

}  // namespace

}  // namespace fresco::bench

int main(int argc, char** argv)
{
    return fresco::bench::runTool([&] { return fresco::bench::run(argc, argv); });
}
