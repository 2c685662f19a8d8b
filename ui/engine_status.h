// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/engine_runner.h"

#include <QLabel>

namespace fresco::ui {

/// Whether there is an engine, and on what device: known to the window, said in its status bar.
class EngineStatus : public QLabel {
    Q_OBJECT
public:
    EngineStatus(const EngineRunner& runner, QWidget* parent);

    bool isReady() const { return state_ == State::Ready; }
    /// Why nothing can be translated yet; empty if it can.
    QString whyNot() const;
    const EngineInfo& info() const { return info_; }

Q_SIGNALS:
    void changed();
    void unavailable(const fresco::ui::Fault& fault);

protected:
    void changeEvent(QEvent* event) override;

private:
    enum class State { Loading, Ready, Unavailable };
    void show();

    State state_ = State::Loading;
    EngineInfo info_;
    Fault fault_;
};

}  // namespace fresco::ui
