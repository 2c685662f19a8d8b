// SPDX-License-Identifier: GPL-3.0-or-later
#include "prompts/prompt_shelf.h"

#include "settings.h"

namespace fresco::ui {

PromptShelf::PromptShelf(Settings& settings, QObject* parent) : QObject(parent), settings_(settings) {}

QStringList PromptShelf::history() const { return settings_.promptHistory(); }

void PromptShelf::remember(const QString& prompt)
{
    const QString words = prompt.simplified();
    if (words.isEmpty() || settings_.promptHistory().value(0) == words)
        return;
    settings_.addToPromptHistory(words);
    Q_EMIT changed();
}

std::vector<NamedPrompt> PromptShelf::presets(PromptKind kind) const
{
    std::vector<NamedPrompt> presets;
    const auto stored = settings_.promptPresets(kind);
    for (auto entry = stored.begin(); entry != stored.end(); ++entry)
        presets.push_back({entry.key(), entry.value()});
    return presets;
}

void PromptShelf::save(PromptKind kind, const NamedPrompt& preset)
{
    auto stored = settings_.promptPresets(kind);
    stored.insert(preset.name, preset.text);
    settings_.setPromptPresets(kind, stored);
    Q_EMIT changed();
}

void PromptShelf::remove(PromptKind kind, const QString& name)
{
    auto stored = settings_.promptPresets(kind);
    stored.remove(name);
    settings_.setPromptPresets(kind, stored);
    Q_EMIT changed();
}

}  // namespace fresco::ui
