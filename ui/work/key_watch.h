// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QObject>

#include <cstdint>
#include <list>
#include <set>
#include <string>
#include <vector>

namespace fresco::ui {

class Job;
class ProjectDocument;

/// Keys that are being made, and those that could not be.
struct KeysAtWork {
    std::set<std::int64_t> running{};
    std::set<std::int64_t> failed{};
};

/// Follows previews of keyframes to tell which keys they work on. What failed is told until something else begins.
class KeyWatch : public QObject {
    Q_OBJECT
public:
    explicit KeyWatch(const ProjectDocument& document, QObject* parent = nullptr);

    /// @param frames  what the job makes; empty: all keys of the range, also where a plan brings others while it waits
    void follow(Job* job, const std::vector<std::int64_t>& frames);
    /// Something begins that may make them after all.
    void forgetFailures();
    KeysAtWork now() const;

Q_SIGNALS:
    void changed();

private:
    struct Watched {
        const Job* job;
        bool isOfRange;
        std::string basis;            ///< planBasis() of what was asked for
        std::set<std::int64_t> left;  ///< to be made
        std::set<std::int64_t> made{};
    };
    void clear();
    void planChanged();

    const ProjectDocument& document_;
    std::list<Watched> watched_;
    std::set<std::int64_t> failed_;
};

}  // namespace fresco::ui
