<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>About</name>
    <message>
        <source>not loaded</source>
        <translation>未加载</translation>
    </message>
    <message>
        <source>no card in use</source>
        <translation>未使用显卡</translation>
    </message>
    <message>
        <source>System</source>
        <translation>系统</translation>
    </message>
    <message>
        <source>Compiler</source>
        <translation>编译器</translation>
    </message>
</context>
<context>
    <name>Actions</name>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>&amp;Cancel</source>
        <translation>取消(&amp;C)</translation>
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
    <message>
        <source>Why Does It F&amp;licker Here?</source>
        <translation>这里为什么闪烁(&amp;L)？</translation>
    </message>
    <message>
        <source>Click a place in the picture to learn what ties it from keyframe to keyframe</source>
        <translation>点击画面中的一处，查看它在关键帧之间靠什么联系</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>Render</source>
        <translation>渲染</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Compare</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>&amp;New from Video…</source>
        <translation>用视频新建(&amp;N)…</translation>
    </message>
    <message>
        <source>Start a project with a video</source>
        <translation>以一段视频开始新项目</translation>
    </message>
    <message>
        <source>&amp;Open Project…</source>
        <translation>打开项目(&amp;O)…</translation>
    </message>
    <message>
        <source>&amp;Save</source>
        <translation>保存(&amp;S)</translation>
    </message>
    <message>
        <source>Save the project</source>
        <translation>保存项目</translation>
    </message>
    <message>
        <source>Save &amp;As…</source>
        <translation>另存为(&amp;A)…</translation>
    </message>
    <message>
        <source>Save the project under another name</source>
        <translation>以另一个名称保存项目</translation>
    </message>
    <message>
        <source>Save a Copy with &amp;Media…</source>
        <translation>连同媒体保存副本(&amp;M)…</translation>
    </message>
    <message>
        <source>Save the project with its video in one folder, to be taken elsewhere</source>
        <translation>把项目和视频保存到同一文件夹，便于带走</translation>
    </message>
    <message>
        <source>&amp;Locate the Video…</source>
        <translation>查找视频(&amp;L)…</translation>
    </message>
    <message>
        <source>Say where the project&apos;s video has gone</source>
        <translation>指明项目的视频现在在哪里</translation>
    </message>
    <message>
        <source>&amp;Close Project</source>
        <translation>关闭项目(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add Keyframe</source>
        <translation>添加关键帧(&amp;A)</translation>
    </message>
    <message>
        <source>Make the frame at the playhead a keyframe</source>
        <translation>把播放头处的帧设为关键帧</translation>
    </message>
    <message>
        <source>&amp;Remove Keyframes</source>
        <translation>删除关键帧(&amp;R)</translation>
    </message>
    <message>
        <source>Remove the selected keyframes</source>
        <translation>删除选中的关键帧</translation>
    </message>
    <message>
        <source>&amp;Lock</source>
        <translation>锁定(&amp;L)</translation>
    </message>
    <message>
        <source>Keep the selected keyframes and their pictures, whatever is changed</source>
        <translation>无论改动什么，都保留选中的关键帧及其画面</translation>
    </message>
    <message>
        <source>Use &amp;Picture…</source>
        <translation>使用图片(&amp;P)…</translation>
    </message>
    <message>
        <source>Take a picture of your own for the selected keyframe</source>
        <translation>用自己的图片作为选中的关键帧</translation>
    </message>
    <message>
        <source>Re&amp;touch</source>
        <translation>修饰(&amp;T)</translation>
    </message>
    <message>
        <source>Open the keyframe&apos;s picture in a paint program and take it back when it changes</source>
        <translation>在绘图程序中打开关键帧画面，改动后自动取回</translation>
    </message>
    <message>
        <source>&amp;Forget Picture</source>
        <translation>放弃图片(&amp;F)</translation>
    </message>
    <message>
        <source>Let the model make the selected keyframe again</source>
        <translation>让模型重新生成选中的关键帧</translation>
    </message>
    <message>
        <source>&amp;Settings from this Picture</source>
        <translation>采用此画面的设置(&amp;S)</translation>
    </message>
    <message>
        <source>Go back to the settings that the keyframe&apos;s picture was made with</source>
        <translation>回到生成该关键帧画面时的设置</translation>
    </message>
    <message>
        <source>&amp;Choose Anew</source>
        <translation>重新选取(&amp;C)</translation>
    </message>
    <message>
        <source>Choose keyframes by motion again; locked ones stay</source>
        <translation>按运动重新选取关键帧，锁定的保留</translation>
    </message>
    <message>
        <source>Pre&amp;vious Keyframe</source>
        <translation>上一关键帧(&amp;V)</translation>
    </message>
    <message>
        <source>Ne&amp;xt Keyframe</source>
        <translation>下一关键帧(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Import Preset…</source>
        <translation>导入预设(&amp;I)…</translation>
    </message>
    <message>
        <source>Take over settings that somebody gave as a file</source>
        <translation>采用他人以文件形式提供的设置</translation>
    </message>
    <message>
        <source>E&amp;xport Settings as Preset…</source>
        <translation>将设置导出为预设(&amp;X)…</translation>
    </message>
    <message>
        <source>Write these settings into a file to give to others</source>
        <translation>将这些设置写入文件,以便交给他人</translation>
    </message>
    <message>
        <source>&amp;Preview Keyframes</source>
        <translation>预览关键帧(&amp;P)</translation>
    </message>
    <message>
        <source>Translate the keyframes between in and out</source>
        <translation>转换入点与出点之间的关键帧</translation>
    </message>
    <message>
        <source>Preview as &amp;Draft</source>
        <translation>草稿预览(&amp;D)</translation>
    </message>
    <message>
        <source>Translate the keyframes fast: fewer steps at a lower resolution</source>
        <translation>快速转换关键帧：步数更少，分辨率更低</translation>
    </message>
    <message>
        <source>Preview &amp;Selected Keyframes</source>
        <translation>预览选中的关键帧(&amp;S)</translation>
    </message>
    <message>
        <source>Translate only the selected keyframes, as drafts</source>
        <translation>只转换选中的关键帧，作为草稿</translation>
    </message>
    <message>
        <source>&amp;Render Film</source>
        <translation>渲染影片(&amp;R)</translation>
    </message>
    <message>
        <source>Make the film between in and out and write it to its file</source>
        <translation>生成入点与出点之间的影片并写入文件</translation>
    </message>
    <message>
        <source>Stop what is running; what is done stays</source>
        <translation>停止正在进行的工作，已完成的保留</translation>
    </message>
    <message>
        <source>Mark &amp;In</source>
        <translation>标记入点(&amp;I)</translation>
    </message>
    <message>
        <source>Begin at this frame</source>
        <translation>从此帧开始</translation>
    </message>
    <message>
        <source>Mark &amp;Out</source>
        <translation>标记出点(&amp;O)</translation>
    </message>
    <message>
        <source>End at this frame</source>
        <translation>到此帧结束</translation>
    </message>
    <message>
        <source>Go to In</source>
        <translation>转到入点</translation>
    </message>
    <message>
        <source>Go to Out</source>
        <translation>转到出点</translation>
    </message>
    <message>
        <source>Clear In</source>
        <translation>清除入点</translation>
    </message>
    <message>
        <source>Clear Out</source>
        <translation>清除出点</translation>
    </message>
    <message>
        <source>&amp;Marker</source>
        <translation>标记(&amp;M)</translation>
    </message>
    <message>
        <source>Set or remove a marker at this frame</source>
        <translation>在此帧设置或移除标记</translation>
    </message>
    <message>
        <source>Scene &amp;Cut</source>
        <translation>场景切换(&amp;C)</translation>
    </message>
    <message>
        <source>Begin a new scene at this frame, or take the cut away</source>
        <translation>从此帧开始新场景，或去掉该切换</translation>
    </message>
    <message>
        <source>&amp;Whole Film</source>
        <translation>整部影片(&amp;W)</translation>
    </message>
    <message>
        <source>Show the whole film in the timeline</source>
        <translation>在时间线中显示整部影片</translation>
    </message>
    <message>
        <source>In to &amp;Out</source>
        <translation>入点到出点(&amp;O)</translation>
    </message>
    <message>
        <source>Show the frames from in to out in the timeline</source>
        <translation>在时间线中显示入点到出点的帧</translation>
    </message>
    <message>
        <source>Timeline Closer</source>
        <translation>放大时间线</translation>
    </message>
    <message>
        <source>Timeline Farther</source>
        <translation>缩小时间线</translation>
    </message>
    <message>
        <source>&amp;Snapping</source>
        <translation>吸附(&amp;S)</translation>
    </message>
    <message>
        <source>The playhead and dragged things snap to keyframes, cuts and markers</source>
        <translation>播放头和拖动的对象吸附到关键帧、切换和标记</translation>
    </message>
    <message>
        <source>Frame &amp;Numbers</source>
        <translation>帧号(&amp;N)</translation>
    </message>
    <message>
        <source>Show frame numbers in place of timecode</source>
        <translation>显示帧号而不是时间码</translation>
    </message>
    <message>
        <source>&amp;Play or Pause</source>
        <translation>播放或暂停(&amp;P)</translation>
    </message>
    <message>
        <source>Play from here, or pause</source>
        <translation>从此处播放，或暂停</translation>
    </message>
    <message>
        <source>Play &amp;Backwards</source>
        <translation>倒放(&amp;B)</translation>
    </message>
    <message>
        <source>Play backwards, faster each time; with K held: one frame back</source>
        <translation>倒放，每按一次更快；按住 K 时后退一帧</translation>
    </message>
    <message>
        <source>&amp;Stop Playing</source>
        <translation>停止播放(&amp;S)</translation>
    </message>
    <message>
        <source>Play &amp;Forwards</source>
        <translation>正放(&amp;F)</translation>
    </message>
    <message>
        <source>Play forwards, faster each time; with K held: one frame on</source>
        <translation>正放，每按一次更快；按住 K 时前进一帧</translation>
    </message>
    <message>
        <source>&amp;Loop</source>
        <translation>循环(&amp;L)</translation>
    </message>
    <message>
        <source>Play from in to out again and again</source>
        <translation>在入点与出点之间反复播放</translation>
    </message>
    <message>
        <source>Ten Frames Back</source>
        <translation>后退十帧</translation>
    </message>
    <message>
        <source>Ten Frames On</source>
        <translation>前进十帧</translation>
    </message>
    <message>
        <source>&amp;Wipe</source>
        <translation>划像(&amp;W)</translation>
    </message>
    <message>
        <source>Source and result on either side of a line that is dragged</source>
        <translation>原片与结果分列一条可拖动的线的两侧</translation>
    </message>
    <message>
        <source>&amp;Difference</source>
        <translation>差异(&amp;D)</translation>
    </message>
    <message>
        <source>How far the result is from the source, amplified</source>
        <translation>结果与原片的差异，经放大显示</translation>
    </message>
    <message>
        <source>&amp;Blink</source>
        <translation>闪烁(&amp;B)</translation>
    </message>
    <message>
        <source>Source and result in turn</source>
        <translation>原片与结果交替显示</translation>
    </message>
    <message>
        <source>O&amp;nion Skin</source>
        <translation>洋葱皮(&amp;N)</translation>
    </message>
    <message>
        <source>The result half transparent over the source</source>
        <translation>结果半透明地叠加于原片之上</translation>
    </message>
    <message>
        <source>Show the &amp;Other Picture</source>
        <translation>显示另一画面(&amp;O)</translation>
    </message>
    <message>
        <source>While the key is held, the source is seen in place of the result</source>
        <translation>按住该键时，以原片代替结果显示</translation>
    </message>
    <message>
        <source>&amp;Command Palette…</source>
        <translation>命令面板(&amp;C)…</translation>
    </message>
    <message>
        <source>Find any command by a few letters</source>
        <translation>输入几个字母即可找到任何命令</translation>
    </message>
    <message>
        <source>&amp;Keyboard…</source>
        <translation>键盘快捷键(&amp;K)…</translation>
    </message>
    <message>
        <source>See all keys and change them</source>
        <translation>查看并更改所有快捷键</translation>
    </message>
    <message>
        <source>Layout &amp;Edit</source>
        <translation>编辑布局(&amp;E)</translation>
    </message>
    <message>
        <source>Arrange the window for keyframes and settings</source>
        <translation>按关键帧和设置来排列窗口</translation>
    </message>
    <message>
        <source>Layout &amp;Inspect</source>
        <translation>检查布局(&amp;I)</translation>
    </message>
    <message>
        <source>Arrange the window for overlays, losses and measurements</source>
        <translation>按叠加层、损失和测量来排列窗口</translation>
    </message>
    <message>
        <source>Layout &amp;Review</source>
        <translation>审阅布局(&amp;R)</translation>
    </message>
    <message>
        <source>Arrange the window for the picture alone and the timeline</source>
        <translation>只显示画面和时间线</translation>
    </message>
    <message>
        <source>Rese&amp;t Layout</source>
        <translation>重置布局(&amp;T)</translation>
    </message>
    <message>
        <source>Put all panels back where they were at first</source>
        <translation>将所有面板放回最初的位置</translation>
    </message>
    <message>
        <source>&amp;Full Screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>Queue</source>
        <translation>队列</translation>
    </message>
    <message>
        <source>This Frame</source>
        <translation>当前帧</translation>
    </message>
    <message>
        <source>&amp;Export…</source>
        <translation>导出(&amp;E)…</translation>
    </message>
    <message>
        <source>Choose how the film is written and where to, and render it or add it to the queue</source>
        <translation>选择影片的写入方式和位置，然后渲染或加入队列</translation>
    </message>
    <message>
        <source>Save the &amp;Result&apos;s Picture…</source>
        <translation>保存结果画面(&amp;R)…</translation>
    </message>
    <message>
        <source>Save the result of this frame as a picture</source>
        <translation>把这一帧的结果保存为图片</translation>
    </message>
    <message>
        <source>Save the &amp;Source&apos;s Picture…</source>
        <translation>保存原片画面(&amp;S)…</translation>
    </message>
    <message>
        <source>Save this frame of the source as a picture</source>
        <translation>把原片的这一帧保存为图片</translation>
    </message>
    <message>
        <source>Save the &amp;View…</source>
        <translation>保存当前视图(&amp;V)…</translation>
    </message>
    <message>
        <source>Save what the viewer shows, with its overlays, as a picture</source>
        <translation>把查看器显示的内容连同叠加层保存为图片</translation>
    </message>
    <message>
        <source>&amp;Copy the Result&apos;s Picture</source>
        <translation>复制结果画面(&amp;C)</translation>
    </message>
    <message>
        <source>Put the result of this frame on the clipboard</source>
        <translation>把这一帧的结果放到剪贴板</translation>
    </message>
    <message>
        <source>Copy the S&amp;ource&apos;s Picture</source>
        <translation>复制原片画面(&amp;O)</translation>
    </message>
    <message>
        <source>Put this frame of the source on the clipboard</source>
        <translation>把原片的这一帧放到剪贴板</translation>
    </message>
    <message>
        <source>Copy the Vie&amp;w</source>
        <translation>复制当前视图(&amp;W)</translation>
    </message>
    <message>
        <source>Put what the viewer shows, with its overlays, on the clipboard</source>
        <translation>把查看器显示的内容连同叠加层放到剪贴板</translation>
    </message>
    <message>
        <source>Add to &amp;Queue</source>
        <translation>加入队列(&amp;Q)</translation>
    </message>
    <message>
        <source>Put the film between in and out at the end of the render queue, as the project is now</source>
        <translation>把入点到出点之间的影片按项目现状排到渲染队列末尾</translation>
    </message>
    <message>
        <source>&amp;Render Queue</source>
        <translation>渲染队列(&amp;R)</translation>
    </message>
    <message>
        <source>Show or hide the films that are rendered one after the other</source>
        <translation>显示或隐藏依次渲染的影片</translation>
    </message>
    <message>
        <source>&amp;Hold the Queue</source>
        <translation>暂停队列(&amp;H)</translation>
    </message>
    <message>
        <source>Render nothing of the queue until it goes on</source>
        <translation>队列继续之前不渲染任何影片</translation>
    </message>
    <message>
        <source>Program</source>
        <translation>程序</translation>
    </message>
    <message>
        <source>&amp;Models…</source>
        <translation>模型(&amp;M)…</translation>
    </message>
    <message>
        <source>See which models are installed, and add more</source>
        <translation>查看已安装的模型，并添加更多模型</translation>
    </message>
    <message>
        <source>&amp;Preferences…</source>
        <translation>首选项(&amp;P)…</translation>
    </message>
    <message>
        <source>Language, theme, cache, device and more</source>
        <translation>语言、主题、缓存、设备等</translation>
    </message>
    <message>
        <source>&amp;Log…</source>
        <translation>日志(&amp;L)…</translation>
    </message>
    <message>
        <source>Read what the program has said so far</source>
        <translation>查看程序到目前为止的消息</translation>
    </message>
    <message>
        <source>Keyboard &amp;Map…</source>
        <translation>快捷键一览(&amp;M)…</translation>
    </message>
    <message>
        <source>Save all keys as a page to be printed</source>
        <translation>把全部快捷键存成可打印的一页</translation>
    </message>
    <message>
        <source>Su&amp;ggest Keyframes…</source>
        <translation>建议关键帧(&amp;G)…</translation>
    </message>
    <message>
        <source>See which frames should be keyframes as well, and why</source>
        <translation>查看还有哪些帧应设为关键帧，以及原因</translation>
    </message>
    <message>
        <source>Do &amp;Nothing When the Queue Is Done</source>
        <translation>队列完成后不执行操作(&amp;N)</translation>
    </message>
    <message>
        <source>The computer stays on when the render queue is done</source>
        <translation>渲染队列完成后电脑保持开启</translation>
    </message>
    <message>
        <source>&amp;Suspend When the Queue Is Done</source>
        <translation>队列完成后睡眠(&amp;S)</translation>
    </message>
    <message>
        <source>Suspend the computer when the render queue is done, this once</source>
        <translation>本次渲染队列完成后让电脑睡眠</translation>
    </message>
    <message>
        <source>Shut &amp;Down When the Queue Is Done</source>
        <translation>队列完成后关机(&amp;D)</translation>
    </message>
    <message>
        <source>Shut the computer down when the render queue is done, this once</source>
        <translation>本次渲染队列完成后关闭电脑</translation>
    </message>
    <message>
        <source>&amp;Words of Keyframes…</source>
        <translation>关键帧提示词(&amp;W)…</translation>
    </message>
    <message>
        <source>Add words to the prompt of the selected keyframes</source>
        <translation>为所选关键帧的提示词添加内容</translation>
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
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划像</translation>
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
    <message>
        <source>Open a project (a folder NAME.fresco)</source>
        <translation>打开项目（文件夹 名称.fresco）</translation>
    </message>
    <message>
        <source>Save the project as</source>
        <translation>项目另存为</translation>
    </message>
    <message>
        <source>Projects</source>
        <translation>项目</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
    <message>
        <source>Choose a preset</source>
        <translation>选择预设</translation>
    </message>
    <message>
        <source>Choose a picture</source>
        <translation>选择图片</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>图片</translation>
    </message>
    <message>
        <source>Keep the project of “%1”?</source>
        <translation>保留“%1”的项目吗？</translation>
    </message>
    <message>
        <source>Save the changes of “%1”?</source>
        <translation>保存对“%1”的更改吗？</translation>
    </message>
    <message>
        <source>“%1” was not closed properly. Its last edits are of %2.</source>
        <translation>“%1”未正常关闭，最后的编辑在 %2。</translation>
    </message>
    <message>
        <source>It was saved last on %1.</source>
        <translation>上次保存于 %1。</translation>
    </message>
    <message>
        <source>Recover</source>
        <translation>恢复</translation>
    </message>
    <message>
        <source>Throw Away</source>
        <translation>丢弃</translation>
    </message>
    <message>
        <source>Keep What Was Saved</source>
        <translation>保留已保存的内容</translation>
    </message>
    <message>
        <source>Not Now</source>
        <translation>以后再说</translation>
    </message>
    <message>
        <source>“%1” exists already. Replace it?</source>
        <translation>“%1”已存在。要替换吗？</translation>
    </message>
    <message>
        <source>Replace</source>
        <translation>替换</translation>
    </message>
    <message>
        <source>Keep It</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>What is done is kept. Films in the queue go on when Fresco Studio is opened again.</source>
        <translation>已完成的部分会保留。队列中的影片会在下次打开 Fresco Studio 时继续。</translation>
    </message>
    <message>
        <source>Choose a program</source>
        <translation>选择程序</translation>
    </message>
    <message numerus="yes">
        <source>%n more project(s) that can be recovered will be asked about next.</source>
        <translation>
            <numerusform>接下来还会询问另外 %n 个可以恢复的项目。</numerusform>
        </translation>
    </message>
    <message>
        <source>A film is being rendered. What is to become of it?</source>
        <translation>正在渲染影片，要如何处理？</translation>
    </message>
    <message>
        <source>Keep in the Queue</source>
        <translation>保留在队列中</translation>
    </message>
</context>
<context>
    <name>Dragged</name>
    <message>
        <source>Drop to start a new project with “%1”</source>
        <translation>松开以用“%1”新建项目</translation>
    </message>
    <message>
        <source>Drop to open the project “%1”</source>
        <translation>松开以打开项目“%1”</translation>
    </message>
    <message>
        <source>Drop to take over the settings that “%1” was made with</source>
        <translation>松开以采用生成“%1”时的设置</translation>
    </message>
    <message>
        <source>Open a video first: “%1” then brings its settings</source>
        <translation>请先打开视频，然后“%1”会带来它的设置</translation>
    </message>
    <message>
        <source>Drop “%1” on a keyframe to make it that keyframe&apos;s picture</source>
        <translation>将“%1”放到某个关键帧上，即可用作该关键帧的图片</translation>
    </message>
    <message>
        <source>Open a video first, then drop “%1” on one of its keyframes</source>
        <translation>请先打开视频，再将“%1”放到它的某个关键帧上</translation>
    </message>
    <message>
        <source>Drop one file at a time: a video, a project or a picture</source>
        <translation>请一次只放一个文件：视频、项目或图片</translation>
    </message>
    <message>
        <source>“%1” is no video, project or picture that can be opened here</source>
        <translation>“%1”不是可以在这里打开的视频、项目或图片</translation>
    </message>
</context>
<context>
    <name>Errors</name>
    <message>
        <source>There is not enough memory; close other programs or lower the resolution.</source>
        <translation>内存不足；请关闭其他程序或降低分辨率。</translation>
    </message>
    <message>
        <source>The work stopped unexpectedly.</source>
        <translation>任务意外中止。</translation>
    </message>
    <message>
        <source>The folder %1 cannot be made; check its rights and the disk.</source>
        <translation>无法新建文件夹 %1；请检查其权限和磁盘。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; cannot be copied to &quot;%2&quot;; check the space and the rights there.</source>
        <translation>“%1”无法复制到“%2”；请检查那里的空间和权限。</translation>
    </message>
    <message>
        <source>Unsaved edits cannot be kept in &quot;%1&quot;; check the space there.</source>
        <translation>未保存的修改无法保留在“%1”中；请检查那里的空间。</translation>
    </message>
    <message>
        <source>The picture cannot be saved as &quot;%1&quot;; check the space and the rights there.</source>
        <translation>图片无法保存为“%1”；请检查那里的空间和权限。</translation>
    </message>
    <message>
        <source>The preset &quot;%1&quot; cannot be opened.</source>
        <translation>无法打开预设“%1”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is too large to be a preset.</source>
        <translation>“%1”太大，不可能是预设。</translation>
    </message>
    <message>
        <source>The preset cannot be saved as &quot;%1&quot;; check the space and the rights there.</source>
        <translation>预设无法保存为“%1”；请检查那里的空间和权限。</translation>
    </message>
    <message>
        <source>The picture of keyframe %1 cannot be kept in &quot;%2&quot;; check the space and the rights there.</source>
        <translation>关键帧 %1 的画面无法保留在“%2”中；请检查那里的空间和权限。</translation>
    </message>
    <message>
        <source>The disk that holds the cache %1 is full; make space there or name another folder in FRESCO_CACHE_DIR, then start again: finished work is kept.</source>
        <translation>存放缓存的磁盘 %1 已满；请在那里腾出空间，或用 FRESCO_CACHE_DIR 指定别的文件夹，然后重新开始：已完成的部分会保留。</translation>
    </message>
    <message>
        <source>The file %1 cannot be read; choose another.</source>
        <translation>无法读取文件 %1；请另选一个。</translation>
    </message>
    <message>
        <source>The project names %1 as its film, a file outside its folder that it did not write; to replace it, say so with --output.</source>
        <translation>项目把 %1 定为其影片，但该文件在项目文件夹之外，也不是项目写出的；若要替换它，请用 --output 指明。</translation>
    </message>
    <message>
        <source>There is no control map &quot;%1&quot;; known are soft-edge and canny.</source>
        <translation>没有名为“%1”的控制图；可用的有 soft-edge 和 canny。</translation>
    </message>
    <message>
        <source>A ControlNet needs one control map a frame; there is none.</source>
        <translation>ControlNet 的每一帧都需要一张控制图，而现在一张也没有。</translation>
    </message>
    <message>
        <source>The control maps of a batch must be of one size.</source>
        <translation>同一批次的控制图必须尺寸相同。</translation>
    </message>
    <message>
        <source>The disk is full: %1 was not written; make space and try again.</source>
        <translation>磁盘已满：%1 未能写出；请腾出空间后重试。</translation>
    </message>
    <message>
        <source>Cannot write %1 (%2); choose another place.</source>
        <translation>无法写入 %1（%2）；请另选位置。</translation>
    </message>
    <message>
        <source>The folder %1 does not exist; create it or choose another place.</source>
        <translation>文件夹 %1 不存在；请新建它或另选位置。</translation>
    </message>
    <message>
        <source>%1 is a folder; name a file in it.</source>
        <translation>%1 是文件夹；请指定其中的一个文件。</translation>
    </message>
    <message>
        <source>run `./dev build`, which fetches LibTorch, or set FRESCO_LIBTORCH_DIR to its folder</source>
        <translation>请运行 `./dev build` 来下载 LibTorch，或把 FRESCO_LIBTORCH_DIR 设为它所在的文件夹</translation>
    </message>
    <message>
        <source>The engine cannot be loaded from %1; %2.</source>
        <translation>无法从 %1 加载引擎；%2。</translation>
    </message>
    <message>
        <source>LibTorch, which does the translating, is not installed; %1.</source>
        <translation>未安装负责转绘的 LibTorch；%1。</translation>
    </message>
    <message>
        <source>The engine library is of another version than the program; install both anew.</source>
        <translation>引擎库与程序的版本不一致；请将两者重新安装。</translation>
    </message>
    <message>
        <source>%1 or %2</source>
        <translation>%1 或 %2</translation>
    </message>
    <message>
        <source>The preset %1 does not write %2: name pictures like shot_%05d.png, or a folder.</source>
        <translation>预设 %1 不能写出 %2：请把图片命名为 shot_%05d.png 这样的形式，或指定一个文件夹。</translation>
    </message>
    <message>
        <source>The preset %1 does not write %2: let the name end in %3.</source>
        <translation>预设 %1 不能写出 %2：名称请以 %3 结尾。</translation>
    </message>
    <message>
        <source>restore a copy of it</source>
        <translation>请恢复它的一个副本</translation>
    </message>
    <message>
        <source>get the file again</source>
        <translation>请重新获取该文件</translation>
    </message>
    <message>
        <source>%1 is far too large to be what it claims; %2.</source>
        <translation>%1 过大，不可能是它所声称的内容；%2。</translation>
    </message>
    <message>
        <source>%1 is damaged (no valid JSON); %2.</source>
        <translation>%1 已损坏（不是有效的 JSON）；%2。</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;; check that the file exists.</source>
        <translation>无法读取“%1”；请检查该文件是否存在。</translation>
    </message>
    <message>
        <source>%1 should hold a JSON object; %2.</source>
        <translation>%1 应当包含一个 JSON 对象；%2。</translation>
    </message>
    <message>
        <source>is missing</source>
        <translation>缺失</translation>
    </message>
    <message>
        <source>should be an object</source>
        <translation>应当是一个对象</translation>
    </message>
    <message>
        <source>should be a whole number from %1 to %2</source>
        <translation>应当是 %1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>should be a number</source>
        <translation>应当是一个数</translation>
    </message>
    <message>
        <source>should be true or false</source>
        <translation>应当是 true 或 false</translation>
    </message>
    <message>
        <source>should be a text</source>
        <translation>应当是一段文本</translation>
    </message>
    <message>
        <source>%1: the field &quot;%2&quot; %3.</source>
        <translation>%1：字段“%2”%3。</translation>
    </message>
    <message>
        <source>%1: the field &quot;%2&quot; cannot be used: %3</source>
        <translation>%1：字段“%2”无法使用：%3</translation>
    </message>
    <message>
        <source>%1 has a default that cannot be used: %2</source>
        <translation>%1 中有一个无法使用的默认值：%2</translation>
    </message>
    <message>
        <source>The file %1 is missing.</source>
        <translation>缺少文件 %1。</translation>
    </message>
    <message>
        <source>The file %1 is empty.</source>
        <translation>文件 %1 是空的。</translation>
    </message>
    <message>
        <source>The bundled demo model is missing from the installation; install Fresco Studio anew or give --model.</source>
        <translation>安装中缺少自带的演示模型；请重新安装 Fresco Studio，或用 --model 指定模型。</translation>
    </message>
    <message>
        <source>There is no model folder &quot;%1&quot;; `fresco models list` shows what is installed.</source>
        <translation>没有模型文件夹“%1”；用 `fresco models list` 可查看已安装的模型。</translation>
    </message>
    <message>
        <source>should be a number, a text or true or false</source>
        <translation>应当是数、文本、true 或 false</translation>
    </message>
    <message>
        <source>a whole number from %1 to %2</source>
        <translation>%1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>a number from %1 to %2</source>
        <translation>%1 到 %2 之间的数</translation>
    </message>
    <message>
        <source>true or false</source>
        <translation>true 或 false</translation>
    </message>
    <message>
        <source>one of %1</source>
        <translation>%1 之一</translation>
    </message>
    <message>
        <source>a text</source>
        <translation>一段文本</translation>
    </message>
    <message>
        <source>%1 takes %2, not &quot;%3&quot;.</source>
        <translation>%1 应为：%2，而不是“%3”。</translation>
    </message>
    <message>
        <source>There is no parameter &quot;%1&quot;; `fresco parameters` lists them all.</source>
        <translation>没有参数“%1”；用 `fresco parameters` 可列出全部参数。</translation>
    </message>
    <message>
        <source>%1 is there already and is not this model; remove it, or name another folder with --into.</source>
        <translation>%1 已经存在，且不是这个模型；请移除它，或用 --into 指定别的文件夹。</translation>
    </message>
    <message>
        <source>HF_TOKEN holds characters that no token has; copy the token again, without spaces.</source>
        <translation>HF_TOKEN 中含有令牌不可能有的字符；请重新复制令牌，不要带空格。</translation>
    </message>
    <message>
        <source>The answer for %1 is far too large to be what it claims; check the hub&apos;s address.</source>
        <translation>对 %1 的应答过大，不可能是它所声称的内容；请检查模型站的地址。</translation>
    </message>
    <message>
        <source>%1 sends us for %2 to an address that is not safe; check the hub&apos;s address.</source>
        <translation>%1 为取得 %2 把我们引向一个不安全的地址；请检查模型站的地址。</translation>
    </message>
    <message>
        <source>%1 sent other bytes of %2 than were asked for; try again later.</source>
        <translation>%1 发来的 %2 的字节与请求的不符；请稍后重试。</translation>
    </message>
    <message>
        <source>%1 sends us in circles for %2; try again later, or check the hub&apos;s address.</source>
        <translation>%1 为取得 %2 让我们兜圈子；请稍后重试，或检查模型站的地址。</translation>
    </message>
    <message>
        <source>The connection broke while %1 was read; check the network and try again.</source>
        <translation>读取 %1 时连接中断；请检查网络后重试。</translation>
    </message>
    <message>
        <source>The address of %1 was not found; check that this computer has a network, and the hub&apos;s name.</source>
        <translation>找不到 %1 的地址；请检查本机是否联网，以及模型站的名称。</translation>
    </message>
    <message>
        <source>The address of the proxy was not found; check the variables https_proxy and all_proxy.</source>
        <translation>找不到代理的地址；请检查变量 https_proxy 和 all_proxy。</translation>
    </message>
    <message>
        <source>There is no way to %1; connect this computer to a network and try again.</source>
        <translation>没有通往 %1 的线路；请将本机联网后重试。</translation>
    </message>
    <message>
        <source>%1 does not take a connection; check the network and the hub&apos;s address, or try again later.</source>
        <translation>%1 不接受连接；请检查网络和模型站的地址，或稍后重试。</translation>
    </message>
    <message>
        <source>%1 does not answer; check the network, or try again later.</source>
        <translation>%1 没有应答；请检查网络，或稍后重试。</translation>
    </message>
    <message>
        <source>The certificate of %1 cannot be trusted; check this computer&apos;s clock and its list of certificates (the package ca-certificates).</source>
        <translation>%1 的证书不可信；请检查本机的时钟及其证书列表（软件包 ca-certificates）。</translation>
    </message>
    <message>
        <source>The connection to %1 failed; check the network and try again.</source>
        <translation>与 %1 的连接失败；请检查网络后重试。</translation>
    </message>
    <message>
        <source>%1 does not give %2 to the token in HF_TOKEN; accept the licence on the model&apos;s page, or make a token that may read it.</source>
        <translation>%1 不向 HF_TOKEN 中的令牌提供 %2；请在模型页面上接受许可证，或创建一个有权读取它的令牌。</translation>
    </message>
    <message>
        <source>%1 does not give %2 to everybody; check the name, accept the licence on the model&apos;s page, and put a token of yours into HF_TOKEN.</source>
        <translation>%1 不向所有人公开 %2；请检查名称，在模型页面上接受许可证，并把自己的令牌放入 HF_TOKEN。</translation>
    </message>
    <message>
        <source>%1 has no %2; check the name and the revision.</source>
        <translation>%1 上没有 %2；请检查名称和修订版本。</translation>
    </message>
    <message>
        <source>%1 is asked too often; wait some minutes, or put a token of yours into HF_TOKEN.</source>
        <translation>向 %1 请求得过于频繁；请等几分钟，或把自己的令牌放入 HF_TOKEN。</translation>
    </message>
    <message>
        <source>%1 has a fault of its own (status %2); try again later.</source>
        <translation>%1 自身出了故障（状态 %2）；请稍后重试。</translation>
    </message>
    <message>
        <source>%1 does not answer as a hub does (status %2); check the address given with --hub or HF_ENDPOINT.</source>
        <translation>%1 的应答不像模型站（状态 %2）；请检查 --hub 或 HF_ENDPOINT 给出的地址。</translation>
    </message>
    <message>
        <source>%1 lacks %2; choose a model in the diffusers folder layout, such as stable-diffusion-v1-5/stable-diffusion-v1-5.</source>
        <translation>%1 缺少 %2；请选择 diffusers 文件夹布局的模型，例如 stable-diffusion-v1-5/stable-diffusion-v1-5。</translation>
    </message>
    <message>
        <source>%1 has its weights in more than %2 files, which no model of this kind needs; choose another.</source>
        <translation>%1 的权重分成了 %2 个以上的文件，这类模型都不需要这么多；请另选一个。</translation>
    </message>
    <message>
        <source>names a shard that is no .safetensors file beside it</source>
        <translation>指向了一个不是同目录 .safetensors 文件的分片</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%2 的 %1</translation>
    </message>
    <message>
        <source>%1 is a Stable Diffusion XL model; choose one of Stable Diffusion 1.x or 2.x.</source>
        <translation>%1 是 Stable Diffusion XL 模型；请选择 Stable Diffusion 1.x 或 2.x 的模型。</translation>
    </message>
    <message>
        <source>%1 is neither a whole model nor a ControlNet or VAE; choose one in the diffusers folder layout.</source>
        <translation>%1 既不是完整的模型，也不是 ControlNet 或 VAE；请选择 diffusers 文件夹布局的模型。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no address of a hub; give one such as https://huggingface.co (http only on this computer).</source>
        <translation>“%1”不是模型站的地址；请给出 https://huggingface.co 这样的地址（http 只限本机）。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; names no model; give OWNER/NAME as its page shows it, or that page&apos;s address.</source>
        <translation>“%1”不是模型的名称；请按其页面所示给出 OWNER/NAME，或给出该页面的地址。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no revision; give a branch, a tag or a commit of the model.</source>
        <translation>“%1”不是修订版本；请给出该模型的分支、标签或提交。</translation>
    </message>
    <message>
        <source>should be 64 hex digits</source>
        <translation>应当是 64 位十六进制数字</translation>
    </message>
    <message>
        <source>%1 is not what a hub sends; check the address given with --hub or HF_ENDPOINT.</source>
        <translation>%1 不是模型站会发来的内容；请检查 --hub 或 HF_ENDPOINT 给出的地址。</translation>
    </message>
    <message>
        <source>The list of files of %1</source>
        <translation>%1 的文件列表</translation>
    </message>
    <message>
        <source>should be a list</source>
        <translation>应当是一个列表</translation>
    </message>
    <message>
        <source>The hub sends more of %1 than it announced; try again later.</source>
        <translation>模型站发来的 %1 比它所公布的多；请稍后重试。</translation>
    </message>
    <message>
        <source>Cannot read %1; check that the file may be read.</source>
        <translation>无法读取 %1；请检查该文件是否允许读取。</translation>
    </message>
    <message>
        <source>%1 is being fetched already; wait until that is done, or stop it.</source>
        <translation>%1 已经在下载；请等它完成，或先停止它。</translation>
    </message>
    <message>
        <source>The model needs %1, but %2 has room for %3; make space, or name a folder on another disk with --into.</source>
        <translation>模型需要 %1，但 %2 只剩 %3；请腾出空间，或用 --into 指定别的磁盘上的文件夹。</translation>
    </message>
    <message>
        <source>%1 stopped sending %2; try again later: what has arrived is kept, and the same call goes on from there.</source>
        <translation>%1 停止发送 %2；请稍后重试：已收到的部分会保留，同样的调用会从那里继续。</translation>
    </message>
    <message>
        <source>The connection to %1 breaks again and again; check the network: what has arrived is kept, and the same call goes on from there.</source>
        <translation>与 %1 的连接一再中断；请检查网络：已收到的部分会保留，同样的调用会从那里继续。</translation>
    </message>
    <message>
        <source>%1 sends less of %2 than it announced; try again later.</source>
        <translation>%1 发来的 %2 比它所公布的少；请稍后重试。</translation>
    </message>
    <message>
        <source>%1 (revision %2)</source>
        <translation>%1（修订版本 %2）</translation>
    </message>
    <message>
        <source>%1 arrived damaged: its SHA-256 is not what %2 announces; try again, or choose another revision if it stays so.</source>
        <translation>%1 收到时已损坏：其 SHA-256 与 %2 所公布的不符；请重试，若仍如此请另选修订版本。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; %2; choose a sound .flo file.</source>
        <translation>“%1”%2；请选择完好的 .flo 文件。</translation>
    </message>
    <message>
        <source>There is no file &quot;%1&quot;; choose another one.</source>
        <translation>没有文件“%1”；请另选一个。</translation>
    </message>
    <message>
        <source>is no .flo file</source>
        <translation>不是 .flo 文件</translation>
    </message>
    <message>
        <source>claims a size of %1x%2</source>
        <translation>声称的尺寸为 %1x%2</translation>
    </message>
    <message>
        <source>is not as long as its size needs</source>
        <translation>的长度与其尺寸不符</translation>
    </message>
    <message>
        <source>cannot be read to its end</source>
        <translation>无法读到末尾</translation>
    </message>
    <message>
        <source>holds NaN or infinite numbers</source>
        <translation>含有 NaN 或无穷大的数</translation>
    </message>
    <message>
        <source>A flow of this size has no place in a .flo file.</source>
        <translation>这种尺寸的光流无法存入 .flo 文件。</translation>
    </message>
    <message>
        <source>The pictures are too large to match them token by token.</source>
        <translation>画面太大，无法逐个词元匹配。</translation>
    </message>
    <message>
        <source>Cannot open %1: %2.</source>
        <translation>无法打开 %1：%2。</translation>
    </message>
    <message>
        <source>This LibTorch has no CUDA half; put the folder of one that has into CMAKE_PREFIX_PATH.</source>
        <translation>此 LibTorch 没有 CUDA 部分；请把带有该部分的 LibTorch 的文件夹放入 CMAKE_PREFIX_PATH。</translation>
    </message>
    <message>
        <source>CUDA cannot be used: %1</source>
        <translation>无法使用 CUDA：%1</translation>
    </message>
    <message>
        <source>There is no CUDA device, or its driver is missing.</source>
        <translation>没有 CUDA 设备，或缺少其驱动程序。</translation>
    </message>
    <message>
        <source>%1 belongs to another version of Fresco Studio; install it again.</source>
        <translation>%1 属于另一版本的 Fresco Studio；请重新安装它。</translation>
    </message>
    <message>
        <source>libfresco_cuda.so is not installed; build with FRESCO_CUDA=ON.</source>
        <translation>未安装 libfresco_cuda.so；请用 FRESCO_CUDA=ON 构建。</translation>
    </message>
    <message>
        <source>The card&apos;s memory is full; lower the working resolution or the batch size, or close other programs.</source>
        <translation>显存已满；请降低工作分辨率或批大小，或关闭其他程序。</translation>
    </message>
    <message>
        <source>The CUDA kernel %1 could not be started; the log has the driver&apos;s words.</source>
        <translation>无法启动 CUDA 核函数 %1；日志中有驱动程序的原话。</translation>
    </message>
    <message>
        <source>Pictures of this size cannot be put together from patches; choose another working resolution.</source>
        <translation>这种尺寸的画面无法用图块拼成；请另选工作分辨率。</translation>
    </message>
    <message>
        <source>%1 has no such audio track.</source>
        <translation>%1 没有这条音轨。</translation>
    </message>
    <message>
        <source>The sound of %1 is coded as %2, which the installed FFmpeg cannot decode.</source>
        <translation>%1 的声音编码为 %2，已安装的 FFmpeg 无法解码。</translation>
    </message>
    <message>
        <source>Memory is exhausted: close other programs and try again.</source>
        <translation>内存已耗尽：请关闭其他程序后重试。</translation>
    </message>
    <message>
        <source>The film could not be processed.</source>
        <translation>无法处理该视频。</translation>
    </message>
    <message>
        <source>The film cannot be written.</source>
        <translation>无法写出该影片。</translation>
    </message>
    <message>
        <source>%1 cannot be written to %2: name a file such as film.mkv.</source>
        <translation>%1 不能写入 %2：请指定 film.mkv 这样的文件。</translation>
    </message>
    <message>
        <source>PNG pictures cannot be named %1: name them like shot_%05d.png, or name a folder.</source>
        <translation>PNG 图片不能命名为 %1：请命名为 shot_%05d.png 这样的形式，或指定一个文件夹。</translation>
    </message>
    <message>
        <source>Cannot tell the kind of film from the name %1: let it end in .mp4, .mkv, .mov, .webm, .gif or .png.</source>
        <translation>从名称 %1 看不出影片的种类：名称请以 .mp4、.mkv、.mov、.webm、.gif 或 .png 结尾。</translation>
    </message>
    <message>
        <source>The installed FFmpeg cannot put a film into %1: choose .mkv, .mp4 or a folder of PNG pictures.</source>
        <translation>已安装的 FFmpeg 无法把影片放入 %1：请选择 .mkv、.mp4 或存放 PNG 图片的文件夹。</translation>
    </message>
    <message>
        <source>There is no codec &quot;%1&quot;: choose one of %2.</source>
        <translation>没有编码格式“%1”：请从 %2 中选择。</translation>
    </message>
    <message>
        <source>The output has no name: name a file such as film.mp4.</source>
        <translation>没有给出输出的名称：请指定 film.mp4 这样的文件。</translation>
    </message>
    <message>
        <source>%1 does not go into a %2 file: choose another codec, or an output such as film.mkv.</source>
        <translation>%1 不能放入 %2 文件：请另选编码格式，或选用 film.mkv 这样的输出。</translation>
    </message>
    <message>
        <source>The installed FFmpeg has no encoder for %1: choose another codec.</source>
        <translation>已安装的 FFmpeg 没有 %1 的编码器：请另选编码格式。</translation>
    </message>
    <message>
        <source>%1 is coded as %2, which the installed FFmpeg cannot decode: convert it to H.264 first.</source>
        <translation>%1 的编码为 %2，已安装的 FFmpeg 无法解码：请先转换为 H.264。</translation>
    </message>
    <message>
        <source>A track of the film does not go into a %1 file: choose .mkv.</source>
        <translation>影片有一条轨道不能放入 %1 文件：请选择 .mkv。</translation>
    </message>
    <message>
        <source>Cannot write into %1: choose another place.</source>
        <translation>无法写入 %1：请另选位置。</translation>
    </message>
    <message>
        <source>The range of frames lies outside the film: it has frames 0 to %1.</source>
        <translation>帧的范围超出了视频：它只有第 0 到 %1 帧。</translation>
    </message>
    <message>
        <source>%1 track %2</source>
        <translation>%1 轨道 %2</translation>
    </message>
    <message>
        <source>The %1 of the source does not go into a %2 file and is left out: choose .mkv to keep it.</source>
        <translation>原片的 %1 不能放入 %2 文件，因此略去：如需保留请选择 .mkv。</translation>
    </message>
    <message>
        <source>The %1 of the source does not play in every browser: its sound is encoded again.</source>
        <translation>原片的 %1 并非在所有浏览器中都能播放：其声音将重新编码。</translation>
    </message>
    <message>
        <source>The %1 of the source does not go into a %2 file as it is: its sound is encoded again.</source>
        <translation>原片的 %1 不能原样放入 %2 文件：其声音将重新编码。</translation>
    </message>
    <message>
        <source>Browsers show at most 50 frames a second of a GIF, and this film has more: there it will run slower.</source>
        <translation>浏览器播放 GIF 每秒最多 50 帧，而此影片超过此数：在那里会播得慢一些。</translation>
    </message>
    <message>
        <source>The size %1 x %2 is odd, so %3 is written with 4:4:4 colour, which some players cannot show: the codecs vp9 and av1 have no such limit.</source>
        <translation>%1 x %2 是奇数尺寸，因此 %3 以 4:4:4 色彩写出，有些播放器无法显示：vp9 和 av1 没有此限制。</translation>
    </message>
    <message>
        <source>No usable NVENC on this machine: encoding with %1.</source>
        <translation>本机没有可用的 NVENC：改用 %1 编码。</translation>
    </message>
    <message>
        <source>No encoder for %1 takes pictures of %2 x %3: choose another codec or size.</source>
        <translation>没有 %1 的编码器能接受 %2 x %3 的画面：请另选编码格式或尺寸。</translation>
    </message>
    <message>
        <source>A film of %1 x %2 cannot be written: sides of 1 to %3 pixels can.</source>
        <translation>无法写出 %1 x %2 的影片：边长须为 1 到 %3 像素。</translation>
    </message>
    <message>
        <source>%1 holds no picture that can be decoded: copy or export it again.</source>
        <translation>%1 中没有可以解码的画面：请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 is damaged: frame %2 cannot be decoded.</source>
        <translation>%1 已损坏：第 %2 帧无法解码。</translation>
    </message>
    <message>
        <source>%1 has frames 0 to %2: there is no frame %3.</source>
        <translation>%1 只有第 0 到 %2 帧：没有第 %3 帧。</translation>
    </message>
    <message>
        <source>%1 may not be read: check the permissions of its folder.</source>
        <translation>没有读取 %1 的权限：请检查其文件夹的权限。</translation>
    </message>
    <message>
        <source>There is no file %1: check the name and the folder.</source>
        <translation>没有文件 %1：请检查名称和文件夹。</translation>
    </message>
    <message>
        <source>%1 is a folder: name a video file in it.</source>
        <translation>%1 是文件夹：请指定其中的视频文件。</translation>
    </message>
    <message>
        <source>%1 is empty (0 bytes): copy or export it again.</source>
        <translation>%1 是空的（0 字节）：请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 may not be read: check its permissions.</source>
        <translation>没有读取 %1 的权限：请检查其权限。</translation>
    </message>
    <message>
        <source>%1 is not a readable media file: it is damaged, cut short or of another kind; copy or export it again.</source>
        <translation>%1 不是可读的媒体文件：已损坏、不完整或属于别的种类；请重新复制或导出。</translation>
    </message>
    <message>
        <source>%1 has no video stream: choose a file with pictures.</source>
        <translation>%1 没有视频流：请选择有画面的文件。</translation>
    </message>
    <message>
        <source>The film&apos;s pixel format cannot be converted: convert it with ffmpeg first.</source>
        <translation>该视频的像素格式无法转换：请先用 ffmpeg 转换。</translation>
    </message>
    <message>
        <source>The installed FFmpeg cannot write PNG: install a complete one.</source>
        <translation>已安装的 FFmpeg 无法写出 PNG：请安装完整版。</translation>
    </message>
    <message>
        <source>must be %1 to %2</source>
        <translation>必须在 %1 到 %2 之间</translation>
    </message>
    <message>
        <source>must be a list of texts</source>
        <translation>必须是文本的列表</translation>
    </message>
    <message>
        <source>must be a list of %1 whole numbers</source>
        <translation>必须是 %1 个整数的列表</translation>
    </message>
    <message>
        <source>must be a list of %1 to %2 whole numbers</source>
        <translation>必须是 %1 到 %2 个整数的列表</translation>
    </message>
    <message>
        <source>asks for %1, which this program cannot do; use a model of the Stable Diffusion 1.x or 2.x kind</source>
        <translation>要求 %1，本程序做不到；请使用 Stable Diffusion 1.x 或 2.x 一类的模型</translation>
    </message>
    <message>
        <source>is not known to this program, which therefore cannot tell what the network should do</source>
        <translation>不为本程序所知，因此无法判断网络该做什么</translation>
    </message>
    <message>
        <source>must hold whole numbers of %1 to %2</source>
        <translation>必须是 %1 到 %2 之间的整数</translation>
    </message>
    <message>
        <source>says &quot;%1&quot; where a %2 is needed</source>
        <translation>写着“%1”，而这里需要的是 %2</translation>
    </message>
    <message>
        <source>The model folder &quot;%1&quot; lacks %2; choose a complete model in the diffusers folder layout.</source>
        <translation>模型文件夹“%1”缺少%2；请选择 diffusers 文件夹布局的完整模型。</translation>
    </message>
    <message>
        <source>the weights of its %1 (%2)</source>
        <translation>其 %1 的权重（%2）</translation>
    </message>
    <message>
        <source>There is no folder &quot;%1&quot; to load the %2 from; check the path.</source>
        <translation>没有可从中加载 %2 的文件夹“%1”；请检查路径。</translation>
    </message>
    <message>
        <source>config.json of its %1</source>
        <translation>其 %1 的 config.json</translation>
    </message>
    <message>
        <source>There is no model folder &quot;%1&quot;; check the path.</source>
        <translation>没有模型文件夹“%1”；请检查路径。</translation>
    </message>
    <message>
        <source>its part &quot;%1&quot;</source>
        <translation>其组成部分“%1”</translation>
    </message>
    <message>
        <source>&quot;%1&quot; does not fit the model&apos;s unet: %2 %3 instead of %4; use parts of one kind of model.</source>
        <translation>“%1”与模型的 unet 不匹配：%2为 %3，应为 %4；请使用同一类模型的各个部分。</translation>
    </message>
    <message>
        <source>latent channels</source>
        <translation>潜变量通道数</translation>
    </message>
    <message>
        <source>text width</source>
        <translation>文本宽度</translation>
    </message>
    <message>
        <source>resolutions</source>
        <translation>分辨率级数</translation>
    </message>
    <message>
        <source>block width</source>
        <translation>块宽度</translation>
    </message>
    <message>
        <source>layers per block</source>
        <translation>每块层数</translation>
    </message>
    <message>
        <source>output channels</source>
        <translation>输出通道数</translation>
    </message>
    <message>
        <source>--clip-skip must be 1 to %1 with this model&apos;s text encoder.</source>
        <translation>对此模型的文本编码器，--clip-skip 必须在 1 到 %1 之间。</translation>
    </message>
    <message>
        <source>The text encoder takes at most %1 tokens at a time.</source>
        <translation>文本编码器一次最多接受 %1 个词元。</translation>
    </message>
    <message>
        <source>The tokenizer&apos;s vocabulary does not fit the text encoder; use both from the same model folder.</source>
        <translation>分词器的词表与文本编码器不匹配；请使用同一模型文件夹中的两者。</translation>
    </message>
    <message>
        <source>must divide hidden_size</source>
        <translation>必须能整除 hidden_size</translation>
    </message>
    <message>
        <source>asks for &quot;%1&quot;, but this program has quick_gelu and gelu</source>
        <translation>要求“%1”，但本程序只有 quick_gelu 和 gelu</translation>
    </message>
    <message>
        <source>%1 lacks the token &quot;%2&quot;; it is not CLIP&apos;s tokenizer or is damaged, get the folder again.</source>
        <translation>%1 缺少词元“%2”；它不是 CLIP 的分词器或已损坏，请重新获取该文件夹。</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot;; get the model&apos;s tokenizer folder again.</source>
        <translation>无法读取“%1”；请重新获取该模型的分词器文件夹。</translation>
    </message>
    <message>
        <source>%1, line %2: not two tokens of vocab.json that make a third; get the tokenizer folder again.</source>
        <translation>%1 第 %2 行：不是 vocab.json 中能合成第三个词元的两个词元；请重新获取分词器文件夹。</translation>
    </message>
    <message>
        <source>The ControlNet needs control maps of %1 channels.</source>
        <translation>该 ControlNet 需要 %1 个通道的控制图。</translation>
    </message>
    <message>
        <source>The control map&apos;s size does not match the picture&apos;s; prepare both at the same resolution.</source>
        <translation>控制图的尺寸与画面不符；请按同一分辨率准备两者。</translation>
    </message>
    <message>
        <source>The ControlNets have different shapes; use nets for one kind of model.</source>
        <translation>这些 ControlNet 的形状不同；请使用适合同一类模型的网络。</translation>
    </message>
    <message>
        <source>The ControlNet does not fit the UNet; use one made for the same kind of model.</source>
        <translation>该 ControlNet 与 UNet 不匹配；请使用为同一类模型制作的。</translation>
    </message>
    <message>
        <source>The network works on latents of %1 channels; use an autoencoder of the same model.</source>
        <translation>该网络处理 %1 个通道的潜变量；请使用同一模型的自编码器。</translation>
    </message>
    <message>
        <source>The network works with text embeddings of width %1, one per latent; use a text encoder of the same model.</source>
        <translation>该网络处理宽度为 %1 的文本嵌入，每个潜变量一个；请使用同一模型的文本编码器。</translation>
    </message>
    <message>
        <source>must name as many blocks as block_out_channels has widths</source>
        <translation>列出的块数必须与 block_out_channels 中的宽度数相同</translation>
    </message>
    <message>
        <source>names the block type &quot;%1&quot;, which this program does not have</source>
        <translation>列有块类型“%1”，本程序没有这种块</translation>
    </message>
    <message>
        <source>must divide the widths in block_out_channels</source>
        <translation>必须能整除 block_out_channels 中的宽度</translation>
    </message>
    <message>
        <source>must begin with an even width of at least 4</source>
        <translation>的第一个宽度必须是不小于 4 的偶数</translation>
    </message>
    <message>
        <source>The preview autoencoder works on %1 channels and does not fit this model; choose the one made for it.</source>
        <translation>预览用的自编码器处理 %1 个通道，与此模型不匹配；请选择为它制作的。</translation>
    </message>
    <message>
        <source>The autoencoder needs %1 with %2 channels; use parts of one model.</source>
        <translation>该自编码器需要 %2 个通道的%1；请使用同一模型的各个部分。</translation>
    </message>
    <message>
        <source>pictures</source>
        <translation>画面</translation>
    </message>
    <message>
        <source>latents</source>
        <translation>潜变量</translation>
    </message>
    <message>
        <source>must name %1 blocks of the type %2</source>
        <translation>必须列出 %1 个类型为 %2 的块</translation>
    </message>
    <message>
        <source>The point lies outside the picture; give shares of its width and height from 0 to 1.</source>
        <translation>该点在画面之外；请给出占画面宽和高的比例，从 0 到 1。</translation>
    </message>
    <message>
        <source>There is no device &quot;%1&quot; here: %2 Use cpu or auto.</source>
        <translation>这里没有设备“%1”：%2请使用 cpu 或 auto。</translation>
    </message>
    <message>
        <source>it has %1 CUDA card(s), counted from cuda:0.</source>
        <translation>共有 %1 块 CUDA 显卡，从 cuda:0 起编号。</translation>
    </message>
    <message>
        <source>devices are called cpu, cuda or cuda:N.</source>
        <translation>设备名为 cpu、cuda 或 cuda:N。</translation>
    </message>
    <message>
        <source>%1 processor threads</source>
        <translation>%1 个处理器线程</translation>
    </message>
    <message>
        <source>CUDA card %1</source>
        <translation>CUDA 显卡 %1</translation>
    </message>
    <message>
        <source>This model pays no attention at the size of its latents, so there is none to show.</source>
        <translation>此模型在其潜变量的尺寸上不使用注意力，因此没有可显示的内容。</translation>
    </message>
    <message>
        <source>No feature is optimised with these parameters, so there are no losses to write.</source>
        <translation>按这些参数没有特征会被优化，因此没有损失可写。</translation>
    </message>
    <message>
        <source>--feature-scale takes auto, one positive number or four with commas between, not &quot;%1&quot;.</source>
        <translation>--feature-scale 应为 auto、一个正数或以逗号分隔的四个数，而不是“%1”。</translation>
    </message>
    <message>
        <source>--flow %1 needs its weights; put a file named %1*.pth into %2.</source>
        <translation>--flow %1 需要其权重；请把名为 %1*.pth 的文件放入 %2。</translation>
    </message>
    <message>
        <source>The picture %1 belongs to frame %2, which no film has; name a keyframe.</source>
        <translation>图片 %1 属于第 %2 帧，而任何视频都没有这一帧；请指定一个关键帧。</translation>
    </message>
    <message>
        <source>The masks&apos; folder %1 cannot be read; check --saliency-masks.</source>
        <translation>无法读取遮罩文件夹 %1；请检查 --saliency-masks。</translation>
    </message>
    <message>
        <source>There is no picture with a number in its name in %1; masks are named by frame, as mask_00012.png.</source>
        <translation>%1 中没有名称带数字的图片；遮罩按帧命名，例如 mask_00012.png。</translation>
    </message>
    <message>
        <source>1 frame</source>
        <translation>1 帧</translation>
    </message>
    <message>
        <source>%1 frames</source>
        <translation>%1 帧</translation>
    </message>
    <message>
        <source>The films have no frame in common to compare; check that they belong together.</source>
        <translation>两段视频没有可比较的共同帧；请检查它们是否属于同一部影片。</translation>
    </message>
    <message>
        <source>The source has %1 and the result %2; only the first %3 are compared.</source>
        <translation>原片有 %1，结果有 %2；只比较前 %3 帧。</translation>
    </message>
    <message>
        <source>There is no model folder &quot;%1&quot;; check its name.</source>
        <translation>没有模型文件夹“%1”；请检查其名称。</translation>
    </message>
    <message>
        <source>Side by side the film would be %1 pixels wide, more than the %2 that can be written; choose --layout wipe.</source>
        <translation>并排时影片将宽达 %1 像素，超过可写出的 %2 像素；请选择 --layout wipe。</translation>
    </message>
    <message>
        <source>--keyframes-only writes no film, so %1 has nothing to do; leave one of them out.</source>
        <translation>--keyframes-only 不写出影片，因此 %1 不起作用；请去掉其中一个。</translation>
    </message>
    <message>
        <source>The size %1 is odd, which many players cannot show: written as %2 by repeating the edge.</source>
        <translation>%1 是奇数尺寸，许多播放器无法显示：将重复边缘像素，以 %2 写出。</translation>
    </message>
    <message>
        <source>%1 is a file where a folder is needed; name another one.</source>
        <translation>%1 是文件，而这里需要文件夹；请另行指定。</translation>
    </message>
    <message>
        <source>The card&apos;s memory is full: the frames between keyframes are made on the processor, which takes longer.</source>
        <translation>显存已满：关键帧之间的帧改由处理器生成，需要更长时间。</translation>
    </message>
    <message>
        <source>The memory is full; lower the working resolution or the batch size, or close other programs.</source>
        <translation>内存已满；请降低工作分辨率或批大小，或关闭其他程序。</translation>
    </message>
    <message>
        <source>LibTorch refused a computation; please report it with the log.</source>
        <translation>LibTorch 拒绝了一次计算；请附上日志报告此问题。</translation>
    </message>
    <message>
        <source>Feature optimisation has no step left to act in; lower --warmup or raise --optimise-until.</source>
        <translation>特征优化没有可以进行的步；请调低 --warmup 或调高 --optimise-until。</translation>
    </message>
    <message>
        <source>--from %1 lies past the film&apos;s last frame, %2; choose a smaller one.</source>
        <translation>--from %1 超过了视频的最后一帧 %2；请选择较小的值。</translation>
    </message>
    <message>
        <source>--from %1 lies after --to %2; exchange them.</source>
        <translation>--from %1 在 --to %2 之后；请对调两者。</translation>
    </message>
    <message>
        <source>--strength and --warmup say the same thing; give only one of them.</source>
        <translation>--strength 与 --warmup 是同一设置的两种写法；只需给出其中一个。</translation>
    </message>
    <message>
        <source>--strength %1 leaves none of the %2 steps to do; raise it.</source>
        <translation>--strength %1 使 %2 步中没有一步可做；请调高它。</translation>
    </message>
    <message>
        <source>--warmup %1 leaves none of the %2 steps to do; lower it.</source>
        <translation>--warmup %1 使 %2 步中没有一步可做；请调低它。</translation>
    </message>
    <message>
        <source>The result would replace its own source %1; choose another name for it.</source>
        <translation>结果会覆盖自己的原片 %1；请为它另选名称。</translation>
    </message>
    <message>
        <source>--min-interval %1 is longer than --max-interval %2; exchange them.</source>
        <translation>--min-interval %1 大于 --max-interval %2；请对调两者。</translation>
    </message>
    <message>
        <source>--metrics measures a finished result; leave out --only, or --metrics.</source>
        <translation>--metrics 测量的是完成的结果；请去掉 --only 或 --metrics。</translation>
    </message>
    <message>
        <source>A batch of %1 keyframes is too small; choose at least %2.</source>
        <translation>一批 %1 个关键帧太少；请至少选择 %2 个。</translation>
    </message>
    <message>
        <source>The keyframes %1; name frames in ascending order, such as 0,12,30, or use auto.</source>
        <translation>关键帧列表%1；请按升序给出帧号，例如 0,12,30，或使用 auto。</translation>
    </message>
    <message>
        <source>The cuts %1; name the first frames of scenes in ascending order, such as 30,75, or use auto or none.</source>
        <translation>切换列表%1；请按升序给出各场景的第一帧，例如 30,75，或使用 auto 或 none。</translation>
    </message>
    <message>
        <source>hold %1, which is no frame number</source>
        <translation>含有 %1，它不是帧号</translation>
    </message>
    <message>
        <source>hold %1, which is not between the first frame %2 and the last one %3</source>
        <translation>含有 %1，它不在第一帧 %2 与最后一帧 %3 之间</translation>
    </message>
    <message>
        <source>hold %1 after %2</source>
        <translation>中 %1 排在 %2 之后</translation>
    </message>
    <message>
        <source>--keyframe-prompts wants FRAME: WORDS; FRAME: WORDS, not &quot;%1&quot;.</source>
        <translation>--keyframe-prompts 的格式为“帧号: 词语; 帧号: 词语”，而不是“%1”。</translation>
    </message>
    <message>
        <source>The intervals %1 to %2 between keyframes make no sense; choose a maximum of at least 1 and of at least the minimum.</source>
        <translation>关键帧间隔 %1 到 %2 没有意义；请选择至少为 1 且不小于最小值的最大值。</translation>
    </message>
    <message>
        <source>should hold a list</source>
        <translation>应当是一个列表</translation>
    </message>
    <message>
        <source>%1, entry %2 of &quot;keys&quot;</source>
        <translation>%1 的“keys”第 %2 项</translation>
    </message>
    <message>
        <source>should be after that of the entry before</source>
        <translation>应当排在前一项之后</translation>
    </message>
    <message>
        <source>should hold frame numbers</source>
        <translation>应当是帧号</translation>
    </message>
    <message>
        <source>should hold ascending frame numbers</source>
        <translation>应当是升序的帧号</translation>
    </message>
    <message>
        <source>A project is a folder whose name ends in .fresco; call it %1.</source>
        <translation>项目是名称以 .fresco 结尾的文件夹；请把它命名为 %1。</translation>
    </message>
    <message>
        <source>There is a project %1 already; choose another name or add --replace.</source>
        <translation>已经有项目 %1；请另选名称或加上 --replace。</translation>
    </message>
    <message>
        <source>There is no project %1; name a .fresco folder with a project.json.</source>
        <translation>没有项目 %1；请指定含有 project.json 的 .fresco 文件夹。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Fresco Studio (project version %2, this one knows %3), so it is opened read-only; update Fresco Studio to change it.</source>
        <translation>%1 由更新版本的 Fresco Studio 创建（项目版本 %2，本程序只识别到 %3），因此以只读方式打开；若要修改请更新 Fresco Studio。</translation>
    </message>
    <message>
        <source>%1 was made by a newer version of Fresco Studio (project version %2, this one knows %3) and cannot be read by this one; update Fresco Studio.</source>
        <translation>%1 由更新版本的 Fresco Studio 创建（项目版本 %2，本程序只识别到 %3），本程序无法读取；请更新 Fresco Studio。</translation>
    </message>
    <message>
        <source>the film&apos;s name</source>
        <translation>视频的名称</translation>
    </message>
    <message>
        <source>the output&apos;s name</source>
        <translation>输出的名称</translation>
    </message>
    <message>
        <source>should be the path of a file</source>
        <translation>应当是文件的路径</translation>
    </message>
    <message>
        <source>The project cannot hold %1 because it is not UTF-8 text; rename or retype it.</source>
        <translation>项目无法保存“%1”，因为它不是 UTF-8 文本；请重新命名或重新输入。</translation>
    </message>
    <message>
        <source>%1 does not hold what a project of version %2 does; restore a copy of it.</source>
        <translation>%1 的内容不符合版本 %2 的项目；请恢复它的一个副本。</translation>
    </message>
    <message>
        <source>Pictures wider or higher than 32767 pixels cannot be propagated.</source>
        <translation>宽或高超过 32767 像素的画面无法传播。</translation>
    </message>
    <message>
        <source>There is no scheduler &quot;%1&quot;; see fresco parameters.</source>
        <translation>没有采样器“%1”；参见 fresco parameters。</translation>
    </message>
    <message>
        <source>The scheduler %1 takes 1 to %2 steps, not %3.</source>
        <translation>采样器 %1 应为 1 到 %2 步，而不是 %3 步。</translation>
    </message>
    <message>
        <source>A picture without pixels cannot be used; choose another one.</source>
        <translation>没有像素的图片无法使用；请另选一张。</translation>
    </message>
    <message>
        <source>The weights in &quot;%1&quot; do not fit the %2: %3; choose weights made for this model.</source>
        <translation>“%1”中的权重与 %2 不匹配：%3；请选择为此模型制作的权重。</translation>
    </message>
    <message>
        <source>holds NaN or infinite numbers in the tensor %1 (as %2)</source>
        <translation>的张量 %1 含有 NaN 或无穷大的数（按 %2）</translation>
    </message>
    <message>
        <source>get a sound copy of the file or run with another --dtype</source>
        <translation>请获取该文件的完好副本，或改用别的 --dtype</translation>
    </message>
    <message>
        <source>Cannot read &quot;%1&quot; (%2); check that the file exists and may be read.</source>
        <translation>无法读取“%1”（%2）；请检查该文件是否存在并允许读取。</translation>
    </message>
    <message>
        <source>is not a file</source>
        <translation>不是文件</translation>
    </message>
    <message>
        <source>name a weight file</source>
        <translation>请指定权重文件</translation>
    </message>
    <message>
        <source>a tensor of truth values holds something else</source>
        <translation>一个真值张量中有别的内容</translation>
    </message>
    <message>
        <source>its shard %1 is no plain file name</source>
        <translation>其分片 %1 不是普通的文件名</translation>
    </message>
    <message>
        <source>lists no weights</source>
        <translation>没有列出权重</translation>
    </message>
    <message>
        <source>name the index.json beside the model&apos;s .safetensors files</source>
        <translation>请指定模型的 .safetensors 文件旁边的 index.json</translation>
    </message>
    <message>
        <source>the place of tensor %1 is no text</source>
        <translation>张量 %1 的位置不是文本</translation>
    </message>
    <message>
        <source>is empty</source>
        <translation>是空的</translation>
    </message>
    <message>
        <source>is only a Git LFS pointer</source>
        <translation>只是 Git LFS 指针</translation>
    </message>
    <message>
        <source>fetch the weights with &quot;git lfs pull&quot;</source>
        <translation>请用“git lfs pull”取得权重</translation>
    </message>
    <message>
        <source>is a web page, not a weight file</source>
        <translation>是网页，不是权重文件</translation>
    </message>
    <message>
        <source>download the file itself</source>
        <translation>请下载文件本身</translation>
    </message>
    <message>
        <source>is no weight file that Fresco knows</source>
        <translation>不是 Fresco 认识的权重文件</translation>
    </message>
    <message>
        <source>get the .safetensors, .ckpt or .pth file of a model</source>
        <translation>请获取模型的 .safetensors、.ckpt 或 .pth 文件</translation>
    </message>
    <message>
        <source>it ends too early</source>
        <translation>它过早结束</translation>
    </message>
    <message>
        <source>a name in it does not end</source>
        <translation>其中有一个名称没有结尾</translation>
    </message>
    <message>
        <source>its list of numbers is malformed</source>
        <translation>其数值列表格式有误</translation>
    </message>
    <message>
        <source>its numbers %1 are missing</source>
        <translation>缺少其数值 %1</translation>
    </message>
    <message>
        <source>is of an unknown PyTorch format</source>
        <translation>的 PyTorch 格式未知</translation>
    </message>
    <message>
        <source>save it again with a current PyTorch</source>
        <translation>请用当前的 PyTorch 重新保存</translation>
    </message>
    <message>
        <source>its description of the machine it comes from is malformed</source>
        <translation>其中对来源机器的描述格式有误</translation>
    </message>
    <message>
        <source>comes from a big-endian machine</source>
        <translation>来自大端序的机器</translation>
    </message>
    <message>
        <source>get a .safetensors file of the model</source>
        <translation>请获取模型的 .safetensors 文件</translation>
    </message>
    <message>
        <source>its numbers %1 belong to no tensor</source>
        <translation>其数值 %1 不属于任何张量</translation>
    </message>
    <message>
        <source>its numbers %1 are of another length than stated</source>
        <translation>其数值 %1 的长度与所述不符</translation>
    </message>
    <message>
        <source>it does not begin as a pickle of PyTorch does</source>
        <translation>其开头不像 PyTorch 的 pickle</translation>
    </message>
    <message>
        <source>its pickle protocol %1 is unknown</source>
        <translation>其 pickle 协议 %1 未知</translation>
    </message>
    <message>
        <source>it holds the instruction %1, which weights never need</source>
        <translation>其中有指令 %1，权重从不需要它</translation>
    </message>
    <message>
        <source>it is nested absurdly deep</source>
        <translation>它的嵌套深得离谱</translation>
    </message>
    <message>
        <source>a name in it is no text</source>
        <translation>其中有一个名称不是文本</translation>
    </message>
    <message>
        <source>it holds far more values than a model needs</source>
        <translation>其中的值远多于模型所需</translation>
    </message>
    <message>
        <source>an instruction in it lacks its operand</source>
        <translation>其中有一条指令缺少操作数</translation>
    </message>
    <message>
        <source>an instruction in it lacks its mark</source>
        <translation>其中有一条指令缺少标记</translation>
    </message>
    <message>
        <source>it holds a text of %1 bytes</source>
        <translation>其中有一段 %1 字节的文本</translation>
    </message>
    <message>
        <source>wants to call %1, which weights never need</source>
        <translation>要调用 %1，权重从不需要它</translation>
    </message>
    <message>
        <source>use a .safetensors file or one from a source you trust</source>
        <translation>请使用 .safetensors 文件或来源可信的文件</translation>
    </message>
    <message>
        <source>it appends to something that is no list</source>
        <translation>它向不是列表的东西追加内容</translation>
    </message>
    <message>
        <source>it fills something that is no dictionary</source>
        <translation>它填充不是字典的东西</translation>
    </message>
    <message>
        <source>it remembers too many values</source>
        <translation>它记住的值太多</translation>
    </message>
    <message>
        <source>it recalls a value that it never remembered</source>
        <translation>它取用从未记住的值</translation>
    </message>
    <message>
        <source>it calls something that cannot be called</source>
        <translation>它调用无法调用的东西</translation>
    </message>
    <message>
        <source>it gives a state to something that has none</source>
        <translation>它给没有状态的东西设置状态</translation>
    </message>
    <message>
        <source>it builds numbers in a way that no version of PyTorch does</source>
        <translation>它构造数值的方式不属于任何版本的 PyTorch</translation>
    </message>
    <message>
        <source>a reference to numbers in it is malformed</source>
        <translation>其中对数值的一处引用格式有误</translation>
    </message>
    <message>
        <source>it claims an absurd amount of numbers</source>
        <translation>它声称的数值多得离谱</translation>
    </message>
    <message>
        <source>its numbers %1 are described in two ways</source>
        <translation>其数值 %1 有两种不同的描述</translation>
    </message>
    <message>
        <source>a part of its numbers lies outside them</source>
        <translation>其数值的一部分超出了范围</translation>
    </message>
    <message>
        <source>a tensor in it is malformed</source>
        <translation>其中有一个张量格式有误</translation>
    </message>
    <message>
        <source>a tensor in it reaches beyond its numbers</source>
        <translation>其中有一个张量超出了其数值的范围</translation>
    </message>
    <message>
        <source>a tensor in it has more elements than numbers</source>
        <translation>其中有一个张量的元素多于其数值</translation>
    </message>
    <message>
        <source>a parameter in it is no tensor</source>
        <translation>其中有一个参数不是张量</translation>
    </message>
    <message>
        <source>a dictionary in it is malformed</source>
        <translation>其中有一个字典格式有误</translation>
    </message>
    <message>
        <source>a shape in it is malformed</source>
        <translation>其中有一个形状格式有误</translation>
    </message>
    <message>
        <source>the file %1 is in it twice</source>
        <translation>其中文件 %1 出现两次</translation>
    </message>
    <message>
        <source>its table of contents lies outside the file</source>
        <translation>其目录表位于文件之外</translation>
    </message>
    <message>
        <source>its table of contents is missing, as after a download that broke off</source>
        <translation>缺少其目录表，像是下载中断所致</translation>
    </message>
    <message>
        <source>its table of contents is too short</source>
        <translation>其目录表太短</translation>
    </message>
    <message>
        <source>is one part of a split archive</source>
        <translation>是分卷压缩文件的一部分</translation>
    </message>
    <message>
        <source>get the file in one piece</source>
        <translation>请获取未分卷的文件</translation>
    </message>
    <message>
        <source>its table of contents is not where the file says</source>
        <translation>其目录表不在文件所述的位置</translation>
    </message>
    <message>
        <source>a row of its table of contents is no row</source>
        <translation>其目录表中有一行不是有效的行</translation>
    </message>
    <message>
        <source>a file name in it is no name</source>
        <translation>其中有一个文件名无效</translation>
    </message>
    <message>
        <source>is encrypted</source>
        <translation>已加密</translation>
    </message>
    <message>
        <source>get a file that is not</source>
        <translation>请获取未加密的文件</translation>
    </message>
    <message>
        <source>is a compressed archive, which PyTorch does not write</source>
        <translation>是压缩的归档，而 PyTorch 不写这种文件</translation>
    </message>
    <message>
        <source>unpack it and name the file in it</source>
        <translation>请解压并指定其中的文件</translation>
    </message>
    <message>
        <source>the file %1 in it is not where its table of contents says</source>
        <translation>其中的文件 %1 不在目录表所述的位置</translation>
    </message>
    <message>
        <source>the file %1 in it has two names</source>
        <translation>其中的文件 %1 有两个名称</translation>
    </message>
    <message>
        <source>the file %1 in it ends too early</source>
        <translation>其中的文件 %1 过早结束</translation>
    </message>
    <message>
        <source>two files in it share bytes</source>
        <translation>其中有两个文件共用字节</translation>
    </message>
    <message>
        <source>is an archive but not one of PyTorch&apos;s</source>
        <translation>是归档，但不是 PyTorch 的</translation>
    </message>
    <message>
        <source>unpack it and name the weight file in it</source>
        <translation>请解压并指定其中的权重文件</translation>
    </message>
    <message>
        <source>its description is far too long</source>
        <translation>其描述过长</translation>
    </message>
    <message>
        <source>its checksum is wrong</source>
        <translation>其校验和有误</translation>
    </message>
    <message>
        <source>is a pickle but not one of PyTorch&apos;s</source>
        <translation>是 pickle，但不是 PyTorch 的</translation>
    </message>
    <message>
        <source>its dictionaries are nested absurdly</source>
        <translation>其字典嵌套得离谱</translation>
    </message>
    <message>
        <source>the tensor name %1 is no name</source>
        <translation>张量名称 %1 无效</translation>
    </message>
    <message>
        <source>it holds far more tensors than a model has</source>
        <translation>其中的张量远多于一个模型所有</translation>
    </message>
    <message>
        <source>holds no tensors by name</source>
        <translation>没有按名称存放的张量</translation>
    </message>
    <message>
        <source>choose the file with the model&apos;s weights</source>
        <translation>请选择含有模型权重的文件</translation>
    </message>
    <message>
        <source>The header of &quot;%1&quot;</source>
        <translation>“%1”的文件头</translation>
    </message>
    <message>
        <source>its header is no JSON object</source>
        <translation>其文件头不是 JSON 对象</translation>
    </message>
    <message>
        <source>it has only %1 bytes</source>
        <translation>它只有 %1 字节</translation>
    </message>
    <message>
        <source>its header would be longer than the file</source>
        <translation>其文件头会比文件还长</translation>
    </message>
    <message>
        <source>its header holds zero bytes</source>
        <translation>其文件头含有零字节</translation>
    </message>
    <message>
        <source>its __metadata__ is no JSON object</source>
        <translation>其 __metadata__ 不是 JSON 对象</translation>
    </message>
    <message>
        <source>its __metadata__ holds %1, which is no text</source>
        <translation>其 __metadata__ 含有 %1，它不是文本</translation>
    </message>
    <message>
        <source>tensor %1 should have dtype, shape and data_offsets and nothing else</source>
        <translation>张量 %1 应当有 dtype、shape 和 data_offsets，且没有别的</translation>
    </message>
    <message>
        <source>tensor %1 has an absurd shape</source>
        <translation>张量 %1 的形状离谱</translation>
    </message>
    <message>
        <source>tensor %1 lies outside the file</source>
        <translation>张量 %1 位于文件之外</translation>
    </message>
    <message>
        <source>tensor %1 has another number of bytes than its shape needs</source>
        <translation>张量 %1 的字节数与其形状所需不符</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>holds tensor %1 with the unknown number type %2</source>
        <translation>含有数值类型未知（%2）的张量 %1</translation>
    </message>
    <message>
        <source>get the file in F16 or F32</source>
        <translation>请获取 F16 或 F32 的文件</translation>
    </message>
    <message>
        <source>tensor %1 has no proper shape</source>
        <translation>张量 %1 没有正确的形状</translation>
    </message>
    <message>
        <source>tensor %1 has no proper data_offsets</source>
        <translation>张量 %1 没有正确的 data_offsets</translation>
    </message>
    <message>
        <source>tensor %1 has a size or offset that is no whole number</source>
        <translation>张量 %1 的尺寸或偏移不是整数</translation>
    </message>
    <message>
        <source>two tensors share bytes</source>
        <translation>两个张量共用字节</translation>
    </message>
    <message>
        <source>bytes between its tensors are missing</source>
        <translation>其张量之间缺少字节</translation>
    </message>
    <message>
        <source>bytes after its last tensor belong to none</source>
        <translation>最后一个张量之后的字节不属于任何张量</translation>
    </message>
    <message>
        <source>has no tensor %1</source>
        <translation>没有张量 %1</translation>
    </message>
    <message>
        <source>choose the file of another model part</source>
        <translation>请选择模型另一部分的文件</translation>
    </message>
    <message>
        <source>%1 is damaged: %2; get the file again.</source>
        <translation>%1 已损坏：%2；请重新获取该文件。</translation>
    </message>
    <message>
        <source>%1 %2; %3.</source>
        <translation>%1 %2；%3。</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <translation>%1、%2</translation>
    </message>
    <message>
        <source>1 tensor is missing (%1)</source>
        <translation>缺少 1 个张量（%1）</translation>
    </message>
    <message>
        <source>%1 tensors are missing (%2)</source>
        <translation>缺少 %1 个张量（%2）</translation>
    </message>
    <message>
        <source>1 tensor is unknown (%1)</source>
        <translation>有 1 个未知的张量（%1）</translation>
    </message>
    <message>
        <source>%1 tensors are unknown (%2)</source>
        <translation>有 %1 个未知的张量（%2）</translation>
    </message>
    <message>
        <source>1 tensor is of another shape (%1)</source>
        <translation>有 1 个张量形状不符（%1）</translation>
    </message>
    <message>
        <source>%1 tensors are of another shape (%2)</source>
        <translation>有 %1 个张量形状不符（%2）</translation>
    </message>
    <message>
        <source>%1 is %2 instead of %3</source>
        <translation>%1 为 %2，应为 %3</translation>
    </message>
    <message>
        <source>the tensor name %1 stands for two tensors</source>
        <translation>张量名称 %1 代表了两个张量</translation>
    </message>
    <message>
        <source>choose the file of another model</source>
        <translation>请选择另一模型的文件</translation>
    </message>
    <message>
        <source>The project %1 is open in another window; close it there first.</source>
        <translation>项目 %1 已在另一个窗口中打开；请先在那里关闭它。</translation>
    </message>
    <message>
        <source>The project %1 lies there; choose another place.</source>
        <translation>项目 %1 就在那里；请选择其他位置。</translation>
    </message>
    <message>
        <source>%1 cannot be written; check the folder&apos;s rights and the disk&apos;s space.</source>
        <translation>无法写入 %1；请检查文件夹权限和磁盘空间。</translation>
    </message>
    <message>
        <source>The cache %1 cannot be written (%2); name another folder in FRESCO_CACHE_DIR, or do without one by --no-cache.</source>
        <translation>无法写入缓存 %1（%2）；请用 FRESCO_CACHE_DIR 指定其他文件夹，或用 --no-cache 不使用缓存。</translation>
    </message>
    <message>
        <source>%1 has a default for warmup: give strength instead.</source>
        <translation>%1 为 warmup 设了默认值：请改为 strength。</translation>
    </message>
    <message>
        <source>Keyframes %1 and %2 are more than %3 frames apart; add one between them.</source>
        <translation>关键帧 %1 与 %2 相距超过 %3 帧；请在两者之间再加一个。</translation>
    </message>
    <message>
        <source>The folder of flows %1 cannot be read; check --own-flow.</source>
        <translation>无法读取光流文件夹 %1；请检查 --own-flow。</translation>
    </message>
    <message>
        <source>There is no flow in %1 (--own-flow); they are named by their frames, as flow_00012_00017.flo.</source>
        <translation>%1 中没有光流文件（--own-flow）；光流文件按帧命名，例如 flow_00012_00017.flo。</translation>
    </message>
    <message>
        <source>The words of frames that are no keyframes have no effect: %1. Name them in --keyframes.</source>
        <translation>不是关键帧的帧的提示词不起作用：%1。请在 --keyframes 中指明这些帧。</translation>
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
        <source>The project is damaged.</source>
        <translation>项目已损坏。</translation>
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
    <message>
        <source>The network or a server failed.</source>
        <translation>网络或服务器出错。</translation>
    </message>
</context>
<context>
    <name>Flicker</name>
    <message>
        <source>block %L1, before</source>
        <translation>块 %L1，优化前</translation>
    </message>
    <message>
        <source>block %L1, after</source>
        <translation>块 %L1，优化后</translation>
    </message>
    <message>
        <source>tied: both keyframes paint it together.</source>
        <translation>已关联：两个关键帧共同绘制此处。</translation>
    </message>
    <message>
        <source>something covers it in the later keyframe, so nothing ties the two pictures here.</source>
        <translation>在后一个关键帧中被遮挡，因此这里没有任何东西把两幅画面联系起来。</translation>
    </message>
    <message>
        <source>the earlier keyframe does not show it yet, so nothing ties the two pictures here.</source>
        <translation>前一个关键帧中还看不到它，因此这里没有任何东西把两幅画面联系起来。</translation>
    </message>
    <message>
        <source>it moves out of the picture.</source>
        <translation>它移出了画面。</translation>
    </message>
    <message>
        <source>it comes into the picture from outside.</source>
        <translation>它从画面外进入。</translation>
    </message>
    <message>
        <source>another place claimed the spot it moves to, so nothing ties the two pictures here.</source>
        <translation>它要移到的位置被另一处占用，因此这里没有任何东西把两幅画面联系起来。</translation>
    </message>
    <message>
        <source>its motion there and back do not agree, so nothing ties the two pictures here.</source>
        <translation>它的前向与后向运动不一致，因此这里没有任何东西把两幅画面联系起来。</translation>
    </message>
    <message>
        <source>it gets covered</source>
        <translation>它被遮挡了</translation>
    </message>
    <message>
        <source>it was covered before</source>
        <translation>它先前被遮挡</translation>
    </message>
    <message>
        <source>it leaves the picture</source>
        <translation>它离开了画面</translation>
    </message>
    <message>
        <source>it was not in the picture before</source>
        <translation>它先前不在画面中</translation>
    </message>
    <message>
        <source>another place took its spot</source>
        <translation>它的位置被另一处占用</translation>
    </message>
    <message>
        <source>its motion is not clear</source>
        <translation>它的运动不明确</translation>
    </message>
    <message>
        <source>The result is as steady as the source.</source>
        <translation>结果与源片一样稳定。</translation>
    </message>
    <message>
        <source>The result changes %1 times as much as the source.</source>
        <translation>结果的变化是源片的 %1 倍。</translation>
    </message>
    <message>
        <source>From %1 to %2: %3</source>
        <translation>从 %1 到 %2：%3</translation>
    </message>
    <message>
        <source>There is only one keyframe in this batch: nothing to be tied to.</source>
        <translation>此批次只有一个关键帧：没有可以关联的对象。</translation>
    </message>
    <message>
        <source>This place is tied through the whole batch, and the result is steady.</source>
        <translation>此处在整个批次中保持关联，结果稳定。</translation>
    </message>
    <message>
        <source>This place is tied through the whole batch.</source>
        <translation>此处在整个批次中保持关联。</translation>
    </message>
    <message>
        <source>This place is tied, and yet the result changes between %1 and %2.</source>
        <translation>此处已关联，但结果在 %1 与 %2 之间仍有变化。</translation>
    </message>
    <message>
        <source>Nothing ties this place between %1 and %2: %3.</source>
        <translation>此处在 %1 与 %2 之间没有关联：%3。</translation>
    </message>
    <message>
        <source>background, which is smoothed</source>
        <translation>背景，会被平滑</translation>
    </message>
    <message>
        <source>foreground, which is not smoothed</source>
        <translation>前景，不会被平滑</translation>
    </message>
    <message>
        <source>on a line of the control map</source>
        <translation>位于控制图的线条上</translation>
    </message>
    <message>
        <source>no line of the control map to follow</source>
        <translation>没有控制图线条可循</translation>
    </message>
    <message>
        <source>looked at by all keyframes</source>
        <translation>被所有关键帧参照</translation>
    </message>
    <message>
        <source>seen in an earlier keyframe already</source>
        <translation>在较早的关键帧中已出现</translation>
    </message>
    <message>
        <source>This place in keyframe %1: %2.</source>
        <translation>关键帧 %1 中的此处：%2。</translation>
    </message>
    <message>
        <source>Add a keyframe at %1</source>
        <translation>在 %1 处添加关键帧</translation>
    </message>
    <message>
        <source>Switch on: %1</source>
        <translation>开启：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Less happens between two keyframes that are closer together, so more places stay tied.</source>
        <translation>两个关键帧离得越近，其间的变化越少，保持关联的位置就越多。</translation>
    </message>
</context>
<context>
    <name>KeyCommands</name>
    <message>
        <source>“%1” cannot be read as a picture; use a PNG or JPEG file.</source>
        <translation>“%1”无法作为图片读取，请使用 PNG 或 JPEG 文件。</translation>
    </message>
    <message>
        <source>The picture cannot be copied to “%1”; check the space there.</source>
        <translation>图片无法复制到“%1”，请检查那里的空间。</translation>
    </message>
</context>
<context>
    <name>Keyboard map</name>
    <message>
        <source>Keys of Fresco Studio</source>
        <translation>Fresco Studio 快捷键</translation>
    </message>
</context>
<context>
    <name>Log</name>
    <message>
        <source>Detail</source>
        <translation>细节</translation>
    </message>
    <message>
        <source>Information</source>
        <translation>信息</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
</context>
<context>
    <name>LossCurves</name>
    <message>
        <source>Spatial</source>
        <translation>空间</translation>
    </message>
    <message>
        <source>Temporal</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Total</source>
        <translation>总计</translation>
    </message>
    <message>
        <source>batch %L1</source>
        <translation>批次 %L1</translation>
    </message>
    <message>
        <source>block %L1</source>
        <translation>块 %L1</translation>
    </message>
</context>
<context>
    <name>Metrics</name>
    <message>
        <source>Warp error</source>
        <translation>扭曲误差</translation>
    </message>
    <message>
        <source>How much a picture differs from the one before it, moved along the source&apos;s motion. Smaller is steadier; but blur is steady too, so look at sharpness as well.</source>
        <translation>画面与沿源片运动移动后的前一画面相差多少。越小越稳定；但模糊也很稳定，所以还要看清晰度。</translation>
    </message>
    <message>
        <source>Warp error where it moves</source>
        <translation>运动处的扭曲误差</translation>
    </message>
    <message>
        <source>The same where the source moves by more than a pixel: texture that sticks to the screen does not pay there. Smaller is steadier.</source>
        <translation>同上，仅计源片移动超过一个像素之处：贴在屏幕上的纹理在那里得不到好处。越小越稳定。</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Mean strength of edges, 0 to 1. Compare it with the film that was translated frame by frame: much less means that steadiness was bought with blur.</source>
        <translation>边缘的平均强度，0 到 1。请与逐帧转换的影片比较：若低很多，说明稳定是以模糊换来的。</translation>
    </message>
    <message>
        <source>Edge difference</source>
        <translation>边缘差异</translation>
    </message>
    <message>
        <source>How far the edges of the result lie from those of the source. Smaller keeps the shapes better.</source>
        <translation>结果的边缘与源片边缘相差多少。越小越能保持形状。</translation>
    </message>
    <message>
        <source>Structure difference</source>
        <translation>结构差异</translation>
    </message>
    <message>
        <source>How far likeness between places, as a model sees it, is from the source&apos;s. Smaller keeps the structure better.</source>
        <translation>在模型看来，各处之间的相似关系与源片相差多少。越小越能保持结构。</translation>
    </message>
    <message>
        <source>Detail that stays on the screen</source>
        <translation>停留在屏幕上的细节</translation>
    </message>
    <message>
        <source>Where the source moves: how alike fine detail is at one place of the screen, -1 to 1. Over the source&apos;s value, texture sticks to the screen.</source>
        <translation>在源片运动之处：屏幕同一位置的细节有多相似，-1 到 1。高于源片的值说明纹理贴在屏幕上。</translation>
    </message>
    <message>
        <source>Detail that follows the motion</source>
        <translation>跟随运动的细节</translation>
    </message>
    <message>
        <source>Where the source moves: how alike fine detail is along the motion, -1 to 1. Below the source&apos;s value, detail is drawn anew in every frame.</source>
        <translation>在源片运动之处：沿运动方向的细节有多相似，-1 到 1。低于源片的值说明细节在每一帧重新绘制。</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原片</translation>
    </message>
    <message>
        <source>Frame by frame</source>
        <translation>逐帧</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>Models</name>
    <message>
        <source>draws the picture step by step</source>
        <translation>逐步绘制画面</translation>
    </message>
    <message>
        <source>turns pictures into what the model works on, and back</source>
        <translation>在画面与模型所处理的数据之间转换</translation>
    </message>
    <message>
        <source>reads the prompt</source>
        <translation>读取提示词</translation>
    </message>
    <message>
        <source>splits the prompt into tokens</source>
        <translation>把提示词拆成词元</translation>
    </message>
    <message>
        <source>says how much noise each step takes away</source>
        <translation>规定每一步去除多少噪声</translation>
    </message>
    <message>
        <source>keeps to the outlines of the film</source>
        <translation>保持影片的轮廓</translation>
    </message>
    <message>
        <source>name, styles and defaults</source>
        <translation>名称、风格和默认值</translation>
    </message>
    <message>
        <source>Demo model (styles: %L1)</source>
        <translation>演示模型（%L1 种风格）</translation>
    </message>
    <message>
        <source>Small model (styles: %L1)</source>
        <translation>小模型（%L1 种风格）</translation>
    </message>
    <message>
        <source>Stable Diffusion 1.5 with ControlNet</source>
        <translation>Stable Diffusion 1.5（含 ControlNet）</translation>
    </message>
    <message>
        <source>Stable Diffusion 1.5</source>
        <translation>Stable Diffusion 1.5</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>One part cannot be used</source>
        <translation>有 1 个部分不可用</translation>
    </message>
    <message>
        <source>%L1 parts cannot be used</source>
        <translation>有 %L1 个部分不可用</translation>
    </message>
    <message>
        <source>The model “%1” is not whole: the model manager tells what it lacks.</source>
        <translation>模型“%1”不完整：模型管理器会说明缺少什么。</translation>
    </message>
    <message>
        <source>No model is installed; the model manager tells how to add one.</source>
        <translation>没有安装任何模型；模型管理器会说明如何添加。</translation>
    </message>
    <message>
        <source>Only the demo model is installed, which knows nine styles. For prompts of any kind, add a Stable Diffusion 1.5 model.</source>
        <translation>目前只装有演示模型，它会九种风格。要使用任意提示词，请添加一个 Stable Diffusion 1.5 模型。</translation>
    </message>
</context>
<context>
    <name>Overlays</name>
    <message>
        <source>Optical flow</source>
        <translation>光流</translation>
    </message>
    <message>
        <source>Where each pixel goes in the next keyframe: the colour is the direction.</source>
        <translation>每个像素在下一个关键帧中移到哪里：颜色表示方向。</translation>
    </message>
    <message>
        <source>Flow arrows</source>
        <translation>光流箭头</translation>
    </message>
    <message>
        <source>The same motion as arrows of its true length.</source>
        <translation>以真实长度的箭头表示同样的运动。</translation>
    </message>
    <message>
        <source>Hidden next</source>
        <translation>随后被遮挡</translation>
    </message>
    <message>
        <source>Forward occlusion: what the next keyframe no longer shows.</source>
        <translation>前向遮挡：下一个关键帧中不再显示的部分。</translation>
    </message>
    <message>
        <source>Newly uncovered</source>
        <translation>新显露</translation>
    </message>
    <message>
        <source>Backward occlusion: what the keyframe before does not show yet.</source>
        <translation>后向遮挡：上一个关键帧中尚未显示的部分。</translation>
    </message>
    <message>
        <source>Saliency</source>
        <translation>显著性</translation>
    </message>
    <message>
        <source>What is smoothed as background, and what stands out and is left alone.</source>
        <translation>哪些作为背景被平滑，哪些是主体而保持不变。</translation>
    </message>
    <message>
        <source>Control map</source>
        <translation>控制图</translation>
    </message>
    <message>
        <source>The lines that the translation has to follow.</source>
        <translation>转换需要遵循的线条。</translation>
    </message>
    <message>
        <source>Correspondence tracks</source>
        <translation>对应轨迹</translation>
    </message>
    <message>
        <source>Ways of small squares through the batch; a gap is where a way is cut.</source>
        <translation>小方块在批次中的路径；缺口处表示路径断开。</translation>
    </message>
    <message>
        <source>Cross-frame tokens</source>
        <translation>跨帧标记</translation>
    </message>
    <message>
        <source>Squares that all keyframes of the batch look at, for one style.</source>
        <translation>批次中所有关键帧共同参照的方块，以统一风格。</translation>
    </message>
    <message>
        <source>Attention of a point</source>
        <translation>一点的注意力</translation>
    </message>
    <message>
        <source>Where the clicked point looks for what it paints.</source>
        <translation>被点击的点在绘制时参照哪里。</translation>
    </message>
</context>
<context>
    <name>ParameterEditor</name>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>Another seed by chance</source>
        <translation>随机换一个种子</translation>
    </message>
    <message>
        <source>Lock the seed against changes here</source>
        <translation>锁定种子,防止在此处更改</translation>
    </message>
</context>
<context>
    <name>ParameterPreset</name>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Fewer steps and a lower resolution: to find the look.</source>
        <translation>步数较少、分辨率较低:用于寻找风格。</translation>
    </message>
    <message>
        <source>Balanced</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>What the program and the model choose by themselves.</source>
        <translation>由程序和模型自行选择。</translation>
    </message>
    <message>
        <source>Published reference</source>
        <translation>论文参考</translation>
    </message>
    <message>
        <source>As the published FRESCO program does, to compare with it.</source>
        <translation>与已发布的 FRESCO 程序一致,便于对照。</translation>
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
        <source>Scene cuts</source>
        <translation>场景切换</translation>
    </message>
    <message>
        <source>Where new scenes begin, which nothing is carried into: auto finds the cuts, none takes the film as one scene, or first frames of scenes such as 30,75.</source>
        <translation>新场景从哪里开始，任何内容都不会带入其中：auto 自动查找切换处，none 将整部影片视为一个场景，也可填写各场景的首帧，例如 30,75。</translation>
    </message>
    <message>
        <source>Stages side by side</source>
        <translation>各阶段并行</translation>
    </message>
    <message>
        <source>Reads, propagates and encodes while the model works: auto does so when it works on a card; on the processor they would take its time.</source>
        <translation>在模型运算的同时读取、传播和编码：auto 仅在使用显卡时如此；在处理器上它们会占用模型的时间。</translation>
    </message>
    <message>
        <source>Own flow</source>
        <translation>自有光流</translation>
    </message>
    <message>
        <source>Folder of your own motion, flow_00012_00017.flo from frame 12 into frame 17 and one back; what is missing is estimated. Empty: all of it.</source>
        <translation>存放您自己的运动数据的文件夹：flow_00012_00017.flo 表示从第 12 帧到第 17 帧，另需反向的一个；缺少的由程序估计。留空则全部由程序估计。</translation>
    </message>
    <message>
        <source>How the likeness within a picture is compared: absolute as the published program, squared as the paper writes it, at first as strong as absolute.</source>
        <translation>如何比较画面内部的相似性：absolute 与已发布的程序相同，squared 与论文相同，起始时两者强度一样。</translation>
    </message>
    <message>
        <source>How far the picture may leave the source: near 0 keeps it, at 1 every step is made. Another way to say --warmup.</source>
        <translation>画面可以离开原片多远：接近 0 时保持原样，为 1 时执行每一步。这是 --warmup 的另一种说法。</translation>
    </message>
</context>
<context>
    <name>PictureTitle</name>
    <message>
        <source>%1 · seed %2</source>
        <translation>%1 · 种子 %2</translation>
    </message>
    <message>
        <source>Draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Full</source>
        <translation>完整</translation>
    </message>
    <message>
        <source>Own picture</source>
        <translation>自有图片</translation>
    </message>
    <message>
        <source>Source · frame %L1</source>
        <translation>原片 · 第 %L1 帧</translation>
    </message>
    <message>
        <source>Result · frame %L1</source>
        <translation>结果 · 第 %L1 帧</translation>
    </message>
    <message>
        <source>Keyframe %L1</source>
        <translation>关键帧 %L1</translation>
    </message>
    <message>
        <source>%1 · out of date</source>
        <translation>%1 · 已过期</translation>
    </message>
</context>
<context>
    <name>QShortcut</name>
    <message>
        <source>Enter</source>
        <translation>小键盘回车</translation>
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
    <message>
        <source>Fetching the model</source>
        <translation>下载模型</translation>
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
    <name>Suggestions</name>
    <message>
        <source>Frame %1</source>
        <translation>第 %1 帧</translation>
    </message>
    <message>
        <source>No keyframe is set in the scene that begins here.</source>
        <translation>从这里开始的场景中没有设置关键帧。</translation>
    </message>
    <message>
        <source>The light or the picture changes at once: by %1 % from the frame before.</source>
        <translation>光线或画面突变：与前一帧相差 %1 %。</translation>
    </message>
    <message>
        <source>More than half of the picture came into view, or moved too fast to be followed, since the keyframe before.</source>
        <translation>自上一关键帧以来，超过一半的画面是新出现的，或运动过快而无法跟踪。</translation>
    </message>
    <message>
        <source>About %1 % of the picture came into view, or moved too fast to be followed, since the keyframe before.</source>
        <translation>自上一关键帧以来，约 %1 % 的画面是新出现的，或运动过快而无法跟踪。</translation>
    </message>
    <message>
        <source>The film moves, and the keyframes here are %1 frames apart.</source>
        <translation>画面在运动，而此处的关键帧相距 %1 帧。</translation>
    </message>
    <message>
        <source>Open a video first.</source>
        <translation>请先打开视频。</translation>
    </message>
    <message>
        <source>Suggestions come once the engine has looked at the film.</source>
        <translation>引擎分析完影片后会给出建议。</translation>
    </message>
    <message>
        <source>Every frame is a keyframe: none is missing.</source>
        <translation>每帧都是关键帧，没有缺少的。</translation>
    </message>
    <message>
        <source>Nothing else is suggested. “Suggest Keyframes…” in the menu brings back what was skipped.</source>
        <translation>没有其他建议。菜单中的“建议关键帧…”可找回已跳过的建议。</translation>
    </message>
    <message>
        <source>No keyframe is missing: there is nothing to suggest.</source>
        <translation>关键帧已足够，没有可建议的。</translation>
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
    <name>TimelineView</name>
    <message>
        <source>Batch %L1</source>
        <translation>批次 %L1</translation>
    </message>
    <message>
        <source>Locked keyframes stay where they are</source>
        <translation>已锁定的关键帧不会移动</translation>
    </message>
    <message>
        <source>Frame %L1</source>
        <translation>第 %L1 帧</translation>
    </message>
    <message>
        <source>  ·  replaces the keyframe there</source>
        <translation>  ·  将替换该处的关键帧</translation>
    </message>
    <message>
        <source>  ·  gaps %L1 and %L2</source>
        <translation>  ·  间隔 %L1 和 %L2</translation>
    </message>
    <message>
        <source>  ·  gap %L1</source>
        <translation>  ·  间隔 %L1</translation>
    </message>
    <message>
        <source>not made yet</source>
        <translation>尚未生成</translation>
    </message>
    <message>
        <source>draft</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>made</source>
        <translation>已生成</translation>
    </message>
    <message>
        <source>out of date</source>
        <translation>已过时</translation>
    </message>
    <message>
        <source>being made</source>
        <translation>生成中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Keyframe %L1</source>
        <translation>关键帧 %L1</translation>
    </message>
    <message>
        <source>locked</source>
        <translation>已锁定</translation>
    </message>
    <message>
        <source>own picture</source>
        <translation>自备图片</translation>
    </message>
    <message>
        <source>own prompt</source>
        <translation>自有提示词</translation>
    </message>
    <message>
        <source>, </source>
        <translation>，</translation>
    </message>
    <message>
        <source>Playhead at frame %L1 of %L2</source>
        <translation>播放头位于第 %L1 帧，共 %L2 帧</translation>
    </message>
    <message>
        <source>In at frame %L1</source>
        <translation>入点：第 %L1 帧</translation>
    </message>
    <message>
        <source>Out at frame %L1</source>
        <translation>出点：第 %L1 帧</translation>
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
    <name>WorkAhead</name>
    <message numerus="yes">
        <source>%Ln keyframe(s)</source>
        <translation>
            <numerusform>%Ln 个关键帧</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, %L2 of them kept</source>
        <translation>%1，其中 %L2 个已保留</translation>
    </message>
    <message>
        <source>About %1.</source>
        <translation>大约需要 %1。</translation>
    </message>
    <message>
        <source>About %1, %2 of memory.</source>
        <translation>约 %1，占用内存 %2。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) from %1.</source>
        <translation>
            <numerusform>由 %1 生成 %Ln 帧。</numerusform>
        </translation>
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
        <source>It stands on Qt (LGPL 3), LibTorch (BSD), FFmpeg (GPL), OpenCV (Apache 2), QCustomPlot (GPL 3) and others; their licences come with them.</source>
        <translation>它建立在 Qt（LGPL 3）、LibTorch（BSD）、FFmpeg（GPL）、OpenCV（Apache 2）、QCustomPlot（GPL 3）等之上；其许可证随之附带。</translation>
    </message>
    <message>
        <source>&amp;Copy Versions</source>
        <translation>复制版本信息(&amp;C)</translation>
    </message>
</context>
<context>
    <name>fresco::ui::CachePage</name>
    <message>
        <source>From the next start on; until then it is %1.</source>
        <translation>下次启动时生效；在此之前是 %1。</translation>
    </message>
    <message>
        <source>Safe to delete: what is missing is made again. A fast disk helps.</source>
        <translation>可以放心删除：缺少的内容会重新生成。使用快速硬盘更好。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
    </message>
    <message>
        <source>%1 in use</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>%1, of which %2 belong to open projects and stay</source>
        <translation>%1，其中 %2 属于打开的项目，会保留</translation>
    </message>
    <message>
        <source>%1; %2 removed</source>
        <translation>%1；已删除 %2</translation>
    </message>
    <message>
        <source>&amp;Place:</source>
        <translation>位置(&amp;P)：</translation>
    </message>
    <message>
        <source>Folder of the cache</source>
        <translation>缓存文件夹</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose the folder of the cache</source>
        <translation>选择缓存文件夹</translation>
    </message>
    <message>
        <source>&amp;Default</source>
        <translation>默认(&amp;D)</translation>
    </message>
    <message>
        <source>At &amp;most:</source>
        <translation>上限(&amp;M)：</translation>
    </message>
    <message>
        <source>Now:</source>
        <translation>当前：</translation>
    </message>
    <message>
        <source>C&amp;lean Now</source>
        <translation>立即清理(&amp;L)</translation>
    </message>
    <message>
        <source>Removes all that no open project and no running job needs</source>
        <translation>删除打开的项目和正在运行的任务都不需要的内容</translation>
    </message>
</context>
<context>
    <name>fresco::ui::CommandList</name>
    <message>
        <source>%1, key %2</source>
        <translation>%1，快捷键 %2</translation>
    </message>
</context>
<context>
    <name>fresco::ui::CommandPalette</name>
    <message>
        <source>Nothing is called like that.</source>
        <translation>没有这个名称的命令。</translation>
    </message>
    <message>
        <source>Command palette</source>
        <translation>命令面板</translation>
    </message>
    <message>
        <source>What do you want to do?</source>
        <translation>您想做什么？</translation>
    </message>
    <message>
        <source>Search for a command</source>
        <translation>搜索命令</translation>
    </message>
    <message>
        <source>Commands</source>
        <translation>命令</translation>
    </message>
</context>
<context>
    <name>fresco::ui::EditingPage</name>
    <message>
        <source>&amp;Keep edits safe after:</source>
        <translation>编辑后自动保存间隔(&amp;K)：</translation>
    </message>
    <message>
        <source> s</source>
        <comment>seconds</comment>
        <translation> 秒</translation>
    </message>
    <message>
        <source>&amp;Paint program:</source>
        <translation>绘图程序(&amp;P)：</translation>
    </message>
    <message>
        <source>The desktop&apos;s own</source>
        <translation>桌面默认程序</translation>
    </message>
    <message>
        <source>Ch&amp;oose…</source>
        <translation>选择(&amp;O)…</translation>
    </message>
    <message>
        <source>Choose the paint program</source>
        <translation>选择绘图程序</translation>
    </message>
    <message>
        <source>Ask before</source>
        <translation>以下操作前询问</translation>
    </message>
    <message>
        <source>&amp;closing the window ends what is running</source>
        <translation>关闭窗口会中止正在运行的任务(&amp;C)</translation>
    </message>
    <message>
        <source>closing a project with &amp;unsaved edits</source>
        <translation>关闭有未保存修改的项目(&amp;U)</translation>
    </message>
    <message>
        <source>Not asked, they are saved. A project without a name is always asked about.</source>
        <translation>不询问时会直接保存。尚未命名的项目总会询问。</translation>
    </message>
    <message>
        <source>in the winter, snow</source>
        <translation>冬天，下雪</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Names of &amp;films:</source>
        <translation>影片名称(&amp;F)：</translation>
    </message>
    <message>
        <source>Pattern for the names of films</source>
        <translation>影片名称的命名格式</translation>
    </message>
    <message>
        <source>Names of f&amp;rames:</source>
        <translation>单帧名称(&amp;R)：</translation>
    </message>
    <message>
        <source>Pattern for the names of saved frames</source>
        <translation>所存单帧名称的命名格式</translation>
    </message>
</context>
<context>
    <name>fresco::ui::EnginePage</name>
    <message>
        <source>Automatic: a CUDA card, if there is one</source>
        <translation>自动：有 CUDA 显卡时使用显卡</translation>
    </message>
    <message>
        <source>%1 (not here now)</source>
        <translation>%1（目前不存在）</translation>
    </message>
    <message>
        <source>&amp;Device:</source>
        <translation>设备(&amp;D)：</translation>
    </message>
    <message>
        <source>&amp;Threads:</source>
        <translation>线程(&amp;T)：</translation>
    </message>
    <message>
        <source>One for each core</source>
        <translation>每个核心一个</translation>
    </message>
    <message>
        <source>For new jobs, where a project does not say otherwise under Advanced.</source>
        <translation>用于新任务；项目在“高级”中另有设置时以项目为准。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::EngineStatus</name>
    <message>
        <source>The engine is still being loaded.</source>
        <translation>引擎仍在加载。</translation>
    </message>
    <message>
        <source>Loading the engine…</source>
        <translation>正在加载引擎…</translation>
    </message>
    <message>
        <source>No engine</source>
        <translation>没有引擎</translation>
    </message>
</context>
<context>
    <name>fresco::ui::Export</name>
    <message>
        <source>For the web (H.264)</source>
        <translation>用于网页（H.264）</translation>
    </message>
    <message>
        <source>Plays in every browser and on every phone.</source>
        <translation>可在所有浏览器和手机上播放。</translation>
    </message>
    <message>
        <source>For players (HEVC)</source>
        <translation>用于播放器（HEVC）</translation>
    </message>
    <message>
        <source>About half the size of H.264; for newer televisions, phones and players.</source>
        <translation>大小约为 H.264 的一半；适合较新的电视、手机和播放器。</translation>
    </message>
    <message>
        <source>Master for editing (ProRes)</source>
        <translation>剪辑母版（ProRes）</translation>
    </message>
    <message>
        <source>Large, and loses nothing that one can see; for cutting and grading.</source>
        <translation>体积大，肉眼无损；用于剪辑和调色。</translation>
    </message>
    <message>
        <source>Smallest file (AV1)</source>
        <translation>最小文件（AV1）</translation>
    </message>
    <message>
        <source>Slow to write; for newer browsers and players.</source>
        <translation>写入较慢；适合较新的浏览器和播放器。</translation>
    </message>
    <message>
        <source>Animated GIF</source>
        <translation>GIF 动画</translation>
    </message>
    <message>
        <source>For a few seconds; 256 colours and no sound.</source>
        <translation>适合几秒钟的片段；256 色，没有声音。</translation>
    </message>
    <message>
        <source>Pictures (PNG)</source>
        <translation>图片序列（PNG）</translation>
    </message>
    <message>
        <source>A folder with one picture a frame; nothing is lost, no sound.</source>
        <translation>每帧一张图片的文件夹；无损，没有声音。</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
    <message>
        <source>Choose codec and quality yourself; the name may end in .mp4, .mov, .mkv or .webm.</source>
        <translation>自行选择编码和质量；名称可以 .mp4、.mov、.mkv 或 .webm 结尾。</translation>
    </message>
    <message>
        <source>%1 × %2 is an odd size: the edge is repeated to make it even.</source>
        <translation>%1 × %2 是奇数尺寸：将重复边缘像素使其成为偶数。</translation>
    </message>
    <message>
        <source>%1 × %2 is more than many players show of H.264; HEVC or the layout “Wipe” does better.</source>
        <translation>%1 × %2 超出许多播放器对 H.264 的支持；改用 HEVC 或“划像”布局更好。</translation>
    </message>
    <message>
        <source>A GIF of %L1 s grows large and loads slowly; a shorter range or the preset for the web does better.</source>
        <translation>%L1 秒的 GIF 体积大、加载慢；缩短范围或使用网页预设更好。</translation>
    </message>
    <message>
        <source>Another film in the queue is written to this file; the later one replaces it.</source>
        <translation>队列中另一部影片也写入此文件；后完成的会替换先完成的。</translation>
    </message>
    <message>
        <source>This file exists already and will be replaced.</source>
        <translation>此文件已存在，将被替换。</translation>
    </message>
    <message>
        <source>GIF and pictures have no sound.</source>
        <translation>GIF 和图片没有声音。</translation>
    </message>
    <message>
        <source>graphics card (NVENC) if it can, else the processor</source>
        <translation>显卡支持时用显卡（NVENC），否则用处理器</translation>
    </message>
    <message>
        <source>processor</source>
        <translation>处理器</translation>
    </message>
    <message>
        <source>about %1</source>
        <translation>约 %1</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <comment>length of a film</comment>
        <translation>%L1 秒</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ExportDialog</name>
    <message>
        <source>Give it a name.</source>
        <translation>请输入名称。</translation>
    </message>
    <message>
        <source>Export “%1”</source>
        <translation>导出“%1”</translation>
    </message>
    <message>
        <source>Written to:</source>
        <translation>写入：</translation>
    </message>
    <message>
        <source>Size:</source>
        <translation>大小：</translation>
    </message>
    <message>
        <source>Encoder:</source>
        <translation>编码器：</translation>
    </message>
    <message>
        <source>&amp;Render Now</source>
        <translation>立即渲染(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Add to Queue</source>
        <translation>加入队列(&amp;A)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ExportForm</name>
    <message>
        <source>&amp;In to out: frames %L1 to %L2 (%3)</source>
        <translation>入点到出点：第 %L1 至 %L2 帧（%3）(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Whole film: %L1 frames (%2)</source>
        <translation>整部影片：%L1 帧（%2）(&amp;W)</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>预设(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Codec:</source>
        <translation>编码(&amp;C)：</translation>
    </message>
    <message>
        <source>&amp;Quality:</source>
        <translation>质量(&amp;Q)：</translation>
    </message>
    <message>
        <source>&amp;Layout:</source>
        <translation>布局(&amp;L)：</translation>
    </message>
    <message>
        <source>Wipe p&amp;eriod:</source>
        <translation>划像周期(&amp;E)：</translation>
    </message>
    <message>
        <source>Range:</source>
        <translation>范围：</translation>
    </message>
    <message>
        <source>&amp;Folder:</source>
        <translation>文件夹(&amp;F)：</translation>
    </message>
    <message>
        <source>&amp;Name:</source>
        <translation>名称(&amp;N)：</translation>
    </message>
    <message>
        <source>Keep the &amp;sound</source>
        <translation>保留声音(&amp;S)</translation>
    </message>
    <message>
        <source> s</source>
        <translation> 秒</translation>
    </message>
    <message>
        <source>Choose…</source>
        <translation>选择…</translation>
    </message>
    <message>
        <source>Choose the folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>{film}, {name}, {prompt}, {preset}, {date}, {seed}, {from} and {to} are filled in.</source>
        <translation>{film}、{name}、{prompt}、{preset}、{date}、{seed}、{from} 和 {to} 会自动填入。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::FilmCard</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Locate…</source>
        <translation>查找…</translation>
    </message>
    <message>
        <source>Remove from the List</source>
        <translation>从列表中移除</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>%1 is not where it was.</source>
        <translation>%1 已不在原处。</translation>
    </message>
    <message>
        <source>Locate %1</source>
        <translation>查找 %1</translation>
    </message>
    <message>
        <source>Remove %1 from the list</source>
        <translation>从列表中移除 %1</translation>
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
    <message>
        <source>Being made</source>
        <translation>生成中</translation>
    </message>
</context>
<context>
    <name>fresco::ui::FlickerDock</name>
    <message>
        <source>Click a place in the picture that flickers to see why.</source>
        <translation>点击画面中闪烁的位置，查看原因。</translation>
    </message>
    <message>
        <source>Nothing is known of this frame yet. Preview the keyframes, then click the place again.</source>
        <translation>此帧尚无信息。请预览关键帧，然后再次点击该位置。</translation>
    </message>
    <message>
        <source>Why does it flicker here?</source>
        <translation>这里为什么闪烁？</translation>
    </message>
    <message>
        <source>Preview keyframes</source>
        <translation>预览关键帧</translation>
    </message>
    <message>
        <source>What may help:</source>
        <translation>可能有帮助的办法：</translation>
    </message>
    <message>
        <source>Temporal loss of the batch in each step, before (dotted) and after optimisation: the lower, the steadier.</source>
        <translation>本批次每一步的时间损失，优化前（点线）与优化后：越低越稳定。</translation>
    </message>
    <message>
        <source>Temporal loss of the batch</source>
        <translation>本批次的时间损失</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
</context>
<context>
    <name>fresco::ui::FoldersPage</name>
    <message>
        <source>Models are looked for in these folders, and one level below. The first is the program&apos;s own.</source>
        <translation>在这些文件夹及其下一级中查找模型。第一个是程序自己的文件夹。</translation>
    </message>
    <message>
        <source>Folders that are searched for models</source>
        <translation>查找模型的文件夹</translation>
    </message>
    <message>
        <source>&amp;Add Folder…</source>
        <translation>添加文件夹(&amp;A)…</translation>
    </message>
    <message>
        <source>&amp;Remove</source>
        <translation>移除(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Open Folder</source>
        <translation>打开文件夹(&amp;O)</translation>
    </message>
</context>
<context>
    <name>fresco::ui::FrameExport</name>
    <message>
        <source>source</source>
        <translation>原片</translation>
    </message>
    <message>
        <source>result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>view</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>This frame has no result yet; preview it or render the film first.</source>
        <translation>这一帧还没有结果，请先预览或渲染影片。</translation>
    </message>
    <message>
        <source>The picture of this frame is still on its way; try again in a moment.</source>
        <translation>这一帧的画面还在解码，请稍后再试。</translation>
    </message>
    <message>
        <source>“%1” is no name of a picture; end it with .png or .jpg.</source>
        <translation>“%1”不是图片文件名，请以 .png 或 .jpg 结尾。</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>The picture cannot be saved as “%1”: %2</source>
        <translation>图片无法保存为“%1”：%2</translation>
    </message>
    <message>
        <source>The picture is on the clipboard.</source>
        <translation>图片已放到剪贴板。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::InspectorDock</name>
    <message>
        <source>Reset %1</source>
        <translation>重置%1</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>Works at %1 × %2, exports %3 × %4.</source>
        <translation>工作尺寸 %1 × %2，导出尺寸 %3 × %4。</translation>
    </message>
    <message>
        <source>That is enlarged %L1 times: fine detail will be soft.</source>
        <translation>放大了 %L1 倍，细节会偏软。</translation>
    </message>
    <message>
        <source>Inspector</source>
        <translation>检查器</translation>
    </message>
    <message>
        <source>Find a setting</source>
        <translation>查找设置</translation>
    </message>
    <message>
        <source>Point at a setting to read what it does.</source>
        <translation>将鼠标指向某项设置，即可阅读其作用。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::KeyCommands</name>
    <message>
        <source>Add Keyframe %L1</source>
        <translation>添加关键帧 %L1</translation>
    </message>
    <message numerus="yes">
        <source>Remove %Ln Keyframe(s)</source>
        <translation>
            <numerusform>删除 %Ln 个关键帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Keyframe(s)</source>
        <translation>
            <numerusform>移动 %Ln 个关键帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %Ln Keyframe(s)</source>
        <translation>
            <numerusform>锁定 %Ln 个关键帧</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %Ln Keyframe(s)</source>
        <translation>
            <numerusform>解锁 %Ln 个关键帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Own Picture of Keyframe %L1</source>
        <translation>关键帧 %L1 的自有图片</translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln Picture(s)</source>
        <translation>
            <numerusform>放弃 %Ln 张图片</numerusform>
        </translation>
    </message>
    <message>
        <source>Scene Cut at %L1</source>
        <translation>%L1 处的场景切换</translation>
    </message>
    <message>
        <source>Marker at %L1</source>
        <translation>%L1 处的标记</translation>
    </message>
    <message>
        <source>In and Out</source>
        <translation>入点与出点</translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Keyframe(s)</source>
        <translation>
            <numerusform>添加 %Ln 个关键帧</numerusform>
        </translation>
    </message>
    <message>
        <source>The film outside In and Out is still being looked at; try again in a moment.</source>
        <translation>仍在查看入点和出点之外的影片；请稍后再试。</translation>
    </message>
    <message numerus="yes">
        <source>Words of %Ln Keyframe(s)</source>
        <translation>
            <numerusform>%Ln 个关键帧的提示词</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::KeyEditor</name>
    <message>
        <source>“%1” has this key already. Assign takes it from there.</source>
        <translation>“%1”已使用此快捷键。点“分配”可将其移到这里。</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Search by name or key</source>
        <translation>按名称或快捷键搜索</translation>
    </message>
    <message>
        <source>&amp;Preset:</source>
        <translation>预设(&amp;P)：</translation>
    </message>
    <message>
        <source>&amp;Key:</source>
        <translation>快捷键(&amp;K)：</translation>
    </message>
    <message>
        <source>Press a key</source>
        <translation>请按下按键</translation>
    </message>
    <message>
        <source>Key of the chosen command</source>
        <translation>所选命令的快捷键</translation>
    </message>
    <message>
        <source>&amp;Assign</source>
        <translation>分配(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Reset</source>
        <translation>重置(&amp;R)</translation>
    </message>
    <message>
        <source>Reset A&amp;ll</source>
        <translation>全部重置(&amp;L)</translation>
    </message>
    <message>
        <source>Command</source>
        <translation>命令</translation>
    </message>
    <message>
        <source>Keys</source>
        <translation>快捷键</translation>
    </message>
    <message>
        <source>Commands and their keys</source>
        <translation>命令及其快捷键</translation>
    </message>
    <message>
        <source>Ke&amp;ys it has:</source>
        <translation>已有快捷键(&amp;Y)：</translation>
    </message>
    <message>
        <source>Keys of the chosen command</source>
        <translation>所选命令的全部快捷键</translation>
    </message>
    <message>
        <source>A&amp;nother Key</source>
        <translation>再加一个(&amp;N)</translation>
    </message>
    <message>
        <source>The next key that you press comes beside those above</source>
        <translation>接下来按下的按键会与上面的快捷键并存</translation>
    </message>
    <message>
        <source>Re&amp;move</source>
        <translation>移除(&amp;M)</translation>
    </message>
    <message>
        <source>Take the chosen key away</source>
        <translation>移除选中的快捷键</translation>
    </message>
</context>
<context>
    <name>fresco::ui::KeyPlanner</name>
    <message>
        <source>Choose Keyframes Anew</source>
        <translation>重新选取关键帧</translation>
    </message>
</context>
<context>
    <name>fresco::ui::KeyWordsDialog</name>
    <message>
        <source>%L1 of %L2 keyframes have words of their own, and not all the same.</source>
        <translation>%L2 个关键帧中有 %L1 个有自己的提示词，且不尽相同。</translation>
    </message>
    <message>
        <source>Inherited: nothing is added to the prompt.</source>
        <translation>继承：不向提示词添加内容。</translation>
    </message>
    <message numerus="yes">
        <source>Own: these words are added to the prompt of %Ln keyframe(s).</source>
        <translation>
            <numerusform>自有：这些内容会添加到 %Ln 个关键帧的提示词中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Words of Keyframe %L1</source>
        <translation>关键帧 %L1 的提示词</translation>
    </message>
    <message numerus="yes">
        <source>Words of %Ln Keyframe(s)</source>
        <translation>
            <numerusform>%Ln 个关键帧的提示词</numerusform>
        </translation>
    </message>
    <message>
        <source>Inherited by every keyframe</source>
        <translation>每个关键帧都继承</translation>
    </message>
    <message>
        <source>&amp;Own words</source>
        <translation>自有提示词(&amp;O)</translation>
    </message>
    <message>
        <source>Different words</source>
        <translation>提示词不同</translation>
    </message>
    <message>
        <source>“at night, lanterns”</source>
        <translation>“at night, lanterns”</translation>
    </message>
    <message>
        <source>&amp;Inherit Only</source>
        <translation>仅继承(&amp;I)</translation>
    </message>
    <message>
        <source>Take the own words away</source>
        <translation>去掉自有的提示词</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Use Words</source>
        <translation>使用</translation>
    </message>
</context>
<context>
    <name>fresco::ui::LegendSwatch</name>
    <message>
        <source>Legend: %1</source>
        <translation>图例：%1</translation>
    </message>
    <message>
        <source>true length; still places have none</source>
        <translation>真实长度；静止处没有箭头</translation>
    </message>
    <message>
        <source>gone in the next keyframe</source>
        <translation>在下一个关键帧中消失</translation>
    </message>
    <message>
        <source>not there in the keyframe before</source>
        <translation>在上一个关键帧中没有</translation>
    </message>
    <message>
        <source>background, smoothed</source>
        <translation>背景，会被平滑</translation>
    </message>
    <message>
        <source>stands out, left alone</source>
        <translation>主体，保持不变</translation>
    </message>
    <message>
        <source>lines to follow</source>
        <translation>需要遵循的线条</translation>
    </message>
    <message>
        <source>thick: from where, thin: to where</source>
        <translation>粗：从何处来，细：到何处去</translation>
    </message>
    <message>
        <source>cross: cut before the next keyframe</source>
        <translation>叉：在下一个关键帧之前断开</translation>
    </message>
    <message>
        <source>%L1 % linked to the next keyframe</source>
        <translation>%L1 % 与下一个关键帧相连</translation>
    </message>
    <message>
        <source>shared by all: %L1 of %L2 squares</source>
        <translation>全体共享：%L2 个方块中的 %L1 个</translation>
    </message>
    <message>
        <source>shared by all keyframes</source>
        <translation>由所有关键帧共享</translation>
    </message>
    <message>
        <source>full colour: %L1 px or more</source>
        <translation>饱和色：%L1 像素或更多</translation>
    </message>
    <message>
        <source>full colour: fastest motion</source>
        <translation>饱和色：最快的运动</translation>
    </message>
    <message>
        <source>hue: direction</source>
        <translation>色相：方向</translation>
    </message>
    <message>
        <source>paler: slower, clear: still</source>
        <translation>越淡越慢，透明为静止</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>most: %L1 %</source>
        <translation>最多：%L1 %</translation>
    </message>
    <message>
        <source>most</source>
        <translation>最多</translation>
    </message>
</context>
<context>
    <name>fresco::ui::LogStore</name>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>级别</translation>
    </message>
    <message>
        <source>Message</source>
        <translation>消息</translation>
    </message>
</context>
<context>
    <name>fresco::ui::LogWindow</name>
    <message>
        <source>Saved as %1</source>
        <translation>已存为 %1</translation>
    </message>
    <message>
        <source>%1 cannot be written; check the folder&apos;s rights and space.</source>
        <translation>无法写入 %1；请检查文件夹的权限和空间。</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>日志</translation>
    </message>
    <message>
        <source>&amp;Show:</source>
        <translation>显示(&amp;S)：</translation>
    </message>
    <message>
        <source>Everything</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Information and worse</source>
        <translation>信息及以上</translation>
    </message>
    <message>
        <source>Warnings and errors</source>
        <translation>警告和错误</translation>
    </message>
    <message>
        <source>Errors only</source>
        <translation>仅错误</translation>
    </message>
    <message>
        <source>Lines with these words</source>
        <translation>含有这些字的行</translation>
    </message>
    <message>
        <source>What the program has said</source>
        <translation>程序的消息</translation>
    </message>
    <message>
        <source>The chosen line in full</source>
        <translation>所选行的全文</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Sa&amp;ve As…</source>
        <translation>另存为(&amp;V)…</translation>
    </message>
    <message>
        <source>C&amp;lear</source>
        <translation>清空(&amp;L)</translation>
    </message>
</context>
<context>
    <name>fresco::ui::LossDock</name>
    <message>
        <source>Iteration</source>
        <translation>迭代</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>all</source>
        <comment>batches</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all</source>
        <comment>steps</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>all</source>
        <comment>blocks</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Loss curves</source>
        <translation>损失曲线</translation>
    </message>
    <message>
        <source>Curves appear here while keyframes are translated with feature optimisation.</source>
        <translation>开启特征优化并转换关键帧时，曲线会显示在这里。</translation>
    </message>
    <message>
        <source>&amp;Run</source>
        <translation>运行(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Batch</source>
        <translation>批次(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Step</source>
        <translation>步(&amp;S)</translation>
    </message>
    <message>
        <source>Up b&amp;lock</source>
        <translation>上采样块(&amp;L)</translation>
    </message>
    <message>
        <source>One translation or preview, by its time and prompt</source>
        <translation>一次转换或预览，以时间和提示词标示</translation>
    </message>
    <message>
        <source>Part of the network: 0 is the coarsest, for large shapes; the last is for detail</source>
        <translation>网络的一部分：0 最粗，对应大的形状；最后一个对应细节</translation>
    </message>
    <message>
        <source>Denoising step; all: one after the other</source>
        <translation>去噪步；全部：依次排列</translation>
    </message>
    <message>
        <source>Compare with</source>
        <translation>对比</translation>
    </message>
    <message>
        <source>&amp;Total</source>
        <translation>总计(&amp;T)</translation>
    </message>
    <message>
        <source>What is minimised: temporal loss plus the weighted spatial loss</source>
        <translation>被最小化的量：时间损失加上加权的空间损失</translation>
    </message>
    <message>
        <source>T&amp;emporal</source>
        <translation>时间(&amp;E)</translation>
    </message>
    <message>
        <source>How much features change along the motion: high means flicker</source>
        <translation>特征沿运动方向的变化程度：高则意味着闪烁</translation>
    </message>
    <message>
        <source>S&amp;patial</source>
        <translation>空间(&amp;P)</translation>
    </message>
    <message>
        <source>How much the likeness between places differs from the source&apos;s, without its weight</source>
        <translation>各处之间的相似关系与源片相差多少，不含权重</translation>
    </message>
    <message>
        <source>Lo&amp;g scale</source>
        <translation>对数刻度(&amp;G)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>导出为图片 (PNG)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>导出为表格 (CSV)…</translation>
    </message>
</context>
<context>
    <name>fresco::ui::MainWindow</name>
    <message>
        <source>Saved as %1 after %2.</source>
        <translation>用时 %2，已保存为 %1。</translation>
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
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>Open &amp;Recent</source>
        <translation>最近打开(&amp;R)</translation>
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
    <message>
        <source>Settings from a Variant</source>
        <translation>采用变体的设置</translation>
    </message>
    <message>
        <source>Keep a Variant</source>
        <translation>保留变体</translation>
    </message>
    <message>
        <source>The table cannot be written there; choose another place.</source>
        <translation>表格无法写到那里，请另选位置。</translation>
    </message>
    <message>
        <source>The picture cannot be written there; choose another place.</source>
        <translation>图片无法写到那里，请另选位置。</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Keyframes</source>
        <translation>关键帧(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;Timeline</source>
        <translation>时间线(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Playback</source>
        <translation>播放(&amp;P)</translation>
    </message>
    <message>
        <source>&amp;Render</source>
        <translation>渲染(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Window</source>
        <translation>窗口(&amp;W)</translation>
    </message>
    <message>
        <source>Losses</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Measurements</source>
        <translation>测量</translation>
    </message>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Why does it flicker here?</source>
        <translation>这里为什么闪烁？</translation>
    </message>
    <message>
        <source>Keyboard</source>
        <translation>键盘</translation>
    </message>
    <message>
        <source>Settings from Keyframe %L1</source>
        <translation>采用关键帧 %L1 的设置</translation>
    </message>
    <message>
        <source>Stopped; what was done is kept.</source>
        <translation>已停止，完成的部分已保留。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln keyframe(s) in %1.</source>
        <translation>
            <numerusform>%Ln 个关键帧，用时 %1。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keyframe %L1 is watched: save the picture and it is taken over.</source>
        <translation>正在关注关键帧 %L1：保存图片后即会采用。</translation>
    </message>
    <message>
        <source>This F&amp;rame</source>
        <translation>当前帧(&amp;R)</translation>
    </message>
    <message>
        <source>Render Queue</source>
        <translation>渲染队列</translation>
    </message>
    <message>
        <source>“%1” in the queue: %2</source>
        <translation>队列中的“%1”：%2</translation>
    </message>
    <message>
        <source>A film is being rendered already.</source>
        <translation>已有一部影片正在渲染。</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Settings from “%1”</source>
        <translation>采用“%1”的设置</translation>
    </message>
    <message>
        <source>The settings of “%1” hold now; undo brings yours back.</source>
        <translation>现在使用“%1”的设置，撤销可恢复原来的设置。</translation>
    </message>
    <message>
        <source>No program here opens PNG pictures; name one in the preferences. The picture lies at %1.</source>
        <translation>这里没有能打开 PNG 图片的程序；请在首选项中指定一个。图片位于 %1。</translation>
    </message>
    <message>
        <source>When the Queue Is &amp;Done</source>
        <translation>队列完成后(&amp;D)</translation>
    </message>
    <message>
        <source>Suggested Keyframes</source>
        <translation>建议的关键帧</translation>
    </message>
    <message>
        <source>&amp;Panels</source>
        <translation>面板(&amp;P)</translation>
    </message>
    <message>
        <source>La&amp;yout</source>
        <translation>布局(&amp;Y)</translation>
    </message>
    <message>
        <source>“%1” was being rendered when Fresco Studio ended; it goes on in the queue.</source>
        <translation>Fresco Studio 上次结束时正在渲染“%1”；它会在队列中继续。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::MetricsDock</name>
    <message>
        <source>Steadiness</source>
        <translation>稳定性</translation>
    </message>
    <message>
        <source>Warp error from frame to frame</source>
        <translation>逐帧的扭曲误差</translation>
    </message>
    <message>
        <source>Frame</source>
        <translation>帧</translation>
    </message>
    <message>
        <source>Warp error</source>
        <translation>扭曲误差</translation>
    </message>
    <message>
        <source>Measure a rendered film to see where it flickers.</source>
        <translation>测量渲染好的影片，查看闪烁之处。</translation>
    </message>
    <message>
        <source>Means over the film</source>
        <translation>全片平均值</translation>
    </message>
    <message>
        <source>&amp;Measure the film</source>
        <translation>测量影片(&amp;M)</translation>
    </message>
    <message>
        <source>Compares the rendered film with its source, frame by frame</source>
        <translation>将渲染的影片与源片逐帧比较</translation>
    </message>
    <message>
        <source>Lo&amp;g scale</source>
        <translation>对数刻度(&amp;G)</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>As a picture (PNG)…</source>
        <translation>导出为图片 (PNG)…</translation>
    </message>
    <message>
        <source>As a table (CSV)…</source>
        <translation>导出为表格 (CSV)…</translation>
    </message>
    <message>
        <source>Translates every frame for itself as well, with the same seed, and measures that: takes about as long as a render of every frame</source>
        <translation>用同一种子把每一帧单独转绘一遍并测量：耗时约等于逐帧渲染整部影片</translation>
    </message>
    <message>
        <source>&amp;Stop</source>
        <translation>停止(&amp;S)</translation>
    </message>
    <message>
        <source>Frame &amp;by frame, too</source>
        <translation>同时比较逐帧转绘(&amp;B)</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ModelManager</name>
    <message>
        <source>(if you have it)</source>
        <translation>（如果有）</translation>
    </message>
    <message>
        <source>A prompt of any kind needs a Stable Diffusion 1.5 model as a folder in the diffusers layout. Put the folder into %1, or into one that is listed under Folders, then press Refresh.</source>
        <translation>要使用任意提示词，需要一个 diffusers 目录结构的 Stable Diffusion 1.5 模型文件夹。请把它放到 %1，或放到“文件夹”页所列的文件夹中，然后按“刷新”。</translation>
    </message>
    <message>
        <source>It holds a file model_index.json and these folders:</source>
        <translation>其中应有文件 model_index.json 和以下文件夹：</translation>
    </message>
    <message>
        <source>The program fresco fetches one from a hub and puts it there: %1</source>
        <translation>fresco 程序可以从模型站下载并放到那里：%1</translation>
    </message>
    <message>
        <source>Models</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Installed</source>
        <translation>已安装</translation>
    </message>
    <message>
        <source>Folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>Adding a Model</source>
        <translation>添加模型</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ModelsPage</name>
    <message>
        <source>%1 (in use)</source>
        <translation>%1（使用中）</translation>
    </message>
    <message>
        <source>Found</source>
        <translation>已找到</translation>
    </message>
    <message>
        <source>Licence: %1</source>
        <translation>许可证：%1</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Loading every part to see whether it can be…</source>
        <translation>正在逐一加载各部分以便检查…</translation>
    </message>
    <message>
        <source>Every part could be loaded.</source>
        <translation>所有部分都能加载。</translation>
    </message>
    <message>
        <source>Not every part could be loaded.</source>
        <translation>并非所有部分都能加载。</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Installed models and their parts</source>
        <translation>已安装的模型及其各部分</translation>
    </message>
    <message>
        <source>About the chosen model</source>
        <translation>关于所选模型</translation>
    </message>
    <message>
        <source>&amp;Use This Model</source>
        <translation>使用此模型(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Check</source>
        <translation>检查(&amp;C)</translation>
    </message>
    <message>
        <source>Load every part, to see whether it can be: takes a while for large models</source>
        <translation>逐一加载各部分以便检查：大模型需要一些时间</translation>
    </message>
    <message>
        <source>Open &amp;Folder</source>
        <translation>打开文件夹(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
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
    <name>fresco::ui::OverlayDock</name>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
</context>
<context>
    <name>fresco::ui::OverlayPanel</name>
    <message>
        <source>Overlays</source>
        <translation>叠加层</translation>
    </message>
    <message>
        <source>Overlays show what guides a keyframe. They appear when keyframes are translated or previewed.</source>
        <translation>叠加层显示引导关键帧的信息。转换或预览关键帧后即可显示。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>Opacity of: %1</source>
        <translation>不透明度：%1</translation>
    </message>
    <message>
        <source>Click into the picture to ask.</source>
        <translation>点击画面中的一点来查看。</translation>
    </message>
    <message>
        <source>Not known for this frame.</source>
        <translation>此帧没有这项信息。</translation>
    </message>
    <message>
        <source>Looking…</source>
        <translation>正在查看…</translation>
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
    <message>
        <source>%1 Range: %2.</source>
        <comment>help, numbers</comment>
        <translation>%1 范围:%2。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PatternField</name>
    <message>
        <source>For example: %1</source>
        <translation>示例：%1</translation>
    </message>
    <message>
        <source>Without a name nothing can be written; the last one holds.</source>
        <translation>没有名称就无法写入文件；仍使用上一个格式。</translation>
    </message>
    <message>
        <source>No file name may have “%1”; the last one holds.</source>
        <translation>文件名中不能有“%1”；仍使用上一个格式。</translation>
    </message>
    <message>
        <source>There is no %1; these are filled in: %2</source>
        <translation>没有 %1 这一项；可以填入的有：%2</translation>
    </message>
    <message>
        <source>Back to the usual names</source>
        <translation>恢复默认名称</translation>
    </message>
    <message>
        <source>Filled in: %1</source>
        <translation>可填入：%1</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PlaceStrip</name>
    <message>
        <source>This place in the keyframes of the batch</source>
        <translation>批次各关键帧中的此处</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>outside</source>
        <translation>画面外</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PointReader</name>
    <message>
        <source>Flow to keyframe %L1: %L2, %L3 px</source>
        <translation>到关键帧 %L1 的光流：%L2，%L3 像素</translation>
    </message>
    <message>
        <source>occluded: yes</source>
        <translation>遮挡：是</translation>
    </message>
    <message>
        <source>occluded: no</source>
        <translation>遮挡：否</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PreferencesDialog</name>
    <message>
        <source>Preferences</source>
        <translation>首选项</translation>
    </message>
    <message>
        <source>View</source>
        <translation>视图</translation>
    </message>
    <message>
        <source>Editing</source>
        <translation>编辑</translation>
    </message>
    <message>
        <source>Engine</source>
        <translation>引擎</translation>
    </message>
    <message>
        <source>Cache</source>
        <translation>缓存</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PresetButton</name>
    <message>
        <source>Import a Preset…</source>
        <translation>导入预设…</translation>
    </message>
    <message>
        <source>Export These Settings…</source>
        <translation>导出这些设置…</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Choose or save a set of settings; the right mouse button imports and exports</source>
        <translation>选择或保存一组设置;右键可导入和导出</translation>
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
        <source>Progress of the translation</source>
        <translation>转绘进度</translation>
    </message>
    <message>
        <source>%1 left · %2</source>
        <translation>剩余 %1 · %2</translation>
    </message>
    <message>
        <source>Time left, and the memory that the program uses now</source>
        <translation>剩余时间，以及程序当前占用的内存</translation>
    </message>
    <message>
        <source>%1: batch %L2 of %L3, step %L4 of %L5</source>
        <translation>%1：第 %L2 / %L3 批，第 %L4 / %L5 步</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ProjectDocument</name>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ProjectSession</name>
    <message>
        <source>Recovered Edits</source>
        <translation>恢复的编辑</translation>
    </message>
    <message>
        <source>Locate the Video</source>
        <translation>查找视频</translation>
    </message>
    <message>
        <source>A copy with its media is saved as %1.</source>
        <translation>包含素材的副本已保存为 %1。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln more project(s) can be recovered at the next start.</source>
        <translation>
            <numerusform>下次启动时还可以恢复 %Ln 个项目。</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 with media</source>
        <comment>name of a copy</comment>
        <translation>%1（含素材）</translation>
    </message>
</context>
<context>
    <name>fresco::ui::PromptField</name>
    <message>
        <source>Earlier prompts</source>
        <translation>用过的提示词</translation>
    </message>
    <message>
        <source>Saved words</source>
        <translation>已保存的词语</translation>
    </message>
    <message>
        <source>Prompts that were previewed or rendered come here.</source>
        <translation>预览或渲染过的提示词会出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is saved yet: write a name above and press Save.</source>
        <translation>尚未保存任何内容:在上方输入名称,然后按“保存”。</translation>
    </message>
    <message>
        <source>Ctrl+Up and Ctrl+Down change how much the word under the cursor counts.</source>
        <translation>Ctrl+↑ 和 Ctrl+↓ 改变光标处词语的权重。</translation>
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
        <source>Styles of this model</source>
        <translation>此模型的画风</translation>
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
        <source>&amp;Model</source>
        <translation>模型(&amp;M)</translation>
    </message>
    <message>
        <source>Model</source>
        <translation>模型</translation>
    </message>
    <message>
        <source>A&amp;dded to every prompt</source>
        <translation>附加到每个提示词(&amp;D)</translation>
    </message>
    <message>
        <source>“best quality, extremely detailed”</source>
        <translation>“best quality, extremely detailed”</translation>
    </message>
    <message>
        <source>This small model knows these looks only; others need a Stable Diffusion 1.5 model.</source>
        <translation>这个小模型只会这些风格；其他风格需要 Stable Diffusion 1.5 模型。</translation>
    </message>
    <message>
        <source>Get Models…</source>
        <translation>获取模型…</translation>
    </message>
    <message>
        <source>Opens the model manager</source>
        <translation>打开模型管理器</translation>
    </message>
    <message>
        <source>%1 (not found)</source>
        <translation>%1（未找到）</translation>
    </message>
    <message>
        <source>Added and negative words</source>
        <translation>附加词与反向提示词</translation>
    </message>
    <message>
        <source>What is added to every prompt, and what the film should not look like</source>
        <translation>附加到每个提示词之后的词语，以及影片不应呈现的样子</translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueCare</name>
    <message>
        <source>A film is being rendered</source>
        <translation>正在渲染影片</translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s) finished.</source>
        <translation>
            <numerusform>%Ln 部影片已完成。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s) failed.</source>
        <translation>
            <numerusform>%Ln 部影片失败。</numerusform>
        </translation>
    </message>
    <message>
        <source>The render queue needs you</source>
        <translation>渲染队列需要您处理</translation>
    </message>
    <message>
        <source>The render queue is done</source>
        <translation>渲染队列已完成</translation>
    </message>
    <message>
        <source>“%1” is rendered</source>
        <translation>“%1”已渲染完成</translation>
    </message>
    <message>
        <source>Saved as %1.</source>
        <translation>已保存为 %1。</translation>
    </message>
    <message>
        <source>“%1” could not be rendered</source>
        <translation>“%1”未能渲染</translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueCountdown</name>
    <message numerus="yes">
        <source>The computer will be suspended in %Ln second(s).</source>
        <translation>
            <numerusform>电脑将在 %Ln 秒后进入睡眠。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer will be shut down in %Ln second(s).</source>
        <translation>
            <numerusform>电脑将在 %Ln 秒后关机。</numerusform>
        </translation>
    </message>
    <message>
        <source>The render queue is done</source>
        <translation>渲染队列已完成</translation>
    </message>
    <message>
        <source>Edits that are not saved yet are kept and offered at the next start.</source>
        <translation>尚未保存的修改会保留，下次启动时可以恢复。</translation>
    </message>
    <message>
        <source>&amp;Suspend Now</source>
        <translation>立即睡眠(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Shut Down Now</source>
        <translation>立即关机(&amp;S)</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueDelegate</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueDock</name>
    <message>
        <source>Choose Another Place…</source>
        <translation>选择其他位置…</translation>
    </message>
    <message>
        <source>Lower Resolution and Retry</source>
        <translation>降低分辨率并重试</translation>
    </message>
    <message>
        <source>Try Again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Resume this film</source>
        <translation>继续这部影片</translation>
    </message>
    <message>
        <source>Pause this film; what is done is kept</source>
        <translation>暂停这部影片；已完成的部分会保留</translation>
    </message>
    <message>
        <source>Render queue</source>
        <translation>渲染队列</translation>
    </message>
    <message>
        <source>Log of the selected film</source>
        <translation>所选影片的日志</translation>
    </message>
    <message>
        <source>The log of the selected film</source>
        <translation>所选影片的日志</translation>
    </message>
    <message>
        <source>No films in the queue. “Add to Queue” in the export dialog puts one here.</source>
        <translation>队列中没有影片。在导出对话框中选择“加入队列”即可添加。</translation>
    </message>
    <message>
        <source>Hold</source>
        <translation>暂停队列</translation>
    </message>
    <message>
        <source>Hold the queue: nothing is rendered until it goes on</source>
        <translation>暂停队列：继续之前不渲染任何影片</translation>
    </message>
    <message>
        <source>Cancel this film</source>
        <translation>取消这部影片</translation>
    </message>
    <message>
        <source>Render this film again; what is in the cache is not made anew</source>
        <translation>再次渲染这部影片；缓存中已有的不会重做</translation>
    </message>
    <message>
        <source>Render earlier (Alt+Up)</source>
        <translation>提前渲染（Alt+Up）</translation>
    </message>
    <message>
        <source>Render later (Alt+Down)</source>
        <translation>推后渲染（Alt+Down）</translation>
    </message>
    <message>
        <source>Show the file in its folder</source>
        <translation>在文件夹中显示文件</translation>
    </message>
    <message>
        <source>Take this film out of the queue (Del)</source>
        <translation>将这部影片移出队列（Del）</translation>
    </message>
    <message>
        <source>Take away all films that are over</source>
        <translation>移除所有已结束的影片</translation>
    </message>
    <message>
        <source>Then do nothing</source>
        <translation>完成后不操作</translation>
    </message>
    <message>
        <source>Then suspend</source>
        <translation>完成后睡眠</translation>
    </message>
    <message>
        <source>Then shut down</source>
        <translation>完成后关机</translation>
    </message>
    <message>
        <source>What the computer does when the queue is done; it counts once</source>
        <translation>队列完成后电脑执行的操作；仅本次有效</translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueEnd</name>
    <message>
        <source>The computer cannot be suspended: %1</source>
        <translation>电脑无法进入睡眠：%1</translation>
    </message>
    <message>
        <source>The computer cannot be shut down: %1</source>
        <translation>电脑无法关机：%1</translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueuedJob</name>
    <message>
        <source>%1: %L2 of %L3</source>
        <translation>%1：%L2 / %L3</translation>
    </message>
    <message>
        <source>Stopping after this step…</source>
        <translation>完成这一步后停止…</translation>
    </message>
    <message>
        <source>Waits for a preview, then goes on</source>
        <translation>等待预览完成，然后继续</translation>
    </message>
    <message>
        <source>Starting…</source>
        <translation>正在开始…</translation>
    </message>
    <message numerus="yes">
        <source>resumed with %Ln finished keyframe(s)</source>
        <translation>
            <numerusform>已继续，%Ln 个关键帧已完成</numerusform>
        </translation>
    </message>
    <message>
        <source>resumed</source>
        <translation>已继续</translation>
    </message>
    <message>
        <source>Waiting, goes on where it was</source>
        <translation>等待中，将从中断处继续</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Running</source>
        <translation>正在运行</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Done</source>
        <translation>已完成</translation>
    </message>
    <message>
        <source>Failed</source>
        <translation>失败</translation>
    </message>
    <message>
        <source>Cancelled</source>
        <translation>已取消</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>还需 %1</translation>
    </message>
    <message>
        <source>took %1</source>
        <translation>用时 %1</translation>
    </message>
    <message>
        <source>%1 so far</source>
        <translation>已用 %1</translation>
    </message>
    <message>
        <source>whole film</source>
        <translation>整部影片</translation>
    </message>
    <message>
        <source>from frame %L1</source>
        <translation>从第 %L1 帧起</translation>
    </message>
    <message>
        <source>frames %L1 to %L2</source>
        <translation>第 %L1 至 %L2 帧</translation>
    </message>
    <message>
        <source>Waits for a preview</source>
        <translation>等待预览完成</translation>
    </message>
</context>
<context>
    <name>fresco::ui::RecentMenu</name>
    <message>
        <source>%1 is not there any more</source>
        <translation>%1 已不存在</translation>
    </message>
</context>
<context>
    <name>fresco::ui::RecipeFinder</name>
    <message>
        <source>“%1” carries no settings. Drop it on a keyframe to make it that keyframe&apos;s picture.</source>
        <translation>“%1”不带设置。把它拖到关键帧上，可作为该关键帧的画面。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::RenderQueue</name>
    <message>
        <source>Added: %1, to %2</source>
        <translation>已加入：%1，写入 %2</translation>
    </message>
    <message>
        <source>Working resolution lowered to %L1</source>
        <translation>工作分辨率已降低到 %L1</translation>
    </message>
    <message>
        <source>To be written to %1</source>
        <translation>将写入 %1</translation>
    </message>
    <message>
        <source>Goes on from the cache</source>
        <translation>从缓存继续</translation>
    </message>
    <message>
        <source>Started</source>
        <translation>已开始</translation>
    </message>
    <message>
        <source>Waits for a preview</source>
        <translation>等待预览完成</translation>
    </message>
    <message>
        <source>Written: %1</source>
        <translation>已写入：%1</translation>
    </message>
    <message>
        <source>Started at once, to %1</source>
        <translation>已立即开始，写入 %1</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ScopesDock</name>
    <message>
        <source>Scopes</source>
        <translation>示波器</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Waveform</source>
        <translation>波形图</translation>
    </message>
    <message>
        <source>RGB Parade</source>
        <translation>RGB 分量图</translation>
    </message>
    <message>
        <source>Vectorscope</source>
        <translation>矢量示波器</translation>
    </message>
    <message>
        <source>Kind of scope</source>
        <translation>示波器类型</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ShownKeys</name>
    <message>
        <source>Locked</source>
        <translation>已锁定</translation>
    </message>
</context>
<context>
    <name>fresco::ui::SideWindows</name>
    <message>
        <source>The keys are saved as %1.</source>
        <translation>快捷键已存为 %1。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::SuggestionPanel</name>
    <message>
        <source>Suggested keyframes</source>
        <translation>建议的关键帧</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Make the selected frame a keyframe (Return)</source>
        <translation>把选中的帧设为关键帧（回车）</translation>
    </message>
    <message>
        <source>Skip</source>
        <translation>跳过</translation>
    </message>
    <message>
        <source>Suggest the selected frame no more (Del)</source>
        <translation>不再建议选中的帧（Del）</translation>
    </message>
    <message>
        <source>Add All</source>
        <translation>全部添加</translation>
    </message>
    <message>
        <source>Make all suggested frames keyframes, in one step</source>
        <translation>一步把所有建议的帧设为关键帧</translation>
    </message>
</context>
<context>
    <name>fresco::ui::TimelineDock</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
</context>
<context>
    <name>fresco::ui::TokenGauge</name>
    <message>
        <source>%L1 / %L2 tokens</source>
        <translation>%L1 / %L2 个词元</translation>
    </message>
    <message>
        <source>The model reads a prompt in parts of 75 tokens; a token is a short word or a piece of one.</source>
        <translation>模型按每段 75 个词元读取提示词;一个词元是一个短词或词的一部分。</translation>
    </message>
    <message numerus="yes">
        <source>This one is read in %n parts.</source>
        <translation>
            <numerusform>此提示词分 %n 段读取。</numerusform>
        </translation>
    </message>
    <message>
        <source>Length of the prompt</source>
        <translation>提示词长度</translation>
    </message>
</context>
<context>
    <name>fresco::ui::TransportBar</name>
    <message>
        <source>%L1× backwards</source>
        <translation>倒放 %L1×</translation>
    </message>
    <message>
        <source>%L1×</source>
        <translation>%L1×</translation>
    </message>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>丢弃 %Ln 帧</numerusform>
        </translation>
    </message>
    <message>
        <source>Pictures that were left out to stay in time</source>
        <translation>为保持同步而跳过的画面</translation>
    </message>
    <message>
        <source>This film has no sound</source>
        <translation>此影片没有声音</translation>
    </message>
    <message>
        <source>Mute</source>
        <translation>静音</translation>
    </message>
    <message>
        <source>Volume</source>
        <translation>音量</translation>
    </message>
    <message>
        <source>Playback</source>
        <translation>播放</translation>
    </message>
</context>
<context>
    <name>fresco::ui::VariantForm</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message numerus="yes">
        <source>Try %n variants</source>
        <translation>
            <numerusform>试做 %n 个变体</numerusform>
        </translation>
    </message>
    <message>
        <source>Several seeds</source>
        <translation>多个种子</translation>
    </message>
    <message>
        <source>Several prompts</source>
        <translation>多个提示词</translation>
    </message>
    <message>
        <source>What differs</source>
        <translation>不同之处</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>seeds from</source>
        <translation>个种子,起始于</translation>
    </message>
    <message>
        <source>First seed</source>
        <translation>起始种子</translation>
    </message>
    <message>
        <source>Prompts, one a line</source>
        <translation>提示词,每行一个</translation>
    </message>
</context>
<context>
    <name>fresco::ui::VariantGrid</name>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Try a keyframe with several seeds or prompts, and keep the best.</source>
        <translation>用多个种子或提示词试做一个关键帧,保留最好的。</translation>
    </message>
</context>
<context>
    <name>fresco::ui::VariantList</name>
    <message>
        <source>%1 %2</source>
        <comment>name and value</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>running</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>failed</source>
        <translation>失败</translation>
    </message>
</context>
<context>
    <name>fresco::ui::VariantsDock</name>
    <message>
        <source>Save This Picture…</source>
        <translation>保存此图片…</translation>
    </message>
    <message>
        <source>Variants</source>
        <translation>变体</translation>
    </message>
    <message>
        <source>Keep This</source>
        <translation>保留此项</translation>
    </message>
    <message>
        <source>Makes it the keyframe&apos;s picture (Enter)</source>
        <translation>将其设为关键帧的图片(Enter)</translation>
    </message>
    <message>
        <source>Settings from This Picture</source>
        <translation>采用此图片的设置</translation>
    </message>
    <message>
        <source>Takes over prompt, seed and parameters</source>
        <translation>采用其提示词、种子和参数</translation>
    </message>
</context>
<context>
    <name>fresco::ui::ViewPage</name>
    <message>
        <source>&amp;Language:</source>
        <translation>语言(&amp;L)：</translation>
    </message>
    <message>
        <source>&amp;Theme:</source>
        <translation>主题(&amp;T)：</translation>
    </message>
    <message>
        <source>Like the desktop</source>
        <translation>跟随桌面</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Leave out &amp;pictures to keep time while playing</source>
        <translation>播放时跳过画面以保持同步(&amp;P)</translation>
    </message>
    <message>
        <source>Switched off, every picture is shown, if need be slower than the film and without its sound.</source>
        <translation>关闭后会显示每一帧，必要时比影片慢，并且没有声音。</translation>
    </message>
    <message>
        <source>Reduce &amp;motion</source>
        <translation>减少动态效果(&amp;M)</translation>
    </message>
    <message>
        <source>Panels, tabs and menus appear where they belong without sliding or fading</source>
        <translation>面板、标签页和菜单直接出现在其位置，不滑动也不淡入</translation>
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
        <source>New from Video…</source>
        <translation>从视频新建…</translation>
    </message>
    <message>
        <source>Open Project…</source>
        <translation>打开项目…</translation>
    </message>
    <message>
        <source>Nothing at hand?</source>
        <translation>手边没有素材？</translation>
    </message>
    <message>
        <source>Recent</source>
        <translation>最近打开</translation>
    </message>
    <message>
        <source>Models…</source>
        <translation>模型…</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试试示例</translation>
    </message>
    <message>
        <source>A short clip and a prompt, ready to run</source>
        <translation>一段短片和提示词，可直接运行</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::CurvePlot</name>
    <message>
        <source>Curves</source>
        <translation>曲线</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::EntryPopup</name>
    <message>
        <source>Search, or a name to save under</source>
        <translation>搜索,或输入要保存的名称</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Entries</source>
        <translation>条目</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
    <message>
        <source>Delete</source>
        <translation>删除</translation>
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
<context>
    <name>fresco::widgets::MixPane</name>
    <message>
        <source>Source and result in one picture</source>
        <translation>原片与结果合于一幅画面</translation>
    </message>
    <message>
        <source>Result over source, %L1 %</source>
        <translation>结果叠加于原片，%L1 %</translation>
    </message>
    <message>
        <source>Difference × %L1</source>
        <translation>差异 × %L1</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::ModeOptions</name>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>× %L1</source>
        <translation>× %L1</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Each for</source>
        <translation>每张显示</translation>
    </message>
    <message>
        <source>%L1 s</source>
        <translation>%L1 秒</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::PixelReadout</name>
    <message>
        <source>Pixel under the cursor</source>
        <translation>光标处的像素</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::TimecodeEdit</name>
    <message>
        <source>Timecode</source>
        <translation>时间码</translation>
    </message>
    <message>
        <source>Type a place, or a way from here: 105 is 1 second and 5 frames, +20. is 20 seconds on</source>
        <translation>输入位置或相对距离：105 表示 1 秒 5 帧，+20. 表示向后 20 秒</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::TimelineHeader</name>
    <message>
        <source>Lanes</source>
        <translation>轨道</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>原片</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>Keyframes</source>
        <translation>关键帧</translation>
    </message>
    <message>
        <source>Batches, cuts</source>
        <translation>批次与镜头</translation>
    </message>
    <message>
        <source>Motion</source>
        <translation>运动</translation>
    </message>
    <message>
        <source>Render state</source>
        <translation>渲染状态</translation>
    </message>
    <message>
        <source>Uncovered</source>
        <translation>显露</translation>
    </message>
    <message>
        <source>Drag to scrub, double-click to set or remove a marker</source>
        <translation>拖动以浏览，双击以添加或移除标记</translation>
    </message>
    <message>
        <source>The film as it was opened</source>
        <translation>打开时的原始影片</translation>
    </message>
    <message>
        <source>What was made of it so far</source>
        <translation>目前已生成的结果</translation>
    </message>
    <message>
        <source>Empty: not made yet. Half full: draft. Full: made. Striped: out of date. Dots: being made. Cross: failed. Double-click to add one, drag to move it.</source>
        <translation>空心：尚未生成。半满：草稿。实心：已生成。条纹：已过时。圆点：生成中。叉号：失败。双击可添加，拖动可移动。</translation>
    </message>
    <message>
        <source>Keyframes that are made together, and where scenes begin. Double-click to set or remove a cut.</source>
        <translation>一起生成的关键帧，以及各镜头的起点。双击可添加或移除镜头切换。</translation>
    </message>
    <message>
        <source>Filled: how much changes from frame to frame. Line: how much comes into sight that was hidden before.</source>
        <translation>填充：相邻帧之间的变化量。线条：先前被遮挡、现在显露的部分。</translation>
    </message>
    <message>
        <source>Full: rendered. Slanted lines: out of date. Upright lines: being made. Crossed lines: failed.</source>
        <translation>实心：已渲染。斜线：已过时。竖线：生成中。交叉线：失败。</translation>
    </message>
    <message>
        <source>Names of the lanes</source>
        <translation>轨道名称</translation>
    </message>
    <message>
        <source>Show or hide lanes</source>
        <translation>显示或隐藏轨道</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::TimelineView</name>
    <message>
        <source>Timeline</source>
        <translation>时间线</translation>
    </message>
    <message>
        <source>Drop to make this the picture of keyframe %L1, and lock it</source>
        <translation>松开后将作为关键帧 %L1 的图片，并将其锁定</translation>
    </message>
    <message>
        <source>Drop on a keyframe to make this its picture</source>
        <translation>拖放到关键帧上，即作为该帧的图片</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::WipeDivider</name>
    <message>
        <source>Divider between source and result</source>
        <translation>原片与结果之间的分割线</translation>
    </message>
    <message>
        <source>%L1 % of the picture is the source</source>
        <translation>画面的 %L1 % 为原片</translation>
    </message>
    <message>
        <source>Drag, or move with the arrow keys; a double click centres it</source>
        <translation>拖动或用方向键移动；双击居中</translation>
    </message>
</context>
<context>
    <name>fresco::widgets::ZoomButton</name>
    <message>
        <source>%L1 %</source>
        <translation>%L1 %</translation>
    </message>
    <message>
        <source>Fit (%1)</source>
        <translation>适合窗口（%1）</translation>
    </message>
    <message>
        <source>Size of the picture on the screen</source>
        <translation>画面在屏幕上的大小</translation>
    </message>
    <message>
        <source>Zoom</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适合窗口</translation>
    </message>
</context>
</TS>
