// SPDX-License-Identifier: GPL-3.0-or-later
#include "pipeline/propagate/fallback_synthesiser.h"

#include "core/log.h"
#include "fresco/error.h"
#include "fresco/wording.h"

#include <c10/util/Exception.h>

#include <optional>
#include <utility>

namespace fresco::pipeline {

namespace {

using namespace propagation;

class FallbackSynthesiser final : public Synthesiser {
public:
    FallbackSynthesiser(std::unique_ptr<Synthesiser> first,
                        SynthesiserMaker makeSecond,
                        std::function<void(const Wording&)> warn)
        : current_(std::move(first)), makeSecond_(std::move(makeSecond)), warn_(std::move(warn))
    {
    }

    Synthesis synthesise(const SynthesisRequest& request, const std::stop_token& stop) override
    {
        if (!hasFallenBack_)
            if (std::optional<Synthesis> made = tried(request, stop))
                return *std::move(made);
        // Outside the handlers: what the first one holds on the card goes before the second one begins.
        if (!std::exchange(hasFallenBack_, true)) {
            current_ = makeSecond_();
            if (warn_)
                warn_(worded(FRESCO_TEXT("Errors",
                                         "The card's memory is full: the frames between keyframes are made on the "
                                         "processor, which takes longer.")));
        }
        return current_->synthesise(request, stop);
    }

private:
    /// Nothing if the memory of the card does not suffice.
    std::optional<Synthesis> tried(const SynthesisRequest& request, const std::stop_token& stop)
    {
        try {
            return current_->synthesise(request, stop);
        } catch (const c10::OutOfMemoryError& error) {
            core::logWarning("propagate", error.what());
        } catch (const Error& error) {
            if (error.kind() != ErrorKind::OutOfMemory)
                throw;
            core::logWarning("propagate", error.what());
        }
        return std::nullopt;
    }

    std::unique_ptr<Synthesiser> current_;
    SynthesiserMaker makeSecond_;
    std::function<void(const Wording&)> warn_;
    bool hasFallenBack_ = false;
};

}  // namespace

std::unique_ptr<Synthesiser> makeFallbackSynthesiser(std::unique_ptr<Synthesiser> first,
                                                     SynthesiserMaker makeSecond,
                                                     std::function<void(const Wording&)> warn)
{
    return std::make_unique<FallbackSynthesiser>(std::move(first), std::move(makeSecond), std::move(warn));
}

}  // namespace fresco::pipeline
