// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace fresco::widgets {

/// Works off the UI thread, one thing after the other, and leaves nothing out: for what has to be written.
class TaskLine : public QObject {
    Q_OBJECT
public:
    /// Runs in the UI thread, with what came of it.
    using Delivery = std::function<void()>;
    /// Runs in the other thread, on copies only.
    using Work = std::function<Delivery()>;

    explicit TaskLine(QObject* parent = nullptr);
    /// Waits for everything that was asked for; it is not delivered any more.
    ~TaskLine() override;

    void add(Work work);

private:
    QThreadPool pool_;
};

}  // namespace fresco::widgets
