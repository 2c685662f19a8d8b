// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "document/recipe.h"

#include <QAbstractListModel>
#include <QImage>

#include <optional>
#include <vector>

namespace fresco::ui {

enum class VariantState { Waiting, Running, Done, Failed };

/// One of several tries at the same keyframe.
struct Variant {
    ParameterSet changes{};  ///< what is other than in the project
    VariantState state = VariantState::Waiting;
    QImage picture{};                ///< null until there is something to see; a preview while it is running
    std::optional<Recipe> recipe{};  ///< of a picture that is done
    QString problem{};               ///< one sentence, when it failed
};

/// The tries side by side, in the order in which they were asked for. It only holds them: who translates puts in
/// what comes.
class VariantList : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { StateRole = Qt::UserRole + 1, PictureRole, ProblemRole };

    explicit VariantList(QObject* parent = nullptr);

    /// Others take their place, all waiting.
    /// @param frame  of the keyframe that they are of
    void start(std::int64_t frame, const std::vector<ParameterSet>& changes);
    void clear() { start(0, {}); }

    std::int64_t frame() const { return frame_; }
    int count() const { return static_cast<int>(variants_.size()); }
    const Variant& at(int index) const { return variants_[static_cast<std::size_t>(index)]; }

    // An index that is not there is passed over: what comes late belongs to tries that nobody wants any more.
    void setRunning(int index);
    /// What can be seen so far.
    void setPreview(int index, const QImage& picture);
    void setDone(int index, const QImage& picture, const Recipe& recipe);
    void setFailed(int index, const QString& sentence);
    /// Those that were not done wait no more; they go.
    void stop();

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    template <class Change> void change(int index, const QList<int>& roles, const Change& change);

    std::int64_t frame_ = 0;
    std::vector<Variant> variants_;
};

/// What sets it apart, for people: "Seed 42", or its prompt.
QString titleOf(const Variant& variant);
/// "waiting", "running", "failed"; empty when done.
QString stateText(VariantState state);

}  // namespace fresco::ui
