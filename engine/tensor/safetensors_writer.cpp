// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/safetensors_writer.h"

#include "core/atomic_file.h"
#include "core/json.h"
#include "tensor/element_type.h"
#include "tensor/weight_file_error.h"

#include <torch/types.h>

#include <algorithm>
#include <array>
#include <bit>
#include <cstring>
#include <span>
#include <utility>
#include <vector>

namespace fresco::tensor {

namespace {

using Named = std::pair<std::string, at::Tensor>;

constexpr std::size_t kAlignment = 8;

std::vector<Named> inFileOrder(const std::map<std::string, at::Tensor>& tensors)
{
    std::vector<Named> ordered(tensors.begin(), tensors.end());
    std::ranges::stable_sort(ordered, std::greater{}, [](const Named& named) { return named.second.element_size(); });
    return ordered;
}

void requireWritable(const Named& named)
{
    const auto& [name, tensor] = named;
    const bool isKnown = tensor.defined() && !elementTypeName(tensor.scalar_type()).empty();
    if (!isKnown || name.empty() || name == "__metadata__")
        throw Error{ErrorKind::InvalidArgument,
                    "The tensor " + printable(name) +
                        " cannot be stored as safetensors; give it a name and a common number type."};
}

std::string headerText(const std::vector<Named>& tensors, const std::map<std::string, std::string>& metadata)
{
    core::Json header = core::Json::object();
    if (!metadata.empty())
        header["__metadata__"] = metadata;
    std::size_t begin = 0;
    for (const auto& [name, tensor] : tensors) {
        const std::size_t end = begin + tensor.nbytes();
        header[name] = {{"dtype", elementTypeName(tensor.scalar_type())},
                        {"shape", tensor.sizes().vec()},
                        {"data_offsets", {begin, end}}};
        begin = end;
    }
    std::string text = header.dump();
    text.append((kAlignment - text.size() % kAlignment) % kAlignment, ' ');
    return text;
}

}  // namespace

void writeSafetensors(const std::filesystem::path& path,
                      const std::map<std::string, at::Tensor>& tensors,
                      const std::map<std::string, std::string>& metadata)
{
    std::ranges::for_each(tensors, requireWritable);
    const std::vector<Named> ordered = inFileOrder(tensors);
    const std::string header = headerText(ordered, metadata);
    core::AtomicFile file{path};
    const auto length = std::bit_cast<std::array<std::byte, sizeof(std::uint64_t)>>(std::uint64_t{header.size()});
    file.write(length);
    file.write(header);
    for (const auto& [name, tensor] : ordered) {
        const at::Tensor plain = tensor.detach().cpu().contiguous();
        file.write(std::span{static_cast<const std::byte*>(plain.const_data_ptr()), plain.nbytes()});
    }
    file.commit();
}

}  // namespace fresco::tensor
