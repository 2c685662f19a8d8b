// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/worded_error.h"
#include "schedulers/ddim.h"
#include "schedulers/ddpm.h"
#include "schedulers/dpmpp_2m.h"
#include "schedulers/euler_ancestral.h"
#include "schedulers/lcm.h"
#include "schedulers/scheduler.h"
#include "schedulers/timesteps.h"
#include "schedulers/unipc.h"

#include <algorithm>
#include <string>

namespace fresco::schedulers {
namespace {

struct Row {
    std::string_view name;
    int (*maximumSteps)(const NoiseSchedule&);
    std::unique_ptr<Scheduler> (*make)(const NoiseSchedule&, int steps);
};

int everyTimestep(const NoiseSchedule& schedule) { return schedule.trainTimesteps(); }
/// Two fewer keep the timesteps of a solver apart: it divides by the distance of neighbours.
int distinctTimesteps(const NoiseSchedule& schedule) { return std::max(schedule.trainTimesteps() - 2, 1); }
int distilledTimesteps(const NoiseSchedule& schedule) { return std::min(kLcmOriginalSteps, schedule.trainTimesteps()); }

template <class Made, auto... Options> std::unique_ptr<Scheduler> make(const NoiseSchedule& schedule, int steps)
{
    return std::make_unique<Made>(schedule, steps, Options...);
}

/// To add a sampler: derive from Scheduler, add a row here and its name to the row `scheduler` of the parameter table.
constexpr Row kRows[] = {
    {"ddpm", everyTimestep, make<DdpmScheduler>},
    {"ddim", everyTimestep, make<DdimScheduler>},
    {"euler-a", everyTimestep, make<EulerAncestralScheduler>},
    {"dpmpp-2m", distinctTimesteps, make<Dpmpp2mScheduler, SigmaSpacing::Timesteps>},
    {"dpmpp-2m-karras", distinctTimesteps, make<Dpmpp2mScheduler, SigmaSpacing::Karras>},
    {"unipc", distinctTimesteps, make<UniPcScheduler>},
    {"lcm", distilledTimesteps, make<LcmScheduler>},
};

}  // namespace

const std::vector<std::string_view>& schedulerNames()
{
    static const std::vector<std::string_view> names = [] {
        std::vector<std::string_view> result;
        for (const Row& row : kRows)
            result.push_back(row.name);
        return result;
    }();
    return names;
}

std::unique_ptr<Scheduler> makeScheduler(std::string_view name, const NoiseSchedule& schedule, int steps)
{
    const auto* const row =
        std::find_if(std::begin(kRows), std::end(kRows), [&](const Row& r) { return r.name == name; });
    if (row == std::end(kRows))
        throw WordedError{ErrorKind::InvalidArgument,
                          worded(FRESCO_TEXT("Errors", "There is no scheduler \"%1\"; see fresco parameters."), name)};
    const int maximum = row->maximumSteps(schedule);
    if (steps < 1 || steps > maximum)
        throw WordedError{
            ErrorKind::InvalidArgument,
            worded(FRESCO_TEXT("Errors", "The scheduler %1 takes 1 to %2 steps, not %3."), name, maximum, steps)};
    return row->make(schedule, steps);
}

}  // namespace fresco::schedulers
