// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

namespace fresco {
class ParameterSet;
struct TranslateRequest;
}  // namespace fresco

namespace fresco::ui {

/// What the window works on: one source film and the file that the next result goes to.
class FilmSession : public QObject {
    Q_OBJECT
public:
    explicit FilmSession(QObject* parent = nullptr);

    const QString& source() const { return source_; }
    const QString& output() const { return output_; }
    bool hasSource() const { return !source_.isEmpty(); }

    /// Takes another film and suggests a place for its result. Empty: none.
    void setSource(const QString& path);
    /// Results are of another kind from now on (resultExtension): a suggested place follows, a chosen one stays.
    void setExtension(const QString& extension);
    /// A place that a person chose: it stays, and may replace a file.
    void chooseOutput(const QString& path);
    /// After a result was written: a suggested name moves on to the next take, a chosen one stays.
    void moveToNextTake();

    TranslateRequest request(const ParameterSet& parameters) const;

Q_SIGNALS:
    void sourceChanged(const QString& path);
    void outputChanged(const QString& path);

private:
    void setOutput(const QString& path);
    void suggest();

    QString source_;
    QString extension_ = ".mp4";
    QString output_;
    bool isOutputChosen_ = false;
};

}  // namespace fresco::ui
