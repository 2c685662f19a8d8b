// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_accessible.h"

#include "timeline/timeline_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

#include <map>
#include <memory>

namespace fresco::widgets {

namespace {

QString stateText(KeyState state)
{
    switch (state) {
    case KeyState::Missing: return QCoreApplication::translate("TimelineView", "not made yet");
    case KeyState::Draft: return QCoreApplication::translate("TimelineView", "draft");
    case KeyState::Rendered: return QCoreApplication::translate("TimelineView", "made");
    case KeyState::Stale: return QCoreApplication::translate("TimelineView", "out of date");
    case KeyState::Running: return QCoreApplication::translate("TimelineView", "being made");
    case KeyState::Failed: return QCoreApplication::translate("TimelineView", "failed");
    }
    return {};
}

QString keyText(const TimelineKey& key)
{
    const QString locked = key.isLocked ? QCoreApplication::translate("TimelineView", "locked, ") : QString();
    return QCoreApplication::translate("TimelineView", "Keyframe %L1, %2%3").arg(key.frame).arg(locked, stateText(key.state));
}

/// One key, by its place among the keys.
class KeyInterface : public QAccessibleInterface {
public:
    KeyInterface(TimelineView* view, int index) : view_(view), index_(static_cast<std::size_t>(index)) {}

    bool isValid() const override { return view_ && index_ < view_->content().keys.size(); }
    QObject* object() const override { return nullptr; }
    QAccessibleInterface* parent() const override { return QAccessible::queryAccessibleInterface(view_); }
    QAccessibleInterface* child(int) const override { return nullptr; }
    QAccessibleInterface* childAt(int, int) const override { return nullptr; }
    int childCount() const override { return 0; }
    int indexOfChild(const QAccessibleInterface*) const override { return -1; }
    QAccessible::Role role() const override { return QAccessible::ListItem; }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Name && isValid() ? keyText(key()) : QString();
    }
    void setText(QAccessible::Text, const QString&) override {}
    QRect rect() const override
    {
        if (!isValid())
            return {};
        const QRect local = TimelinePainter::keyRect(view_->scale(), view_->lanes(), key().frame).toRect();
        return {view_->viewport()->mapToGlobal(local.topLeft()), local.size()};
    }
    QAccessible::State state() const override
    {
        QAccessible::State state;
        state.selectable = true;
        state.selected = isValid() && view_->selection().contains(key().frame);
        return state;
    }

private:
    const TimelineKey& key() const { return view_->content().keys[index_]; }

    TimelineView* view_;
    std::size_t index_;
};

class TimelineInterface : public QAccessibleWidget {
public:
    explicit TimelineInterface(QWidget* widget) : QAccessibleWidget(widget, QAccessible::List) {}
    ~TimelineInterface() override
    {
        for (const auto& [index, id] : ids_)
            QAccessible::deleteAccessibleInterface(id);
    }

    int childCount() const override { return static_cast<int>(view()->content().keys.size()); }
    QAccessibleInterface* child(int index) const override
    {
        if (index < 0 || index >= childCount())
            return nullptr;
        const auto known = ids_.find(index);
        if (known != ids_.end())
            return QAccessible::accessibleInterface(known->second);
        auto* made = new KeyInterface(view(), index);  // owned by the registry below
        ids_[index] = QAccessible::registerAccessibleInterface(made);
        return made;
    }
    QAccessibleInterface* childAt(int x, int y) const override
    {
        for (int index = 0; index < childCount(); ++index)
            if (QAccessibleInterface* key = child(index); key->rect().contains(x, y))
                return key;
        return nullptr;
    }
    int indexOfChild(const QAccessibleInterface* wanted) const override
    {
        for (const auto& [index, id] : ids_)
            if (QAccessible::accessibleInterface(id) == wanted)
                return index;
        return -1;
    }

private:
    TimelineView* view() const { return static_cast<TimelineView*>(widget()); }

    mutable std::map<int, QAccessible::Id> ids_;
};

QAccessibleInterface* make(const QString&, QObject* object)
{
    auto* view = qobject_cast<TimelineView*>(object);
    return view ? new TimelineInterface(view) : nullptr;
}

}  // namespace

void installTimelineAccessibility()
{
    static const bool once = [] {
        QAccessible::installFactory(make);
        return true;
    }();
    (void)once;
}

}  // namespace fresco::widgets
