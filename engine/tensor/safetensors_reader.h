// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/mapped_file.h"
#include "tensor/safetensors_header.h"

#include <ATen/core/Tensor.h>

#include <string>
#include <string_view>
#include <vector>

namespace fresco::tensor {

/// A safetensors file, mapped into memory. Opening reads the header only and checks all of it.
///
/// Immutable after construction: may be read from several threads.
class SafetensorsReader {
public:
    /// @throws Error{NotFound}; Error{BadModel} for every contradiction in the file
    explicit SafetensorsReader(const std::filesystem::path& path);

    const std::filesystem::path& path() const noexcept { return file_->path(); }
    /// In alphabetical order.
    std::vector<std::string> names() const;
    bool has(std::string_view name) const;
    /// @throws Error{BadModel} if there is no such tensor
    const TensorInfo& info(std::string_view name) const;
    const std::map<std::string, std::string>& metadata() const noexcept { return header_.metadata; }

    /// A CPU tensor that views the mapped file and keeps it mapped; writing into it does not change the file. Only data
    /// that lie misaligned for their type are copied. @throws Error{BadModel}
    at::Tensor tensor(std::string_view name) const;

private:
    const SafetensorsEntry& entry(std::string_view name) const;

    std::shared_ptr<const MappedFile> file_;
    SafetensorsHeader header_;
};

}  // namespace fresco::tensor
