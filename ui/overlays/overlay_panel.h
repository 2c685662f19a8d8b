// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "overlays/overlay_kind.h"
#include "overlays/overlay_maker.h"

#include <QWidget>

#include <map>
#include <set>

class QCheckBox;
class QLabel;
class QSlider;
class QVBoxLayout;

namespace fresco::ui {

class LegendSwatch;

/// What the person chose of one overlay.
struct OverlayChoice {
    bool isOn = false;
    double opacity = 0.7;  ///< 0..1

    friend bool operator==(const OverlayChoice&, const OverlayChoice&) = default;
};

using OverlayChoices = std::map<OverlayKind, OverlayChoice>;

/// As text for the settings, and back; what is not understood keeps its default.
QString toText(const OverlayChoices& choices);
OverlayChoices overlayChoices(const QString& text);

/// The overlays as a list to tick, each with its opacity and, while it is on, its legend. Values in, signals out.
class OverlayPanel : public QWidget {
    Q_OBJECT
public:
    explicit OverlayPanel(QWidget* parent = nullptr);

    void setChoices(const OverlayChoices& choices);
    const OverlayChoices& choices() const { return choices_; }
    std::set<OverlayKind> chosen() const;

    /// Which overlays the shown frame has data for; the others stay ticked and say what is missing.
    void setAvailable(const std::set<OverlayKind>& kinds);
    void setFacts(const OverlayFacts& facts);
    /// Whether the engine is at the question where a point looks.
    void setAsking(bool isAsking);

Q_SIGNALS:
    /// The person changed something; setChoices() is silent.
    void choicesChanged();
    /// Attention is on but has no data: the person should click into the picture.
    void attentionWanted();

protected:
    void changeEvent(QEvent* event) override;

private:
    struct Row {
        QCheckBox* box = nullptr;
        QSlider* opacity = nullptr;
        LegendSwatch* legend = nullptr;
        QLabel* missing = nullptr;
    };

    void addRow(OverlayKind kind, QVBoxLayout* layout);
    void choose(OverlayKind kind, bool isOn);
    void fade(OverlayKind kind, int percent);
    void showRow(OverlayKind kind);
    void showAll();
    QString missingText(OverlayKind kind) const;
    void retranslate();

    OverlayChoices choices_;
    std::set<OverlayKind> available_;
    std::map<OverlayKind, Row> rows_;
    QLabel* hint_;
    bool isAsking_ = false;
};

}  // namespace fresco::ui
