// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "curve_plot/curve.h"

#include <QTimer>
#include <QWidget>

#include <optional>

class QCPItemStraightLine;
class QCPItemText;
class QCustomPlot;

namespace fresco::widgets {

/// Curves with axes, legend and a read-out under the cursor. Wheel and drag zoom and pan, a double click or Home shows
/// all, the arrow keys move the cursor. Repaints at most 30 times a second, however often values come.
class CurvePlot : public QWidget {
    Q_OBJECT
public:
    explicit CurvePlot(QWidget* parent = nullptr);
    ~CurvePlot() override;

    /// Shows these instead of the old ones; the zoom stays where the person put it.
    void setCurves(std::vector<Curve> curves);
    const std::vector<Curve>& curves() const { return curves_; }
    /// @param xIsWhole  only whole numbers get a tick
    void setAxes(const QString& xTitle, const QString& yTitle, bool xIsWhole = true);
    /// What stands in place of curves while there are none.
    void setEmptyText(const QString& text);

    void setLogarithmic(bool isLogarithmic);
    bool isLogarithmic() const { return isLogarithmic_; }
    /// A line across the plot that is moved from outside.
    void setMarker(std::optional<double> x);
    std::optional<double> marker() const { return marker_; }

    bool isZoomed() const { return isZoomed_; }
    void showAll();

    /// Where the cursor is; absent while the mouse is elsewhere.
    std::optional<double> cursor() const { return cursor_; }
    /// "7: spatial 0.012, temporal 0.2"
    QString readOut() const;

    QImage picture(const QSize& size, double scale) const;
    QByteArray csv() const { return curvesAsCsv(xTitle_, curves_); }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void cursorMoved();
    /// The person clicked a place, or pressed Return with the cursor there.
    void xChosen(double x);

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void makePlot();
    void takeColours();
    void takeCurves();
    void fitAxes();
    void showCursor();
    void moveCursor(std::optional<double> x);
    void stepCursor(int direction);
    std::vector<double> allPlaces() const;
    void replotSoon();
    void replotNow();
    void retranslate();

    QCustomPlot* plot_;
    QCPItemStraightLine* cursorLine_ = nullptr;
    QCPItemStraightLine* markerLine_ = nullptr;
    QCPItemText* read_ = nullptr;
    QCPItemText* empty_ = nullptr;
    std::vector<Curve> curves_;
    QString xTitle_;
    bool isLogarithmic_ = false;
    bool isZoomed_ = false;
    bool areCurvesNew_ = false;
    QPoint pressedAt_;
    std::optional<double> marker_;
    std::optional<double> cursor_;
    QTimer repaint_;
};

}  // namespace fresco::widgets
