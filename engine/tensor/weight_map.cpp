// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/weight_map.h"

#include "fresco/wording.h"
#include "tensor/weight_file_error.h"

namespace fresco::tensor {

void WeightMap::add(std::string name, TensorInfo info, Load load)
{
    const auto [place, isNew] = entries_.try_emplace(std::move(name), Entry{std::move(info), std::move(load)});
    if (!isNew)
        failDamaged(
            source_,
            worded(FRESCO_TEXT("Errors", "the tensor name %1 stands for two tensors"), printable(place->first)));
}

bool WeightMap::hasPrefix(std::string_view prefix) const
{
    const auto first = entries_.lower_bound(prefix);
    return first != entries_.end() && first->first.starts_with(prefix);
}

std::vector<std::string> WeightMap::names() const
{
    std::vector<std::string> names;
    names.reserve(entries_.size());
    for (const auto& [name, entry] : entries_)
        names.push_back(name);
    return names;
}

const TensorInfo& WeightMap::info(std::string_view name) const { return entry(name).info; }

at::Tensor WeightMap::tensor(std::string_view name) const { return entry(name).load(); }

WeightMap WeightMap::renamed(const Rename& rename) const
{
    WeightMap result{source_};
    for (const auto& [name, entry] : entries_)
        if (auto newName = rename(name))
            result.add(*std::move(newName), entry.info, entry.load);
    return result;
}

WeightMap WeightMap::below(std::string_view prefix) const
{
    return renamed([prefix](std::string_view name) -> std::optional<std::string> {
        if (!name.starts_with(prefix) || name.size() == prefix.size())
            return std::nullopt;
        return std::string{name.substr(prefix.size())};
    });
}

void WeightMap::merge(const WeightMap& other)
{
    for (const auto& [name, entry] : other.entries_)
        add(name, entry.info, entry.load);
}

const WeightMap::Entry& WeightMap::entry(std::string_view name) const
{
    const auto found = entries_.find(name);
    if (found == entries_.end())
        failUnusable(source_,
                     worded(FRESCO_TEXT("Errors", "has no tensor %1"), printable(name)),
                     worded(FRESCO_TEXT("Errors", "choose the file of another model")));
    return found->second;
}

}  // namespace fresco::tensor
