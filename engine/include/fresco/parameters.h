// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/stage.h"

#include <cstdint>
#include <limits>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fresco {

/// Every adjustable number, switch and text of a translation, declared once.
///
/// One row makes the command line option, the JSON field, the inspector row, the validation error and the docs table.
/// To add a parameter: add a row in engine/core/*_rows.cpp or parameter_table.cpp and a key below; nothing else lists
/// them.

enum class ParameterType { Integer, Real, Boolean, Choice, Text, Path };

/// bool before the numbers: a switch never turns into 0 or 1 by accident.
using ParameterValue = std::variant<bool, std::int64_t, double, std::string>;

struct ParameterSpec {
    std::string_view key{};    ///< JSON field, camelCase: "controlScale"
    std::string_view label{};  ///< English, translated by ui: "Control scale"
    std::string_view help{};   ///< one sentence
    ParameterType type = ParameterType::Real;
    ParameterValue defaultValue{};
    double minimum = -std::numeric_limits<double>::infinity();
    double maximum = std::numeric_limits<double>::infinity();
    double step = 0.0;                        ///< of a spin box; 0: choose from the range
    std::string_view unit{};                  ///< "px", "frames"; empty if none
    std::string_view group{};                 ///< "Prompt", "Sampling", ...
    std::vector<std::string_view> choices{};  ///< of a Choice
    bool isEssential = false;                 ///< shown at once; the rest is under Advanced
    /// "key=value" of the row without which this one changes nothing; empty: it always matters.
    std::string_view visibleWhen{};
    int since = 1;  ///< schema version that introduced it
    /// The first stage whose results depend on the value: it becomes part of their cache keys. LoadModel: of none,
    /// since what it stands for (content of a file, a device, a range) is.
    Stage stage = Stage::Denoise;

    /// The option on the command line: "--control-scale".
    std::string option() const;
    /// The default as a person would type it.
    std::string defaultText() const;
    /// "0 to 2", "soft-edge|canny|none", empty for free text.
    std::string rangeText() const;
};

const std::vector<ParameterSpec>& parameterTable();
/// @return nullptr if there is no such row
const ParameterSpec* findParameter(std::string_view key) noexcept;

std::string toText(const ParameterValue& value);

/// Values of parameters. What was not set gives the model's own default (setDefault) or the table's.
/// A plain value: copied freely, safe across threads.
class ParameterSet {
public:
    /// @throws Error{InvalidArgument} unknown key, wrong type, outside the range, no such choice; the sentence names
    /// the option
    void set(std::string_view key, ParameterValue value);
    /// The same from text, as the command line and JSON strings give it.
    void setText(std::string_view key, std::string_view text);
    /// Back to the default. @throws Error{InvalidArgument} unknown key
    void reset(std::string_view key);
    /// A default that a model's fresco.json brings; loses against set().
    void setDefault(std::string_view key, ParameterValue value);

    bool isSet(std::string_view key) const;
    ParameterValue value(std::string_view key) const;
    /// Whether a row matters with these values: ParameterSpec::visibleWhen.
    bool matters(const ParameterSpec& spec) const;
    /// What was set, by key.
    const std::map<std::string, ParameterValue, std::less<>>& values() const noexcept { return values_; }

    bool boolean(std::string_view key) const;
    std::int64_t integer(std::string_view key) const;
    double real(std::string_view key) const;
    std::string text(std::string_view key) const;

    friend bool operator==(const ParameterSet&, const ParameterSet&) = default;

private:
    std::map<std::string, ParameterValue, std::less<>> values_;
    std::map<std::string, ParameterValue, std::less<>> defaults_;
};

/// The published program's choices as defaults (design.md, section 2): what `reference` stands for. What was set by
/// hand stays.
void applyReferenceDefaults(ParameterSet& set);

/// Keys of the table, for code that reads them.
namespace key {
inline constexpr std::string_view prompt = "prompt";
inline constexpr std::string_view promptSuffix = "promptSuffix";
inline constexpr std::string_view negative = "negative";
inline constexpr std::string_view model = "model";
inline constexpr std::string_view vae = "vae";
inline constexpr std::string_view tinyVae = "tinyVae";
inline constexpr std::string_view clipSkip = "clipSkip";
inline constexpr std::string_view control = "control";
inline constexpr std::string_view controlNet = "controlNet";
inline constexpr std::string_view controlScale = "controlScale";
inline constexpr std::string_view strength = "strength";
inline constexpr std::string_view warmup = "warmup";
inline constexpr std::string_view steps = "steps";
inline constexpr std::string_view guidance = "guidance";
inline constexpr std::string_view scheduler = "scheduler";
inline constexpr std::string_view seed = "seed";
inline constexpr std::string_view sharedNoise = "sharedNoise";
inline constexpr std::string_view resolution = "resolution";
inline constexpr std::string_view from = "from";
inline constexpr std::string_view to = "to";
inline constexpr std::string_view batchSize = "batchSize";
inline constexpr std::string_view device = "device";
inline constexpr std::string_view dtype = "dtype";
inline constexpr std::string_view threads = "threads";
inline constexpr std::string_view overlap = "overlap";
inline constexpr std::string_view preset = "preset";
inline constexpr std::string_view layout = "layout";
inline constexpr std::string_view wipePeriod = "wipePeriod";
inline constexpr std::string_view codec = "codec";
inline constexpr std::string_view quality = "quality";
inline constexpr std::string_view audio = "audio";
inline constexpr std::string_view keyframes = "keyframes";
inline constexpr std::string_view minInterval = "minInterval";
inline constexpr std::string_view maxInterval = "maxInterval";
inline constexpr std::string_view cuts = "cuts";
inline constexpr std::string_view propagation = "propagation";
inline constexpr std::string_view keyframePrompts = "keyframePrompts";
inline constexpr std::string_view colourGuide = "colourGuide";
inline constexpr std::string_view edgeGuide = "edgeGuide";
inline constexpr std::string_view temporalGuide = "temporalGuide";
inline constexpr std::string_view positionGuide = "positionGuide";
inline constexpr std::string_view uniformity = "uniformity";
inline constexpr std::string_view searchVoteIterations = "searchVoteIterations";
inline constexpr std::string_view patchMatchIterations = "patchMatchIterations";
inline constexpr std::string_view startFromFrameBefore = "startFromFrameBefore";
inline constexpr std::string_view inpaintRadius = "inpaintRadius";
inline constexpr std::string_view timeWeight = "timeWeight";
inline constexpr std::string_view keepContrast = "keepContrast";
inline constexpr std::string_view gradientBlending = "gradientBlending";
inline constexpr std::string_view spatialAttention = "spatialAttention";
inline constexpr std::string_view crossFrameAttention = "crossFrameAttention";
inline constexpr std::string_view temporalAttention = "temporalAttention";
inline constexpr std::string_view featureOptimisation = "featureOptimisation";
inline constexpr std::string_view backgroundSmoothing = "backgroundSmoothing";
inline constexpr std::string_view reference = "reference";
inline constexpr std::string_view flow = "flow";
inline constexpr std::string_view ownFlow = "ownFlow";
inline constexpr std::string_view saliencyMasks = "saliencyMasks";
inline constexpr std::string_view softVisibility = "softVisibility";
inline constexpr std::string_view leastVisible = "leastVisible";
inline constexpr std::string_view residualSmoothing = "residualSmoothing";
inline constexpr std::string_view optimiseIterations = "optimiseIterations";
inline constexpr std::string_view optimiseUntil = "optimiseUntil";
inline constexpr std::string_view optimiseMinTokens = "optimiseMinTokens";
inline constexpr std::string_view spatialNorm = "spatialNorm";
inline constexpr std::string_view spatialWeight = "spatialWeight";
inline constexpr std::string_view featureScale = "featureScale";
inline constexpr std::string_view adainStyleEps = "adainStyleEps";
inline constexpr std::string_view attentionScale = "attentionScale";
inline constexpr std::string_view freeu = "freeu";
inline constexpr std::string_view freeuB1 = "freeuB1";
inline constexpr std::string_view freeuB2 = "freeuB2";
inline constexpr std::string_view freeuS1 = "freeuS1";
inline constexpr std::string_view freeuS2 = "freeuS2";
}  // namespace key

}  // namespace fresco
