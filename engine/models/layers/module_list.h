// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <torch/nn/module.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

namespace fresco::models {

/// Children of one type under the names "0", "1", ... as files number them.
/// torch::nn::ModuleList would do, but hides the type behind a checked cast at every call.
template <class Child> class ModuleList : public torch::nn::Module {
public:
    template <class... Arguments> Child& add(Arguments&&... arguments)
    {
        const auto child = std::make_shared<Child>(std::forward<Arguments>(arguments)...);
        children_.push_back(register_module(std::to_string(children_.size()), child));
        return *child;
    }

    std::size_t size() const noexcept { return children_.size(); }
    bool empty() const noexcept { return children_.empty(); }
    const Child& operator[](std::size_t index) const { return *children_[index]; }

private:
    std::vector<std::shared_ptr<Child>> children_;
};

}  // namespace fresco::models
