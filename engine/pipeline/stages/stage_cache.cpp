// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/stages/stage_cache.h"

#include "cache/trim.h"
#include "core/log.h"
#include "tensor/safetensors_writer.h"

namespace fresco::pipeline {

namespace {

void logItem(const cache::EntryKey& key, std::string_view what)
{
    core::log(core::LogLevel::Info, "stage", "stage=" + key.stage + " key=" + key.hash + " " + std::string{what});
}

}  // namespace

StageCache::StageCache(Use use, const std::filesystem::path& project)
{
    if (use == Use::On)
        store_ = std::make_unique<cache::ContentStore>(cache::storeFolder(), project);
}

std::unique_ptr<tensor::SafetensorsReader> StageCache::open(const cache::EntryKey& key)
{
    const auto file = store_ ? store_->find(key) : std::nullopt;
    return file ? std::make_unique<tensor::SafetensorsReader>(*file) : nullptr;
}

void StageCache::store(const cache::EntryKey& key, const StageResult& result)
{
    count(key, &StageCount::computed);
    if (store_)
        store_->put(key, [&](const std::filesystem::path& temporary) {
            tensor::writeSafetensors(temporary, result.tensors, result.texts);
        });
}

void StageCache::count(const cache::EntryKey& key, std::int64_t StageCount::*which)
{
    logItem(key, which == &StageCount::reused ? "reused" : "computed");
    const std::lock_guard lock{mutex_};
    ++(counts_[key.stage].*which);
}

void StageCache::discard(const cache::EntryKey& key, const Error& error)
{
    core::logWarning("cache", key.stage + " " + key.hash + " is made again: " + error.what());
    if (store_)
        store_->remove(key);
}

std::map<std::string, StageCount> StageCache::counts() const
{
    const std::lock_guard lock{mutex_};
    return counts_;
}

}  // namespace fresco::pipeline
