// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/output/finished_film.h"

#include "cache/file_identity.h"

namespace fresco::pipeline {

namespace {

constexpr const char* kContent = "content";

bool isOneFile(const std::filesystem::path& output)
{
    std::error_code ignored;
    return std::filesystem::is_regular_file(output, ignored);
}

std::string contentOf(const tensor::SafetensorsReader& file)
{
    const auto content = file.metadata().find(kContent);
    return content == file.metadata().end() ? std::string{} : content->second;
}

}  // namespace

bool isFilmWritten(const TranslationPlan& plan,
                   const JobStages& stages,
                   const cache::EntryKey& key,
                   const std::stop_token& stop)
{
    const std::filesystem::path& output = plan.request.output;
    if (!isOneFile(output) || !stages.cache.has(key))
        return false;
    const std::string present = cache::fileIdentity(output, stop);
    const auto isSame = stages.cache.load(key, [&](const auto& file) {
        if (contentOf(file) != present)
            throw Error{ErrorKind::NotFound, "The film was changed since it was written."};
        return true;
    });
    return isSame.value_or(false);
}

void rememberFilm(const TranslationPlan& plan,
                  const JobStages& stages,
                  const cache::EntryKey& key,
                  const std::stop_token& stop)
{
    if (isOneFile(plan.request.output) && stages.cache.isOn())
        stages.cache.store(key, {{}, {{kContent, cache::fileIdentity(plan.request.output, stop)}}});
}

}  // namespace fresco::pipeline
