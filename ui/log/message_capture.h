// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace fresco::ui {

class LogStore;

/// As long as it lives, what Qt and the program say through qWarning() and its like goes into the store as well as
/// where it went before. Qt has one handler for the process, so one of these at a time.
class MessageCapture {
public:
    explicit MessageCapture(LogStore& store);
    ~MessageCapture();
    MessageCapture(const MessageCapture&) = delete;
    MessageCapture& operator=(const MessageCapture&) = delete;
};

}  // namespace fresco::ui
