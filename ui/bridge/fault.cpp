// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/fault.h"

#include "bridge/option_labels.h"
#include "bridge/text.h"
#include "fresco/worded_error.h"

#include <QCoreApplication>

#include <new>

namespace fresco::ui {

namespace {

const char* kindSentence(ErrorKind kind)
{
    switch (kind) {
    case ErrorKind::InvalidArgument: return QT_TRANSLATE_NOOP("Fault", "A setting makes no sense.");
    case ErrorKind::NotFound: return QT_TRANSLATE_NOOP("Fault", "A file or folder does not exist.");
    case ErrorKind::UnreadableMedia: return QT_TRANSLATE_NOOP("Fault", "The file is damaged or is not a film.");
    case ErrorKind::UnsupportedMedia: return QT_TRANSLATE_NOOP("Fault", "This kind of film cannot be handled here.");
    case ErrorKind::BadModel: return QT_TRANSLATE_NOOP("Fault", "The model is damaged or incomplete.");
    case ErrorKind::BadProject: return QT_TRANSLATE_NOOP("Fault", "The project is damaged.");
    case ErrorKind::BadShape: return QT_TRANSLATE_NOOP("Fault", "Pictures or weights do not fit together.");
    case ErrorKind::OutOfMemory: return QT_TRANSLATE_NOOP("Fault", "There is not enough memory.");
    case ErrorKind::DiskFull: return QT_TRANSLATE_NOOP("Fault", "The disk is full.");
    case ErrorKind::OutputNotWritable: return QT_TRANSLATE_NOOP("Fault", "The result cannot be written there.");
    case ErrorKind::Network: return QT_TRANSLATE_NOOP("Fault", "The network or a server failed.");
    case ErrorKind::EngineUnavailable:
        return QT_TRANSLATE_NOOP("Fault", "The engine that translates is not available.");
    case ErrorKind::Internal: return QT_TRANSLATE_NOOP("Fault", "The program made a mistake.");
    }
    return "";
}

Fault faultOf(ErrorKind kind, const Wording& wording, std::string_view detail)
{
    return {kind, toQt(std::string_view(wording.english())), toQt(detail), wording};
}

}  // namespace

Fault Fault::of(ErrorKind kind, const Wording& wording) { return faultOf(kind, wording, {}); }

Fault Fault::current()
{
    try {
        throw;
    } catch (const Error& error) {
        return faultOf(error.kind(), wordingOf(error), error.detail());
    } catch (const std::bad_alloc& error) {
        return faultOf(
            ErrorKind::OutOfMemory,
            worded(FRESCO_TEXT("Errors", "There is not enough memory; close other programs or lower the resolution.")),
            error.what());
    } catch (const std::exception& error) {
        return faultOf(
            ErrorKind::Internal, worded(FRESCO_TEXT("Errors", "The work stopped unexpectedly.")), error.what());
    }
}

QString readable(const Fault& fault)
{
    if (const QString said = translated(fault.wording); !said.isEmpty() && said != fault.sentence)
        return withLabels(said);
    const char* english = kindSentence(fault.kind);
    const QString kind = QCoreApplication::translate("Fault", english);
    const QString sentence = withLabels(fault.sentence);
    return kind == QLatin1String(english) ? sentence : kind + '\n' + sentence;
}

}  // namespace fresco::ui
