// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/translate_dock.h"

#include "actions/action_button.h"
#include "actions/action_registry.h"
#include "bridge/text.h"
#include "docks/output_row.h"
#include "docks/parameter_panel.h"
#include "docks/progress_panel.h"
#include "docks/prompt_panel.h"
#include "message_bar.h"

#include <QEvent>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kMargin = 12;
constexpr int kMainButtonHeight = 36;

}  // namespace

TranslateDock::TranslateDock(const ActionRegistry& actions, QWidget* parent)
    : QDockWidget(parent), prompts_(new PromptPanel(this)), parameters_(new ParameterPanel(this)),
      output_(new OutputRow(actions["saveAs"], this)), progress_(new ProgressPanel(this)),
      messages_(new widgets::MessageBar(this))
{
    setObjectName("translateDock");
    setFeatures(DockWidgetMovable | DockWidgetFloatable);
    messages_->setObjectName("jobMessage");
    auto* content = new QWidget(this);
    auto* layout = new QVBoxLayout(content);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    layout->addWidget(makeForm(), 1);
    layout->addWidget(makeFoot(actions));
    setWidget(content);
    content->setMinimumWidth(340);
    prompts_->setNegativePrompt(toQt(std::string_view(parameters_->values().text(key::negative))));
    connect(prompts_, &PromptPanel::modelChanged, this, &TranslateDock::modelChanged);
    setWindowTitle(tr("Translate"));
}

QWidget* TranslateDock::makeForm()
{
    auto* form = new QWidget;
    auto* layout = new QVBoxLayout(form);
    layout->setContentsMargins(kMargin, kMargin, kMargin, kMargin);
    layout->setSpacing(12);
    layout->addWidget(prompts_);
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

QWidget* TranslateDock::makeFoot(const ActionRegistry& actions)
{
    auto* foot = new QWidget(this);
    auto* translate = new ActionButton(actions["translate"], foot);
    translate->setObjectName("translateButton");
    translate->setDefault(true);
    translate->setMinimumHeight(kMainButtonHeight);
    auto* cancel = new ActionButton(actions["cancel"], foot);
    cancel->setObjectName("cancelButton");
    cancel->setMinimumHeight(kMainButtonHeight);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(translate, 1);
    buttons->addWidget(cancel);
    auto* layout = new QVBoxLayout(foot);
    layout->setContentsMargins(kMargin, 8, kMargin, kMargin);
    layout->setSpacing(8);
    layout->addWidget(messages_);
    layout->addWidget(output_);
    layout->addWidget(progress_);
    layout->addLayout(buttons);
    return foot;
}

void TranslateDock::modelChanged()
{
    const ModelChoice* model = prompts_->model();
    if (!model)
        return;
    const std::string before = parameters_->values().text(key::negative);
    const bool isUntouched = toEngine(prompts_->negativePrompt()) == before;
    parameters_->setModelDefaults(model->defaults);
    if (isUntouched)
        prompts_->setNegativePrompt(toQt(std::string_view(parameters_->values().text(key::negative))));
}

ParameterSet TranslateDock::request() const
{
    ParameterSet parameters = parameters_->values();
    parameters.set(key::prompt, toEngine(prompts_->prompt()));
    if (const std::string negative = toEngine(prompts_->negativePrompt()); negative != parameters.text(key::negative))
        parameters.set(key::negative, negative);
    if (const ModelChoice* model = prompts_->model(); model && !model->info.isBundled)
        parameters.set(key::model, model->info.folder.string());
    return parameters;
}

void TranslateDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        setWindowTitle(tr("Translate"));
    QDockWidget::changeEvent(event);
}

}  // namespace fresco::ui
