// SPDX-License-Identifier: GPL-3.0-or-later
#include "colours.h"
#include "theme/theme.h"

#include <QTest>

#include <cmath>
#include <vector>

using namespace fresco;
using widgets::ColourRole;

namespace {

constexpr double kText = 4.5, kMark = 3.0;  // WCAG 2.1, 1.4.3 and 1.4.11

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double luminance(const QColor& colour)
{
    return 0.2126 * linear(colour.redF()) + 0.7152 * linear(colour.greenF()) + 0.0722 * linear(colour.blueF());
}

QColor over(const QColor& top, const QColor& below)
{
    const auto mix = [&](float a, float b) { return a * top.alphaF() + b * (1.0F - top.alphaF()); };
    return QColor::fromRgbF(
        mix(top.redF(), below.redF()), mix(top.greenF(), below.greenF()), mix(top.blueF(), below.blueF()));
}

double contrast(const QColor& first, const QColor& second)
{
    const double a = luminance(first), b = luminance(second);
    return (std::max(a, b) + 0.05) / (std::min(a, b) + 0.05);
}

/// What a colour is for, and all that it lies on.
struct Use {
    double least = 0.0;  ///< 0: a surface, or a line that only adorns
    std::vector<QColor> grounds{};
};

std::vector<QColor> grounds(const QPalette& palette,
                            std::initializer_list<QPalette::ColorRole> ofPalette,
                            std::initializer_list<ColourRole> own = {})
{
    std::vector<QColor> found;
    for (const QPalette::ColorRole role : ofPalette)
        found.push_back(palette.color(role));
    for (const ColourRole role : own)
        found.push_back(colour(role, palette));
    return found;
}

/// Without a default: a new role does not compile until it is said here what it lies on.
Use useOf(ColourRole role, const QPalette& palette)
{
    const auto marksOnLane = [&] { return Use{kMark, grounds(palette, {}, {ColourRole::TimelineLane})}; };
    switch (role) {
    case ColourRole::ViewerText: {
        Use use{kText, grounds(palette, {}, {ColourRole::ViewerBackground})};
        for (const Qt::GlobalColor picture : {Qt::black, Qt::white})
            use.grounds.push_back(over(colour(ColourRole::ViewerBadge, palette), picture));
        return use;
    }
    case ColourRole::OnAccent: return {kText, grounds(palette, {}, {ColourRole::Accent})};
    case ColourRole::SubtleText:
        return {kText,
                grounds(palette, {QPalette::Window, QPalette::Base, QPalette::AlternateBase}, {ColourRole::Card})};
    case ColourRole::PromptStronger:
    case ColourRole::PromptWeaker: return {kText, grounds(palette, {QPalette::Base})};
    case ColourRole::Accent:
        return {kMark, grounds(palette, {QPalette::Window, QPalette::Base}, {ColourRole::TimelineLane})};
    case ColourRole::InfoEdge: return {kMark, grounds(palette, {}, {ColourRole::InfoFill})};
    case ColourRole::WarningEdge: return {kMark, grounds(palette, {}, {ColourRole::WarningFill})};
    case ColourRole::ErrorEdge: return {kMark, grounds(palette, {}, {ColourRole::ErrorFill})};
    case ColourRole::OnKey:
        return {kMark,
                grounds(palette,
                        {},
                        {ColourRole::KeyMissing,
                         ColourRole::KeyDraft,
                         ColourRole::KeyRendered,
                         ColourRole::KeyStale,
                         ColourRole::KeyRunning,
                         ColourRole::KeyFailed})};
    case ColourRole::Playhead:
    case ColourRole::KeyMissing:
    case ColourRole::KeyDraft:
    case ColourRole::KeyRendered:
    case ColourRole::KeyStale:
    case ColourRole::KeyRunning:
    case ColourRole::KeyFailed:
    case ColourRole::SceneCut:
    case ColourRole::Marker:
    case ColourRole::GraphMotion:
    case ColourRole::GraphDisocclusion: return marksOnLane();
    case ColourRole::ViewerBackground:
    case ColourRole::ViewerBadge:
    case ColourRole::Outline:
    case ColourRole::Card:
    case ColourRole::InfoFill:
    case ColourRole::WarningFill:
    case ColourRole::ErrorFill:
    case ColourRole::TimelineLane:
    case ColourRole::TimelineShade:
    case ColourRole::BatchBand:
    case ColourRole::BatchBandOther: return {};
    }
    return {};
}

void themes()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << ui::lightPalette();
    QTest::newRow("dark") << ui::darkPalette();
}

QByteArray told(const QString& what, const QColor& top, const QColor& ground)
{
    return QString("%1: %2 on %3 is %4 : 1")
        .arg(what, top.name(), ground.name())
        .arg(contrast(top, ground), 0, 'f', 2)
        .toUtf8();
}

}  // namespace

class ContrastTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyRoleIsReadOnWhatItLiesOn_data() { themes(); }
    void everyRoleIsReadOnWhatItLiesOn()
    {
        QFETCH(QPalette, palette);
        QByteArrayList tooWeak;
        for (int number = 0; number <= static_cast<int>(ColourRole::GraphDisocclusion); ++number) {
            const auto role = static_cast<ColourRole>(number);
            const Use use = useOf(role, palette);
            for (const QColor& ground : use.grounds)
                if (contrast(colour(role, palette), ground) < use.least)
                    tooWeak << told(QString("role %1").arg(number), colour(role, palette), ground);
        }
        QCOMPARE(tooWeak.join("; "), QByteArray());
    }

    void everyTextOfThePaletteIsReadOnItsGround_data() { themes(); }
    void everyTextOfThePaletteIsReadOnItsGround()
    {
        QFETCH(QPalette, palette);
        // What is disabled may be fainter: it is not there to be acted on.
        const std::initializer_list<std::pair<QPalette::ColorRole, QPalette::ColorRole>> pairs{
            {QPalette::WindowText, QPalette::Window},
            {QPalette::Text, QPalette::Base},
            {QPalette::Text, QPalette::AlternateBase},
            {QPalette::PlaceholderText, QPalette::Base},
            {QPalette::ButtonText, QPalette::Button},
            {QPalette::ToolTipText, QPalette::ToolTipBase},
            {QPalette::HighlightedText, QPalette::Highlight},
            {QPalette::Link, QPalette::Base},
            {QPalette::Link, QPalette::Window}};
        QByteArrayList tooWeak;
        for (const auto& [text, ground] : pairs)
            if (contrast(palette.color(text), palette.color(ground)) < kText)
                tooWeak << told(QString("palette %1").arg(text), palette.color(text), palette.color(ground));
        QCOMPARE(tooWeak.join("; "), QByteArray());
    }

    void sentencesAreReadOnMessages_data() { themes(); }
    void sentencesAreReadOnMessages()
    {
        QFETCH(QPalette, palette);
        for (const ColourRole fill :
             {ColourRole::InfoFill, ColourRole::WarningFill, ColourRole::ErrorFill, ColourRole::Card}) {
            const QColor text = palette.color(QPalette::WindowText);
            QVERIFY2(contrast(text, colour(fill, palette)) >= kText, told("message", text, colour(fill, palette)));
        }
    }

    void curvesAreSeenOnTheirPlot_data() { themes(); }
    void curvesAreSeenOnTheirPlot()
    {
        QFETCH(QPalette, palette);
        for (int number = 0; number < widgets::kCurveColours; ++number) {
            const QColor curve = widgets::curveColour(number, palette);
            QVERIFY2(contrast(curve, palette.color(QPalette::Base)) >= kMark,
                     told("curve", curve, palette.color(QPalette::Base)));
        }
    }

    void theMeasureIsRight()
    {
        QCOMPARE(qRound(contrast(Qt::black, Qt::white)), 21);
        QVERIFY(std::abs(contrast(QColor(0x77, 0x77, 0x77), Qt::white) - 4.48) < 0.01);
    }
};

QTEST_MAIN(ContrastTest)
#include "contrast_test.moc"
