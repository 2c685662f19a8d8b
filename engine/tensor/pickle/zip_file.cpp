// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/wording.h"
#include "tensor/pickle/byte_reader.h"
#include "tensor/pickle/machine.h"
#include "tensor/pickle/torch_file.h"
#include "tensor/pickle/zip_archive.h"

namespace fresco::tensor::pickle {

namespace {

constexpr std::size_t kLargestPickle = std::size_t{64} << 20;

/// All files of the archive stand in one folder, which is named after the file that was written first.
std::string folderOf(const ZipArchive& archive, const std::filesystem::path& path)
{
    constexpr std::string_view pickle = "/data.pkl";
    for (const auto& [name, entry] : archive.entries())
        if (name.ends_with(pickle) && name.find('/') == name.size() - pickle.size())
            return name.substr(0, name.size() - pickle.size() + 1);
    failUnusable(path,
                 worded(FRESCO_TEXT("Errors", "is an archive but not one of PyTorch's")),
                 worded(FRESCO_TEXT("Errors", "unpack it and name the weight file in it")));
}

std::span<const std::byte> bytesOf(const MappedFile& file, const ZipEntry& entry)
{
    return file.bytes().subspan(entry.begin, entry.bytes);
}

void requireLittleEndian(const MappedFile& file, const ZipArchive& archive, const std::string& folder)
{
    const auto order = archive.entries().find(folder + "byteorder");
    if (order == archive.entries().end())
        return;  // before PyTorch 2.1
    if (ByteReader{bytesOf(file, order->second), file.path()}.text(order->second.bytes) != "little")
        failUnusable(file.path(),
                     worded(FRESCO_TEXT("Errors", "comes from a big-endian machine")),
                     worded(FRESCO_TEXT("Errors", "get a .safetensors file of the model")));
}

std::span<const std::byte> pickleOf(const MappedFile& file, const ZipEntry& entry)
{
    if (entry.bytes > kLargestPickle)
        failDamaged(file.path(), worded(FRESCO_TEXT("Errors", "its description is far too long")));
    const auto bytes = bytesOf(file, entry);
    // The numbers themselves are not summed up: that would cost seconds for every start with a large model.
    if (entry.checksum != 0 && entry.checksum != crc32(bytes))
        failDamaged(file.path(), worded(FRESCO_TEXT("Errors", "its checksum is wrong")));
    return bytes;
}

std::map<std::string, std::size_t> locateStorages(const TorchCalls& calls,
                                                  const ZipArchive& archive,
                                                  const std::string& folder,
                                                  const std::filesystem::path& path)
{
    std::map<std::string, std::size_t> offsets;
    const std::string data = folder + "data/";
    for (const auto& [key, storage] : calls.storages()) {
        const auto entry = archive.entries().find(data + key);
        if (entry == archive.entries().end())
            failDamaged(path, worded(FRESCO_TEXT("Errors", "its numbers %1 are missing"), printable(key)));
        if (entry->second.bytes != static_cast<std::size_t>(storage.rootCount) * c10::elementSize(storage.dtype))
            failDamaged(
                path,
                worded(FRESCO_TEXT("Errors", "its numbers %1 are of another length than stated"), printable(key)));
        offsets.emplace(key, entry->second.begin);
    }
    return offsets;
}

}  // namespace

TorchFile readZipFile(std::shared_ptr<const MappedFile> file)
{
    TorchFile torchFile{std::move(file)};
    const MappedFile& mapped = *torchFile.file_;
    const ZipArchive archive{mapped.bytes(), mapped.path()};
    const std::string folder = folderOf(archive, mapped.path());
    requireLittleEndian(mapped, archive, folder);
    ByteReader pickle{pickleOf(mapped, archive.entries().at(folder + "data.pkl")), mapped.path()};
    TorchCalls calls{*torchFile.heap_, mapped.path()};
    torchFile.root_ = Machine{pickle, *torchFile.heap_, calls}.run();
    torchFile.offsetOfStorage_ = locateStorages(calls, archive, folder, mapped.path());
    return torchFile;
}

}  // namespace fresco::tensor::pickle
