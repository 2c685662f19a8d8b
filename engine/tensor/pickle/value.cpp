// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle/value.h"

#include "fresco/wording.h"
#include "tensor/weight_file_error.h"

namespace fresco::tensor::pickle {

namespace {

// A Stable Diffusion checkpoint has about 1 200 tensors, four containers each.
constexpr std::size_t kMaximumContainers = 1'000'000;
constexpr std::size_t kMaximumItems = 8'000'000;

}  // namespace

Container* Heap::add(Container::Kind kind, std::vector<Value> items)
{
    itemCount_ += items.size();
    if (containers_.size() >= kMaximumContainers || itemCount_ > kMaximumItems)
        failDamaged(path_, worded(FRESCO_TEXT("Errors", "it holds far more values than a model needs")));
    return &containers_.emplace_back(Container{kind, std::move(items)});
}

const Value* find(const Container& dict, std::string_view key) noexcept
{
    for (std::size_t index = 0; index + 1 < dict.items.size(); index += 2)
        if (const std::string* const text = asText(dict.items[index]); text && *text == key)
            return &dict.items[index + 1];
    return nullptr;
}

}  // namespace fresco::tensor::pickle
