// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

#include <optional>

namespace fresco::ui {

/// "38 / 75" and a thin bar with a mark at every 75 tokens, where the text encoder begins another part.
class TokenGauge : public QWidget {
    Q_OBJECT
public:
    static constexpr int kPart = 75;

    explicit TokenGauge(QWidget* parent);

    /// Nothing: not known, and nothing is shown.
    void setTokens(std::optional<int> tokens);
    QString text() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;
    void changeEvent(QEvent* event) override;

private:
    int parts() const;
    void retranslate();

    std::optional<int> tokens_;
};

}  // namespace fresco::ui
