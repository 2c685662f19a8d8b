// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QAction;
class QLabel;
class QLineEdit;

namespace fresco::ui {

/// Where the next result goes, and the button that changes it.
class OutputRow : public QWidget {
    Q_OBJECT
public:
    OutputRow(QAction* saveAs, QWidget* parent);

    void setPath(const QString& path);

protected:
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    QLabel* label_;
    QLineEdit* name_;
};

}  // namespace fresco::ui
