// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/wording.h"
#include "tensor/pickle/byte_reader.h"
#include "tensor/pickle/machine.h"
#include "tensor/pickle/torch_file.h"

#include <algorithm>
#include <array>

namespace fresco::tensor::pickle {

namespace {

/// The pickle of the magic number 0x1950a86a20f9469cfc6c (torch/serialization.py), from its second byte on.
constexpr std::array<std::uint8_t, 13> kMagic{
    0x8A, 0x0A, 0x6C, 0xFC, 0x9C, 0x46, 0xF9, 0x20, 0x6A, 0xA8, 0x50, 0x19, '.'};
constexpr std::size_t kMagicBegin = 2;  ///< after opcode and number of the pickle protocol
constexpr std::int64_t kProtocolVersion = 1001;

/// A pickle may not run on into gigabytes of numbers.
constexpr std::size_t kLargestPickle = std::size_t{64} << 20;

class LegacyParser {
public:
    LegacyParser(const MappedFile& file, Heap& heap)
        : file_(file), path_(file.path()), heap_(heap), calls_(heap, path_), position_(kMagicBegin + kMagic.size())
    {
    }

    Value readTree()
    {
        requireVersion(nextPickle());
        requireLittleEndian(nextPickle());
        return nextPickle();
    }

    /// Keys in the order in which their storages follow, each behind its length.
    std::map<std::string, std::size_t> locateStorages()
    {
        const Value list = nextPickle();
        const Container* const keys = asContainer(list, Container::Kind::List);
        if (!keys)
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its list of numbers is malformed")));
        std::map<std::string, std::size_t> offsets;
        for (const Value& value : keys->items) {
            const std::string* const key = asText(value);
            if (!key || !offsets.emplace(*key, locateNext(*key)).second)
                failDamaged(path_, worded(FRESCO_TEXT("Errors", "its list of numbers is malformed")));
        }
        for (const auto& [key, storage] : calls_.storages())
            if (!offsets.contains(key))
                failDamaged(path_, worded(FRESCO_TEXT("Errors", "its numbers %1 are missing"), printable(key)));
        return offsets;
    }

private:
    Value nextPickle()
    {
        const auto rest = file_.bytes().subspan(position_);
        ByteReader reader{rest.first(std::min(rest.size(), kLargestPickle)), path_};
        Value value = Machine{reader, heap_, calls_}.run();
        position_ += reader.position();
        return value;
    }

    void requireVersion(const Value& version) const
    {
        const auto* const number = as<std::int64_t>(version);
        if (!number || *number != kProtocolVersion)
            failUnusable(path_,
                         worded(FRESCO_TEXT("Errors", "is of an unknown PyTorch format")),
                         worded(FRESCO_TEXT("Errors", "save it again with a current PyTorch")));
    }

    void requireLittleEndian(const Value& system) const
    {
        const Container* const facts = asContainer(system, Container::Kind::Dict);
        const Value* const order = facts ? find(*facts, "little_endian") : nullptr;
        const bool* const isLittle = order ? as<bool>(*order) : nullptr;
        if (!isLittle)
            failDamaged(path_,
                        worded(FRESCO_TEXT("Errors", "its description of the machine it comes from is malformed")));
        if (!*isLittle)
            failUnusable(path_,
                         worded(FRESCO_TEXT("Errors", "comes from a big-endian machine")),
                         worded(FRESCO_TEXT("Errors", "get a .safetensors file of the model")));
    }

    std::size_t locateNext(const std::string& key)
    {
        const auto storage = calls_.storages().find(key);
        if (storage == calls_.storages().end())
            failDamaged(path_, worded(FRESCO_TEXT("Errors", "its numbers %1 belong to no tensor"), printable(key)));
        ByteReader reader{file_.bytes().subspan(position_), path_};
        if (reader.number<std::int64_t>() != storage->second.rootCount)
            failDamaged(
                path_,
                worded(FRESCO_TEXT("Errors", "its numbers %1 are of another length than stated"), printable(key)));
        const std::size_t begin = position_ + reader.position();
        reader.take(static_cast<std::size_t>(storage->second.rootCount) * c10::elementSize(storage->second.dtype));
        position_ += reader.position();
        return begin;
    }

    const MappedFile& file_;
    const std::filesystem::path& path_;
    Heap& heap_;
    TorchCalls calls_;
    std::size_t position_;
};

}  // namespace

bool isLegacyFile(const MappedFile& file)
{
    const auto bytes = file.bytes();
    if (bytes.size() < kMagicBegin + kMagic.size() || bytes[0] != std::byte{0x80})
        return false;
    return std::ranges::equal(bytes.subspan(kMagicBegin, kMagic.size()), std::as_bytes(std::span{kMagic}));
}

TorchFile readLegacyFile(std::shared_ptr<const MappedFile> file)
{
    TorchFile torchFile{std::move(file)};
    LegacyParser parser{*torchFile.file_, *torchFile.heap_};
    torchFile.root_ = parser.readTree();
    torchFile.offsetOfStorage_ = parser.locateStorages();
    return torchFile;
}

}  // namespace fresco::tensor::pickle
