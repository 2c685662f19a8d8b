// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "dialogs/dialogs.h"

namespace fresco::test {

/// Answers at once with what the test put in.
class FakeDialogs final : public ui::Dialogs {
public:
    QString openVideo(QWidget*, const QString& folder) override
    {
        askedIn = folder;
        return video;
    }
    QString saveResult(QWidget*, const QString& suggestion) override
    {
        suggested = suggestion;
        return output;
    }
    QString chooseFolder(QWidget*, const QString&) override { return folderAnswer; }
    bool mayStopToClose(QWidget*) override
    {
        ++closeQuestions;
        return mayClose;
    }
    void about(QWidget*) override { ++abouts; }

    QString video, output, folderAnswer, askedIn, suggested;
    bool mayClose = true;
    int closeQuestions = 0;
    int abouts = 0;
};

}  // namespace fresco::test
