// SPDX-License-Identifier: GPL-3.0-or-later
#include "palette/command_palette.h"

#include "colours.h"
#include "palette/command_delegate.h"
#include "palette/command_list.h"

#include <QAction>
#include <QKeyEvent>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kRecent = 8;
constexpr int kShownRows = 12;
constexpr int kColumns = 64;  ///< average letters in a row

}  // namespace

CommandPalette::CommandPalette(const ActionRegistry& actions, QWidget* window)
    : QFrame(window, Qt::Popup | Qt::FramelessWindowHint), list_(new CommandList(actions, this)),
      query_(new QLineEdit(this)), view_(new QListView(this)), hint_(new QLabel(this))
{
    setObjectName("commandPalette");
    setFrameShape(QFrame::StyledPanel);
    query_->setObjectName("paletteQuery");
    query_->setClearButtonEnabled(true);
    query_->installEventFilter(this);
    view_->setObjectName("paletteList");
    view_->setModel(list_);
    view_->setItemDelegate(new CommandDelegate(view_));
    view_->setFocusPolicy(Qt::NoFocus);  // the letters keep going to the query
    view_->setFrameShape(QFrame::NoFrame);
    view_->setUniformItemSizes(true);
    hint_->setObjectName("paletteHint");
    hint_->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(8, 8, 8, 8);
    layout->addWidget(query_);
    layout->addWidget(view_, 1);
    layout->addWidget(hint_);
    setFocusProxy(query_);
    connect(query_, &QLineEdit::textChanged, this, &CommandPalette::search);
    connect(query_, &QLineEdit::returnPressed, this, [this] { run(view_->currentIndex()); });
    connect(view_, &QListView::clicked, this, &CommandPalette::run);
    connect(view_->selectionModel(), &QItemSelectionModel::currentChanged, this, &CommandPalette::showReason);
    retranslate();
}

void CommandPalette::open()
{
    query_->clear();
    search({});
    const QWidget* window = parentWidget();
    const int row = view_->sizeHintForRow(0);
    const int width = std::min(fontMetrics().averageCharWidth() * kColumns, window->width() - 32);
    const int height = std::min(row * kShownRows + query_->sizeHint().height() + hint_->sizeHint().height() + 40,
                                window->height() - 64);
    resize(width, height);
    QFrame::move(window->mapToGlobal(QPoint((window->width() - width) / 2, window->height() / 10)));
    show();
    query_->setFocus(Qt::PopupFocusReason);
}

void CommandPalette::setRecent(const QStringList& ids)
{
    recent_ = ids.mid(0, kRecent);
    list_->setRecent(recent_);
}

void CommandPalette::search(const QString& query)
{
    list_->setQuery(query);
    view_->setCurrentIndex(list_->index(0, 0));
    view_->scrollToTop();
    showReason();
}

void CommandPalette::move(int rows)
{
    const int last = list_->rowCount() - 1;
    const int row = std::clamp(view_->currentIndex().row() + rows, 0, std::max(last, 0));
    view_->setCurrentIndex(list_->index(row, 0));
}

void CommandPalette::run(const QModelIndex& index)
{
    QAction* action = list_->actionAt(index);
    if (!action || !action->isEnabled())
        return;  // the line below the list says why
    QStringList ids = recent_;
    ids.removeAll(action->objectName());
    ids.prepend(action->objectName());
    setRecent(ids);
    close();
    Q_EMIT recentChanged(recent_);
    QTimer::singleShot(0, action, &QAction::trigger);  // first the keyboard goes back to the window
}

void CommandPalette::showReason()
{
    const QModelIndex index = view_->currentIndex();
    hint_->setText(!index.isValid() ? tr("Nothing is called like that.") : index.data(Qt::ToolTipRole).toString());
}

bool CommandPalette::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::KeyPress)
        return QFrame::eventFilter(watched, event);
    switch (static_cast<QKeyEvent*>(event)->key()) {
    case Qt::Key_Down: move(1); return true;
    case Qt::Key_Up: move(-1); return true;
    case Qt::Key_PageDown: move(kShownRows); return true;
    case Qt::Key_PageUp: move(-kShownRows); return true;
    case Qt::Key_Escape: close(); return true;
    default: return false;
    }
}

void CommandPalette::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QFrame::changeEvent(event);
}

void CommandPalette::retranslate()
{
    setAccessibleName(tr("Command palette"));
    query_->setPlaceholderText(tr("What do you want to do?"));
    query_->setAccessibleName(tr("Search for a command"));
    view_->setAccessibleName(tr("Commands"));
    search(query_->text());
}

}  // namespace fresco::ui
