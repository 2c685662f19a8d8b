// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/weight_file_error.h"

#include "fresco/worded_error.h"

namespace fresco::tensor {

namespace {

constexpr std::size_t kLongestQuote = 80;

std::string nameOf(const std::filesystem::path& path) { return '"' + path.filename().string() + '"'; }

}  // namespace

void failDamaged(const std::filesystem::path& path, const Wording& problem)
{
    throw WordedError{ErrorKind::BadModel,
                      worded(FRESCO_TEXT("Errors", "%1 is damaged: %2; get the file again."), nameOf(path), problem),
                      path.string()};
}

void failUnusable(const std::filesystem::path& path, const Wording& problem, const Wording& remedy)
{
    throw WordedError{
        ErrorKind::BadModel, worded(FRESCO_TEXT("Errors", "%1 %2; %3."), nameOf(path), problem, remedy), path.string()};
}

std::string printable(std::string_view text)
{
    constexpr std::string_view digits = "0123456789abcdef";
    std::string quote = "\"";
    for (const char character : text.substr(0, kLongestQuote)) {
        const auto byte = static_cast<unsigned char>(character);
        if (byte >= 0x20 && byte < 0x7F)
            quote += character;
        else
            quote.append("\\x").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
    return quote + (text.size() > kLongestQuote ? "...\"" : "\"");
}

}  // namespace fresco::tensor
