// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/loss_history.h"

#include <algorithm>

namespace fresco::ui {

namespace {

bool isSamePlace(const LossCurves& a, const LossCurves& b)
{
    return a.batch == b.batch && a.step == b.step && a.block == b.block;
}

template <class Member> auto valuesOf(const std::vector<LossCurves>& curves, Member member)
{
    std::set<std::remove_cvref_t<decltype(curves.front().*member)>> values;
    for (const LossCurves& one : curves)
        values.insert(one.*member);
    return values;
}

}  // namespace

std::set<std::int64_t> LossRun::batches() const { return valuesOf(curves, &LossCurves::batch); }

std::set<int> LossRun::steps() const { return valuesOf(curves, &LossCurves::step); }

std::set<int> LossRun::blocks() const { return valuesOf(curves, &LossCurves::block); }

int LossHistory::begin(const QString& prompt, double spatialWeight, const QDateTime& now)
{
    runs_.push_back(
        {.id = nextId_++, .startedAt = now, .prompt = prompt, .spatialWeight = spatialWeight, .curves = {}});
    if (runs_.size() > kMostRuns)
        runs_.pop_front();
    return runs_.back().id;
}

void LossHistory::append(const LossCurves& curves)
{
    if (runs_.empty())
        begin({}, LossRun{}.spatialWeight, QDateTime::currentDateTime());
    std::vector<LossCurves>& all = runs_.back().curves;
    // The newest are at the end, and what comes twice came lately.
    const auto same =
        std::find_if(all.rbegin(), all.rend(), [&](const LossCurves& one) { return isSamePlace(one, curves); });
    if (same == all.rend())
        all.push_back(curves);
    else
        *same = curves;
}

const LossRun* LossHistory::find(int id) const
{
    const auto found = std::find_if(runs_.begin(), runs_.end(), [id](const LossRun& run) { return run.id == id; });
    return found == runs_.end() ? nullptr : &*found;
}

}  // namespace fresco::ui
