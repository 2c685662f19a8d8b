// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/json.h"
#include "fresco/wording.h"
#include "tensor/mapped_file.h"
#include "tensor/pickle_reader.h"
#include "tensor/safetensors_reader.h"
#include "tensor/weight_file_error.h"
#include "tensor/weight_map.h"

namespace fresco::tensor {

namespace {

WeightMap safetensorsWeights(const std::filesystem::path& path)
{
    const auto reader = std::make_shared<const SafetensorsReader>(path);
    WeightMap weights{path};
    for (const std::string& name : reader->names())
        weights.add(name, reader->info(name), [reader, name] { return reader->tensor(name); });
    return weights;
}

/// A name from an index may only lead to a file beside it.
std::filesystem::path shardBeside(const std::filesystem::path& index, const std::string& name)
{
    const std::filesystem::path shard{name};
    if (name.empty() || name == "." || name == ".." || shard.filename() != shard ||
        name.find('\0') != std::string::npos)
        failDamaged(index, worded(FRESCO_TEXT("Errors", "its shard %1 is no plain file name"), printable(name)));
    return index.parent_path() / shard;
}

WeightMap shardedWeights(const std::filesystem::path& path)
{
    const core::Json index = core::readJsonFile(path);
    if (!index.is_object() || !index.contains("weight_map") || !index["weight_map"].is_object())
        failUnusable(path,
                     worded(FRESCO_TEXT("Errors", "lists no weights")),
                     worded(FRESCO_TEXT("Errors", "name the index.json beside the model's .safetensors files")));
    std::map<std::string, std::shared_ptr<const SafetensorsReader>> shards;
    WeightMap weights{path};
    for (const auto& [name, value] : index["weight_map"].items()) {
        if (!value.is_string())
            failDamaged(path, worded(FRESCO_TEXT("Errors", "the place of tensor %1 is no text"), printable(name)));
        auto& shard = shards[value.get<std::string>()];
        if (!shard)
            shard = std::make_shared<const SafetensorsReader>(shardBeside(path, value.get<std::string>()));
        weights.add(name, shard->info(name), [shard, name] { return shard->tensor(name); });
    }
    return weights;
}

bool beginsWith(std::string_view text, std::string_view start) { return text.substr(0, start.size()) == start; }

/// Files people have in place of weights, each with its own remedy.
void refuseKnownMistakes(const std::filesystem::path& path, std::string_view text)
{
    if (text.empty())
        failUnusable(
            path, worded(FRESCO_TEXT("Errors", "is empty")), worded(FRESCO_TEXT("Errors", "get the file again")));
    if (beginsWith(text, "version https://git-lfs"))
        failUnusable(path,
                     worded(FRESCO_TEXT("Errors", "is only a Git LFS pointer")),
                     worded(FRESCO_TEXT("Errors", "fetch the weights with \"git lfs pull\"")));
    if (beginsWith(text, "<!DOCTYPE") || beginsWith(text, "<html"))
        failUnusable(path,
                     worded(FRESCO_TEXT("Errors", "is a web page, not a weight file")),
                     worded(FRESCO_TEXT("Errors", "download the file itself")));
}

}  // namespace

WeightMap openWeights(const std::filesystem::path& path)
{
    const auto file = MappedFile::open(path);
    const std::string_view text{reinterpret_cast<const char*>(file->data()), file->size()};
    refuseKnownMistakes(path, text);
    if (text.front() == '{')
        return shardedWeights(path);
    if (looksPickled(*file) && path.extension() != ".safetensors")
        return openPickledWeights(file);
    const bool looksLikeSafetensors = text.size() > 8 && text[8] == '{';
    if (looksLikeSafetensors || path.extension() == ".safetensors")
        return safetensorsWeights(path);
    failUnusable(path,
                 worded(FRESCO_TEXT("Errors", "is no weight file that Fresco knows")),
                 worded(FRESCO_TEXT("Errors", "get the .safetensors, .ckpt or .pth file of a model")));
}

}  // namespace fresco::tensor
