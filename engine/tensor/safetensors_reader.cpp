// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/safetensors_reader.h"

#include "fresco/wording.h"
#include "tensor/mapped_tensor.h"
#include "tensor/weight_file_error.h"

namespace fresco::tensor {

SafetensorsReader::SafetensorsReader(const std::filesystem::path& path)
    : file_(MappedFile::open(path)), header_(parseSafetensorsHeader(file_->bytes(), path))
{
}

std::vector<std::string> SafetensorsReader::names() const
{
    std::vector<std::string> names;
    names.reserve(header_.tensors.size());
    for (const auto& [name, entry] : header_.tensors)
        names.push_back(name);
    return names;
}

bool SafetensorsReader::has(std::string_view name) const { return header_.tensors.contains(name); }

const TensorInfo& SafetensorsReader::info(std::string_view name) const { return entry(name).info; }

at::Tensor SafetensorsReader::tensor(std::string_view name) const
{
    const SafetensorsEntry& found = entry(name);
    return viewOf(file_, found.begin, found.info);
}

const SafetensorsEntry& SafetensorsReader::entry(std::string_view name) const
{
    const auto found = header_.tensors.find(name);
    if (found == header_.tensors.end())
        failUnusable(path(),
                     worded(FRESCO_TEXT("Errors", "has no tensor %1"), printable(name)),
                     worded(FRESCO_TEXT("Errors", "choose the file of another model part")));
    return found->second;
}

}  // namespace fresco::tensor
