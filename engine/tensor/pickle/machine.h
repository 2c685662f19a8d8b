// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tensor/pickle/byte_reader.h"
#include "tensor/pickle/torch_calls.h"
#include "tensor/pickle/value.h"

#include <cstdint>
#include <unordered_map>
#include <vector>

namespace fresco::tensor::pickle {

/// Python's pickle machine (protocols 2 to 5) cut down to what weights need.
///
/// The real one can import any module and call anything in it, so a weight file can be a virus. This one knows no
/// import: a name is looked up in whitelist.cpp, and a name that is not there, or an opcode that is not below, ends the
/// reading. Work and memory stay proportional to the bytes read; what is built is limited besides.
class Machine {
public:
    Machine(ByteReader& in, Heap& heap, TorchCalls& calls) : in_(in), heap_(heap), calls_(calls) {}

    /// Reads one pickle, up to its end mark. @throws Error{BadModel}
    Value run();

private:
    using Opcode = std::uint8_t;

    /// Each returns false for an opcode of another group.
    bool pushNumber(Opcode opcode);
    bool pushText(Opcode opcode);
    bool arrangeStack(Opcode opcode);
    bool buildContainer(Opcode opcode);
    bool fillContainer(Opcode opcode);
    bool useMemo(Opcode opcode);
    bool makeObject(Opcode opcode);

    void push(Value value);
    Value pop();
    Value& top();
    std::vector<Value> popToMark();
    void pushContainer(Container::Kind kind, std::vector<Value> items);
    void pushTuple(std::size_t count);
    void pushString(std::uint64_t length);
    void pushLong(std::uint64_t length);
    void pushGlobal(std::string_view module, std::string_view name);
    void append(std::vector<Value> values);
    void setItems(std::vector<Value> keysAndValues);
    void remember(std::uint32_t index);
    void recall(std::uint32_t index);
    void callGlobal();
    void setState();
    [[noreturn]] void fail(const Wording& problem) const;

    ByteReader& in_;
    Heap& heap_;
    TorchCalls& calls_;
    std::vector<Value> stack_;
    std::vector<std::size_t> marks_;
    std::size_t pushes_ = 0;
    std::unordered_map<std::uint32_t, Value> memo_;
};

}  // namespace fresco::tensor::pickle
