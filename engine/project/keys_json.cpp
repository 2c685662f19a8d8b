// SPDX-License-Identifier: GPL-3.0-or-later
#include "project/keys_json.h"

#include "fresco/wording.h"
#include "project/project_paths.h"

namespace fresco::project {

namespace {

using core::Json;
using core::JsonFields;

constexpr std::size_t kMostEntries = 10'000'000;
constexpr std::int64_t kLastFrame = 1'000'000'000'000;

const Json& listAt(const JsonFields& fields, const char* field)
{
    const Json& list = fields.at(field);
    if (!list.is_array() || list.size() > kMostEntries)
        fields.fail(field, worded(FRESCO_TEXT("Errors", "should hold a list")));
    return list;
}

ProjectKey keyFrom(const JsonFields& entry, const std::filesystem::path& folder)
{
    ProjectKey key;
    key.frame = entry.integer("frame", 0, kLastFrame);
    key.isLocked = entry.boolean("locked", false);
    key.isOwn = entry.boolean("own", false);
    if (entry.contains("picture"))
        key.picture = readPath(entry, "picture", folder);
    return key;
}

}  // namespace

std::vector<ProjectKey> readKeys(const JsonFields& fields, const std::filesystem::path& folder)
{
    std::vector<ProjectKey> keys;
    if (!fields.has("keys"))
        return keys;
    for (const Json& entry : listAt(fields, "keys")) {
        const Wording name = worded(FRESCO_TEXT("Errors", "%1, entry %2 of \"keys\""), fields.name(), keys.size() + 1);
        const JsonFields inside{entry, name, ErrorKind::BadProject};
        keys.push_back(keyFrom(inside, folder));
        if (keys.size() > 1 && keys[keys.size() - 2].frame >= keys.back().frame)
            inside.fail("frame", worded(FRESCO_TEXT("Errors", "should be after that of the entry before")));
    }
    return keys;
}

std::vector<std::int64_t> readMarkers(const JsonFields& fields)
{
    std::vector<std::int64_t> markers;
    if (!fields.has("markers"))
        return markers;
    for (const Json& entry : listAt(fields, "markers")) {
        if (!entry.is_number_integer() || entry < 0 || entry > kLastFrame)
            fields.fail("markers", worded(FRESCO_TEXT("Errors", "should hold frame numbers")));
        markers.push_back(entry.get<std::int64_t>());
        if (markers.size() > 1 && markers[markers.size() - 2] >= markers.back())
            fields.fail("markers", worded(FRESCO_TEXT("Errors", "should hold ascending frame numbers")));
    }
    return markers;
}

Json keysToJson(const std::vector<ProjectKey>& keys, const std::filesystem::path& folder)
{
    Json list = Json::array();
    for (const ProjectKey& key : keys) {
        Json entry{{"frame", key.frame}};
        if (key.isLocked)
            entry["locked"] = true;
        if (key.isOwn)
            entry["own"] = true;
        if (!key.picture.empty())
            entry["picture"] = checkedPath(key.picture, folder, "the name of a keyframe's picture");
        list.push_back(std::move(entry));
    }
    return list;
}

}  // namespace fresco::project
