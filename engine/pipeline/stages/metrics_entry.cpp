// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/metrics_entry.h"

#include <ATen/ops/empty.h>
#include <ATen/ops/scalar_tensor.h>

#include <array>

namespace fresco::pipeline {

namespace {

struct Field {
    const char* name;
    std::optional<double> Metrics::*value;
};

constexpr const char* kFrames = "frames";
constexpr const char* kPairs = "pairs";
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

std::vector<PairError> pairsFrom(const at::Tensor& stored)
{
    if (stored.dim() != 2 || stored.size(1) != 3 || stored.scalar_type() != at::kDouble)
        throw Error{ErrorKind::BadModel, "The stored measurement's pairs are no table of three columns."};
    std::vector<PairError> pairs;
    const auto rows = stored.accessor<double, 2>();
    for (std::int64_t index = 0; index < stored.size(0); ++index)
        pairs.push_back({{static_cast<std::int64_t>(rows[index][0])}, rows[index][1], rows[index][2]});
    return pairs;
}

}  // namespace

StageResult resultOf(const Metrics& metrics)
{
    StageResult result;
    result.tensors[kFrames] = at::scalar_tensor(metrics.frames, at::kLong);
    for (const Field& field : kFields)
        if (const std::optional<double>& value = metrics.*field.value)
            result.tensors[field.name] = at::scalar_tensor(*value, at::kDouble);
    at::Tensor pairs = at::empty({static_cast<std::int64_t>(metrics.pairs.size()), 3}, at::kDouble);
    auto rows = pairs.accessor<double, 2>();
    for (std::size_t index = 0; index < metrics.pairs.size(); ++index) {
        auto row = rows[static_cast<std::int64_t>(index)];
        row[0] = static_cast<double>(metrics.pairs[index].second.value);  // exact: frames end far below 2^53
        row[1] = metrics.pairs[index].source;
        row[2] = metrics.pairs[index].result;
    }
    result.tensors[kPairs] = pairs;
    return result;
}

Metrics metricsFrom(const tensor::SafetensorsReader& file)
{
    Metrics metrics;
    metrics.frames = scalarFrom<std::int64_t>(file, kFrames);
    for (const Field& field : kFields)
        if (file.has(field.name))
            metrics.*field.value = scalarFrom<double>(file, field.name);
    metrics.pairs = pairsFrom(file.tensor(kPairs));
    return metrics;
}

}  // namespace fresco::pipeline
