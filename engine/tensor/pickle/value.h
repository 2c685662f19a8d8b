// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/element_type.h"

#include <cstdint>
#include <deque>
#include <filesystem>
#include <memory>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace fresco::tensor::pickle {

/// One name of the whitelist, see whitelist.h.
struct Global;

/// A flat run of numbers beside the pickle, or a part of one.
struct Storage {
    std::string key;  ///< what the archive calls the whole run
    at::ScalarType dtype = at::kFloat;
    std::int64_t rootCount = 0;  ///< elements of the whole run
    std::int64_t begin = 0;      ///< the part: [begin, begin + count) of the whole run
    std::int64_t count = 0;
};

/// A tensor that is known but not loaded. Checked when it was made: every element lies inside the storage.
struct PickledTensor {
    std::shared_ptr<const Storage> storage;
    TensorInfo info;
    std::vector<std::int64_t> strides;
    std::int64_t begin = 0;  ///< first element, counted from the start of the whole run
    std::int64_t span = 0;   ///< elements from the first to the last used, both included
};

struct Container;

/// What a pickle of weights can hold. monostate: None, and everything that is of no use to a model.
using Value = std::variant<std::monostate,
                           bool,
                           std::int64_t,
                           double,
                           std::shared_ptr<const std::string>,
                           const Global*,
                           std::shared_ptr<const Storage>,
                           std::shared_ptr<const PickledTensor>,
                           Container*>;

struct Container {
    enum class Kind { Tuple, List, Dict };
    Kind kind = Kind::Tuple;
    std::vector<Value> items;  ///< of a dict: key, value, key, value, ...
};

/// Owns the containers of one file. They may refer to each other in circles, which counted references would leak.
class Heap {
public:
    /// @param path  for messages
    explicit Heap(std::filesystem::path path) : path_(std::move(path)) {}

    /// @throws Error{BadModel} when the file builds absurdly much
    Container* add(Container::Kind kind, std::vector<Value> items = {});

private:
    std::filesystem::path path_;
    std::deque<Container> containers_;
    std::size_t itemCount_ = 0;
};

/// @return nullptr if the value is of another type
template <class Type> const Type* as(const Value& value) noexcept { return std::get_if<Type>(&value); }

inline const std::string* asText(const Value& value) noexcept
{
    const auto* const text = as<std::shared_ptr<const std::string>>(value);
    return text ? text->get() : nullptr;
}

inline Container* asContainer(const Value& value, Container::Kind kind) noexcept
{
    const auto* const container = as<Container*>(value);
    return container && (*container)->kind == kind ? *container : nullptr;
}

/// The value under a text key of a dict. @return nullptr if there is none
const Value* find(const Container& dict, std::string_view key) noexcept;

}  // namespace fresco::tensor::pickle
