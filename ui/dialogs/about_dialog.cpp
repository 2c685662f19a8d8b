// SPDX-License-Identifier: GPL-3.0-or-later
#include "dialogs/about_dialog.h"

#include "dialogs/program_facts.h"
#include "fresco/version.h"

#include <QClipboard>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QGuiApplication>
#include <QIcon>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kIconSide = 72;
constexpr int kWidth = 480;

QLabel* wrapped(const QString& text, QWidget* parent)
{
    auto* label = new QLabel(text, parent);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextBrowserInteraction);
    label->setOpenExternalLinks(true);
    return label;
}

QWidget* versionList(const EngineInfo& engine, QWidget* parent)
{
    auto* list = new QWidget(parent);
    auto* form = new QFormLayout(list);
    form->setContentsMargins({});
    form->setVerticalSpacing(2);
    for (const auto& [name, value] : programFacts(engine)) {
        auto* label = new QLabel(value, list);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        form->addRow(name + ':', label);
    }
    return list;
}

QLayout* heading(QDialog* dialog, const QString& summary)
{
    auto* icon = new QLabel(dialog);
    icon->setPixmap(
        QIcon(":/icons/fresco-studio.svg").pixmap(QSize(kIconSide, kIconSide), dialog->devicePixelRatioF()));
    auto* name = new QLabel(QString("<b style='font-size:16pt'>Fresco Studio</b> %1").arg(version()), dialog);
    auto* words = new QVBoxLayout;
    words->addWidget(name);
    words->addWidget(wrapped(summary, dialog));
    auto* row = new QHBoxLayout;
    row->addWidget(icon, 0, Qt::AlignTop);
    row->addSpacing(12);
    row->addLayout(words, 1);
    return row;
}

}  // namespace

AboutDialog::AboutDialog(const EngineInfo& engine, QWidget* parent) : QDialog(parent)
{
    setObjectName("aboutDialog");
    setWindowTitle(tr("About Fresco Studio"));
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addLayout(heading(this, tr("Restyles a video by a text prompt and keeps it steady over time.")));
    layout->addWidget(wrapped(tr("The method is FRESCO (CVPR 2024, arXiv 2403.12962).<br>"
                                 "Fresco Studio and its demo model are free software under the GNU General Public "
                                 "License, version 3 or later; they come with no warranty."),
                              this));
    layout->addWidget(wrapped(tr("Sample clip: “Big Buck Bunny”, © Blender Foundation, "
                                 "<a href='https://creativecommons.org/licenses/by/3.0/'>CC BY 3.0</a>."),
                              this));
    layout->addWidget(
        wrapped(tr("It stands on Qt (LGPL 3), LibTorch (BSD), FFmpeg (GPL), OpenCV (Apache 2), QCustomPlot "
                   "(GPL 3) and others; their licences come with them."),
                this));
    layout->addWidget(versionList(engine, this));
    auto* buttons = new QDialogButtonBox(QDialogButtonBox::Close, this);
    QPushButton* copy = buttons->addButton(tr("&Copy Versions"), QDialogButtonBox::ActionRole);
    copy->setObjectName("aboutCopy");
    copy->setAutoDefault(false);
    connect(copy, &QPushButton::clicked, this, [engine] { QGuiApplication::clipboard()->setText(factsText(engine)); });
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    layout->addWidget(buttons);
    setMinimumWidth(kWidth);
    resize(kWidth, layout->totalHeightForWidth(kWidth));  // what labels that wrap ask for by themselves is too high
}

}  // namespace fresco::ui
