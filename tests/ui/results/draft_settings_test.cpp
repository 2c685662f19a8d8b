// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/text.h"
#include "bridge/tiny_vae.h"
#include "results/draft_settings.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace fresco;
using namespace fresco::ui;

namespace {

void putConfig(const QTemporaryDir& model, const char* part, const char* type, int channels)
{
    QDir(model.path()).mkpath(part);
    QFile file(model.filePath(QString(part) + "/config.json"));
    if (file.open(QIODevice::WriteOnly))
        file.write(QString(R"({"_class_name": "%1", "latent_channels": %2})").arg(type).arg(channels).toUtf8());
}

}  // namespace

class DraftSettingsTest : public QObject {
    Q_OBJECT
private Q_SLOTS:
    void aDraftIsFewerStepsAndSmaller()
    {
        const ParameterSet draft = draftSettings({});
        QCOMPARE(draft.integer(key::steps), 10);
        QCOMPARE(draft.integer(key::resolution), 384);
        QVERIFY(!draft.isSet(key::tinyVae));
    }

    void aTinyVaeIsUsedUnlessThePersonChose()
    {
        QCOMPARE(draftSettings({}, "/m/taesd").text(key::tinyVae), std::string("/m/taesd"));
        ParameterSet own;
        own.set(key::vae, std::string{"/mine"});
        QVERIFY(!draftSettings(own, "/m/taesd").isSet(key::tinyVae));
    }

    void onlyOneThatFitsTheLatentsCounts()
    {
        const QTemporaryDir model;
        const auto folder = toEnginePath(model.path());
        QVERIFY(tinyVaeOf(folder).empty());
        putConfig(model, "vae", "AutoencoderKL", 4);
        putConfig(model, "taesd", "AutoencoderTiny", 16);
        QVERIFY(tinyVaeOf(folder).empty());
        putConfig(model, "taesd", "AutoencoderTiny", 4);
        QCOMPARE(tinyVaeOf(folder), folder / "taesd");
        putConfig(model, "taesd", "AutoencoderKL", 4);
        QVERIFY(tinyVaeOf(folder).empty());
    }
};

QTEST_GUILESS_MAIN(DraftSettingsTest)
#include "draft_settings_test.moc"
