// SPDX-License-Identifier: GPL-3.0-or-later
#include "queue/queue_dock.h"

#include "bridge/text.h"
#include "queue/queue_delegate.h"
#include "queue/queue_end.h"
#include "queue/render_queue.h"
#include "queue/render_queue_model.h"
#include "svg_icon_engine.h"

#include <QComboBox>
#include <QEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSplitter>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr int kLeastButton = 24;
constexpr int kLogLines = 500;

/// What the button of a failed film does; trying again where nothing else helps.
FaultRemedy remedyOf(const QueuedJob& job)
{
    const FaultRemedy remedy = job.fault ? remedyFor(job.fault->kind) : FaultRemedy::None;
    const bool isAtLowest = remedy == FaultRemedy::LowerResolution && !lowerResolution(job.request.parameters);
    return isAtLowest ? FaultRemedy::None : remedy;
}

QString remedyWords(FaultRemedy remedy)
{
    switch (remedy) {
    case FaultRemedy::OtherPlace: return QueueDock::tr("Choose Another Place…");
    case FaultRemedy::LowerResolution: return QueueDock::tr("Lower Resolution and Retry");
    case FaultRemedy::None: break;
    }
    return QueueDock::tr("Try Again");
}

}  // namespace

QueueDock::QueueDock(RenderQueue& queue, QueueEnd& end, QWidget* parent)
    : QWidget(parent), queue_(queue), end_(end), model_(new RenderQueueModel(queue, this)), list_(new QListView(this)),
      empty_(new QLabel(list_)), hold_(button("queueHold", "pause")), atEnd_(new QComboBox(this)),
      pause_(button("queuePause", "pause")), cancel_(button("queueCancel", "cancel")),
      retry_(button("queueRetry", "reset")), up_(button("queueUp", "move-up")), down_(button("queueDown", "move-down")),
      reveal_(button("queueReveal", "folder")), remove_(button("queueRemove", "remove")),
      clear_(button("queueClear", "clear")), sentence_(new QLabel(this)), remedy_(new QPushButton(this)),
      log_(new QPlainTextEdit(this))
{
    setObjectName("queuePanel");
    list_->setObjectName("queueList");
    list_->setModel(model_);
    list_->setItemDelegate(new QueueDelegate(list_));
    list_->setDragDropMode(QAbstractItemView::InternalMove);
    list_->setUniformItemSizes(true);
    list_->installEventFilter(this);
    log_->setObjectName("queueLog");
    log_->setReadOnly(true);
    log_->setMaximumBlockCount(kLogLines);
    log_->setTabChangesFocus(true);
    sentence_->setObjectName("queueSentence");
    sentence_->setWordWrap(true);
    sentence_->setTextInteractionFlags(Qt::TextSelectableByMouse);
    remedy_->setObjectName("queueRemedy");
    hold_->setCheckable(true);
    atEnd_->setObjectName("queueEnd");
    layOut();
    connectButtons();
    connectQueue();
    connectEnd();
    retranslate();
}

QToolButton* QueueDock::button(const char* name, const char* icon)
{
    auto* made = new QToolButton(this);
    made->setObjectName(name);
    made->setIcon(widgets::paletteIcon(QStringLiteral(":/icons/%1.svg").arg(icon)));
    made->setMinimumSize(kLeastButton, kLeastButton);
    made->setAutoRaise(true);
    return made;
}

void QueueDock::layOut()
{
    empty_->setAlignment(Qt::AlignCenter);
    empty_->setWordWrap(true);
    empty_->setAttribute(Qt::WA_TransparentForMouseEvents);
    auto* overList = new QVBoxLayout(list_);
    overList->addWidget(empty_);
    hold_->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    hold_->setMinimumWidth(0);  // one that is said would allow less than its words need
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(2);
    buttons->addWidget(hold_);
    buttons->addWidget(atEnd_);
    buttons->addStretch(1);
    for (QToolButton* tool : {pause_, cancel_, retry_, up_, down_, reveal_, remove_, clear_})
        buttons->addWidget(tool);
    auto* below = new QWidget(this);
    auto* words = new QVBoxLayout(below);
    words->setContentsMargins({});
    words->addWidget(sentence_);
    words->addWidget(remedy_, 0, Qt::AlignLeft);
    words->addWidget(log_, 1);
    auto* splitter = new QSplitter(Qt::Vertical, this);
    splitter->setObjectName("queueSplitter");
    splitter->addWidget(list_);
    splitter->addWidget(below);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 2);
    splitter->setChildrenCollapsible(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(6, 4, 6, 6);
    layout->addLayout(buttons);
    layout->addWidget(splitter, 1);
}

void QueueDock::connectButtons()
{
    connect(hold_, &QToolButton::clicked, this, [this](bool isOn) { queue_.hold(isOn); });
    connect(pause_, &QToolButton::clicked, this, [this] {
        const QueuedJob* job = queue_.find(selected());
        act(job && job->state == QueueState::Paused ? &RenderQueue::resume : &RenderQueue::pause);
    });
    connect(cancel_, &QToolButton::clicked, this, [this] { act(&RenderQueue::cancel); });
    connect(retry_, &QToolButton::clicked, this, [this] { act(&RenderQueue::retry); });
    connect(remove_, &QToolButton::clicked, this, [this] { act(&RenderQueue::remove); });
    connect(up_, &QToolButton::clicked, this, [this] { moveBy(-1); });
    connect(down_, &QToolButton::clicked, this, [this] { moveBy(1); });
    connect(clear_, &QToolButton::clicked, &queue_, &RenderQueue::removeOver);
    connect(reveal_, &QToolButton::clicked, this, [this] {
        if (const QueuedJob* job = queue_.find(selected()))
            Q_EMIT revealWanted(job->output);
    });
    connect(remedy_, &QPushButton::clicked, this, &QueueDock::remedy);
}

void QueueDock::connectQueue()
{
    connect(&queue_, &RenderQueue::heldChanged, hold_, &QToolButton::setChecked);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &QueueDock::showSelected);
    connect(&queue_, &RenderQueue::changed, this, &QueueDock::showSelected);
    connect(model_, &QAbstractItemModel::rowsRemoved, this, &QueueDock::showSelected);
    connect(model_, &QAbstractItemModel::rowsMoved, this, &QueueDock::showSelected);
    connect(model_, &QAbstractItemModel::modelReset, this, &QueueDock::showSelected);
    connect(model_, &QAbstractItemModel::rowsInserted, this, [this] {
        if (selected().isEmpty())
            list_->setCurrentIndex(model_->index(0));
        showSelected();
    });
}

void QueueDock::connectEnd()
{
    connect(atEnd_, &QComboBox::activated, this, [this](int index) { end_.setWish(static_cast<QueueEndWish>(index)); });
    connect(&end_, &QueueEnd::wishChanged, this, [this](QueueEndWish wish) {
        atEnd_->setCurrentIndex(static_cast<int>(wish));
    });
}

QString QueueDock::selected() const { return list_->currentIndex().data(RenderQueueModel::IdRole).toString(); }

void QueueDock::select(const QString& id)
{
    for (int row = 0; row < model_->rowCount(); ++row)
        if (model_->index(row).data(RenderQueueModel::IdRole).toString() == id)
            list_->setCurrentIndex(model_->index(row));
}

void QueueDock::act(void (RenderQueue::*call)(const QString&))
{
    if (const QString id = selected(); !id.isEmpty())
        (queue_.*call)(id);
}

void QueueDock::moveBy(int rows)
{
    if (const QString id = selected(); !id.isEmpty())
        queue_.move(id, list_->currentIndex().row() + rows);
}

void QueueDock::remedy()
{
    const QueuedJob* job = queue_.find(selected());
    if (!job || !job->fault)
        return;
    switch (remedyOf(*job)) {
    case FaultRemedy::OtherPlace: Q_EMIT otherPlaceWanted(job->id, toQt(job->request.output)); break;
    case FaultRemedy::LowerResolution: queue_.retryLower(job->id); break;
    case FaultRemedy::None: queue_.retry(job->id); break;
    }
}

void QueueDock::showSelected()
{
    const QueuedJob* job = queue_.find(selected());
    const int row = list_->currentIndex().row();
    const bool isPaused = job && job->state == QueueState::Paused;
    empty_->setVisible(queue_.jobs().empty());
    pause_->setEnabled(job && !job->isOver() && !job->isStopping);
    showPause(isPaused);
    cancel_->setEnabled(job && !job->isOver());
    retry_->setEnabled(job && job->isOver());
    up_->setEnabled(job && row > 0);
    down_->setEnabled(job && row + 1 < model_->rowCount());
    reveal_->setEnabled(job && !job->output.isEmpty());
    remove_->setEnabled(job);
    clear_->setEnabled(
        std::any_of(queue_.jobs().begin(), queue_.jobs().end(), [](const QueuedJob& each) { return each.isOver(); }));
    showRemedy(job);
    showLog(job);
}

void QueueDock::showPause(bool isPaused)
{
    const QString words = isPaused ? tr("Resume this film") : tr("Pause this film; what is done is kept");
    if (words == pause_->toolTip())
        return;  // progress comes thirty times a second
    pause_->setIcon(widgets::paletteIcon(isPaused ? ":/icons/play.svg" : ":/icons/pause.svg"));
    pause_->setToolTip(words);
    pause_->setAccessibleName(words);
}

void QueueDock::showRemedy(const QueuedJob* job)
{
    const bool isFailed = job && job->state == QueueState::Failed && job->fault;
    sentence_->setVisible(isFailed);
    sentence_->setText(isFailed ? readable(*job->fault) : QString());
    remedy_->setVisible(isFailed);
    if (isFailed)
        remedy_->setText(remedyWords(remedyOf(*job)));
}

void QueueDock::showLog(const QueuedJob* job)
{
    const QString id = job ? job->id : QString();
    const qsizetype lines = job ? job->log.size() : 0;
    if (id == loggedId_ && lines == loggedLines_ && lines < kLogLines)
        return;
    if (id == loggedId_ && lines > loggedLines_)
        log_->appendPlainText(QStringList(job->log.mid(loggedLines_)).join('\n'));
    else
        log_->setPlainText(job ? job->log.join('\n') : QString());
    loggedId_ = id;
    loggedLines_ = lines;
}

bool QueueDock::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == list_ && event->type() == QEvent::KeyPress) {
        const auto* key = static_cast<QKeyEvent*>(event);
        const bool isMove =
            key->modifiers() == Qt::AltModifier && (key->key() == Qt::Key_Up || key->key() == Qt::Key_Down);
        if (isMove)
            moveBy(key->key() == Qt::Key_Up ? -1 : 1);
        else if (key->key() == Qt::Key_Delete)
            act(&RenderQueue::remove);
        else
            return QWidget::eventFilter(watched, event);
        return true;
    }
    return QWidget::eventFilter(watched, event);
}

void QueueDock::nameEnds()
{
    atEnd_->clear();
    atEnd_->addItems({tr("Then do nothing"), tr("Then suspend"), tr("Then shut down")});  // as QueueEndWish has them
    atEnd_->setCurrentIndex(static_cast<int>(end_.wish()));
}

void QueueDock::retranslate()
{
    const auto name = [](QWidget* widget, const QString& words) {
        widget->setToolTip(words);
        widget->setAccessibleName(words);
    };
    list_->setAccessibleName(tr("Render queue"));
    log_->setAccessibleName(tr("Log of the selected film"));
    log_->setPlaceholderText(tr("The log of the selected film"));
    empty_->setText(tr("No films in the queue. “Add to Queue” in the export dialog puts one here."));
    hold_->setText(tr("Hold"));
    name(hold_, tr("Hold the queue: nothing is rendered until it goes on"));
    name(cancel_, tr("Cancel this film"));
    name(retry_, tr("Render this film again; what is in the cache is not made anew"));
    name(up_, tr("Render earlier (Alt+Up)"));
    name(down_, tr("Render later (Alt+Down)"));
    name(reveal_, tr("Show the file in its folder"));
    name(remove_, tr("Take this film out of the queue (Del)"));
    name(clear_, tr("Take away all films that are over"));
    nameEnds();
    name(atEnd_, tr("What the computer does when the queue is done; it counts once"));
    model_->retranslate();
    showSelected();
}

void QueueDock::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
