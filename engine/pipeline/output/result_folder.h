// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/image.h"

#include <filesystem>
#include <string>
#include <vector>

namespace fresco::pipeline {

/// Checks before any work that results can be written into `folder`: it is a folder that takes files, or its parent is
/// one. @throws Error{OutputNotWritable}
void requireResultFolder(const std::filesystem::path& folder);

/// A folder of files that all appear at the end. A list in it tells which are ours: of an older run's files only those
/// are replaced or removed.
class ResultFolder {
public:
    struct Own {
        std::string list;   ///< name of the list, "keyframes.json"
        std::string names;  ///< regular expression of all names that files of ours may have
    };

    /// Makes the folder where there is none. @throws Error{OutputNotWritable}
    ResultFolder(std::filesystem::path folder, Own own);
    /// Not finished: removes what was written.
    ~ResultFolder();
    ResultFolder(const ResultFolder&) = delete;
    ResultFolder& operator=(const ResultFolder&) = delete;

    /// Where to write what will be called `name`; it has to be there when finish() is called.
    std::filesystem::path reserve(const std::string& name);
    /// @throws as media::writePng
    void writePicture(const std::string& name, const ImageView& picture);
    /// Gives all files their names and removes those that only the older run had. @return the files, in the order in
    /// which they were reserved. @throws Error{DiskFull, OutputNotWritable}
    std::vector<std::filesystem::path> finish();

private:
    std::vector<std::string> listedNames() const;
    void writeList(const std::vector<std::string>& names) const;

    struct Waiting {
        std::filesystem::path temporary;
        std::string name;
    };

    std::filesystem::path folder_;
    Own own_;
    bool isNew_ = false;
    std::vector<Waiting> waiting_;
};

}  // namespace fresco::pipeline
