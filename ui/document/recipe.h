// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "fresco/translate.h"
#include "results/key_picture.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace fresco::ui {

/// How a picture came about: enough to make it again. Travels as JSON in the picture's file.
struct Recipe {
    ParameterSet parameters;  ///< all that were set, prompt and seed among them
    QString modelHash;        ///< of the weights; empty: not known
    QString source;           ///< name of the film, without its folders
    std::int64_t frame = 0;
    bool isDraft = false;
    QDateTime madeAt;

    QString toJson() const;
    /// Rows and values that this version does not know are left out. @return nothing if the text is no recipe
    static std::optional<Recipe> fromJson(const QString& text);

    friend bool operator==(const Recipe&, const Recipe&) = default;
};

Recipe recipeOf(const TranslateRequest& request, std::int64_t frame, const QString& modelHash, PictureQuality quality);

/// What "settings from this picture" takes over: all but range, keys, export and device, which belong to the project.
ParameterSet settingsOf(const Recipe& recipe);

}  // namespace fresco::ui
