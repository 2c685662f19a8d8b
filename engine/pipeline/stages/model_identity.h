// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/translation_plan.h"

#include <stop_token>
#include <string>

namespace fresco::pipeline {

/// The content of everything that a job's model is loaded from, as one hash. Gigabytes are read once for each file
/// (cache::fileIdentity). @throws Error{NotFound}; Cancelled
std::string modelIdentity(const TranslationPlan& plan, const std::stop_token& stop);

}  // namespace fresco::pipeline
