// SPDX-License-Identifier: GPL-3.0-or-later
#include "overlays/guidance_store.h"
#include "support/fake_guidance.h"

#include <QSignalSpy>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;
using namespace fresco::test;

namespace {

GuidanceHandle report(std::int64_t first, std::int64_t anchors = 0)
{
    GuidanceReport made = movingReport(first);
    made.anchors = anchors;
    return std::make_shared<const GuidanceReport>(std::move(made));
}

}  // namespace

class GuidanceStoreTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void framesAreFoundInTheirBatch()
    {
        GuidanceStore store;
        QSignalSpy changed(&store, &GuidanceStore::changed);
        const GuidanceHandle first = report(0);
        store.add(first);
        QCOMPARE(changed.count(), 1);
        const auto found = store.find({12});
        QVERIFY(found);
        QCOMPARE(found->batch, first);
        QCOMPARE(found->index, std::size_t{1});
        QVERIFY(!store.find({13}));
        QCOMPARE(store.frames(), (std::vector<FrameIndex>{{0}, {12}, {24}}));
    }

    void anAnchorIsLookedUpWhereItWasMade()
    {
        GuidanceStore store;
        const GuidanceHandle makes = report(0);
        store.add(makes);
        store.add(report(24, 1));  // its first is the last one of the batch before
        QCOMPARE(store.find({24})->batch, makes);
        QCOMPARE(store.find({24})->index, std::size_t{2});
    }

    void aNewerReportOfTheSameFramesReplacesTheOld()
    {
        GuidanceStore store;
        store.add(report(0));
        const std::size_t bytes = store.bytes();
        const GuidanceHandle newer = report(0);
        store.add(newer);
        QCOMPARE(store.bytes(), bytes);
        QCOMPARE(store.find({0})->batch, newer);
    }

    void whatNobodyLookedAtGoesFirst()
    {
        const std::size_t one = memoryOf(*report(0));
        QVERIFY(one > 64U * 32U * 3U * 3U);
        GuidanceStore store(2 * one);
        store.add(report(0));
        store.add(report(100));
        QVERIFY(store.find({0}));  // a look
        store.add(report(200));
        QVERIFY(store.find({0}));
        QVERIFY(!store.find({100}));
        QVERIFY(store.find({200}));
        QVERIFY(store.bytes() <= 2 * one);
    }

    void theNewestStaysHoweverLarge()
    {
        GuidanceStore store(1);
        store.add(report(0));
        store.add(report(100));
        QVERIFY(store.find({100}));
        QVERIFY(!store.find({0}));
        store.clear();
        QCOMPARE(store.bytes(), std::size_t{0});
    }
};

QTEST_GUILESS_MAIN(GuidanceStoreTest)
#include "guidance_store_test.moc"
