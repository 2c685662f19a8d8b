// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <QWidget>

#include <vector>

namespace fresco::widgets {

/// Something to choose with one click: a label, and the text it stands for.
struct Chip {
    QString label;
    QString text;
};

/// A few rounded buttons that break into lines; the one whose text is in use is checked.
class ChipRow : public QWidget {
    Q_OBJECT
public:
    explicit ChipRow(QWidget* parent = nullptr);

    void setChips(const std::vector<Chip>& chips);
    /// Checks the chip that stands for this text, or none.
    void setCurrentText(const QString& text);

Q_SIGNALS:
    void chosen(const QString& text);

private:
    QString current_;
};

}  // namespace fresco::widgets
