# SPDX-License-Identifier: GPL-3.0-or-later
# The icons of the window: single-colour drawings on a 24 x 24 grid, recoloured at run time, and the application's own.
set(FRESCO_ICONS
    about add-key add-queue blink camera cancel choose-keys clear copy dice difference film first-frame fit flicker
    folder fresco-studio full-screen history keyboard last-frame layout lock log loop mark-in mark-out models
    move-down move-up muted next-frame next-key one-to-one onion open pause play preferences preset previous-frame
    previous-key queue redo remove remove-key reset result-only save scopes search side-by-side source-only
    suggest-keys theme translate undo volume wipe zoom-in zoom-out)
list(TRANSFORM FRESCO_ICONS PREPEND ${CMAKE_CURRENT_LIST_DIR}/)
list(TRANSFORM FRESCO_ICONS APPEND .svg)
