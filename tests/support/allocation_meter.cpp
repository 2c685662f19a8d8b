// SPDX-License-Identifier: GPL-3.0-or-later
#include "support/allocation_meter.h"

#include <c10/core/Allocator.h>
#include <c10/core/CPUAllocator.h>

#include <atomic>

namespace fresco::test {
namespace {

std::atomic<std::int64_t> held{0};
std::atomic<std::int64_t> most{0};

/// What a block needs to be given back.
struct Block {
    c10::DataPtr memory;
    std::int64_t bytes;
};

void giveBack(void* context)
{
    auto* const block = static_cast<Block*>(context);
    held -= block->bytes;
    delete block;
}

/// torch's own allocator, with a count. Lives for ever: tensors may outlive the meter.
class CountingAllocator final : public c10::Allocator {
public:
    c10::DataPtr allocate(std::size_t bytes) override
    {
        auto* const block = new Block{c10::GetDefaultCPUAllocator()->allocate(bytes), static_cast<std::int64_t>(bytes)};
        const std::int64_t now = held += block->bytes;
        std::int64_t before = most;
        while (now > before && !most.compare_exchange_weak(before, now)) {
        }
        return {block->memory.get(), block, &giveBack, c10::Device(c10::kCPU)};
    }
    c10::DeleterFnPtr raw_deleter() const override { return nullptr; }
    void copy_data(void* to, const void* from, std::size_t bytes) const override { default_copy_data(to, from, bytes); }
};

CountingAllocator counting;

}  // namespace

AllocationMeter::AllocationMeter()
{
    c10::SetCPUAllocator(&counting, /*priority*/ 255);
    restart();
}

AllocationMeter::~AllocationMeter() { c10::SetCPUAllocator(c10::GetDefaultCPUAllocator(), /*priority*/ 255); }

std::int64_t AllocationMeter::peak() const { return most; }

void AllocationMeter::restart()
{
    held = 0;
    most = 0;
}

}  // namespace fresco::test
