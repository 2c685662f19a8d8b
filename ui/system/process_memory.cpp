// SPDX-License-Identifier: GPL-3.0-or-later
#include "system/process_memory.h"

#include <QFile>
#include <QLocale>

#include <unistd.h>

namespace fresco::ui {

qint64 residentBytes()
{
    QFile file("/proc/self/statm");  // the kernel's own memory, not a disk
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readLine().split(' ').value(1).toLongLong() * sysconf(_SC_PAGESIZE);
}

QString memoryText(qint64 bytes)
{
    constexpr qint64 kGigabyte = 1'000'000'000;
    return QLocale().formattedDataSize(bytes, bytes < kGigabyte ? 0 : 1, QLocale::DataSizeSIFormat);
}

}  // namespace fresco::ui
