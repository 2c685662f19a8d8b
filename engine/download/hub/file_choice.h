// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "download/hub/repo_listing.h"

#include <functional>
#include <string>
#include <vector>

namespace fresco::download {

/// Fetches a small text of the repository.
using TextReader = std::function<std::string(const RemoteFile& file)>;

struct FileChoice {
    std::vector<RemoteFile> files;  ///< in the order in which they are to be fetched
    std::string networkClass;       ///< of a repository that is one network: "ControlNetModel"; empty: a whole model
};

/// The files of a repository that make a model here.
///
/// A repository holds the same weights several times over. Taken are those that would be used if all of it lay here
/// (core/model_layout.h: safetensors before .bin, full precision before half, which is taken where it is the only one):
/// a fetched model then computes exactly what a full copy would. A sharded part comes with the shards that its index
/// names. A repository without a model_index.json is one network: a ControlNet, a VAE, a tiny VAE.
/// model_index.json, which makes a folder count as a model, comes last.
/// @throws Error{BadModel} a file that is needed is not there, or a model of another kind; Error{Network} damaged
/// texts; whatever `read` throws
FileChoice chooseFiles(const RepoListing& listing, const TextReader& read);

}  // namespace fresco::download
