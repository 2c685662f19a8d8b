// SPDX-License-Identifier: GPL-3.0-or-later
#include "timeline/key_commands.h"

#include "bridge/text.h"
#include "document/edits.h"
#include "document/keys_in_force.h"
#include "document/project_document.h"
#include "results/kept_pictures.h"
#include "results/key_gallery.h"
#include "results/picture_basis.h"

#include <algorithm>

namespace fresco::ui {

KeyCommands::KeyCommands(ProjectDocument& document, KeyGallery& gallery, QObject* parent)
    : QObject(parent), document_(document), gallery_(gallery)
{
}

bool KeyCommands::canNameKeys() { return document_.media() && canName(areAllKeysKnown(document_)); }

bool KeyCommands::canNameCuts() { return document_.media() && canName(areAllCutsKnown(document_)); }

bool KeyCommands::canName(bool isKnown)
{
    if (isKnown)
        return true;
    Q_EMIT wholeFilmWanted();
    Q_EMIT failed(tr("The film outside In and Out is still being looked at; try again in a moment."));
    return false;
}

void KeyCommands::add(std::int64_t frame)
{
    if (canNameKeys())
        document_.edit(tr("Add Keyframe %L1").arg(frame),
                       edits::withKeysAdded(document_.project(), keysToName(document_), {frame}));
}

void KeyCommands::addAll(const std::vector<std::int64_t>& frames)
{
    if (canNameKeys())
        document_.edit(tr("Add %Ln Keyframe(s)", nullptr, static_cast<int>(frames.size())),
                       edits::withKeysAdded(document_.project(), keysToName(document_), frames));
}

void KeyCommands::remove(const std::vector<std::int64_t>& frames)
{
    if (canNameKeys())
        document_.edit(tr("Remove %Ln Keyframe(s)", nullptr, static_cast<int>(frames.size())),
                       edits::withKeysRemoved(document_.project(), keysToName(document_), frames));
}

void KeyCommands::move(const std::map<std::int64_t, std::int64_t>& moves)
{
    if (canNameKeys())
        document_.edit(tr("Move %Ln Keyframe(s)", nullptr, static_cast<int>(moves.size())),
                       edits::withKeysMoved(document_.project(), keysToName(document_), moves));
}

void KeyCommands::toggleLocks(const std::set<std::int64_t>& frames)
{
    const Project& now = document_.project();
    const bool locks = std::any_of(frames.begin(), frames.end(), [&](std::int64_t frame) {
        const ProjectKey* key = edits::findKey(now, frame);
        return !key || !key->isLocked;
    });
    if (locks && !canNameKeys())
        return;
    const PictureBases bases(now, document_.effectiveParameters(), document_.plan());
    Project next = now;
    for (const std::int64_t frame : frames) {
        const KeyPicture* full = gallery_.find(frame, PictureQuality::Full);
        QString kept;
        if (locks && full && full->basis == bases.of(frame))
            kept = keepKeyPicture(document_.folder(), *full, gallery_.image(*full));
        next = edits::withLock(std::move(next), keysToName(document_), frame, locks, toEnginePath(kept));
    }
    const int count = static_cast<int>(frames.size());
    document_.edit(locks ? tr("Lock %Ln Keyframe(s)", nullptr, count) : tr("Unlock %Ln Keyframe(s)", nullptr, count),
                   next);
}

void KeyCommands::setWords(std::int64_t frame, const QString& words)
{
    document_.edit(tr("Words of Keyframe %L1").arg(frame),
                   edits::withKeyPrompt(document_.project(), frame, toEngine(words.simplified())));
}

void KeyCommands::usePicture(std::int64_t frame, const QString& path)
{
    if (!canNameKeys())
        return;
    const auto take = [this, frame](const QString& kept) {
        document_.edit(tr("Own Picture of Keyframe %L1").arg(frame),
                       edits::withOwnPicture(document_.project(), keysToName(document_), frame, toEnginePath(kept)));
    };
    bringPicture(
        path, document_.folder(), frame, this, take, [this](const QString& sentence) { Q_EMIT failed(sentence); });
}

void KeyCommands::forgetPicture(const std::set<std::int64_t>& frames)
{
    Project next = document_.project();
    for (const std::int64_t frame : frames)
        next = edits::withoutPicture(std::move(next), frame);
    document_.edit(tr("Forget %Ln Picture(s)", nullptr, static_cast<int>(frames.size())), next);
}

void KeyCommands::toggleCut(std::int64_t frame)
{
    if (frame > 0 && canNameCuts())
        document_.edit(tr("Scene Cut at %L1").arg(frame),
                       edits::withCutToggled(document_.project(), cutsToName(document_), frame));
}

void KeyCommands::toggleMarker(std::int64_t frame)
{
    document_.edit(tr("Marker at %L1").arg(frame), edits::withMarkerToggled(document_.project(), frame));
}

void KeyCommands::setRange(std::optional<std::int64_t> in, std::optional<std::int64_t> out)
{
    document_.edit(tr("In and Out"), edits::withRange(document_.project(), in, out), document_.gestureOf("range"));
}

}  // namespace fresco::ui
