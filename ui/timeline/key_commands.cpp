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
    const bool locks = std::any_of(frames.begin(), frames.end(), [&](std::int64_t frame) {
        const ProjectKey* key = edits::findKey(document_.project(), frame);
        return !key || !key->isLocked;
    });
    if (!locks)
        unlock(frames);
    else if (const auto pictures = picturesToKeep(frames); !canNameKeys())
        return;
    else if (pictures.empty())
        lock(frames, {});
    else
        gallery_.copyToKept(pictures, [=, this](const KeyGallery::Copies& copies) {
            if (!copies.fault)
                return lock(frames, copies.files);
            Q_EMIT failed(readable(*copies.fault));  // a lock that keeps nothing is none: all stay open
        });
}

/// Full and current ones of keys that keep none so far.
std::vector<KeyPicture> KeyCommands::picturesToKeep(const std::set<std::int64_t>& frames) const
{
    const PictureBases bases(document_.project(), document_.effectiveParameters(), document_.plan());
    std::vector<KeyPicture> pictures;
    for (const std::int64_t frame : frames) {
        const ProjectKey* key = edits::findKey(document_.project(), frame);
        const KeyPicture* full = gallery_.find(frame, PictureQuality::Full);
        if ((!key || key->picture.empty()) && full && full->basis == bases.of(frame))
            pictures.push_back(*full);
    }
    return pictures;
}

void KeyCommands::lock(const std::set<std::int64_t>& frames, const std::map<std::int64_t, QString>& pictures)
{
    const auto keys = keysToName(document_);
    Project next = document_.project();
    for (const std::int64_t frame : frames) {
        const auto kept = pictures.find(frame);
        next = edits::withLock(std::move(next),
                               keys,
                               frame,
                               true,
                               kept == pictures.end() ? std::filesystem::path{} : toEnginePath(kept->second));
    }
    document_.edit(tr("Lock %Ln Keyframe(s)", nullptr, static_cast<int>(frames.size())), next);
}

void KeyCommands::unlock(const std::set<std::int64_t>& frames)
{
    Project next = document_.project();
    for (const std::int64_t frame : frames)
        next = edits::withLock(std::move(next), {}, frame, false);
    document_.edit(tr("Unlock %Ln Keyframe(s)", nullptr, static_cast<int>(frames.size())), next);
}

void KeyCommands::setWords(const std::set<std::int64_t>& frames, const QString& words)
{
    Project next = document_.project();
    for (const std::int64_t frame : frames)
        next = edits::withKeyPrompt(std::move(next), frame, toEngine(words.simplified()));
    document_.edit(tr("Words of %Ln Keyframe(s)", nullptr, static_cast<int>(frames.size())), next);
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
