// SPDX-License-Identifier: GPL-3.0-or-later
#include "document/recipe_picture.h"

#include "bridge/text.h"
#include "fresco/worded_error.h"

#include <QFileInfo>
#include <QImageReader>
#include <QImageWriter>
#include <QSaveFile>

namespace fresco::ui {

namespace {

constexpr qint64 kLargestFile = 256LL << 20;

}  // namespace

void writeRecipePicture(const QString& path, const QImage& picture, const Recipe& recipe)
{
    QSaveFile file(path);
    bool written = file.open(QIODevice::WriteOnly);
    if (written) {
        QImageWriter writer(&file, "png");
        writer.setText(kRecipeChunk, recipe.toJson());
        written = writer.write(picture) && file.commit();
    }
    if (!written)
        throw WordedError{
            ErrorKind::OutputNotWritable,
            worded(
                FRESCO_TEXT("Errors", "The picture cannot be saved as \"%1\"; check the space and the rights there."),
                toEngine(path)),
            toEngine(file.errorString())};
}

std::optional<Recipe> recipeIn(const QString& path)
{
    const QFileInfo file(path);
    if (!file.isFile() || file.size() > kLargestFile)
        return std::nullopt;
    QImageReader reader(path, "png");
    return reader.canRead() ? Recipe::fromJson(reader.text(kRecipeChunk)) : std::nullopt;
}

}  // namespace fresco::ui
