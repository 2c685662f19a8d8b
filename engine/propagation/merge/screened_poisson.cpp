// SPDX-License-Identifier: GPL-3.0-or-later
#include "propagation/merge/screened_poisson.h"

#include "fresco/error.h"

#include <algorithm>
#include <cmath>

namespace fresco::propagation {

namespace {

constexpr float kLargestWeight = 10.0F;
constexpr double kLargestLaplacianEigenvalue = 8.0;
constexpr double kRange = 255.0;
constexpr double kWantedError = 0.01;

/// One channel with its first and last column repeated on either side, so that the pass over a row has no special case.
class PaddedPlane {
public:
    explicit PaddedPlane(const Raster<float>& raster) : plane_(raster.width + 2, raster.height)
    {
        for (int y = 0; y < raster.height; ++y) {
            std::copy_n(raster.row(y), raster.width, row(y));
            repeatSides(y);
        }
    }

    float* row(int y) { return plane_.row(y) + 1; }
    const float* row(int y) const { return plane_.row(std::clamp(y, 0, plane_.height - 1)) + 1; }
    int width() const { return plane_.width - 2; }
    int height() const { return plane_.height; }
    void repeatSides(int y)
    {
        float* const values = row(y);
        values[-1] = values[0];
        values[width()] = values[width() - 1];
    }

private:
    Raster<float> plane_;
};

/// b = screen + weight^2 D^T g.
Raster<float> rightSide(const Raster<float>& screen, const Gradients& gradients, float squaredWeight)
{
    Raster<float> right = screen;
    for (int y = 0; y < screen.height; ++y) {
        float* const out = right.row(y);
        if (y + 1 < screen.height) {
            float* const below = right.row(y + 1);
            const float* const g = gradients.toNextRow.row(y);
            for (int x = 0; x < screen.width; ++x) {
                out[x] += squaredWeight * g[x];
                below[x] -= squaredWeight * g[x];
            }
        }
        const float* const g = gradients.toNextColumn.row(y);
        for (int x = 0; x + 1 < screen.width; ++x) {
            out[x] += squaredWeight * g[x];
            out[x + 1] -= squaredWeight * g[x];
        }
    }
    return right;
}

/// Factors of one step: next = before + omega (x + gamma (b - A x) - before), written over `before`.
struct StepFactors {
    float squaredWeight;
    float gamma;
    float omega;
};

void stepRow(float* before, const PaddedPlane& x, const float* right, int y, const StepFactors& factors)
{
    const float* const here = x.row(y);
    const float* const above = x.row(y - 1);
    const float* const below = x.row(y + 1);
    const auto [squaredWeight, gamma, omega] = factors;
    const int width = x.width();
    for (int i = 0; i < width; ++i) {
        const float laplacian = 4.0F * here[i] - here[i - 1] - here[i + 1] - above[i] - below[i];
        const float residual = right[i] - here[i] - squaredWeight * laplacian;
        before[i] += omega * (here[i] + gamma * residual - before[i]);
    }
}

int stepsFor(double convergence)
{
    if (convergence <= 0.0)
        return 1;
    return static_cast<int>(std::ceil(std::log(kWantedError / (2.0 * kRange)) / std::log(convergence)));
}

}  // namespace

Raster<float> solveScreenedPoisson(const Raster<float>& screen, const Gradients& gradients, float gradientWeight)
{
    requireRaster(screen, screen.width, screen.height, 1, "screen");
    requireRaster(gradients.toNextRow, screen.width, screen.height, 1, "gradients to the next row");
    requireRaster(gradients.toNextColumn, screen.width, screen.height, 1, "gradients to the next column");
    if (!(gradientWeight >= 0.0F && gradientWeight <= kLargestWeight))
        throw Error{ErrorKind::InvalidArgument, "The weight of gradients must be between 0 and 10."};

    const float squaredWeight = gradientWeight * gradientWeight;
    const double largest = 1.0 + kLargestLaplacianEigenvalue * static_cast<double>(squaredWeight);
    const double spread = (largest - 1.0) / (largest + 1.0);
    const double root = std::sqrt(largest);
    const Raster<float> right = rightSide(screen, gradients, squaredWeight);
    PaddedPlane before(screen), current(screen);
    double omega = 1.0;
    for (int step = 0, steps = stepsFor((root - 1.0) / (root + 1.0)); step < steps; ++step) {
        omega = step == 0 ? 1.0 : 1.0 / (1.0 - spread * spread * omega / (step == 1 ? 2.0 : 4.0));
        const StepFactors factors{squaredWeight, static_cast<float>(2.0 / (largest + 1.0)), static_cast<float>(omega)};
        for (int y = 0; y < screen.height; ++y) {
            stepRow(before.row(y), current, right.row(y), y, factors);
            before.repeatSides(y);
        }
        std::swap(before, current);
    }

    Raster<float> solution(screen.width, screen.height);
    for (int y = 0; y < screen.height; ++y)
        std::copy_n(current.row(y), screen.width, solution.row(y));
    return solution;
}

}  // namespace fresco::propagation
