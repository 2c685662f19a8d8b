// SPDX-License-Identifier: GPL-3.0-or-later
#include "bridge/fault_json.h"

#include "bridge/text.h"

#include <QJsonArray>

namespace fresco::ui {

namespace {

/// A name is a text, a pattern an object.
QJsonValue toJson(const Wording& wording)
{
    const QString text = toQt(std::string_view(wording.text()));
    if (!wording.isPattern())
        return text;
    QJsonArray arguments;
    for (const Wording& argument : wording.arguments())
        arguments.append(toJson(argument));
    return QJsonObject{{"pattern", text}, {"arguments", arguments}};
}

Wording wordingFrom(const QJsonValue& json)
{
    if (!json.isObject())
        return toEngine(json.toString());
    std::vector<Wording> arguments;
    for (const QJsonValue argument : json["arguments"].toArray())
        arguments.push_back(wordingFrom(argument));
    return {toEngine(json["pattern"].toString()), std::move(arguments)};
}

ErrorKind kindFrom(int number)
{
    const bool isKnown = number >= 0 && number <= static_cast<int>(ErrorKind::BadProject);
    return isKnown ? static_cast<ErrorKind>(number) : ErrorKind::Internal;
}

}  // namespace

QJsonObject toJson(const Fault& fault)
{
    return {{"kind", static_cast<int>(fault.kind)},
            {"sentence", fault.sentence},
            {"detail", fault.detail},
            {"wording", toJson(fault.wording)}};
}

Fault faultFromJson(const QJsonObject& json)
{
    return {kindFrom(json["kind"].toInt(static_cast<int>(ErrorKind::Internal))),
            json["sentence"].toString(),
            json["detail"].toString(),
            wordingFrom(json["wording"])};
}

}  // namespace fresco::ui
