// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/progress.h"

#include <cstdint>
#include <filesystem>
#include <stop_token>
#include <string>

namespace fresco {

/// A model to be fetched from a hub: huggingface.co or a server that answers as it does.
struct FetchRequest {
    std::string name;                ///< OWNER/NAME, or the address of its page
    std::string revision{};          ///< branch, tag or commit; empty: main
    std::filesystem::path folder{};  ///< becomes the model; empty: NAME in modelsFolder()
    std::string hub{};               ///< empty: $HF_ENDPOINT, else https://huggingface.co
};

struct FetchResult {
    std::string name;  ///< OWNER/NAME
    std::filesystem::path folder;
    std::string revision;  ///< the commit, where the hub tells it
    std::int64_t files = 0;
    std::int64_t bytes = 0;         ///< of all files
    std::int64_t fetchedBytes = 0;  ///< by this call: the rest was there from an earlier one
    std::string networkClass{};     ///< of a single network ("ControlNetModel"); empty: a whole model
};

/// Fetches the files that make a model in the diffusers folder layout, or a single network (ControlNet, VAE).
///
/// The folder appears when all of it is there: it grows as ".NAME.fetch" beside it, which stays after a failure or a
/// stop, so that the next call goes on. Sizes and, where the hub tells them, SHA-256 are checked. A folder that holds
/// the same files already is left as it is. $HF_TOKEN is sent to the hub and to nobody else.
/// Progress is told as Stage::Fetch in bytes. Nothing that the hub sends decides where a file is written.
/// @throws Error{InvalidArgument} about the request; Error{NotFound} no such model, or not for everybody;
/// Error{BadModel} not a model of this kind; Error{Network}; Error{DiskFull}; Error{OutputNotWritable}; Cancelled at
/// once after a stop
FetchResult fetchModel(const FetchRequest& request, Observer& observer, const std::stop_token& stop);

}  // namespace fresco
