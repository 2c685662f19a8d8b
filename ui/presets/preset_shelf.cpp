// SPDX-License-Identifier: GPL-3.0-or-later
#include "presets/preset_shelf.h"

#include "presets/preset_files.h"

#include <utility>

namespace fresco::ui {

PresetShelf::PresetShelf(const QString& folder, QObject* parent) : QObject(parent), folder_(folder)
{
    pool_.setMaxThreadCount(1);
    refresh();
}

PresetShelf::~PresetShelf() { pool_.waitForDone(); }

// What is delivered after the shelf is gone is dropped by Qt: the shelf is its context.
void PresetShelf::run(std::function<Delivery()> work)
{
    pool_.start([this, work = std::move(work)] {
        Delivery deliver;
        try {
            deliver = work();
        } catch (...) {
            deliver = [this, fault = Fault::current()] { Q_EMIT failed(fault); };
        }
        QMetaObject::invokeMethod(this, deliver, Qt::QueuedConnection);
    });
}

std::vector<ParameterPreset> PresetShelf::presets() const
{
    std::vector<ParameterPreset> all = builtInPresets();
    all.insert(all.end(), own_.begin(), own_.end());
    return all;
}

void PresetShelf::refresh()
{
    run([this, folder = folder_]() -> Delivery {
        return [this, found = findPresets(folder)] {
            own_ = found;
            Q_EMIT changed();
        };
    });
}

void PresetShelf::save(const QString& name, const ParameterSet& parameters)
{
    run([path = presetPath(folder_, name), parameters]() -> Delivery {
        writePreset(path, parameters);
        return [] {};
    });
    refresh();
}

void PresetShelf::remove(const QString& name)
{
    run([folder = folder_, name]() -> Delivery {
        removePreset(folder, name);
        return [] {};
    });
    refresh();
}

void PresetShelf::importFile(const QString& path)
{
    run([this, folder = folder_, path]() -> Delivery {
        ParameterPreset preset = readPreset(path);
        preset.name = freePresetName(folder, preset.name);
        writePreset(presetPath(folder, preset.name), preset.parameters);
        return [this, preset] { Q_EMIT imported(preset); };
    });
    refresh();
}

void PresetShelf::exportFile(const QString& path, const ParameterSet& parameters)
{
    run([path, parameters]() -> Delivery {
        writePreset(path, parameters);
        return [] {};
    });
}

}  // namespace fresco::ui
