// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/project_json.h"

#include "core/parameter_json.h"
#include "fresco/worded_error.h"
#include "project/keys_json.h"
#include "project/project_paths.h"
#include "project/stored_path.h"

namespace fresco::project {

namespace {

namespace fs = std::filesystem;
using core::Json;
using core::JsonFields;

/// Rows of type Path, through `convert`: std::string -> std::string.
template <class Convert> void convertPaths(ParameterSet& set, const Convert& convert)
{
    for (const ParameterSpec& spec : parameterTable())
        if (spec.type == ParameterType::Path && set.isSet(spec.key))
            set.set(spec.key, convert(set.text(spec.key)));
}

ParameterSet readProjectParameters(const JsonFields& fields, const fs::path& folder)
{
    ParameterSet set = core::readParameters(fields);
    convertPaths(set, [&](const std::string& text) {
        return isStoredRelative(text) ? pathFromStored(text, folder).string() : text;
    });
    return set;
}

/// What is left when all that build() reads is taken away.
std::string unknownPart(Json json, const ParameterSet& parameters)
{
    for (const char* known : {"schemaVersion", "keys", "markers"})
        json.erase(known);
    for (const char* object : {"source", "export"})
        if (json.contains(object))
            json[object].erase("path");
    for (const auto& entry : parameters.values())
        json["parameters"].erase(entry.first);
    for (const char* object : {"source", "export", "parameters"})
        if (json.contains(object) && json[object].empty())
            json.erase(object);
    return json.empty() ? std::string{} : json.dump();
}

Project build(const Json& json, const fs::path& folder, const std::string& name)
{
    const JsonFields fields{json, name, ErrorKind::BadProject};
    Project project;
    project.source = readPath(fields.inside("source"), "path", folder);
    if (fields.contains("export") && fields.inside("export").contains("path"))
        project.output = readPath(fields.inside("export"), "path", folder);
    project.keys = readKeys(fields, folder);
    project.markers = readMarkers(fields);
    if (fields.contains("parameters"))
        project.parameters = readProjectParameters(fields.inside("parameters"), folder);
    project.unknownFields = unknownPart(json, project.parameters);
    return project;
}

/// What a newer version wrote is shown as far as it still means something here.
Project
buildNewer(const Json& json, const fs::path& folder, const std::string& name, std::int64_t version, std::int64_t newest)
{
    try {
        Project project = build(json, folder, name);
        project.readOnlyReason =
            worded(FRESCO_TEXT("Errors",
                               "%1 was made by a newer version of Fresco Studio (project version %2, this one knows "
                               "%3), so it is opened read-only; update Fresco Studio to change it."),
                   name,
                   version,
                   newest);
        return project;
    } catch (const Error& error) {
        throw WordedError{
            ErrorKind::BadProject,
            worded(FRESCO_TEXT("Errors",
                               "%1 was made by a newer version of Fresco Studio (project version %2, this one knows "
                               "%3) and cannot be read by this one; update Fresco Studio."),
                   name,
                   version,
                   newest),
            error.message()};
    }
}

Json& objectIn(Json& json, const char* field)
{
    Json& object = json[field];
    if (object.is_null())
        object = Json::object();
    return object;
}

void writeParameters(Json& json, ParameterSet set, const fs::path& folder)
{
    convertPaths(
        set, [&](const std::string& text) { return fs::path{text}.is_absolute() ? storedPath(text, folder) : text; });
    for (const auto& [key, value] : set.values()) {
        requireUtf8(toText(value), findParameter(key)->option());
        json[key] = core::toJson(value);
    }
}

}  // namespace

Project fromJson(Json json, const fs::path& folder, const std::string& name, UpgradeSteps steps)
{
    const std::int64_t version = schemaVersionOf(json, name);
    const std::int64_t newest = newestVersion(steps);
    if (version <= newest)
        return build(upgraded(std::move(json), name, steps), folder, name);
    return buildNewer(json, folder, name, version, newest);
}

std::string fileText(const Project& project, const fs::path& folder)
{
    Json json = project.unknownFields.empty() ? Json::object()
                                              : core::parseJson(project.unknownFields, "Project::unknownFields");
    json["schemaVersion"] = newestVersion();
    objectIn(json, "source")["path"] =
        checkedPath(project.source, folder, worded(FRESCO_TEXT("Errors", "the film's name")));
    if (!project.output.empty())
        objectIn(json, "export")["path"] =
            checkedPath(project.output, folder, worded(FRESCO_TEXT("Errors", "the output's name")));
    if (!project.keys.empty())
        json["keys"] = keysToJson(project.keys, folder);
    if (!project.markers.empty())
        json["markers"] = project.markers;
    writeParameters(objectIn(json, "parameters"), project.parameters, folder);
    return json.dump(2) + "\n";
}

}  // namespace fresco::project
