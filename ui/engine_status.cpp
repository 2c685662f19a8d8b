// SPDX-License-Identifier: GPL-3.0-or-later
#include "engine_status.h"

#include "bridge/text.h"

#include <QEvent>

namespace fresco::ui {

EngineStatus::EngineStatus(const EngineRunner& runner, QWidget* parent) : QLabel(parent)
{
    setObjectName("engineLabel");
    setContentsMargins(0, 0, 12, 0);
    connect(&runner, &EngineRunner::engineReady, this, [this](const EngineInfo& info) {
        state_ = State::Ready;
        info_ = info;
        show();
    });
    connect(&runner, &EngineRunner::engineUnavailable, this, [this](const Fault& fault) {
        state_ = State::Unavailable;
        fault_ = fault;
        show();
        Q_EMIT unavailable(fault);
    });
    show();
}

QString EngineStatus::whyNot() const
{
    switch (state_) {
    case State::Loading: return tr("The engine is still being loaded.");
    case State::Unavailable: return readable(fault_);
    case State::Ready: break;
    }
    return {};
}

void EngineStatus::show()
{
    switch (state_) {
    case State::Loading: setText(tr("Loading the engine…")); break;
    case State::Unavailable: setText(tr("No engine")); break;
    case State::Ready:
        setText(info_.devices.empty() ? QString() : translated(info_.devices.back().description));
        setToolTip(QString("LibTorch %1").arg(toQt(std::string_view(info_.torchVersion))));
        break;
    }
    Q_EMIT changed();
}

void EngineStatus::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        show();
    QLabel::changeEvent(event);
}

}  // namespace fresco::ui
