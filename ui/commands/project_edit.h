// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/project.h"

#include <QUndoCommand>

#include <functional>

namespace fresco::ui {

/// One step of the history: the project before and after it, as values. Never fails: what is pushed was made, and so
/// checked, before.
class ProjectEdit : public QUndoCommand {
public:
    using Apply = std::function<void(const Project&)>;

    /// @param gesture  edits of one gesture (a slider's drag) become one step; 0: a step of its own
    ProjectEdit(const QString& text, Project before, Project after, int gesture, Apply apply);

    void undo() override;
    void redo() override;
    int id() const override;
    bool mergeWith(const QUndoCommand* newer) override;

private:
    Project before_;
    Project after_;
    int gesture_;
    Apply apply_;
};

}  // namespace fresco::ui
