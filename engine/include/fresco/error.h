// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <exception>
#include <string>

namespace fresco {

/// What went wrong, for code that decides; the sentence for people is in Error::what().
enum class ErrorKind {
    InvalidArgument,    ///< a parameter, option or request makes no sense
    NotFound,           ///< a file, folder or model that was named does not exist, or not for us
    UnreadableMedia,    ///< a media file is damaged, empty or not a media file
    UnsupportedMedia,   ///< well-formed, but no decoder or encoder here can handle it
    BadModel,           ///< a model folder or weight file lacks something or is damaged
    BadShape,           ///< tensors or pictures that do not fit together
    OutOfMemory,        ///< host or device memory is exhausted
    DiskFull,           ///< no space left while writing
    OutputNotWritable,  ///< the place for a result cannot be written
    Network,            ///< a server cannot be reached, breaks off or sends what cannot be used
    EngineUnavailable,  ///< LibTorch or the engine library cannot be loaded
    Internal,           ///< a fault of the program itself
    BadProject,         ///< a project's file is damaged or holds what makes no sense
};

/// The one error of the program.
///
/// message: one sentence for people that names the thing and the remedy.
/// detail:  for the log; may be empty.
class Error : public std::exception {
public:
    Error(ErrorKind kind, std::string message, std::string detail = {});
    ~Error() override;

    ErrorKind kind() const noexcept { return kind_; }
    const std::string& message() const noexcept { return message_; }
    const std::string& detail() const noexcept { return detail_; }
    const char* what() const noexcept override { return message_.c_str(); }

private:
    ErrorKind kind_;
    std::string message_;
    std::string detail_;
};

/// Thrown when a stop was asked for. Not an Error on purpose: no handler may show it as a failure.
class Cancelled {
public:
    Cancelled();
    virtual ~Cancelled();
};

/// True for faults of the call or its input (exit code 2), false for faults while working (exit code 1).
bool isInputFault(ErrorKind kind) noexcept;

[[noreturn]] void failCheck(const char* condition, const char* file, int line);

}  // namespace fresco

/// A programmer's fault, never a user's: throws Error{Internal} with file and line.
#define FRESCO_CHECK(condition)                                                                                        \
    do {                                                                                                               \
        if (!(condition))                                                                                              \
            ::fresco::failCheck(#condition, __FILE__, __LINE__);                                                       \
    } while (false)
