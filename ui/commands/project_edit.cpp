// SPDX-License-Identifier: GPL-3.0-or-later
#include "commands/project_edit.h"

#include <utility>

namespace fresco::ui {

namespace {

constexpr int kNoMerging = -1;
constexpr int kEditId = 1;

}  // namespace

ProjectEdit::ProjectEdit(const QString& text, Project before, Project after, int gesture, Apply apply)
    : QUndoCommand(text), before_(std::move(before)), after_(std::move(after)), gesture_(gesture),
      apply_(std::move(apply))
{
}

void ProjectEdit::undo() { apply_(before_); }

void ProjectEdit::redo() { apply_(after_); }

int ProjectEdit::id() const { return gesture_ == 0 ? kNoMerging : kEditId; }

bool ProjectEdit::mergeWith(const QUndoCommand* newer)
{
    const auto* edit = dynamic_cast<const ProjectEdit*>(newer);
    if (!edit || edit->gesture_ != gesture_)
        return false;
    after_ = edit->after_;
    setObsolete(after_ == before_);  // dragged and brought back: nothing happened
    return true;
}

}  // namespace fresco::ui
