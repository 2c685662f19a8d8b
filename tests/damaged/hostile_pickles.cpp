// SPDX-License-Identifier: GPL-3.0-or-later
#include "damaged/damaged_pickles.h"
#include "damaged/pickle_assembler.h"

namespace fresco::test {

using namespace assembler;

namespace {

std::string calling(std::string_view module, std::string_view name)
{
    return torchZip(pickle(dict({{"state_dict", call(global(module, name), {text("echo owned")})}})));
}

std::string weights() { return tensor(storage("FloatStorage", "0", 6), 0, {2, 3}, {3, 1}); }

}  // namespace

std::vector<DamagedFile> hostilePickles()
{
    const std::string command = text("echo owned");
    return {
        {"os.system", calling("os", "system")},
        {"posix.system", calling("posix", "system")},
        {"subprocess.Popen", calling("subprocess", "Popen")},
        {"builtins.eval", calling("builtins", "eval")},
        {"builtins.exec", calling("builtins", "exec")},
        {"Python 2's __builtin__.eval", calling("__builtin__", "eval")},
        {"builtins.getattr", calling("builtins", "getattr")},
        {"pickle.loads", calling("pickle", "loads")},
        {"torch.load", calling("torch", "load")},
        {"torch.storage._load_from_bytes", calling("torch.storage", "_load_from_bytes")},
        {"torch.hub.load", calling("torch.hub", "load")},
        {"a listed module with another name", calling("torch._utils", "_import_dotted_name")},
        {"a listed name in another module", calling("evil", "_rebuild_tensor_v2")},
        {"a dotted name below a listed module", calling("collections", "OrderedDict.fromkeys")},
        {"an empty module", calling("", "")},
        {"a whole network", calling("torch.nn.modules.linear", "Linear")},
        {"a name taken from the stack",
         torchZip(pickle(text("os") + text("system") + "\x93" + tuple({command}) + "R"))},
        {"a call behind sound weights",
         torchZip(pickle(dict({{"w", weights()}, {"x", call(global("os", "system"), {command})}})))},
        {"an import that is never called", torchZip(pickle(dict({{"w", weights()}, {"x", global("os", "system")}})))},
        {"a new object", torchZip(pickle(global("os", "system") + tuple({command}) + "\x81"))},
        {"a new object with keywords", torchZip(pickle(global("collections", "OrderedDict") + "){\x92"))},
        {"an instance", torchZip(pickle("(" + command + "ios\nsystem\n"))},
        {"an object", torchZip(pickle("(" + global("os", "system") + command + "o"))},
        {"an extension", torchZip(pickle("\x82\x01"))},
        {"a wide extension", torchZip(pickle("\x84" + bytesOf(1)))},
        {"a textual reference", torchZip(pickle("P0\n"))},
        {"an out-of-band buffer", torchZip(pickle("\x97"))},
        {"a storage type called as a function", torchZip(pickle(call(global("torch", "FloatStorage"), {command})))},
        {"a text called as a function", torchZip(pickle(call(command, {command})))},
        {"state for a function", torchZip(pickle(global("torch._utils", "_rebuild_tensor_v2") + "}b"))},
        {"a tensor built through an unlisted builder",
         torchZip(
             pickle(call(global("torch._tensor", "_rebuild_from_type_v2"),
                         {global("torch._tensor", "_rebuild_from_type_v2"), global("torch", "Tensor"), ")", "N"})))},
        {"the old format",
         "\x80\x02\x8a\x0a\x6c\xfc\x9c\x46\xf9\x20\x6a\xa8\x50\x19." + pickle(integer(1001)) +
             pickle(dict({{"little_endian", "\x88"}})) + pickle(call(global("os", "system"), {command}))},
        {"the old format's very first pickle", pickle(call(global("os", "system"), {command}))},
    };
}

}  // namespace fresco::test
