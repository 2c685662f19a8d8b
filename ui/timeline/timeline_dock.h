// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "results/picture_basis.h"
#include "timeline/lane_layout.h"
#include "work/key_watch.h"

#include <QDockWidget>
#include <QTimer>

namespace fresco::widgets {
class TimelineView;
}

namespace fresco::ui {

class ActionRegistry;
class FilmRender;
class KeyGallery;
class KeyCommands;
class ProjectDocument;

/// The timeline in its dock: shows the document, and makes edits of what is done on it.
class TimelineDock : public QDockWidget {
    Q_OBJECT
public:
    struct Parts {
        ProjectDocument& document;
        KeyGallery& gallery;
        FilmRender& render;
        KeyCommands& keys;
        const ActionRegistry& actions;
    };
    TimelineDock(const Parts& parts, QWidget* parent);

    widgets::TimelineView* view() const { return view_; }
    /// Keys that a preview works on now, or could not make.
    void setKeysAtWork(const KeysAtWork& atWork);
    const PictureBases& bases() const { return bases_; }
    /// Names of the lanes that are hidden, to be remembered; unknown ones are passed over.
    QStringList hiddenLanes() const;
    void setHiddenLanes(const QStringList& names);

Q_SIGNALS:
    /// The person moved the playhead.
    void frameWanted(qint64 frame);
    void playToggled();
    /// The person showed or hid a lane.
    void hiddenLanesChanged(const QStringList& names);
    /// Keys, pictures or what they hang on are others now.
    void refreshed();

protected:
    void changeEvent(QEvent* event) override;

private:
    void connectDocument();
    void connectView();
    void connectActions();
    void later();
    void refresh();
    void showMenu(std::int64_t frame, widgets::Lane lane, const QPoint& place);

    Parts parts_;
    widgets::TimelineView* view_;
    PictureBases bases_;
    KeysAtWork atWork_;
    QTimer refresh_;
};

}  // namespace fresco::ui
