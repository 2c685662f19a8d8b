// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/fault.h"
#include "bridge/image_conversion.h"
#include "bridge/progress_throttle.h"
#include "support/fake_engine.h"

#include <QTest>

using namespace fresco;
using namespace std::chrono_literals;
using ui::ProgressThrottle;

class ProgressThrottleTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void reportsInBetweenAreHeldBack()
    {
        ProgressThrottle throttle(33ms);
        const ProgressThrottle::Clock::time_point start{};
        QVERIFY(throttle.admit(test::report(1), start));
        QVERIFY(!throttle.admit(test::report(2), start + 10ms));
        QVERIFY(!throttle.admit(test::report(3), start + 32ms));
        QVERIFY(throttle.admit(test::report(4), start + 33ms));
    }

    void theLastReportAlwaysPasses()
    {
        ProgressThrottle throttle(33ms);
        const ProgressThrottle::Clock::time_point start{};
        QVERIFY(throttle.admit(test::report(1), start));
        Progress last = test::report(2);
        last.isLast = true;
        QVERIFY(throttle.admit(last, start + 1ms));
    }

    void theNewestPictureIsNeverLost()
    {
        ProgressThrottle throttle(33ms);
        const ProgressThrottle::Clock::time_point start{};
        QVERIFY(throttle.admit(test::report(1), start));
        QVERIFY(!throttle.admit(test::pictureReport(3, 3), start + 1ms));
        QVERIFY(!throttle.admit(test::pictureReport(4, 4), start + 2ms));
        const auto passed = throttle.admit(test::report(4), start + 40ms);
        QVERIFY(passed && passed->preview);
        QCOMPARE(passed->preview->frame.value, 4);
        QVERIFY(!throttle.admit(test::report(5), start + 80ms)->preview);
    }

    void aPictureOutlivesTheEngineThatMadeIt()
    {
        QImage image;
        std::weak_ptr<const std::byte[]> bytes;
        {
            const ImageView view = test::flatPicture(77, 5, 3);
            bytes = view.bytes;
            image = ui::toQt(view);
        }
        QVERIFY(!bytes.expired());
        QCOMPARE(image.size(), QSize(5, 3));
        QCOMPARE(image.pixelColor(4, 2), QColor(77, 77, 77));
        image = {};
        QVERIFY(bytes.expired());
    }

    void aPictureWithShortRowsIsRefused()
    {
        ImageView view = test::flatPicture(1, 8, 2);
        view.stride = 8;
        QVERIFY(ui::toQt(view).isNull());
        QVERIFY(ui::toQt(ImageView{}).isNull());
    }

    void englishFaultsAreTheEnginesOwnSentence()
    {
        const ui::Fault fault{ErrorKind::DiskFull, "No space left for out.mp4; free 2 GB.", {}};
        QCOMPARE(ui::readable(fault), fault.sentence);
    }
};

QTEST_GUILESS_MAIN(ProgressThrottleTest)
#include "progress_throttle_test.moc"
