// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace fresco {

/// First thing in main(): the threads that compute sleep while they have nothing to do.
///
/// OpenMP's threads spin at the end of each parallel loop, for a while that suits a machine without other work. Beside
/// a busy program, and beside a window that paints, they take each other's time: a translation then takes two to three
/// times as long (docs/quality.md). The library reads OMP_WAIT_POLICY when it is loaded, before main(), so the program
/// is started anew with it: the same process, 20 ms later. Whoever set OMP_WAIT_POLICY or GOMP_SPINCOUNT is obeyed.
/// @param arguments  main()'s
void letIdleThreadsSleep(char** arguments);

}  // namespace fresco
