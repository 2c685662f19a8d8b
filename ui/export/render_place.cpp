// SPDX-License-Identifier: GPL-3.0-or-later
#include "export/render_place.h"

#include "dialogs/dialogs.h"
#include "export/output_scout.h"

#include <QPointer>

#include <utility>

namespace fresco::ui {

RenderPlace::RenderPlace(const Parts& parts, QWidget* window)
    : scout_(parts.scout), memory_(parts.memory), dialogs_(parts.dialogs), window_(window)
{
}

bool RenderPlace::isSettling() const { return isLooking_ || scout_.isAwaited(); }

void RenderPlace::settle(const Wish& wish)
{
    if (!wish.output.isEmpty()) {
        look(wish);
        return;
    }
    scout_.whenKnown([this, wish](const QString& place) {
        Wish found = wish;
        found.output = place;
        look(found);
    });
}

void RenderPlace::look(const Wish& wish)
{
    isLooking_ = true;
    memory_.whenLookedAt(wish.projectFolder,
                         wish.output,
                         [self = QPointer<RenderPlace>(this), wish, number = ++looks_](FoundThere found) {
                             if (self && self->isLooking_ && number == self->looks_)
                                 self->decide(wish, found);
                         });
}

void RenderPlace::decide(const Wish& wish, FoundThere found)
{
    const bool isFree = found == FoundThere::Nothing || (found == FoundThere::OwnFilm && !wish.losesFrames);
    const bool isWanted = isFree || dialogs_.mayReplace(window_, wish.output);
    if (std::exchange(isLooking_, false))  // else it was given up while the question was open
        Q_EMIT settled(isWanted ? wish.output : QString());
}

void RenderPlace::giveUp()
{
    isLooking_ = false;
    scout_.giveUp();
}

}  // namespace fresco::ui
