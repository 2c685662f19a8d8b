// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/parameter_rows.h"
#include "fresco/text.h"

namespace fresco {

namespace {

using enum ParameterType;

std::vector<ParameterSpec> promptRows()
{
    const std::string_view group = FRESCO_TEXT("Parameters", "Prompt");
    return {
        {.key = key::prompt,
         .label = FRESCO_TEXT("Parameters", "Prompt"),
         .help = FRESCO_TEXT("Parameters",
                             "What the film should look like; (word:1.2) stresses a word, [word] weakens it."),
         .type = Text,
         .defaultValue = std::string{},
         .group = group,
         .isEssential = true},
        {.key = key::promptSuffix,
         .label = FRESCO_TEXT("Parameters", "Added to every prompt"),
         .help = FRESCO_TEXT("Parameters", "Words put behind the prompt; empty for none."),
         .type = Text,
         .defaultValue = std::string{", best quality, extremely detailed"},
         .group = group},
        {.key = key::negative,
         .label = FRESCO_TEXT("Parameters", "Negative prompt"),
         .help = FRESCO_TEXT("Parameters", "What the film should not look like."),
         .type = Text,
         .defaultValue =
             std::string{"longbody, lowres, bad anatomy, bad hands, missing finger, extra digit, fewer digits, "
                         "cropped, worst quality, low quality"},
         .group = group},
    };
}

std::vector<ParameterSpec> modelRows()
{
    const std::string_view group = FRESCO_TEXT("Parameters", "Model");
    return {
        {.key = key::model,
         .label = FRESCO_TEXT("Parameters", "Model"),
         .help = FRESCO_TEXT("Parameters",
                             "Folder of a Stable Diffusion 1.x or 2.x model in the diffusers layout, or the name of "
                             "one in the models folder; empty for the bundled demo model."),
         .type = Path,
         .defaultValue = std::string{},
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::vae,
         .label = FRESCO_TEXT("Parameters", "VAE"),
         .help =
             FRESCO_TEXT("Parameters", "Folder or file of a VAE that replaces the model's own; empty for the model's."),
         .type = Path,
         .defaultValue = std::string{},
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::tinyVae,
         .label = FRESCO_TEXT("Parameters", "Tiny VAE"),
         .help = FRESCO_TEXT(
             "Parameters", "Folder of a TAESD model: decodes much faster and a little softer; empty for the full VAE."),
         .type = Path,
         .defaultValue = std::string{},
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::clipSkip,
         .label = FRESCO_TEXT("Parameters", "CLIP skip"),
         .help = FRESCO_TEXT("Parameters",
                             "Which layer of the text encoder counts from the end: 1 is the last, 2 the one before, as "
                             "some checkpoints want it."),
         .type = Integer,
         .defaultValue = std::int64_t{1},
         .minimum = 1,
         .maximum = 12,
         .step = 1,
         .group = group},
    };
}

std::vector<ParameterSpec> controlRows()
{
    const std::string_view group = FRESCO_TEXT("Parameters", "Control");
    return {
        {.key = key::control,
         .label = FRESCO_TEXT("Parameters", "Control map"),
         .help = FRESCO_TEXT("Parameters", "Which picture of the source guides the shapes through the ControlNet."),
         .type = Choice,
         .defaultValue = std::string{"soft-edge"},
         .group = group,
         .choices = {"soft-edge", "canny", "none"},
         .isEssential = true,
         .stage = Stage::Control},
        {.key = key::controlNet,
         .label = FRESCO_TEXT("Parameters", "ControlNet"),
         .help = FRESCO_TEXT(
             "Parameters",
             "Folder of the ControlNet that fits the control map; empty for the one in the model's folder."),
         .type = Path,
         .defaultValue = std::string{},
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::controlScale,
         .label = FRESCO_TEXT("Parameters", "Control scale"),
         .help = FRESCO_TEXT("Parameters",
                             "How strongly the control map holds the shapes of the source; 0 switches it off."),
         .type = Real,
         .defaultValue = 0.7,
         .minimum = 0,
         .maximum = 2,
         .step = 0.05,
         .group = group,
         .isEssential = true},
    };
}

std::vector<ParameterSpec> samplingRows()
{
    const std::string_view group = FRESCO_TEXT("Parameters", "Sampling");
    return {
        {.key = key::strength,
         .label = FRESCO_TEXT("Parameters", "Strength"),
         .help = FRESCO_TEXT("Parameters",
                             "How far the picture may leave the source: near 0 keeps it, at 1 every step is made. "
                             "Another way to say --warmup."),
         .type = Real,
         .defaultValue = 0.75,
         .minimum = 0,
         .maximum = 1,
         .step = 0.05,
         .group = group,
         .isEssential = true,
         .stage = Stage::LoadModel},
        {.key = key::warmup,
         .label = FRESCO_TEXT("Parameters", "Warm-up steps"),
         .help = FRESCO_TEXT("Parameters",
                             "Steps left out at the start; below 0 starts from pure noise. Another way to say "
                             "--strength, so give only one of them."),
         .type = Integer,
         .defaultValue = std::int64_t{5},
         .minimum = -1,
         .maximum = 999,
         .step = 1,
         .unit = FRESCO_TEXT("Parameters", "steps"),
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::steps,
         .label = FRESCO_TEXT("Parameters", "Steps"),
         .help = FRESCO_TEXT("Parameters", "Length of the noise schedule; strength decides how much of it is run."),
         .type = Integer,
         .defaultValue = std::int64_t{20},
         .minimum = 1,
         .maximum = 1000,
         .step = 1,
         .group = group,
         .isEssential = true},
        {.key = key::guidance,
         .label = FRESCO_TEXT("Parameters", "Guidance scale"),
         .help = FRESCO_TEXT(
             "Parameters",
             "How strictly the prompt is followed; 1 switches the negative prompt off and halves the time."),
         .type = Real,
         .defaultValue = 7.5,
         .minimum = 1,
         .maximum = 30,
         .step = 0.5,
         .group = group,
         .isEssential = true},
        {.key = key::scheduler,
         .label = FRESCO_TEXT("Parameters", "Scheduler"),
         .help = FRESCO_TEXT("Parameters", "How noise is taken away step by step."),
         .type = Choice,
         .defaultValue = std::string{"ddpm"},
         .group = group,
         .choices = {"ddpm", "ddim", "euler-a", "dpmpp-2m", "dpmpp-2m-karras", "unipc", "lcm"}},
        {.key = key::seed,
         .label = FRESCO_TEXT("Parameters", "Seed"),
         .help = FRESCO_TEXT("Parameters", "Number behind all noise: the same seed gives the same film."),
         .type = Integer,
         .defaultValue = std::int64_t{0},
         .minimum = 0,
         .maximum = 4294967295.0,
         .step = 1,
         .group = group,
         .isEssential = true},
        {.key = key::sharedNoise,
         .label = FRESCO_TEXT("Parameters", "Shared noise"),
         .help = FRESCO_TEXT(
             "Parameters",
             "Whether keyframes start from, and add, the same noise: the more is shared, the less it flickers; "
             "transported noise moves with the picture."),
         .type = Choice,
         .defaultValue = std::string{"transported"},
         .group = group,
         .choices = {"initial", "initial_and_step", "transported", "none"}},
    };
}

std::vector<ParameterSpec> filmRows()
{
    const std::string_view group = FRESCO_TEXT("Parameters", "Film");
    return {
        {.key = key::resolution,
         .label = FRESCO_TEXT("Parameters", "Working resolution"),
         .help = FRESCO_TEXT("Parameters",
                             "Short side at which the model works; the film is written at the source's own size."),
         .type = Integer,
         .defaultValue = std::int64_t{512},
         .minimum = 64,
         .maximum = 2048,
         .step = 64,
         .unit = FRESCO_TEXT("Parameters", "px"),
         .group = group,
         .isEssential = true,
         .stage = Stage::LoadModel},
        {.key = key::from,
         .label = FRESCO_TEXT("Parameters", "First frame"),
         .help = FRESCO_TEXT("Parameters", "First frame of the source to translate, counted from 0."),
         .type = Integer,
         .defaultValue = std::int64_t{0},
         .minimum = 0,
         .maximum = 1e12,
         .step = 1,
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::to,
         .label = FRESCO_TEXT("Parameters", "Last frame"),
         .help = FRESCO_TEXT("Parameters", "Last frame to translate, itself included; past the end means the end."),
         .type = Integer,
         .defaultValue = std::int64_t{1000000000000},
         .minimum = 0,
         .maximum = 1e12,
         .step = 1,
         .group = group,
         .stage = Stage::LoadModel},
    };
}

std::vector<ParameterSpec> machineRows()
{
    const std::string_view group = FRESCO_TEXT("Parameters", "Machine");
    return {
        {.key = key::batchSize,
         .label = FRESCO_TEXT("Parameters", "Batch size"),
         .help = FRESCO_TEXT("Parameters", "Keyframes translated together; more need more memory."),
         .type = Integer,
         .defaultValue = std::int64_t{8},
         .minimum = 3,
         .maximum = 64,
         .step = 1,
         .unit = FRESCO_TEXT("Parameters", "frames"),
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::device,
         .label = FRESCO_TEXT("Parameters", "Device"),
         .help = FRESCO_TEXT("Parameters", "Where the model runs: auto takes a CUDA card if there is one."),
         .type = Text,
         .defaultValue = std::string{"auto"},
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::dtype,
         .label = FRESCO_TEXT("Parameters", "Precision"),
         .help = FRESCO_TEXT("Parameters",
                             "Number format of the model: auto takes float16 on a card and float32 on the processor."),
         .type = Choice,
         .defaultValue = std::string{"auto"},
         .group = group,
         .choices = {"auto", "float32", "float16", "bfloat16"},
         .stage = Stage::LoadModel},
        {.key = key::threads,
         .label = FRESCO_TEXT("Parameters", "Threads"),
         .help = FRESCO_TEXT("Parameters", "Processor threads; 0 takes one for each core."),
         .type = Integer,
         .defaultValue = std::int64_t{0},
         .minimum = 0,
         .maximum = 1024,
         .step = 1,
         .group = group,
         .stage = Stage::LoadModel},
        {.key = key::overlap,
         .label = FRESCO_TEXT("Parameters", "Stages side by side"),
         .help = FRESCO_TEXT("Parameters",
                             "Reads, propagates and encodes while the model works: auto does so when it works on a "
                             "card; on the processor they would take its time."),
         .type = Choice,
         .defaultValue = std::string{"auto"},
         .group = group,
         .choices = {"auto", "on", "off"},
         .stage = Stage::LoadModel},
    };
}

std::vector<ParameterSpec> buildTable()
{
    std::vector<ParameterSpec> table;
    for (auto rows : {promptRows(),
                      keyframeRows(),
                      propagationRows(),
                      constraintRows(),
                      modelRows(),
                      controlRows(),
                      samplingRows(),
                      filmRows(),
                      exportRows(),
                      machineRows()})
        table.insert(table.end(), rows.begin(), rows.end());
    return table;
}

}  // namespace

const std::vector<ParameterSpec>& parameterTable()
{
    static const std::vector<ParameterSpec> table = buildTable();
    return table;
}

}  // namespace fresco
