// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <cstdint>

namespace fresco::ui {

struct KeyPlan;

}  // namespace fresco::ui

namespace fresco {

struct Project;
class ParameterSet;

namespace ui {

/// What a keyframe's picture hangs on, as a short hash: everything that enters a stage up to Denoise, its batch and all
/// before it, their words. Where it differs from that of the project as it is, the picture is stale. Range, export and
/// propagation have no part in it.
/// @param parameters  with the model's defaults
QString pictureBasis(const Project& project, const ParameterSet& parameters, const KeyPlan& plan, std::int64_t frame);

}  // namespace ui
}  // namespace fresco
