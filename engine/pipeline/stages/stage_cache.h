// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "cache/content_store.h"
#include "fresco/error.h"
#include "fresco/translate.h"
#include "tensor/safetensors_reader.h"

#include <ATen/core/Tensor.h>

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <type_traits>

namespace fresco::pipeline {

/// What one item of a stage made, as it lies in the cache.
struct StageResult {
    std::map<std::string, at::Tensor> tensors;
    std::map<std::string, std::string> texts;
};

/// The results of a job's stages, taken from the cache where they are there, and counted: the stage log. Safe to use
/// from several threads.
class StageCache {
public:
    enum class Use { On, Off };

    /// Off: nothing is found and nothing kept; counts as ever. @throws Error{OutputNotWritable} no place for a cache
    /// @param project  whose job it is; empty: of none
    explicit StageCache(Use use, const std::filesystem::path& project = {});

    bool isOn() const noexcept { return store_ != nullptr; }
    /// Whether an item is there, not verified: to plan by.
    bool has(const cache::EntryKey& key) const { return isOn() && store_->has(key); }

    /// What `decode` makes of an entry's file (const tensor::SafetensorsReader&). Nothing if there is none or decode
    /// throws Error over it: then it is removed.
    template <class Decode>
    auto load(const cache::EntryKey& key, const Decode& decode)
        -> std::optional<std::invoke_result_t<Decode, const tensor::SafetensorsReader&>>
    {
        try {
            const auto file = open(key);
            if (!file)
                return std::nullopt;
            auto result = decode(*file);
            count(key, &StageCount::reused);
            return result;
        } catch (const Error& error) {
            discard(key, error);
            return std::nullopt;
        }
    }

    /// Takes an item from the cache, or makes and keeps it. @param encode  its StageResult
    template <class Decode, class Make, class Encode>
    auto obtain(const cache::EntryKey& key, const Decode& decode, const Make& make, const Encode& encode)
    {
        if (auto kept = load(key, decode))
            return *std::move(kept);
        auto made = make();
        store(key, encode(made));
        return made;
    }

    /// Keeps what was made. @throws Error{DiskFull, OutputNotWritable}: without its place a job could not be resumed
    void store(const cache::EntryKey& key, const StageResult& result);

    std::map<std::string, StageCount> counts() const;

private:
    std::unique_ptr<tensor::SafetensorsReader> open(const cache::EntryKey& key);
    void count(const cache::EntryKey& key, std::int64_t StageCount::*which);
    void discard(const cache::EntryKey& key, const Error& error);

    std::unique_ptr<cache::ContentStore> store_;  ///< null: off
    mutable std::mutex mutex_;
    std::map<std::string, StageCount> counts_;
};

}  // namespace fresco::pipeline
