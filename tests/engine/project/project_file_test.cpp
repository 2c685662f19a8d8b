// SPDX-License-Identifier: GPL-3.0-or-later
#include "fresco/error.h"
#include "fresco/project.h"
#include "support/temp_dir.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <functional>
#include <sys/mount.h>

namespace fresco {
namespace {

namespace fs = std::filesystem;

Project sampleProject(const fs::path& film)
{
    Project project;
    project.source = film;
    project.parameters.set(key::prompt, std::string{"a drawing"});
    project.parameters.set(key::steps, std::int64_t{30});
    return project;
}

void expectError(ErrorKind kind, const std::string& about, const std::function<void()>& act)
{
    try {
        act();
        ADD_FAILURE() << "no error";
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), kind) << error.message();
        EXPECT_NE(error.message().find(about), std::string::npos) << error.message();
    }
}

TEST(ProjectFile, AProjectIsAFolderWithRoomForPicturesAndRenders)
{
    const test::TempDir temp;
    const Project project = sampleProject(fs::canonical(temp.path()) / "film.mp4");
    createProject(project, temp / "cat.fresco");
    EXPECT_EQ(test::namesIn(temp / "cat.fresco"), (std::set<std::string>{"project.json", "kept", "renders"}));
    EXPECT_EQ(readProject(temp / "cat.fresco"), project);
    EXPECT_EQ(readProject(temp / "cat.fresco/"), project) << "as the shell completes it";
}

TEST(ProjectFile, MovedWithItsFilmItStillFindsIt)
{
    const test::TempDir temp;
    const fs::path root = fs::canonical(temp.path());
    fs::create_directory(root / "here");
    createProject(sampleProject(root / "here/film.mp4"), root / "here/cat.fresco");
    fs::rename(root / "here", root / "there");
    EXPECT_EQ(readProject(root / "there/cat.fresco").source, root / "there/film.mp4");
}

TEST(ProjectFile, SavedElsewhereItStillMeansTheSameFilm)
{
    const test::TempDir temp;
    const fs::path root = fs::canonical(temp.path());
    fs::create_directories(root / "a/b/c/d");
    const Project project = sampleProject(root / "film.mp4");
    createProject(project, root / "cat.fresco");
    createProject(readProject(root / "cat.fresco"), root / "a/b/c/d/cat.fresco");
    EXPECT_EQ(readProject(root / "a/b/c/d/cat.fresco"), project);
}

TEST(ProjectFile, CreatingNeverReplacesUnlessTold)
{
    const test::TempDir temp;
    const fs::path folder = temp / "cat.fresco";
    const fs::path film = fs::canonical(temp.path()) / "film.mp4";
    createProject(sampleProject(film), folder);
    test::writeFile(folder / "kept/own.png", "a picture");
    Project other = sampleProject(film);
    other.parameters.set(key::steps, std::int64_t{40});
    expectError(ErrorKind::OutputNotWritable, "cat.fresco", [&] { createProject(other, folder); });
    EXPECT_EQ(readProject(folder).parameters.integer(key::steps), 30);
    createProject(other, folder, ExistingProject::Replace);
    EXPECT_EQ(readProject(folder), other);
    EXPECT_TRUE(fs::exists(folder / "kept/own.png"));
}

TEST(ProjectFile, ARefusedCreationLeavesNothing)
{
    const test::TempDir temp;
    const Project project = sampleProject("/nowhere/film.mp4");
    test::writeFile(temp / "file.fresco", "a file");
    expectError(ErrorKind::InvalidArgument, ".fresco", [&] { createProject(project, temp / "cat"); });
    expectError(ErrorKind::InvalidArgument, ".fresco", [&] { createProject(project, temp / ".fresco"); });
    expectError(
        ErrorKind::OutputNotWritable, "no-folder", [&] { createProject(project, temp / "no-folder/a.fresco"); });
    expectError(ErrorKind::OutputNotWritable, "file.fresco", [&] { createProject(project, temp / "file.fresco"); });
    Project latin = project;
    latin.parameters.set(key::prompt, std::string{"caf\xE9"});
    expectError(ErrorKind::InvalidArgument, "--prompt", [&] { createProject(latin, temp / "cat.fresco"); });
    EXPECT_EQ(test::namesIn(temp.path()), std::set<std::string>{"file.fresco"});
}

TEST(ProjectFile, AReadOnlyProjectIsNotSaved)
{
    const test::TempDir temp;
    const fs::path folder = temp / "cat.fresco";
    fs::create_directory(folder);
    const std::string newer = R"({"schemaVersion": 99, "source": {"path": "../film.mp4"}})";
    test::writeFile(folder / "project.json", newer);
    const Project project = readProject(folder);
    EXPECT_TRUE(project.isReadOnly());
    expectError(ErrorKind::OutputNotWritable, "update Fresco Studio", [&] { saveProject(project, folder); });
    EXPECT_EQ(test::readFile(folder / "project.json"), newer);
}

TEST(ProjectFile, SavingIntoNoFolderIsASentence)
{
    const test::TempDir temp;
    expectError(ErrorKind::OutputNotWritable, "gone.fresco", [&] {
        saveProject(sampleProject("/nowhere/film.mp4"), temp / "gone.fresco");
    });
}

/// A disk of four pages; unmounted with the test.
class SmallDisk {
public:
    SmallDisk()
    {
        fs::create_directory(path());
        isMounted_ = mount("tmpfs", path().c_str(), "tmpfs", 0, "size=16k") == 0;
    }
    ~SmallDisk()
    {
        if (isMounted_)
            umount(path().c_str());
    }
    SmallDisk(const SmallDisk&) = delete;
    SmallDisk& operator=(const SmallDisk&) = delete;

    bool isMounted() const { return isMounted_; }
    fs::path path() const { return temp_ / "disk"; }
    void fill() const { std::ofstream{path() / "filler"} << std::string(1 << 20, 'x') << std::flush; }

private:
    test::TempDir temp_;
    bool isMounted_ = false;
};

TEST(ProjectFile, AFullDiskLeavesTheOldProject)
{
    const SmallDisk disk;
    if (!disk.isMounted())
        GTEST_SKIP() << "a small tmpfs cannot be mounted without root";
    const fs::path folder = disk.path() / "cat.fresco";
    Project project = sampleProject("/nowhere/film.mp4");
    createProject(project, folder);
    const Project before = readProject(folder);
    disk.fill();
    project.parameters.set(key::prompt, std::string(20'000, 'x'));
    expectError(ErrorKind::DiskFull, "project.json", [&] { saveProject(project, folder); });
    EXPECT_EQ(readProject(folder), before);
    EXPECT_EQ(test::namesIn(folder), (std::set<std::string>{"project.json", "kept", "renders"}));
    expectError(ErrorKind::DiskFull, "project.json", [&] { createProject(project, disk.path() / "dog.fresco"); });
    EXPECT_EQ(test::namesIn(disk.path()), (std::set<std::string>{"cat.fresco", "filler"}));
}

}  // namespace
}  // namespace fresco
