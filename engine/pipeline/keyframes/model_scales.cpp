// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/model_scales.h"

#include "core/atomic_file.h"
#include "core/hash.h"
#include "core/json.h"
#include "core/log.h"
#include "core/paths.h"
#include "guidance/attention_perplexity.h"
#include "guidance/measure_scales.h"
#include "guidance/source_features.h"
#include "kernels/noise.h"
#include "pipeline/wordless_pass.h"

#include <ATen/ops/upsample_bilinear2d.h>
#include <ATen/ops/zeros.h>

#include <algorithm>
#include <cmath>

namespace fresco::pipeline {

namespace {

constexpr std::size_t kUpBlocks = 4;
constexpr int kTestSide = 256;

/// Nature's statistics without nature: noise of all sizes, each octave as strong as the next (1/f), in colours around
/// grey. float32 [1, 3, 256, 256] in [-1, 1]
at::Tensor testPicture(at::Device device)
{
    at::Tensor sum = at::zeros({1, 3, kTestSide, kTestSide}, at::TensorOptions().device(device));
    for (std::int64_t side = 4; side <= kTestSide; side *= 2) {
        const kernels::NoiseKey key{.seed = static_cast<std::uint64_t>(side)};
        const at::Tensor octave = kernels::gaussianNoise(key, {1, 3, side, side}, device);
        sum = sum + at::upsample_bilinear2d(octave, {kTestSide, kTestSide}, /*align_corners*/ false);
    }
    return (sum / (4.0 * sum.std())).clamp(-1.0, 1.0) * 2.0;
}

/// Of what tells one network from another without reading gigabytes: all its vectors (biases, norms).
std::string networkHash(const models::UNet& unet)
{
    std::string bytes;
    for (const auto& parameter : unet.named_parameters()) {
        if (parameter.value().dim() != 1)
            continue;
        const at::Tensor values = parameter.value().detach().to(at::kCPU, at::kFloat).contiguous();
        bytes.append(parameter.key())
            .append(static_cast<const char*>(values.const_data_ptr()), static_cast<std::size_t>(values.nbytes()));
    }
    return core::contentHash(bytes);
}

std::vector<double> readScales(const std::filesystem::path& file)
{
    std::error_code ignored;
    if (!std::filesystem::is_regular_file(file, ignored))
        return {};
    try {
        const core::Json json = core::readJsonFile(file);
        std::vector<double> scales = json.at("featureScale").get<std::vector<double>>();
        const bool isSound = scales.size() == kUpBlocks && std::all_of(scales.begin(), scales.end(), [](double scale) {
                                 return scale > 0.0 && scale < 1e4;
                             });
        return isSound ? scales : std::vector<double>{};
    } catch (const Error&) {
        return {};  // measured anew
    } catch (const core::Json::exception&) {
        return {};
    }
}

/// The cache only saves time: a full disk must not stop a job.
void writeScales(const std::filesystem::path& file, const std::vector<double>& scales)
{
    try {
        std::filesystem::create_directories(file.parent_path());
        core::AtomicFile out{file};
        out.write(core::Json{{"featureScale", scales}}.dump() + "\n");
        out.commit();
    } catch (const std::exception& error) {
        core::logWarning("scales", error.what());
    }
}

double rounded(double scale)
{
    const double unit = std::pow(10.0, std::floor(std::log10(scale)) - 2.0);
    return std::round(scale / unit) * unit;
}

/// The test picture's source pass.
void watchTestPicture(const JobModel& model, const models::UNetHooks& hooks, const std::stop_token& stop)
{
    const at::Device device = model.target.device;
    const WordlessPass pass{model.networks, {kTestSide, kTestSide}, device};
    pass.watch(model.codec().encode(testPicture(device), at::zeros(pass.latentShape(), device), stop), hooks);
}

std::vector<double> measured(const JobModel& model, const std::stop_token& stop)
{
    guidance::SourceRecorder recorder;
    watchTestPicture(model, recorder.hooks(), stop);
    std::vector<double> scales = guidance::measureFeatureScales({}, recorder.take().upBlockInputs);
    std::transform(scales.begin(), scales.end(), scales.begin(), rounded);
    return scales;
}

bool hasPublishedWidths(const models::UNet& unet)
{
    std::vector<std::int64_t> widths;
    for (const models::UNetLevel& level : unet.config().trunk.levels)
        widths.push_back(level.width);
    return guidance::hasPublishedWidths(widths);
}

std::vector<double> featureScalesOf(const JobModel& model, const std::stop_token& stop)
{
    if (hasPublishedWidths(*model.networks.unet))
        return std::vector<double>(kUpBlocks, 1.0);
    const auto file = core::cacheFolder() / "model-scales" / (networkHash(*model.networks.unet) + ".json");
    std::vector<double> scales = readScales(file);
    if (scales.empty()) {
        scales = measured(model, stop);
        writeScales(file, scales);
    }
    return scales;
}

/// One UNet call more, so only where somebody reads it.
void logPerplexity(const JobModel& model, double attentionScale, const std::stop_token& stop)
{
    if (core::logLevel() > core::LogLevel::Debug)
        return;
    guidance::PerplexityProbe probe{attentionScale};
    models::UNetHooks hooks;
    hooks.selfAttention = &probe;
    watchTestPicture(model, hooks, stop);
    if (const auto perplexity = probe.mean())
        core::logDebug("scales",
                       "attentionScale=" + toText(attentionScale) + " relativePerplexity=" + toText(*perplexity));
}

}  // namespace

ConstraintSettings constraintsFor(const TranslationPlan& plan, const JobModel& model, const std::stop_token& stop)
{
    ConstraintSettings constraints = plan.constraints;
    if (constraints.optimisesFeatures && constraints.featureScales.empty())
        constraints.featureScales = featureScalesOf(model, stop);
    if (constraints.attention.spatial || constraints.attention.temporal)
        logPerplexity(model, constraints.attentionScale, stop);
    return constraints;
}

}  // namespace fresco::pipeline
