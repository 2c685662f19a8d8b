// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>

class QLabel;
class QToolButton;

namespace fresco::widgets {

enum class MessageKind { Info, Warning, Error };

/// One sentence in the window, with the rest of the story behind "Details". Hidden while it has nothing to say.
class MessageBar : public QFrame {
    Q_OBJECT
public:
    explicit MessageBar(QWidget* parent = nullptr);

    void showMessage(MessageKind kind, const QString& sentence, const QString& detail = {});
    void clear();
    QString sentence() const;
    QString detail() const;
    MessageKind kind() const { return kind_; }

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    void retranslate();

    MessageKind kind_ = MessageKind::Info;
    QLabel* sentence_;
    QLabel* detail_;
    QToolButton* more_;
    QToolButton* close_;
};

}  // namespace fresco::widgets
