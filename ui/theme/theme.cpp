// SPDX-License-Identifier: GPL-3.0-or-later
#include "theme/theme.h"

#include "colours.h"
#include "theme/fresco_style.h"

#include <QApplication>
#include <QStyleFactory>
#include <QToolTip>

namespace fresco::ui {

namespace {

struct Shades {
    QRgb window, base, alternate, button, text, subtle, disabled, link;
};

QPalette paletteFrom(const Shades& shades)
{
    const QColor text(shades.text);
    QPalette palette(QColor(shades.button), QColor(shades.window));
    palette.setColor(QPalette::Window, shades.window);
    palette.setColor(QPalette::WindowText, text);
    palette.setColor(QPalette::Base, shades.base);
    palette.setColor(QPalette::AlternateBase, shades.alternate);
    palette.setColor(QPalette::Text, text);
    palette.setColor(QPalette::PlaceholderText, shades.subtle);
    palette.setColor(QPalette::Button, shades.button);
    palette.setColor(QPalette::ButtonText, text);
    palette.setColor(QPalette::ToolTipBase, shades.button);
    palette.setColor(QPalette::ToolTipText, text);
    palette.setColor(QPalette::Link, shades.link);
    for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
        palette.setColor(QPalette::Disabled, role, shades.disabled);
    palette.setColor(QPalette::Highlight, widgets::colour(widgets::ColourRole::Accent, palette));
    palette.setColor(QPalette::HighlightedText, widgets::colour(widgets::ColourRole::OnAccent, palette));
    palette.setColor(QPalette::Disabled, QPalette::Highlight, shades.subtle);
    return palette;
}

}  // namespace

QPalette lightPalette()
{
    return paletteFrom({.window = 0xfff1f0ed,
                        .base = 0xffffffff,
                        .alternate = 0xfff6f5f2,
                        .button = 0xffe4e2dd,
                        .text = 0xff1d1d1f,
                        .subtle = 0xff6c6b67,
                        .disabled = 0xff9b9a96,
                        .link = 0xff9a3c17});
}

QPalette darkPalette()
{
    return paletteFrom({.window = 0xff1d1e21,
                        .base = 0xff161719,
                        .alternate = 0xff202226,
                        .button = 0xff313439,
                        .text = 0xffe8e6e3,
                        .subtle = 0xff94969b,
                        .disabled = 0xff6c6e73,
                        .link = 0xffe58a5f});
}

Theme::Theme()
    : desktopIsDark_(widgets::isDark(QApplication::palette())), style_(new FrescoStyle(QStyleFactory::create("Fusion")))
{
    QApplication::setStyle(style_);
}

void Theme::reduceMotion(bool on)
{
    if (style_)
        style_->setReducesMotion(on);
}

void Theme::apply(ThemeChoice choice)
{
    const bool dark = choice == ThemeChoice::Dark || (choice == ThemeChoice::System && desktopIsDark_);
    const QPalette palette = dark ? darkPalette() : lightPalette();
    QApplication::setPalette(palette);
    QToolTip::setPalette(palette);  // keeps one of its own otherwise
}

}  // namespace fresco::ui
