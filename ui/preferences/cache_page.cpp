// SPDX-License-Identifier: GPL-3.0-or-later
#include "preferences/cache_page.h"

#include "bridge/text.h"
#include "dialogs/dialogs.h"
#include "preferences/page_parts.h"
#include "settings.h"

#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QLineEdit>
#include <QLocale>
#include <QPushButton>
#include <QSignalBlocker>

#include <cmath>
#include <utility>

namespace fresco::ui {

namespace {

constexpr double kGigabyte = 1024.0 * 1024.0 * 1024.0;
constexpr double kMostGigabytes = 100000.0;

QPushButton* button(QWidget* parent, const char* name)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setAutoDefault(false);
    return made;
}

}  // namespace

CachePage::CachePage(Settings& settings, Dialogs& dialogs, CacheCalls calls, QWidget* parent)
    : QWidget(parent), settings_(settings), dialogs_(dialogs), calls_(std::move(calls)), placeLabel_(new QLabel(this)),
      place_(new QLineEdit(this)), choose_(button(this, "prefCacheChoose")), own_(button(this, "prefCacheOwn")),
      placeHint_(hintLabel(this)), limitLabel_(new QLabel(this)), limit_(new QDoubleSpinBox(this)),
      useLabel_(new QLabel(this)), use_(new QLabel(this)), clean_(button(this, "prefCacheClean"))
{
    place_->setObjectName("prefCachePlace");
    place_->setReadOnly(true);
    limit_->setObjectName("prefCacheLimit");
    limit_->setRange(0.1, kMostGigabytes);
    limit_->setDecimals(1);
    limit_->setSuffix(" GiB");
    limit_->setKeyboardTracking(false);  // "100" is not 1, then 10, then 100
    limit_->setEnabled(false);
    use_->setObjectName("prefCacheUse");
    use_->setWordWrap(true);
    buildLayout();
    connectParts();
    retranslate();
}

void CachePage::buildLayout()
{
    placeLabel_->setBuddy(choose_);
    limitLabel_->setBuddy(limit_);
    auto* place = new QHBoxLayout;
    place->addWidget(place_, 1);
    place->addWidget(choose_);
    place->addWidget(own_);
    auto* use = new QHBoxLayout;
    use->addWidget(use_, 1);
    use->addWidget(clean_);
    auto* form = new QFormLayout(this);
    form->addRow(placeLabel_, place);
    form->addRow(placeHint_);
    form->addRow(limitLabel_, limit_);
    form->addRow(useLabel_, use);
}

void CachePage::connectParts()
{
    connect(choose_, &QPushButton::clicked, this, &CachePage::choosePlace);
    connect(own_, &QPushButton::clicked, this, [this] {
        settings_.setCacheFolder({});
        showPlace();
    });
    connect(limit_, &QDoubleSpinBox::valueChanged, this, [this](double gigabytes) {
        const auto bytes = static_cast<std::int64_t>(std::llround(gigabytes * kGigabyte));
        run([setLimit = calls_.setLimit, bytes]() -> std::optional<std::int64_t> {
            setLimit(bytes);
            return std::nullopt;
        });
    });
    connect(clean_, &QPushButton::clicked, this, [this] {
        run([clean = calls_.clean]() -> std::optional<std::int64_t> { return clean(0); });
    });
}

void CachePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    run([]() -> std::optional<std::int64_t> { return std::nullopt; });
}

/// Does the work elsewhere, then looks how things stand. @param work  returns what it removed, if that was its task
void CachePage::run(std::function<std::optional<std::int64_t>()> work)
{
    clean_->setEnabled(false);
    task_.start([this, work = std::move(work), report = calls_.report]() -> widgets::LatestTask::Delivery {
        try {
            const std::optional<std::int64_t> removed = work();
            return [this, removed, found = report()] {
                removed_ = removed;
                show(found);
            };
        } catch (...) {
            return [this, fault = Fault::current()] {
                fault_ = fault;
                showUse();
            };
        }
    });
}

void CachePage::show(const CacheReport& report)
{
    report_ = report;
    fault_.reset();
    const QSignalBlocker silent(limit_);
    if (!limit_->hasFocus() || !limit_->isEnabled())
        limit_->setValue(static_cast<double>(report.limitBytes) / kGigabyte);
    limit_->setEnabled(true);
    showPlace();
    showUse();
}

void CachePage::showPlace()
{
    const QString now = report_ ? toQt(report_->folder) : QString();
    const QString wanted = settings_.cacheFolder();
    place_->setText(wanted.isEmpty() ? now : wanted);
    place_->setToolTip(place_->text());
    own_->setEnabled(!wanted.isEmpty());
    const bool isElsewhere = !wanted.isEmpty() && !now.isEmpty() && !now.startsWith(wanted);
    placeHint_->setText(isElsewhere ? tr("From the next start on; until then it is %1.").arg(now)
                                    : tr("Safe to delete: what is missing is made again. A fast disk helps."));
}

void CachePage::showUse()
{
    clean_->setEnabled(report_ && !task_.isRunning());
    if (fault_) {
        use_->setText(readable(*fault_));
        return;
    }
    if (!report_) {
        use_->setText(tr("Looking…"));
        return;
    }
    const QLocale locale;
    QString words = tr("%1 in use").arg(locale.formattedDataSize(report_->bytes));
    if (report_->bytesInUse > 0)
        words = tr("%1, of which %2 belong to open projects and stay")
                    .arg(words, locale.formattedDataSize(report_->bytesInUse));
    if (removed_)
        words = tr("%1; %2 removed").arg(words, locale.formattedDataSize(*removed_));
    use_->setText(words);
}

void CachePage::choosePlace()
{
    const QString folder = dialogs_.chooseFolder(this, place_->text());
    if (folder.isEmpty())
        return;
    settings_.setCacheFolder(folder);
    showPlace();
}

void CachePage::retranslate()
{
    placeLabel_->setText(tr("&Place:"));
    place_->setAccessibleName(tr("Folder of the cache"));
    choose_->setText(tr("Ch&oose…"));
    choose_->setAccessibleName(tr("Choose the folder of the cache"));
    own_->setText(tr("&Default"));
    limitLabel_->setText(tr("At &most:"));
    useLabel_->setText(tr("Now:"));
    clean_->setText(tr("C&lean Now"));
    clean_->setToolTip(tr("Removes all that no open project and no running job needs"));
    showPlace();
    showUse();
}

void CachePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
