// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/message_capture.h"

#include "log/log_store.h"

#include <mutex>
#include <utility>

namespace fresco::ui {

namespace {

/// Qt's handler is a plain function: what it needs can only lie here.
struct Capture {
    std::mutex mutex;
    LogStore* store = nullptr;
    QtMessageHandler before = nullptr;
};

Capture& capture()
{
    static Capture one;
    return one;
}

LogLevel levelOf(QtMsgType type)
{
    switch (type) {
    case QtDebugMsg: return LogLevel::Debug;
    case QtInfoMsg: return LogLevel::Info;
    case QtWarningMsg: return LogLevel::Warning;
    case QtCriticalMsg:
    case QtFatalMsg: break;
    }
    return LogLevel::Error;
}

void handle(QtMsgType type, const QMessageLogContext& context, const QString& text)
{
    QtMessageHandler before = nullptr;
    {
        const std::lock_guard lock(capture().mutex);
        if (capture().store)
            capture().store->add(levelOf(type), text);
        before = capture().before;
    }
    if (before)
        before(type, context, text);
}

}  // namespace

MessageCapture::MessageCapture(LogStore& store)
{
    const QtMessageHandler before = qInstallMessageHandler(handle);
    const std::lock_guard lock(capture().mutex);
    capture().store = &store;
    capture().before = before;
}

MessageCapture::~MessageCapture()
{
    QtMessageHandler before = nullptr;
    {
        const std::lock_guard lock(capture().mutex);
        capture().store = nullptr;
        before = std::exchange(capture().before, nullptr);
    }
    qInstallMessageHandler(before);
}

}  // namespace fresco::ui
