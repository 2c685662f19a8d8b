// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/pickle_assembler.h"

namespace fresco::test::assembler {

std::string global(std::string_view module, std::string_view name)
{
    return "c" + std::string{module} + "\n" + std::string{name} + "\n";
}

std::string text(std::string_view value)
{
    return "X" + bytesOf(static_cast<std::uint32_t>(value.size())) + std::string{value};
}

std::string integer(std::int64_t value) { return "\x8a\x08" + bytesOf(value); }

std::string tuple(const std::vector<std::string>& items)
{
    std::string bytes = "(";
    for (const std::string& item : items)
        bytes += item;
    return bytes + "t";
}

std::string integers(const std::vector<std::int64_t>& values)
{
    std::vector<std::string> items;
    for (const std::int64_t value : values)
        items.push_back(integer(value));
    return tuple(items);
}

std::string dict(const std::vector<std::pair<std::string, std::string>>& entries)
{
    std::string bytes = "}";
    for (const auto& [key, value] : entries)
        bytes += text(key) + value + "s";
    return bytes;
}

std::string call(const std::string& callee, const std::vector<std::string>& arguments)
{
    return callee + tuple(arguments) + "R";
}

std::string storage(std::string_view type, std::string_view key, std::int64_t count)
{
    return tuple({text("storage"), global("torch", type), text(key), text("cpu"), integer(count)}) + "Q";
}

std::string tensor(const std::string& storage,
                   std::int64_t offset,
                   const std::vector<std::int64_t>& shape,
                   const std::vector<std::int64_t>& strides)
{
    return call(global("torch._utils", "_rebuild_tensor_v2"),
                {storage,
                 integer(offset),
                 integers(shape),
                 integers(strides),
                 "\x89",
                 call(global("collections", "OrderedDict"), {})});
}

std::string pickle(const std::string& value) { return "\x80\x02" + value + "."; }

std::string zip(const std::vector<std::pair<std::string, std::string>>& files)
{
    std::string bytes;
    std::string directory;
    for (const auto& [name, content] : files) {
        const auto size = bytesOf(static_cast<std::uint32_t>(content.size()));
        // From "version needed" to "extra length": the same in both places.
        const std::string common = bytesOf(std::uint16_t{10}) + std::string(12, '\0') + size + size +
                                   bytesOf(static_cast<std::uint16_t>(name.size())) + std::string(2, '\0');
        directory += "PK\x01\x02" + std::string(2, '\0') + common + std::string(10, '\0') +
                     bytesOf(static_cast<std::uint32_t>(bytes.size())) + name;
        bytes += "PK\x03\x04" + common + name + content;
    }
    const auto count = bytesOf(static_cast<std::uint16_t>(files.size()));
    const auto begin = bytesOf(static_cast<std::uint32_t>(bytes.size()));
    return bytes + directory + "PK\x05\x06" + std::string(4, '\0') + count + count +
           bytesOf(static_cast<std::uint32_t>(directory.size())) + begin + std::string(2, '\0');
}

std::string torchZip(const std::string& pickle)
{
    return zip({{"archive/data.pkl", pickle},
                {"archive/byteorder", "little"},
                {"archive/data/0", std::string(24, '\0')},
                {"archive/version", "3\n"}});
}

}  // namespace fresco::test::assembler
