// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "presets/parameter_preset.h"

#include <QObject>
#include <QThreadPool>

#include <functional>

namespace fresco::ui {

/// The built-in presets and the person's own. Files are read and written in a thread of its own, one after the other.
class PresetShelf : public QObject {
    Q_OBJECT
public:
    explicit PresetShelf(const QString& folder, QObject* parent = nullptr);
    /// Writes what is still to be written.
    ~PresetShelf() override;

    /// Built-in ones first, in the language of the window.
    std::vector<ParameterPreset> presets() const;

    /// Reads the folder anew.
    void refresh();
    /// Takes the place of one's own of that name.
    void save(const QString& name, const ParameterSet& parameters);
    void remove(const QString& name);
    /// A file that somebody gave: its preset comes onto the shelf.
    void importFile(const QString& path);
    void exportFile(const QString& path, const ParameterSet& parameters);

Q_SIGNALS:
    void changed();
    void imported(const fresco::ui::ParameterPreset& preset);
    void failed(const fresco::ui::Fault& fault);

private:
    using Delivery = std::function<void()>;
    void run(std::function<Delivery()> work);

    QString folder_;
    std::vector<ParameterPreset> own_;
    QThreadPool pool_;
};

}  // namespace fresco::ui
