// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/interrupt.h"

#include "cli/exit_code.h"

#include <pthread.h>
#include <unistd.h>

namespace fresco::cli {

InterruptWatch::InterruptWatch()
{
    sigemptyset(&signals_);
    for (const int signal : {SIGINT, SIGTERM, SIGHUP, SIGUSR1})
        sigaddset(&signals_, signal);
    pthread_sigmask(SIG_BLOCK, &signals_, nullptr);
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
    for (int received = 0; sigwait(&signals_, &received) == 0 && received != SIGUSR1;) {
        if (stop_.stop_requested())
            _exit(kInterrupted);
        stop_.request_stop();
    }
}

}  // namespace fresco::cli
