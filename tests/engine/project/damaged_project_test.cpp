// SPDX-License-Identifier: GPL-3.0-or-later
// Whatever lies in project.json: a project, or a sentence that says where it is wrong. Never a crash.
#include "damaged/damaged_projects.h"
#include "fresco/error.h"
#include "fresco/project.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <sys/stat.h>

namespace fresco {
namespace {

namespace fs = std::filesystem;

/// A folder cat.fresco whose project.json holds what a test says.
class Folder {
public:
    Folder() { fs::create_directory(path()); }
    fs::path path() const { return temp_ / "cat.fresco"; }
    fs::path file() const { return path() / "project.json"; }
    void hold(std::string_view bytes) const { test::writeFile(file(), bytes); }

private:
    test::TempDir temp_;
};

/// One sentence on one line that names the file.
void expectSentence(const Error& error)
{
    EXPECT_EQ(error.kind(), ErrorKind::BadProject) << error.message();
    EXPECT_NE(error.message().find("cat.fresco/project.json"), std::string::npos) << error.message();
    EXPECT_TRUE(error.message().ends_with('.')) << error.message();
    EXPECT_TRUE(std::ranges::none_of(error.message(), [](unsigned char byte) { return byte < 0x20; }));
}

TEST(DamagedProject, EachIsRefusedWithASentenceThatNamesFileAndField)
{
    const Folder folder;
    for (const test::DamagedProject& damaged : test::damagedProjects()) {
        SCOPED_TRACE(damaged.file.problem.substr(0, 80));
        folder.hold(damaged.file.bytes);
        try {
            readProject(folder.path());
            ADD_FAILURE() << "was accepted";
        } catch (const Error& error) {
            expectSentence(error);
            EXPECT_NE(error.message().find(damaged.named), std::string::npos) << error.message();
        }
    }
}

TEST(DamagedProject, CutAnywhereIsRefused)
{
    const Folder folder;
    const std::string sound = test::soundProject();
    for (std::size_t length = 0; length < sound.size(); ++length) {
        SCOPED_TRACE(length);
        folder.hold(std::string_view{sound}.substr(0, length));
        try {
            readProject(folder.path());
            ADD_FAILURE() << "was accepted";
        } catch (const Error& error) {
            expectSentence(error);
        }
    }
    folder.hold(sound);
    EXPECT_NO_THROW(readProject(folder.path()));
}

TEST(DamagedProject, AnyOneByteWrongIsAProjectOrASentence)
{
    const Folder folder;
    int refused = 0;
    for (std::size_t place = 0; place < test::soundProject().size(); ++place)
        for (const char byte : {'\0', '\xFF', '"', '{', ']', ',', '9', '-'}) {
            std::string bytes = test::soundProject();
            bytes[place] = byte;
            folder.hold(bytes);
            try {
                readProject(folder.path());
            } catch (const Error& error) {
                expectSentence(error);
                ++refused;
            }
        }
    EXPECT_GT(refused, static_cast<int>(test::soundProject().size()));
}

TEST(DamagedProject, WhatIsNoFileIsNoProject)
{
    const Folder folder;
    const auto kindOf = [&] {
        try {
            readProject(folder.path());
        } catch (const Error& error) {
            EXPECT_NE(error.message().find("cat.fresco"), std::string::npos);
            return error.kind();
        }
        return ErrorKind::Internal;
    };
    EXPECT_EQ(kindOf(), ErrorKind::NotFound) << "an empty folder";
    ASSERT_EQ(mkfifo(folder.file().c_str(), 0600), 0);
    EXPECT_EQ(kindOf(), ErrorKind::NotFound) << "a pipe, whose reader would wait for ever";
    fs::remove(folder.file());
    fs::create_directory(folder.file());
    EXPECT_EQ(kindOf(), ErrorKind::NotFound);
    fs::remove(folder.file());
    fs::create_symlink("/dev/zero", folder.file());
    EXPECT_EQ(kindOf(), ErrorKind::NotFound);
    fs::remove_all(folder.path());
    EXPECT_EQ(kindOf(), ErrorKind::NotFound);
}

TEST(DamagedProject, AFarTooLargeFileIsRefusedUnread)
{
    const Folder folder;
    folder.hold("{");
    fs::resize_file(folder.file(), std::uintmax_t{65} << 20);
    try {
        readProject(folder.path());
        FAIL() << "was accepted";
    } catch (const Error& error) {
        expectSentence(error);
        EXPECT_NE(error.message().find("too large"), std::string::npos) << error.message();
    }
}

}  // namespace
}  // namespace fresco
