// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/about_dialog.h"
#include "dialogs/key_editor.h"
#include "support/window_bench.h"

#include <QAbstractButton>
#include <QAction>
#include <QDockWidget>
#include <QLabel>
#include <QPushButton>
#include <QTest>
#include <QToolButton>
#include <QTranslator>

#include <cmath>

using namespace fresco;
using namespace fresco::test;

namespace {

/// A language that nobody speaks: every text is forty per cent longer than in English.
class LongLanguage : public QTranslator {
public:
    bool isEmpty() const override { return false; }
    QString translate(const char*, const char* english, const char*, int) const override
    {
        const QString text = QString::fromUtf8(english);
        const auto more = static_cast<int>(std::ceil(0.4 * static_cast<double>(text.size())));
        QString tail;
        for (int i = 0; i < more; ++i)
            tail += i % 8 == 0 && more > 4 ? ' ' : 'n';
        return text + tail;
    }
};

/// Whether a line of text that does not wrap has its room. One pixel is rounding.
bool fits(const QWidget& widget, const QSize& needed)
{
    return widget.width() + 1 >= needed.width() && widget.height() + 1 >= needed.height();
}

bool isLabelWhole(const QLabel& label)
{
    if (label.text().isEmpty())
        return true;
    return label.wordWrap() ? label.height() + 1 >= label.heightForWidth(label.width()) &&
                                  label.width() + 1 >= label.minimumSizeHint().width()
                            : fits(label, label.sizeHint());
}

bool isButtonWhole(const QAbstractButton& button)
{
    const auto* tool = qobject_cast<const QToolButton*>(&button);
    const bool showsText = tool ? tool->toolButtonStyle() != Qt::ToolButtonIconOnly || tool->icon().isNull() : true;
    return button.text().isEmpty() || !showsText || fits(button, button.sizeHint());
}

bool isMine(const QWidget& widget)
{
    return qobject_cast<const QLabel*>(&widget) || qobject_cast<const QAbstractButton*>(&widget);
}

/// A tab that is not in front keeps the size it had when it was: nobody sees it, and it is laid out when it comes.
bool isBehindATab(const QWidget& widget)
{
    for (const QWidget* parent = &widget; parent; parent = parent->parentWidget())
        if (qobject_cast<const QDockWidget*>(parent))
            return parent->visibleRegion().isEmpty();
    return false;
}

/// What of a window is seen and cut off: outside its own room, or beyond the edge of a parent that does not scroll.
QStringList cutOff(const QWidget& window)
{
    QStringList found;
    for (const QWidget* widget : window.findChildren<QWidget*>()) {
        if (!widget->isVisible() || !isMine(*widget) || isBehindATab(*widget))
            continue;
        const auto* label = qobject_cast<const QLabel*>(widget);
        const auto* button = qobject_cast<const QAbstractButton*>(widget);
        const bool isWhole = label ? isLabelWhole(*label) : isButtonWhole(*button);
        if (isWhole)
            continue;
        const QSize hint = widget->sizeHint();
        found << QString("%1 “%2” in %3: %4 × %5, needs %6 × %7")
                     .arg(widget->objectName().isEmpty() ? widget->metaObject()->className() : widget->objectName(),
                          label ? label->text() : button->text(),
                          widget->parentWidget()->objectName().isEmpty()
                              ? widget->parentWidget()->metaObject()->className()
                              : widget->parentWidget()->objectName())
                     .arg(widget->width())
                     .arg(widget->height())
                     .arg(hint.width())
                     .arg(hint.height());
    }
    return found;
}

QString inLines(const QStringList& found) { return found.isEmpty() ? QString() : "\n" + found.join('\n'); }

}  // namespace

class LongLanguageTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void initTestCase() { QCoreApplication::installTranslator(&long_); }
    void init() { forgetProjects(); }
    void cleanupTestCase() { QCoreApplication::removeTranslator(&long_); }

    void theWelcomePageIsWhole()
    {
        WindowBench bench;
        show(bench);
        QTRY_COMPARE(inLines(cutOff(*bench.window)), QString());
    }

    void everyLayoutIsWhole_data()
    {
        QTest::addColumn<QString>("layout");
        for (const char* id : {"layoutEdit", "layoutInspect", "layoutReview"})
            QTest::newRow(id) << QString(id);
    }
    void everyLayoutIsWhole()
    {
        QFETCH(QString, layout);
        WindowBench bench;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action(layout.toStdString())->trigger();
        show(bench);
        QTRY_COMPARE(inLines(cutOff(*bench.window)), QString());
        const QSize size = bench.window->size();
        QVERIFY2(size.width() <= 1280 && size.height() <= 720,
                 qPrintable(QString("%1 x %2").arg(size.width()).arg(size.height())));
    }

    void everyDockIsWhole()
    {
        WindowBench bench;
        QVERIFY(bench.openClip());
        bench.type("winter");
        QStringList found;
        for (QDockWidget* dock : bench.window->findChildren<QDockWidget*>()) {
            dock->show();
            dock->raise();
            show(bench);
            [[maybe_unused]] const bool isWhole = QTest::qWaitFor([dock] { return cutOff(*dock).isEmpty(); }, 1000);
            for (const QString& line : cutOff(*dock))
                found << dock->objectName() + ": " + line;
            if (!QStringList{"inspectorDock", "timelineDock"}.contains(dock->objectName()))
                dock->hide();
        }
        QCOMPARE(inLines(found), QString());
    }

    void aRunningTranslationIsWhole()
    {
        WindowBench bench;
        bench.engine->translate = translateUntilStopped;
        QVERIFY(bench.openClip());
        bench.type("winter");
        bench.action("renderFilm")->trigger();
        QTRY_VERIFY(!bench.label("progressStage")->text().isEmpty());
        show(bench);
        QTRY_COMPARE(inLines(cutOff(*bench.window)), QString());
        bench.action("cancel")->trigger();
        QTRY_VERIFY(!bench.message().isEmpty());
        show(bench);
        QTRY_COMPARE(inLines(cutOff(*bench.window)), QString());
    }

    void dialogsAreWhole()
    {
        ui::AboutDialog about;
        about.show();
        QVERIFY(QTest::qWaitForWindowExposed(&about));
        QTRY_COMPARE(inLines(cutOff(about)), QString());
        WindowBench bench;
        bench.action("keyEditor")->trigger();
        auto* keys = bench.window->findChild<ui::KeyEditor*>();
        QVERIFY(keys && QTest::qWaitForWindowExposed(keys->window()));
        QTRY_COMPARE(inLines(cutOff(*keys->window())), QString());
        keys->window()->close();
        bench.action("commandPalette")->trigger();
        QTest::qWait(20);
        QTRY_COMPARE(inLines(cutOff(*bench.window)), QString());
    }

    void whatIsCutOffIsFound()
    {
        QWidget window;
        auto* label = new QLabel("A sentence that has far too little room", &window);
        auto* button = new QPushButton("Another one", &window);
        label->setGeometry(0, 0, 40, 20);
        button->setGeometry(0, 30, 30, 24);
        window.show();
        QCOMPARE(cutOff(window).size(), 2);
    }

private:
    /// At the smallest size that is promised, and laid out.
    static void show(WindowBench& bench)
    {
        bench.window->resize(1280, 720);
        QTest::qWait(20);
    }

    LongLanguage long_;
};

QTEST_MAIN(LongLanguageTest)
#include "long_language_test.moc"
