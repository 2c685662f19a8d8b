// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/keyboard_map.h"

#include "actions/action_tables.h"
#include "actions/action_text.h"
#include "bridge/text.h"

#include <QCoreApplication>
#include <QPageSize>
#include <QPdfWriter>
#include <QSaveFile>
#include <QTextDocument>

namespace fresco::ui {

namespace {

QString named(const Keys& keys)
{
    QStringList names;
    for (const QKeySequence& key : keys)
        names << "<b>" + key.toString(QKeySequence::NativeText).toHtmlEscaped() + "</b>";
    return names.join(", ");
}

QString rowsOf(const ActionArea& area, const KeyMap& map)
{
    QString rows;
    for (const ActionSpec& spec : *area.actions) {
        const Keys keys = map.keys(spec.id);
        if (!keys.isEmpty())
            rows += QString("<tr><td width='35%'>%1</td><td>%2</td></tr>\n")
                        .arg(named(keys), actionText(spec).toHtmlEscaped());
    }
    return rows;
}

bool writePdf(const QString& html, QIODevice& device)
{
    QPdfWriter writer(&device);
    writer.setPageSize(QPageSize(QPageSize::A4));
    writer.setTitle("Fresco Studio");
    QTextDocument page;
    page.setDefaultFont(QFont("sans-serif", 9));
    page.setHtml(html);
    page.print(&writer);
    return true;
}

}  // namespace

QString keyboardMapHtml(const KeyMap& map)
{
    const QString title = QCoreApplication::translate("Keyboard map", "Keys of Fresco Studio").toHtmlEscaped();
    QString page = QString("<html><head><meta charset='utf-8'><title>%1</title></head><body><h1>%1</h1>\n").arg(title);
    for (const ActionArea& area : actionAreas()) {
        const QString rows = rowsOf(area, map);
        if (!rows.isEmpty())
            page += QString("<h2>%1</h2><table width='100%' cellpadding='2'>\n%2</table>\n")
                        .arg(QCoreApplication::translate("Actions", area.title).toHtmlEscaped(), rows);
    }
    return page + "</body></html>\n";
}

bool writeKeyboardMap(const QString& html, const QString& path)
{
    QSaveFile file(path);
    if (!file.open(QIODevice::WriteOnly))
        return false;
    const QByteArray bytes = html.toUtf8();
    const bool isWritten =
        path.endsWith(".pdf", Qt::CaseInsensitive) ? writePdf(html, file) : file.write(bytes) == bytes.size();
    return isWritten && file.commit();
}

}  // namespace fresco::ui
