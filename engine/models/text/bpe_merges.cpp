// SPDX-License-Identifier: GPL-3.0-or-later
#include "models/text/bpe_merges.h"

#include <queue>

#include <tuple>

namespace fresco::models {

/// Symbols as a linked list, and the pairs that could be merged as a queue in which stale ones may lie.
class BpeMerges::Word {
public:
    Word(const std::vector<Id>& symbols, const BpeMerges& merges) : merges_(merges)
    {
        const std::size_t count = symbols.size();
        for (std::size_t i = 0; i < count; ++i)
            nodes_.push_back({symbols[i], i == 0 ? kNone : i - 1, i + 1 == count ? kNone : i + 1});
        for (std::size_t i = 0; i + 1 < count; ++i)
            consider(i);
    }

    std::vector<Id> merged()
    {
        while (!candidates_.empty()) {
            const Candidate best = candidates_.top();
            candidates_.pop();
            if (isFresh(best))
                merge(best);
        }
        std::vector<Id> ids;
        for (std::size_t i = nodes_.empty() ? kNone : 0; i != kNone; i = nodes_[i].next)
            ids.push_back(nodes_[i].id);
        return ids;
    }

private:
    static constexpr std::size_t kNone = static_cast<std::size_t>(-1);
    static constexpr Id kGone = -1;

    struct Node {
        Id id;
        std::size_t previous, next;
    };
    struct Candidate {
        std::size_t rank, left;
        Id leftId, rightId, merged;

        bool operator<(const Candidate& other) const  // the queue's top is the greatest
        {
            return std::tie(rank, left) > std::tie(other.rank, other.left);
        }
    };

    void consider(std::size_t left)
    {
        if (left == kNone || nodes_[left].next == kNone)
            return;
        const Id leftId = nodes_[left].id, rightId = nodes_[nodes_[left].next].id;
        if (const Merge* merge = merges_.find(leftId, rightId))
            candidates_.push({merge->rank, left, leftId, rightId, merge->merged});
    }

    bool isFresh(const Candidate& candidate) const
    {
        const Node& left = nodes_[candidate.left];
        return left.id == candidate.leftId && left.next != kNone && nodes_[left.next].id == candidate.rightId;
    }

    void merge(const Candidate& candidate)
    {
        Node& left = nodes_[candidate.left];
        Node& right = nodes_[left.next];
        left.id = candidate.merged;
        left.next = right.next;
        right.id = kGone;
        if (left.next != kNone)
            nodes_[left.next].previous = candidate.left;
        consider(left.previous);
        consider(candidate.left);
    }

    const BpeMerges& merges_;
    std::vector<Node> nodes_;
    std::priority_queue<Candidate> candidates_;
};

void BpeMerges::add(Id left, Id right, Id merged)
{
    merges_.try_emplace(key(left, right), Merge{merges_.size(), merged});
}

std::vector<BpeMerges::Id> BpeMerges::apply(const std::vector<Id>& symbols) const
{
    return Word{symbols, *this}.merged();
}

std::uint64_t BpeMerges::key(Id left, Id right)
{
    return static_cast<std::uint64_t>(static_cast<std::uint32_t>(left)) << 32 | static_cast<std::uint32_t>(right);
}

const BpeMerges::Merge* BpeMerges::find(Id left, Id right) const
{
    const auto found = merges_.find(key(left, right));
    return found == merges_.end() ? nullptr : &found->second;
}

}  // namespace fresco::models
