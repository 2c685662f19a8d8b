// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/frame_name.h"

#include "document/name_pattern.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

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
    static const QRegularExpression forbidden(R"([\x00-\x1f/\\*?"<>|])");
    name.replace(time, "-").remove(forbidden);
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
    QString path = QDir(folder).filePath(name + ".png");
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QDir(folder).filePath(QString("%1-%2.png").arg(name).arg(number));
    return path;
}

}  // namespace fresco::ui
