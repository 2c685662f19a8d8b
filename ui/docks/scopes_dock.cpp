// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/scopes_dock.h"

#include "image_viewer/image_pane.h"
#include "scopes/scope_view.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QSignalBlocker>
#include <QVBoxLayout>

#include <utility>

namespace fresco::ui {

using widgets::ScopeKind;

ScopesDock::ScopesDock(QWidget* parent)
    : QWidget(parent), kinds_(new QComboBox(this)), source_(new widgets::ScopeView(this)),
      result_(new widgets::ScopeView(this))
{
    setObjectName("scopesDock");
    kinds_->setObjectName("scopeKind");
    source_->setObjectName("sourceScope");
    result_->setObjectName("resultScope");
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 6, 6, 6);
    layout->addWidget(kinds_, 0, Qt::AlignLeft);
    auto* views = new QHBoxLayout;
    views->setSpacing(6);
    views->addWidget(source_);
    views->addWidget(result_);
    layout->addLayout(views, 1);
    retranslate();
    connect(
        kinds_, &QComboBox::currentIndexChanged, this, [this](int index) { setKind(static_cast<ScopeKind>(index)); });
    setKind(ScopeKind::Waveform);
}

void ScopesDock::watch(const widgets::ImagePane* source, const widgets::ImagePane* result)
{
    follow(source, source_);
    follow(result, result_);
}

void ScopesDock::follow(const widgets::ImagePane* pane, widgets::ScopeView* view)
{
    const auto show = [pane, view] {
        // A dimmed picture stands in for one that is missing: there is nothing to be measured.
        view->setPicture(pane->notice().isEmpty() ? pane->image() : QImage());
    };
    connect(pane, &widgets::ImagePane::contentChanged, view, show);
    show();
}

void ScopesDock::setKind(ScopeKind kind)
{
    const bool isOther = std::exchange(kind_, kind) != kind;
    kinds_->setCurrentIndex(static_cast<int>(kind));
    source_->setKind(kind);
    result_->setKind(kind);
    if (isOther)
        Q_EMIT kindChanged(kind);
}

void ScopesDock::retranslate()
{
    setWindowTitle(tr("Scopes"));
    const QSignalBlocker quiet(kinds_);
    kinds_->clear();
    kinds_->addItems({tr("Histogram"), tr("Waveform"), tr("RGB Parade"), tr("Vectorscope")});
    kinds_->setCurrentIndex(static_cast<int>(kind_));
    kinds_->setAccessibleName(tr("Kind of scope"));
    source_->setTitle(tr("Source"));
    result_->setTitle(tr("Result"));
}

void ScopesDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
