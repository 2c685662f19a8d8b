// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>
#include <QWidget>

#include <functional>

class QLabel;
class QLineEdit;
class QToolButton;

namespace fresco::ui {

/// A field for a pattern of names, with an example of what it gives and a button that brings the usual one back. A
/// pattern that makes no names is said to be none, and not told.
class PatternField : public QWidget {
    Q_OBJECT
public:
    struct Kind {
        QString usual;
        QStringList placeholders;                                ///< without braces
        std::function<QString(const QString& pattern)> example;  ///< the name that a pattern gives
    };
    PatternField(Kind kind, const QString& pattern, QWidget* parent = nullptr);

    QLineEdit* line() const { return line_; }

Q_SIGNALS:
    /// By the person; names can be made of it.
    void chosen(const QString& pattern);

protected:
    void changeEvent(QEvent* event) override;

private:
    void read();
    void showOutcome();
    QString flawWords() const;
    void retranslate();

    Kind kind_;
    QLineEdit* line_;
    QToolButton* reset_;
    QLabel* outcome_;
};

}  // namespace fresco::ui
