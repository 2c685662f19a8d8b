// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/golden.h"

#include <torch/types.h>

#include <algorithm>
#include <fstream>
#include <stdexcept>

namespace fresco::test {

namespace {

/// Python writes NaN where JSON knows none; outside of strings it becomes null.
std::string jsonFromPython(std::string text)
{
    bool isInString = false;
    for (std::size_t i = 0; i < text.size(); ++i) {
        if (isInString && text[i] == '\\')
            ++i;
        else if (text[i] == '"')
            isInString = !isInString;
        else if (!isInString && text.compare(i, 3, "NaN") == 0)
            text.replace(i, 3, "null");
    }
    return text;
}

GoldenCase readCase(const std::filesystem::path& folder)
{
    GoldenCase golden;
    golden.name = folder.filename().string();
    golden.folder = folder;
    std::ifstream params{folder / "params.json"};
    golden.params = nlohmann::json::parse(jsonFromPython({std::istreambuf_iterator<char>(params), {}}));
    if (const auto data = folder / "data.safetensors"; std::filesystem::exists(data))
        golden.data = std::make_shared<const tensor::SafetensorsReader>(data);
    return golden;
}

}  // namespace

bool GoldenCase::has(std::string_view fullName) const { return data && data->has(fullName); }

at::Tensor GoldenCase::tensor(std::string_view fullName) const
{
    if (!has(fullName))
        throw std::runtime_error{"golden case " + name + " has no tensor " + std::string{fullName}};
    return data->tensor(fullName);
}

at::Tensor GoldenCase::input(std::string_view shortName) const { return tensor("inputs." + std::string{shortName}); }

at::Tensor GoldenCase::output(std::string_view shortName) const { return tensor("outputs." + std::string{shortName}); }

bool GoldenCase::hasInput(std::string_view shortName) const { return has("inputs." + std::string{shortName}); }

bool GoldenCase::hasOutput(std::string_view shortName) const { return has("outputs." + std::string{shortName}); }

std::vector<std::string> GoldenCase::outputs() const
{
    constexpr std::string_view prefix = "outputs.";
    std::vector<std::string> names;
    if (!data)
        return names;
    for (const std::string& full : data->names())
        if (full.starts_with(prefix))
            names.push_back(full.substr(prefix.size()));
    return names;
}

std::vector<GoldenCase> goldenCases(std::string_view topic)
{
    const auto folder = goldenDir() / topic;
    std::vector<std::filesystem::path> found;
    for (const auto& entry : std::filesystem::directory_iterator{folder})
        if (entry.is_directory() && std::filesystem::exists(entry.path() / "params.json"))
            found.push_back(entry.path());
    if (found.empty())
        throw std::runtime_error{"golden topic without cases: " + folder.string()};
    std::ranges::sort(found);
    std::vector<GoldenCase> cases;
    std::ranges::transform(found, std::back_inserter(cases), readCase);
    return cases;
}

}  // namespace fresco::test
