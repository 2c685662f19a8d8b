# SPDX-License-Identifier: GPL-3.0-or-later
# The icons of the window: single-colour drawings on a 24 x 24 grid, recoloured at run time, and the application's own.
set(FRESCO_ICONS
    about cancel film first-frame fit folder fresco-studio last-frame next-frame one-to-one open previous-frame reset
    result-only save side-by-side source-only theme translate zoom-in zoom-out)
list(TRANSFORM FRESCO_ICONS PREPEND ${CMAKE_CURRENT_LIST_DIR}/)
list(TRANSFORM FRESCO_ICONS APPEND .svg)
