// SPDX-License-Identifier: GPL-3.0-or-later
#include "download/http/http_client.h"
#include "fresco/error.h"
#include "support/http_server.h"

#include <gmock/gmock.h>

#include <chrono>
#include <thread>

namespace fresco::download {
namespace {

using namespace std::chrono_literals;
using test::HttpServer;
using test::SeenRequest;
using test::ServedAnswer;
using testing::HasSubstr;

class Collector final : public BodyTarget {
public:
    void begin(std::int64_t offset) override { start = offset; }
    void write(std::span<const std::byte> bytes) override
    {
        text.append(reinterpret_cast<const char*>(bytes.data()), bytes.size());
    }

    std::int64_t start = -1;
    std::string text;
};

HttpClient clientFor(const std::string& url, const std::string& token = {}, HttpLimits limits = {})
{
    return HttpClient{*Url::parse(url), token, limits};
}

std::string textFrom(const std::string& url, std::size_t mostBytes = 1000)
{
    return clientFor(url).getText({url, "the thing"}, mostBytes, {});
}

/// Kind and sentence of the failure that `url` gives.
std::pair<ErrorKind, std::string>
failureOf(const std::string& url, const std::string& token = {}, std::int64_t from = 0)
{
    try {
        Collector target;
        clientFor(url, token).get({url, "the thing", from}, target, {});
    } catch (const Error& error) {
        return {error.kind(), error.message()};
    }
    return {ErrorKind::Internal, "no failure"};
}

/// A port on which nobody listens.
std::string deadUrl()
{
    const HttpServer server{[](const SeenRequest&) { return ServedAnswer{}; }};
    return server.url();
}

TEST(HttpClient, ReadsATextUpToItsLimit)
{
    const HttpServer server{[](const SeenRequest&) { return ServedAnswer{.body = std::string(1000, 'x')}; }};
    EXPECT_EQ(textFrom(server.url()), std::string(1000, 'x'));
    EXPECT_THROW(textFrom(server.url(), 999), Error);
}

TEST(HttpClient, AnEmptyAnswerIsAnAnswer)
{
    const HttpServer server{[](const SeenRequest&) { return ServedAnswer{}; }};
    Collector target;
    EXPECT_EQ(clientFor(server.url()).get({server.url(), "it"}, target, {}), Ending::Whole);
    EXPECT_EQ(target.start, 0);
}

TEST(HttpClient, AsksForTheRestAndTellsWhetherItGotThat)
{
    const HttpServer server{[](const SeenRequest& request) {
        if (request.path == "/whole")
            return ServedAnswer{.body = "abcdef"};
        return ServedAnswer{.status = 206, .headers = {"Content-Range: bytes 4-5/6"}, .body = "ef"};
    }};
    HttpClient client = clientFor(server.url());
    Collector rest, whole;
    client.get({server.url() + "/part", "it", 4}, rest, {});
    EXPECT_EQ(server.seen().back().headers.at("range"), "bytes=4-");
    EXPECT_EQ(rest.start, 4);
    EXPECT_EQ(rest.text, "ef");
    client.get({server.url() + "/whole", "it", 4}, whole, {});
    EXPECT_EQ(whole.start, 0) << "the server does not know ranges";
    EXPECT_EQ(whole.text, "abcdef");
    EXPECT_THAT(failureOf(server.url() + "/part", {}, 3).second, HasSubstr("other bytes"));
}

TEST(HttpClient, ARangeThatTheServerRefusesIsAskedForAsAWhole)
{
    const HttpServer server{[](const SeenRequest& request) {
        return request.headers.contains("range") ? ServedAnswer{.status = 416} : ServedAnswer{.body = "abc"};
    }};
    Collector target;
    EXPECT_EQ(clientFor(server.url()).get({server.url(), "it", 5}, target, {}), Ending::Whole);
    EXPECT_EQ(target.start, 0);
    EXPECT_EQ(target.text, "abc");
}

TEST(HttpClient, TellsALostConnectionFromAStall)
{
    const HttpServer server{[](const SeenRequest& request) {
        const std::size_t half = 500;
        ServedAnswer answer{.body = std::string(1000, 'x')};
        (request.path == "/stall" ? answer.stallAfter : answer.cutAfter) = half;
        return answer;
    }};
    HttpClient client = clientFor(server.url(), {}, {.connect = 5s, .stall = 1s});
    Collector target;
    EXPECT_EQ(client.get({server.url() + "/cut", "it"}, target, {}), Ending::Broken);
    EXPECT_EQ(target.text.size(), 500U) << "what came is kept";
    EXPECT_EQ(client.get({server.url() + "/stall", "it"}, target, {}), Ending::Stalled);
}

TEST(HttpClient, SendsTheTokenToItsHomeOnly)
{
    const HttpServer elsewhere{[](const SeenRequest&) { return ServedAnswer{.body = "bytes"}; }};
    const HttpServer home{[&](const SeenRequest& request) {
        if (request.path == "/here")
            return ServedAnswer{.body = "bytes"};
        const std::string goal = request.path == "/away" ? elsewhere.url() + "/x" : "/here";
        return ServedAnswer{.status = 302, .headers = {"Location: " + goal}, .body = "Found"};
    }};
    HttpClient client = clientFor(home.url(), "secret");
    EXPECT_EQ(client.getText({home.url() + "/away", "it"}, 100, {}), "bytes");
    EXPECT_EQ(home.seen().back().headers.at("authorization"), "Bearer secret");
    EXPECT_FALSE(elsewhere.seen().back().headers.contains("authorization")) << "another port is another server";
    EXPECT_EQ(client.getText({home.url() + "/moved", "it"}, 100, {}), "bytes");
    EXPECT_EQ(home.seen().back().path, "/here");
    EXPECT_EQ(home.seen().back().headers.at("authorization"), "Bearer secret");
}

TEST(HttpClient, ATokenCannotBringHeadersOfItsOwn)
{
    for (const char* token : {"a\r\nX-Evil: 1", "a b", "a\n", "\xC3\xA4"})
        EXPECT_THROW(clientFor("https://huggingface.co", token), Error);
}

TEST(HttpClient, FollowsRedirectsToSafeAddressesOnlyAndNotForEver)
{
    const HttpServer server{[](const SeenRequest& request) {
        const std::map<std::string, std::string> goals{{"/http", "http://example.org/"},
                                                       {"/file", "file:///etc/passwd"},
                                                       {"/ftp", "ftp://127.0.0.1/"},
                                                       {"/user", "https://a:b@example.org/"},
                                                       {"/circle", "/circle"}};
        return ServedAnswer{.status = 302, .headers = {"Location: " + goals.at(request.path)}};
    }};
    for (const char* path : {"/http", "/file", "/ftp", "/user"})
        EXPECT_THAT(failureOf(server.url() + path).second, HasSubstr("not safe")) << path;
    EXPECT_EQ(server.seen().size(), 4U);
    EXPECT_THAT(failureOf(server.url() + "/circle").second, HasSubstr("circles"));
    EXPECT_EQ(server.seen().size(), 4U + 6U);
}

TEST(HttpClient, EveryRefusalIsASentenceWithItsRemedy)
{
    const HttpServer server{[](const SeenRequest& request) {
        return ServedAnswer{.status = std::stoi(request.path.substr(1)), .body = "no"};
    }};
    const auto failure = [&](const char* status, const std::string& token = {}) {
        return failureOf(server.url() + "/" + status, token);
    };
    for (const char* status : {"401", "403"}) {
        EXPECT_EQ(failure(status).first, ErrorKind::NotFound);
        EXPECT_THAT(failure(status).second, HasSubstr("put a token of yours into HF_TOKEN"));
        EXPECT_THAT(failure(status, "secret").second, HasSubstr("to the token in HF_TOKEN"));
    }
    EXPECT_EQ(failure("404").first, ErrorKind::NotFound);
    EXPECT_THAT(failure("404").second, HasSubstr("127.0.0.1 has no the thing; check the name"));
    EXPECT_EQ(failure("429").first, ErrorKind::Network);
    EXPECT_THAT(failure("429").second, HasSubstr("wait"));
    EXPECT_THAT(failure("503").second, HasSubstr("503"));
    EXPECT_THAT(failure("418").second, HasSubstr("--hub"));
    EXPECT_THAT(failure("304").second, HasSubstr("--hub"));
}

TEST(HttpClient, AServerThatIsNotThereIsASentence)
{
    const auto [kind, sentence] = failureOf(deadUrl());
    EXPECT_EQ(kind, ErrorKind::Network);
    EXPECT_THAT(sentence, HasSubstr("does not take a connection"));
}

TEST(HttpClient, AStopEndsAtOnceWhateverTheServerDoes)
{
    const HttpServer server{
        [](const SeenRequest&) { return ServedAnswer{.body = std::string(10, 'x'), .stallAfter = 5}; }};
    std::stop_source stop;
    const std::jthread later{[&] {
        while (server.seen().empty())
            std::this_thread::yield();
        stop.request_stop();
    }};
    const auto start = std::chrono::steady_clock::now();
    Collector target;
    EXPECT_THROW(clientFor(server.url()).get({server.url(), "it"}, target, stop.get_token()), Cancelled);
    EXPECT_LT(std::chrono::steady_clock::now() - start, 5s) << "the stall alone would take 30 s";
}

}  // namespace
}  // namespace fresco::download
