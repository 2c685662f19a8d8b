// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/fault.h"
#include "fresco/cache.h"
#include "latest_task.h"

#include <QWidget>

#include <functional>
#include <optional>

class QDoubleSpinBox;
class QLabel;
class QLineEdit;
class QPushButton;

namespace fresco::ui {

class Dialogs;
class Settings;

/// The engine's calls about its cache, or a test's.
struct CacheCalls {
    std::function<CacheReport()> report = reportCache;
    std::function<std::int64_t(std::int64_t keepBytes)> clean = [](std::int64_t keep) { return cleanCache(keep); };
    std::function<void(std::int64_t bytes)> setLimit = setCacheLimit;
};

/// Where results of stages are kept, how much they may take and do take. All of the disk's work is done elsewhere.
class CachePage : public QWidget {
    Q_OBJECT
public:
    CachePage(Settings& settings, Dialogs& dialogs, CacheCalls calls = {}, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    void buildLayout();
    void connectParts();
    void retranslate();
    void run(std::function<std::optional<std::int64_t>()> work);
    void show(const CacheReport& report);
    void showUse();
    void showPlace();
    void choosePlace();

    Settings& settings_;
    Dialogs& dialogs_;
    CacheCalls calls_;
    std::optional<CacheReport> report_;
    std::optional<std::int64_t> removed_;
    std::optional<Fault> fault_;
    QLabel* placeLabel_;
    QLineEdit* place_;
    QPushButton* choose_;
    QPushButton* own_;
    QLabel* placeHint_;
    QLabel* limitLabel_;
    QDoubleSpinBox* limit_;
    QLabel* useLabel_;
    QLabel* use_;
    QPushButton* clean_;
    widgets::LatestTask task_;
};

}  // namespace fresco::ui
