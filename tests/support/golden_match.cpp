// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include <torch/types.h>

#include <algorithm>
#include <array>
#include <optional>
#include <sstream>

namespace fresco::test {

namespace {

using nlohmann::json;
using ::testing::AssertionFailure;
using ::testing::AssertionResult;
using ::testing::AssertionSuccess;

/// What was measured or explained beside a tolerance; not a bound.
constexpr std::array<std::string_view, 5> kRemarks{
    "note", "max_abs", "mean_abs", "noise_vs_float64", "exact_solution_differs_by"};

bool isRemark(std::string_view key)
{
    return key.starts_with("measured") || std::ranges::find(kRemarks, key) != kRemarks.end();
}

const json* toleranceOf(const GoldenCase& golden, const std::string& outputName)
{
    const auto tolerances = golden.params.find("tolerances");
    if (tolerances == golden.params.end() || !tolerances->contains(outputName))
        return nullptr;
    return &(*tolerances)[outputName];
}

enum class Kind { Real, Whole };

Kind kindOf(const at::Tensor& tensor) { return at::isFloatingType(tensor.scalar_type()) ? Kind::Real : Kind::Whole; }

/// Both tensors as float64, flat, and their distance; elements that are not judged count as equal.
class Comparison {
public:
    Comparison(const at::Tensor& actual, const at::Tensor& expected, const at::Tensor& mayDifferWhere)
        : shape_(expected.sizes().vec()), actual_(flat(actual)), expected_(flat(expected))
    {
        const at::Tensor bothNan = actual_.isnan() & expected_.isnan();
        error_ = at::where(bothNan | (actual_ == expected_), 0.0, (actual_ - expected_).abs());
        error_ = error_.nan_to_num(std::numeric_limits<double>::infinity());
        if (mayDifferWhere.defined())
            error_ = error_.masked_fill(mayDifferWhere.to(at::kCPU).expand(shape_).reshape(-1) != 0, 0.0);
    }

    double largest() const { return error_.numel() ? error_.max().item<double>() : 0.0; }
    double mean() const { return error_.numel() ? error_.mean().item<double>() : 0.0; }
    double quantile99() const
    {
        if (error_.numel() == 0)
            return 0.0;
        const auto rank =
            std::min(error_.numel() - 1, static_cast<std::int64_t>(0.99 * static_cast<double>(error_.numel())));
        return std::get<0>(error_.sort())[rank].item<double>();
    }
    double fractionAbove(double bound) const
    {
        return error_.numel() ? (error_ > bound).to(at::kDouble).mean().item<double>() : 0.0;
    }
    /// A pixel differs if any of its channels does; pictures are [.., H, W, 3], everything else has one channel.
    double fractionOfPixelsDifferent() const
    {
        if (error_.numel() == 0)
            return 0.0;
        const bool hasChannels = shape_.size() >= 3 && shape_.back() == 3;
        const at::Tensor differs = hasChannels ? (error_.view({-1, 3}) > 0).any(1) : error_ > 0;
        return differs.to(at::kDouble).mean().item<double>();
    }
    bool isWithin(double absolute, double relative) const
    {
        return (error_ <= absolute + relative * expected_.abs()).all().item<bool>();
    }
    bool firstIsWithin(double relative) const
    {
        const std::int64_t row = shape_.size() > 1 ? error_.numel() / shape_.front() : 1;
        return (error_.slice(0, 0, row) <= relative * expected_.slice(0, 0, row).abs()).all().item<bool>();
    }

    std::string describe() const
    {
        if (error_.numel() == 0)
            return "no elements";
        const std::int64_t flatIndex = error_.argmax().item<std::int64_t>();
        std::ostringstream text;
        text.precision(9);
        text << "largest error " << largest() << " at " << where(flatIndex) << ": got "
             << actual_[flatIndex].item<double>() << ", expected " << expected_[flatIndex].item<double>()
             << "; mean error " << mean() << ", " << 100.0 * fractionAbove(0.0) << " % of elements differ";
        return text.str();
    }

private:
    static at::Tensor flat(const at::Tensor& tensor) { return tensor.detach().to(at::kCPU, at::kDouble).reshape(-1); }

    std::string where(std::int64_t flatIndex) const
    {
        std::string text = "]";
        for (auto side = shape_.rbegin(); side != shape_.rend(); ++side) {
            text = (side + 1 == shape_.rend() ? "[" : ", ") + std::to_string(flatIndex % *side) + text;
            flatIndex /= *side;
        }
        return shape_.empty() ? "[]" : text;
    }

    std::vector<std::int64_t> shape_;
    at::Tensor actual_;
    at::Tensor expected_;
    at::Tensor error_;
};

/// Judges one entry of a tolerance. Absent: the key is none that this function knows.
std::optional<bool> holds(const std::string& key, const json& tolerance, const Comparison& comparison)
{
    const json& bound = tolerance.at(key);
    if (key == "exact")
        return !bound.get<bool>() || comparison.largest() == 0.0;
    if (key == "atol") {
        const double allowedOutside = tolerance.value("fraction_allowed_outside", 0.0);
        return comparison.fractionAbove(bound.get<double>()) <= allowedOutside;
    }
    if (key == "fraction_allowed_outside")
        return true;  // judged with atol
    if (key == "mean_abs_error")
        return comparison.mean() <= bound.get<double>();
    if (key == "p99_abs_error")
        return comparison.quantile99() <= bound.get<double>();
    if (key == "max_abs_error")
        return comparison.largest() <= bound.get<double>();
    if (key == "first_iteration_relative")
        return comparison.firstIsWithin(bound.get<double>());
    if (key == "absolute" || key == "relative")
        return comparison.isWithin(tolerance.value("absolute", 0.0), tolerance.value("relative", 0.0));
    if (key == "fraction_of_pixels_allowed_different")
        return comparison.fractionOfPixelsDifferent() <= bound.get<double>();
    return std::nullopt;
}

AssertionResult judge(const json& tolerance, const Comparison& comparison)
{
    for (const auto& [key, bound] : tolerance.items()) {
        if (isRemark(key))
            continue;
        const auto verdict = holds(key, tolerance, comparison);
        if (!verdict)
            return AssertionFailure() << "tolerance \"" << key << "\" is of a kind the tests don't know";
        if (!*verdict)
            return AssertionFailure() << "outside " << key << " " << bound.dump() << ": " << comparison.describe();
    }
    return AssertionSuccess() << comparison.describe();
}

}  // namespace

bool hasTolerance(const GoldenCase& golden, const std::string& outputName)
{
    const json* const tolerance = toleranceOf(golden, outputName);
    return tolerance != nullptr &&
           std::ranges::any_of(tolerance->items(), [](const auto& item) { return !isRemark(item.key()); });
}

AssertionResult matchesTensor(const GoldenCase& golden,
                              const std::string& outputName,
                              const at::Tensor& actual,
                              const at::Tensor& expected,
                              const at::Tensor& mayDifferWhere)
{
    const std::string thing = golden.name + ": output " + outputName + " ";
    const json* const tolerance = toleranceOf(golden, outputName);
    if (tolerance == nullptr || !hasTolerance(golden, outputName))
        return AssertionFailure() << thing << "has no tolerance to compare with"
                                  << (tolerance != nullptr ? ": " + tolerance->dump() : std::string{});
    if (!actual.defined())
        return AssertionFailure() << thing << "was not computed";
    if (actual.sizes() != expected.sizes())
        return AssertionFailure() << thing << "has shape " << actual.sizes() << ", expected " << expected.sizes();
    if (kindOf(actual) != kindOf(expected))
        return AssertionFailure() << thing << "is " << actual.scalar_type() << ", expected " << expected.scalar_type();
    const AssertionResult verdict = judge(*tolerance, Comparison{actual, expected, mayDifferWhere});
    return verdict ? verdict : AssertionFailure() << thing << verdict.message();
}

AssertionResult matches(const GoldenCase& golden,
                        const std::string& outputName,
                        const at::Tensor& actual,
                        const at::Tensor& mayDifferWhere)
{
    if (!golden.hasOutput(outputName))
        return AssertionFailure() << golden.name << ": there is no output " << outputName;
    return matchesTensor(golden, outputName, actual, golden.output(outputName), mayDifferWhere);
}

}  // namespace fresco::test
