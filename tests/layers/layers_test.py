#!/usr/bin/env python3
# SPDX-License-Identifier: GPL-3.0-or-later
"""The checks themselves can fail: each broken rule is found, each allowed include is not."""
import tempfile
import unittest
from pathlib import Path

from layers import folders_of_gui, violations_in
from links import broken_rules

GUI_FOLDERS = {"bridge": "ui", "models": "ui", "timeline": "widgets"}
FORBIDDEN = [
    ("engine/core/a.cpp", '#include "media/probe.h"', "may not include media/"),
    ("engine/models/a.cpp", '#include "schedulers/ddim.h"', "may not include schedulers/"),
    ("engine/kernels/a.cpp", '#include "models/unet.h"', "may not include models/"),
    ("engine/media/a.cpp", '#include "tensor/image_tensor.h"', "may not include tensor/"),
    ("engine/cli/a.cpp", '#include "pipeline/job.h"', "may not include pipeline/"),
    ("engine/project/a.cpp", '#include "media/probe.h"', "may not include media/"),
    ("engine/project/a.cpp", "#include <ATen/ATen.h>", "LibTorch has no place"),
    ("engine/cli/a.cpp", '#include "project/schema.h"', "may not include project/"),
    ("engine/download/a.cpp", '#include "media/probe.h"', "may not include media/"),
    ("engine/cli/a.cpp", "#include <curl/curl.h>", "libcurl has no place"),
    ("engine/core/a.cpp", "#include <openssl/evp.h>", "OpenSSL has no place"),
    ("engine/strange/a.cpp", '#include "core/log.h"', "has no row"),
    ("widgets/a.cpp", '#include "fresco/image.h"', "may not include the engine's headers"),
    ("widgets/a.cpp", '#include "bridge/text.h"', "may not include ui/"),
    ("ui/bridge/a.cpp", '#include "pipeline/job.h"', "may not include pipeline/"),
    ("engine/core/a.cpp", "#include <QString>", "Qt has no place"),
    ("engine/include/fresco/a.h", "#include <torch/torch.h>", "LibTorch has no place"),
    ("engine/include/fresco/a.h", "#include <nlohmann/json.hpp>", "nlohmann-json has no place"),
    ("engine/media/a.cpp", "#include <ATen/ATen.h>", "LibTorch has no place"),
    ("engine/propagation/a.cpp", '#include "pipeline/job.h"', "may not include pipeline/"),
    ("engine/propagation/a.cpp", "#include <ATen/ATen.h>", "LibTorch has no place"),
    ("engine/models/a.cpp", "#include <opencv2/core.hpp>", "OpenCV has no place"),
    ("engine/flow/raft.cpp", "#include <opencv2/video.hpp>", "OpenCV has no place"),
    ("engine/pipeline/a.cpp", 'extern "C" {\n#include <libavutil/frame.h>\n}', "libav has no place"),
    ("engine/tensor/a.cpp", "#include <fmt/format.h>", "fmt and spdlog has no place"),
    ("engine/core/log.h", "#include <spdlog/spdlog.h>", "stay inside .cpp"),
    ("engine/kernels/a.cu", "#include <ATen/ATen.h>", "no torch"),
]
ALLOWED = [
    ("engine/download/a.cpp", '#include "core/json.h"\n#include <curl/curl.h>\n#include <openssl/evp.h>'),
    ("engine/core/a.cpp", '#include "core/log.h"\n#include "fresco/error.h"\n#include <spdlog/spdlog.h>'),
    ("engine/models/unet/a.cpp", '#include "models/layers/resnet.h"\n#include "tensor/shape_check.h"\n#include <torch/nn.h>'),
    ("engine/flow/dis.cpp", "#include <opencv2/video/tracking.hpp>"),
    ("engine/pipeline/a.cpp", '#include "media/decoder.h"\n#include "models/vae.h"\n#include "job.h"'),
    ("engine/media/a.cpp", "// #include <QString>\n#include <libavutil/frame.h>"),
    ("ui/bridge/a.cpp", '#include "fresco/engine.h"\n#include "timeline/ruler.h"\n#include "bridge/text.h"\n#include <QThread>'),
    ("ui/docks/a.cpp", '#include "models/clip_model.h"'),
]


class Includes(unittest.TestCase):
    def test_a_folder_of_two_layers_counts_as_the_lower_ones(self):
        with tempfile.TemporaryDirectory() as root:
            for folder in ("widgets/timeline", "ui/timeline", "ui/bridge", "app/assets"):
                (Path(root) / folder).mkdir(parents=True)
            self.assertEqual(folders_of_gui(Path(root)), {"timeline": "widgets", "bridge": "ui", "assets": "app"})

    def test_forbidden_includes_are_found(self):
        for file, text, expected in FORBIDDEN:
            with self.subTest(file=file, text=text):
                found = list(violations_in(file, text, GUI_FOLDERS))
                self.assertEqual(len(found), 1)
                self.assertIn(expected, found[0].message)

    def test_allowed_includes_pass(self):
        for file, text in ALLOWED:
            with self.subTest(file=file, text=text):
                self.assertEqual(list(violations_in(file, text, GUI_FOLDERS)), [])

    def test_the_line_is_named(self):
        self.assertEqual([v.line for v in violations_in("engine/core/a.h", "\n\n#include <QString>\n", GUI_FOLDERS)], [3])


class Links(unittest.TestCase):
    def test_a_forbidden_library_is_found(self):
        self.assertTrue(broken_rules("fresco_base", ["libtorch_cpu.so", "libc.so.6"]))
        self.assertTrue(broken_rules("fresco_engine", ["libQt6Core.so.6"]))
        self.assertTrue(broken_rules("fresco_engine", ["libtorch.so"]))
        self.assertTrue(broken_rules("fresco_app", ["libtorch_cpu.so"]))

    def test_what_a_target_needs_passes(self):
        self.assertEqual(broken_rules("fresco_engine", ["libtorch_cpu.so", "libopencv_core.so.406", "libc10.so"]), [])
        self.assertEqual(broken_rules("fresco_app", ["libQt6Core.so.6", "libfresco_base.so"]), [])


if __name__ == "__main__":
    unittest.main()
