// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/metrics_entry.h"

#include <ATen/ops/scalar_tensor.h>

#include <array>

namespace fresco::pipeline {

namespace {

struct Field {
    const char* name;
    std::optional<double> Metrics::*value;
};

constexpr const char* kFrames = "frames";
constexpr std::array kFields{Field{"warpErrorSource", &Metrics::warpErrorSource},
                             Field{"warpErrorResult", &Metrics::warpErrorResult},
                             Field{"warpErrorMovingSource", &Metrics::warpErrorMovingSource},
                             Field{"warpErrorMovingResult", &Metrics::warpErrorMovingResult},
                             Field{"sharpness", &Metrics::sharpness},
                             Field{"edgeAgreement", &Metrics::edgeAgreement},
                             Field{"structure", &Metrics::structure},
                             Field{"screenStickSource", &Metrics::screenStickSource},
                             Field{"screenStickResult", &Metrics::screenStickResult},
                             Field{"flowFollowSource", &Metrics::flowFollowSource},
                             Field{"flowFollowResult", &Metrics::flowFollowResult}};

template <class Number> Number scalarFrom(const tensor::SafetensorsReader& file, const char* name)
{
    const at::Tensor stored = file.tensor(name);
    if (stored.numel() != 1)
        throw Error{ErrorKind::BadModel, std::string{"The stored measurement's "} + name + " is no number."};
    return stored.item<Number>();
}

}  // namespace

StageResult resultOf(const Metrics& metrics)
{
    StageResult result;
    result.tensors[kFrames] = at::scalar_tensor(metrics.frames, at::kLong);
    for (const Field& field : kFields)
        if (const std::optional<double>& value = metrics.*field.value)
            result.tensors[field.name] = at::scalar_tensor(*value, at::kDouble);
    return result;
}

Metrics metricsFrom(const tensor::SafetensorsReader& file)
{
    Metrics metrics;
    metrics.frames = scalarFrom<std::int64_t>(file, kFrames);
    for (const Field& field : kFields)
        if (file.has(field.name))
            metrics.*field.value = scalarFrom<double>(file, field.name);
    return metrics;
}

}  // namespace fresco::pipeline
