// SPDX-License-Identifier: GPL-3.0-or-later
#include "colours.h"

namespace fresco::widgets {

namespace {

struct Pair {
    QRgb light;
    QRgb dark;
};

// Text on its surface keeps a contrast of at least 4.5 : 1 in both columns.
Pair shades(ColourRole role)
{
    switch (role) {
    case ColourRole::ViewerBackground: return {0xffd8d7d4, 0xff101113};
    case ColourRole::ViewerBadge: return {0xd0ffffff, 0xb0101113};
    case ColourRole::ViewerText: return {0xff1d1d1f, 0xfff2f1ee};
    case ColourRole::Accent: return {0xffb64c22, 0xffb9522a};
    case ColourRole::OnAccent: return {0xffffffff, 0xffffffff};
    case ColourRole::Outline: return {0xffc6c4bf, 0xff3d4046};
    case ColourRole::Card: return {0xfffbfaf8, 0xff27292d};
    case ColourRole::SubtleText: return {0xff5f5e5a, 0xffa6a8ad};
    case ColourRole::PromptStronger: return {0xff9a3c17, 0xfff08a5d};
    case ColourRole::PromptWeaker: return {0xff2a6198, 0xff79b2e4};
    case ColourRole::InfoFill: return {0xffe3edf7, 0xff1f2d3a};
    case ColourRole::InfoEdge: return {0xff2f6ea8, 0xff5b9bd5};
    case ColourRole::WarningFill: return {0xfffbf0d6, 0xff39301a};
    case ColourRole::WarningEdge: return {0xffa06a00, 0xffe0a93b};
    case ColourRole::ErrorFill: return {0xfffae4e1, 0xff3d2321};
    case ColourRole::ErrorEdge: return {0xffb3261e, 0xffef7b72};
    case ColourRole::TimelineLane: return {0xfff1f0ed, 0xff1b1d20};
    case ColourRole::TimelineShade: return {0x8cd8d7d4, 0xa0101113};
    case ColourRole::Playhead: return {0xffc2410c, 0xffff8a4c};
    case ColourRole::KeyMissing: return {0xff8a8881, 0xff7c8088};
    case ColourRole::KeyDraft: return {0xff7a5bb0, 0xff9a7fd1};
    case ColourRole::KeyRendered: return {0xff2f7d4f, 0xff4fae77};
    case ColourRole::KeyStale: return {0xffa06a00, 0xffe0a93b};
    case ColourRole::KeyRunning: return {0xff2f6ea8, 0xff5b9bd5};
    case ColourRole::KeyFailed: return {0xffb3261e, 0xffef7b72};
    case ColourRole::OnKey: return {0xffffffff, 0xff101113};
    case ColourRole::SceneCut: return {0xff1d1d1f, 0xfff2f1ee};
    case ColourRole::Marker: return {0xff0f766e, 0xff3cc4b8};
    case ColourRole::BatchBand: return {0x282f6ea8, 0x305b9bd5};
    case ColourRole::BatchBandOther: return {0x552f6ea8, 0x605b9bd5};
    case ColourRole::GraphMotion: return {0xff2f6ea8, 0xff5b9bd5};
    case ColourRole::GraphDisocclusion: return {0xffb64c22, 0xffe08a5b};
    }
    return {0xff808080, 0xff808080};
}

}  // namespace

bool isDark(const QPalette& palette)
{
    return palette.color(QPalette::Window).lightnessF() < palette.color(QPalette::WindowText).lightnessF();
}

QColor colour(ColourRole role, const QPalette& palette)
{
    const Pair pair = shades(role);
    return QColor::fromRgba(isDark(palette) ? pair.dark : pair.light);
}

QColor curveColour(int number, const QPalette& palette)
{
    // M. Okabe and K. Ito, "Color universal design", 2008; darker on light ground, lighter on dark.
    static constexpr Pair kCurves[kCurveColours] = {{0xff2f6ea8, 0xff66aee8},
                                                    {0xffb64c22, 0xfff08a5d},
                                                    {0xff0f7f5c, 0xff3cc49a},
                                                    {0xff8a5a00, 0xffe6b23c},
                                                    {0xff8b4a86, 0xffd893d2},
                                                    {0xff55534e, 0xffb9bbc0},
                                                    {0xff3f6b12, 0xffa3cf62}};
    const Pair& pair = kCurves[((number % kCurveColours) + kCurveColours) % kCurveColours];
    return QColor::fromRgba(isDark(palette) ? pair.dark : pair.light);
}

}  // namespace fresco::widgets
