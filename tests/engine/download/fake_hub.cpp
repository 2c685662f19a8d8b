// SPDX-License-Identifier: GPL-3.0-or-later
#include "fake_hub.h"

#include "core/json.h"
#include "download/local/sha256.h"
#include "support/temp_dir.h"

#include <algorithm>

namespace fresco::test {

namespace {

constexpr std::size_t kLarge = 100;

std::string sha256Of(const std::string& bytes)
{
    download::Sha256 hash;
    hash.update(std::as_bytes(std::span{bytes}));
    return hash.finish();
}

/// Some bytes that differ from file to file and from place to place.
std::string bytesFor(const std::string& path, std::size_t count)
{
    std::string bytes;
    for (std::size_t i = 0; bytes.size() < count; ++i)
        bytes += path + std::to_string(i);
    return bytes.substr(0, count);
}

}  // namespace

FakeHub::FakeHub(std::map<std::string, std::string> files, HubManners manners)
    : files_(std::move(files)), manners_(std::move(manners)),
      server_([this](const SeenRequest& request) { return answer(request); })
{
}

std::ptrdiff_t FakeHub::requestsFor(const std::string& path) const
{
    const auto all = seen();
    return std::count_if(all.begin(), all.end(), [&](const auto& request) { return request.path.ends_with(path); });
}

std::string FakeHub::listing() const
{
    core::Json siblings = core::Json::array();
    for (const auto& [path, bytes] : files_) {
        core::Json sibling{{"rfilename", path}, {"size", bytes.size()}, {"blobId", "0"}};
        if (bytes.size() > kLarge)
            sibling["lfs"] = {{"sha256", sha256Of(bytes)}, {"size", bytes.size()}, {"pointerSize", 130}};
        siblings.push_back(std::move(sibling));
    }
    return core::Json{{"id", kRepo}, {"sha", kCommit}, {"siblings", siblings}}.dump();
}

ServedAnswer FakeHub::answer(const SeenRequest& request)
{
    const auto authorization = request.headers.find("authorization");
    if (!manners_.token.empty() &&
        (authorization == request.headers.end() || authorization->second != "Bearer " + manners_.token))
        return {.status = 401};
    const std::string prefix = std::string{"/"} + kRepo + "/resolve/" + kCommit + "/";
    if (request.path == std::string{"/api/models/"} + kRepo + "/revision/main?blobs=true")
        return {.status = manners_.listingStatus, .body = manners_.listing.empty() ? listing() : manners_.listing};
    if (request.path.starts_with(prefix))
        return answerFile(request.path.substr(prefix.size()), request);
    return {.status = 404};
}

ServedAnswer FakeHub::answerFile(const std::string& path, const SeenRequest& request)
{
    const auto file = files_.find(path);
    if (file == files_.end() || path == manners_.lacks)
        return {.status = 404};
    ServedAnswer answer{.body = file->second};
    const auto range = request.headers.find("range");
    if (manners_.knowsRanges && range != request.headers.end()) {
        const std::size_t from = std::stoul(range->second.substr(std::string{"bytes="}.size()));
        if (from >= answer.body.size())
            return {.status = 416};
        answer.status = 206;
        answer.headers.push_back("Content-Range: bytes " + std::to_string(from) + "-" +
                                 std::to_string(answer.body.size() - 1) + "/" + std::to_string(answer.body.size()));
        answer.body.erase(0, from);
    }
    spoil(path, answer);
    return answer;
}

void FakeHub::spoil(const std::string& path, ServedAnswer& answer)
{
    if (path == manners_.lies)
        answer.body.back() ^= 1;
    if (path == manners_.cutAlways)
        answer.cutAfter = answer.body.size() / 2;
    if (path == manners_.stalls)
        answer.stallAfter = answer.body.size() / 2;
    if (const auto cut = manners_.cutOnceAfter.find(path); cut != manners_.cutOnceAfter.end()) {
        answer.cutAfter = cut->second;
        manners_.cutOnceAfter.erase(cut);
    }
}

std::map<std::string, std::string> tinyModel()
{
    std::map<std::string, std::string> files{{"model_index.json", "{}"}, {"README.md", "words"}};
    for (const char* path : {"unet/config.json",
                             "vae/config.json",
                             "text_encoder/config.json",
                             "tokenizer/vocab.json",
                             "scheduler/scheduler_config.json",
                             "tokenizer/merges.txt"})
        files[path] = "{}";
    for (const char* path : {"unet/diffusion_pytorch_model.safetensors",
                             "unet/diffusion_pytorch_model.fp16.safetensors",
                             "unet/diffusion_pytorch_model.bin",
                             "vae/diffusion_pytorch_model.safetensors",
                             "text_encoder/model.safetensors",
                             "safety_checker/model.safetensors",
                             "v1-5.ckpt"})
        files[path] = bytesFor(path, 1000);
    return files;
}

std::map<std::string, std::string> filesOf(const std::filesystem::path& folder)
{
    std::map<std::string, std::string> files;
    for (const auto& entry : std::filesystem::recursive_directory_iterator{folder})
        if (entry.is_regular_file())
            files[entry.path().lexically_relative(folder).string()] = readFile(entry.path());
    return files;
}

}  // namespace fresco::test
