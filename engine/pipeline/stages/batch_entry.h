// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "pipeline/keyframes/translated_batch.h"
#include "pipeline/stages/stage_cache.h"

namespace fresco::pipeline {

/// A translated batch as it lies in the cache, and back, bit by bit the same.
StageResult resultOf(const TranslatedBatch& batch);

/// @param keyframes  how many new ones the batch has. @throws Error{BadModel, BadShape} if these are not they
TranslatedBatch translatedBatchFrom(const tensor::SafetensorsReader& file, std::int64_t keyframes);

}  // namespace fresco::pipeline
