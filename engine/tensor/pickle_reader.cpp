// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle_reader.h"

#include "fresco/wording.h"
#include "tensor/pickle/torch_file.h"
#include "tensor/weight_file_error.h"

#include <torch/types.h>

#include <array>

namespace fresco::tensor {

namespace {

using namespace pickle;

constexpr std::array<std::string_view, 4> kWeightKeys{"state_dict", "params_ema", "params", "model"};
constexpr int kDeepest = 16;
constexpr std::size_t kMostTensors = 100'000;
constexpr std::size_t kLongestName = 512;

bool startsWith(const MappedFile& file, std::string_view start)
{
    return std::string_view{reinterpret_cast<const char*>(file.data()), file.size()}.starts_with(start);
}

TorchFile readTorchFile(std::shared_ptr<const MappedFile> file)
{
    if (startsWith(*file, "PK"))
        return readZipFile(std::move(file));
    if (isLegacyFile(*file))
        return readLegacyFile(std::move(file));
    failUnusable(file->path(),
                 worded(FRESCO_TEXT("Errors", "is a pickle but not one of PyTorch's")),
                 worded(FRESCO_TEXT("Errors", "get the .safetensors, .ckpt or .pth file of a model")));
}

/// The dictionary of weights: one level down in training checkpoints.
const Container* weightDict(const Value& root)
{
    const Container* const dict = asContainer(root, Container::Kind::Dict);
    for (const std::string_view key : kWeightKeys)
        if (const Value* const inner = dict ? find(*dict, key) : nullptr)
            if (const Container* const weights = asContainer(*inner, Container::Kind::Dict))
                return weights;
    return dict;
}

class Flattener {
public:
    explicit Flattener(std::shared_ptr<const TorchFile> file) : file_(std::move(file)), weights_(file_->path()) {}

    WeightMap flatten(const Container& dict)
    {
        visit(dict, "", 0);
        return std::move(weights_);
    }

private:
    void visit(const Container& dict, const std::string& prefix, int depth)
    {
        // A dictionary may hold itself, or one inner dictionary a thousand times.
        if (depth > kDeepest || ++visits_ > kMostTensors)
            failDamaged(file_->path(), worded(FRESCO_TEXT("Errors", "its dictionaries are nested absurdly")));
        for (std::size_t index = 0; index + 1 < dict.items.size(); index += 2)
            if (const std::string* const key = asText(dict.items[index]))
                visitEntry(prefix + *key, dict.items[index + 1], depth);
    }

    void visitEntry(const std::string& name, const Value& value, int depth)
    {
        if (const Container* const inner = asContainer(value, Container::Kind::Dict))
            visit(*inner, name + ".", depth + 1);
        else if (const auto* const tensor = as<std::shared_ptr<const PickledTensor>>(value))
            add(name, *tensor);
    }

    void add(const std::string& name, const std::shared_ptr<const PickledTensor>& tensor)
    {
        if (name.empty() || name.size() > kLongestName)
            failDamaged(file_->path(), worded(FRESCO_TEXT("Errors", "the tensor name %1 is no name"), printable(name)));
        if (weights_.size() >= kMostTensors)
            failDamaged(file_->path(), worded(FRESCO_TEXT("Errors", "it holds far more tensors than a model has")));
        weights_.add(name, tensor->info, [file = file_, tensor] { return file->load(*tensor); });
    }

    std::shared_ptr<const TorchFile> file_;
    WeightMap weights_;
    std::size_t visits_ = 0;
};

}  // namespace

bool looksPickled(const MappedFile& file)
{
    return startsWith(file, "PK\x03\x04") || startsWith(file, "PK\x05\x06") || startsWith(file, "\x80");
}

WeightMap openPickledWeights(std::shared_ptr<const MappedFile> file)
{
    const auto torchFile = std::make_shared<const TorchFile>(readTorchFile(std::move(file)));
    const Container* const dict = weightDict(torchFile->root());
    WeightMap weights = dict ? Flattener{torchFile}.flatten(*dict) : WeightMap{torchFile->path()};
    if (weights.size() == 0)
        failUnusable(torchFile->path(),
                     worded(FRESCO_TEXT("Errors", "holds no tensors by name")),
                     worded(FRESCO_TEXT("Errors", "choose the file with the model's weights")));
    return weights;
}

}  // namespace fresco::tensor
