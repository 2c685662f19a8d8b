// SPDX-License-Identifier: GPL-3.0-or-later
#include <QFile>
#include <QProcess>
#include <QRegularExpression>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>
#include <QXmlStreamReader>

#include <vector>

namespace {

struct Message {
    QString context, source, comment, translation, state;

    QString name() const { return context + " / " + source; }
};

/// All messages of a .ts file; an unreadable file gives none.
std::vector<Message> readMessages(const QString& path)
{
    std::vector<Message> messages;
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return messages;
    QXmlStreamReader xml(&file);
    QString context;
    Message message;
    while (!xml.atEnd()) {
        const auto token = xml.readNext();
        if (token == QXmlStreamReader::StartElement) {
            if (xml.name() == u"name")
                context = xml.readElementText();
            else if (xml.name() == u"message")
                message = {.context = context, .source = {}, .comment = {}, .translation = {}, .state = {}};
            else if (xml.name() == u"source")
                message.source = xml.readElementText();
            else if (xml.name() == u"comment")
                message.comment = xml.readElementText();
            else if (xml.name() == u"translation") {
                message.state = xml.attributes().value("type").toString();
                message.translation = xml.readElementText(QXmlStreamReader::IncludeChildElements).trimmed();
            }
        } else if (token == QXmlStreamReader::EndElement && xml.name() == u"message") {
            messages.push_back(message);
        }
    }
    return messages;
}

QSet<QString> placeholders(const QString& text)
{
    static const QRegularExpression pattern("%(L?\\d+|n)");
    QSet<QString> found;
    for (auto match = pattern.globalMatch(text); match.hasNext();)
        found << match.next().captured();
    return found;
}

QSet<QString> names(const std::vector<Message>& messages)
{
    QSet<QString> all;
    for (const Message& message : messages)
        all << message.name() + " / " + message.comment;
    return all;
}

/// One file of translations, and what lupdate is told for it besides.
struct Catalogue {
    QString file;
    QStringList lupdate;
    std::size_t leastMessages;
};

Catalogue catalogueOf(const QString& language)
{
    const QString file = QString(FRESCO_TS_FOLDER "/fresco_%1.ts").arg(language);
    if (language == "en")  // the sources are English: only what has a plural
        return {file, {"-pluralonly", "-target-language", language}, 10};
    return {file, {"-target-language", language}, 300};
}

}  // namespace

class TranslationsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void everyTextIsFinished_data() { addLanguages(); }
    void everyTextIsFinished()
    {
        QFETCH(QString, language);
        const Catalogue catalogue = catalogueOf(language);
        const std::vector<Message> messages = readMessages(catalogue.file);
        QVERIFY2(messages.size() >= catalogue.leastMessages, qPrintable(catalogue.file));
        for (const Message& message : messages) {
            QVERIFY2(message.state.isEmpty(), qPrintable(message.state + ": " + message.name()));
            QVERIFY2(!message.translation.isEmpty(), qPrintable("empty: " + message.name()));
        }
    }

    void placeholdersAreTheSame_data() { addLanguages(); }
    void placeholdersAreTheSame()
    {
        QFETCH(QString, language);
        for (const Message& message : readMessages(catalogueOf(language).file))
            QVERIFY2(placeholders(message.source) == placeholders(message.translation), qPrintable(message.name()));
    }

    void markupIsTheSame_data() { addLanguages(); }
    void markupIsTheSame()
    {
        QFETCH(QString, language);
        static const QRegularExpression tag("<[^>]+>");
        for (const Message& message : readMessages(catalogueOf(language).file))
            QVERIFY2(message.source.count(tag) == message.translation.count(tag), qPrintable(message.name()));
    }

    void noTextOfTheSourcesIsMissingAndNoneIsLeftOver_data() { addLanguages(); }
    /// Runs the build's own lupdate over the sources and expects exactly the texts that are stored.
    void noTextOfTheSourcesIsMissingAndNoneIsLeftOver()
    {
        QFETCH(QString, language);
        const Catalogue catalogue = catalogueOf(language);
        const QTemporaryDir folder;
        const QString fresh = folder.filePath("fresh.ts");
        QProcess lupdate;
        lupdate.start(FRESCO_LUPDATE,
                      QString(FRESCO_LUPDATE_ARGUMENTS).split('|') + catalogue.lupdate + QStringList{"-ts", fresh});
        QVERIFY(lupdate.waitForFinished(60'000));
        QCOMPARE(lupdate.exitCode(), 0);
        const QSet<QString> wanted = names(readMessages(fresh)), stored = names(readMessages(catalogue.file));
        QVERIFY(wanted.size() >= static_cast<qsizetype>(catalogue.leastMessages));
        QCOMPARE(QStringList((wanted - stored).values()).join('\n'), QString());
        QCOMPARE(QStringList((stored - wanted).values()).join('\n'), QString());
    }

private:
    static void addLanguages()
    {
        QTest::addColumn<QString>("language");
        for (const char* language : {"zh_CN", "en"})
            QTest::newRow(language) << language;
    }
};

QTEST_GUILESS_MAIN(TranslationsTest)
#include "translations_test.moc"
