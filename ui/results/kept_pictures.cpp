// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/kept_pictures.h"

#include <QCoreApplication>
#include <QDir>
#include <QFileInfo>
#include <QImageReader>
#include <QPointer>
#include <QThreadPool>

namespace fresco::ui {

namespace {

constexpr int kDigits = 8;

/// A sentence if it is no picture that can be used.
QString refusal(const QString& path)
{
    QImageReader reader(path);
    if (reader.canRead() && !reader.read().isNull())
        return {};
    return QCoreApplication::translate("KeyCommands", "“%1” cannot be read as a picture; use a PNG or JPEG file.")
        .arg(QFileInfo(path).fileName());
}

}  // namespace

QString newKeptPath(const QString& folder, std::int64_t frame, const QString& name, const QString& ending)
{
    const QString begin = QString("%1/kept/%2-%3").arg(folder).arg(frame, kDigits, 10, QLatin1Char('0')).arg(name);
    QString path = begin + '.' + ending;
    for (int number = 2; QFileInfo::exists(path); ++number)
        path = QString("%1-%2.%3").arg(begin).arg(number).arg(ending);
    return path;
}

void bringPicture(const QString& path,
                  const QString& folder,
                  std::int64_t frame,
                  QObject* context,
                  const std::function<void(const QString&)>& then,
                  const std::function<void(const QString&)>& otherwise)
{
    const auto work = [=, context = QPointer<QObject>(context)] {
        QString problem = refusal(path);
        QDir().mkpath(folder + "/kept");
        const QString kept = newKeptPath(folder, frame, "own", QFileInfo(path).suffix().toLower());
        if (problem.isEmpty() && !QFile::copy(path, kept))
            problem = QCoreApplication::translate("KeyCommands",
                                                  "The picture cannot be copied to “%1”; check the space there.")
                          .arg(folder);
        const auto answer = [=] { problem.isEmpty() ? then(kept) : otherwise(problem); };
        if (context)
            QMetaObject::invokeMethod(context.data(), answer, Qt::QueuedConnection);
    };
    QThreadPool::globalInstance()->start(work);
}

}  // namespace fresco::ui
