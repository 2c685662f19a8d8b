// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_projects.h"

#include <stdexcept>

namespace fresco::test {

namespace {

std::string replaced(const std::string& what, const std::string& with)
{
    std::string text = soundProject();
    const std::size_t place = text.find(what);
    if (place == std::string::npos)
        throw std::runtime_error{"no " + what + " in the sound project"};
    return text.replace(place, what.size(), with);
}

DamagedProject noJson(const std::string& problem, const std::string& bytes)
{
    return {{problem, bytes}, "no valid JSON"};
}

/// The version, a field of the top, as `value`.
DamagedProject version(const std::string& value)
{
    return {{"version " + value, replaced(R"("schemaVersion": 1)", R"("schemaVersion": )" + value)},
            "\"schemaVersion\""};
}

DamagedProject source(const std::string& value)
{
    return {{"source " + value, replaced(R"({"path": "../film.mp4"})", value)}, "\"source\""};
}

DamagedProject sourcePath(const std::string& value)
{
    return {{"source.path " + value, replaced(R"("../film.mp4")", value)}, "\"source.path\""};
}

DamagedProject exportPath(const std::string& value)
{
    return {{"export.path " + value, replaced(R"("./renders/film.mp4")", value)}, "\"export.path\""};
}

DamagedProject parameter(const std::string& key, const std::string& value)
{
    return {{"parameter " + key + " " + value, replaced(R"("steps": 30)", '"' + key + "\": " + value)},
            "\"parameters." + key + "\""};
}

std::vector<DamagedProject> noJsonAtAll()
{
    using namespace std::string_literals;
    return {
        noJson("empty", ""),
        noJson("blank", " \n"),
        noJson("a letter", "This is no project.\n"),
        noJson("a NUL behind the end", soundProject() + "\0"s),
        noJson("two documents", soundProject() + soundProject()),
        noJson("not UTF-8", replaced("a drawing", "a dr\xC3wing")),
        noJson("a number past the range of all", replaced("30", "1e999")),
        noJson("a key given twice", replaced(R"("steps": 30)", R"("steps": 30, "steps": 31)")),
        noJson("nested deeper than a person would", replaced("30", std::string(5000, '[') + std::string(5000, ']'))),
        {{"a list", "[]"}, "should hold a JSON object"},
        {{"nothing", "null"}, "should hold a JSON object"},
    };
}

std::vector<DamagedProject> wrongFields()
{
    return {
        version("0"),
        version("-1"),
        version("1.5"),
        version("\"1\""),
        version("true"),
        version("null"),
        version("18446744073709551615"),
        {{"no version", replaced(R"("schemaVersion": 1,)", "")}, "\"schemaVersion\""},
        source("null"),
        source("\"../film.mp4\""),
        source("[]"),
        {{"no source", replaced(R"("source": {"path": "../film.mp4"},)", "")}, "\"source\""},
        {{"no path in it", replaced(R"({"path": "../film.mp4"})", "{}")}, "\"source.path\""},
        sourcePath("7"),
        sourcePath("null"),
        sourcePath("\"\""),
        sourcePath(R"("film\u0000.mp4")"),
        sourcePath('"' + std::string(5000, 'a') + '"'),
        exportPath("[]"),
        exportPath("null"),
        exportPath("\"\""),
        {{"an export that is a text", replaced(R"({"path": "./renders/film.mp4"})", "\"x\"")}, "\"export\""},
        {{"an export that is null", replaced(R"({"path": "./renders/film.mp4"})", "null")}, "\"export\""},
        {{"parameters as a list", replaced(R"({"prompt": "a drawing", "steps": 30})", "[]")}, "\"parameters\""},
        {{"parameters as null", replaced(R"({"prompt": "a drawing", "steps": 30})", "null")}, "\"parameters\""},
    };
}

std::vector<DamagedProject> wrongParameters()
{
    return {
        parameter("steps", "0"),
        parameter("steps", "1001"),
        parameter("steps", "30.5"),
        parameter("steps", "\"30\""),
        parameter("steps", "true"),
        parameter("steps", "null"),
        parameter("steps", "[30]"),
        parameter("steps", R"({"value": 30})"),
        parameter("warmup", "18446744073709551615"),  // which a careless reader takes for the valid -1
        parameter("guidance", "1e300"),
        parameter("guidance", "\"nan\""),
        parameter("control", "\"depth\""),
        parameter("control", "1"),
        parameter("audio", "1"),
        parameter("model", "false"),
        parameter("keyframes", "[0, 12]"),
        parameter("seed", "-1"),
    };
}

}  // namespace

std::string soundProject()
{
    return R"({"schemaVersion": 1, "source": {"path": "../film.mp4"}, "export": {"path": "./renders/film.mp4"}, )"
           R"("parameters": {"prompt": "a drawing", "steps": 30}})";
}

std::vector<DamagedProject> damagedProjects()
{
    std::vector<DamagedProject> all = noJsonAtAll();
    for (auto more : {wrongFields(), wrongParameters()})
        all.insert(all.end(), more.begin(), more.end());
    return all;
}

}  // namespace fresco::test
