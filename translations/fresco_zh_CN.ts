<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Open Video…</source>
        <translation>打开视频(&amp;O)…</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Save Result &amp;As…</source>
        <translation>结果另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Choose the file that the next translation writes</source>
        <translation>选择下一次转绘写入的文件</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Translate</source>
        <translation>开始转绘(&amp;T)</translation>
    </message>
    <message>
        <source>Restyle the film by the prompt</source>
        <translation>按提示词改变影片的画风</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
    </message>
    <message>
        <source>Stop the translation</source>
        <translation>停止转绘</translation>
    </message>
    <message>
        <source>&amp;Previous Frame</source>
        <translation>上一帧(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Next Frame</source>
        <translation>下一帧(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;First Frame</source>
        <translation>首帧(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Last Frame</source>
        <translation>末帧(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Fit to Window</source>
        <translation>适合窗口(&amp;F)</translation>
    </message>
    <message>
        <source>Show the whole picture</source>
        <translation>显示整个画面</translation>
    </message>
    <message>
        <source>&amp;Actual Pixels</source>
        <translation>实际像素(&amp;A)</translation>
    </message>
    <message>
        <source>One pixel of the picture on one of the screen</source>
        <translation>画面的一个像素对应屏幕的一个像素</translation>
    </message>
    <message>
        <source>Zoom &amp;In</source>
        <translation>放大(&amp;I)</translation>
    </message>
    <message>
        <source>Zoom &amp;Out</source>
        <translation>缩小(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Side by Side</source>
        <translation>并排显示(&amp;S)</translation>
    </message>
    <message>
        <source>Source and result side by side</source>
        <translation>原片与结果并排显示</translation>
    </message>
    <message>
        <source>S&amp;ource Only</source>
        <translation>仅原片(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Result Only</source>
        <translation>仅结果(&amp;R)</translation>
    </message>
    <message>
        <source>Like the &amp;Desktop</source>
        <translation>跟随桌面(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>Like the D&amp;esktop</source>
        <translation>跟随桌面(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;About Fresco Studio</source>
        <translation>关于 Fresco Studio(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Choices</name>
    <message>
        <source>Soft edges</source>
        <translation>柔和边缘</translation>
    </message>
    <message>
        <source>Canny lines</source>
        <translation>Canny 线条</translation>
    </message>
    <message>
        <source>None</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Start only</source>
        <translation>仅初始噪声</translation>
    </message>
    <message>
        <source>Start and steps</source>
        <translation>初始与逐步噪声</translation>
    </message>
    <message>
        <source>Automatic</source>
        <translation>自动</translation>
    </message>
    <message>
        <source>PNG pictures</source>
        <translation>PNG 图片序列</translation>
    </message>
</context>
<context>
    <name>Dialogs</name>
    <message>
        <source>Videos</source>
        <translation>视频</translation>
    </message>
    <message>
        <source>All files</source>
        <translation>所有文件</translation>
    </message>
    <message>
        <source>Open a video</source>
        <translation>打开视频</translation>
    </message>
    <message>
        <source>Save the result as</source>
        <translation>结果另存为</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>A translation is running. Stop it and close the window?</source>
        <translation>正在转绘。要停止并关闭窗口吗？</translation>
    </message>
    <message>
        <source>Stop and Close</source>
        <translation>停止并关闭</translation>
    </message>
    <message>
        <source>Keep Working</source>
        <translation>继续转绘</translation>
    </message>
</context>
<context>
    <name>Fault</name>
    <message>
        <source>A setting makes no sense.</source>
        <translation>某项设置无效。</translation>
    </message>
    <message>
        <source>A file or folder does not exist.</source>
        <translation>文件或文件夹不存在。</translation>
    </message>
    <message>
        <source>The file is damaged or is not a film.</source>
        <translation>文件已损坏或不是视频。</translation>
    </message>
    <message>
        <source>This kind of film cannot be handled here.</source>
        <translation>此处无法处理这种视频。</translation>
    </message>
    <message>
        <source>The model is damaged or incomplete.</source>
        <translation>模型已损坏或不完整。</translation>
    </message>
    <message>
        <source>Pictures or weights do not fit together.</source>
        <translation>画面或权重的尺寸不匹配。</translation>
    </message>
    <message>
        <source>There is not enough memory.</source>
        <translation>内存不足。</translation>
    </message>
    <message>
        <source>The disk is full.</source>
        <translation>磁盘已满。</translation>
    </message>
    <message>
        <source>The result cannot be written there.</source>
        <translation>结果无法写入该位置。</translation>
    </message>
    <message>
        <source>The engine that translates is not available.</source>
        <translation>转绘引擎不可用。</translation>
    </message>
    <message>
        <source>The program made a mistake.</source>
        <translation>程序内部出错。</translation>
    </message>
</context>
<context>
    <name>ParameterEditor</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>What the film should look like; (word:1.2) stresses a word, [word] weakens it.</source>
        <translation>影片应呈现的样子；(词:1.2) 加强某个词，[词] 减弱它。</translation>
    </message>
    <message>
        <source>Added to every prompt</source>
        <translation>附加提示词</translation>
    </message>
    <message>
        <source>Words put behind the prompt; empty for none.</source>
        <translation>加在提示词后面的词；留空则不加。</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>What the film should not look like.</source>
        <translation>影片不应呈现的样子。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Folder of a Stable Diffusion 1.x or 2.x model in the diffusers layout, or the name of one in the models folder; empty for the bundled demo model.</source>
        <translation>diffusers 布局的 Stable Diffusion 1.x 或 2.x 模型文件夹，或模型目录中的模型名；留空则用自带的演示模型。</translation>
    </message>
    <message>
        <source>VAE</source>
        <translation>VAE</translation>
    </message>
    <message>
        <source>Folder or file of a VAE that replaces the model&apos;s own; empty for the model&apos;s.</source>
        <translation>用来替换模型自带 VAE 的文件夹或文件；留空则用模型自带的。</translation>
    </message>
    <message>
        <source>Tiny VAE</source>
        <translation>微型 VAE</translation>
    </message>
    <message>
        <source>Folder of a TAESD model: decodes much faster and a little softer; empty for the full VAE.</source>
        <translation>TAESD 模型的文件夹：解码快得多，画面略软；留空则用完整 VAE。</translation>
    </message>
    <message>
        <source>CLIP skip</source>
        <translation>CLIP 跳层</translation>
    </message>
    <message>
        <source>Which layer of the text encoder counts from the end: 1 is the last, 2 the one before, as some checkpoints want it.</source>
        <translation>使用文本编码器倒数第几层：1 是最后一层，2 是倒数第二层，有些模型需要后者。</translation>
    </message>
    <message>
        <source>Control</source>
        <translation>控制</translation>
    </message>
    <message>
        <source>Control map</source>
        <translation>控制图</translation>
    </message>
    <message>
        <source>Which picture of the source guides the shapes through the ControlNet.</source>
        <translation>通过 ControlNet 引导形状的原片图像。</translation>
    </message>
    <message>
        <source>ControlNet</source>
        <translation>ControlNet</translation>
    </message>
    <message>
        <source>Folder of the ControlNet that fits the control map; empty for the one in the model&apos;s folder.</source>
        <translation>与控制图相配的 ControlNet 文件夹；留空则用模型文件夹中的。</translation>
    </message>
    <message>
        <source>Control scale</source>
        <translation>控制强度</translation>
    </message>
    <message>
        <source>How strongly the control map holds the shapes of the source; 0 switches it off.</source>
        <translation>控制图保持原片形状的强度；0 为关闭。</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>转绘强度</translation>
    </message>
    <message>
        <source>How far the picture may leave the source: 0 keeps it, 1 starts from noise alone. Another way to say --warmup.</source>
        <translation>画面可以偏离原片多远：0 保持原样，1 完全从噪声开始。与 --warmup 是同一设置的两种写法。</translation>
    </message>
    <message>
        <source>Warm-up steps</source>
        <translation>预热步数</translation>
    </message>
    <message>
        <source>Steps left out at the start; below 0 starts from pure noise. Another way to say --strength, so give only one of them.</source>
        <translation>开头略过的步数；小于 0 则从纯噪声开始。与 --strength 是同一设置的两种写法，只能给出其中之一。</translation>
    </message>
    <message>
        <source>steps</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Steps</source>
        <translation>步数</translation>
    </message>
    <message>
        <source>Length of the noise schedule; strength decides how much of it is run.</source>
        <translation>噪声调度的总步数；转绘强度决定实际执行多少。</translation>
    </message>
    <message>
        <source>Guidance scale</source>
        <translation>引导强度</translation>
    </message>
    <message>
        <source>How strictly the prompt is followed; 1 switches the negative prompt off and halves the time.</source>
        <translation>遵循提示词的严格程度；1 会关闭反向提示词并使时间减半。</translation>
    </message>
    <message>
        <source>Scheduler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>How noise is taken away step by step.</source>
        <translation>逐步去除噪声的方法。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>随机种子</translation>
    </message>
    <message>
        <source>Number behind all noise: the same seed gives the same film.</source>
        <translation>产生全部噪声的数字：种子相同，结果就相同。</translation>
    </message>
    <message>
        <source>Shared noise</source>
        <translation>共享噪声</translation>
    </message>
    <message>
        <source>Whether frames start from, and add, the same noise: the more is shared, the less it flickers.</source>
        <translation>各帧是否使用相同的初始噪声和逐步噪声：共享得越多，闪烁越少。</translation>
    </message>
    <message>
        <source>Film</source>
        <translation>影片</translation>
    </message>
    <message>
        <source>Working resolution</source>
        <translation>工作分辨率</translation>
    </message>
    <message>
        <source>Short side at which the model works; the film is written at the source&apos;s own size.</source>
        <translation>模型工作时画面的短边；成片按原片尺寸写出。</translation>
    </message>
    <message>
        <source>px</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>First frame</source>
        <translation>起始帧</translation>
    </message>
    <message>
        <source>First frame of the source to translate, counted from 0.</source>
        <translation>要转绘的第一帧，从 0 开始计数。</translation>
    </message>
    <message>
        <source>Last frame</source>
        <translation>结束帧</translation>
    </message>
    <message>
        <source>Last frame to translate, itself included; past the end means the end.</source>
        <translation>要转绘的最后一帧（含该帧）；超出结尾即到结尾。</translation>
    </message>
    <message>
        <source>Codec</source>
        <translation>编码格式</translation>
    </message>
    <message>
        <source>How the film is compressed; auto chooses by the file&apos;s extension.</source>
        <translation>影片的压缩方式；自动则按文件扩展名选择。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Of the written film: 100 is visually lossless, 50 small.</source>
        <translation>成片的质量：100 为视觉无损，50 文件较小。</translation>
    </message>
    <message>
        <source>Keep the sound</source>
        <translation>保留声音</translation>
    </message>
    <message>
        <source>Carry the source&apos;s sound, subtitles and chapters over.</source>
        <translation>保留原片的声音、字幕和章节。</translation>
    </message>
    <message>
        <source>Machine</source>
        <translation>运行</translation>
    </message>
    <message>
        <source>Batch size</source>
        <translation>批大小</translation>
    </message>
    <message>
        <source>Frames translated together; more need more memory.</source>
        <translation>一起转绘的帧数；越多占用内存越大。</translation>
    </message>
    <message>
        <source>frames</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Device</source>
        <translation>设备</translation>
    </message>
    <message>
        <source>Where the model runs: auto takes a CUDA card if there is one.</source>
        <translation>模型在哪里运行：自动则优先使用 CUDA 显卡。</translation>
    </message>
    <message>
        <source>Precision</source>
        <translation>精度</translation>
    </message>
    <message>
        <source>Number format of the model: auto takes float16 on a card and float32 on the processor.</source>
        <translation>模型的数值格式：自动则在显卡上用 float16，在处理器上用 float32。</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程数</translation>
    </message>
    <message>
        <source>Processor threads; 0 takes one for each core.</source>
        <translation>处理器线程数；0 表示每个核心一个。</translation>
    </message>
</context>
<context>
    <name>Stages</name>
    <message>
        <source>Loading the model</source>
        <translation>加载模型</translation>
    </message>
    <message>
        <source>Reading frames</source>
        <translation>读取画面</translation>
    </message>
    <message>
        <source>Drawing control maps</source>
        <translation>绘制控制图</translation>
    </message>
    <message>
        <source>Denoising</source>
        <translation>去噪</translation>
    </message>
    <message>
        <source>Writing the film</source>
        <translation>写出影片</translation>
    </message>
    <message>
        <source>Measuring</source>
        <translation>测量</translation>
    </message>
</context>
<context>
    <name>Styles</name>
    <message>
        <source>Cartoon</source>
        <translation>卡通</translation>
    </message>
    <message>
        <source>Watercolor</source>
        <translation>水彩</translation>
    </message>
    <message>
        <source>Oil</source>
        <translation>油画</translation>
    </message>
    <message>
        <source>Pencil</source>
        <translation>铅笔</translation>
    </message>
    <message>
        <source>Neon</source>
        <translation>霓虹</translation>
    </message>
    <message>
        <source>Winter</source>
        <translation>冬日</translation>
    </message>
    <message>
        <source>Autumn</source>
        <translation>秋色</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>怀旧</translation>
    </message>
    <message>
        <source>Photo</source>
        <translation>照片</translation>
    </message>
</context>
<context>
    <name>Timecode</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>WholeNumberBox</name>
    <message>
        <source>end</source>
        <comment>a frame number without limit</comment>
        <translation>结尾</translation>
    </message>
</context>
<context>
    <name>fresco::ui::AboutDialog</name>
    <message>
        <source>About Fresco Studio</source>
        <translation>关于 Fresco Studio</translation>
    </message>
    <message>
        <source>Restyles a video by a text prompt and keeps it steady over time.</source>
        <translation>用文字提示改变视频的画风，并保持前后稳定。</translation>
    </message>
    <message>
        <source>The method is FRESCO (CVPR 2024, arXiv 2403.12962).&lt;br&gt;Fresco Studio and its demo model are free software under the GNU General Public License, version 3 or later; they come with no warranty.</source>
        <translation>所用方法为 FRESCO（CVPR 2024，arXiv 2403.12962）。&lt;br&gt;Fresco Studio 及其演示模型是自由软件，遵循 GNU 通用公共许可证第 3 版或更新版本，不提供任何担保。</translation>
    </message>
    <message>
        <source>Sample clip: “Big Buck Bunny”, © Blender Foundation, &lt;a href=&apos;https://creativecommons.org/licenses/by/3.0/&apos;&gt;CC BY 3.0&lt;/a&gt;.</source>
        <translation>示例短片：“Big Buck Bunny”，© Blender Foundation，&lt;a href=&apos;https://creativecommons.org/licenses/by/3.0/&apos;&gt;CC BY 3.0&lt;/a&gt;。</translation>
    </message>
    <message>
        <source>It stands on:</source>
        <translation>所用组件：</translation>
    </message>
</context>
<context>
    <name>fresco::ui::FilmViewer</name>
    <message>
        <source>Preview · frame %L1</source>
        <translation>预览 · 第 %L1 帧</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Waiting for the first picture</source>
        <translation>等待第一幅画面</translation>
    </message>
    <message>
        <source>Not rendered</source>
        <translation>尚未渲染</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原片</translation>
    </message>
</context>
<context>
    <name>fresco::ui::MainWindow</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Stopped; nothing was written.</source>
        <translation>已停止，没有写出任何文件。</translation>
    </message>
    <message>
        <source>Saved as %1 after %2.</source>
        <translation>用时 %2，已保存为 %1。</translation>
    </message>
    <message>
        <source>A translation is running.</source>
        <translation>正在转绘。</translation>
    </message>
    <message>
        <source>The engine is still being loaded.</source>
        <translation>引擎仍在加载。</translation>
    </message>
    <message>
        <source>Open a video first.</source>
        <translation>请先打开视频。</translation>
    </message>
    <message>
        <source>Say first how the film should look.</source>
        <translation>请先写明影片应呈现的样子。</translation>
    </message>
    <message>
        <source>%L1 frames per second</source>
        <translation>每秒 %L1 帧</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>正在加载引擎…</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>无引擎</translation>
    </message>
    <message>
        <source>Drop to open “%1”</source>
        <translation>松开以打开“%1”</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
    </message>
    <message>
        <source>F&amp;ilm</source>
        <translation>影片(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Language</source>
        <translation>语言(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Tools</source>
        <translation>工具</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>%L1 frames</source>
        <translation>%L1 帧</translation>
    </message>
</context>
<context>
    <name>fresco::ui::OutputRow</name>
    <message>
        <source>Save as</source>
        <translation>保存为</translation>
    </message>
    <message>
        <source>File of the result</source>
        <translation>结果文件</translation>
    </message>
    <message>
        <source>beside the video</source>
        <translation>视频所在文件夹</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ParameterPanel</name>
    <message>
        <source>Advanced</source>
        <translation>高级</translation>
    </message>
    <message>
        <source>Back to the default</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ProgressPanel</name>
    <message>
        <source>Stopping after this step…</source>
        <translation>本步完成后停止…</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1：%L2 / %L3</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>Progress of the translation</source>
        <translation>转绘进度</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PromptPanel</name>
    <message>
        <source>&amp;Prompt</source>
        <translation>提示词(&amp;P)</translation>
    </message>
    <message>
        <source>How should the film look? “a watercolor painting”</source>
        <translation>影片应该是什么样子？例如“a watercolor painting”</translation>
    </message>
    <message>
        <source>Prompt</source>
        <translation>提示词</translation>
    </message>
    <message>
        <source>Styles of this model</source>
        <translation>此模型的画风</translation>
    </message>
    <message>
        <source>This small model knows these looks only; others need a Stable Diffusion model.</source>
        <translation>这个小模型只会以上画风；其他画风需要 Stable Diffusion 模型。</translation>
    </message>
    <message>
        <source>&amp;Negative prompt</source>
        <translation>反向提示词(&amp;N)</translation>
    </message>
    <message>
        <source>What it should not look like</source>
        <translation>不应呈现的样子</translation>
    </message>
    <message>
        <source>Negative prompt</source>
        <translation>反向提示词</translation>
    </message>
    <message>
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
</context>
<context>
    <name>fresco::ui::TranslateDock</name>
    <message>
        <source>Translate</source>
        <translation>转绘</translation>
    </message>
</context>
<context>
    <name>fresco::ui::WelcomePage</name>
    <message>
        <source>Give a video another look</source>
        <translation>给视频换一种画风</translation>
    </message>
    <message>
        <source>Drop a video anywhere in this window, or open one. Then say how it should look.</source>
        <translation>把视频拖到窗口任意处，或打开一个视频，然后写明它应呈现的样子。</translation>
    </message>
    <message>
        <source>Open Video…</source>
        <translation>打开视频…</translation>
    </message>
    <message>
        <source>Recent videos</source>
        <translation>最近的视频</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::FrameBar</name>
    <message>
        <source>Position in the film</source>
        <translation>影片中的位置</translation>
    </message>
    <message>
        <source>Frame number</source>
        <translation>帧号</translation>
    </message>
    <message>
        <source>Frame number, from 0</source>
        <translation>帧号，从 0 开始</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>of %L1</source>
        <translation>/ %L1</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::MessageBar</name>
    <message>
        <source>Details</source>
        <translation>详情</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
</TS>
