// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recipe.h"

#include <QImage>

/// Pictures that carry their recipe in a text chunk of the PNG. All of it blocks.
namespace fresco::ui {

/// The chunk's name.
inline constexpr const char* kRecipeChunk = "fresco.recipe";

/// Replaces an older file at once or not at all. @throws Error{OutputNotWritable}
void writeRecipePicture(const QString& path, const QImage& picture, const Recipe& recipe);

/// @return nothing for a file that cannot be read, is no PNG, or carries none
std::optional<Recipe> recipeIn(const QString& path);

}  // namespace fresco::ui
