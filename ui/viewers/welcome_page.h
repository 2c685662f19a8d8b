// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bridge/frame_worker.h"
#include "bridge/model_choice.h"

#include <QWidget>

#include <optional>
#include <vector>

class QLabel;
class QPushButton;

namespace fresco::widgets {
class FlowLayout;
}

namespace fresco::ui {

class FilmCard;
class FilmLooks;
struct FilmLook;
struct Sample;

/// What the middle of the window shows before there is a film: ways to begin, what was open before, and the sample.
class WelcomePage : public QWidget {
    Q_OBJECT
public:
    explicit WelcomePage(QWidget* parent = nullptr);
    ~WelcomePage() override;

    /// How films are looked into for the cards' pictures, and the folder of the ThumbnailStore. Without it, cards have
    /// no pictures and nothing is known to be missing.
    void setFilms(const FrameSourceFactory& open, const QString& thumbnails);
    /// Films and folders of projects, the latest first.
    void setRecentFiles(const QStringList& paths);
    /// Shows the sample once there is a bundled model, and says what real models need.
    void setModels(const std::vector<ModelChoice>& models);

Q_SIGNALS:
    void openWanted();
    void openProjectWanted();
    void fileWanted(const QString& path);
    /// The sample is to be opened, with this prompt in it.
    void sampleWanted(const QString& film, const QString& prompt);
    /// A recent film or project is gone: ask where it is.
    void locateWanted(const QString& path);
    void removeWanted(const QString& path);
    void modelManagerWanted();

protected:
    void changeEvent(QEvent* event) override;
    void paintEvent(QPaintEvent* event) override;
    void showEvent(QShowEvent* event) override;

private:
    QWidget* buildContent();
    void connectParts();
    void retranslate();
    void lookAgain();
    void showLook(const FilmLook& look);
    FilmCard* addCard(const QString& path);
    FilmCard* cardOf(const QString& path) const;
    void showModelHint();

    QLabel* heading_;
    QLabel* hint_;
    QPushButton* open_;
    QPushButton* openProject_;
    QLabel* recentTitle_;
    QWidget* cardArea_;
    widgets::FlowLayout* cards_;
    QLabel* modelHint_;
    QPushButton* models_;
    FilmLooks* looks_ = nullptr;
    QStringList recents_;
    std::vector<ModelChoice> known_;
    std::unique_ptr<Sample> sample_;
    FilmCard* sampleCard_ = nullptr;
};

}  // namespace fresco::ui
