// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/choice_label.h"

#include "bridge/text.h"

#include <QtGlobal>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

struct Label {
    std::string_view choice;
    const char* text;
};

/// Words are translated, proper names are not.
constexpr std::array kLabels{
    Label{"soft-edge", QT_TRANSLATE_NOOP("Choices", "Soft edges")},
    Label{"canny", QT_TRANSLATE_NOOP("Choices", "Canny lines")},
    Label{"none", QT_TRANSLATE_NOOP("Choices", "None")},
    Label{"initial", QT_TRANSLATE_NOOP("Choices", "Start only")},
    Label{"initial_and_step", QT_TRANSLATE_NOOP("Choices", "Start and steps")},
    Label{"transported", QT_TRANSLATE_NOOP("Choices", "Moves with the picture")},
    Label{"patch", QT_TRANSLATE_NOOP("Choices", "Patches")},
    Label{"flow", QT_TRANSLATE_NOOP("Choices", "Warping")},
    Label{"every-frame", QT_TRANSLATE_NOOP("Choices", "Every frame a key")},
    Label{"absolute", QT_TRANSLATE_NOOP("Choices", "Absolute")},
    Label{"squared", QT_TRANSLATE_NOOP("Choices", "Squared")},
    Label{"centred", QT_TRANSLATE_NOOP("Choices", "Both alike")},
    Label{"published", QT_TRANSLATE_NOOP("Choices", "As published")},
    Label{"dis", "DIS"},
    Label{"raft", "RAFT"},
    Label{"gmflow", "GMFlow"},
    Label{"auto", QT_TRANSLATE_NOOP("Choices", "Automatic")},
    Label{"on", QT_TRANSLATE_NOOP("Choices", "On")},
    Label{"off", QT_TRANSLATE_NOOP("Choices", "Off")},
    Label{"png", QT_TRANSLATE_NOOP("Choices", "PNG pictures")},
    Label{"custom", QT_TRANSLATE_NOOP("Choices", "Custom")},
    Label{"web", QT_TRANSLATE_NOOP("Choices", "Web (MP4)")},
    Label{"result", QT_TRANSLATE_NOOP("Choices", "Result alone")},
    Label{"side-by-side", QT_TRANSLATE_NOOP("Choices", "Side by side")},
    Label{"wipe", QT_TRANSLATE_NOOP("Choices", "Wipe")},
    Label{"ddpm", "DDPM"},
    Label{"ddim", "DDIM"},
    Label{"euler-a", "Euler a"},
    Label{"dpmpp-2m", "DPM++ 2M"},
    Label{"dpmpp-2m-karras", "DPM++ 2M Karras"},
    Label{"unipc", "UniPC"},
    Label{"lcm", "LCM"},
    Label{"h264", "H.264"},
    Label{"hevc", "H.265 (HEVC)"},
    Label{"vp9", "VP9"},
    Label{"av1", "AV1"},
    Label{"prores", "ProRes"},
    Label{"ffv1", "FFV1"},
    Label{"gif", "GIF"},
};

/// As fresco.json of the bundled model spells them; here only so that lupdate sees them.
constexpr std::array kStyles{
    Label{"Cartoon", QT_TRANSLATE_NOOP("Styles", "Cartoon")},
    Label{"Watercolor", QT_TRANSLATE_NOOP("Styles", "Watercolor")},
    Label{"Oil", QT_TRANSLATE_NOOP("Styles", "Oil")},
    Label{"Pencil", QT_TRANSLATE_NOOP("Styles", "Pencil")},
    Label{"Neon", QT_TRANSLATE_NOOP("Styles", "Neon")},
    Label{"Winter", QT_TRANSLATE_NOOP("Styles", "Winter")},
    Label{"Autumn", QT_TRANSLATE_NOOP("Styles", "Autumn")},
    Label{"Sepia", QT_TRANSLATE_NOOP("Styles", "Sepia")},
    Label{"Photo", QT_TRANSLATE_NOOP("Styles", "Photo")},
};

template <std::size_t count>
QString labelFrom(const std::array<Label, count>& labels, const char* context, std::string_view choice)
{
    const auto found =
        std::find_if(labels.begin(), labels.end(), [&](const Label& label) { return label.choice == choice; });
    return found == labels.end() ? toQt(choice) : translated(context, found->text);
}

}  // namespace

QString choiceLabel(std::string_view choice) { return labelFrom(kLabels, "Choices", choice); }

QString styleLabel(std::string_view label) { return labelFrom(kStyles, "Styles", label); }

}  // namespace fresco::ui
