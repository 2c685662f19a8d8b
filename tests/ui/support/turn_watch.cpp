// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/turn_watch.h"

#include <QAbstractEventDispatcher>
#include <QEvent>
#include <QMetaEnum>

#include <chrono>
#include <ctime>
#include <thread>
#include <utility>

namespace fresco::test {

namespace {

using namespace std::chrono_literals;
constexpr auto kPingInterval = 5ms;
constexpr double kLongestTurn = 50.0;

QString nameOf(const QObject* object)
{
    const QString name = object->objectName();
    const QString kind = object->metaObject()->className();
    return name.isEmpty() ? kind : QString("%1 \"%2\"").arg(kind, name);
}

}  // namespace

double threadMilliseconds()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

QString Delivery::toText() const
{
    const char* name = QMetaEnum::fromType<QEvent::Type>().valueToKey(type);
    return QString("%1 to %2, %3 ms").arg(name ? name : "an event", receiver).arg(ownMilliseconds, 0, 'f', 1);
}

QString Turn::toText() const
{
    return QString("A turn of the event loop took %1 ms; the most of it: %2")
        .arg(milliseconds, 0, 'f', 1)
        .arg(dearest.toText());
}

WatchedApplication::WatchedApplication(int& argc, char** argv) : QApplication(argc, argv)
{
    setAttribute(Qt::AA_Use96Dpi, true);  // as QTEST_MAIN does
}

bool WatchedApplication::notify(QObject* receiver, QEvent* event)
{
    if (QThread::currentThread() != thread())
        return QApplication::notify(receiver, event);
    const QString name = nameOf(receiver);  // it may delete itself
    const int type = event->type();
    const double nestedBefore = std::exchange(nested_, 0.0);
    const double began = threadMilliseconds();
    const bool isTaken = QApplication::notify(receiver, event);
    const double whole = threadMilliseconds() - began;
    if (whole - nested_ > dearest_.ownMilliseconds)
        dearest_ = {whole - nested_, name, type};
    nested_ = nestedBefore + whole;
    return isTaken;
}

TurnWatch::TurnWatch(WatchedApplication& application)
    : application_(application), turnBegan_(threadMilliseconds()), pinger_(QThread::create([this] { ping(); }))
{
    application_.takeDearest();
    // Which of the two is told before and which after a turn hangs on the dispatcher. Between any two of them lies one
    // turn at most, and waiting costs no processor time.
    const QAbstractEventDispatcher* loop = QAbstractEventDispatcher::instance();
    connect(loop, &QAbstractEventDispatcher::awake, this, &TurnWatch::endTurn);
    connect(loop, &QAbstractEventDispatcher::aboutToBlock, this, &TurnWatch::endTurn);
    pinger_->start();
}

TurnWatch::~TurnWatch()
{
    pinger_->requestInterruption();
    pinger_->wait();
    delete pinger_;
}

void TurnWatch::endTurn()
{
    const double now = threadMilliseconds();
    const double took = now - std::exchange(turnBegan_, now);
    const Delivery dearest = application_.takeDearest();
    ++turns_;
    if (took > worst_.milliseconds)
        worst_ = {took, dearest};
}

void TurnWatch::ping()
{
    while (!pinger_->isInterruptionRequested()) {
        QMetaObject::invokeMethod(
            this, [this] { ++answered_; }, Qt::QueuedConnection);
        std::this_thread::sleep_for(kPingInterval);
    }
}

double longestTurnAllowed()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 6 * kLongestTurn;
#elif !defined(NDEBUG)
    return 3 * kLongestTurn;
#else
    return kLongestTurn;
#endif
}

}  // namespace fresco::test
