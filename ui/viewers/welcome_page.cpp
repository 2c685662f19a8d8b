// SPDX-License-Identifier: GPL-3.0-or-later
#include "viewers/welcome_page.h"

#include "colours.h"
#include "flow_layout.h"
#include "models/model_words.h"
#include "svg_icon_engine.h"
#include "welcome/film_card.h"
#include "welcome/film_looks.h"
#include "welcome/sample.h"

#include <QEvent>
#include <QIcon>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QScrollArea>
#include <QVBoxLayout>

namespace fresco::ui {

namespace {

constexpr int kIconSide = 56;
constexpr int kWidest = 980;
constexpr int kGap = 10;
constexpr int kMargin = 16;  // of the dashed frame

QLabel* label(QWidget* parent, double sizeFactor)
{
    auto* made = new QLabel(parent);
    QFont font = made->font();
    font.setPointSizeF(font.pointSizeF() * sizeFactor);
    made->setFont(font);
    made->setWordWrap(true);
    return made;
}

QPushButton* button(QWidget* parent, const char* name, const char* icon, QPalette::ColorRole role)
{
    auto* made = new QPushButton(parent);
    made->setObjectName(name);
    made->setIcon(widgets::paletteIcon(icon, role));
    made->setMinimumHeight(made->fontMetrics().height() * 2);
    return made;
}

}  // namespace

WelcomePage::WelcomePage(QWidget* parent)
    : QWidget(parent), heading_(label(this, 1.7)), hint_(label(this, 1.05)),
      open_(button(this, "welcomeOpen", ":/icons/open.svg", QPalette::HighlightedText)),
      openProject_(button(this, "welcomeOpenProject", ":/icons/folder.svg", QPalette::ButtonText)),
      recentTitle_(label(this, 1.0)), cardArea_(new QWidget(this)), cards_(new widgets::FlowLayout(cardArea_, kGap)),
      modelHint_(label(this, 1.0)), models_(new QPushButton(this))
{
    setObjectName("welcomePage");
    open_->setDefault(true);
    recentTitle_->setObjectName("welcomeRecent");
    modelHint_->setObjectName("welcomeModelHint");
    models_->setObjectName("welcomeModels");
    auto* scroll = new QScrollArea(this);
    scroll->setWidget(buildContent());
    scroll->setWidgetResizable(true);
    scroll->setFrameShape(QFrame::NoFrame);
    scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    scroll->viewport()->setAutoFillBackground(false);
    scroll->widget()->setAutoFillBackground(false);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(kMargin + 2, kMargin + 2, kMargin + 2, kMargin + 2);
    layout->addWidget(scroll);
    connectParts();
    retranslate();
    setRecentFiles({});
}

WelcomePage::~WelcomePage() = default;

QWidget* WelcomePage::buildContent()
{
    auto* icon = new QLabel(this);
    icon->setPixmap(QIcon(":/icons/fresco-studio.svg").pixmap(QSize(kIconSide, kIconSide), devicePixelRatioF()));
    auto* words = new QVBoxLayout;
    words->addWidget(heading_);
    words->addWidget(hint_);
    auto* top = new QHBoxLayout;
    top->setSpacing(14);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(kGap);
    buttons->addWidget(open_);
    buttons->addWidget(openProject_);
    buttons->addStretch(1);
    auto* models = new QHBoxLayout;
    models->setSpacing(kGap);
    models->addWidget(modelHint_, 1);
    models->addWidget(models_);
    auto* column = new QWidget(this);
    column->setMaximumWidth(kWidest);
    auto* inner = new QVBoxLayout(column);
    inner->setContentsMargins(14, 10, 14, 10);
    inner->setSpacing(12);
    inner->addStretch(1);
    inner->addLayout(top);
    inner->addLayout(buttons);
    inner->addSpacing(2);
    inner->addWidget(recentTitle_);
    inner->addWidget(cardArea_);
    inner->addLayout(models);
    inner->addStretch(2);
    auto* content = new QWidget(this);
    auto* outer = new QHBoxLayout(content);
    outer->setContentsMargins({});
    outer->addStretch(1);
    outer->addWidget(column, 1000);
    outer->addStretch(1);
    return content;
}

void WelcomePage::connectParts()
{
    connect(open_, &QPushButton::clicked, this, &WelcomePage::openWanted);
    connect(openProject_, &QPushButton::clicked, this, &WelcomePage::openProjectWanted);
    connect(models_, &QPushButton::clicked, this, &WelcomePage::modelManagerWanted);
}

void WelcomePage::setFilms(const FrameSourceFactory& open, const QString& thumbnails)
{
    delete looks_;
    looks_ = new FilmLooks(open, thumbnails, this);
    connect(looks_, &FilmLooks::looked, this, &WelcomePage::showLook);
    lookAgain();
}

void WelcomePage::setRecentFiles(const QStringList& paths)
{
    for (const QString& path : std::as_const(recents_))
        if (FilmCard* card = paths.contains(path) ? nullptr : cardOf(path)) {
            cards_->removeWidget(card);
            card->hide();
            card->deleteLater();  // it may be the one that was clicked
        }
    std::vector<FilmCard*> shown;
    for (const QString& path : paths) {
        FilmCard* card = recents_.contains(path) ? cardOf(path) : addCard(path);
        cards_->removeWidget(card);
        shown.push_back(card);
    }
    for (FilmCard* card : shown)
        cards_->addWidget(card);
    for (std::size_t i = 1; i < shown.size(); ++i)
        setTabOrder(shown[i - 1], shown[i]);
    recents_ = paths;
    recentTitle_->setVisible(!recents_.isEmpty() || sampleCard_);
    retranslate();
    lookAgain();
}

FilmCard* WelcomePage::addCard(const QString& path)
{
    auto* card = new FilmCard(path, cardArea_);
    connect(card, &FilmCard::openWanted, this, &WelcomePage::fileWanted);
    connect(card, &FilmCard::locateWanted, this, &WelcomePage::locateWanted);
    connect(card, &FilmCard::removeWanted, this, &WelcomePage::removeWanted);
    card->show();
    return card;
}

FilmCard* WelcomePage::cardOf(const QString& path) const
{
    for (int i = 0; i < cards_->count(); ++i) {
        auto* card = static_cast<FilmCard*>(cards_->itemAt(i)->widget());
        if (card != sampleCard_ && card->path() == path)
            return card;
    }
    return nullptr;
}

void WelcomePage::setModels(const std::vector<ModelChoice>& models)
{
    known_ = models;
    showModelHint();
    const std::optional<Sample> sample = sampleOf(models);
    if (!sample || sampleCard_)
        return;
    sample_ = std::make_unique<Sample>(*sample);
    sampleCard_ = new FilmCard(sample->film, cardArea_);
    sampleCard_->setObjectName("sampleCard");
    sampleCard_->hide();  // until the clip is seen to be there
    connect(sampleCard_, &FilmCard::openWanted, this, [this] { Q_EMIT sampleWanted(sample_->film, sample_->prompt); });
    retranslate();
    lookAgain();
}

void WelcomePage::showLook(const FilmLook& look)
{
    if (FilmCard* card = cardOf(look.path))
        card->setLook(look);
    if (!sampleCard_ || look.path != sample_->film || !look.isThere)
        return;
    sampleCard_->setLook(look);
    if (sampleCard_->isHidden()) {
        cards_->addWidget(sampleCard_);
        sampleCard_->show();
        recentTitle_->show();
    }
}

void WelcomePage::lookAgain()
{
    if (!looks_ || !isVisible())
        return;
    QStringList paths = recents_;
    if (sample_ && !paths.contains(sample_->film))
        paths << sample_->film;
    looks_->want(paths);
}

void WelcomePage::showEvent(QShowEvent* event)
{
    QWidget::showEvent(event);
    lookAgain();
}

void WelcomePage::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.fillRect(rect(), widgets::colour(widgets::ColourRole::ViewerBackground, palette()));
    painter.setRenderHint(QPainter::Antialiasing);
    QPen dashes(widgets::colour(widgets::ColourRole::Outline, palette()), 1.5, Qt::CustomDashLine);
    dashes.setDashPattern({5.0, 4.0});
    painter.setPen(dashes);
    painter.drawRoundedRect(QRectF(rect()).adjusted(kMargin, kMargin, -kMargin, -kMargin), 10, 10);
}

void WelcomePage::showModelHint()
{
    const QString missing = known_.empty() ? QString() : missingForRealModels(known_);
    modelHint_->setText(missing);
    modelHint_->setVisible(!missing.isEmpty());
    models_->setVisible(!missing.isEmpty());
}

void WelcomePage::retranslate()
{
    heading_->setText(tr("Give a video another look"));
    hint_->setText(tr("Drop a video anywhere in this window, or open one. Then say how it should look."));
    open_->setText(tr("New from Video…"));
    openProject_->setText(tr("Open Project…"));
    recentTitle_->setText(recents_.isEmpty() ? tr("Nothing at hand?") : tr("Recent"));
    models_->setText(tr("Models…"));
    if (sampleCard_)
        sampleCard_->setTexts(tr("Try the sample"), tr("A short clip and a prompt, ready to run"));
    showModelHint();
}

void WelcomePage::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QWidget::changeEvent(event);
}

}  // namespace fresco::ui
