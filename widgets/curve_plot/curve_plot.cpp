// SPDX-License-Identifier: GPL-3.0-or-later
#include "curve_plot/curve_plot.h"

#include "colours.h"
#include "curve_plot/custom_plot.h"

#include <QApplication>
#include <QKeyEvent>
#include <QMouseEvent>
#include <QVBoxLayout>

#include <algorithm>
#include <cmath>
#include <limits>

namespace fresco::widgets {

namespace {

using namespace std::chrono_literals;
constexpr auto kShortestInterval = 33ms;
constexpr int kMostLinesInReadOut = 12;
constexpr int kMostNamesInLegend = 12;

Qt::PenStyle penStyle(CurveStroke stroke)
{
    switch (stroke) {
    case CurveStroke::Solid: return Qt::SolidLine;
    case CurveStroke::Dashed: return Qt::DashLine;
    case CurveStroke::Dotted: return Qt::DotLine;
    }
    return Qt::SolidLine;
}

QPen penOf(const Curve& curve, const QPalette& palette)
{
    QColor ink = curveColour(curve.colour, palette);
    ink.setAlphaF(curve.isFaint ? 0.45F : 1.0F);
    return QPen(ink, curve.isFaint ? 1.2 : 1.8, penStyle(curve.stroke), Qt::RoundCap, Qt::RoundJoin);
}

/// Above zero, or a logarithm has nothing to show.
double shownOnLogarithm(double value) { return value > 0.0 ? value : std::numeric_limits<double>::quiet_NaN(); }

}  // namespace

CurvePlot::CurvePlot(QWidget* parent) : QWidget(parent), plot_(new QCustomPlot(this))
{
    setFocusPolicy(Qt::StrongFocus);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    layout->addWidget(plot_);
    repaint_.setSingleShot(true);
    repaint_.setInterval(kShortestInterval);
    connect(&repaint_, &QTimer::timeout, this, &CurvePlot::replotNow);
    makePlot();
    takeColours();
    retranslate();
}

CurvePlot::~CurvePlot() = default;

void CurvePlot::makePlot()
{
    plot_->setFocusPolicy(Qt::NoFocus);
    plot_->setMouseTracking(true);
    plot_->setInteractions(QCP::iRangeDrag | QCP::iRangeZoom);
    plot_->installEventFilter(this);
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis})
        connect(axis, qOverload<const QCPRange&>(&QCPAxis::rangeChanged), this, [this] { replotSoon(); });
    cursorLine_ = new QCPItemStraightLine(plot_);
    markerLine_ = new QCPItemStraightLine(plot_);
    read_ = new QCPItemText(plot_);
    read_->setTextAlignment(Qt::AlignLeft);
    read_->setPadding(QMargins(6, 4, 6, 4));
    read_->position->setType(QCPItemPosition::ptAbsolute);
    empty_ = new QCPItemText(plot_);
    empty_->position->setType(QCPItemPosition::ptAxisRectRatio);
    empty_->position->setCoords(0.5, 0.5);
    for (QCPAbstractItem* item : std::initializer_list<QCPAbstractItem*>{cursorLine_, markerLine_, read_, empty_})
        item->setLayer(QStringLiteral("overlay"));  // over the curves
    plot_->legend->setVisible(false);
    plot_->axisRect()->insetLayout()->setInsetAlignment(0, Qt::AlignTop | Qt::AlignRight);
    showCursor();
}

void CurvePlot::setCurves(std::vector<Curve> curves)
{
    if (curves == curves_)
        return;
    curves_ = std::move(curves);
    areCurvesNew_ = true;
    replotSoon();
}

void CurvePlot::setAxes(const QString& xTitle, const QString& yTitle, bool xIsWhole)
{
    xTitle_ = xTitle;
    plot_->xAxis->setLabel(xTitle);
    plot_->yAxis->setLabel(yTitle);
    const QSharedPointer<QCPAxisTicker> ticker(new QCPAxisTicker);
    if (xIsWhole) {
        const QSharedPointer<QCPAxisTickerFixed> whole(new QCPAxisTickerFixed);
        whole->setTickStep(1.0);
        whole->setScaleStrategy(QCPAxisTickerFixed::ssMultiples);
        plot_->xAxis->setTicker(whole);
    } else {
        plot_->xAxis->setTicker(ticker);
    }
    replotSoon();
}

void CurvePlot::setEmptyText(const QString& text)
{
    empty_->setText(text);
    replotSoon();
}

void CurvePlot::setLogarithmic(bool isLogarithmic)
{
    if (isLogarithmic_ == isLogarithmic)
        return;
    isLogarithmic_ = isLogarithmic;
    plot_->yAxis->setScaleType(isLogarithmic ? QCPAxis::stLogarithmic : QCPAxis::stLinear);
    plot_->yAxis->setTicker(isLogarithmic ? QSharedPointer<QCPAxisTicker>(new QCPAxisTickerLog)
                                          : QSharedPointer<QCPAxisTicker>(new QCPAxisTicker));
    plot_->yAxis->setNumberFormat(isLogarithmic ? "eb" : "gb");
    plot_->yAxis->setNumberPrecision(isLogarithmic ? 0 : 4);
    isZoomed_ = false;
    areCurvesNew_ = true;
    replotSoon();
}

void CurvePlot::setMarker(std::optional<double> x)
{
    if (marker_ == x)
        return;
    marker_ = x;
    showCursor();
    replotSoon();
}

void CurvePlot::showAll()
{
    isZoomed_ = false;
    areCurvesNew_ = true;
    replotSoon();
}

void CurvePlot::takeCurves()
{
    plot_->clearGraphs();
    for (const Curve& curve : curves_) {
        QCPGraph* graph = plot_->addGraph();
        graph->setName(curve.name);
        graph->setPen(penOf(curve, palette()));
        if (!curve.isInLegend)
            graph->removeFromLegend();
        QVector<double> y(curve.y.begin(), curve.y.end());
        if (isLogarithmic_)
            std::transform(y.begin(), y.end(), y.begin(), shownOnLogarithm);
        graph->setData(QVector<double>(curve.x.begin(), curve.x.end()), y, true);
        if (curve.x.size() == 1)
            graph->setScatterStyle(QCPScatterStyle(QCPScatterStyle::ssDisc, 5));
    }
    const int names = plot_->legend->itemCount();
    plot_->legend->setVisible(names > 0 && names <= kMostNamesInLegend);
    empty_->setVisible(curves_.empty());
    areCurvesNew_ = false;
}

void CurvePlot::fitAxes()
{
    const auto sign = isLogarithmic_ ? QCP::sdPositive : QCP::sdBoth;
    std::optional<QCPRange> across, up;
    for (int i = 0; i < plot_->graphCount(); ++i) {
        bool hasAcross = false, hasUp = false;
        const QCPRange x = plot_->graph(i)->getKeyRange(hasAcross), y = plot_->graph(i)->getValueRange(hasUp, sign);
        if (hasAcross)
            across = across ? across->expanded(x) : x;
        if (hasUp)
            up = up ? up->expanded(y) : y;
    }
    if (!across || !up)
        return plot_->xAxis->setRange(0, 1), plot_->yAxis->setRange(isLogarithmic_ ? 0.1 : 0.0, 1);
    const double side = std::max(across->size() * 0.02, 1e-6);
    plot_->xAxis->setRange(across->size() > 0.0 ? QCPRange(across->lower - side, across->upper + side)
                                                : QCPRange(across->lower - 0.5, across->upper + 0.5));
    if (isLogarithmic_)
        plot_->yAxis->setRange(up->lower / 1.3, up->upper * 1.3);
    else
        plot_->yAxis->setRange(std::min(0.0, up->lower * 1.05), std::max(up->upper * 1.08, 1e-9));
}

void CurvePlot::replotSoon()
{
    if (!repaint_.isActive())
        repaint_.start();
}

void CurvePlot::replotNow()
{
    if (areCurvesNew_) {
        takeCurves();
        if (!isZoomed_)
            fitAxes();
        showCursor();
    }
    plot_->replot(QCustomPlot::rpQueuedReplot);
}

void CurvePlot::moveCursor(std::optional<double> x)
{
    if (cursor_ == x)
        return;
    cursor_ = x;
    showCursor();
    replotSoon();
    Q_EMIT cursorMoved();
}

void CurvePlot::showCursor()
{
    const auto place = [](QCPItemStraightLine* line, std::optional<double> x) {
        line->setVisible(x.has_value());
        if (x) {
            line->point1->setCoords(*x, 0.001);  // not 0: a logarithm's axis has none
            line->point2->setCoords(*x, 1.0);
        }
    };
    place(cursorLine_, cursor_);
    place(markerLine_, marker_);
    const QString text = readOut();
    read_->setVisible(!text.isEmpty());
    if (text.isEmpty() || !cursor_)
        return;
    read_->setText(text);
    const QRect area = plot_->axisRect()->rect();
    const double x = plot_->xAxis->coordToPixel(*cursor_);
    const bool isOnRight = x > area.center().x();
    read_->setPositionAlignment(Qt::AlignTop | (isOnRight ? Qt::AlignRight : Qt::AlignLeft));
    read_->position->setCoords(x + (isOnRight ? -8 : 8), area.top() + 8);
}

QString CurvePlot::readOut() const
{
    if (!cursor_ || curves_.empty())
        return {};
    QStringList lines{QStringLiteral("%1 %2").arg(xTitle_).arg(*cursor_, 0, 'g', 6)};
    for (const Curve& curve : curves_)
        if (const double value = valueNear(curve, *cursor_); std::isfinite(value))
            lines << QStringLiteral("%1  %2").arg(curve.name).arg(value, 0, 'g', 4);
    if (lines.size() > kMostLinesInReadOut)
        lines = lines.mid(0, kMostLinesInReadOut) << QString(QChar(0x2026));
    return lines.join(QLatin1Char('\n'));
}

std::vector<double> CurvePlot::allPlaces() const
{
    std::vector<double> places;
    for (const Curve& curve : curves_)
        places.insert(places.end(), curve.x.begin(), curve.x.end());
    std::sort(places.begin(), places.end());
    places.erase(std::unique(places.begin(), places.end()), places.end());
    return places;
}

void CurvePlot::stepCursor(int direction)
{
    const std::vector<double> places = allPlaces();
    if (places.empty())
        return;
    if (!cursor_)
        return moveCursor(direction > 0 ? places.front() : places.back());
    const auto above = std::upper_bound(places.begin(), places.end(), *cursor_);
    const auto here = std::lower_bound(places.begin(), places.end(), *cursor_);
    if (direction > 0)
        moveCursor(above == places.end() ? places.back() : *above);
    else
        moveCursor(here == places.begin() ? places.front() : *std::prev(here));
}

bool CurvePlot::eventFilter(QObject* watched, QEvent* event)
{
    const auto* mouse = dynamic_cast<QMouseEvent*>(event);
    if (event->type() == QEvent::Leave)
        moveCursor(std::nullopt);
    if (event->type() == QEvent::Wheel)
        isZoomed_ = true;
    if (mouse && event->type() == QEvent::MouseMove) {
        isZoomed_ = isZoomed_ || (mouse->buttons() & Qt::LeftButton) != 0;
        moveCursor(plot_->xAxis->pixelToCoord(mouse->position().x()));
    }
    if (mouse && event->type() == QEvent::MouseButtonPress)
        pressedAt_ = mouse->pos();
    if (mouse && event->type() == QEvent::MouseButtonDblClick)
        showAll();
    if (mouse && event->type() == QEvent::MouseButtonRelease && mouse->button() == Qt::LeftButton &&
        (mouse->pos() - pressedAt_).manhattanLength() < QApplication::startDragDistance())
        Q_EMIT xChosen(plot_->xAxis->pixelToCoord(mouse->position().x()));
    return QWidget::eventFilter(watched, event);
}

void CurvePlot::keyPressEvent(QKeyEvent* event)
{
    switch (event->key()) {
    case Qt::Key_Left: return stepCursor(-1);
    case Qt::Key_Right: return stepCursor(1);
    case Qt::Key_Home: return showAll();
    case Qt::Key_Escape:
        if (!cursor_)
            break;
        return moveCursor(std::nullopt);
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (cursor_)
            Q_EMIT xChosen(*cursor_);
        return;
    default: break;
    }
    QWidget::keyPressEvent(event);
}

QImage CurvePlot::picture(const QSize& size, double scale) const
{
    return plot_->toPixmap(size.width(), size.height(), scale).toImage();
}

void CurvePlot::takeColours()
{
    const QColor ink = palette().color(QPalette::WindowText);
    const QColor subtle = colour(ColourRole::SubtleText, palette()), line = colour(ColourRole::Outline, palette());
    QColor grid = line;
    grid.setAlphaF(0.6F);
    plot_->setBackground(palette().brush(QPalette::Base));
    for (QCPAxis* axis : {plot_->xAxis, plot_->yAxis}) {
        for (const auto set : {&QCPAxis::setBasePen, &QCPAxis::setTickPen, &QCPAxis::setSubTickPen})
            (axis->*set)(QPen(line));
        axis->setTickLabelColor(subtle);
        axis->setLabelColor(subtle);
        axis->setTickLabelFont(font());
        axis->setLabelFont(font());
        axis->grid()->setPen(QPen(grid, 0, Qt::SolidLine));
        axis->grid()->setZeroLinePen(QPen(grid, 0, Qt::SolidLine));
    }
    QColor card = palette().color(QPalette::Base);
    card.setAlpha(225);
    plot_->legend->setBrush(card);
    plot_->legend->setBorderPen(QPen(line));
    plot_->legend->setTextColor(ink);
    plot_->legend->setFont(font());
    plot_->legend->setRowSpacing(-4);
    read_->setBrush(card);
    read_->setPen(QPen(line));
    read_->setColor(ink);
    read_->setFont(font());
    empty_->setColor(subtle);
    empty_->setFont(font());
    cursorLine_->setPen(QPen(subtle, 0, Qt::DashLine));
    markerLine_->setPen(QPen(colour(ColourRole::Playhead, palette()), 1.5));
    for (int i = 0; i < plot_->graphCount() && i < static_cast<int>(curves_.size()); ++i)
        plot_->graph(i)->setPen(penOf(curves_[static_cast<std::size_t>(i)], palette()));
    replotSoon();
}

void CurvePlot::retranslate() { setAccessibleName(tr("Curves")); }

void CurvePlot::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::FontChange)
        takeColours();
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

void CurvePlot::resizeEvent(QResizeEvent* event)
{
    QWidget::resizeEvent(event);
    showCursor();
    replotSoon();
}

QSize CurvePlot::sizeHint() const { return {fontMetrics().averageCharWidth() * 60, fontMetrics().height() * 16}; }

QSize CurvePlot::minimumSizeHint() const { return {fontMetrics().averageCharWidth() * 24, fontMetrics().height() * 7}; }

}  // namespace fresco::widgets
