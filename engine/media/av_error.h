// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/error.h"
#include "fresco/time.h"
#include "media/av_ptr.h"

#include <filesystem>
#include <string>

namespace fresco::media {

/// FFmpeg's own words for an error code.
std::string avErrorText(int code);

/// Sends FFmpeg's log lines to ours at debug level, so that nothing of them reaches a user's terminal unasked.
void quietLibav();

/// The picture could not be allocated or converted: out of memory, else a fault of ours.
[[noreturn]] void throwAv(int code, const std::string& what);

/// Never null. @throws Error{OutOfMemory}
FramePtr makeFrame();
PacketPtr makePacket();
CodecPtr makeCodecContext(const AVCodec& codec);

inline AVRational toAv(const Rational& r) { return {static_cast<int>(r.num), static_cast<int>(r.den)}; }
inline Rational fromAv(AVRational r) { return {r.num, r.den}; }

}  // namespace fresco::media
