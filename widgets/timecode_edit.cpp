// SPDX-License-Identifier: GPL-3.0-or-later
#include "timecode_edit.h"

#include <QEvent>
#include <QFontDatabase>
#include <QKeyEvent>
#include <QRegularExpression>
#include <QTimer>

#include <algorithm>

namespace fresco::widgets {

namespace {

/// Hours, minutes, seconds and frames, the last part first.
std::optional<QList<std::int64_t>> partsOf(QString digits)
{
    QList<std::int64_t> parts;
    if (digits.contains(':') || digits.contains(';')) {
        static const QRegularExpression separators("[:;]");
        const QStringList fields = digits.split(separators);
        for (auto field = fields.rbegin(); field != fields.rend(); ++field)
            parts.append(field->toLongLong());
    } else {
        digits.replace('.', "00");
        for (; !digits.isEmpty() && parts.size() < 3; digits.chop(2))
            parts.append(digits.right(2).toLongLong());
        if (!digits.isEmpty())
            parts.append(digits.toLongLong());
    }
    if (parts.size() > 4)
        return std::nullopt;
    return parts;
}

}  // namespace

std::optional<std::int64_t> frameFromText(const QString& text, std::int64_t current, FrameRate rate)
{
    static const QRegularExpression form("^([+-]?)((?:\\d+[:;])*\\d+|[\\d.]*\\d[\\d.]*)$");
    const auto match = form.match(text.trimmed());
    if (!match.hasMatch() || match.captured(2).size() > 12)
        return std::nullopt;
    const auto parts = partsOf(match.captured(2));
    if (!parts)
        return std::nullopt;
    std::int64_t frames = match.captured(2).toLongLong();
    if (rate.isKnown()) {
        const std::int64_t perSecond = framesPerSecond(rate);
        const std::int64_t units[] = {1, perSecond, 60 * perSecond, 3600 * perSecond};
        frames = 0;
        for (qsizetype i = 0; i < parts->size(); ++i)
            frames += (*parts)[i] * units[i];
    }
    const QString sign = match.captured(1);
    if (sign.isEmpty())
        return frameOfNumber(frames, rate);
    return sign == "+" ? current + frames : current - frames;
}

TimecodeEdit::TimecodeEdit(QWidget* parent) : QLineEdit(parent)
{
    setObjectName("timecodeEdit");
    setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    setAlignment(Qt::AlignCenter);
    setSizePolicy(QSizePolicy::Fixed, QSizePolicy::Fixed);
    connect(this, &QLineEdit::returnPressed, this, &TimecodeEdit::take);
    retranslate();
    showPlace();
}

void TimecodeEdit::setRate(FrameRate rate)
{
    rate_ = rate;
    showPlace();
}

void TimecodeEdit::showFrame(std::int64_t frame)
{
    frame_ = frame;
    if (!isModified())
        showPlace();
}

void TimecodeEdit::showClock(const QString& clock)
{
    clock_ = clock;
    if (!isModified())
        showPlace();
}

void TimecodeEdit::showPlace()
{
    QString place = rate_.isKnown() ? timecodeText(frame_, rate_) : QString::number(frame_);
    if (!clock_.isEmpty())
        place = clock_;
    if (place != text())
        setText(place);
    setModified(false);
}

void TimecodeEdit::take()
{
    const auto frame = frameFromText(text(), frame_, rate_);
    showPlace();
    selectAll();
    if (frame)
        Q_EMIT frameWanted(std::max<std::int64_t>(0, *frame));
}

QSize TimecodeEdit::sizeHint() const
{
    const QSize hint = QLineEdit::sizeHint();
    return {fontMetrics().horizontalAdvance("00:00:00.000") + 24, hint.height()};
}

void TimecodeEdit::focusInEvent(QFocusEvent* event)
{
    QLineEdit::focusInEvent(event);
    QTimer::singleShot(0, this, &QLineEdit::selectAll);  // after the click, which would set the cursor
}

void TimecodeEdit::focusOutEvent(QFocusEvent* event)
{
    QLineEdit::focusOutEvent(event);
    showPlace();
}

void TimecodeEdit::keyPressEvent(QKeyEvent* event)
{
    if (event->key() != Qt::Key_Escape) {
        QLineEdit::keyPressEvent(event);
        return;
    }
    showPlace();
    clearFocus();
}

void TimecodeEdit::retranslate()
{
    setAccessibleName(tr("Timecode"));
    setToolTip(tr("Type a place, or a way from here: 105 is 1 second and 5 frames, +20. is 20 seconds on"));
}

void TimecodeEdit::changeEvent(QEvent* event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    QLineEdit::changeEvent(event);
}

}  // namespace fresco::widgets
