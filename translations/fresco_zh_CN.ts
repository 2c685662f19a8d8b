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
    <message>
        <source>Moves with the picture</source>
        <translation>随画面移动</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>图块拼合</translation>
    </message>
    <message>
        <source>Warping</source>
        <translation>光流变形</translation>
    </message>
    <message>
        <source>Every frame a key</source>
        <translation>每帧都是关键帧</translation>
    </message>
    <message>
        <source>Absolute</source>
        <translation>绝对值</translation>
    </message>
    <message>
        <source>Squared</source>
        <translation>平方</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Web (MP4)</source>
        <translation>网页（MP4）</translation>
    </message>
    <message>
        <source>Result alone</source>
        <translation>仅结果</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Both alike</source>
        <translation>两侧同等</translation>
    </message>
    <message>
        <source>As published</source>
        <translation>按论文程序</translation>
    </message>
    <message>
        <source>On</source>
        <translation>开</translation>
    </message>
    <message>
        <source>Off</source>
        <translation>关</translation>
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
    <message>
        <source>Consistency</source>
        <translation>一致性</translation>
    </message>
    <message>
        <source>Spatial attention</source>
        <translation>空间注意力</translation>
    </message>
    <message>
        <source>Lets places that look alike in the source look alike in the result, in the first steps.</source>
        <translation>在最初几步中，让原片里相似的位置在结果里也相似。</translation>
    </message>
    <message>
        <source>Cross-frame attention</source>
        <translation>跨帧注意力</translation>
    </message>
    <message>
        <source>All keyframes of a batch draw on the same places: one style, one palette.</source>
        <translation>同一批次的所有关键帧取用相同的位置：风格一致，色调一致。</translation>
    </message>
    <message>
        <source>Temporal attention</source>
        <translation>时间注意力</translation>
    </message>
    <message>
        <source>Every place looks at itself in the other keyframes, along the optical flow.</source>
        <translation>每个位置沿光流关注它在其他关键帧中的自身。</translation>
    </message>
    <message>
        <source>Feature optimisation</source>
        <translation>特征优化</translation>
    </message>
    <message>
        <source>Pulls the network&apos;s features towards the source&apos;s motion and likeness before they are decoded; the loss curves show it.</source>
        <translation>在解码前把网络特征拉向原片的运动与自相似性；损失曲线会显示其过程。</translation>
    </message>
    <message>
        <source>Background smoothing</source>
        <translation>背景平滑</translation>
    </message>
    <message>
        <source>Carries the background from keyframe to keyframe along the optical flow.</source>
        <translation>沿光流把背景从一个关键帧传到下一个关键帧。</translation>
    </message>
    <message>
        <source>Published behaviour</source>
        <translation>论文程序的行为</translation>
    </message>
    <message>
        <source>Makes the published program&apos;s choice the default wherever ours differs: keyframes, noise, scales, smoothing.</source>
        <translation>凡与我们不同之处，默认采用已发表程序的做法：关键帧、噪声、比例、平滑。</translation>
    </message>
    <message>
        <source>Optical flow</source>
        <translation>光流</translation>
    </message>
    <message>
        <source>How motion is measured: auto takes RAFT if its weights are in the models folder, else DIS, which needs none; gmflow is what the paper used.</source>
        <translation>运动的测量方式：auto 在模型文件夹中有 RAFT 权重时用 RAFT，否则用不需要权重的 DIS；gmflow 是论文所用的方法。</translation>
    </message>
    <message>
        <source>Saliency masks</source>
        <translation>显著性遮罩</translation>
    </message>
    <message>
        <source>Folder of your own masks, white where background smoothing must not act; the last number in a file&apos;s name is its frame. Empty: estimated.</source>
        <translation>您自己的遮罩所在文件夹，白色处不做背景平滑；文件名中最后一个数字是其帧号。留空：自动估计。</translation>
    </message>
    <message>
        <source>Soft visibility</source>
        <translation>柔性可见度</translation>
    </message>
    <message>
        <source>Partly covered places count by their visible part in feature optimisation; off: not at all, as published.</source>
        <translation>特征优化时，部分被遮挡的位置按可见部分计入；关闭：完全不计，与论文程序相同。</translation>
    </message>
    <message>
        <source>Least visible part</source>
        <translation>最小可见比例</translation>
    </message>
    <message>
        <source>Pairs of keyframes that share less of their picture than this do not pull at each other; 0: all do, as published.</source>
        <translation>共有画面少于此比例的关键帧对互不牵引；0：全部牵引，与论文程序相同。</translation>
    </message>
    <message>
        <source>Detail-preserving smoothing</source>
        <translation>保留细节的平滑</translation>
    </message>
    <message>
        <source>Background smoothing changes the picture only by what it smooths; off: all of it passes through the VAE once more, as published.</source>
        <translation>背景平滑只改变被平滑的部分；关闭：整幅画面再经过一次 VAE，与论文程序相同。</translation>
    </message>
    <message>
        <source>Optimisation iterations</source>
        <translation>优化迭代次数</translation>
    </message>
    <message>
        <source>Adam steps of feature optimisation for each up block and step.</source>
        <translation>每个上采样块、每一步中特征优化的 Adam 步数。</translation>
    </message>
    <message>
        <source>Optimise until step</source>
        <translation>优化截止步</translation>
    </message>
    <message>
        <source>First step of the schedule without feature optimisation; -1 takes three quarters of the schedule.</source>
        <translation>日程中第一个不做特征优化的步；-1 取日程的四分之三。</translation>
    </message>
    <message>
        <source>Smallest optimised feature</source>
        <translation>最小优化特征</translation>
    </message>
    <message>
        <source>Features with fewer tokens than this are left alone.</source>
        <translation>令牌数少于此值的特征不作改动。</translation>
    </message>
    <message>
        <source>Spatial loss</source>
        <translation>空间损失</translation>
    </message>
    <message>
        <source>How the likeness within a picture is compared: absolute as the published program, squared as the paper writes it.</source>
        <translation>画面内相似性的比较方式：absolute 与已发表程序相同，squared 与论文所写相同。</translation>
    </message>
    <message>
        <source>Spatial weight</source>
        <translation>空间权重</translation>
    </message>
    <message>
        <source>Weight of the spatial loss against the temporal one.</source>
        <translation>空间损失相对于时间损失的权重。</translation>
    </message>
    <message>
        <source>Feature scale</source>
        <translation>特征比例</translation>
    </message>
    <message>
        <source>Factors that bring the features of up blocks 0 to 3 to the size the constants are meant for: 1, or four numbers such as 1.2,2,2.8,4.2; auto measures them once per model.</source>
        <translation>把上采样块 0 至 3 的特征调到常数所适用大小的系数：1，或四个数，如 1.2,2,2.8,4.2；auto 对每个模型测量一次。</translation>
    </message>
    <message>
        <source>AdaIN epsilon</source>
        <translation>AdaIN 的 ε</translation>
    </message>
    <message>
        <source>Added to the variance that optimised features are given back; published: 1, by mistake.</source>
        <translation>加到优化后特征所恢复的方差上；论文程序误为 1。</translation>
    </message>
    <message>
        <source>Attention scale</source>
        <translation>注意力比例</translation>
    </message>
    <message>
        <source>Factor on the logits of spatial and temporal attention: larger looks at fewer places.</source>
        <translation>空间与时间注意力 logits 的系数：越大，关注的位置越少。</translation>
    </message>
    <message>
        <source>FreeU</source>
        <translation>FreeU</translation>
    </message>
    <message>
        <source>Strengthens the network&apos;s coarse features: more contrast and structure.</source>
        <translation>加强网络的粗粒度特征：对比与结构更强。</translation>
    </message>
    <message>
        <source>Backbone 1</source>
        <translation>主干 1</translation>
    </message>
    <message>
        <source>Factor for the widest features.</source>
        <translation>最宽特征的系数。</translation>
    </message>
    <message>
        <source>Backbone 2</source>
        <translation>主干 2</translation>
    </message>
    <message>
        <source>Factor for those of the second level.</source>
        <translation>第二层特征的系数。</translation>
    </message>
    <message>
        <source>Skip 1</source>
        <translation>跳连 1</translation>
    </message>
    <message>
        <source>Factor for the low frequencies that bypass the widest level.</source>
        <translation>绕过最宽一层的低频的系数。</translation>
    </message>
    <message>
        <source>Skip 2</source>
        <translation>跳连 2</translation>
    </message>
    <message>
        <source>Factor for the low frequencies that bypass the second level.</source>
        <translation>绕过第二层的低频的系数。</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Shortest interval</source>
        <translation>最短间隔</translation>
    </message>
    <message>
        <source>Fewest frames from one keyframe to the next.</source>
        <translation>相邻关键帧之间的最少帧数。</translation>
    </message>
    <message>
        <source>Longest interval</source>
        <translation>最长间隔</translation>
    </message>
    <message>
        <source>Most frames from one keyframe to the next.</source>
        <translation>相邻关键帧之间的最多帧数。</translation>
    </message>
    <message>
        <source>Keyframe prompts</source>
        <translation>关键帧提示词</translation>
    </message>
    <message>
        <source>Words added to the prompt of single keyframes, as in: 0: at dawn; 48: at night.</source>
        <translation>为个别关键帧的提示词追加的词语，例如：0: at dawn; 48: at night。</translation>
    </message>
    <message>
        <source>Whether keyframes start from, and add, the same noise: the more is shared, the less it flickers; transported noise moves with the picture.</source>
        <translation>关键帧是否从相同的噪声开始并加入相同的噪声：共享越多，闪烁越少；transported 的噪声随画面移动。</translation>
    </message>
    <message>
        <source>Keyframes translated together; more need more memory.</source>
        <translation>一起转绘的关键帧数；越多越占内存。</translation>
    </message>
    <message>
        <source>Which frames are keyframes: auto puts them where motion costs least, reference as the published program does, or frame numbers such as 0,12,30.</source>
        <translation>哪些帧作为关键帧：auto 放在运动代价最小处，reference 按已发表程序的方式选取，或直接写帧号，如 0,12,30。</translation>
    </message>
    <message>
        <source>Between keyframes</source>
        <translation>关键帧之间</translation>
    </message>
    <message>
        <source>How the frames between keyframes are made: patch puts them together from patches of both keys, flow warps both keys and is fastest, every-frame makes every frame a keyframe.</source>
        <translation>关键帧之间的帧如何生成：patch 用两侧关键帧的图块拼合，flow 将两侧关键帧变形，速度最快，every-frame 把每一帧都作为关键帧。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Preset</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>What the film is for: web plays in every browser (.mp4), hevc is smaller (.mp4, .mov, .mkv), prores is a master for editing (.mov), av1 is smallest (.mp4, .mkv, .webm), gif has no sound, png is a sequence of pictures, custom is what codec and quality say. Codec and quality given by hand win. For web and hevc an odd width or height becomes even by repeating the edge.</source>
        <translation>影片的用途：web 可在所有浏览器中播放（.mp4），hevc 文件更小（.mp4、.mov、.mkv），prores 是供剪辑用的母版（.mov），av1 文件最小（.mp4、.mkv、.webm），gif 没有声音，png 是图片序列，custom 按编码与质量的设置。手动设置的编码与质量优先。使用 web 与 hevc 时，奇数的宽或高会重复边缘像素补成偶数。</translation>
    </message>
    <message>
        <source>Of the written film: 100 is visually lossless, 50 small; FFV1, GIF and PNG have only one.</source>
        <translation>成片的质量：100 为视觉无损，50 文件较小；FFV1、GIF 与 PNG 只有一种质量。</translation>
    </message>
    <message>
        <source>Layout</source>
        <translation>版式</translation>
    </message>
    <message>
        <source>What the film shows: the result; side-by-side, the source left and the result right, each at full size; or wipe, a line that moves to and fro with the source left of it and the result right.</source>
        <translation>影片显示的内容：result 仅显示结果；side-by-side 左为原片、右为结果，均为原尺寸；wipe 用一条来回移动的线分隔，线左为原片，线右为结果。</translation>
    </message>
    <message>
        <source>Wipe period</source>
        <translation>划像周期</translation>
    </message>
    <message>
        <source>How long the line of a wipe takes to the right and back.</source>
        <translation>划像的分隔线移到右侧再返回所用的时间。</translation>
    </message>
    <message>
        <source>s</source>
        <translation>秒</translation>
    </message>
    <message>
        <source>Colour guide</source>
        <translation>颜色引导</translation>
    </message>
    <message>
        <source>Weight of the source&apos;s colours where patches are chosen; the likeness of the patches to the picture being made weighs 1.</source>
        <translation>选取图块时源画面颜色的权重；图块与正在生成的画面之间相似度的权重为 1。</translation>
    </message>
    <message>
        <source>Edge guide</source>
        <translation>边缘引导</translation>
    </message>
    <message>
        <source>Weight of the source&apos;s edges where patches are chosen.</source>
        <translation>选取图块时源画面边缘的权重。</translation>
    </message>
    <message>
        <source>Temporal guide</source>
        <translation>时间引导</translation>
    </message>
    <message>
        <source>Weight of the frame before, carried along the optical flow, where patches are chosen.</source>
        <translation>选取图块时沿光流带来的前一帧的权重。</translation>
    </message>
    <message>
        <source>Position guide</source>
        <translation>位置引导</translation>
    </message>
    <message>
        <source>Weight of the place in the keyframe that the optical flow leads to where patches are chosen.</source>
        <translation>选取图块时光流所指向的关键帧位置的权重。</translation>
    </message>
    <message>
        <source>Uniformity</source>
        <translation>均匀度</translation>
    </message>
    <message>
        <source>How much it costs to take from one place of the keyframe again and again; 0: nothing.</source>
        <translation>反复取用关键帧同一处的代价；0：没有代价。</translation>
    </message>
    <message>
        <source>Search and vote rounds</source>
        <translation>搜索与投票轮数</translation>
    </message>
    <message>
        <source>On each level of the pyramid: how often patches are searched for and the picture is put together from them.</source>
        <translation>在金字塔的每一层上，搜索图块并用它们拼出画面的次数。</translation>
    </message>
    <message>
        <source>Patch match sweeps</source>
        <translation>图块匹配遍数</translation>
    </message>
    <message>
        <source>Passes over the picture in each search for patches.</source>
        <translation>每次搜索图块时扫过画面的遍数。</translation>
    </message>
    <message>
        <source>Search from the frame before</source>
        <translation>从前一帧开始搜索</translation>
    </message>
    <message>
        <source>Begins the search with the patches of the frame before; off: with any, as published.</source>
        <translation>以前一帧的图块作为搜索起点；关闭：从任意图块开始，与论文程序相同。</translation>
    </message>
    <message>
        <source>Inpainting radius</source>
        <translation>修补半径</translation>
    </message>
    <message>
        <source>How far the guides look around what the frame before did not see; published: 30, which takes 36 times as long.</source>
        <translation>引导图在前一帧未见之处向四周参考多远；论文程序为 30，耗时是 36 倍。</translation>
    </message>
    <message>
        <source>Weight in time</source>
        <translation>时间权重</translation>
    </message>
    <message>
        <source>How a keyframe counts by its distance: centred serves both alike, published ignores the right one where a single frame lies between.</source>
        <translation>关键帧如何按距离计权：centred 对两侧同等对待，published 在中间只有一帧时忽略右侧关键帧。</translation>
    </message>
    <message>
        <source>Keep the contrast</source>
        <translation>保持对比度</translation>
    </message>
    <message>
        <source>Takes the mean of what both keyframes give without losing contrast; off: the better of both at each pixel.</source>
        <translation>取两侧关键帧所得画面的平均而不损失对比度；关闭：每个像素取两者中较好的一个。</translation>
    </message>
    <message>
        <source>Gradient blending</source>
        <translation>梯度融合</translation>
    </message>
    <message>
        <source>Hides the seams between both keyframes by a screened Poisson equation, as published; costs some sharpness.</source>
        <translation>与论文程序相同，用屏蔽泊松方程消除两侧关键帧之间的接缝；会略损失清晰度。</translation>
    </message>
    <message>
        <source>Stages side by side</source>
        <translation>各阶段并行</translation>
    </message>
    <message>
        <source>Reads, propagates and encodes while the model works: auto does so when it works on a card; on the processor they would take its time.</source>
        <translation>在模型运算的同时读取、传播和编码：auto 仅在使用显卡时如此；在处理器上它们会占用模型的时间。</translation>
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
        <source>Measuring</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Choosing keyframes</source>
        <translation>选择关键帧</translation>
    </message>
    <message>
        <source>Measuring motion</source>
        <translation>测量运动</translation>
    </message>
    <message>
        <source>Writing the result</source>
        <translation>写入结果</translation>
    </message>
    <message>
        <source>Making the frames between</source>
        <translation>生成中间帧</translation>
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
