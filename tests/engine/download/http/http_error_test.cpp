// SPDX-License-Identifier: GPL-3.0-or-later
// What no server on this computer can bring about; the rest is in http_client_test.cpp.
#include "download/http/http_error.h"
#include "fresco/error.h"

#include <gtest/gtest.h>

namespace fresco::download {
namespace {

std::string sentenceFor(const Answer& answer)
{
    try {
        failConnection({"huggingface.co", "the thing"}, answer);
    } catch (const Error& error) {
        EXPECT_EQ(error.kind(), ErrorKind::Network);
        return error.message();
    }
}

TEST(HttpError, EveryKindOfLostConnectionHasItsOwnRemedy)
{
    const auto about = [](const std::string& sentence, const char* words) {
        return sentence.find(words) != std::string::npos;
    };
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_COULDNT_RESOLVE_HOST}), "huggingface.co was not found");
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_COULDNT_RESOLVE_PROXY}), "https_proxy");
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_COULDNT_CONNECT, .lacksRoute = true}), "connect this computer");
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_COULDNT_CONNECT}), "does not take a connection");
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_OPERATION_TIMEDOUT}), "does not answer");
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_PEER_FAILED_VERIFICATION}), "ca-certificates");
    EXPECT_PRED2(about, sentenceFor({.code = CURLE_GOT_NOTHING}), "check the network");
}

}  // namespace
}  // namespace fresco::download
