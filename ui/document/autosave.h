// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QTimer>

#include <chrono>

namespace fresco::ui {

class ProjectDocument;
class ProjectFiles;

/// Keeps edits safe from a crash: a little after the last one they lie in a side file. An untitled project, which
/// has no file of the user's, is written itself.
class Autosave : public QObject {
    Q_OBJECT
public:
    Autosave(ProjectDocument& document, ProjectFiles& files, QObject* parent = nullptr);

    /// How long after the last edit; two seconds at first.
    void setDelay(std::chrono::milliseconds delay);
    /// Writes now what waits.
    void flush();

private:
    void edited();

    ProjectDocument& document_;
    ProjectFiles& files_;
    QTimer timer_;
};

}  // namespace fresco::ui
