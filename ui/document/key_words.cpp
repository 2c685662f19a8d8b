// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/key_words.h"

#include "bridge/text.h"
#include "document/edits.h"
#include "document/project_document.h"

namespace fresco::ui {

namespace {

/// A suffix is made to follow a prompt.
QString withoutLeadingComma(QString suffix)
{
    while (suffix.startsWith(',') || suffix.startsWith(' '))
        suffix.remove(0, 1);
    return suffix;
}

}  // namespace

KeyWords keyWordsOf(const ProjectDocument& document, const std::set<std::int64_t>& frames)
{
    const ParameterSet parameters = document.effectiveParameters();
    const auto prompts = edits::keyPrompts(document.project());
    KeyWords words{.frames = frames};
    const QString prompt = toQt(std::string_view(parameters.text(key::prompt)));
    const QString suffix = toQt(std::string_view(parameters.text(key::promptSuffix)));
    words.inherited = prompt.isEmpty() ? withoutLeadingComma(suffix) : prompt + suffix;
    std::set<QString> all;
    for (const std::int64_t frame : frames) {
        const auto own = prompts.find(frame);
        words.owners += own == prompts.end() ? 0 : 1;
        all.insert(own == prompts.end() ? QString() : toQt(std::string_view(own->second)));
    }
    words.areMixed = all.size() > 1;
    if (all.size() == 1)
        words.own = *all.begin();
    return words;
}

}  // namespace fresco::ui
