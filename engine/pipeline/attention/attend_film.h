// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/attention.h"
#include "fresco/progress.h"

#include <stop_token>

namespace fresco::pipeline {

/// Engine::attend(). @throws Error; Cancelled
AttentionHeat attendFilm(const AttentionRequest& request, Observer& observer, const std::stop_token& stop);

}  // namespace fresco::pipeline
