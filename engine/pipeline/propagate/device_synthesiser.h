// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"
#include "propagation/synthesis.h"

#include <c10/core/Device.h>

#include <functional>
#include <memory>
#include <string>

namespace fresco::pipeline {

/// The card's synthesiser where `device` is one that our kernels serve, else the processor's.
/// A card whose memory is full is left for the processor.
/// @param threads  of the processor, 1 or more    @param warn  takes one sentence if the card is left
std::unique_ptr<propagation::Synthesiser>
makeSynthesiser(at::Device device, int threads, std::function<void(const Wording&)> warn = {});

/// Patch match by passes over all pixels at once (kernels/patch_match), made for cards; on the processor it gives the
/// same bits and serves as their yardstick. Pixels are searched for in another order than
/// makeCpuSynthesiser's: results are as good, not equal.
/// @param device  the processor, or a card that our kernels serve
std::unique_ptr<propagation::Synthesiser> makeDeviceSynthesiser(at::Device device);

}  // namespace fresco::pipeline
