// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/film_session.h"

#include "bridge/text.h"
#include "document/output_name.h"
#include "fresco/translate.h"

namespace fresco::ui {

FilmSession::FilmSession(QObject* parent) : QObject(parent) {}

void FilmSession::setSource(const QString& path)
{
    source_ = path;
    isOutputChosen_ = false;
    Q_EMIT sourceChanged(source_);
    suggest();
}

void FilmSession::setExtension(const QString& extension)
{
    if (extension == extension_)
        return;
    extension_ = extension;
    if (!isOutputChosen_)
        suggest();
}

void FilmSession::chooseOutput(const QString& path)
{
    isOutputChosen_ = true;
    setOutput(path);
}

void FilmSession::moveToNextTake()
{
    if (hasSource() && !isOutputChosen_)
        suggest();
}

void FilmSession::suggest() { setOutput(hasSource() ? suggestOutput(source_, extension_) : QString()); }

void FilmSession::setOutput(const QString& path)
{
    if (path == output_)
        return;
    output_ = path;
    Q_EMIT outputChanged(output_);
}

TranslateRequest FilmSession::request(const ParameterSet& parameters) const
{
    return {.input = toEnginePath(source_), .output = toEnginePath(output_), .parameters = parameters};
}

}  // namespace fresco::ui
