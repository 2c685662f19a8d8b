// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "timeline/timeline_content.h"

namespace fresco::ui {

class FilmRender;
class KeyGallery;
class PictureBases;
class ProjectDocument;
struct KeysAtWork;

/// The document, its pictures and what is being made, as a timeline shows them.
widgets::TimelineContent timelineContentOf(const ProjectDocument& document,
                                           const KeyGallery& gallery,
                                           const PictureBases& bases,
                                           const FilmRender& render,
                                           const KeysAtWork& atWork);

/// What is to be said of one key's picture.
widgets::KeyState
keyStateOf(const ProjectDocument& document, const KeyGallery& gallery, const PictureBases& bases, std::int64_t frame);

}  // namespace fresco::ui
