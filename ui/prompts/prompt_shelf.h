// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "prompts/prompt_kind.h"

#include <QObject>
#include <QStringList>

#include <vector>

namespace fresco::ui {

class Settings;

/// Words that were saved under a name.
struct NamedPrompt {
    QString name;
    QString text;
    friend bool operator==(const NamedPrompt&, const NamedPrompt&) = default;
};

/// The prompts that were used before, and the added and negative ones that were saved under names. Kept in the
/// settings; fields that show them share one shelf.
class PromptShelf : public QObject {
    Q_OBJECT
public:
    explicit PromptShelf(Settings& settings, QObject* parent = nullptr);

    /// Newest first; bounded.
    QStringList history() const;
    /// A prompt was used: a preview or a render began with it.
    void remember(const QString& prompt);

    /// By name.
    std::vector<NamedPrompt> presets(PromptKind kind) const;
    /// Takes the place of one of that name.
    void save(PromptKind kind, const NamedPrompt& preset);
    void remove(PromptKind kind, const QString& name);

Q_SIGNALS:
    void changed();

private:
    Settings& settings_;
};

}  // namespace fresco::ui
