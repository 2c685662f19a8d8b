// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/project_document.h"

#include "bridge/option_labels.h"
#include "bridge/text.h"
#include "commands/project_edit.h"
#include "document/edits.h"
#include "fresco/worded_error.h"

#include <QFileInfo>

#include <algorithm>
#include <utility>

namespace fresco::ui {

namespace {

constexpr int kUndoLimit = 500;  // a project is some ten thousand bytes

std::set<std::string> changedKeys(const ParameterSet& before, const ParameterSet& after)
{
    std::set<std::string> changed;
    for (const ParameterSpec& row : parameterTable())
        if (before.isSet(row.key) != after.isSet(row.key) || before.value(row.key) != after.value(row.key))
            changed.emplace(row.key);
    return changed;
}

bool touches(const std::set<std::string>& changed, std::initializer_list<std::string_view> keys)
{
    return std::any_of(
        keys.begin(), keys.end(), [&](std::string_view key) { return changed.contains(std::string{key}); });
}

}  // namespace

ProjectDocument::ProjectDocument(QObject* parent) : QObject(parent)
{
    history_.setUndoLimit(kUndoLimit);
    connect(&history_, &QUndoStack::cleanChanged, this, &ProjectDocument::titleChanged);
}

ProjectDocument::~ProjectDocument() = default;

void ProjectDocument::open(Project project, const QString& folder, bool isUntitled)
{
    history_.clear();
    project_ = std::move(project);
    folder_ = folder;
    isUntitled_ = isUntitled;
    media_.reset();
    plan_ = filmPlan_ = {};
    Q_EMIT opened();
    Q_EMIT titleChanged();
}

void ProjectDocument::close()
{
    history_.clear();
    project_ = {};
    folder_.clear();
    media_.reset();
    plan_ = filmPlan_ = {};
    Q_EMIT closed();
    Q_EMIT titleChanged();
}

ParameterSet ProjectDocument::effectiveParameters() const
{
    ParameterSet set = modelDefaults_;
    overlay(set, project_.parameters);
    return set;
}

void ProjectDocument::setModelDefaults(const ParameterSet& defaults)
{
    const ParameterSet before = effectiveParameters();
    modelDefaults_ = defaults;
    if (const auto changed = changedKeys(before, effectiveParameters()); !changed.empty())
        Q_EMIT parametersChanged(changed);
}

QString ProjectDocument::title() const
{
    return QFileInfo(isUntitled_ ? toQt(project_.source) : folder_).completeBaseName();
}

void ProjectDocument::edit(const QString& text, Project after, int gesture)
{
    if (!isOpen() || after == project_)
        return;
    history_.push(new ProjectEdit(text, project_, std::move(after), gesture, [this](const Project& p) { apply(p); }));
}

std::optional<QString> ProjectDocument::editParameter(std::string_view key, const ParameterValue& value, int gesture)
{
    try {
        const ParameterSpec* row = findParameter(key);
        const QString name = row ? translated("Parameters", row->label) : QString();
        edit(tr("Change %1").arg(name), edits::withParameter(project_, key, value), gesture);
        return std::nullopt;
    } catch (const Error& error) {
        return withLabels(translated(wordingOf(error)));
    }
}

void ProjectDocument::saved(const Project& written, const QString& folder)
{
    const bool moved = folder != folder_;
    if (isUntitled_ && !moved)
        return;  // kept safe, but nobody has saved it
    folder_ = folder;
    isUntitled_ = false;
    if (moved && written != project_) {  // kept pictures lie elsewhere now, and undoing must not bring old places back
        history_.clear();
        apply(written);
    }
    if (written == project_)
        history_.setClean();
    Q_EMIT titleChanged();
}

void ProjectDocument::setMedia(const MediaInfo& info)
{
    media_ = info;
    Q_EMIT mediaChanged();
    Q_EMIT rangeChanged();
}

void ProjectDocument::setPlan(KeyPlan plan)
{
    if (plan == plan_)
        return;
    const bool sameScenes = plan.sceneStarts == plan_.sceneStarts;
    if (plan.basis == filmPlanBasis(project_.source, effectiveParameters()))
        filmPlan_ = plan;
    plan_ = std::move(plan);
    Q_EMIT planChanged();
    Q_EMIT keysChanged();
    if (!sameScenes)
        Q_EMIT cutsChanged();
}

bool ProjectDocument::isPlanCurrent() const
{
    return !plan_.isEmpty() && plan_.basis == planBasis(project_.source, effectiveParameters());
}

void ProjectDocument::setFilmPlan(KeyPlan plan) { filmPlan_ = std::move(plan); }

bool ProjectDocument::isFilmPlanCurrent() const
{
    return !filmPlan_.isEmpty() && filmPlan_.basis == filmPlanBasis(project_.source, effectiveParameters());
}

FrameRange ProjectDocument::range() const
{
    const ParameterSet parameters = effectiveParameters();
    const std::int64_t end = media_ ? std::max<std::int64_t>(0, media_->frames - 1) : 0;
    const std::int64_t out = parameters.isSet(key::to) ? std::min(parameters.integer(key::to), end) : end;
    const std::int64_t in = std::clamp<std::int64_t>(parameters.integer(key::from), 0, std::max<std::int64_t>(0, out));
    return {FrameIndex{in}, FrameIndex{std::max(in, out)}};
}

void ProjectDocument::apply(const Project& project)
{
    const Project before = std::exchange(project_, project);
    tell(before);
}

void ProjectDocument::tell(const Project& before)
{
    const auto changed = changedKeys(before.parameters, project_.parameters);
    if (!changed.empty())
        Q_EMIT parametersChanged(changed);
    if (before.keys != project_.keys || touches(changed, {key::keyframes, key::keyframePrompts}))
        Q_EMIT keysChanged();
    if (touches(changed, {key::cuts}))
        Q_EMIT cutsChanged();
    if (touches(changed, {key::from, key::to}))
        Q_EMIT rangeChanged();
    if (before.markers != project_.markers)
        Q_EMIT markersChanged();
    if (before.source != project_.source) {
        media_.reset();
        Q_EMIT sourceChanged();
    }
    Q_EMIT titleChanged();
}

}  // namespace fresco::ui
