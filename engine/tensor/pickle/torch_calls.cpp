// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle/torch_calls.h"

#include "fresco/wording.h"
#include "tensor/pickle/whitelist.h"
#include "tensor/weight_file_error.h"

#include <optional>

namespace fresco::tensor::pickle {

namespace {

using Kind = Container::Kind;
using Sides = std::vector<std::int64_t>;

std::optional<Sides> wholeNumbers(const Value& value)
{
    const Container* const tuple = asContainer(value, Kind::Tuple);
    if (!tuple || tuple->items.size() > kMaximumRank)
        return std::nullopt;
    Sides numbers;
    for (const Value& item : tuple->items) {
        const auto* const number = as<std::int64_t>(item);
        if (!number || *number < 0)
            return std::nullopt;
        numbers.push_back(*number);
    }
    return numbers;
}

/// Elements from the first to the last that a strided tensor touches; absent if that does not fit into `available`.
std::optional<std::int64_t> touchedSpan(const Sides& shape, const Sides& strides, std::int64_t available)
{
    std::int64_t span = 1;
    for (std::size_t axis = 0; axis < shape.size(); ++axis) {
        if (shape[axis] == 0)
            return 0;
        const std::int64_t steps = shape[axis] - 1;
        if (steps > 0 && strides[axis] > (available - span) / steps)
            return std::nullopt;
        span += steps * strides[axis];
    }
    return span <= available ? std::optional{span} : std::nullopt;
}

}  // namespace

Value TorchCalls::call(const Global& global, const Container& arguments)
{
    switch (global.meaning) {
    case Meaning::RebuildTensor: return tensor(arguments);
    case Meaning::RebuildParameter: return parameter(arguments);
    case Meaning::RebuildFromType: return fromType(arguments);
    case Meaning::OrderedDict: return orderedDict(arguments);
    case Meaning::Size: return size(arguments);
    case Meaning::Inert: return {};
    case Meaning::StorageType: break;
    }
    fail(worded(FRESCO_TEXT("Errors", "it builds numbers in a way that no version of PyTorch does")));
}

Value TorchCalls::persistentValue(const Value& id)
{
    const Container* const tuple = asContainer(id, Kind::Tuple);
    if (!tuple || tuple->items.size() < 5 || tuple->items.size() > 6)
        fail(worded(FRESCO_TEXT("Errors", "a reference to numbers in it is malformed")));
    const auto& items = tuple->items;
    const std::string* const word = asText(items[0]);
    const auto* const type = as<const Global*>(items[1]);
    const std::string* const key = asText(items[2]);
    const auto* const count = as<std::int64_t>(items[4]);
    const bool isStorage = word && *word == "storage" && type && (*type)->meaning == Meaning::StorageType;
    if (!isStorage || !key || key->empty() || !count || *count < 0)
        fail(worded(FRESCO_TEXT("Errors", "a reference to numbers in it is malformed")));
    if (!elementCount(Sides{*count}))
        fail(worded(FRESCO_TEXT("Errors", "it claims an absurd amount of numbers")));
    const Storage& whole = remembered({*key, (*type)->dtype, *count, 0, *count});
    return std::make_shared<const Storage>(items.size() == 6 ? storageView(whole, items[5]) : whole);
}

const Storage& TorchCalls::remembered(const Storage& storage)
{
    const Storage& first = storages_.try_emplace(storage.key, storage).first->second;
    if (first.dtype != storage.dtype || first.rootCount != storage.rootCount)
        fail(worded(FRESCO_TEXT("Errors", "its numbers %1 are described in two ways"), printable(storage.key)));
    return first;
}

Storage TorchCalls::storageView(const Storage& whole, const Value& view) const
{
    if (as<std::monostate>(view))
        return whole;
    const Container* const tuple = asContainer(view, Kind::Tuple);
    const bool hasThree = tuple && tuple->items.size() == 3;
    const auto* const begin = hasThree ? as<std::int64_t>(tuple->items[1]) : nullptr;
    const auto* const count = hasThree ? as<std::int64_t>(tuple->items[2]) : nullptr;
    if (!begin || !count || *begin < 0 || *count < 0 || *begin > whole.rootCount || *count > whole.rootCount - *begin)
        fail(worded(FRESCO_TEXT("Errors", "a part of its numbers lies outside them")));
    Storage part = whole;
    part.begin = *begin;
    part.count = *count;
    return part;
}

Value TorchCalls::tensor(const Container& arguments) const
{
    const auto& items = arguments.items;
    const auto* const storage = items.size() >= 4 ? as<std::shared_ptr<const Storage>>(items[0]) : nullptr;
    const auto* const offset = items.size() >= 4 ? as<std::int64_t>(items[1]) : nullptr;
    const auto shape = items.size() >= 4 ? wholeNumbers(items[2]) : std::nullopt;
    const auto strides = items.size() >= 4 ? wholeNumbers(items[3]) : std::nullopt;
    if (!storage || !offset || *offset < 0 || !shape || !strides || shape->size() != strides->size())
        fail(worded(FRESCO_TEXT("Errors", "a tensor in it is malformed")));
    const std::int64_t available = (*storage)->count - *offset;
    const auto elements = elementCount(*shape);
    const auto span = available >= 0 ? touchedSpan(*shape, *strides, available) : std::nullopt;
    if (!elements || !span)
        fail(worded(FRESCO_TEXT("Errors", "a tensor in it reaches beyond its numbers")));
    // Steps of zero would let a few bytes stand for terabytes.
    if (*elements > available)
        fail(worded(FRESCO_TEXT("Errors", "a tensor in it has more elements than numbers")));
    return std::make_shared<const PickledTensor>(
        PickledTensor{*storage, {(*storage)->dtype, *shape}, *strides, (*storage)->begin + *offset, *span});
}

Value TorchCalls::parameter(const Container& arguments) const
{
    if (arguments.items.empty() || !as<std::shared_ptr<const PickledTensor>>(arguments.items[0]))
        fail(worded(FRESCO_TEXT("Errors", "a parameter in it is no tensor")));
    return arguments.items[0];
}

Value TorchCalls::fromType(const Container& arguments)
{
    const auto& items = arguments.items;
    const auto* const builder = items.size() == 4 ? as<const Global*>(items[0]) : nullptr;
    const Container* const inner = items.size() == 4 ? asContainer(items[2], Kind::Tuple) : nullptr;
    const bool isDirect =
        builder && ((*builder)->meaning == Meaning::RebuildTensor || (*builder)->meaning == Meaning::RebuildParameter);
    if (!isDirect || !inner)
        fail(worded(FRESCO_TEXT("Errors", "a tensor in it is malformed")));
    return call(**builder, *inner);
}

Value TorchCalls::orderedDict(const Container& arguments)
{
    std::vector<Value> entries;
    // Python 2 wrote the entries as a list of pairs.
    const Container* const pairs = arguments.items.empty() ? nullptr : asContainer(arguments.items[0], Kind::List);
    if (!arguments.items.empty() && !pairs)
        fail(worded(FRESCO_TEXT("Errors", "a dictionary in it is malformed")));
    for (const Value& value : pairs ? pairs->items : std::vector<Value>{}) {
        const auto* const pair = as<Container*>(value);
        if (!pair || (*pair)->kind == Kind::Dict || (*pair)->items.size() != 2)
            fail(worded(FRESCO_TEXT("Errors", "a dictionary in it is malformed")));
        entries.insert(entries.end(), (*pair)->items.begin(), (*pair)->items.end());
    }
    return heap_.add(Kind::Dict, std::move(entries));
}

Value TorchCalls::size(const Container& arguments) const
{
    if (arguments.items.size() != 1 || !asContainer(arguments.items[0], Kind::Tuple))
        fail(worded(FRESCO_TEXT("Errors", "a shape in it is malformed")));
    return arguments.items[0];
}

void TorchCalls::fail(const Wording& problem) const { failDamaged(path_, problem); }

}  // namespace fresco::tensor::pickle
