# SPDX-License-Identifier: GPL-3.0-or-later
"""The other side of fresco-bench: one UNet + ControlNet call of diffusers for each line on stdin, its seconds on stdout.

    diffusers_step.py MODEL FRAMES LATENT_HEIGHT LATENT_WIDTH THREADS
"""
import sys
import time

import torch
from diffusers import ControlNetModel, UNet2DConditionModel


def main():
    model, (frames, height, width, threads) = sys.argv[1], map(int, sys.argv[2:6])
    torch.set_num_threads(threads)
    unet = UNet2DConditionModel.from_pretrained(model, subfolder="unet", torch_dtype=torch.float32).eval()
    control = ControlNetModel.from_pretrained(model, subfolder="controlnet", torch_dtype=torch.float32).eval()
    torch.manual_seed(0)
    latents = torch.randn(2 * frames, unet.config.in_channels, height, width)
    text = torch.randn(2 * frames, 77, unet.config.cross_attention_dim)
    hint = torch.rand(2 * frames, 3, 8 * height, 8 * width)
    with torch.inference_mode():
        for _ in sys.stdin:
            start = time.perf_counter()
            down, middle = control(latents, 501, encoder_hidden_states=text, controlnet_cond=hint, return_dict=False)
            unet(latents, 501, encoder_hidden_states=text, down_block_additional_residuals=down,
                 mid_block_additional_residual=middle, return_dict=False)
            print(time.perf_counter() - start, flush=True)


if __name__ == "__main__":
    main()
