// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/document_export.h"

#include "bridge/text.h"
#include "document/project_document.h"
#include "fresco/export_preset.h"
#include "work/film_render.h"

#include <QFileInfo>

namespace fresco::ui {

namespace {

/// A project that says nothing of its export is for the web; one with a codec of its own keeps it.
std::string presetOf(const ParameterSet& parameters)
{
    if (parameters.isSet(key::preset))
        return parameters.text(key::preset);
    return parameters.isSet(key::codec) ? "custom" : ExportWishes{}.preset;
}

std::int64_t qualityOf(const ParameterSet& parameters, const std::string& name)
{
    const ExportPreset* preset = findExportPreset(name);
    return preset && preset->quality && !parameters.isSet(key::quality) ? *preset->quality
                                                                        : parameters.integer(key::quality);
}

}  // namespace

ExportFilm exportFilmOf(const ProjectDocument& document, const QStringList& taken)
{
    const QFileInfo source(toQt(document.project().source));
    const ParameterSet parameters = document.effectiveParameters();
    ExportFilm film{.title = document.title(),
                    .folder = source.path(),
                    .range = document.range(),
                    .taken = taken,
                    .source = source.completeBaseName(),
                    .prompt = toQt(std::string_view(parameters.text(key::prompt))),
                    .seed = parameters.integer(key::seed)};
    if (const auto& media = document.media()) {
        film.width = media->width;
        film.height = media->height;
        film.frames = media->frames;
        film.framesPerSecond = media->frameRate.toDouble();
        film.hasSound = !media->audioTracks.empty();
    }
    return film;
}

ExportWishes exportWishesOf(const ProjectDocument& document, const QString& pattern)
{
    const ParameterSet parameters = document.effectiveParameters();
    ExportWishes wishes{.preset = presetOf(parameters),
                        .codec = parameters.text(key::codec),
                        .layout = parameters.text(key::layout),
                        .wipePeriod = parameters.real(key::wipePeriod),
                        .audio = parameters.boolean(key::audio),
                        .pattern = pattern};
    wishes.quality = qualityOf(parameters, wishes.preset);
    if (const QFileInfo last(toQt(document.project().output)); !last.filePath().isEmpty()) {
        wishes.folder = last.path();
        wishes.pattern = last.completeBaseName();
    }
    return wishes;
}

Project exported(Project project, const ExportChoice& choice)
{
    ParameterSet& set = project.parameters;
    ParameterSet manner = choice.overrides;
    for (const std::string_view ofTheRange : {key::from, key::to})
        manner.reset(ofTheRange);
    overlay(set, manner);
    // What a preset says anyway is left to it: set by hand it would stay when another preset is chosen.
    if (const ExportPreset* preset = findExportPreset(set.text(key::preset))) {
        set.reset(key::codec);
        if (!preset->quality || set.integer(key::quality) == *preset->quality)
            set.reset(key::quality);
    }
    project.output = toEnginePath(choice.output);
    return project;
}

QueuedJob queuedFilm(const ProjectDocument& document, const ExportChoice& choice)
{
    TranslateRequest wishes;
    wishes.output = toEnginePath(choice.output);
    wishes.parameters = choice.overrides;
    QueuedJob job;
    job.title = document.title();
    job.projectFolder = document.folder();
    job.request = requestOf(document.project(), toEnginePath(document.folder()), wishes);
    job.basis = filmBasis(document);
    return job;
}

}  // namespace fresco::ui
