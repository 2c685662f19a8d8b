// SPDX-License-Identifier: GPL-3.0-or-later
#include "results/picture_basis.h"

#include "bridge/text.h"
#include "document/edits.h"
#include "document/key_plan.h"
#include "fresco/project.h"

#include <QCryptographicHash>

#include <algorithm>
#include <array>

namespace fresco::ui {

namespace {

constexpr int kHashLength = 32;

/// Rows whose stage is LoadModel stand for something else in the engine's keys: for these it is what they name.
constexpr std::array kNamedThings{key::model, key::vae, key::tinyVae, key::controlNet, key::dtype};

bool enters(const ParameterSpec& row)
{
    if (row.stage == Stage::LoadModel)
        return std::find(kNamedThings.begin(), kNamedThings.end(), row.key) != kNamedThings.end() ||
               row.key == key::resolution || row.key == key::batchSize;
    return row.stage <= Stage::Denoise;
}

/// The last frame of the batch that holds this one: later keys have no part in it.
std::int64_t endOfBatch(const KeyPlan& plan, std::int64_t frame)
{
    for (const FrameRange& batch : plan.batches)
        if (frame <= batch.last.value)
            return batch.last.value;
    return frame;
}

}  // namespace

QString pictureBasis(const Project& project, const ParameterSet& parameters, const KeyPlan& plan, std::int64_t frame)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto add = [&](const std::string& part) {
        hash.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
        hash.addData(QByteArrayView("\n", 1));
    };
    add(project.source.string());
    for (const ParameterSpec& row : parameterTable())
        if (enters(row))
            add(toText(parameters.value(row.key)));
    const std::int64_t end = endOfBatch(plan, frame);
    const auto words = edits::keyPrompts(project);
    for (const std::int64_t key : plan.keys) {
        if (key > end)
            break;
        const auto own = words.find(key);
        add(std::to_string(key) + ':' + (own == words.end() ? std::string{} : own->second));
    }
    for (const std::int64_t start : plan.sceneStarts)
        if (start <= end)
            add(std::to_string(start));
    return QString::fromLatin1(hash.result().toHex().left(kHashLength));
}

}  // namespace fresco::ui
