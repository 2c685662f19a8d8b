// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <cstdint>
#include <functional>
#include <limits>
#include <map>
#include <mutex>
#include <stop_token>
#include <string>
#include <thread>
#include <vector>

namespace fresco::test {

struct SeenRequest {
    std::string path;                            ///< with its query
    std::map<std::string, std::string> headers;  ///< names in lower case
};

struct ServedAnswer {
    static constexpr std::size_t kAll = std::numeric_limits<std::size_t>::max();

    int status = 200;
    std::vector<std::string> headers{};  ///< "Location: http://…"
    std::string body{};
    std::size_t cutAfter = kAll;    ///< the connection ends after so many bytes of the body
    std::size_t stallAfter = kAll;  ///< nothing more comes after so many
};

/// A web server of one test on 127.0.0.1, one request at a time; gone when the test ends.
class HttpServer {
public:
    using Handler = std::function<ServedAnswer(const SeenRequest&)>;

    /// @param handler  called from the server's thread
    explicit HttpServer(Handler handler);
    ~HttpServer();
    HttpServer(const HttpServer&) = delete;
    HttpServer& operator=(const HttpServer&) = delete;

    /// "http://127.0.0.1:12345"; `host` may be "localhost", which is another origin.
    std::string url(const std::string& host = "127.0.0.1") const
    {
        return "http://" + host + ":" + std::to_string(port_);
    }
    std::vector<SeenRequest> seen() const;

private:
    void serve(const std::stop_token& stop);
    void answerOne(int connection, const std::stop_token& stop);
    static void send(int connection, const ServedAnswer& answer, const std::stop_token& stop);

    Handler handler_;
    int listener_ = -1;
    std::uint16_t port_ = 0;
    mutable std::mutex mutex_;
    std::vector<SeenRequest> seen_;
    std::jthread thread_;
};

}  // namespace fresco::test
