<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en" sourcelanguage="en">
<context>
    <name>Dialogs</name>
    <message numerus="yes">
        <source>%n more project(s) that can be recovered will be asked about next.</source>
        <translation>
            <numerusform>One more project that can be recovered will be asked about next.</numerusform>
            <numerusform>%n more projects that can be recovered will be asked about next.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>WorkAhead</name>
    <message numerus="yes">
        <source>%Ln keyframe(s)</source>
        <translation>
            <numerusform>%Ln keyframe</numerusform>
            <numerusform>%Ln keyframes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln frame(s) from %1.</source>
        <translation>
            <numerusform>%Ln frame from %1.</numerusform>
            <numerusform>%Ln frames from %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::KeyCommands</name>
    <message numerus="yes">
        <source>Remove %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Remove %Ln Keyframe</numerusform>
            <numerusform>Remove %Ln Keyframes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Move %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Move %Ln Keyframe</numerusform>
            <numerusform>Move %Ln Keyframes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Lock %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Lock %Ln Keyframe</numerusform>
            <numerusform>Lock %Ln Keyframes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Unlock %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Unlock %Ln Keyframe</numerusform>
            <numerusform>Unlock %Ln Keyframes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Forget %Ln Picture(s)</source>
        <translation>
            <numerusform>Forget %Ln Picture</numerusform>
            <numerusform>Forget %Ln Pictures</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Add %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Add %Ln Keyframe</numerusform>
            <numerusform>Add %Ln Keyframes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Words of %Ln Keyframe</numerusform>
            <numerusform>Words of %Ln Keyframes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::KeyWordsDialog</name>
    <message numerus="yes">
        <source>Own: these words are added to the prompt of %Ln keyframe(s).</source>
        <translation>
            <numerusform>Own: these words are added to the prompt of %Ln keyframe.</numerusform>
            <numerusform>Own: these words are added to the prompt of %Ln keyframes.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Words of %Ln Keyframe(s)</source>
        <translation>
            <numerusform>Words of %Ln Keyframe</numerusform>
            <numerusform>Words of %Ln Keyframes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::MainWindow</name>
    <message numerus="yes">
        <source>%Ln keyframe(s) in %1.</source>
        <translation>
            <numerusform>%Ln keyframe in %1.</numerusform>
            <numerusform>%Ln keyframes in %1.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::ProjectSession</name>
    <message numerus="yes">
        <source>%Ln more project(s) can be recovered at the next start.</source>
        <translation>
            <numerusform>%Ln more project can be recovered at the next start.</numerusform>
            <numerusform>%Ln more projects can be recovered at the next start.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueCare</name>
    <message numerus="yes">
        <source>%Ln film(s) finished.</source>
        <translation>
            <numerusform>%Ln film finished.</numerusform>
            <numerusform>%Ln films finished.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln film(s) failed.</source>
        <translation>
            <numerusform>%Ln film failed.</numerusform>
            <numerusform>%Ln films failed.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueueCountdown</name>
    <message numerus="yes">
        <source>The computer will be suspended in %Ln second(s).</source>
        <translation>
            <numerusform>The computer will be suspended in %Ln second.</numerusform>
            <numerusform>The computer will be suspended in %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The computer will be shut down in %Ln second(s).</source>
        <translation>
            <numerusform>The computer will be shut down in %Ln second.</numerusform>
            <numerusform>The computer will be shut down in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::QueuedJob</name>
    <message numerus="yes">
        <source>resumed with %Ln finished keyframe(s)</source>
        <translation>
            <numerusform>resumed with %Ln finished keyframe</numerusform>
            <numerusform>resumed with %Ln finished keyframes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::TokenGauge</name>
    <message numerus="yes">
        <source>This one is read in %n parts.</source>
        <translation>
            <numerusform>This one is read in %n part.</numerusform>
            <numerusform>This one is read in %n parts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::TransportBar</name>
    <message numerus="yes">
        <source>%Ln dropped</source>
        <translation>
            <numerusform>%Ln dropped</numerusform>
            <numerusform>%Ln dropped</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>fresco::ui::VariantForm</name>
    <message numerus="yes">
        <source>Try %n variants</source>
        <translation>
            <numerusform>Try %n variant</numerusform>
            <numerusform>Try %n variants</numerusform>
        </translation>
    </message>
</context>
</TS>
