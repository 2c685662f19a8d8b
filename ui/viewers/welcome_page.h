// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;
class QVBoxLayout;

namespace fresco::ui {

/// What the middle of the window shows before there is a film.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);

    void setRecentFiles(const QStringList& paths);

Q_SIGNALS:
    void openWanted();
    void fileWanted(const QString& path);

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    void retranslate();

    QLabel* heading_;
    QLabel* hint_;
    QPushButton* open_;
    QLabel* recentTitle_;
    QVBoxLayout* recent_;
};

}  // namespace fresco::ui
