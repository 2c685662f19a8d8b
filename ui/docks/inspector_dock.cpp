// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/inspector_dock.h"

#include "actions/action_button.h"
#include "actions/action_registry.h"
#include "bridge/text.h"
#include "colours.h"
#include "docks/output_row.h"
#include "docks/parameter_panel.h"
#include "docks/progress_panel.h"
#include "docks/prompt_panel.h"
#include "document/edits.h"
#include "document/project_document.h"
#include "fresco/frame_size.h"
#include "message_bar.h"
#include "presets/preset_button.h"

#include <QEvent>
#include <QGridLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QScrollArea>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr const char* kWords = "Words";
constexpr int kMargin = 12;
constexpr int kMainButtonHeight = 34;
constexpr int kHelpLines = 3;
constexpr double kLargeEnlargement = 2.0;  ///< beyond it a film looks soft, and that is said

}  // namespace

InspectorDock::InspectorDock(ProjectDocument& document, const ActionRegistry& actions, QWidget* parent)
    : QDockWidget(parent), document_(document), prompts_(new PromptPanel(this)), parameters_(new ParameterPanel(this)),
      filter_(new QLineEdit(this)), sizes_(new QLabel(this)), help_(new QLabel(this)),
      output_(new OutputRow(actions["exportAs"], this)), progress_(new ProgressPanel("progress", this)),
      messages_(new widgets::MessageBar(this))
{
    setObjectName("inspectorDock");
    messages_->setObjectName("jobMessage");
    filter_->setObjectName("parameterFilter");
    filter_->setClearButtonEnabled(true);
    sizes_->setObjectName("sizes");
    sizes_->setWordWrap(true);
    help_->setObjectName("parameterHelp");
    help_->setWordWrap(true);
    help_->setAlignment(Qt::AlignTop);
    help_->setContentsMargins(kMargin, 6, kMargin, 0);
    fitHelp();
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeForm(), 1);
    layout->addWidget(help_);
    layout->addWidget(makeFoot(actions));
    setWidget(content);
    content->setMinimumWidth(340);
    connectParts();
    retranslate();
    showDocument();
}

QWidget* InspectorDock::makeForm()
{
    auto* form = new QWidget;
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(10);
    layout->addWidget(prompts_);
    layout->addWidget(sizes_);
    searchRow_ = new QHBoxLayout;
    searchRow_->addWidget(filter_, 1);
    layout->addLayout(searchRow_);
    layout->addWidget(parameters_);
    layout->addStretch(1);
    auto* scroll = new QScrollArea(this);
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->setFocusPolicy(Qt::NoFocus);
    scroll->setWidget(form);
    return scroll;
}

QWidget* InspectorDock::makeFoot(const ActionRegistry& actions)
{
    auto* foot = new QWidget(this);
    const auto button = [&](const char* action, const char* name) {
        auto* made = new ActionButton(actions[action], foot);
        made->setObjectName(name);
        made->setMinimumHeight(kMainButtonHeight);
        return made;
    };
    auto* preview = button("previewKeyframes", "previewButton");
    preview->setDefault(true);
    auto* buttons = new QGridLayout;
    buttons->addWidget(preview, 0, 0);
    buttons->addWidget(button("renderFilm", "renderButton"), 0, 1);
    buttons->addWidget(button("cancel", "cancelButton"), 0, 2);
    buttons->setColumnStretch(0, 1);
    buttons->setColumnStretch(1, 1);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(kMargin, 8, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(messages_);
    layout->addWidget(output_);
    layout->addWidget(progress_);
    layout->addLayout(buttons);
    return foot;
}

/// Never an empty band: without a setting it says what the place is for.
void InspectorDock::showHelp(const QString& help)
{
    shownHelp_ = help;
    help_->setText(help.isEmpty() ? tr("Point at a setting to read what it does.") : help);
    if (!help.isEmpty())
        fitHelp();
}

/// As high as the text needs. It keeps its height when nothing is pointed at any more: a setting that was covered by it
/// would come and go under the pointer.
void InspectorDock::fitHelp()
{
    const int least = kHelpLines * help_->fontMetrics().lineSpacing() + 6;
    help_->setFixedHeight(std::max(least, help_->heightForWidth(help_->width())));
}

void InspectorDock::connectParts()
{
    connect(prompts_, &PromptPanel::promptEdited, this, [this](const QString& words) {
        edit(key::prompt, toEngine(words));
    });
    connect(prompts_, &PromptPanel::negativeEdited, this, [this](const QString& words) {
        edit(key::negative, toEngine(words));
    });
    connect(prompts_, &PromptPanel::addedWordsEdited, this, [this](const QString& words) {
        edit(key::promptSuffix, toEngine(words));
    });
    connect(prompts_, &PromptPanel::modelChosen, this, [this](const QString& folder) {
        if (folder.isEmpty())
            reset(key::model);
        else
            edit(key::model, toEngine(folder));
    });
    connect(prompts_, &PromptPanel::modelShown, this, &InspectorDock::takeModel);
    connect(parameters_, &ParameterPanel::edited, this, &InspectorDock::edit);
    connect(parameters_, &ParameterPanel::resetWanted, this, &InspectorDock::reset);
    connect(parameters_, &ParameterPanel::helpChanged, this, &InspectorDock::showHelp);
    connect(parameters_, &ParameterPanel::foldsChanged, this, &InspectorDock::foldsChanged);
    connect(prompts_, &PromptPanel::foldChanged, this, &InspectorDock::foldsChanged);
    connect(filter_, &QLineEdit::textChanged, parameters_, &ParameterPanel::setFilter);
    connect(&document_, &ProjectDocument::opened, this, &InspectorDock::showDocument);
    connect(&document_, &ProjectDocument::closed, this, &InspectorDock::showDocument);
    connect(&document_, &ProjectDocument::parametersChanged, this, &InspectorDock::showDocument);
    connect(&document_, &ProjectDocument::mediaChanged, this, &InspectorDock::showSizes);
}

void InspectorDock::edit(std::string_view key, const ParameterValue& value)
{
    if (document_.isOpen() && document_.effectiveParameters().value(key) == value)
        return;
    const auto refused = document_.editParameter(key, value, document_.gestureOf(toQt(key)));
    if (refused)
        messages_->showMessage(widgets::MessageKind::Error, *refused);
}

void InspectorDock::reset(std::string_view key)
{
    const ParameterSpec* row = findParameter(key);
    const QString name = row ? translated("Parameters", row->label) : QString();
    document_.edit(tr("Reset %1").arg(name), edits::withoutParameter(document_.project(), key));
}

QStringList InspectorDock::foldedSections() const
{
    QStringList folded = parameters_->foldedSections();
    if (prompts_->isFolded())
        folded << kWords;
    return folded;
}

void InspectorDock::setFoldedSections(const QStringList& sections)
{
    parameters_->setFoldedSections(sections);
    prompts_->setFolded(sections.contains(kWords));
}

void InspectorDock::setPresets(PresetShelf& shelf)
{
    presets_ = new PresetButton(shelf, this);
    presets_->showParameters(document_.parameters());
    searchRow_->addWidget(presets_);
    connect(presets_, &PresetButton::chosen, this, &InspectorDock::take);
    connect(&shelf, &PresetShelf::imported, this, &InspectorDock::take);
    connect(&shelf, &PresetShelf::failed, this, [this](const Fault& fault) {
        messages_->showMessage(widgets::MessageKind::Error, readable(fault), fault.detail);
    });
}

void InspectorDock::take(const ParameterPreset& preset)
{
    if (!document_.isOpen())
        return;
    Project after = document_.project();
    after.parameters = withPreset(after.parameters, preset);
    document_.edit(tr("Preset %1").arg(preset.name), after);
}

void InspectorDock::showDocument()
{
    const ParameterSet values = document_.effectiveParameters();
    widget()->setEnabled(document_.isOpen());
    prompts_->showModel(toQt(std::string_view(document_.parameters().text(key::model))));
    prompts_->showPrompts(toQt(std::string_view(values.text(key::prompt))),
                          toQt(std::string_view(values.text(key::negative))));
    prompts_->showAddedWords(toQt(std::string_view(values.text(key::promptSuffix))));
    parameters_->showValues(values);
    if (presets_)
        presets_->showParameters(document_.parameters());
    showSizes();
}

void InspectorDock::takeModel()
{
    if (const ModelChoice* model = prompts_->model())
        document_.setModelDefaults(model->defaults);
}

void InspectorDock::showSizes()
{
    const auto& media = document_.media();
    sizes_->setVisible(media.has_value());
    if (!media || media->width <= 0 || media->height <= 0)
        return;
    const FrameSize shown = shownSize(*media);
    const FrameSize work = workingSize(shown, document_.effectiveParameters().integer(key::resolution));
    const double enlargement = static_cast<double>(shown.height) / work.height;
    QString text =
        tr("Works at %1 × %2, exports %3 × %4.").arg(work.width).arg(work.height).arg(shown.width).arg(shown.height);
    if (enlargement > kLargeEnlargement)
        text += ' ' + tr("That is enlarged %L1 times: fine detail will be soft.").arg(enlargement, 0, 'f', 1);
    sizes_->setText(text);
}

void InspectorDock::retranslate()
{
    showHelp(shownHelp_);
    setWindowTitle(tr("Inspector"));
    filter_->setPlaceholderText(tr("Find a setting"));
    filter_->setAccessibleName(tr("Find a setting"));
    showSizes();
}

void InspectorDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    if (event->type() == QEvent::PaletteChange || event->type() == QEvent::Polish) {
        const QColor ink = widgets::colour(widgets::ColourRole::SubtleText, palette());
        for (QLabel* label : {sizes_, help_}) {
            QPalette subtle = label->palette();
            if (subtle.color(QPalette::WindowText) == ink)
                continue;
            subtle.setColor(QPalette::WindowText, ink);
            label->setPalette(subtle);
        }
    }
    QDockWidget::changeEvent(event);
}

}  // namespace fresco::ui
