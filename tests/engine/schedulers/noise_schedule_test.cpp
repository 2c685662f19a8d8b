// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "schedulers/noise_schedule.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

namespace fresco::schedulers {
namespace {

NoiseSchedule fromText(std::string_view json)
{
    const test::TempDir folder;
    test::writeFile(folder / "scheduler_config.json", json);
    return NoiseSchedule::read(folder / "scheduler_config.json");
}

/// The error's sentence for a config, empty if it is accepted.
std::string problemWith(std::string_view json)
{
    try {
        fromText(json);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::BadModel);
        return error.message();
    }
    return {};
}

TEST(NoiseSchedule, ReadsStableDiffusion15)
{
    const NoiseSchedule read = fromText(R"({"_class_name": "PNDMScheduler", "num_train_timesteps": 1000,
        "beta_start": 0.00085, "beta_end": 0.012, "beta_schedule": "scaled_linear", "steps_offset": 1,
        "set_alpha_to_one": false, "trained_betas": null, "skip_prk_steps": true})");
    const NoiseSchedule builtIn = NoiseSchedule::stableDiffusion15();
    EXPECT_EQ(read.alphasCumprod, builtIn.alphasCumprod);
    EXPECT_EQ(read.stepsOffset, 1);
    EXPECT_FALSE(read.setAlphaToOne);
    EXPECT_NEAR(read.alphasCumprod.front(), 0.99915, 1e-6);
    EXPECT_NEAR(read.alphasCumprod.back(), 0.00466, 1e-5);
}

TEST(NoiseSchedule, ReadsStableDiffusion2AtTrailingSpacing)
{
    const NoiseSchedule read = fromText(R"({"beta_schedule": "linear", "prediction_type": "v_prediction",
        "timestep_spacing": "trailing", "num_train_timesteps": 500})");
    EXPECT_EQ(read.prediction, PredictionType::Velocity);
    EXPECT_EQ(read.spacing, TimestepSpacing::Trailing);
    EXPECT_EQ(read.trainTimesteps(), 500);
    EXPECT_TRUE(read.setAlphaToOne);
}

TEST(NoiseSchedule, AlphasFallBetweenOneAndZero)
{
    for (const char* const kind : {"linear", "scaled_linear", "squaredcos_cap_v2"}) {
        const NoiseSchedule read = fromText(std::string(R"({"beta_schedule": ")") + kind + R"("})");
        for (std::size_t t = 0; t < read.alphasCumprod.size(); ++t) {
            const double before = t == 0 ? 1.0 : read.alphasCumprod[t - 1];
            ASSERT_LT(read.alphasCumprod[t], before) << kind << " at " << t;
            ASSERT_GT(read.alphasCumprod[t], 0.0) << kind << " at " << t;
        }
    }
}

TEST(NoiseSchedule, NamesTheFieldItCannotFollow)
{
    struct Bad {
        const char* json;
        const char* field;
    };
    for (const Bad& bad : {Bad{R"({"prediction_type": "sample"})", "prediction_type"},
                           Bad{R"({"beta_schedule": "sigmoid"})", "beta_schedule"},
                           Bad{R"({"timestep_spacing": "logarithmic"})", "timestep_spacing"},
                           Bad{R"({"rescale_betas_zero_snr": true})", "rescale_betas_zero_snr"},
                           Bad{R"({"thresholding": true})", "thresholding"},
                           Bad{R"({"trained_betas": [0.1, 0.2]})", "trained_betas"},
                           Bad{R"({"num_train_timesteps": 0})", "num_train_timesteps"},
                           Bad{R"({"num_train_timesteps": 1e12})", "num_train_timesteps"},
                           Bad{R"({"beta_start": -1})", "beta_start"},
                           Bad{R"({"beta_end": 1.5})", "beta_end"},
                           Bad{R"({"beta_end": "much"})", "beta_end"},
                           Bad{R"({"steps_offset": 5000})", "steps_offset"}})
        EXPECT_NE(problemWith(bad.json).find(bad.field), std::string::npos)
            << bad.json << " gave: " << problemWith(bad.json);
    EXPECT_FALSE(problemWith("[]").empty());
    EXPECT_FALSE(problemWith("{").empty());
}

}  // namespace
}  // namespace fresco::schedulers
