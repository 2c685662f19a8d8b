// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/sleep_inhibitor.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QDBusUnixFileDescriptor>
#include <QObject>

#include <optional>

namespace fresco::ui {

namespace {

QDBusMessage inhibitCall(const QString& why)
{
    QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"),
                                                       QStringLiteral("/org/freedesktop/login1"),
                                                       QStringLiteral("org.freedesktop.login1.Manager"),
                                                       QStringLiteral("Inhibit"));
    call << QStringLiteral("sleep:idle") << QStringLiteral("Fresco Studio") << why << QStringLiteral("block");
    return call;
}

class LogindInhibitor final : public SleepInhibitor {
public:
    void inhibit(const QString& why) override
    {
        isWanted_ = true;
        if (lock_ || watcher_)
            return;
        const QDBusConnection bus = QDBusConnection::systemBus();
        if (!bus.isConnected())
            return;
        watcher_ = std::make_unique<QDBusPendingCallWatcher>(bus.asyncCall(inhibitCall(why)));
        QObject::connect(watcher_.get(), &QDBusPendingCallWatcher::finished, watcher_.get(), [this] { take(); });
    }

    void release() override
    {
        isWanted_ = false;
        lock_.reset();  // closing the descriptor is what lets the system sleep again
    }

private:
    void take()
    {
        const QDBusPendingReply<QDBusUnixFileDescriptor> reply = *watcher_;
        if (reply.isValid() && isWanted_)
            lock_ = reply.value();
        watcher_.release()->deleteLater();  // it is the one that calls here
    }

    bool isWanted_ = false;
    std::optional<QDBusUnixFileDescriptor> lock_;
    std::unique_ptr<QDBusPendingCallWatcher> watcher_;
};

}  // namespace

std::unique_ptr<SleepInhibitor> makeSleepInhibitor() { return std::make_unique<LogindInhibitor>(); }

}  // namespace fresco::ui
