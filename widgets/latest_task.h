// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>
#include <QThreadPool>

#include <functional>
#include <optional>

namespace fresco::widgets {

/// Computes off the UI thread, one thing at a time. Of what was asked for meanwhile only the newest is served.
class LatestTask : public QObject {
    Q_OBJECT
public:
    /// Runs in the UI thread, with what was computed.
    using Delivery = std::function<void()>;
    /// Runs in the other thread, on copies only.
    using Work = std::function<Delivery()>;

    explicit LatestTask(QObject* parent = nullptr);
    /// Waits for what is running; it is not delivered any more.
    ~LatestTask() override;

    void start(Work work);
    bool isRunning() const { return isRunning_; }

private:
    void launch(Work work);
    void finish(const Delivery& deliver);

    QThreadPool pool_;
    bool isRunning_ = false;
    std::optional<Work> next_;
};

}  // namespace fresco::widgets
