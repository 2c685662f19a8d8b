// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"
#include "propagation/synthesis.h"

#include <functional>
#include <memory>
#include <string>

namespace fresco::pipeline {

using SynthesiserMaker = std::function<std::unique_ptr<propagation::Synthesiser>()>;

/// Works with `first` until a device's memory does not suffice; then, and from then on, with what `makeSecond` makes:
/// slow work is better than none.
/// @param warn  takes one sentence when that happens; may be empty
std::unique_ptr<propagation::Synthesiser> makeFallbackSynthesiser(std::unique_ptr<propagation::Synthesiser> first,
                                                                  SynthesiserMaker makeSecond,
                                                                  std::function<void(const Wording&)> warn);

}  // namespace fresco::pipeline
