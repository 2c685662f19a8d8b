// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/frame_name.h"

#include "document/name_pattern.h"
#include "document/output_name.h"

#include <QDir>
#include <QFileInfo>

namespace fresco::ui {

namespace {

constexpr int kDigits = 5;
constexpr int kLongestName = 180;  // file systems take 255 bytes, and a Chinese letter has three

QString filled(const QString& pattern, const FrameFacts& facts)
{
    return filledIn(pattern,
                    {{"film", facts.film},
                     {"frame", QString("%1").arg(facts.frame, kDigits, 10, QLatin1Char('0'))},
                     {"time", facts.time},
                     {"what", facts.what}});
}

QString fileName(QString name)
{
    static const QRegularExpression time("[:;]");
    name.replace(time, "-").remove(forbiddenInNames());
    while (name.startsWith('.') || name.startsWith(' '))
        name.remove(0, 1);
    while (name.toUtf8().size() > kLongestName)
        name.chop(1);
    return name.trimmed();
}

}  // namespace

const QStringList& framePlaceholders()
{
    static const QStringList names{"film", "frame", "time", "what"};
    return names;
}

QString frameFileName(const QString& pattern, const FrameFacts& facts)
{
    const QString name = fileName(filled(pattern, facts));
    return name.isEmpty() ? fileName(filled(kFramePattern, facts)) : name;
}

QString freePicturePath(const QString& folder, const QString& name)
{
    return numbered(QDir(folder).filePath(name), ".png", [](const QString& path) { return QFileInfo::exists(path); });
}

}  // namespace fresco::ui
