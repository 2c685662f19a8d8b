// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/engine_page.h"

#include "bridge/text.h"
#include "preferences/page_parts.h"
#include "settings.h"

#include <QEvent>
#include <QFormLayout>
#include <QSignalBlocker>
#include <QSpinBox>

namespace fresco::ui {

namespace {

constexpr int kMostThreads = 1024;  // as the parameter's row has it

}  // namespace

EnginePage::EnginePage(Settings& settings, QWidget* parent)
    : QWidget(parent), settings_(settings), deviceLabel_(new QLabel(this)), device_(new QComboBox(this)),
      threadsLabel_(new QLabel(this)), threads_(new QSpinBox(this)), hint_(hintLabel(this))
{
    device_->setObjectName("prefDevice");
    deviceLabel_->setBuddy(device_);
    threads_->setObjectName("prefThreads");
    threads_->setRange(0, kMostThreads);
    threads_->setValue(settings.threads());
    threadsLabel_->setBuddy(threads_);
    auto* form = new QFormLayout(this);
    form->addRow(deviceLabel_, device_);
    form->addRow(threadsLabel_, threads_);
    form->addRow(hint_);
    retranslate();
    connect(device_, &QComboBox::activated, this, [this] { settings_.setDevice(device_->currentData().toString()); });
    connect(threads_, &QSpinBox::valueChanged, this, [this](int count) { settings_.setThreads(count); });
}

void EnginePage::setEngine(const EngineInfo& info)
{
    info_ = info;
    fillDevices();
}

void EnginePage::fillDevices()
{
    device_->clear();
    device_->addItem(tr("Automatic: a CUDA card, if there is one"), "auto");
    for (const DeviceInfo& device : info_.devices) {
        const QString name = toQt(std::string_view(device.name));
        device_->addItem(QString("%1: %2").arg(name, translated(device.description)), name);
    }
    const QString chosen = settings_.device();
    if (device_->findData(chosen) < 0)
        device_->addItem(info_.devices.empty() ? chosen : tr("%1 (not here now)").arg(chosen), chosen);
    device_->setCurrentIndex(device_->findData(chosen));
}

void EnginePage::retranslate()
{
    deviceLabel_->setText(tr("&Device:"));
    threadsLabel_->setText(tr("&Threads:"));
    threads_->setSpecialValueText(tr("One for each core"));
    hint_->setText(tr("For new jobs, where a project does not say otherwise under Advanced."));
    fillDevices();
}

void EnginePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
