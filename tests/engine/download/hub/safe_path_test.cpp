// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/hub/safe_path.h"

#include <gtest/gtest.h>

#include <string>

namespace fresco::download {
namespace {

TEST(SafePath, TakesThePathsOfModels)
{
    for (const char* path : {"model_index.json",
                             "unet/config.json",
                             "unet/diffusion_pytorch_model-00001-of-00002.safetensors",
                             "a/b/c/d",
                             "v1-5.ckpt"})
        EXPECT_TRUE(isSafePath(path)) << path;
}

TEST(SafePath, RefusesWhateverMightLeadElsewhere)
{
    using namespace std::string_literals;
    for (const std::string& path : {""s,
                                    "/"s,
                                    "/etc/passwd"s,
                                    ".."s,
                                    "../x"s,
                                    "unet/../x"s,
                                    "unet/.."s,
                                    "unet/./x"s,
                                    "unet//x"s,
                                    "unet/"s,
                                    ".hidden"s,
                                    "unet/.hidden"s,
                                    "-rf"s,
                                    "unet\\x"s,
                                    "C:\\x"s,
                                    "C:x"s,
                                    "a b"s,
                                    "a\nb"s,
                                    "a\0b"s,
                                    "~/x"s,
                                    "$HOME"s,
                                    "\xC3\xA4"s,
                                    std::string(201, 'a'),
                                    std::string(600, 'a').append(600, '/')})
        EXPECT_FALSE(isSafePath(path)) << path;
    std::string deep = "a";
    for (int i = 0; i < 600; ++i)
        deep += "/a";
    EXPECT_FALSE(isSafePath(deep));
}

}  // namespace
}  // namespace fresco::download
