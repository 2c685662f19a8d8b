// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

/// Marks a function of a header that both compilers read: one text for CPU and GPU.
#ifdef __CUDACC__
#define FRESCO_HOST_DEVICE __host__ __device__
#else
#define FRESCO_HOST_DEVICE
#endif
