// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/mapped_file.h"
#include "tensor/pickle/value.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <string>

namespace fresco::tensor::pickle {

/// A file of torch.save: the tree of its values, and where the numbers of its storages lie.
class TorchFile {
public:
    const std::filesystem::path& path() const noexcept { return file_->path(); }
    const Value& root() const noexcept { return root_; }
    /// A view of the mapped file; a copy where the numbers lie misaligned. @throws Error{BadModel}
    at::Tensor load(const PickledTensor& pickled) const;

    TorchFile(TorchFile&&) = default;

private:
    friend TorchFile readZipFile(std::shared_ptr<const MappedFile> file);
    friend TorchFile readLegacyFile(std::shared_ptr<const MappedFile> file);

    explicit TorchFile(std::shared_ptr<const MappedFile> file)
        : file_(std::move(file)), heap_(std::make_unique<Heap>(file_->path()))
    {
    }

    std::shared_ptr<const MappedFile> file_;
    std::unique_ptr<Heap> heap_;
    Value root_;
    std::map<std::string, std::size_t> offsetOfStorage_;  ///< in bytes from the file's start, by key
};

/// The zip archive that PyTorch writes since 1.6: data.pkl, data/KEY, byteorder.
TorchFile readZipFile(std::shared_ptr<const MappedFile> file);

/// The format before 1.6: magic number, system information, the pickle, then all storages one after another.
TorchFile readLegacyFile(std::shared_ptr<const MappedFile> file);
bool isLegacyFile(const MappedFile& file);

}  // namespace fresco::tensor::pickle
