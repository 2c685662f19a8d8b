// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/project.h"
#include "project/schema.h"

namespace fresco::project {

// project.json of version 1:
//
//   {"schemaVersion": 1,
//    "source": {"path": "../film.mp4"},
//    "export": {"path": "./renders/film.mp4"},             absent: no export was told its place yet
//    "keys": [...], "markers": [...],                     see keys_json.h
//    "parameters": {"prompt": "a drawing", "steps": 30}}   what was set, keys and types of the parameter table
//
// Objects rather than single values, so that a later version has room beside them. Fields that it does not know, in
// all of these objects, are kept in Project::unknownFields and written back.

/// @param folder  the project's, absolute: relative paths count from it    @param name  how a sentence calls the file
/// @throws Error{BadProject} naming file and field
Project fromJson(core::Json json,
                 const std::filesystem::path& folder,
                 const std::string& name,
                 UpgradeSteps steps = upgradeSteps());

/// The text of project.json in the newest version. @throws Error{InvalidArgument} a path or text that is not UTF-8
std::string fileText(const Project& project, const std::filesystem::path& folder);

}  // namespace fresco::project
