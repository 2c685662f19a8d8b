// SPDX-License-Identifier: GPL-3.0-or-later
#include "tensor/pickle/machine.h"

#include "fresco/wording.h"
#include "tensor/pickle/whitelist.h"

#include <bit>
#include <iterator>

namespace fresco::tensor::pickle {

namespace {

using Kind = Container::Kind;

// A Stable Diffusion checkpoint pushes about 30 000 values.
constexpr std::size_t kMaximumPushes = 8'000'000;
constexpr std::size_t kMaximumMarks = 1'000'000;
constexpr std::size_t kMaximumMemo = 2'000'000;
constexpr std::size_t kLongestText = 1 << 20;
constexpr std::size_t kLongestName = 256;

constexpr std::uint8_t kProtocol = 0x80;
constexpr std::uint8_t kStop = '.';

}  // namespace

Value Machine::run()
{
    if (in_.number<std::uint8_t>() != kProtocol)
        fail(worded(FRESCO_TEXT("Errors", "it does not begin as a pickle of PyTorch does")));
    if (const auto protocol = in_.number<std::uint8_t>(); protocol < 2 || protocol > 5)
        fail(worded(FRESCO_TEXT("Errors", "its pickle protocol %1 is unknown"), protocol));
    for (;;) {
        const auto opcode = in_.number<Opcode>();
        if (opcode == kStop)
            return pop();
        const bool isKnown = pushNumber(opcode) || pushText(opcode) || arrangeStack(opcode) || buildContainer(opcode) ||
                             fillContainer(opcode) || useMemo(opcode) || makeObject(opcode);
        if (!isKnown)
            fail(worded(FRESCO_TEXT("Errors", "it holds the instruction %1, which weights never need"), opcode));
    }
}

bool Machine::pushNumber(Opcode opcode)
{
    switch (opcode) {
    case 'N': push({}); return true;
    case 0x88: push(true); return true;
    case 0x89: push(false); return true;
    case 'J': push(std::int64_t{in_.number<std::int32_t>()}); return true;
    case 'K': push(std::int64_t{in_.number<std::uint8_t>()}); return true;
    case 'M': push(std::int64_t{in_.number<std::uint16_t>()}); return true;
    case 'G': push(std::bit_cast<double>(__builtin_bswap64(in_.number<std::uint64_t>()))); return true;
    case 0x8A: pushLong(in_.number<std::uint8_t>()); return true;
    case 0x8B: pushLong(in_.number<std::uint32_t>()); return true;
    default: return false;
    }
}

bool Machine::pushText(Opcode opcode)
{
    switch (opcode) {
    case 'C':
    case 'U':
    case 0x8C: pushString(in_.number<std::uint8_t>()); return true;
    case 'B':
    case 'T':
    case 'X': pushString(in_.number<std::uint32_t>()); return true;
    case 0x8D:
    case 0x8E: pushString(in_.number<std::uint64_t>()); return true;
    default: return false;
    }
}

bool Machine::arrangeStack(Opcode opcode)
{
    switch (opcode) {
    case '(':
        if (marks_.size() >= kMaximumMarks)
            fail(worded(FRESCO_TEXT("Errors", "it is nested absurdly deep")));
        marks_.push_back(stack_.size());
        return true;
    case '0': pop(); return true;
    case '1': popToMark(); return true;
    case '2': push(top()); return true;
    case 0x95:  // a frame: only tells how far to read ahead
        if (in_.number<std::uint64_t>() > in_.left())
            fail(worded(FRESCO_TEXT("Errors", "it ends too early")));
        return true;
    default: return false;
    }
}

bool Machine::buildContainer(Opcode opcode)
{
    switch (opcode) {
    case ')': pushContainer(Kind::Tuple, {}); return true;
    case ']': pushContainer(Kind::List, {}); return true;
    case '}': pushContainer(Kind::Dict, {}); return true;
    case 't': pushContainer(Kind::Tuple, popToMark()); return true;
    case 'l': pushContainer(Kind::List, popToMark()); return true;
    case 0x85: pushTuple(1); return true;
    case 0x86: pushTuple(2); return true;
    case 0x87: pushTuple(3); return true;
    default: return false;
    }
}

bool Machine::fillContainer(Opcode opcode)
{
    switch (opcode) {
    case 'a': append({pop()}); return true;
    case 'e': append(popToMark()); return true;
    case 's': {
        Value value = pop();
        Value key = pop();
        setItems({std::move(key), std::move(value)});
        return true;
    }
    case 'u': setItems(popToMark()); return true;
    default: return false;
    }
}

bool Machine::useMemo(Opcode opcode)
{
    switch (opcode) {
    case 'q': remember(in_.number<std::uint8_t>()); return true;
    case 'r': remember(in_.number<std::uint32_t>()); return true;
    case 0x94: remember(static_cast<std::uint32_t>(memo_.size())); return true;
    case 'h': recall(in_.number<std::uint8_t>()); return true;
    case 'j': recall(in_.number<std::uint32_t>()); return true;
    default: return false;
    }
}

bool Machine::makeObject(Opcode opcode)
{
    switch (opcode) {
    case 'c': {
        const auto module = in_.line(kLongestName);
        pushGlobal(module, in_.line(kLongestName));
        return true;
    }
    case 0x93: {
        const Value name = pop();
        const Value module = pop();
        if (!asText(name) || !asText(module))
            fail(worded(FRESCO_TEXT("Errors", "a name in it is no text")));
        pushGlobal(*asText(module), *asText(name));
        return true;
    }
    case 'R':
    case 0x81: callGlobal(); return true;
    case 'b': setState(); return true;
    case 'Q': push(calls_.persistentValue(pop())); return true;
    default: return false;
    }
}

void Machine::push(Value value)
{
    if (++pushes_ > kMaximumPushes)
        fail(worded(FRESCO_TEXT("Errors", "it holds far more values than a model needs")));
    stack_.push_back(std::move(value));
}

Value& Machine::top()
{
    // What lies below a mark belongs to an unfinished container.
    const std::size_t floor = marks_.empty() ? 0 : marks_.back();
    if (stack_.size() <= floor)
        fail(worded(FRESCO_TEXT("Errors", "an instruction in it lacks its operand")));
    return stack_.back();
}

Value Machine::pop()
{
    Value value = std::move(top());
    stack_.pop_back();
    return value;
}

std::vector<Value> Machine::popToMark()
{
    if (marks_.empty())
        fail(worded(FRESCO_TEXT("Errors", "an instruction in it lacks its mark")));
    const auto first = stack_.begin() + static_cast<std::ptrdiff_t>(marks_.back());
    std::vector<Value> values{std::make_move_iterator(first), std::make_move_iterator(stack_.end())};
    stack_.erase(first, stack_.end());
    marks_.pop_back();
    return values;
}

void Machine::pushContainer(Kind kind, std::vector<Value> items) { push(heap_.add(kind, std::move(items))); }

void Machine::pushTuple(std::size_t count)
{
    std::vector<Value> items(count);
    for (std::size_t index = count; index-- > 0;)
        items[index] = pop();
    pushContainer(Kind::Tuple, std::move(items));
}

void Machine::pushString(std::uint64_t length)
{
    if (length > kLongestText)
        fail(worded(FRESCO_TEXT("Errors", "it holds a text of %1 bytes"), length));
    push(std::make_shared<const std::string>(in_.text(static_cast<std::size_t>(length))));
}

void Machine::pushLong(std::uint64_t length)
{
    const std::string_view digits = in_.text(static_cast<std::size_t>(length));
    if (digits.size() > sizeof(std::int64_t))
        return push({});  // larger than any size: a hash or a random seed
    const bool isNegative = !digits.empty() && (static_cast<unsigned char>(digits.back()) & 0x80) != 0;
    std::uint64_t number = isNegative ? ~std::uint64_t{0} : 0;
    for (auto digit = digits.rbegin(); digit != digits.rend(); ++digit)
        number = number << 8 | static_cast<unsigned char>(*digit);
    push(static_cast<std::int64_t>(number));
}

void Machine::pushGlobal(std::string_view module, std::string_view name)
{
    const Global* const global = findGlobal(module, name);
    if (!global)
        failUnusable(in_.path(),
                     worded(FRESCO_TEXT("Errors", "wants to call %1, which weights never need"),
                            printable(std::string{module} + "." + std::string{name})),
                     worded(FRESCO_TEXT("Errors", "use a .safetensors file or one from a source you trust")));
    push(global);
}

void Machine::append(std::vector<Value> values)
{
    Container* const list = asContainer(top(), Kind::List);
    if (!list)
        fail(worded(FRESCO_TEXT("Errors", "it appends to something that is no list")));
    list->items.insert(
        list->items.end(), std::make_move_iterator(values.begin()), std::make_move_iterator(values.end()));
}

void Machine::setItems(std::vector<Value> keysAndValues)
{
    Container* const dict = asContainer(top(), Kind::Dict);
    if (!dict || keysAndValues.size() % 2 != 0)
        fail(worded(FRESCO_TEXT("Errors", "it fills something that is no dictionary")));
    dict->items.insert(dict->items.end(),
                       std::make_move_iterator(keysAndValues.begin()),
                       std::make_move_iterator(keysAndValues.end()));
}

void Machine::remember(std::uint32_t index)
{
    if (memo_.size() >= kMaximumMemo)
        fail(worded(FRESCO_TEXT("Errors", "it remembers too many values")));
    memo_[index] = top();
}

void Machine::recall(std::uint32_t index)
{
    const auto found = memo_.find(index);
    if (found == memo_.end())
        fail(worded(FRESCO_TEXT("Errors", "it recalls a value that it never remembered")));
    push(found->second);
}

void Machine::callGlobal()
{
    const Value arguments = pop();
    const Value callee = pop();
    const auto* const global = as<const Global*>(callee);
    const Container* const tuple = asContainer(arguments, Kind::Tuple);
    if (!global || !tuple)
        fail(worded(FRESCO_TEXT("Errors", "it calls something that cannot be called")));
    push(calls_.call(**global, *tuple));
}

void Machine::setState()
{
    // Attributes (the _metadata of a state dict) say nothing about weights: dropped.
    pop();
    const Value& object = top();
    const bool mayHaveState = as<std::monostate>(object) || asContainer(object, Kind::Dict) ||
                              as<std::shared_ptr<const PickledTensor>>(object);
    if (!mayHaveState)
        fail(worded(FRESCO_TEXT("Errors", "it gives a state to something that has none")));
}

void Machine::fail(const Wording& problem) const { failDamaged(in_.path(), problem); }

}  // namespace fresco::tensor::pickle
