// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/autosave.h"

#include "document/project_document.h"
#include "document/project_files.h"

#include <chrono>

namespace fresco::ui {

namespace {

using namespace std::chrono_literals;
constexpr auto kDelay = 2s;

}  // namespace

Autosave::Autosave(ProjectDocument& document, ProjectFiles& files, QObject* parent)
    : QObject(parent), document_(document), files_(files)
{
    timer_.setSingleShot(true);
    timer_.setInterval(kDelay);
    connect(&timer_, &QTimer::timeout, this, &Autosave::flush);
    connect(&document.history(), &QUndoStack::indexChanged, this, &Autosave::edited);
    connect(&document, &ProjectDocument::closed, &timer_, &QTimer::stop);
    connect(&document, &ProjectDocument::opened, &timer_, &QTimer::stop);
}

void Autosave::setDelay(std::chrono::milliseconds delay) { timer_.setInterval(delay); }

void Autosave::edited()
{
    if (document_.isOpen() && !document_.project().isReadOnly())
        timer_.start();
}

void Autosave::flush()
{
    if (!document_.isOpen() || document_.project().isReadOnly())
        return;
    timer_.stop();
    if (document_.isUntitled())
        files_.save(document_.project(), document_.folder());
    else if (document_.isDirty())
        files_.autosave(document_.project(), document_.folder());
    else
        files_.dropAutosave(document_.folder());
}

}  // namespace fresco::ui
