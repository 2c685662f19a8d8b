// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/latent_preview.h"
#include "tensor/image_tensor.h"

#include <torch/types.h>

#include <gtest/gtest.h>

namespace fresco::pipeline {
namespace {

TEST(LatentPreview, FindsColoursThatAreLinearInTheLatents)
{
    at::manual_seed(1);
    const at::Tensor latents = at::randn({3, 4, 6, 10});
    const at::Tensor mix = at::randn({4, 3}) * 0.2;
    const at::Tensor small = at::einsum("nchw,cd->ndhw", {latents, mix}) + 0.1;
    const at::Tensor pictures = at::upsample_nearest2d(small, {48, 80});
    const LatentPreview preview{latents, pictures};
    const at::Tensor shown = tensor::tensorFromImage(preview.picture(latents[1]), tensor::ValueRange::MinusOneToOne)[0];
    EXPECT_LT((shown - small[1].clamp(-1, 1)).abs().max().item<float>(), 0.01);
}

TEST(LatentPreview, SurvivesFlatPictures)
{
    const LatentPreview preview{at::zeros({1, 4, 8, 8}), at::zeros({1, 3, 64, 64})};
    const ImageView picture = preview.picture(at::zeros({4, 8, 8}));
    EXPECT_EQ(picture.width, 8);
    EXPECT_NEAR(picture.row(4)[12], 128, 1);
}

}  // namespace
}  // namespace fresco::pipeline
