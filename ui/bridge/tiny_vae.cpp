// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/tiny_vae.h"

#include "bridge/text.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

namespace fresco::ui {

namespace {

constexpr qint64 kLargestConfig = 1 << 20;

QJsonObject configOf(const std::filesystem::path& folder)
{
    QFile file(toQt(folder / "config.json"));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QJsonDocument::fromJson(file.read(kLargestConfig)).object();
}

}  // namespace

std::filesystem::path tinyVaeOf(const std::filesystem::path& modelFolder)
{
    const int channels = configOf(modelFolder / "vae").value("latent_channels").toInt();
    for (const char* name : {"tiny_vae", "taesd"}) {
        const QJsonObject config = configOf(modelFolder / name);
        const bool isTiny = config.value("_class_name") == QLatin1String("AutoencoderTiny");
        if (isTiny && channels > 0 && config.value("latent_channels").toInt() == channels)
            return modelFolder / name;
    }
    return {};
}

}  // namespace fresco::ui
