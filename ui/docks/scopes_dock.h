// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "scopes/scope.h"

#include <QWidget>

class QComboBox;

namespace fresco::widgets {
class ImagePane;
class ScopeView;
}  // namespace fresco::widgets

namespace fresco::ui {

/// Scopes of the source and the result that a viewer shows. Hidden, it measures nothing.
class ScopesDock : public QWidget {
    Q_OBJECT
public:
    explicit ScopesDock(QWidget* parent = nullptr);

    /// Follows the pictures of two panes, which must live as long as the dock.
    void watch(const widgets::ImagePane* source, const widgets::ImagePane* result);

    void setKind(widgets::ScopeKind kind);
    widgets::ScopeKind kind() const { return kind_; }

Q_SIGNALS:
    void kindChanged(fresco::widgets::ScopeKind kind);

protected:
    void changeEvent(QEvent* event) override;

private:
    void follow(const widgets::ImagePane* pane, widgets::ScopeView* view);
    void retranslate();

    QComboBox* kinds_;
    widgets::ScopeView* source_;
    widgets::ScopeView* result_;
    widgets::ScopeKind kind_ = widgets::ScopeKind::Waveform;
};

}  // namespace fresco::ui
