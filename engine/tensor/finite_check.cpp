// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/finite_check.h"

#include "fresco/error.h"

#include <cstdint>

namespace fresco::tensor {

namespace {

/// NaN and infinity are the numbers whose exponent bits are all set. Counting instead of leaving early lets the
/// compiler use vectors; weights are nearly always sound.
template <class Bits> bool exponentsAreFinite(const at::Tensor& tensor, Bits exponentMask)
{
    const auto* const bits = static_cast<const Bits*>(tensor.const_data_ptr());
    const std::int64_t count = tensor.numel();
    Bits isAnyBad = 0;
    for (std::int64_t index = 0; index < count; ++index)
        isAnyBad |= static_cast<Bits>((bits[index] & exponentMask) == exponentMask);
    return isAnyBad == 0;
}

}  // namespace

bool hasOnlyFiniteNumbers(const at::Tensor& tensor)
{
    FRESCO_CHECK(tensor.device().is_cpu() && tensor.is_contiguous());
    switch (tensor.scalar_type()) {
    case at::kHalf: return exponentsAreFinite<std::uint16_t>(tensor, 0x7C00);
    case at::kBFloat16: return exponentsAreFinite<std::uint16_t>(tensor, 0x7F80);
    case at::kFloat: return exponentsAreFinite<std::uint32_t>(tensor, 0x7F800000);
    case at::kDouble: return exponentsAreFinite<std::uint64_t>(tensor, 0x7FF0000000000000);
    default: return true;
    }
}

}  // namespace fresco::tensor
