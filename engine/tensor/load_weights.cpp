// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/load_weights.h"

#include "core/stop.h"
#include "fresco/progress.h"
#include "fresco/worded_error.h"
#include "tensor/finite_check.h"
#include "tensor/weight_file_error.h"
#include "tensor/weight_fit.h"

#include <torch/nn/module.h>

namespace fresco::tensor {

namespace {

constexpr std::size_t kNamesInSentence = 5;
constexpr std::size_t kNamesInDetail = 100;

NamedTensors tensorsOf(const torch::nn::Module& module)
{
    NamedTensors tensors;
    for (const auto& parameter : module.named_parameters())
        tensors.emplace(parameter.key(), parameter.value());
    for (const auto& buffer : module.named_buffers())
        tensors.emplace(buffer.key(), buffer.value());
    return tensors;
}

void requireFit(const WeightFit& fit, const WeightMap& weights, const LoadOptions& options)
{
    if (fit.isGood())
        return;
    throw WordedError{
        ErrorKind::BadModel,
        worded(
            FRESCO_TEXT("Errors", "The weights in \"%1\" do not fit the %2: %3; choose weights made for this model."),
            weights.source().filename().string(),
            options.part,
            fit.wording(kNamesInSentence)),
        weights.source().string() + ": " + fit.wording(kNamesInDetail).english()};
}

/// Gives `target` new numbers; the module's own handles see them, since they share the tensor's implementation.
void replaceNumbers(const at::Tensor& target, const at::Tensor& loaded)
{
    const at::Tensor source = loaded.view(target.sizes());
    if (target.device() == source.device() && target.is_contiguous())
        target.set_data(source);
    else
        target.copy_(source);
}

/// In the dtype of the target, so that a number too large for half precision is noticed as well.
at::Tensor
checkedSource(const std::string& name, const at::Tensor& target, const WeightMap& weights, bool acceptsNonFinite)
{
    const at::Tensor source = weights.tensor(name).contiguous().to(target.scalar_type());
    if (!acceptsNonFinite && !hasOnlyFiniteNumbers(source))
        failUnusable(weights.source(),
                     worded(FRESCO_TEXT("Errors", "holds NaN or infinite numbers in the tensor %1 (as %2)"),
                            printable(name),
                            elementTypeName(target.scalar_type())),
                     worded(FRESCO_TEXT("Errors", "get a sound copy of the file or run with another --dtype")));
    return source;
}

}  // namespace

void loadInto(torch::nn::Module& module, const WeightMap& weights, const LoadOptions& options)
{
    const c10::InferenceMode normalMode{false};
    const at::NoGradGuard noGradient;
    const NamedTensors wanted = tensorsOf(module);
    requireFit(compareWeights(wanted, weights, options), weights, options);
    for (const auto& [name, target] : wanted) {
        core::throwIfStopped(options.stop);
        if (weights.has(name))
            replaceNumbers(target, checkedSource(name, target, weights, options.acceptsNonFinite));
    }
}

}  // namespace fresco::tensor
