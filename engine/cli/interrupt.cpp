// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exit_code.h"

#include <pthread.h>
#include <unistd.h>

namespace fresco::cli {

namespace {

sigset_t watchedSignals()
{
    sigset_t signals{};
    sigemptyset(&signals);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1})
        sigaddset(&signals, signal);
    return signals;
}

}  // namespace

void InterruptWatch::blockSignals()
{
    const sigset_t signals = watchedSignals();
    pthread_sigmask(SIG_BLOCK, &signals, nullptr);
}

InterruptWatch::InterruptWatch()
{
    blockSignals();
    std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is a write error, not a death that leaves files behind
    thread_ = std::thread{[this] { watch(); }};
}

InterruptWatch::~InterruptWatch()
{
    pthread_kill(thread_.native_handle(), SIGUSR1);
    thread_.join();
}

void InterruptWatch::watch()
{
    const sigset_t signals = watchedSignals();
    for (int received = 0; sigwait(&signals, &received) == 0 && received != SIGUSR1;) {
        if (stop_.stop_requested())
            _exit(kInterrupted);
        stop_.request_stop();
    }
}

}  // namespace fresco::cli
