// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/keyframes/stored_survey.h"

#include "fresco/error.h"

#include <ATen/ops/tensor.h>

#include <algorithm>

namespace fresco::pipeline {

namespace {

constexpr std::ptrdiff_t kReach = plan::FrameLook::kReach;
constexpr std::ptrdiff_t kNumbersOfLook = 2 * kReach + 2;  ///< novelty, recolouring, brightness, contrast

at::Tensor stored(const std::vector<double>& numbers) { return at::tensor(numbers, at::kDouble); }

at::Tensor stored(const std::vector<plan::FrameLook>& looks)
{
    std::vector<double> numbers;
    for (const plan::FrameLook& look : looks) {
        numbers.insert(numbers.end(), look.novelty.begin(), look.novelty.end());
        numbers.insert(numbers.end(), look.recolouring.begin(), look.recolouring.end());
        numbers.insert(numbers.end(), {look.brightness, look.contrast});
    }
    return stored(numbers);
}

std::vector<double> numbersFrom(const tensor::SafetensorsReader& file, const char* name, std::int64_t count)
{
    const at::Tensor stored = file.tensor(name).contiguous();
    if (stored.scalar_type() != at::kDouble || stored.numel() != count)
        throw Error{ErrorKind::BadModel, std::string{"The stored survey lacks its "} + name + "."};
    const auto* begin = stored.const_data_ptr<double>();
    return {begin, begin + count};
}

std::vector<plan::FrameLook> looksFrom(const tensor::SafetensorsReader& file, std::int64_t count)
{
    const std::vector<double> numbers = numbersFrom(file, "looks", count * kNumbersOfLook);
    std::vector<plan::FrameLook> looks;
    for (auto row = numbers.begin(); row != numbers.end(); row += kNumbersOfLook) {
        plan::FrameLook& look = looks.emplace_back();
        std::copy_n(row, kReach, look.novelty.begin());
        std::copy_n(row + kReach, kReach, look.recolouring.begin());
        look.brightness = row[2 * kReach];
        look.contrast = row[2 * kReach + 1];
    }
    return looks;
}

}  // namespace

StageResult storedSurvey(const FilmSurvey& survey)
{
    StageResult result;
    result.tensors = {{"errors", stored(survey.errors)}, {"looks", stored(survey.looks)}};
    if (!survey.disocclusion.empty())
        result.tensors["disocclusion"] = stored(survey.disocclusion);
    return result;
}

FilmSurvey surveyFrom(const tensor::SafetensorsReader& file, std::int64_t frames, bool hasDisocclusion)
{
    FilmSurvey survey{
        .errors = numbersFrom(file, "errors", frames), .looks = looksFrom(file, frames), .disocclusion = {}};
    if (hasDisocclusion)
        survey.disocclusion = numbersFrom(file, "disocclusion", frames);
    return survey;
}

}  // namespace fresco::pipeline
