// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "flicker/flicker_analyst.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QScrollArea;

namespace fresco::widgets {
class CurvePlot;
class FlowLayout;
}  // namespace fresco::widgets

namespace fresco::ui {

class PlaceStrip;

/// "Why does it flicker here?": the answer for a clicked place in plain words, with pictures and what helps.
class FlickerDock : public QWidget {
    Q_OBJECT
public:
    explicit FlickerDock(QWidget* parent = nullptr);

    /// @param losses  of the inquiry's batch; others are left aside
    void ask(const FlickerInquiry& inquiry, const std::vector<LossCurves>& losses);
    /// Nothing is asked, or the project is another one.
    void clear();
    /// The clicked frame has no guidance: say how to get it.
    void showUnknown();
    /// Absent: nothing is asked, or it is not answered.
    const std::optional<FlickerAnswer>& answer() const { return answer_; }

Q_SIGNALS:
    void answerChanged();
    /// Nothing is asked any more.
    void cleared();
    /// Nothing is known of the clicked frame: its keyframes should be previewed.
    void previewWanted();
    void frameWanted(qint64 frame);
    /// Remedies the person chose.
    void keyWanted(qint64 frame);
    void parameterWanted(const QString& key, const fresco::ParameterValue& value);

protected:
    void changeEvent(QEvent* event) override;

private:
    void layOut();
    void showAnswer(const FlickerAnswer& answer);
    void showWords();
    void fillRemedies();
    void choose(const Remedy& remedy);
    void showLosses(std::int64_t batch, const std::vector<LossCurves>& losses);
    void setMessage(const char* message);
    void retranslate();

    FlickerAnalyst* analyst_;
    QLabel* summary_;
    QScrollArea* stripArea_;
    PlaceStrip* strip_;
    QLabel* place_;
    QLabel* steps_;
    QLabel* remediesTitle_;
    QWidget* remedies_;
    widgets::FlowLayout* remedyRow_;
    QLabel* lossesTitle_;
    widgets::CurvePlot* losses_;
    QPushButton* preview_;
    std::optional<FlickerAnswer> answer_;
    const char* message_;  ///< in place of an answer; not translated yet
};

}  // namespace fresco::ui
