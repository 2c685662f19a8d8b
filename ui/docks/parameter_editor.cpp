// SPDX-License-Identifier: GPL-3.0-or-later
#include "docks/parameter_editor.h"

#include "bridge/text.h"
#include "docks/choice_label.h"
#include "docks/whole_number_box.h"
#include "number_slider.h"
#include "svg_icon_engine.h"

#include <QCheckBox>
#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QRandomGenerator>
#include <QSignalBlocker>
#include <QToolButton>

namespace fresco::ui {

ParameterEditor::ParameterEditor(QWidget* parent) : QWidget(parent)
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins({});
    layout->setSpacing(4);
}

void ParameterEditor::hold(QWidget* control)
{
    layout()->addWidget(control);
    if (!focusProxy())
        setFocusProxy(control);
    control->installEventFilter(this);
    for (QWidget* inner : control->findChildren<QWidget*>())
        inner->installEventFilter(this);
}

bool ParameterEditor::eventFilter(QObject* watched, QEvent* event)
{
    // Scrolling through the panel must not turn the numbers under the pointer.
    const auto* control = qobject_cast<QWidget*>(watched);
    if (event->type() == QEvent::Wheel && control && !control->hasFocus()) {
        event->ignore();
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

namespace {

QString suffixOf(const ParameterSpec& spec)
{
    return spec.unit.empty() ? QString() : ' ' + translated("Parameters", spec.unit);
}

class RealEditor final : public ParameterEditor {
public:
    RealEditor(const ParameterSpec& spec, QWidget* parent)
        : ParameterEditor(parent), slider_(new widgets::NumberSlider(this))
    {
        slider_->setRange(spec.minimum, spec.maximum, spec.step);
        slider_->setSuffix(suffixOf(spec));
        hold(slider_);
        connect(slider_, &widgets::NumberSlider::valueEdited, this, [this](double value) { Q_EMIT edited(value); });
    }
    void showValue(const ParameterValue& value) override { slider_->setValue(std::get<double>(value)); }

private:
    widgets::NumberSlider* slider_;
};

class IntegerEditor : public ParameterEditor {
public:
    IntegerEditor(const ParameterSpec& spec, QWidget* parent)
        : ParameterEditor(parent), spec_(spec), box_(new WholeNumberBox(this))
    {
        box_->setRange(spec.minimum, spec.maximum);
        box_->setSingleStep(spec.step > 0.0 ? spec.step : 1.0);
        hold(box_);
        IntegerEditor::retranslate();
        connect(box_, &QDoubleSpinBox::valueChanged, this, [this](double value) {
            Q_EMIT edited(static_cast<std::int64_t>(value));
        });
    }
    void showValue(const ParameterValue& value) override
    {
        const QSignalBlocker quiet(box_);
        box_->setValue(static_cast<double>(std::get<std::int64_t>(value)));
    }
    void retranslate() override { box_->setSuffix(suffixOf(spec_)); }

protected:
    WholeNumberBox* box() const { return box_; }

private:
    const ParameterSpec& spec_;
    WholeNumberBox* box_;
};

/// A number that is drawn by lot, and may be locked, so that nothing here changes it by mistake.
class SeedEditor final : public IntegerEditor {
public:
    SeedEditor(const ParameterSpec& spec, QWidget* parent)
        : IntegerEditor(spec, parent), dice_(new QToolButton(this)), lock_(new QToolButton(this))
    {
        dice_->setObjectName("seedDice");
        dice_->setIcon(widgets::paletteIcon(":/icons/dice.svg"));
        lock_->setObjectName("seedLock");
        lock_->setIcon(widgets::paletteIcon(":/icons/lock.svg"));
        lock_->setCheckable(true);
        for (QToolButton* button : {dice_, lock_}) {
            button->setAutoRaise(true);
            hold(button);
        }
        connect(dice_, &QToolButton::clicked, this, [this] { Q_EMIT edited(drawn()); });
        connect(lock_, &QToolButton::toggled, this, [this](bool on) {
            box()->setEnabled(!on);
            dice_->setEnabled(!on);
        });
        retranslate();
    }
    void retranslate() override
    {
        IntegerEditor::retranslate();
        if (!lock_)
            return;  // called while the base is made
        const auto name = [](QToolButton* button, const char* words) {
            button->setToolTip(translated("ParameterEditor", words));
            button->setAccessibleName(button->toolTip());
        };
        name(dice_, QT_TRANSLATE_NOOP("ParameterEditor", "Another seed by chance"));
        name(lock_, QT_TRANSLATE_NOOP("ParameterEditor", "Lock the seed against changes here"));
    }

private:
    static std::int64_t drawn() { return static_cast<std::int64_t>(QRandomGenerator::global()->generate()); }

    QToolButton* dice_ = nullptr;
    QToolButton* lock_ = nullptr;
};

class BooleanEditor final : public ParameterEditor {
public:
    explicit BooleanEditor(QWidget* parent) : ParameterEditor(parent), box_(new QCheckBox(this))
    {
        hold(box_);
        connect(box_, &QCheckBox::toggled, this, [this](bool on) { Q_EMIT edited(on); });
    }
    void showValue(const ParameterValue& value) override
    {
        const QSignalBlocker quiet(box_);
        box_->setChecked(std::get<bool>(value));
    }

private:
    QCheckBox* box_;
};

class ChoiceEditor final : public ParameterEditor {
public:
    ChoiceEditor(const ParameterSpec& spec, QWidget* parent) : ParameterEditor(parent), box_(new QComboBox(this))
    {
        for (const std::string_view choice : spec.choices)
            box_->addItem(choiceLabel(choice), toQt(choice));
        box_->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        hold(box_);
        connect(box_, &QComboBox::currentIndexChanged, this, [this] {
            Q_EMIT edited(toEngine(box_->currentData().toString()));
        });
    }
    void showValue(const ParameterValue& value) override
    {
        const QSignalBlocker quiet(box_);
        box_->setCurrentIndex(box_->findData(toQt(std::string_view(std::get<std::string>(value)))));
    }
    void retranslate() override
    {
        for (int i = 0; i < box_->count(); ++i)
            box_->setItemText(i, choiceLabel(toEngine(box_->itemData(i).toString())));
    }

private:
    QComboBox* box_;
};

class TextEditor final : public ParameterEditor {
public:
    TextEditor(const ParameterSpec& spec, QWidget* parent) : ParameterEditor(parent), line_(new QLineEdit(this))
    {
        hold(line_);
        connect(line_, &QLineEdit::textEdited, this, [this](const QString& text) { Q_EMIT edited(toEngine(text)); });
        if (spec.type == ParameterType::Path)
            addBrowseButton();
    }
    void showValue(const ParameterValue& value) override
    {
        const QString text = toQt(std::string_view(std::get<std::string>(value)));
        if (text != line_->text())
            line_->setText(text);
    }
    void retranslate() override
    {
        if (browse_)
            browse_->setToolTip(translated("ParameterEditor", QT_TRANSLATE_NOOP("ParameterEditor", "Choose a folder")));
    }

private:
    void addBrowseButton()
    {
        browse_ = new QToolButton(this);
        browse_->setIcon(widgets::paletteIcon(":/icons/folder.svg"));
        browse_->setAutoRaise(true);
        hold(browse_);
        connect(browse_, &QToolButton::clicked, this, &ParameterEditor::browseWanted);
        retranslate();
    }

    QLineEdit* line_;
    QToolButton* browse_ = nullptr;
};

}  // namespace

ParameterEditor* makeParameterEditor(const ParameterSpec& spec, QWidget* parent)
{
    if (spec.key == key::seed)
        return new SeedEditor(spec, parent);
    switch (spec.type) {
    case ParameterType::Integer: return new IntegerEditor(spec, parent);
    case ParameterType::Real: return new RealEditor(spec, parent);
    case ParameterType::Boolean: return new BooleanEditor(parent);
    case ParameterType::Choice: return new ChoiceEditor(spec, parent);
    case ParameterType::Text:
    case ParameterType::Path: break;
    }
    return new TextEditor(spec, parent);
}

}  // namespace fresco::ui
