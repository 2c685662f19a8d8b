// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "propagation/synthesis.h"

#include <memory>

namespace fresco::propagation {

/// The textbook's patch match, one thread, pixel after pixel, every candidate measured to the end, every pixel searched
/// for in every sweep: the yardstick of tests and benchmarks. Knows no `start` and no `stopThreshold`.
std::unique_ptr<Synthesiser> makePlainSynthesiser();

/// Mean over the result's pixels of what the guides alone contribute to the energy of a field's patches: how well a
/// synthesis follows its guides, whatever it does with the style. @throws as synthesise does; Error{BadShape}
double guideError(const SynthesisRequest& request, const Field& field);

}  // namespace fresco::propagation
