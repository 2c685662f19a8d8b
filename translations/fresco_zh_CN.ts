<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open Video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save Result &amp;As…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose the file that the next translation writes</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restyle the film by the prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop the translation</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;First Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Last Frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Actual Pixels</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>One pixel of the picture on one of the screen</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source and result side by side</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;ource Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Result Only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the &amp;Desktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Like the D&amp;esktop</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Fresco Studio</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Soft edges</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Canny lines</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start only</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start and steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Videos</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All files</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save the result as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translation is running. Stop it and close the window?</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep Working</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>A setting makes no sense.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A file or folder does not exist.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The file is damaged or is not a film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This kind of film cannot be handled here.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The model is damaged or incomplete.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures or weights do not fit together.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The result cannot be written there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine that translates is not available.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>ParameterEditor</name>
    <message>
        <source>Choose a folder</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the film should look like; (word:1.2) stresses a word, [word] weakens it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Added to every prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Words put behind the prompt; empty for none.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What the film should not look like.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a Stable Diffusion 1.x or 2.x model in the diffusers layout, or the name of one in the models folder; empty for the bundled demo model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder or file of a VAE that replaces the model&apos;s own; empty for the model&apos;s.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tiny VAE</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of a TAESD model: decodes much faster and a little softer; empty for the full VAE.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>CLIP skip</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which layer of the text encoder counts from the end: 1 is the last, 2 the one before, as some checkpoints want it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control map</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Which picture of the source guides the shapes through the ControlNet.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Folder of the ControlNet that fits the control map; empty for the one in the model&apos;s folder.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Control scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strongly the control map holds the shapes of the source; 0 switches it off.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Strength</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How far the picture may leave the source: 0 keeps it, 1 starts from noise alone. Another way to say --warmup.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps left out at the start; below 0 starts from pure noise. Another way to say --strength, so give only one of them.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Steps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Length of the noise schedule; strength decides how much of it is run.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How strictly the prompt is followed; 1 switches the negative prompt off and halves the time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How noise is taken away step by step.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Seed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number behind all noise: the same seed gives the same film.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shared noise</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Whether frames start from, and add, the same noise: the more is shared, the less it flickers.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Working resolution</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Short side at which the model works; the film is written at the source&apos;s own size.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>px</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>First frame of the source to translate, counted from 0.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Last frame to translate, itself included; past the end means the end.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Codec</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How the film is compressed; auto chooses by the file&apos;s extension.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Quality</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Of the written film: 100 is visually lossless, 50 small.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Keep the sound</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Carry the source&apos;s sound, subtitles and chapters over.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Machine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frames translated together; more need more memory.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Device</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Where the model runs: auto takes a CUDA card if there is one.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Precision</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Number format of the model: auto takes float16 on a card and float32 on the processor.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Threads</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Processor threads; 0 takes one for each core.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>QValidator</name>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Loading the model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drawing control maps</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Writing the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Cartoon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Watercolor</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Neon</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Winter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Photo</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Timecode</name>
    <message>
        <source>%1 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::AboutDialog</name>
    <message>
        <source>About Fresco Studio</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Restyles a video by a text prompt and keeps it steady over time.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The method is FRESCO (CVPR 2024, arXiv 2403.12962).&lt;br&gt;Fresco Studio and its demo model are free software under the GNU General Public License, version 3 or later; they come with no warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sample clip: “Big Buck Bunny”, © Blender Foundation, &lt;a href=&apos;https://creativecommons.org/licenses/by/3.0/&apos;&gt;CC BY 3.0&lt;/a&gt;.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::FilmViewer</name>
    <message>
        <source>Preview · frame %L1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for the first picture</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not rendered</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Source</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::MainWindow</name>
    <message>
        <source>%L1 %</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Saved as %1 after %2.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>A translation is running.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The engine is still being loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a video first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Say first how the film should look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%L1 frames per second</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n frame(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No engine</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop to open “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>F&amp;ilm</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Tools</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::OutputRow</name>
    <message>
        <source>Save as</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>File of the result</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>beside the video</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::ParameterPanel</name>
    <message>
        <source>Advanced</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::ProgressPanel</name>
    <message>
        <source>Stopping after this step…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::PromptPanel</name>
    <message>
        <source>&amp;Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>How should the film look? “a watercolor painting”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Styles of this model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This small model knows these looks only; others need a Stable Diffusion model.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What it should not look like</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Model</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::TranslateDock</name>
    <message>
        <source>Translate</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::WelcomePage</name>
    <message>
        <source>Give a video another look</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drop a video anywhere in this window, or open one. Then say how it should look.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open Video…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recent videos</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::ui::WholeNumberBox</name>
    <message>
        <source>end</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::widgets::FrameBar</name>
    <message>
        <source>Position in the film</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Frame number, from 0</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Time</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>fresco::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
