// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/file_choice.h"

#include "core/json.h"
#include "core/model_layout.h"
#include "download/hub/safe_path.h"
#include "fresco/worded_error.h"

#include <algorithm>
#include <array>
#include <set>

namespace fresco::download {

namespace {

constexpr std::size_t kMostFiles = 500;
constexpr std::array<std::string_view, 3> kNetworkClasses{"ControlNetModel", "AutoencoderKL", "AutoencoderTiny"};

class Choice {
public:
    Choice(const RepoListing& listing, const TextReader& read) : listing_(listing), read_(read) {}

    void addModel();
    void addNetwork();
    FileChoice take() { return std::move(choice_); }

private:
    void add(const std::string& path);
    void addIfThere(const std::string& path);
    void addPart(const std::string& folder, const core::PartLayout& layout);
    void addShards(const std::string& folder, const RemoteFile& index);
    std::string classOf(const RemoteFile& config) const;
    [[noreturn]] void failMissing(const std::string& path) const;

    const RepoListing& listing_;
    const TextReader& read_;
    FileChoice choice_;
};

void Choice::failMissing(const std::string& path) const
{
    throw WordedError{ErrorKind::BadModel,
                      worded(FRESCO_TEXT("Errors",
                                         "%1 lacks %2; choose a model in the diffusers folder layout, such as "
                                         "stable-diffusion-v1-5/stable-diffusion-v1-5."),
                             listing_.repo,
                             path)};
}

void Choice::add(const std::string& path)
{
    const auto found = listing_.files.find(path);
    if (found == listing_.files.end())
        failMissing(path);
    if (choice_.files.size() == kMostFiles)
        throw WordedError{
            ErrorKind::BadModel,
            worded(FRESCO_TEXT(
                       "Errors",
                       "%1 has its weights in more than %2 files, which no model of this kind needs; choose another."),
                   listing_.repo,
                   kMostFiles)};
    choice_.files.push_back(found->second);
}

void Choice::addIfThere(const std::string& path)
{
    if (listing_.has(path))
        add(path);
}

/// The names of shards come from the server too: only plain names of weight files beside the index will do.
std::set<std::string> shardNames(const std::string& json, const Wording& name)
{
    const core::Json index = core::parseJson(json, name, ErrorKind::Network);
    const core::JsonFields fields{index, name, ErrorKind::Network};
    if (!fields.at("weight_map").is_object())
        fields.fail("weight_map", worded(FRESCO_TEXT("Errors", "should be an object")));
    std::set<std::string> names;
    for (const core::Json& value : fields.at("weight_map")) {
        const std::string shard = value.is_string() ? value.get<std::string>() : std::string{};
        if (!isSafeName(shard) || !shard.ends_with(".safetensors"))
            fields.fail("weight_map",
                        worded(FRESCO_TEXT("Errors", "names a shard that is no .safetensors file beside it")));
        names.insert(shard);
    }
    return names;
}

void Choice::addShards(const std::string& folder, const RemoteFile& index)
{
    for (const std::string& shard :
         shardNames(read_(index), worded(FRESCO_TEXT("Errors", "%1 of %2"), index.path, listing_.repo)))
        add(folder + shard);
}

void Choice::addPart(const std::string& folder, const core::PartLayout& layout)
{
    const auto found = std::find_if(layout.files.begin(), layout.files.end(), [&](std::string_view name) {
        return listing_.has(folder + std::string{name});
    });
    if (found == layout.files.end())
        failMissing(folder + std::string{layout.files.front()});
    const std::string weights = folder + std::string{*found};
    if (!layout.beside.empty())
        add(folder + std::string{layout.beside});
    if (!layout.mayBeBeside.empty())
        addIfThere(folder + std::string{layout.mayBeBeside});
    add(weights);
    if (weights.ends_with(".index.json"))
        addShards(folder, listing_.files.find(weights)->second);
}

void Choice::addModel()
{
    if (listing_.has("text_encoder_2/config.json"))
        throw WordedError{
            ErrorKind::BadModel,
            worded(
                FRESCO_TEXT("Errors", "%1 is a Stable Diffusion XL model; choose one of Stable Diffusion 1.x or 2.x."),
                listing_.repo)};
    addIfThere(std::string{core::kSideFile});
    for (const core::PartLayout& layout : core::kModelParts) {
        const std::string folder = std::string{layout.name} + "/";
        const auto first = listing_.files.lower_bound(folder);
        const bool isThere = first != listing_.files.end() && first->first.starts_with(folder);
        if (layout.isRequired || isThere)
            addPart(folder, layout);
    }
    add(std::string{core::kModelIndex});
}

/// Looked at before gigabytes are fetched that nothing here could use.
std::string Choice::classOf(const RemoteFile& config) const
{
    const Wording name = worded(FRESCO_TEXT("Errors", "%1 of %2"), config.path, listing_.repo);
    const core::Json json = core::parseJson(read_(config), name, ErrorKind::Network);
    std::string found = core::JsonFields{json, name, ErrorKind::Network}.text("_class_name", "");
    if (std::find(kNetworkClasses.begin(), kNetworkClasses.end(), found) == kNetworkClasses.end())
        throw WordedError{
            ErrorKind::BadModel,
            worded(
                FRESCO_TEXT(
                    "Errors",
                    "%1 is neither a whole model nor a ControlNet or VAE; choose one in the diffusers folder layout."),
                listing_.repo),
            "_class_name=" + found.substr(0, 80)};
    return found;
}

void Choice::addNetwork()
{
    if (!listing_.has(core::kConfig))
        failMissing(std::string{core::kModelIndex});
    choice_.networkClass = classOf(listing_.files.find(core::kConfig)->second);
    addPart("", {"", true, core::kNetworkWeights, core::kConfig, {}});
}

}  // namespace

FileChoice chooseFiles(const RepoListing& listing, const TextReader& read)
{
    Choice choice{listing, read};
    listing.has(core::kModelIndex) ? choice.addModel() : choice.addNetwork();
    return choice.take();
}

}  // namespace fresco::download
