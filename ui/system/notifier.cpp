// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/notifier.h"

#include <QDBusConnection>
#include <QDBusMessage>
#include <QDBusPendingCall>
#include <QStringList>
#include <QVariantMap>

namespace fresco::ui {

namespace {

constexpr int kDesktopDecidesHowLong = -1;

class DesktopNotifier final : public Notifier {
public:
    void notify(const QString& title, const QString& text) override
    {
        QDBusMessage call = QDBusMessage::createMethodCall(QStringLiteral("org.freedesktop.Notifications"),
                                                           QStringLiteral("/org/freedesktop/Notifications"),
                                                           QStringLiteral("org.freedesktop.Notifications"),
                                                           QStringLiteral("Notify"));
        call << QStringLiteral("Fresco Studio") << 0U << QStringLiteral("fresco-studio") << title
             << text.toHtmlEscaped() << QStringList() << QVariantMap() << kDesktopDecidesHowLong;
        const QDBusConnection bus = QDBusConnection::sessionBus();
        if (bus.isConnected())
            bus.asyncCall(call);
    }
};

}  // namespace

std::unique_ptr<Notifier> makeNotifier() { return std::make_unique<DesktopNotifier>(); }

}  // namespace fresco::ui
