// SPDX-License-Identifier: GPL-3.0-or-later
#include "log/log_window.h"

#include "dialogs/dialogs.h"
#include "log/log_store.h"

#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSaveFile>
#include <QScrollBar>
#include <QShortcut>
#include <QSortFilterProxyModel>
#include <QSplitter>
#include <QTreeView>

#include <algorithm>

namespace fresco::ui {

namespace {

constexpr QSize kFirstSize(820, 480);

/// Rows of a level and above that hold the words.
class LogFilter : public QSortFilterProxyModel {
public:
    using QSortFilterProxyModel::QSortFilterProxyModel;

    void set(int least, const QString& words)
    {
        least_ = least;
        words_ = words;
        invalidateFilter();
    }

protected:
    bool filterAcceptsRow(int row, const QModelIndex& parent) const override
    {
        const QModelIndex text = sourceModel()->index(row, LogStore::Text, parent);
        return text.data(LogStore::kLevelRole).toInt() >= least_ &&
               text.data().toString().contains(words_, Qt::CaseInsensitive);
    }

private:
    int least_ = 0;
    QString words_;
};

bool write(const QString& path, const QByteArray& text)
{
    QSaveFile file(path);
    return file.open(QIODevice::WriteOnly) && file.write(text) == text.size() && file.commit();
}

}  // namespace

LogWindow::LogWindow(LogStore& store, Dialogs& dialogs, QWidget* parent)
    : QDialog(parent), store_(store), dialogs_(dialogs), shown_(new LogFilter(this)), levelLabel_(new QLabel(this)),
      level_(new QComboBox(this)), search_(new QLineEdit(this)), list_(new QTreeView(this)),
      detail_(new QPlainTextEdit(this)), state_(new QLabel(this)), copy_(new QPushButton(this)),
      save_(new QPushButton(this)), clear_(new QPushButton(this))
{
    setObjectName("logWindow");
    level_->setObjectName("logLevel");
    levelLabel_->setBuddy(level_);
    search_->setObjectName("logSearch");
    search_->setClearButtonEnabled(true);
    shown_->setSourceModel(&store_);
    list_->setObjectName("logList");
    list_->setModel(shown_);
    list_->setRootIsDecorated(false);
    list_->setUniformRowHeights(true);
    list_->setAlternatingRowColors(true);
    list_->setSelectionMode(QAbstractItemView::ExtendedSelection);
    detail_->setObjectName("logDetail");
    detail_->setReadOnly(true);
    detail_->setTabChangesFocus(true);
    state_->setObjectName("logState");
    copy_->setObjectName("logCopy");
    save_->setObjectName("logSave");
    clear_->setObjectName("logClear");
    buildLayout();
    connectParts();
    retranslate();
    const QFontMetrics metrics = fontMetrics();
    list_->setColumnWidth(LogStore::Time, metrics.horizontalAdvance("00:00:00.000") + 24);
    list_->setColumnWidth(LogStore::Level, metrics.averageCharWidth() * 14);
    resize(kFirstSize);
    list_->scrollToBottom();
}

void LogWindow::buildLayout()
{
    auto* top = new QHBoxLayout;
    top->addWidget(levelLabel_);
    top->addWidget(level_);
    top->addWidget(search_, 1);
    auto* middle = new QSplitter(Qt::Vertical, this);
    middle->addWidget(list_);
    middle->addWidget(detail_);
    middle->setStretchFactor(0, 1);
    middle->setSizes({kFirstSize.height() * 3 / 4, fontMetrics().lineSpacing() * 4});
    middle->setChildrenCollapsible(false);
    auto* bottom = new QHBoxLayout;
    bottom->addWidget(state_, 1);
    for (QPushButton* button : {copy_, save_, clear_}) {
        button->setAutoDefault(false);
        bottom->addWidget(button);
    }
    auto* layout = new QVBoxLayout(this);
    layout->addLayout(top);
    layout->addWidget(middle, 1);
    layout->addLayout(bottom);
}

void LogWindow::connectParts()
{
    connect(level_, &QComboBox::currentIndexChanged, this, &LogWindow::filter);
    connect(search_, &QLineEdit::textChanged, this, &LogWindow::filter);
    connect(copy_, &QPushButton::clicked, this, &LogWindow::copy);
    connect(save_, &QPushButton::clicked, this, &LogWindow::save);
    connect(clear_, &QPushButton::clicked, &store_, &LogStore::clear);
    auto* keys = new QShortcut(QKeySequence::Copy, list_);
    keys->setContext(Qt::WidgetShortcut);
    connect(keys, &QShortcut::activated, this, &LogWindow::copy);
    connect(list_->selectionModel(), &QItemSelectionModel::currentChanged, this, &LogWindow::showDetail);
    // One who reads further up is left there.
    connect(&store_, &LogStore::rowsAboutToBeInserted, this, [this] { followsEnd_ = isAtEnd(); });
    connect(shown_, &QAbstractItemModel::rowsInserted, this, [this] {
        if (followsEnd_)
            list_->scrollToBottom();
    });
}

bool LogWindow::isAtEnd() const { return list_->verticalScrollBar()->value() == list_->verticalScrollBar()->maximum(); }

void LogWindow::filter() { static_cast<LogFilter*>(shown_)->set(level_->currentIndex(), search_->text()); }

void LogWindow::showDetail()
{
    const QModelIndex row = list_->currentIndex();
    detail_->setPlainText(row.siblingAtColumn(LogStore::Text).data().toString());
}

QString LogWindow::chosenText() const
{
    std::vector<int> rows;
    for (const QModelIndex& index : list_->selectionModel()->selectedRows())
        rows.push_back(shown_->mapToSource(index).row());
    const int all = rows.empty() ? shown_->rowCount() : 0;
    for (int row = 0; row < all; ++row)
        rows.push_back(shown_->mapToSource(shown_->index(row, 0)).row());
    std::ranges::sort(rows);
    QString text;
    for (const int row : rows)
        text += store_.line(row) + '\n';
    return text;
}

void LogWindow::copy() const { QGuiApplication::clipboard()->setText(chosenText()); }

void LogWindow::save()
{
    const QString path = dialogs_.saveFile(this, QDir::homePath() + "/fresco-studio.log");
    if (path.isEmpty())
        return;
    writing_.start([this, path, text = chosenText().toUtf8()] {
        const bool isWritten = write(path, text);
        return [this, path, isWritten] {
            state_->setText(isWritten ? tr("Saved as %1").arg(path)
                                      : tr("%1 cannot be written; check the folder's rights and space.").arg(path));
        };
    });
}

void LogWindow::retranslate()
{
    setWindowTitle(tr("Log"));
    levelLabel_->setText(tr("&Show:"));
    const int chosen = std::max(0, level_->currentIndex());
    level_->clear();
    level_->addItems({tr("Everything"), tr("Information and worse"), tr("Warnings and errors"), tr("Errors only")});
    level_->setCurrentIndex(chosen);
    search_->setPlaceholderText(tr("Lines with these words"));
    search_->setAccessibleName(tr("Lines with these words"));
    list_->setAccessibleName(tr("What the program has said"));
    detail_->setAccessibleName(tr("The chosen line in full"));
    copy_->setText(tr("&Copy"));
    save_->setText(tr("Sa&ve As…"));
    clear_->setText(tr("C&lear"));
    store_.retranslate();
}

void LogWindow::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QDialog::changeEvent(event);
}

}  // namespace fresco::ui
