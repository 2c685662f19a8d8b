// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/lane_layout.h"

#include <QWidget>

#include <map>

class QAction;
class QMenu;
class QToolButton;

namespace fresco::widgets {

/// The names of a timeline's lanes, to the left of them, and the menu that shows and hides them.
class TimelineHeader : public QWidget {
    Q_OBJECT
public:
    explicit TimelineHeader(QWidget* parent);

    void setLanes(const LaneLayout& lanes, const std::set<Lane>& hidden);
    /// So wide that no name is cut off.
    int preferredWidth() const;

Q_SIGNALS:
    void laneToggled(fresco::widgets::Lane lane, bool isShown);

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;
    bool event(QEvent* event) override;

private:
    void retranslate();

    LaneLayout lanes_;
    QToolButton* button_;
    QMenu* menu_;
    std::map<Lane, QAction*> actions_;
};

}  // namespace fresco::widgets
