// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/guidance_report.h"
#include "pipeline/keyframes/batch_preparation.h"

namespace fresco::pipeline {

/// What guides a batch, as plain values for an observer. Copies everything to the host: make it only for who asks.
/// @param prepared  with guidance
GuidanceReport makeGuidanceReport(const PreparedBatch& prepared);

}  // namespace fresco::pipeline
