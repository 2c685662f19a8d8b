// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/power.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCallWatcher>
#include <QDBusPendingReply>
#include <QObject>

#include <utility>

namespace fresco::ui {

namespace {

constexpr bool kAsksForPassword = false;

class LogindPower final : public Power {
public:
    void suspend(Refused refused) override { call(QStringLiteral("Suspend"), std::move(refused)); }
    void shutDown(Refused refused) override { call(QStringLiteral("PowerOff"), std::move(refused)); }

private:
    void call(const QString& method, Refused refused)
    {
        const QDBusConnection bus = QDBusConnection::systemBus();
        if (!bus.isConnected()) {
            refused(bus.lastError().message());
            return;
        }
        QDBusMessage message = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.login1"),
                                                              QStringLiteral("/org/freedesktop/login1"),
                                                              QStringLiteral("org.freedesktop.login1.Manager"),
                                                              method);
        message << kAsksForPassword;
        watcher_ = std::make_unique<QDBusPendingCallWatcher>(bus.asyncCall(message));
        QObject::connect(
            watcher_.get(), &QDBusPendingCallWatcher::finished, watcher_.get(), [this, refused = std::move(refused)] {
                const QDBusPendingReply<> reply = *watcher_;
                watcher_.release()->deleteLater();  // it is the one that calls here
                if (reply.isError())
                    refused(reply.error().message());
            });
    }

    std::unique_ptr<QDBusPendingCallWatcher> watcher_;
};

}  // namespace

std::unique_ptr<Power> makePower() { return std::make_unique<LogindPower>(); }

}  // namespace fresco::ui
