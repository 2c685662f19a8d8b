// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/timeline_accessible.h"

#include "timeline/key_text.h"
#include "timeline/lane_painters.h"
#include "timeline/timeline_view.h"

#include <QAccessibleWidget>
#include <QCoreApplication>

#include <algorithm>
#include <map>
#include <vector>

namespace fresco::widgets {

namespace {

constexpr int kReach = 16;             ///< pixels around a key's middle in which it may lie
constexpr std::size_t kMostNews = 32;  ///< changed keys that are told one by one

QString placeText(const TimelineView& view)
{
    const std::int64_t frame = view.playhead();
    const QString time = timecodeText(frame, view.content().rate);
    const QString place = QCoreApplication::translate("TimelineView", "Playhead at frame %L1 of %L2");
    return place.arg(frame).arg(view.content().frames) + (time.isEmpty() ? QString() : " · " + time);
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
        const QRect local = keyRect(view_->scale(), view_->lanes(), key().frame).toRect();
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
        const QPoint place = view()->viewport()->mapFromGlobal(QPoint(x, y));
        const auto& keys = view()->content().keys;
        const std::int64_t first = view()->scale().frameAt(place.x() - kReach);
        const auto next = std::ranges::lower_bound(keys, first, {}, &TimelineKey::frame);
        for (auto key = next; key != keys.end() && key->frame <= view()->scale().frameAt(place.x() + kReach); ++key)
            if (keyRect(view()->scale(), view()->lanes(), key->frame).contains(place))
                return child(static_cast<int>(key - keys.begin()));
        return nullptr;
    }
    QString text(QAccessible::Text kind) const override
    {
        return kind == QAccessible::Description ? placeText(*view()) : QAccessibleWidget::text(kind);
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

void tellKeysChanged(TimelineView& view, const std::vector<TimelineKey>& before)
{
    const auto& keys = view.content().keys;
    if (!QAccessible::isActive() || keys == before)
        return;
    std::vector<int> changed;
    for (std::size_t index = 0; index < keys.size() && keys.size() == before.size(); ++index)
        if (keys[index] != before[index])
            changed.push_back(static_cast<int>(index));
    if (keys.size() != before.size() || changed.size() > kMostNews) {
        QAccessibleEvent event(&view, QAccessible::ObjectReorder);
        QAccessible::updateAccessibility(&event);
        return;
    }
    for (const int index : changed) {
        QAccessibleEvent event(&view, QAccessible::NameChanged);
        event.setChild(index);
        QAccessible::updateAccessibility(&event);
    }
}

void tellSelectionChanged(TimelineView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::SelectionWithin);
    QAccessible::updateAccessibility(&event);
}

void tellPlayheadChanged(TimelineView& view)
{
    if (!QAccessible::isActive())
        return;
    QAccessibleEvent event(&view, QAccessible::DescriptionChanged);
    QAccessible::updateAccessibility(&event);
}

}  // namespace fresco::widgets
