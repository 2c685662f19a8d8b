// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/wording.h"
#include "tensor/pickle/value.h"

#include <filesystem>
#include <map>
#include <string>

namespace fresco::tensor::pickle {

/// Carries out the few calls a pickle of weights makes, on values of our own, and checks their arguments.
/// Every contradiction is Error{BadModel}.
class TorchCalls {
public:
    TorchCalls(Heap& heap, const std::filesystem::path& path) : heap_(heap), path_(path) {}

    /// module.name(*arguments)
    Value call(const Global& global, const Container& arguments);
    /// ('storage', type, key, device, element count[, view of an older file])
    Value persistentValue(const Value& id);

    /// All storages that were named, by key; begin = 0, the whole run.
    const std::map<std::string, Storage>& storages() const noexcept { return storages_; }

private:
    Value tensor(const Container& arguments) const;
    Value fromType(const Container& arguments);
    Value parameter(const Container& arguments) const;
    Value orderedDict(const Container& arguments);
    Value size(const Container& arguments) const;
    Storage storageView(const Storage& whole, const Value& view) const;
    const Storage& remembered(const Storage& storage);

    [[noreturn]] void fail(const Wording& problem) const;

    Heap& heap_;
    const std::filesystem::path& path_;
    std::map<std::string, Storage> storages_;
};

}  // namespace fresco::tensor::pickle
