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

class Hash {
public:
    void add(std::string_view part)
    {
        hash_.addData(QByteArrayView(part.data(), static_cast<qsizetype>(part.size())));
        hash_.addData(QByteArrayView("\n", 1));
    }
    QString text() const { return QString::fromLatin1(hash_.result().toHex().left(kHashLength)); }

private:
    QCryptographicHash hash_{QCryptographicHash::Sha256};
};

QString hashOfParameters(const Project& project, const ParameterSet& parameters)
{
    Hash hash;
    hash.add(project.source.string());
    for (const ParameterSpec& row : parameterTable())
        if (enters(row))
            hash.add(toText(parameters.value(row.key)));
    return hash.text();
}

/// Part of the ascending frames that lie in a batch.
template <class Add> void addFrames(const std::vector<std::int64_t>& frames, const FrameRange& batch, const Add& add)
{
    auto frame = std::lower_bound(frames.begin(), frames.end(), batch.first.value);
    for (; frame != frames.end() && *frame <= batch.last.value; ++frame)
        add(*frame);
}

}  // namespace

PictureBases::PictureBases(const Project& project, const ParameterSet& parameters, const KeyPlan& plan)
    : all_(hashOfParameters(project, parameters))
{
    const auto words = edits::keyPrompts(project);
    QString before = all_;
    for (const FrameRange& batch : plan.batches) {
        Hash hash;
        hash.add(toEngine(before));
        addFrames(plan.keys, batch, [&](std::int64_t key) {
            const auto own = words.find(key);
            hash.add(std::to_string(key) + ':' + (own == words.end() ? std::string{} : own->second));
        });
        addFrames(plan.sceneStarts, batch, [&](std::int64_t start) { hash.add("scene " + std::to_string(start)); });
        before = hash.text();
        batches_.push_back({batch.last.value, before});
    }
}

QString PictureBases::of(std::int64_t frame) const
{
    const auto batch =
        std::lower_bound(batches_.begin(), batches_.end(), frame, [](const Batch& item, std::int64_t wanted) {
            return item.last < wanted;
        });
    return batch == batches_.end() ? all_ : batch->basis;
}

}  // namespace fresco::ui
