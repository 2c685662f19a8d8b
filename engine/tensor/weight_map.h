// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/element_type.h"

#include <ATen/core/Tensor.h>

#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace fresco::tensor {

/// Named tensors of a model, from whatever file; shapes and types are known, the numbers are loaded when asked for.
///
/// A plain value: copies share the files. May be read from several threads.
class WeightMap {
public:
    using Load = std::function<at::Tensor()>;
    /// New name of a tensor; absent to leave it out.
    using Rename = std::function<std::optional<std::string>(std::string_view)>;

    /// @param source  the file, for messages
    explicit WeightMap(std::filesystem::path source = {}) : source_(std::move(source)) {}

    /// @throws Error{BadModel} if the name is taken
    void add(std::string name, TensorInfo info, Load load);

    const std::filesystem::path& source() const noexcept { return source_; }
    std::size_t size() const noexcept { return entries_.size(); }
    bool has(std::string_view name) const { return entries_.contains(name); }
    bool hasPrefix(std::string_view prefix) const;
    /// In alphabetical order.
    std::vector<std::string> names() const;
    /// @throws Error{BadModel} if there is no such tensor
    const TensorInfo& info(std::string_view name) const;
    /// On the CPU. Files that are mapped give a view of the file, which costs nothing until it is read.
    /// @throws Error{BadModel} no such tensor, or its data are damaged
    at::Tensor tensor(std::string_view name) const;

    /// @throws Error{BadModel} if two tensors would get one name
    WeightMap renamed(const Rename& rename) const;
    /// Those whose name begins with `prefix`, without it ("model.diffusion_model.").
    WeightMap below(std::string_view prefix) const;
    /// Adds the tensors of another map. @throws Error{BadModel} for a name in both
    void merge(const WeightMap& other);

private:
    struct Entry {
        TensorInfo info;
        Load load;
    };
    const Entry& entry(std::string_view name) const;

    std::filesystem::path source_;
    std::map<std::string, Entry, std::less<>> entries_;
};

/// Opens any weight file, told apart by content, not by name: safetensors, the index.json of a sharded one, PyTorch's
/// zip archive and its older format (.ckpt, .pth, .bin). Numbers are not read yet.
/// @throws Error{NotFound}; Error{BadModel} damaged, hostile or none of these
WeightMap openWeights(const std::filesystem::path& path);

}  // namespace fresco::tensor
