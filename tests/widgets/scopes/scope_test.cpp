// SPDX-License-Identifier: GPL-3.0-or-later
#include "scopes/scope_view.h"

#include <QSignalSpy>
#include <QTest>

using namespace fresco::widgets;

namespace {

QImage plain(QColor fill)
{
    QImage image({64, 36}, QImage::Format_RGB888);
    image.fill(fill);
    return image;
}

bool isLit(const QImage& trace, int x, int y) { return qGray(trace.pixel(x, y)) > 20; }

}  // namespace

class ScopeTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aWaveformIsALineAtTheLevel()
    {
        const QImage trace = scopeTrace(ScopeKind::Waveform, plain(QColor(100, 100, 100)));
        QCOMPARE(trace.size(), QSize(64, 256));
        QVERIFY(isLit(trace, 10, 155));
        QVERIFY(!isLit(trace, 10, 150) && !isLit(trace, 10, 160));
    }

    void aParadeKeepsTheChannelsApart()
    {
        const QImage trace = scopeTrace(ScopeKind::Parade, plain(QColor(255, 128, 0)));
        QCOMPARE(trace.width(), 3 * 64);
        QVERIFY(isLit(trace, 10, 0));
        QVERIFY(isLit(trace, 64 + 10, 127));
        QVERIFY(isLit(trace, 128 + 10, 255));
        QVERIFY(!isLit(trace, 10, 255));
    }

    void greyIsInTheMiddleOfAVectorscopeAndRedUpLeft()
    {
        QVERIFY(isLit(scopeTrace(ScopeKind::Vectorscope, plain(QColor(128, 128, 128))), 128, 128));
        const QImage red = scopeTrace(ScopeKind::Vectorscope, plain(QColor(191, 0, 0)));
        QVERIFY(isLit(red, 128 - 22, 128 - 96) || isLit(red, 128 - 22, 128 - 95));  // the target for 75 %
        QVERIFY(!isLit(red, 128, 128));
    }

    void aHistogramHasItsPeaksAtTheLevels()
    {
        const QImage trace = scopeTrace(ScopeKind::Histogram, plain(QColor(200, 50, 50)));
        QVERIFY(isLit(trace, 200, 120) && qRed(trace.pixel(200, 120)) > qBlue(trace.pixel(200, 120)));
        QVERIFY(isLit(trace, 50, 120));
        QVERIFY(!isLit(trace, 120, 120));
    }

    void nothingGivesNothing() { QVERIFY(scopeTrace(ScopeKind::Waveform, {}).isNull()); }

    void aHiddenScopeMeasuresNothing()
    {
        ScopeView view;
        QSignalSpy measured(&view, &ScopeView::measured);
        view.setPicture(plain(Qt::red));
        QVERIFY(view.trace().isNull());
        view.show();
        QTRY_COMPARE(measured.count(), 1);
        QVERIFY(!view.trace().isNull());
    }

    void manyPicturesAreMeasuredFewTimesAndTheLastOneSurely()
    {
        ScopeView view;
        view.show();
        QSignalSpy measured(&view, &ScopeView::measured);
        for (int level = 0; level < 50; ++level)
            view.setPicture(plain(QColor(level, level, level)));
        QTRY_VERIFY(!view.trace().isNull() && isLit(view.trace(), 10, 255 - 49));
        QVERIFY(measured.count() <= 3);
    }
};

QTEST_MAIN(ScopeTest)
#include "scope_test.moc"
